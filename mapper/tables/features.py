"""Geographic files: the properties of a feature are its cells, its point two more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mapper.documents.encoding import decode
from mapper.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Read = tuple[list[str], Callable[[], Iterator[tuple[int, list[Any]]]]]

LAT, LON = "geometry_lat", "geometry_lon"
"""Columns of the point, behind the properties."""


def read_geojson(path: Path, encoding: str | None) -> Read:
    """Read the features of a GeoJSON file; a geometry that is no point gives its middle."""
    try:
        collection = json.loads(decode(path.read_bytes(), str(path), encoding))
    except json.JSONDecodeError as error:
        raise TableError(f"{path}, line {error.lineno}: {error.msg}; this is no JSON") from None
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise TableError(f"{path}: holds no list of features; is it GeoJSON?")
    names = dict.fromkeys(name for each in features for name in _properties(each))

    def rows() -> Iterator[tuple[int, list[Any]]]:
        for number, each in enumerate(features, start=1):
            held = _properties(each)
            cells = ["" if held.get(name) is None else held[name] for name in names]
            yield number, [*cells, *_middle(each)]

    return [*names, LAT, LON], rows


def _properties(feature: Any) -> dict[str, Any]:  # noqa: ANN401 (JSON of strangers)
    held = feature.get("properties") if isinstance(feature, dict) else None
    return held if isinstance(held, dict) else {}


def _middle(feature: Any) -> tuple[Any, Any]:  # noqa: ANN401 (JSON of strangers)
    """Return latitude and longitude, or two empty cells."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict):
        return "", ""
    if geometry.get("type") == "Point":
        lon, lat, *_ = [*list(geometry.get("coordinates") or ()), "", ""]
        return lat, lon
    from shapely.geometry import shape  # noqa: PLC0415 (only for lines and areas)

    point = shape(geometry).representative_point()
    return ("", "") if point.is_empty else (point.y, point.x)


def read_vector(path: Path, encoding: str | None) -> Read:
    """Read the first layer of a GeoPackage or FlatGeobuf file, in WGS 84."""
    import geopandas as gpd  # noqa: PLC0415 (half a second; only for these formats)
    from pyogrio.errors import DataSourceError  # noqa: PLC0415

    del encoding
    try:
        return _of_frame(gpd.read_file(path))
    except DataSourceError as error:
        raise TableError(f"{path}: {error}") from None


def read_parquet(path: Path, encoding: str | None) -> Read:
    """Read a Parquet file, with geometry or without."""
    import geopandas as gpd  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415
    from pyarrow.lib import ArrowInvalid  # noqa: PLC0415

    del encoding
    try:
        return _of_frame(gpd.read_parquet(path))
    except ArrowInvalid as error:
        raise TableError(f"{path}: {error}") from None
    except ValueError:
        # geopandas says so where there is no geometry.
        return _of_frame(pd.read_parquet(path))


def _of_frame(frame: Any) -> Read:  # noqa: ANN401 (with geometry or without)
    geometry = getattr(frame, "geometry", None) if hasattr(frame, "crs") else None
    if geometry is not None and frame.crs is not None:
        geometry = geometry.to_crs("EPSG:4326")
    plain = frame.drop(columns=[geometry.name]) if geometry is not None else frame
    names = [str(name) for name in plain.columns]

    def rows() -> Iterator[tuple[int, list[Any]]]:
        points = geometry.representative_point() if geometry is not None else None
        for number, row in enumerate(plain.itertuples(index=False), start=1):
            point = points.iloc[number - 1] if points is not None else None
            where = ("", "") if point is None or point.is_empty else (point.y, point.x)
            yield number, [*(_plain(cell) for cell in row), *where]

    return [*names, LAT, LON], rows


def _plain(cell: Any) -> Any:  # noqa: ANN401 (whatever a column holds)
    import pandas as pd  # noqa: PLC0415

    if isinstance(cell, pd.Timestamp):
        return cell.to_pydatetime()
    return "" if cell is None or (not isinstance(cell, (list, dict)) and pd.isna(cell)) else cell
