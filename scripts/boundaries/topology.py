"""TopoJSON → shapely geometries."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import shape

_CLOSED = 4
"""The fewest points of a ring, the first of which is also the last."""

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


def _arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Undo the delta encoding of the arcs."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        xs = itertools.accumulate(step[0] for step in arc)
        ys = itertools.accumulate(step[1] for step in arc)
        found.append([(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)])
    return found


def _outline(each: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> Geometry | None:
    parts = {"Polygon": [each.get("arcs")], "MultiPolygon": each.get("arcs")}.get(each["type"])
    if not parts:
        return None
    polygons = [[_ring(ring, arcs) for ring in part] for part in parts]
    kept = [[ring for ring in part if len(ring) >= _CLOSED] for part in polygons]
    outline = shape({"type": "MultiPolygon", "coordinates": [part for part in kept if part]})
    return polygonal(shapely.make_valid(outline))


def _ring(ring: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
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
