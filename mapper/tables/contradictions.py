"""What the coordinates of a row contradict: the place or the country that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from mapper.tables.naming import candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

CONFLICT_KM = 50.0
"""Coordinates farther than this from every place of the name contradict it."""

_SWAPPED = "; are latitude and longitude swapped?"
_KEPT = 100_000
HERE_KM = 5.0
"""A place of the gazetteer with a row's name, and no farther from its point, is that of the row."""

_SLACK_DEGREES: dict[Precision, float] = {"country": 1.0, "admin1": 0.5}
"""How far beyond the box of a country or a province a point may lie: outlines are coarse, seas are near."""

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

    def __call__(self, name: str, chain: tuple[Place, ...], place: Place) -> str:
        """Return what the coordinates contradict, in words, or "".

        Parameters
        ----------
        name
            Of the place, in the row; "" where it names none, or is no point.
        chain
            The units that the row names, the largest first.
        place
            The point of the row.
        """
        of_place = self._of_place(name, chain, place) if name else ""
        return self._outside(chain[:1], place) or of_place or self._outside(chain[1:2], place)

    def known(self, name: str, lat: float, lon: float) -> Place | None:
        """Return the place of a name that the gazetteer has at a point, or None."""
        near = (
            (distance_km(lat, lon, each.lat, each.lon), each.id, each)
            for each in (self._called(name) if name else ())
        )
        away, _, nearest = min(near, default=(HERE_KM + 1.0, "", None))
        return nearest if away <= HERE_KM else None

    def _of_place(self, name: str, chain: tuple[Place, ...], place: Place) -> str:
        """Return how far the point is from what the name means, if it is far."""
        if turned := _turned(name, place, self._called(name)):
            return turned
        if not chain or chain[0].precision != "country":
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

    def _outside(self, chain: tuple[Place, ...], place: Place) -> str:
        """Return which country or province of the row its point lies far outside of, in words."""
        for unit in chain:
            slack = _SLACK_DEGREES.get(unit.precision)
            box = self._box(unit.id) if slack else None
            if slack and box and not _inside(box, place.lat, place.lon, slack):
                swapped = _SWAPPED if _inside(box, place.lon, place.lat, slack) else ""
                return f"the coordinates {place.lat}, {place.lon} are not in {unit.name}{swapped}"
        return ""

    def _box(self, unit: str) -> tuple[float, float, float, float] | None:
        """Return the box of a country or a province, or None where it crosses the antimeridian."""
        if unit not in self._boxes:
            region = self._gazetteer.region(unit)
            box = region.bbox if region and not region.approximate else None
            wide = box is not None and box[2] - box[0] > 180  # noqa: PLR2004 (half the earth)
            self._boxes[unit] = None if box is None or wide else box
        return self._boxes[unit]


def _turned(name: str, place: Place, known: Sequence[Place]) -> str:
    """Return in words that a place of the name lies where latitude and longitude were swapped."""
    if abs(place.lon) > 90:  # noqa: PLR2004 (degrees)
        return ""
    as_told = (distance_km(place.lat, place.lon, each.lat, each.lon) for each in known)
    if not known or min(as_told) <= CONFLICT_KM:
        return ""
    for each in known:
        if distance_km(place.lon, place.lat, each.lat, each.lon) <= CONFLICT_KM:
            return f"{_far(name, place, [each])}{_SWAPPED}"
    return ""


def _far(name: str, place: Place, known: Sequence[Place]) -> str:
    """Return how far all places of a name are from the row's point, if they are far."""
    away, nearest = min(
        ((distance_km(place.lat, place.lon, each.lat, each.lon), each) for each in known),
        key=lambda pair: (pair[0], pair[1].id),
    )
    if away <= CONFLICT_KM:
        return ""
    return (
        f"{name!r} is {away:.0f} km from the coordinates {place.lat}, {place.lon};"
        f" {nearest.name} is at {nearest.lat}, {nearest.lon}"
    )


def _inside(box: tuple[float, float, float, float], lat: float, lon: float, slack: float) -> bool:
    west, south, east, north = box
    return west - slack <= lon <= east + slack and south - slack <= lat <= north + slack
