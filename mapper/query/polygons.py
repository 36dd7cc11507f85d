"""Files of polygons → one area: GeoJSON without geopandas, all else with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import QueryError
from mapper.query.shapes import HALF_TURN, Polygon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely.geometry.base import BaseGeometry as Geometry

_JSON_ENDINGS = (".geojson", ".json")
_AREAS = ("Polygon", "MultiPolygon")
_QUARTER_TURN = 90.0


def read_polygon(path: str | Path) -> Polygon:
    """Return the area that a file holds; several polygons count as one area.

    Raises
    ------
    QueryError
        If it cannot be read, holds no polygon, or is not in longitude and latitude.
    """
    path = Path(path)
    if not path.is_file():
        raise QueryError(f"--polygon {path}: there is no such file")
    ending = path.suffix.lower()
    found = _from_json(path) if ending in _JSON_ENDINGS else _from_other(path)
    areas = [shape for shape in found if shape.geom_type in _AREAS and not shape.is_empty]
    if not areas:
        raise QueryError(f"--polygon {path}: it holds no polygon")
    return Polygon(_as_one(areas, path), path.name)


def _as_one(areas: list[Geometry], path: Path) -> Geometry:
    import shapely  # noqa: PLC0415 (heavy; only who asks for polygons pays)

    valid = [area if area.is_valid else shapely.make_valid(area) for area in areas]
    whole = valid[0] if len(valid) == 1 else shapely.union_all(valid)
    west, south, east, north = whole.bounds
    if not (
        -HALF_TURN <= west <= east <= HALF_TURN
        and -_QUARTER_TURN <= south <= north <= _QUARTER_TURN
    ):
        raise QueryError(
            f"--polygon {path}: {west:.6g},{south:.6g} to {east:.6g},{north:.6g} is not longitude and"
            " latitude; convert it to WGS 84 first"
        )
    return whole


def _from_json(path: Path) -> Iterator[Geometry]:
    import shapely  # noqa: PLC0415 (heavy; only who asks for polygons pays)
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
        return iter([shape(geometry) for geometry in _geometries(loaded)])
    except (ValueError, KeyError, TypeError, AttributeError, shapely.errors.ShapelyError) as error:
        raise QueryError(
            f"--polygon {path}: it is no GeoJSON that can be read ({error})"
        ) from error


def _geometries(loaded: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (JSON)
    """Yield the simple geometries of any GeoJSON object."""
    kind = loaded["type"]
    if kind == "FeatureCollection":
        for feature in loaded["features"]:
            yield from _geometries(feature)
    elif kind == "Feature":
        if loaded["geometry"] is not None:
            yield from _geometries(loaded["geometry"])
    elif kind == "GeometryCollection":
        for geometry in loaded["geometries"]:
            yield from _geometries(geometry)
    else:
        yield loaded


def _from_other(path: Path) -> Iterator[Geometry]:
    """Read a polygon file of another format."""
    import pyogrio  # noqa: PLC0415 (heavy; only for such files)
    import shapely  # noqa: PLC0415
    from pyogrio.errors import DataSourceError  # noqa: PLC0415

    try:
        meta, _, geometries, _ = pyogrio.raw.read(path, columns=[])
    except (DataSourceError, ValueError) as error:
        raise QueryError(f"--polygon {path}: it cannot be read as a map file ({error})") from error
    if meta.get("crs") not in (None, "EPSG:4326", "OGC:CRS84"):
        raise QueryError(f"--polygon {path}: it is in {meta['crs']}; convert it to WGS 84 first")
    return (shape for shape in shapely.from_wkb(geometries) if shape is not None)
