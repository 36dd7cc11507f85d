"""Incidents ↔ GeoDataFrame."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mapper.frames.columns import COLUMNS, flat, has_point, main_location
from mapper.records import incident_from_record, incident_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    import geopandas as gpd
    import pandas as pd

    from mapper.model import Incident

CRS = "EPSG:4326"

RECORD = "record"
"""The column that holds all of an incident as JSON, so that a frame loses nothing."""

_DTYPES = {"text": "string", "whole": "Int64", "number": "Float64"}


def to_frame(incidents: Sequence[Incident]) -> gpd.GeoDataFrame:
    """Return incidents as a frame: a row each, in the same order.

    Parameters
    ----------
    incidents
        Any number; none gives an empty frame with all columns.

    Returns
    -------
    frame
        In WGS 84, indexed 0 to n - 1. The geometry is the point of the most exactly known place,
        and None where there is no place or only the country is known. Unknown cells are missing,
        never 0 or "". The column `record` holds the whole incident as JSON; `from_frame` reads it.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> frame = to_frame([Incident("inc-1", "Battles", "Armed clash", ())])
    >>> frame.loc[0, "event_type"], frame.geometry[0] is None, frame.crs.to_string()
    ('Battles', True, 'EPSG:4326')
    """
    import geopandas as gpd  # noqa: PLC0415 (half a second; only where a frame is asked for)

    rows = [flat(incident) for incident in incidents]
    columns: dict[str, Any] = {
        column.name: _series([row[column.name] for row in rows], column.kind) for column in COLUMNS
    }
    columns[RECORD] = _series([record_text(incident) for incident in incidents], "text")
    return gpd.GeoDataFrame(columns, geometry=_points(incidents), crs=CRS)


def _points(incidents: Sequence[Incident]) -> gpd.GeoSeries:
    import geopandas as gpd  # noqa: PLC0415
    from shapely import Point  # noqa: PLC0415

    mains = [main_location(incident) for incident in incidents]
    points: Any = [
        Point(main.place.lon, main.place.lat) if main and has_point(main) else None
        for main in mains
    ]
    return gpd.GeoSeries(points, crs=CRS)


def _series(values: list[Any], kind: str) -> pd.Series[Any]:
    import pandas as pd  # noqa: PLC0415

    if kind == "day":
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")).astype("datetime64[ms]"))
    return pd.Series(values, dtype=_DTYPES[kind])


def record_text(incident: Incident) -> str:
    """Return all of an incident as one line of JSON."""
    return json.dumps(incident_record(incident), ensure_ascii=False, separators=(",", ":"))


def from_frame(frame: pd.DataFrame) -> list[Incident]:
    """Return the incidents of a frame that `to_frame` made, in its order.

    Raises
    ------
    KeyError
        If the frame has no column `record`: `mapper.tables` reads frames of other tools.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> incidents = [Incident("inc-1", "Battles", "Armed clash", ())]
    >>> from_frame(to_frame(incidents)) == incidents
    True
    """
    return [incident_from_record(json.loads(record)) for record in frame[RECORD]]
