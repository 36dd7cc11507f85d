"""JSON: the properties of a feature, or an object, are its cells; a feature's point two more."""

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
    """Read the features of a GeoJSON file, or a list of objects as ACLED and UCDP answer with.

    A geometry that is no point gives its middle.
    """
    del part
    try:
        found = json.loads(decode(path.read_bytes(), str(path), encoding))
    except RecursionError:
        raise TableError(
            f"{path}: its lists lie too deep in each other; this is no table"
        ) from None
    except json.JSONDecodeError as error:
        lines = "; a file with an object a line ends in .jsonl" if "Extra" in error.msg else ""
        raise TableError(
            f"{path}, line {error.lineno}: {error.msg}; this is no JSON{lines}"
        ) from None
    objects = _objects(found)
    if not objects:
        raise TableError(f"{path}: holds no list of features, nor of other objects")
    return _of_features([_as_feature(each) for each in objects])


def _objects(found: Any) -> list[Any]:  # noqa: ANN401 (JSON of strangers)
    """Return the features of a collection, or the objects that an interface answers with.

    >>> _objects({"status": 200, "data": [{"event_date": "2025-03-07"}]})
    [{'event_date': '2025-03-07'}]
    """
    if isinstance(found, dict):
        if found.get("type") == "Feature":
            return [found]
        lists = [each for each in found.values() if isinstance(each, list)]
        found = found.get("features") or max(lists, key=len, default=[])
    is_table = isinstance(found, list) and all(isinstance(each, dict) for each in found)
    return found if is_table else []


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
            except RecursionError:
                raise TableError(
                    f"{path}, line {number}: its lists lie too deep in each other; this is no table"
                ) from None
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
            yield number, [*(flat(held.get(name)) for name in names), *_middle(each)]

    return [*names, LAT, LON], rows, ()


def flat(cell: Any) -> Any:  # noqa: ANN401 (JSON of strangers)
    """Return a cell as a table has it: lists and objects as text."""
    if isinstance(cell, list) and all(isinstance(each, str) for each in cell):
        return "; ".join(cell)
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, str):
        # JSON can escape halves of a character and NUL, which no store takes.
        return cell.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
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
        return flat(lat), flat(lon)
    from shapely.errors import ShapelyError  # noqa: PLC0415 (only for lines and areas)
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        found = shape(geometry)
        is_line = found.geom_type == "LineString" and not found.is_empty
        # What lies surely on a line is one of its ends; its middle is what is meant.
        point: Any = (
            found.interpolate(0.5, normalized=True) if is_line else found.representative_point()
        )
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        return "no geometry that can be read", ""
    return ("", "") if point.is_empty else (point.y, point.x)
