"""Files of polygons → one area: GeoJSON without geopandas, all else with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import QueryError
from mapper.query.shapes import HALF_TURN, Polygon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shapely.geometry.base import BaseGeometry as Geometry

_JSON_ENDINGS = (".geojson", ".json")
_AREAS = ("Polygon", "MultiPolygon")
_QUARTER_TURN = 90.0


def read_polygon(path: str | Path, tell: Callable[[str], None] = lambda _: None) -> Polygon:
    """Return the area that a file holds; several polygons count as one area.

    Parameters
    ----------
    tell
        Told of an outline that crosses itself: it is read as the parts that it encloses.

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
    if not all(area.is_valid for area in areas):
        tell(f"--polygon {path}: its outline crosses itself; read as the parts that it encloses")
    return Polygon(_as_one(areas, path), path.name)


def _as_one(areas: list[Geometry], path: Path) -> Geometry:
    import shapely  # noqa: PLC0415 (heavy; only who asks for polygons pays)

    valid = [area if area.is_valid else shapely.make_valid(area) for area in areas]
    whole = valid[0] if len(valid) == 1 else shapely.union_all(valid)
    west, south, east, north = whole.bounds
    if not (
        -2 * HALF_TURN <= west <= east <= 2 * HALF_TURN
        and -_QUARTER_TURN <= south <= north <= _QUARTER_TURN
    ):
        swapped = (
            max(abs(west), abs(east)) <= _QUARTER_TURN and max(map(abs, whole.bounds)) <= HALF_TURN
        )
        way_out = "are the two swapped?" if swapped else "convert it to WGS 84 first"
        raise QueryError(
            f"--polygon {path}: {west:.6g},{south:.6g} to {east:.6g},{north:.6g} is not longitude and"
            f" latitude; {way_out}"
        )
    return whole if -HALF_TURN <= west <= east <= HALF_TURN else _folded(whole)


def _folded(area: Geometry) -> Geometry:
    """Return an area that reaches past the antimeridian, as 170 to 190, in its two parts."""
    import shapely  # noqa: PLC0415
    from shapely.affinity import translate  # noqa: PLC0415

    earth = shapely.box(-HALF_TURN, -_QUARTER_TURN, HALF_TURN, _QUARTER_TURN)
    moved = [translate(area, xoff=turn) for turn in (-2 * HALF_TURN, 0.0, 2 * HALF_TURN)]
    return shapely.union_all([shapely.intersection(each, earth) for each in moved])


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
        layers = pyogrio.list_layers(path)
        # Of several layers the first is read, as every program does; naming it keeps pyogrio silent.
        meta, _, geometries, _ = pyogrio.raw.read(path, layer=str(layers[0][0]), columns=[])
    except (DataSourceError, ValueError, IndexError) as error:
        raise QueryError(f"--polygon {path}: it cannot be read as a map file ({error})") from error
    if geometries is None:
        raise QueryError(f"--polygon {path}: it holds no polygon")
    if meta.get("crs") not in (None, "EPSG:4326", "OGC:CRS84"):
        raise QueryError(f"--polygon {path}: it is in {meta['crs']}; convert it to WGS 84 first")
    return (shape for shape in shapely.from_wkb(geometries) if shape is not None)
