"""Shapes that hold points or not: boxes, circles, what lies along a line, polygons."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from gazetteer.geodesy import BBox, bbox_around, distance_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    Point = tuple[float, float]
    """Longitude and latitude, as stores and polygons have them."""

HALF_TURN = 180.0


@dataclass(frozen=True, slots=True)
class Circle:
    """All that lies within a distance of a point.

    Attributes
    ----------
    name
        What is at its centre, for messages.
    """

    lat: float
    lon: float
    km: float
    name: str = ""

    def boxes(self) -> tuple[BBox, ...]:
        """Return boxes that hold the circle."""
        west, south, east, north = bbox_around(self.lat, self.lon, radius_km=self.km)
        if west < -HALF_TURN:
            return unfolded(BBox(west + 2 * HALF_TURN, south, east, north))
        if east > HALF_TURN:
            return unfolded(BBox(west, south, east - 2 * HALF_TURN, north))
        return (BBox(west, south, east, north),)

    def holds(self, points: Sequence[Point]) -> list[bool]:
        """Say of each point whether it lies in the circle.

        Examples
        --------
        >>> Circle(35.36, 35.92, 25.0).holds([(35.79, 35.53), (36.3, 33.5)])
        [True, False]
        """
        return [distance_km(self.lat, self.lon, lat, lon) <= self.km for lon, lat in points]


@dataclass(frozen=True, slots=True)
class Course:
    """All that lies within a distance of a line from place to place.

    Attributes
    ----------
    line
        Latitude and longitude of at least two points; between them the line is straight.
    name
        Of the road or river, for messages.
    """

    line: tuple[tuple[float, float], ...]
    km: float
    name: str = ""

    def boxes(self) -> tuple[BBox, ...]:
        """Return a box for each leg; one that crosses the antimeridian is not foreseen."""
        return tuple(_box_of(start, end, self.km) for start, end in pairwise(self.line))

    def holds(self, points: Sequence[Point]) -> list[bool]:
        """Say of each point whether it lies so near to the line.

        Examples
        --------
        >>> road = Course(((35.0, 36.0), (35.0, 37.0)), 10.0)
        >>> road.holds([(36.5, 35.08), (36.5, 35.1), (37.05, 35.0), (37.2, 35.0)])
        [True, False, True, False]
        """
        legs = list(pairwise(self.line))
        return [
            any(_off_leg_km(lat, lon, start, end) <= self.km for start, end in legs)
            for lon, lat in points
        ]


def _box_of(start: tuple[float, float], end: tuple[float, float], km: float) -> BBox:
    boxes = [bbox_around(lat, lon, radius_km=km) for lat, lon in (start, end)]
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return BBox(min(wests), min(souths), max(easts), max(norths))


def _off_leg_km(
    lat: float, lon: float, start: tuple[float, float], end: tuple[float, float]
) -> float:
    """Return how far a point lies from a leg, on a plane that touches the earth at the point."""
    shrink = math.cos(math.radians(lat))
    x0, y0 = (start[1] - lon) * shrink, start[0] - lat
    x1, y1 = (end[1] - lon) * shrink, end[0] - lat
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    share = -(x0 * (x1 - x0) + y0 * (y1 - y0)) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    nearest = (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
    return distance_km(lat, lon, *nearest)


@dataclass(frozen=True, slots=True)
class Polygon:
    """An area with an outline of its own.

    Attributes
    ----------
    geometry
        A polygon or several, x is longitude and y latitude (WGS 84).
    name
        Where it comes from, for messages.
    """

    geometry: Geometry
    name: str = ""

    def boxes(self) -> tuple[BBox, ...]:
        """Return the box around it."""
        return (BBox(*(float(side) for side in self.geometry.bounds)),)

    def holds(self, points: Sequence[Point]) -> list[bool]:
        """Say of each point whether it lies in the area or on its outline."""
        if not points:
            return []
        import shapely  # noqa: PLC0415 (heavy; only who asks for polygons pays)

        shapely.prepare(self.geometry)
        xs, ys = zip(*points, strict=True)
        return [bool(held) for held in shapely.intersects_xy(self.geometry, xs, ys)]


@dataclass(frozen=True, slots=True)
class Box:
    """A box, in the same manner as the other shapes."""

    bbox: BBox

    def boxes(self) -> tuple[BBox, ...]:
        """Return the box, or its two halves where it crosses the antimeridian."""
        return unfolded(self.bbox)

    def holds(self, points: Sequence[Point]) -> list[bool]:
        """Say of each point whether it lies in the box or on its edge.

        Examples
        --------
        >>> Box(BBox(170.0, -20.0, -170.0, 0.0)).holds([(178.4, -18.1), (35.8, 35.5)])
        [True, False]
        """
        halves = self.boxes()
        return [
            any(
                west <= lon <= east and south <= lat <= north for west, south, east, north in halves
            )
            for lon, lat in points
        ]


Shape = Box | Circle | Course | Polygon


def unfolded(box: BBox) -> tuple[BBox, ...]:
    """Return a box, or its two halves where it crosses the antimeridian.

    Examples
    --------
    >>> unfolded(BBox(170.0, -20.0, -170.0, 0.0))[1]
    BBox(west=-180.0, south=-20.0, east=-170.0, north=0.0)
    """
    if box.west <= box.east:
        return (box,)
    return (box._replace(east=HALF_TURN), box._replace(west=-HALF_TURN))
