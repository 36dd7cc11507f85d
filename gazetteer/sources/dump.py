"""A dump of GeoNames of any size, line by line into a compiled file of its own."""

from __future__ import annotations

import fcntl
import hashlib
import math
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from gazetteer.check import Problem
from gazetteer.database.bulk import BulkFile
from gazetteer.sources.curated import WEIGHTS
from gazetteer.sources.geonames import COLUMNS, SOURCE, lines, names_by_id
from gazetteer.sources.reading import prefix_of
from gazetteer.sources.rows import LEAST_WEIGHT, POPULATION_SCALE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from gazetteer.database.bulk import Named
    from gazetteer.database.user import Change, UserFile
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.names import Name

LARGE_BYTES = 20_000_000
"""A dump of more than this gets a file of its own: some 160,000 places."""

TOLD_EVERY = 100_000
_SEEN_BITS = 32_000_000 // 8


@dataclass
class Compiled:
    """What became of a dump.

    Attributes
    ----------
    places
        Number of places written.
    known
        Of these, how many are built in and only have more names now.
    """

    places: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)


def compile_dump(
    path: Path,
    into: Path,
    scratch: Path,
    gazetteer: Gazetteer,
    *,
    names: Path | None = None,
    on_progress: Callable[[str], None] | None = None,
) -> Compiled:
    """Write the places of a dump into a compiled file.

    Parameters
    ----------
    path
        The dump, packed or not.
    into, scratch
        New files: the compiled one, and one for what has to be sorted.
    gazetteer
        What is known: its places keep what they are called here, and get the dump's names.
    names
        A file of names to go with the dump; it is held in memory.
    on_progress
        Told in words how far it is.

    Returns
    -------
    compiled
        Lines that are no places are told in it, and left out.
    """
    done = Compiled()
    reader = _Reader(gazetteer, done, names_by_id(names) if names else {})
    with BulkFile(into, scratch) as bulk:
        for place, country, named in reader.rows(path):
            bulk.add(place, country, named)
            done.places += 1
            if on_progress and done.places % TOLD_EVERY == 0:
                on_progress(f"{done.places:,} places")
        bulk.finish(on_progress)
    return done


def take_in(
    path: Path,
    user: UserFile,
    gazetteer: Gazetteer,
    *,
    names: Path | None = None,
    keep_good: bool = False,
    on_progress: Callable[[str], None] | None = None,
) -> tuple[Compiled, Change | None]:
    """Compile a large dump into a file beside the user's own, as one change that can be undone.

    Parameters
    ----------
    keep_good
        Whether to take it although lines are bad.

    Returns
    -------
    compiled, change
        No change where lines are bad, or where the very file is in use already.
    """
    name = f"geonames-{prefix_of(path)}"
    file = f"{name}-{_digest(path, names)}.sqlite"
    if file in user.attached():
        return Compiled(), None
    with _alone(user.folder), _whole(user.folder / file) as (building, scratch):
        compiled = compile_dump(
            path, building, scratch, gazetteer, names=names, on_progress=on_progress
        )
        if compiled.problems and not keep_good:
            building.unlink()
    if compiled.problems and not keep_good:
        return compiled, None
    what = f"{compiled.places} places from {path.name}"
    return compiled, user.attach("import", what, name=name, file=file)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for another large import into a folder to end, and delete what a killed one left."""
    with (folder / ".geonames-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in folder.glob(".geonames-*.sqlite.*"):
            left.unlink()
        yield


@contextmanager
def _whole(into: Path) -> Iterator[tuple[Path, Path]]:
    """Give two files to build with; the first takes its place if it is there in the end."""
    building, scratch = (into.with_name(f".{into.name}.{end}") for end in ("part", "scratch"))
    try:
        yield building, scratch
        if building.exists():
            building.replace(into)
    finally:
        for left in (building, scratch):
            left.unlink(missing_ok=True)


def _digest(*paths: Path | None) -> str:
    digest = hashlib.sha256()
    for path in filter(None, paths):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:12]


class _Reader:
    """Lines of a dump → rows of the table of places, without a value object for each of millions."""

    def __init__(
        self, gazetteer: Gazetteer, done: Compiled, names: Mapping[str, tuple[Name, ...]]
    ) -> None:
        self._gazetteer = gazetteer
        self._names = names
        self._known = gazetteer.numbers("geonames:")
        self._seen = bytearray(_SEEN_BITS)
        self._done = done
        self._unit = cache(self._unit_of)

    def rows(self, path: Path) -> Iterator[tuple[tuple[object, ...], str | None, list[Named]]]:
        for line, cells in lines(path):
            try:
                yield self._row(cells)
            except (ValueError, IndexError) as error:
                self._done.problems.append(Problem(line, _what(cells, error)))

    def _row(self, cells: list[str]) -> tuple[tuple[object, ...], str | None, list[Named]]:
        number, lat, lon = int(cells[0]), float(cells[4]), float(cells[5])
        if not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004 - the ends of the earth
            raise ValueError("its point is not on earth: are the two swapped?")
        self._refuse_twice(number)
        named = _named(cells)
        named += [(name.text, name.kind, name.language) for name in self._names.get(cells[0], ())]
        if number in self._known:
            self._done.known += 1
            return (*self._built_in(f"geonames:{number}", named),)
        country = cells[8] or None
        admin1, parents, parent = self._unit(cells[8], cells[10])
        letter, code = cells[6] or "P", cells[7]
        population = int(cells[14] or 0) or None
        place = (
            f"geonames:{number}", cells[1], lat, lon, letter, code, country, admin1, None, None, parents,
            parent if letter == "A" else None, population, SOURCE, _weight(letter, code, population),
        )  # fmt: skip
        return place, country, named

    def _refuse_twice(self, number: int) -> None:
        byte, bit = number >> 3, 1 << (number & 7)
        if byte >= len(self._seen):
            self._seen.extend(bytes(byte - len(self._seen) + 1))
        if self._seen[byte] & bit:
            raise ValueError(f"{number} is there twice")
        self._seen[byte] |= bit

    def _unit_of(self, country: str, code: str) -> tuple[str | None, str, str | None]:
        """Return the name of a province, its chain of identifiers, and the last of them."""
        for place_id in (f"gn1:{country}.{code}", f"iso:{country}"):
            if place_id in self._gazetteer:
                unit = self._gazetteer[place_id]
                chain = (*unit.parents, unit.id)
                name = unit.name if unit.feature_code == "ADM1" else None
                return name, "|".join(chain), chain[-1]
        return None, "", None

    def _built_in(
        self, place_id: str, named: list[Named]
    ) -> tuple[tuple[object, ...], str | None, list[Named]]:
        """Return a place that is built in as it is there, with the names of the dump beside its own."""
        base = self._gazetteer[place_id]
        weight = self._gazetteer.weight_of(base.id)
        parent = base.parents[-1] if base.parents and base.feature_class == "A" else None
        place = (
            base.id, base.name, base.lat, base.lon, base.feature_class, base.feature_code, base.country,
            base.admin1, base.admin2, base.admin3, "|".join(base.parents), parent, base.population,
            base.source, weight,
        )  # fmt: skip
        others = [each for each in named if each[0] != base.name]
        return place, base.country, [(base.name, "name", None), *others]


def _named(cells: list[str]) -> list[Named]:
    shown = cells[1]
    if not shown:
        raise ValueError("the name is empty")
    found: list[Named] = [(shown, "name", None)]
    if cells[2] != shown and cells[2]:
        found.append((cells[2], "alias", None))
    if cells[3]:
        told = {shown, cells[2], ""}
        found += [(text, "alias", None) for text in cells[3].split(",") if text not in told]
    return found


def _weight(letter: str, code: str, population: int | None) -> float:
    """Return the importance of a place: `rows.importance` without a value object."""
    if letter != "P":
        return WEIGHTS.get(code, LEAST_WEIGHT)
    weight = math.log10(population + 1) / POPULATION_SCALE if population else 0.0
    return round(max(weight, LEAST_WEIGHT) + WEIGHTS.get(code, WEIGHTS["PPL"]) - WEIGHTS["PPL"], 3)


def _what(cells: list[str], error: Exception) -> str:
    if len(cells) < len(COLUMNS):
        return f"{len(cells)} columns, but GeoNames' dump has {len(COLUMNS)}"
    return str(error)


def is_large(path: Path) -> bool:
    """Say whether a dump gets a file of its own; packed ones are a third of their size."""
    factor = 3 if path.suffix.lower() == ".zip" else 1
    return path.is_file() and path.stat().st_size * factor > LARGE_BYTES
