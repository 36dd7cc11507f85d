"""A row of any table → a record of a place, or what is wrong with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from gazetteer.check import Record
from gazetteer.errors import InvalidCoordinatesError, SourceFormatError
from gazetteer.features import FEATURES
from gazetteer.layers import Entry
from gazetteer.names import Name, fold
from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

IMPORTED_WEIGHT = 0.2
_LIST_MARKS = ("|", ";", ",")


def record(source: str, prefix: str, line: int, row: Mapping[str, str]) -> Record:
    """Return the place of a row.

    Parameters
    ----------
    source
        Name of the file, for messages.
    prefix
        What stands in front of its identifiers.
    line
        Line number in the file.
    row
        By what a column is, as in `columns.TITLES`.

    Raises
    ------
    SourceFormatError
        If the row has no name or no point on earth.

    Examples
    --------
    >>> row = {"name": "Ain Hypothetical", "lat": "35.5", "lon": "36.0", "id": "7"}
    >>> record("villages.csv", "villages", 2, row).entry.place.id
    'villages:7'
    """
    name = row.get("name", "").strip()
    if not name:
        raise SourceFormatError(source, line, "the name is empty")
    lat, lon = (_number(source, line, column, row.get(column, "")) for column in ("lat", "lon"))
    code = row.get("feature_code", "").strip().upper()
    feature = FEATURES.get(code)
    country = row.get("country", "").strip().upper()[:2] or None
    try:
        place = Place(
            identifier(prefix, row.get("id", ""), name, lat, lon), name, lat, lon,
            feature.feature_class if feature else "P", feature.code if feature else "PPL",
            country, row.get("admin1", "").strip() or None,
            population=_population(row.get("population", "")), source=prefix,
        )  # fmt: skip
    except InvalidCoordinatesError as error:
        raise SourceFormatError(source, line, str(error)) from error
    entry = Entry(place, _names(row), IMPORTED_WEIGHT)
    pcode = row.get("pcode", "").strip() or None
    return Record(line, entry, place.admin1, country, pcode)


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


def _number(source: str, line: int, column: str, text: str) -> float:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        word = {"lat": "latitude", "lon": "longitude"}[column]
        raise SourceFormatError(source, line, f"{word} {text!r} is not a number") from None


def _population(text: str) -> int | None:
    digits = text.strip().replace(",", "").replace(" ", "")
    return int(digits) if digits.isdecimal() and int(digits) else None


_ALIAS_ROLES = ("name_ref", "names_en", "names_other", "names")


def _names(row: Mapping[str, str]) -> tuple[Name, ...]:
    arabic = [Name(text, "alias", "ar") for text in _listed(row.get("name_ar", ""))]
    others = [Name(text) for role in _ALIAS_ROLES for text in _listed(row.get(role, ""))]
    return tuple(dict.fromkeys((*arabic, *others)))


def _listed(text: str) -> list[str]:
    """Return the parts of a cell that may hold several names."""
    mark = next((mark for mark in _LIST_MARKS if mark in text), "|")
    return [part.strip() for part in text.split(mark) if part.strip()]
