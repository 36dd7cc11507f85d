"""Which units hold points: the whole column of a table at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gazetteer.geodesy import KM_PER_DEGREE, BBox, bbox_around, distance_km
from gazetteer.regions import LEVELS, off_km, outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy as np
    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.place import Place
    from gazetteer.regions import Level

Point = tuple[float, float]
"""Latitude and longitude, in decimal degrees."""


def box_of(points: Iterable[Point], *, slack_km: float = 0.0) -> BBox:
    """Return the smallest box around some points, with some slack around it.

    Examples
    --------
    >>> box_of([(35.0, 36.0), (36.5, 35.5)])
    BBox(west=35.5, south=35.0, east=36.0, north=36.5)
    """
    lats, lons = zip(*points, strict=True)
    box = BBox(min(lons), min(lats), max(lons), max(lats))
    if not slack_km:
        return box
    corners = [
        bbox_around(lat, lon, radius_km=slack_km)
        for lat, lon in zip(box[1::2], box[::2], strict=True)
    ]
    widest = max(corners, key=lambda corner: corner.east - corner.west)
    spread = (widest.east - widest.west) / 2
    return BBox(box.west - spread, corners[0].south, box.east + spread, corners[1].north)


def held(
    points: Sequence[Point],
    outlines: Mapping[str, bytes],
    units: Mapping[str, Place],
    *,
    tolerance_km: float,
) -> list[dict[Level, Place]]:
    """Return for each point the units whose outlines hold it, or all but hold it, by level.

    Parameters
    ----------
    points
        Latitudes and longitudes.
    outlines
        Well-known binary by identifier of the unit.
    units
        By identifier; what is not there is left out.
    tolerance_km
        A point this near to an outline that no other of its level holds is in the nearest.
    """
    import numpy as np  # noqa: PLC0415 - heavy; only who asks for regions pays

    lats, lons = (np.array(column, dtype=float) for column in zip(*points, strict=True))
    nearest: list[dict[Level, tuple[float, Place]]] = [{} for _ in points]
    for place_id in sorted(outlines):
        unit = units.get(place_id)
        if unit is None:
            continue
        level = LEVELS.get(unit.feature_code, "area")
        for nth, off in _near(outline(outlines[place_id]), lats, lons, tolerance_km):
            known = nearest[nth].get(level)
            if known is None or off < known[0]:
                nearest[nth][level] = (off, unit)
    return [{level: unit for level, (_, unit) in found.items()} for found in nearest]


def _near(
    area: Geometry, lats: np.ndarray, lons: np.ndarray, tolerance_km: float
) -> list[tuple[int, float]]:
    """Return the points in an area or hardly outside it, and how far outside, in kilometres."""
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    west, south, east, north = area.bounds
    slack = tolerance_km / KM_PER_DEGREE
    wide = slack / max(0.01, min(_cosine(south), _cosine(north)))
    around = (
        (lats >= south - slack) & (lats <= north + slack)
        & (lons >= west - wide) & (lons <= east + wide)
    )  # fmt: skip
    candidates = around.nonzero()[0]
    if not len(candidates):
        return []
    shapely.prepare(area)
    points = shapely.points(lons[candidates], lats[candidates])
    inside = shapely.intersects(area, points)
    found = [(int(nth), 0.0) for nth in candidates[inside]]
    close = shapely.dwithin(area, points, wide) & ~inside
    for nth in candidates[close]:
        off = off_km(area, float(lats[nth]), float(lons[nth]))
        if off <= tolerance_km:
            found.append((int(nth), off))
    return found


def _cosine(lat: float) -> float:
    return math.cos(math.radians(lat))


def nearest_sites(
    points: Sequence[Point], sites: Sequence[Place], *, radius_km: float
) -> list[Place | None]:
    """Return for each point the nearest of some places within a radius, or None.

    Parameters
    ----------
    points
        Latitudes and longitudes, of one part of the world.
    sites
        Places, in any order.
    radius_km
        Radius, in kilometres.
    """
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    if not sites:
        return [None] * len(points)
    narrow = _cosine(sum(lat for lat, _ in points) / len(points))
    tree = shapely.STRtree([shapely.Point(site.lon * narrow, site.lat) for site in sites])
    found: list[Place | None] = []
    for (lat, lon), nth in zip(
        points, tree.nearest([shapely.Point(lon * narrow, lat) for lat, lon in points]), strict=True
    ):
        site = sites[int(nth)]
        near = distance_km(lat, lon, site.lat, site.lon) <= radius_km
        found.append(site if near else None)
    return found
