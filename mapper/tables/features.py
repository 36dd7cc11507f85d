"""Geographic files: the properties of a feature are its cells, its point two more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mapper.documents.encoding import decode
from mapper.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Rows = Callable[[], Iterator[tuple[int, list[Any]]]]
    Named = tuple[list[str], Rows, tuple[str, ...]]
    """Names of the columns; gives the rows anew at every call; names of the other layers."""

LAT, LON = "geometry_lat", "geometry_lon"
"""Columns of the point, behind the properties."""

RECORD = "record"
"""The column in which our own exports keep the whole incident."""


def read_geojson(path: Path, encoding: str | None, part: str | None = None) -> Named:
    """Read the features of a GeoJSON file; a geometry that is no point gives its middle."""
    del part
    try:
        collection = json.loads(decode(path.read_bytes(), str(path), encoding))
    except json.JSONDecodeError as error:
        raise TableError(f"{path}, line {error.lineno}: {error.msg}; this is no JSON") from None
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise TableError(f"{path}: holds no list of features; is it GeoJSON?")
    return _of_features(features)


def read_lines(path: Path, encoding: str | None, part: str | None = None) -> Named:
    """Read an object a line: features of GeoJSON, our own incidents, or flat objects."""
    del part
    made = []
    text = decode(path.read_bytes(), str(path), encoding)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip("\x1e \t\r"):
            try:
                made.append(_as_feature(json.loads(line.strip("\x1e"))))
            except json.JSONDecodeError as error:
                raise TableError(f"{path}, line {number}: {error.msg}; this is no JSON") from None
    return _of_features(made)


def _as_feature(value: Any) -> Any:  # noqa: ANN401 (JSON of strangers)
    if not isinstance(value, dict) or value.get("type") == "Feature":
        return value
    if "reports" in value and "event_type" in value:
        return {"properties": {RECORD: value}}
    return {"properties": value}


def _of_features(features: list[Any]) -> Named:
    names = dict.fromkeys(name for each in features for name in _properties(each))

    def rows() -> Iterator[tuple[int, list[Any]]]:
        for number, each in enumerate(features, start=1):
            held = _properties(each)
            yield number, [*(_flat(held.get(name)) for name in names), *_middle(each)]

    return [*names, LAT, LON], rows, ()


def _flat(cell: Any) -> Any:  # noqa: ANN401 (JSON of strangers)
    """Return a cell as a table has it: lists and objects as text."""
    if isinstance(cell, list) and all(isinstance(each, str) for each in cell):
        return "; ".join(cell)
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False)
    return "" if cell is None else cell


def _properties(feature: Any) -> dict[str, Any]:  # noqa: ANN401 (JSON of strangers)
    held = feature.get("properties") if isinstance(feature, dict) else None
    return held if isinstance(held, dict) else {}


def _middle(feature: Any) -> tuple[Any, Any]:  # noqa: ANN401 (JSON of strangers)
    """Return latitude and longitude, or two empty cells."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict):
        return "", ""
    if geometry.get("type") == "Point":
        found = geometry.get("coordinates")
        pair = found if isinstance(found, list) else []
        lon, lat, *_ = [*pair, "", ""]
        return _flat(lat), _flat(lon)
    from shapely.errors import ShapelyError  # noqa: PLC0415 (only for lines and areas)
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        point: Any = shape(geometry).representative_point()
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        return "no geometry that can be read", ""
    return ("", "") if point.is_empty else (point.y, point.x)


def read_vector(path: Path, encoding: str | None, part: str | None = None) -> Named:
    """Read a layer of a GeoPackage or FlatGeobuf file, in WGS 84; the first if none is named."""
    import geopandas as gpd  # noqa: PLC0415 (half a second; only for these formats)
    from pyogrio import list_layers  # noqa: PLC0415
    from pyogrio.errors import DataSourceError  # noqa: PLC0415

    del encoding
    try:
        layers = [str(name) for name, _ in list_layers(path)]
        if part is not None and part not in layers:
            raise TableError(f"{path}: there is no layer {part!r}; there are {', '.join(layers)}")
        chosen = part or layers[0]
        others = tuple(name for name in layers if name != chosen)
        return (*_of_frame(gpd.read_file(path, layer=chosen)), others)
    except (DataSourceError, IndexError) as error:
        raise TableError(f"{path}: {error}") from None


def read_columns(path: Path, encoding: str | None, part: str | None = None) -> Named:
    """Read a Parquet or Arrow file, with geometry or without."""
    import geopandas as gpd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415

    del encoding, part
    try:
        table = _arrow_table(path)
    except pa.ArrowInvalid as error:
        raise TableError(f"{path}: {error}") from None
    try:
        return (*_of_frame(gpd.GeoDataFrame.from_arrow(table)), ())
    except ValueError:
        # geopandas says so where there is no geometry.
        return (*_of_frame(table.to_pandas()), ())


def _arrow_table(path: Path) -> Any:  # noqa: ANN401 (pyarrow has no types)
    import pyarrow as pa  # noqa: PLC0415

    if path.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq  # noqa: PLC0415

        return pq.read_table(path)
    with pa.OSFile(str(path), "rb") as file:
        return pa.ipc.open_file(file).read_all()


def _of_frame(frame: Any) -> tuple[list[str], Rows]:  # noqa: ANN401 (with geometry or without)
    import geopandas as gpd  # noqa: PLC0415

    points = None
    if isinstance(frame, gpd.GeoDataFrame) and frame.active_geometry_name:
        shapes = frame.geometry if frame.crs is None else frame.geometry.to_crs("EPSG:4326")
        frame = frame.drop(columns=[frame.active_geometry_name])
        points = shapes.representative_point()
    names = [str(name) for name in frame.columns]

    def rows() -> Iterator[tuple[int, list[Any]]]:
        for number, row in enumerate(frame.itertuples(index=False), start=1):
            point: Any = points.iloc[number - 1] if points is not None else None
            where = ("", "") if point is None or point.is_empty else (point.y, point.x)
            yield number, [*(_plain(cell) for cell in row), *where]

    return [*names, LAT, LON], rows


def _plain(cell: Any) -> Any:  # noqa: ANN401 (whatever a column holds)
    import pandas as pd  # noqa: PLC0415

    if isinstance(cell, (list, dict)):
        return _flat(cell)
    if cell is None or pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.to_pydatetime()
    return cell.item() if hasattr(cell, "item") else cell
