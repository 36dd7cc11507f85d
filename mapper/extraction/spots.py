"""Whether places may be told of one happening: the same, one in another, or hard by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import distance_km
from gazetteer.place import nested
from gazetteer.resolve.distances import MEASURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.model import Location

REGION_KM = 60.0
"""So far from its middle the countryside of a town may reach."""
SAME_SPOT_KM = 5.0
"""Two points this near may be one place told twice: a town and its edge."""


def places_agree(here: Sequence[Location], there: Sequence[Location]) -> bool:
    """Whether places may be told of one happening: one holds or touches one of the others."""
    if not here or not there:
        return True
    if len(there) > 1 and len(here) == 1 and _is_part(here[0], there):
        return False
    return any(related(one, other) for one in here for other in there)


def _is_part(one: Location, others: Sequence[Location]) -> bool:
    """Whether a place is a finer one inside of several that are told together."""
    return any(other.place.id in one.place.parents for other in others)


def related(one: Location, other: Location) -> bool:
    """Whether two places are the same, near each other, or one inside of the other."""
    a, b = one.place, other.place
    if a.id == b.id or nested(a, b) or _measured(one, other):
        return True
    if PRECISIONS.index(one.precision) > PRECISIONS.index("near") or PRECISIONS.index(
        other.precision
    ) > PRECISIONS.index("near"):
        return False
    return distance_km(a.lat, a.lon, b.lat, b.lon) <= SAME_SPOT_KM


def _measured(one: Location, other: Location) -> bool:
    """Whether one is told as near a place, and the other by its distance from the same."""
    a, b = one.place.id, other.place.id
    near = one.precision == other.precision == "near"
    return near and a.split(MEASURED)[0] == b.split(MEASURED)[0] and (a + b).count(MEASURED) == 1


def touching(some: Sequence[Location], others: Sequence[Location]) -> bool:
    """Whether a place is in both, or one of the others holds it."""
    here = {location.place.id for location in some}
    there = {location.place.id for location in others}
    above = {unit for location in some for unit in location.place.parents}
    over = {unit for location in others for unit in location.place.parents}
    return bool(here & there or here & over or there & above) or any(
        _around(one, other) or _around(other, one) for one in some for other in others
    )


def _around(region: Location, other: Location) -> bool:
    """Whether a region without borders lies around a place: the countryside of a town and a village of it."""
    a, b = region.place, other.place
    if a.feature_code != "RGN" or a.admin1 is None or a.admin1 != b.admin1:
        return False
    return distance_km(a.lat, a.lon, b.lat, b.lon) <= REGION_KM


def same_spot(one: Location, other: Location) -> bool:
    """Whether a place is another already known: the same, or one that it is in or that is in it."""
    a, b = one.place, other.place
    if a.id == b.id or nested(a, b):
        return True
    return not _named_apart(one, other) and related(one, other)


def _named_apart(one: Location, other: Location) -> bool:
    """Whether two places are villages or towns of their own, however near."""
    return all(
        each.place.feature_class == "P" and each.precision in ("locality", "near")
        for each in (one, other)
    )
