"""A row of any source → a record of a place, or what is wrong with it."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.check import Record, shape_of
from gazetteer.errors import InvalidCoordinatesError, SourceFormatError
from gazetteer.features import FEATURES
from gazetteer.layers import Entry, Twin
from gazetteer.names import Name, fold
from gazetteer.place import Place
from gazetteer.sources.curated import WEIGHTS
from gazetteer.sources.degrees import degrees

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LIST_MARKS = ("|", ";", ",")
POPULATION_SCALE = 8.0  # log10 of the inhabitants of a city of 100 million, as for what is built in
LEAST_WEIGHT = 0.1


@dataclass(frozen=True)
class Row:
    """What one row, feature or file says of a place.

    Attributes
    ----------
    line
        Its number in the source, from 1.
    cells
        By what a column is, as in `columns.TITLES`.
    names
        Names whose language or kind is known; those in the cells come beside them.
    outline
        Its area as well-known binary.
    same_as
        Identifiers of the place in other sources, as the source gives them.
    """

    line: int
    cells: Mapping[str, str]
    names: tuple[Name, ...] = ()
    outline: bytes | None = None
    same_as: tuple[str, ...] = field(default=())


def record(source: str, prefix: str, row: Row) -> Record:
    """Return the place of a row.

    Parameters
    ----------
    source
        Name of the file, for messages.
    prefix
        What stands in front of its identifiers.
    row
        The row.

    Raises
    ------
    SourceFormatError
        If the row has no name or no point on earth.

    Examples
    --------
    >>> row = Row(2, {"name": "Ain Hypothetical", "lat": "35.5", "lon": "36.0", "id": "7"})
    >>> record("villages.csv", "villages", row).entry.place.id
    'villages:7'
    """
    cells = row.cells
    name = " ".join(cells.get("name", "").split())
    if not name:
        raise SourceFormatError(source, row.line, "the name is empty")
    place = _place(source, prefix, row, name)
    twins = tuple(Twin(same, f"so says {source}") for same in _same_as(row, place.id))
    entry = Entry(place, _names(row), importance(place), outline=row.outline, twins=twins)
    pcode = cells.get("pcode", "").strip() or None
    return Record(row.line, entry, place.admin1, place.country, pcode, tuple(_holders(cells)))


def _place(source: str, prefix: str, row: Row, name: str) -> Place:
    cells = row.cells
    lat, lon = (number(source, row.line, axis, cells.get(axis, "")) for axis in ("lat", "lon"))
    if lat == lon == 0:
        raise SourceFormatError(source, row.line, "lat=0, lon=0 stands where no point is known")
    code = cells.get("feature_code", "").strip().upper().rpartition(".")[2]
    feature = FEATURES.get(code)
    letter = cells.get("feature_class", "").strip().upper()
    try:
        return Place(
            identifier(prefix, cells.get("id", ""), name, lat, lon), name, lat, lon,
            feature.feature_class if feature else letter or "P",
            feature.code if feature else code if letter else "PPL",
            _country(cells.get("country", "")), cells.get("admin1", "").strip() or None,
            population=_population(cells.get("population", "")),
            source=_source(cells.get("source", "").strip(), prefix),
        )  # fmt: skip
    except InvalidCoordinatesError as error:
        raise SourceFormatError(source, row.line, str(error)) from error


RESERVED = frozenset({"geonames", "curated", "airportsdata"})
"""Keys of what is built in, which no row may claim to be."""


def _source(said: str, prefix: str) -> str:
    return said if said and said not in RESERVED else prefix


def identifier(prefix: str, own: str, name: str, lat: float, lon: float) -> str:
    """Return an identifier that the same row always gets.

    Examples
    --------
    >>> identifier("user", "", "Ain Hypothetical", 35.5, 36.0)
    'user:ain-hypothetical-c4e5'
    """
    if own.strip():
        return own.strip() if ":" in own else f"{prefix}:{own.strip()}"
    point = hashlib.sha256(f"{lat:.4f},{lon:.4f}".encode()).hexdigest()[:4]
    return f"{prefix}:{fold(name).replace(' ', '-')}-{point}"


def importance(place: Place) -> float:
    """Return how important an imported place is, on the scale of those that are built in.

    Examples
    --------
    >>> importance(Place("my:1", "Foo", 0, 0)), importance(Place("my:2", "Bar", 0, 0, "A", "ADM1"))
    (0.1, 0.55)
    """
    if place.feature_class != "P":
        return WEIGHTS.get(place.feature_code, LEAST_WEIGHT)
    weight = math.log10((place.population or 0) + 1) / POPULATION_SCALE
    seat = WEIGHTS.get(place.feature_code, WEIGHTS["PPL"]) - WEIGHTS["PPL"]
    return round(max(weight, LEAST_WEIGHT) + seat, 3)


def number(source: str, line: int, axis: str, text: str) -> float:
    """Return a latitude or longitude.

    Parameters
    ----------
    axis
        ``lat`` or ``lon``, for the message.

    Raises
    ------
    SourceFormatError
        If it is not a number.
    """
    word = {"lat": "latitude", "lon": "longitude"}[axis]
    if not text.strip():
        raise SourceFormatError(source, line, f"the {word} is empty")
    found = degrees(text, axis)
    if found is None:
        raise SourceFormatError(source, line, f"{word} {text!r} is not a number")
    return found


def _country(text: str) -> str | None:
    code = text.strip().upper()
    return code if re.fullmatch("[A-Z]{2}", code) else None


def _population(text: str) -> int | None:
    digits = text.strip().replace(",", "").replace(" ", "").removesuffix(".0")
    return int(digits) if digits.isdecimal() and int(digits) else None


_ALIAS_ROLES = ("name_ref", "names_en", "names_other", "names")
_IN_LANGUAGE = re.compile(r"names?[_:](?P<language>[a-z]{2,3})$")


def _names(row: Row) -> tuple[Name, ...]:
    found = list(row.names)
    for role, cell in row.cells.items():
        if role in _ALIAS_ROLES:
            found += [Name(text) for text in listed(cell)]
        elif in_language := _IN_LANGUAGE.fullmatch(role):
            found += [Name(text, "alias", in_language["language"]) for text in listed(cell)]
    told = " ".join(row.cells["name"].split())
    fit = (
        name for name in reversed(found) if name.text not in {told, ""} and not shape_of(name.text)
    )
    by_text = {name.text: name for name in fit}
    return tuple(reversed(by_text.values()))


def listed(text: str) -> list[str]:
    """Return the parts of a cell that may hold several names.

    Examples
    --------
    >>> listed("Jabla | Jebleh"), listed("Jableh, Jebleh"), listed("")
    (['Jabla', 'Jebleh'], ['Jableh', 'Jebleh'], [])
    """
    mark = next((mark for mark in _LIST_MARKS if mark in text), "|")
    return [" ".join(part.split()) for part in text.split(mark) if part.strip()]


_CONCORDANCES = (
    ("geonames_id", re.compile(r"[1-9]\d*"), "geonames:"),
    ("wikidata_id", re.compile(r"Q[1-9]\d*"), "wikidata:"),
    ("pcode", re.compile(r"[A-Z]+\d*$"), "pcode:"),
    ("iso_code", re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}$"), "iso:"),
)
"""A column that holds an identifier in another source, its shape, what stands in front of it."""


def _same_as(row: Row, own: str) -> Iterator[str]:
    given = {
        f"{prefix}{cell[0]}"
        for role, shape, prefix in _CONCORDANCES
        if (cell := shape.match(row.cells.get(role, "").strip()))
    }
    named = [text for text in listed(row.cells.get("same_as", "")) if ":" in text]
    yield from sorted({*given, *named, *row.same_as} - {own})


def _holders(cells: Mapping[str, str]) -> Iterator[str]:
    for role in ("admin1_code", "admin2_code", "admin3_code", "within"):
        if code := cells.get(role, "").strip():
            yield code if ":" in code else f"pcode:{code}"
