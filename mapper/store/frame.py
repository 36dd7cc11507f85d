"""Incidents out of a store, as a frame with the columns of the layer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.store.reading import BY_DATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    import geopandas as gpd
    import pandas as pd

    from mapper.store.database import Database

_DAYS = ("date_first", "date_last")
_WHOLE = (
    "fatalities_min",
    "fatalities_max",
    "wounded_min",
    "wounded_max",
    "geo_precision",
    "n_reports",
)


def read_frame(database: Database, fids: Iterable[int]) -> gpd.GeoDataFrame:
    """Return the incidents with some numbers as a frame, by date."""
    import pandas as pd  # noqa: PLC0415

    cursor = database.execute(
        f"SELECT incidents.* FROM {database.NUMBERS} wanted CROSS JOIN incidents"  # noqa: S608 (constants)
        f" WHERE incidents.fid = wanted.number ORDER BY {BY_DATE}",
        (json.dumps(list(fids)),),
    )
    names = [column[0] for column in cursor.description]
    table = pd.DataFrame(cursor.fetchall(), columns=names).drop(columns=["fid", "geom"])
    return made_frame(table)


def made_frame(table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return a table of the layer's columns as a frame: days, whole numbers and points as such."""
    import geopandas as gpd  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    for day in _DAYS:
        table[day] = pd.to_datetime(table[day]).astype("datetime64[ms]")
    kinds = dict.fromkeys(_WHOLE, "Int64") | {"lat": "float", "lon": "float"}
    texts = dict.fromkeys(set(table.columns) - kinds.keys() - set(_DAYS), "string")
    table = table.astype(kinds | texts)
    points = gpd.GeoSeries.from_xy(table["lon"], table["lat"], crs="EPSG:4326")
    points[table["lon"].isna()] = None
    return gpd.GeoDataFrame(table, geometry=points).set_index("id")
