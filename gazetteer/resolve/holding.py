"""Which place lies in which, and which two are one spot, as far as their records tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km

if TYPE_CHECKING:
    from gazetteer.place import Place

SAME_PLACE_KM = 20.0


def holds(outer: Place, inner: Place) -> bool:
    """Return whether a place lies in another, as far as their records tell.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> texas = Place("gn1:US.TX", "Texas", 31, -99, "A", "ADM1", country="US", admin1="Texas")
    >>> holds(texas, Place("x:1", "Paris", 33.7, -95.6, country="US", admin1="Texas"))
    True
    """
    if outer.id == inner.id:
        return False
    if outer.id in inner.parents:
        return True
    if outer.country != inner.country or outer.country is None:
        return False
    return _holds_by_kind(outer, inner)


def _holds_by_kind(outer: Place, inner: Place) -> bool:
    code = outer.feature_code
    if code.startswith("PCL"):
        return True
    if code == "ADM1":
        return inner.admin1 == outer.name and inner.feature_code != "ADM1"
    if code == "ADM2":
        return (
            inner.admin2 == outer.name
            and inner.admin1 == outer.admin1
            and inner.feature_code != "ADM2"
        )
    if outer.feature_class == "P" and inner.feature_class in ("P", "S", "L", "R"):
        larger = (outer.population or 0) >= (inner.population or 0)
        return larger and distance_km(outer.lat, outer.lon, inner.lat, inner.lon) < SAME_PLACE_KM
    return False


def same_spot(place: Place, other: Place) -> bool:
    """Return whether two places are one spot on the map: one holds the other, or they are near."""
    if holds(place, other) or holds(other, place):
        return True
    if abs(place.lat - other.lat) > 1:
        return False
    return distance_km(place.lat, place.lon, other.lat, other.lon) <= SAME_PLACE_KM
