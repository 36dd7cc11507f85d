"""What is wrong with a set of places, line by line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer.geodesy import distance_km
from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.layers import Entry
    from gazetteer.place import Place

Severity = Literal["error", "warning"]

NEIGHBOURS, NEIGHBOUR_KM, NAMESAKE_KM, SAME_KM, FAR_KM = 3, 30.0, 10.0, 1.0, 20.0
_PCODE = re.compile(r"[A-Z]{1,2}\d{2,}")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a source: its line and what it gives.

    Attributes
    ----------
    line
        Line or feature number in the file, from 1.
    entry
        The place.
    admin1
        The province that the row names, as it is written.
    country
        The ISO code that the row names.
    pcode
        The p-code that the row names.
    """

    line: int
    entry: Entry
    admin1: str | None = None
    country: str | None = None
    pcode: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a row.

    Attributes
    ----------
    severity
        An error keeps the row out; a warning does not.
    """

    line: int
    what: str
    severity: Severity = "error"


def check(records: Sequence[Record], gazetteer: Gazetteer) -> list[Problem]:
    """Return what is wrong with some places, by line.

    Parameters
    ----------
    records
        In the order of their source.
    gazetteer
        What is known; says which province a point is in.
    """
    named: dict[tuple[str | None, str | None], set[str]] = {}
    found: list[Problem] = []
    for record in records:
        said = (record.admin1, record.country)
        if said not in named:
            named[said] = _holders_named(record, gazetteer)
        found += _problems(record, gazetteer, named[said])
    found += _twice(records)
    return sorted(found, key=lambda problem: (problem.line, problem.what))


def check_one(record: Record, gazetteer: Gazetteer) -> list[Problem]:
    """Return what is wrong with one place, taken by itself."""
    return list(_problems(record, gazetteer, _holders_named(record, gazetteer)))


def _problems(record: Record, gazetteer: Gazetteer, wanted: set[str]) -> Iterator[Problem]:
    place = record.entry.place
    if not any(char.isalpha() for char in fold(place.name)):
        yield Problem(record.line, f"{place.name!r} is not a name: it has no letter")
    if record.pcode and not _PCODE.fullmatch(record.pcode):
        yield Problem(record.line, f"{record.pcode!r} is not a p-code such as SY060200", "warning")
    yield from _misplaced(record, gazetteer, wanted)
    yield from _namesakes(record, gazetteer)


def _misplaced(record: Record, gazetteer: Gazetteer, wanted: set[str]) -> Iterator[Problem]:
    """Compare the point with the province and country that the row names."""
    place = record.entry.place
    if record.admin1 and not wanted:
        yield Problem(record.line, f"no province is called {record.admin1!r}", "warning")
    held = holders(place.lat, place.lon, gazetteer)
    if not wanted or held & wanted:
        return
    said = record.admin1 or record.country
    where = f"{place.name}: lat={place.lat}, lon={place.lon}"
    if abs(place.lon) <= 90 and holders(place.lon, place.lat, gazetteer) & wanted:  # noqa: PLR2004 - a pole
        yield Problem(
            record.line,
            f"{where} is outside {said}, but inside with latitude and longitude swapped",
        )
        return
    units = [gazetteer[unit] for unit in held]
    actual = ", ".join(sorted(unit.name for unit in units if unit.feature_code == "ADM1"))
    what = f"{where} is outside {said}, in {actual or 'no known province'}"
    yield Problem(record.line, what, "error" if _is_far(place, wanted, gazetteer) else "warning")


def _is_far(place: Place, wanted: set[str], gazetteer: Gazetteer) -> bool:
    """Say whether a point is too far outside for a simplified border to be the cause."""
    near = gazetteer.near(place.lat, place.lon, radius_km=FAR_KM)
    return not any(wanted & set(other.parents) for other in near)


def _holders_named(record: Record, gazetteer: Gazetteer) -> set[str]:
    if record.admin1:
        return {unit.id for unit in provinces(record.admin1, gazetteer, country=record.country)}
    country = f"iso:{record.country}"
    return {country} if record.country and country in gazetteer else set()


def provinces(name: str, gazetteer: Gazetteer, *, country: str | None = None) -> list[Place]:
    """Return the provinces with a name, the best first."""
    found = (match.place for match in gazetteer.search(name, country=country, limit=30))
    return [place for place in found if place.feature_code == "ADM1"]


def holders(lat: float, lon: float, gazetteer: Gazetteer) -> set[str]:
    """Return the countries and provinces at a point, by outline or by the places around it."""
    held = {place.id for place in gazetteer.locate(lat, lon)}
    near = gazetteer.near(lat, lon, radius_km=NEIGHBOUR_KM, limit=NEIGHBOURS)
    around = {parent for place in near for parent in place.parents}
    return held or {unit for unit in around if unit.startswith(("iso:", "gn1:"))}


def _namesakes(record: Record, gazetteer: Gazetteer) -> Iterator[Problem]:
    place = record.entry.place
    if not fold(place.name):
        return
    for match in gazetteer.lookup(place.name):
        other = match.place
        away = distance_km(place.lat, place.lon, other.lat, other.lon)
        if other.id != place.id and other.feature_class == place.feature_class:
            if away <= SAME_KM:
                what = f"{place.name} is already known as {other.id}, {away:.1f} km away"
                yield Problem(record.line, what, "warning")
            elif (
                away > NAMESAKE_KM
                and other.country == place.country
                and other.admin1 == place.admin1
            ):
                what = f"{place.name} is also the name of {other.id}, {away:.0f} km away"
                yield Problem(record.line, what, "warning")


def _twice(records: Iterable[Record]) -> Iterator[Problem]:
    seen: Counter[tuple[str, float, float]] = Counter()
    for record in records:
        place = record.entry.place
        key = (fold(place.name), round(place.lat, 3), round(place.lon, 3))
        seen[key] += 1
        if seen[key] > 1:
            yield Problem(record.line, f"{place.name} is there twice, at the same point")
