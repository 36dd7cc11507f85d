"""What the other places of a text say for and against one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.reasons import Reason
from gazetteer.resolve.fame import known_everywhere
from gazetteer.resolve.holding import holds
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place

COMPANY_CAP = 4.5
CLOSE_KM, NEARBY_KM, REGION_KM = 40, 150, 400
BAND_DEGREES = 4
"""Places farther apart in latitude are no company; this saves most of the cosines."""
THEATRE, STRANGER_SHARE = 1.5, 0.04
"""So many sure names tell where a text is at home, and so little of them makes a country strange to it."""
_KNOWN_FROM = ((100_000, 0.35), (30_000, 0.7), (0, 1.0))


def company_weight(place: Place, other: Place, *, in_shade: bool = False) -> float:
    """Return how much a place is at home beside another that the text names, 0 or more.

    Parameters
    ----------
    in_shade
        Whether a far more famous place bears the same name; then a shared country says little.
    """
    weight = 0.0
    if place.country and place.country == other.country:
        shared = WEIGHTS["same_country"]
        weight += shared * WEIGHTS["foreign_to_fame"] if in_shade else shared
        if place.admin1 and place.admin1 == other.admin1:
            weight += WEIGHTS["same_admin1"]
            if other.feature_class == "A" and holds(other, place):
                weight += WEIGHTS["named_unit"]
    if abs(place.lat - other.lat) >= BAND_DEGREES:
        return weight
    if "country" in (place.precision, other.precision):
        return weight
    return weight + _distance_weight(distance_km(place.lat, place.lon, other.lat, other.lon))


def _distance_weight(km: float) -> float:
    if km < CLOSE_KM:
        return WEIGHTS["close"]
    if km < NEARBY_KM:
        return WEIGHTS["nearby"]
    return WEIGHTS["in_region"] if km < REGION_KM else 0.0


def company_reason(
    place: Place, others: Sequence[tuple[Place, float]], *, in_shade: bool = False
) -> Reason | None:
    """Return what the other places of the text say for a place.

    Parameters
    ----------
    others
        Places that the other toponyms may mean, each with how sure and how often.
    in_shade
        See `company_weight`.
    """
    sums = [
        (company_weight(place, other, in_shade=in_shade) * sure, other) for other, sure in others
    ]
    total = sum(weight for weight, _ in sums)
    if total <= 0:
        return None
    dearest = max(sums, key=lambda pair: pair[0])[1]
    return Reason(_capped(total), f"goes with {dearest.name}, which the text names too")


def stranger_reason(
    place: Place, others: Sequence[tuple[Place, float]], *, by_name: bool
) -> Reason | None:
    """Return the doubt about a little-known place in a country that the text is not about.

    Parameters
    ----------
    others
        As for `company_reason`.
    by_name
        Whether the text calls it by another name than its own; then no fame helps.
    """
    if not place.country or (known_everywhere(place) and not by_name):
        return None
    total = sum(sure for other, sure in others if other.country)
    here = sum(sure for other, sure in others if other.country == place.country)
    if total < THEATRE or here > STRANGER_SHARE * total:
        return None
    weight = WEIGHTS["stranger"] * (1.0 if by_name else _little_known(place))
    return Reason(weight, f"nothing else in the text is in {place.country}")


def _little_known(place: Place) -> float:
    """Return how little a place is known abroad: 2 for a building, less than 1 for a large town."""
    if place.feature_class == "S":
        return 2.0
    if place.source in ("curated", "user"):
        return 0.3
    population = place.population or 0
    return next(share for least, share in _KNOWN_FROM if population >= least)


def _capped(total: float) -> float:
    """Let many companions count ever less: 0 at 0, towards the cap."""
    return COMPANY_CAP * (1 - math.exp(-total / COMPANY_CAP))
