"""What is wrong with a set of places, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer.geodesy import distance_km
from gazetteer.names import GENERIC, fold
from gazetteer.not_places import never_places
from gazetteer.regions import off_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.layers import Entry
    from gazetteer.place import Place

Severity = Literal["error", "warning"]

NEIGHBOURS, NEIGHBOUR_KM, NAMESAKE_KM, SAME_KM, FAR_KM = 3, 30.0, 10.0, 1.0, 20.0
MANY = 5
"""A name of more places of a country than this says little by itself."""

NO_NAMES = frozenset(
    fold(word)
    for word in (
        "n/a", "na", "none", "null", "nan", "unknown", "unnamed", "no name", "noname", "test", "tbd",
        "tba", "todo", "xxx", "other", "others", "various", "total", "name", "غير معروف", "غير محدد",
        "بدون اسم", "لا يوجد",
    )
)  # fmt: skip
"""What people write into a column of names where there is none."""

_GENERIC = re.compile(GENERIC, re.IGNORECASE)
_PCODE = re.compile(r"(?P<country>[A-Z]{2})?[A-Z]?\d{2,}")
_NO_NAME_SHAPES = (
    (re.compile(r"https?:|www\."), "it is an address of the web"),
    (re.compile(r"^[-+]?\d+([.,]\d+)?\s*[,;/ ]\s*[-+]?\d+([.,]\d+)?$"), "a pair of coordinates"),
    (re.compile(r".{120,}", re.DOTALL), "too long"),
    (re.compile("\ufffd"), "broken: letters were lost"),
    (re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"), "it holds control characters"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), "it holds a tag of HTML"),
)


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
    holders
        Identifiers of the units that the row names by their codes, the largest first.
    """

    line: int
    entry: Entry
    admin1: str | None = None
    country: str | None = None
    pcode: str | None = None
    holders: tuple[str, ...] = ()


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


def check(
    records: Sequence[Record], gazetteer: Gazetteer, *, joining: bool = False
) -> list[Problem]:
    """Return what is wrong with some places, by line.

    Parameters
    ----------
    records
        In the order of their source.
    gazetteer
        What is known; says which province a point is in.
    joining
        Whether what is known already will be joined to it, so that it needs no warning.
    """
    named: dict[tuple[str | None, str | None], set[str]] = {}
    points = [(record.entry.place.lat, record.entry.place.lon) for record in records]
    found: list[Problem] = []
    for record, around in zip(records, gazetteer.locate_all(points), strict=True):
        said = (record.admin1, record.country)
        if said not in named:
            named[said] = _holders_named(record, gazetteer)
        found += _name_problems(record, gazetteer)
        found += _pcode_problems(record, around, gazetteer)
        found += _misplaced(record, around, named[said], gazetteer)
        found += _namesakes(record, gazetteer, joining=joining)
    found += _twice(records)
    return sorted(set(found), key=lambda problem: (problem.line, problem.what))


def shape_of(name: str) -> str | None:
    """Return what shows by its shape alone that some words are no name, or None.

    Examples
    --------
    >>> shape_of("Jableh"), shape_of("35.36, 35.92"), shape_of("J" * 200)
    (None, 'a pair of coordinates', 'too long')
    """
    return next((what for shape, what in _NO_NAME_SHAPES if shape.search(name)), None)


def _name_problems(record: Record, gazetteer: Gazetteer) -> Iterator[Problem]:
    name = record.entry.place.name
    key = fold(name)
    if not any(char.isalpha() for char in key):
        yield Problem(record.line, f"{name!r} is not a name: it has no letter")
    elif key in NO_NAMES:
        yield Problem(record.line, f"{name!r} is not a name")
    elif _GENERIC.fullmatch(name.strip()):
        yield Problem(record.line, f"{name!r} says what it is, not what it is called", "warning")
    elif key in never_places():
        what = f"{name!r} is mostly another word: it is found by search, but not in texts"
        yield Problem(record.line, what, "warning")
    if shape := shape_of(name):
        yield Problem(record.line, f"{name[:60]!r} is not a name: {shape}")
    country = record.entry.place.country
    others = {hit.place.id for hit in gazetteer.filed([key]) if hit.place.country == country}
    if country and len(others) > MANY:
        what = f"{name} is ambiguous: {len(others)} places of {country} have the name"
        yield Problem(record.line, what, "warning")


def _pcode_problems(
    record: Record, around: tuple[Place, ...], gazetteer: Gazetteer
) -> Iterator[Problem]:
    """Hold a p-code against its shape, the country of the row, and the units at the point."""
    code = record.pcode
    if not code:
        return
    shape = _PCODE.fullmatch(code)
    if not shape:
        yield Problem(record.line, f"{code!r} is not a p-code such as SY060200", "warning")
        return
    country = shape["country"]
    if country and record.country and country != record.country:
        what = f"p-code {code} is one of {country}, but the row says {record.country}"
        yield Problem(record.line, what)
    for holder in record.holders:
        if holder.startswith("pcode:") and holder not in gazetteer and country == "SY":
            yield Problem(record.line, f"no unit has the p-code {holder[6:]}", "warning")
    yield from _elsewhere(record, code, around, gazetteer)


def _elsewhere(
    record: Record, code: str, around: tuple[Place, ...], gazetteer: Gazetteer
) -> Iterator[Problem]:
    """Compare the governorate that a p-code begins with and the one that holds the point."""
    province = f"pcode:{code[:4]}"
    held = next((unit for unit in around if unit.feature_code == "ADM1"), None)
    if held and len(code) > 4 and province in gazetteer and gazetteer[province].id != held.id:  # noqa: PLR2004 - SY06 of SY060200
        place, unit = record.entry.place, gazetteer[province]
        if _is_far(place, {unit.id}, gazetteer):
            what = f"p-code {code} is one of {unit.name}, but the point is in {held.name}"
            yield Problem(record.line, what, "warning")


def _misplaced(
    record: Record, around: tuple[Place, ...], wanted: set[str], gazetteer: Gazetteer
) -> Iterator[Problem]:
    """Compare the point with the province and country that the row names."""
    place = record.entry.place
    if record.admin1 and not wanted:
        yield Problem(record.line, f"no province is called {record.admin1!r}", "warning")
    if not wanted or wanted & {unit.id for unit in around}:
        return
    held = around or neighbours(place.lat, place.lon, gazetteer)
    if wanted & {unit.id for unit in held} or not _is_known(wanted, place, gazetteer):
        return
    said = record.admin1 or record.country
    where = f"{place.name}: lat={place.lat}, lon={place.lon}"
    if not _is_far(place, wanted, gazetteer):
        yield Problem(record.line, f"{where} is a little outside {said}", "warning")
    elif abs(place.lon) <= 90 and wanted & _holders(place.lon, place.lat, gazetteer):  # noqa: PLR2004 - a pole
        what = f"{where} is outside {said}, but inside with latitude and longitude swapped"
        yield Problem(record.line, what)
    else:
        actual = ", ".join(sorted(unit.name for unit in held if unit.feature_code == "ADM1"))
        what = f"{where} is outside {said}, in {actual or 'no known province'}"
        yield Problem(record.line, what, "warning" if record.holders else "error")


def _is_known(wanted: set[str], place: Place, gazetteer: Gazetteer) -> bool:
    """Say whether it is known how far the wanted units reach."""
    if any(gazetteer.region(unit) for unit in wanted):
        return True
    near = gazetteer.near(place.lat, place.lon, radius_km=NEIGHBOUR_KM, limit=NEIGHBOURS)
    return not any(wanted & set(other.parents) for other in near)


def _is_far(place: Place, wanted: set[str], gazetteer: Gazetteer) -> bool:
    """Say whether a point is too far outside for a simplified border to be the cause."""
    regions = [region for unit in sorted(wanted) if (region := gazetteer.region(unit))]
    if any(off_km(region.geometry, place.lat, place.lon) <= FAR_KM for region in regions):
        return False
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


def _holders(lat: float, lon: float, gazetteer: Gazetteer) -> set[str]:
    return {place.id for place in gazetteer.locate(lat, lon) or neighbours(lat, lon, gazetteer)}


def neighbours(lat: float, lon: float, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return the units of the places around a point, the largest first, where no outline helps."""
    near = gazetteer.near(lat, lon, radius_km=NEIGHBOUR_KM, limit=NEIGHBOURS)
    units = {
        parent for place in near for parent in place.parents if parent.startswith(("iso:", "gn1:"))
    }
    return tuple(
        gazetteer[unit]
        for unit in sorted(units, key=lambda unit: ("-" in unit, unit))
        if unit in gazetteer
    )


def _namesakes(record: Record, gazetteer: Gazetteer, *, joining: bool) -> Iterator[Problem]:
    """Tell of other places of a province that have the name: one of them may be meant."""
    place = record.entry.place
    key = fold(place.name)
    for hit in gazetteer.filed([key]) if key else ():
        other = hit.place
        if other.id == place.id or other.feature_class != place.feature_class:
            continue
        away = distance_km(place.lat, place.lon, other.lat, other.lon)
        if away <= SAME_KM and not joining:
            what = f"{place.name} is already known as {other.id}, {away:.1f} km away"
            yield Problem(record.line, what, "warning")
        elif away > NAMESAKE_KM and (other.country, other.admin1) == (place.country, place.admin1):
            what = f"{place.name} is also the name of {other.id}, {away:.0f} km away"
            yield Problem(record.line, what, "warning")


def _twice(records: Iterable[Record]) -> Iterator[Problem]:
    """Tell of rows that an earlier row has said already."""
    points: dict[tuple[str, float, float], int] = {}
    ids: dict[str, int] = {}
    for record in records:
        place = record.entry.place
        first = ids.setdefault(place.id, record.line)
        if first != record.line:
            what = f"{place.name} ({place.id}) is there twice: first in line {first}"
            yield Problem(record.line, what)
            continue
        key = (fold(place.name), round(place.lat, 3), round(place.lon, 3))
        first = points.setdefault(key, record.line)
        if first != record.line:
            what = f"{place.name} is there twice, at the same point: first in line {first}"
            yield Problem(record.line, what, "warning")
