"""What the coordinates of a row contradict: the place or the country that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from mapper.tables.naming import candidates

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

CONFLICT_KM = 50.0
"""Coordinates farther than this from every place of the name contradict it."""

_SWAPPED = "; are latitude and longitude swapped?"
_KEPT = 100_000
_SLACK_DEGREES = 1.0
_POINTS = ("site", "locality", "near")


class Contradictions:
    """Finds what coordinates contradict.

    Parameters
    ----------
    gazetteer
        Where names and outlines are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, tuple[Place, ...]] = {}
        self._boxes: dict[str, tuple[float, float, float, float] | None] = {}

    def __call__(
        self, name: str, chain: tuple[Place, ...], place: Place, precision: Precision
    ) -> str:
        """Return what the coordinates contradict, in words, or "".

        Parameters
        ----------
        name
            Of the place, in the row; "" where it names none.
        chain
            The units that the row names, the largest first.
        place, precision
            The point of the row, and how exactly it is known.
        """
        if not chain or chain[0].precision != "country":
            return ""
        if outside := self._outside(chain[0], place):
            return outside
        if precision not in _POINTS or not name:
            return ""
        unit = chain[-1] if len(chain) > 1 else None
        known = [
            each
            for each in self._called(name)
            if each.country == chain[0].country and (unit is None or unit.id in each.parents)
        ]
        return _far(name, place, known) if known else ""

    def _called(self, name: str) -> tuple[Place, ...]:
        """Return the settlements and sites of a name."""
        if name not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = (match.place for match in candidates(self._gazetteer, name))
            self._known[name] = tuple(each for each in found if each.precision in _POINTS)
        return self._known[name]

    def _outside(self, country: Place, place: Place) -> str:
        box = self._box(country.id)
        if box is None or _inside(box, place.lat, place.lon):
            return ""
        swapped = _SWAPPED if _inside(box, place.lon, place.lat) else ""
        return f"the coordinates {place.lat}, {place.lon} are not in {country.name}{swapped}"

    def _box(self, country: str) -> tuple[float, float, float, float] | None:
        """Return the box of a country, or None where it crosses the antimeridian."""
        if country not in self._boxes:
            region = self._gazetteer.region(country)
            box = region.bbox if region else None
            wide = box is not None and box[2] - box[0] > 180  # noqa: PLR2004 (half the earth)
            self._boxes[country] = None if box is None or wide else box
        return self._boxes[country]


def _far(name: str, place: Place, known: list[Place]) -> str:
    """Return how far all places of a name are from the row's point, if they are far."""
    away, nearest = min(
        ((distance_km(place.lat, place.lon, each.lat, each.lon), each) for each in known),
        key=lambda pair: (pair[0], pair[1].id),
    )
    if away <= CONFLICT_KM:
        return ""
    turned = any(
        abs(place.lon) <= 90  # noqa: PLR2004 (degrees)
        and distance_km(place.lon, place.lat, each.lat, each.lon) <= CONFLICT_KM
        for each in known
    )
    return (
        f"{name!r} is {away:.0f} km from the coordinates {place.lat}, {place.lon};"
        f" {nearest.name} is at {nearest.lat}, {nearest.lon}"
        f"{_SWAPPED if turned else ''}"
    )


def _inside(box: tuple[float, float, float, float], lat: float, lon: float) -> bool:
    west, south, east, north = box
    return (
        west - _SLACK_DEGREES <= lon <= east + _SLACK_DEGREES
        and south - _SLACK_DEGREES <= lat <= north + _SLACK_DEGREES
    )
