"""GeoNames: the 19 columns of its dump (allCountries.txt, SY.txt, cities500.txt) and alternateNamesV2."""

from __future__ import annotations

import io
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from gazetteer.errors import SourceFormatError
from gazetteer.names import Name
from gazetteer.sources.reading import Options, Reading
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from gazetteer.names import NameKind

SOURCE = "geonames.org"

COLUMNS = (
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class", "feature code",
    "country code", "cc2", "admin1 code", "admin2 code", "admin3 code", "admin4 code", "population", "elevation",
    "dem", "timezone", "modification date",
)  # fmt: skip
"""Of the dump, in order, after http://download.geonames.org/export/dump/readme.txt."""

NAME_COLUMNS = (
    "id",
    "geonameid",
    "language",
    "name",
    "preferred",
    "short",
    "colloquial",
    "historic",
)
"""The first columns of alternateNamesV2."""

NO_NAMES = frozenset(
    {"link", "wkdt", "post", "iata", "icao", "faac", "unlc", "tcid", "abbr", "phon", "piny"}
)
"""What alternateNamesV2 has in the place of a language where the text is no name of the language."""

_ABBREVIATIONS = frozenset({"abbr", "iata", "icao"})


def read(path: Path, options: Options) -> Reading:
    """Read a dump, packed or not, with the names of a second file if there is one.

    Raises
    ------
    SourceFormatError
        If a line of it has no 19 columns at all: then it is another file.
    """
    reading = Reading(path.name, "geonames", form="geonames")
    names = names_by_id(options.names) if options.names else {}
    for line, cells in lines(path):
        if len(cells) < len(COLUMNS):
            what = f"{len(cells)} columns, but GeoNames' dump has {len(COLUMNS)}"
            _refuse(reading, path, line, what)
        else:
            reading.take(row(line, cells, names.get(cells[0], ())))
    return reading


def _refuse(reading: Reading, path: Path, line: int, what: str) -> None:
    """Note a broken line; the first line tells whether it is the right file at all."""
    from gazetteer.check import Problem  # noqa: PLC0415

    if line == 1:
        hint = "; give a file of names with the dump: gazetteer import SY.txt --names FILE"
        raise SourceFormatError(path.name, line, what + hint)
    reading.problems.append(Problem(line, what))


def lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a file of GeoNames with their numbers, out of a .zip, too."""
    with _opened(path) as file:
        for line, text in enumerate(io.TextIOWrapper(file, encoding="utf-8", newline="\n"), 1):
            yield line, text.rstrip("\r\n").split("\t")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path.suffix.lower() != ".zip":
        with path.open("rb") as file:
            yield file
        return
    try:
        with zipfile.ZipFile(path) as archive:
            inner = [
                name
                for name in archive.namelist()
                if name.endswith(".txt") and "readme" not in name.lower()
            ]
            if len(inner) != 1:
                raise SourceFormatError(path.name, 1, f"holds {len(inner)} text files, not one")
            with archive.open(inner[0]) as packed:
                yield packed  # type: ignore[misc]
    except zipfile.BadZipFile as error:
        raise SourceFormatError(path.name, 1, f"not a zip file: {error}") from error


def row(line: int, cells: list[str], names: tuple[Name, ...] = ()) -> Row:
    """Return what a line of the dump says.

    Examples
    --------
    >>> cells = ["7", "‘Ayn Hyp", "`Ayn Hyp", "Ain Hyp,عين", "35.5", "36.0", "P", "PPL", "SY", "", "02"]
    >>> row(1, cells + [""] * 8).cells["admin1_code"]
    'gn1:SY.02'
    """
    said = dict(zip(COLUMNS, cells, strict=False))
    admin1 = said["admin1 code"]
    made = {
        "id": f"geonames:{said['geonameid']}", "name": said["name"], "lat": said["latitude"], "lon": said["longitude"],
        "feature_class": said["feature class"], "feature_code": said["feature code"], "country": said["country code"],
        "population": said["population"], "source": SOURCE,
        "admin1_code": f"gn1:{said['country code']}.{admin1}" if admin1 not in ("", "00") else "",
    }  # fmt: skip
    listed = (said["asciiname"], *said["alternatenames"].split(","))
    typed = {name.text for name in names}
    others = [
        Name(text) for text in listed if text and text not in typed and not text.startswith("http")
    ]
    return Row(line, made, (*names, *others), same_as=_same_as(said))


def _same_as(said: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes that a country or province has beside its number."""
    country, code = said["country code"], said["feature code"]
    if code == "PCLI":
        return (f"iso:{country}",)
    return (f"gn1:{country}.{said['admin1 code']}",) if code == "ADM1" else ()


def names_by_id(path: Path) -> Mapping[str, tuple[Name, ...]]:
    """Return the names of alternateNamesV2 by GeoNames identifier.

    Raises
    ------
    SourceFormatError
        If a line has fewer columns.
    """
    found: dict[str, list[Name]] = {}
    for line, cells in lines(path):
        if len(cells) < 4:  # noqa: PLR2004 - up to the name itself
            raise SourceFormatError(path.name, line, "not alternateNamesV2: fewer than 4 columns")
        said = dict(zip(NAME_COLUMNS, cells, strict=False))
        language = said["language"]
        if language not in NO_NAMES or language in _ABBREVIATIONS:
            name = Name(said["name"], _kind(said), _tag(language))
            found.setdefault(said["geonameid"], []).append(name)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def _kind(said: Mapping[str, str]) -> NameKind:
    if said["language"] in _ABBREVIATIONS:
        return "abbreviation"
    return "former" if said.get("historic") == "1" else "alias"


def _tag(language: str) -> str | None:
    return language if language and language not in _ABBREVIATIONS else None
