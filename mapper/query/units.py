"""Is it in this region? Yes, no, or perhaps, for places known less exactly than the region."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from gazetteer.regions import Region

POINTS: frozenset[Precision] = frozenset({"site", "locality", "near"})
"""Precisions that a point can stand for."""

DEPTH = {"country": 0, "admin1": 1, "admin2": 2, "admin3": 3}
"""Levels of administration, the largest first."""

_LEVEL_OF_ID: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"iso:[A-Z]{2}$"), "country"),
    (re.compile(r"iso:[A-Z]{2}-|gn1:"), "admin1"),
    (re.compile(r"pcode:[A-Z]{2}\d{4}$"), "admin2"),
    (re.compile(r"pcode:[A-Z]{2}\d{6}$"), "admin3"),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A region of a query, with all that is needed to compare places with it.

    Attributes
    ----------
    id, name, level
        Those of the region.
    country
        ISO code, or None where it lies in several.
    region
        Its area, or None where no outline is known.
    around
        What holds it, by level: identifier and area.
    """

    id: str
    name: str
    level: str
    country: str | None
    region: Region | None
    around: tuple[tuple[str, str, Region | None], ...] = ()


def unit_of(gazetteer: Gazetteer, place: Place) -> Unit:
    """Return a region with what holds it.

    Examples
    --------
    >>> import gazetteer
    >>> places = gazetteer.load()
    >>> district = unit_of(places, places["pcode:SY0602"])
    >>> district.level, [(level, identifier) for level, identifier, _ in district.around]
    ('admin2', [('country', 'iso:SY'), ('admin1', 'iso:SY-LA')])
    """
    region = gazetteer.region(place.id)
    level = region.level if region else place.precision
    around = tuple(
        (level_of(holder), holder, gazetteer.region(holder) if holder in gazetteer else None)
        for holder in place.parents
        if level_of(holder)
    )
    return Unit(place.id, place.name, level, place.country, region, around)


def level_of(place_id: str) -> str:
    """Return the level of a unit by its identifier, or "" where it does not tell.

    Examples
    --------
    >>> level_of("iso:SY-LA"), level_of("geonames:169304")
    ('admin1', '')
    """
    return next((level for form, level in _LEVEL_OF_ID if form.match(place_id)), "")


def lies_in(unit: Unit, place: Place, precision: Precision) -> bool | None:
    """Say whether what happened at a place lies in a region; None for perhaps.

    Parameters
    ----------
    unit
        The region.
    place, precision
        Where it happened, and how exactly that is known: a governorate's seat may stand for
        the governorate.
    """
    if unit.id in (place.id, *place.parents):
        return True if _exact_enough(unit, place, precision) else None
    if precision in POINTS:
        return _known_elsewhere(unit, place) is False and _holds(unit.region, place)
    return _area_lies_in(unit, place, precision)


def _exact_enough(unit: Unit, place: Place, precision: Precision) -> bool:
    """Say whether a place in the region is known exactly enough to be sure."""
    if precision in POINTS or precision == place.precision:
        return True
    return unit.level in DEPTH and precision in DEPTH and DEPTH[precision] >= DEPTH[unit.level]


def _known_elsewhere(unit: Unit, place: Place) -> bool:
    """Say whether the place is known to lie in another unit of the same level."""
    return unit.level in DEPTH and unit.level in map(level_of, (place.id, *place.parents))


def _area_lies_in(unit: Unit, place: Place, precision: Precision) -> bool | None:
    """Compare an area that is no part of the region by name."""
    if _is_around(unit, place, precision):
        return None
    if _known_elsewhere(unit, place) or not _holds(unit.region, place):
        return False
    if unit.level == "area" and unit.region is not None and not unit.region.approximate:
        return True
    smaller = precision in DEPTH and DEPTH[precision] >= DEPTH.get(unit.level, len(DEPTH))
    return True if smaller else None


def _is_around(unit: Unit, place: Place, precision: Precision) -> bool:
    """Say whether the area that is known holds the region as a part of it."""
    if precision == "country":
        return (
            place.country is not None and place.country == unit.country and unit.level != "country"
        )
    for level, holder, region in unit.around:
        if place.id == holder:
            return True
        if level == precision:
            known = level in map(level_of, place.parents)
            return holder in place.parents if known else _holds(region, place)
    return False


def _holds(region: Region | None, place: Place) -> bool:
    return region is not None and region.contains(place.lat, place.lon)
