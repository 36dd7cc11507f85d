"""TopoJSON → shapely geometries."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any

import shapely
from shapely.affinity import translate
from shapely.geometry import Polygon

Ring = list[tuple[float, float]]
"""Longitude and latitude of each point; the last is the first."""

_CLOSED = 4
"""The fewest points of a ring, the first of which is also the last."""
_HALF_A_TURN = 180.0

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry


def geometries(topology: dict[str, Any], name: str) -> list[tuple[str, str, Geometry]]:
    """Return identifier, name and outline of each geometry of a TopoJSON object."""
    arcs = _arcs(topology)
    return [
        (str(each.get("id", "")), (each.get("properties") or {}).get("name") or "", outline)
        for each in topology["objects"][name]["geometries"]
        if (outline := _outline(each, arcs)) is not None
    ]


def _arcs(topology: dict[str, Any]) -> list[Ring]:
    """Undo the delta encoding of the arcs."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        xs = itertools.accumulate(step[0] for step in arc)
        ys = itertools.accumulate(step[1] for step in arc)
        found.append([(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)])
    return found


def _outline(each: dict[str, Any], arcs: list[Ring]) -> Geometry | None:
    parts = {"Polygon": [each.get("arcs")], "MultiPolygon": each.get("arcs")}.get(each["type"])
    if not parts:
        return None
    polygons = [[_ring(ring, arcs) for ring in part] for part in parts]
    kept = [[ring for ring in part if len(ring) >= _CLOSED] for part in polygons]
    return polygonal(shapely.union_all([_part(part) for part in kept if part]))


def _part(rings: list[Ring]) -> Geometry:
    """Return a polygon, cut where it crosses the 180th meridian."""
    outer, *holes = map(_unwrapped, rings)
    whole = shapely.make_valid(Polygon(outer, [_beside(outer, hole) for hole in holes]))
    turns = [
        translate(whole.intersection(shapely.box(west, -90, west + 360, 90)), -180 - west)
        for west in (-540, -180, 180)
    ]
    return shapely.union_all([turn for turn in turns if not turn.is_empty])


def _unwrapped(ring: Ring) -> Ring:
    """Let longitudes run on past 180 degrees; a ring around a pole takes the pole in."""
    points = [ring[0]]
    for x, y in ring[1:]:
        points.append((x + 360 * round((points[-1][0] - x) / 360), y))
    if abs(points[-1][0] - points[0][0]) > _HALF_A_TURN:
        pole = math.copysign(90, points[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return points


def _beside(outer: Ring, hole: Ring) -> Ring:
    """Move a hole by a full turn if it is not where its polygon is."""
    west, east = (side(x for x, _ in outer) for side in (min, max))
    turn = 360 * round(((west + east) / 2 - hole[0][0]) / 360)
    return [(x + turn, y) for x, y in hole]


def _ring(ring: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def polygonal(outline: Geometry) -> Geometry | None:
    """Return the polygons of a geometry, or None if it has none."""
    parts = [part for part in shapely.get_parts(outline) if part.geom_type.endswith("Polygon")]
    if outline.geom_type == "GeometryCollection":
        parts = [each for part in parts for each in shapely.get_parts(part)]
    return shapely.union_all(parts) if parts else None
