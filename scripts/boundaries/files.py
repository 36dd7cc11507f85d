"""Outlines → small files, the same bytes for the same outlines."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import mapping

from scripts.boundaries.topology import polygonal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry as Geometry

SMALLEST = 2e-4
"""Islands smaller than this, in square degrees, are left out of what has larger ones."""
OF_THE_LARGEST = 0.01
"""The share of the largest island that a smaller one must have to be kept nevertheless: atolls."""


def simpler(
    outlines: Mapping[str, Geometry], tolerance: float, *, smallest: float = SMALLEST
) -> dict[str, Geometry]:
    """Simplify outlines so that neighbours keep one border; leave out islands below `smallest`."""
    cut = shapely.coverage_simplify(list(outlines.values()), tolerance)
    kept = [_large_parts(outline, smallest) for outline in cut]
    return dict(zip(outlines, kept, strict=True))


def _large_parts(outline: Geometry, smallest: float) -> Geometry:
    parts = list(shapely.get_parts(outline))
    least = min(smallest, OF_THE_LARGEST * max(part.area for part in parts))
    return shapely.multipolygons([part for part in parts if part.area >= least])


def write(path: Path, outlines: Mapping[str, Geometry], digits: int) -> None:
    """Write GeoJSON, compressed."""
    features = [
        {"type": "Feature", "properties": {"id": place_id}, "geometry": _rounded(outline, digits)}
        for place_id, outline in sorted(outlines.items())
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{path.name}: {len(features)} outlines, {path.stat().st_size // 1024} kB")


def _rounded(outline: Geometry, digits: int) -> dict[str, Any]:
    """Return a geometry as GeoJSON with so many decimals, still valid; more where it is tiny."""
    snapped = polygonal(shapely.set_precision(outline, 10.0**-digits))
    if snapped is None or snapped.is_empty:
        return _rounded(outline, digits + 1)
    coordinates = _round_all(mapping(snapped)["coordinates"], digits)
    return {"type": snapped.geom_type, "coordinates": coordinates}


def _round_all(value: object, digits: int) -> object:
    if isinstance(value, float):
        return round(value, digits)
    return (
        [_round_all(each, digits) for each in value] if isinstance(value, list | tuple) else value
    )
