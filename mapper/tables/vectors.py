"""Vector files of other programs, and tables of columns: GeoPackage, Shapefile, KML, Parquet, Arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables.features import LAT, LON, flat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mapper.tables.features import Named, Rows

_KML = (".kml", ".kmz")
_OF_KML = {"Name": "place name", "begin": "date from", "end": "date to", "timestamp": "date"}
"""What KML says in elements of its own → a column that is known."""

_NOT_OF_KML = ("altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon", "id2")
"""How a placemark is drawn."""


def read_vector(path: Path, encoding: str | None, part: str | None = None) -> Named:
    """Read a layer of a GeoPackage, FlatGeobuf, Shapefile or KML file, in WGS 84.

    The first if none is named; of KML, whose layers are its folders, all.
    """
    from pyogrio import list_layers  # noqa: PLC0415 (only for these formats)
    from pyogrio.errors import DataSourceError  # noqa: PLC0415

    del encoding
    try:
        layers = [str(name) for name, _ in list_layers(path)]
        if not layers:
            raise TableError(f"{path}: holds no layer; is the file whole?")
        if part is not None and part not in layers:
            raise TableError(f"{path}: there is no layer {part!r}; there are {', '.join(layers)}")
        whole = path.suffix.lower() in _KML and part is None
        chosen = layers if whole else [part or layers[0]]
        others = tuple(name for name in layers if name not in chosen)
        return (*_of_frame(_layers(path, chosen)), others)
    except DataSourceError as error:
        raise TableError(f"{path}: {error}") from None


def _layers(path: Path, names: list[str]) -> Any:  # noqa: ANN401 (a frame)
    """Return layers as one frame."""
    import geopandas as gpd  # noqa: PLC0415 (half a second; only for these formats)
    import pandas as pd  # noqa: PLC0415

    frames = [gpd.read_file(path, layer=name) for name in names]
    frame = frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)
    if path.suffix.lower() not in _KML:
        return frame
    drawn = [name for name in _NOT_OF_KML if name in frame.columns]
    return frame.drop(columns=drawn).dropna(axis=1, how="all").rename(columns=_OF_KML)


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
    import shapely  # noqa: PLC0415

    points = None
    if isinstance(frame, gpd.GeoDataFrame) and frame.active_geometry_name:
        shapes = frame.geometry if frame.crs is None else frame.geometry.to_crs("EPSG:4326")
        frame = frame.drop(columns=[frame.active_geometry_name])
        points = shapes.representative_point()
        lines = shapes.geom_type == "LineString"
        if lines.any():
            roads: Any = shapes[lines].array
            points[lines] = shapely.line_interpolate_point(roads, 0.5, normalized=True)
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
        return flat(cell)
    if pd.api.types.is_list_like(cell):
        return flat(list(cell))
    if cell is None or pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.to_pydatetime()
    return cell.item() if hasattr(cell, "item") else cell
