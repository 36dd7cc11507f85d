"""What an archive looks like: its columns, its files, and the order of their rows.

A folder that ends in ``.parquet`` holds a file for each year, ``2025.parquet``; incidents without
a date are in ``undated.parquet``. Incidents of several places have files of their own, as
``2025-several.parquet``: their rows show one point of several, so that boxes cannot pass them over.
Within a file rows are sorted along a Hilbert curve and cut into small groups, whose smallest
rectangle and span of days stand in the footer: most groups need not be read at all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mapper.store.rows import INCIDENT, incident_row, shown

if TYPE_CHECKING:
    import pyarrow as pa

    from mapper.model import Incident

ENDING = ".parquet"
UNDATED, SEVERAL = "undated", "-several"

GROUP = 4096
"""Rows of a group: few enough that a small box reads little, enough that footers stay small."""

DAYS = ("date_first", "date_last")
PLACE = ("feature_class", "feature_code", "parents")
RECORD = "record"
"""All of an incident as JSON, as `mapper.frames` writes it."""

SIFTED = ("lon", "lat", *DAYS)
"""What most questions look at: neither packed nor coded, which is eight times as quick to read."""

PACKING = dict.fromkeys(SIFTED, "none") | {RECORD: "zstd", "geometry": "zstd"}
"""How columns are packed; all others with snappy, which every reader knows."""

_WHOLE = (
    "geo_precision",
    "fatalities_min",
    "fatalities_max",
    "wounded_min",
    "wounded_max",
    "n_reports",
)
_NUMBERS = ("lat", "lon")

REPEATED = tuple(
    name for name in (*INCIDENT, *PLACE) if name not in {"id", *_WHOLE, *_NUMBERS, *DAYS}
)
"""Columns of words that repeat: read as codes and their words, which is twice as quick."""

_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}
"""GeoParquet's words for the whole file; without a CRS it is longitude and latitude (OGC:CRS84)."""


def schema() -> pa.Schema:
    """Return the columns of an archive's files, with what GeoParquet wants to know of them."""
    import pyarrow as pa  # noqa: PLC0415 (only who reads archives pays)

    kinds = dict.fromkeys(_WHOLE, pa.int64()) | dict.fromkeys(_NUMBERS, pa.float64())
    kinds |= dict.fromkeys(DAYS, pa.date32())
    fields = [(name, kinds.get(name, pa.string())) for name in (*INCIDENT, *PLACE, RECORD)]
    return pa.schema([*fields, ("geometry", pa.binary())], metadata={"geo": json.dumps(_GEO)})


def part_of(incident: Incident) -> str:
    """Return the name of the file that holds an incident, without its ending.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> part_of(Incident("inc-1", "Battles", "Armed clash", ()))
    'undated'
    """
    year = f"{incident.date.first.year:04}" if incident.date else UNDATED
    return year + (SEVERAL if len(incident.locations) > 1 else "")


def row_of(incident: Incident) -> dict[str, Any]:
    """Return the row of an incident, without its point."""
    from mapper.records import incident_record  # noqa: PLC0415 (only who writes archives pays)

    where = shown(incident)
    place = where.place if where else None
    row = dict(zip(INCIDENT, incident_row(incident), strict=True)) | {
        "feature_class": place and place.feature_class,
        "feature_code": place and place.feature_code,
        "parents": place and json.dumps(place.parents),
        RECORD: json.dumps(incident_record(incident), ensure_ascii=False, separators=(",", ":")),
    }
    if incident.date:
        row["date_first"], row["date_last"] = incident.date.first, incident.date.last
    return row
