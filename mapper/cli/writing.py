"""Incidents → a file, in the format that its ending names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.errors import OutputError
from mapper.output import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mapper.model import Document, Incident

FORMATS = (
    ".gpkg",
    ".geojson",
    ".csv",
    ".tsv",
    ".xlsx",
    ".parquet",
    ".arrow",
    ".fgb",
    ".kml",
    ".jsonl",
)


def write_incidents(
    incidents: Sequence[Incident],
    documents: Sequence[Document],
    path: Path | str,
    *,
    layout: str | None = None,
) -> None:
    """Write incidents into a file, whole or not at all; those of a server's store are added to.

    Parameters
    ----------
    layout
        Whose columns a table has: ours, hxl, acled, ucdp.

    Raises
    ------
    OutputError
        If the ending names no format or has no layouts, or the file cannot be written.
    """
    if isinstance(path, str):
        from mapper.store import Store  # noqa: PLC0415 (only for stores)

        Store.ready(path).write(incidents, documents)
        return
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise OutputError(f"{path}: {ending or 'no ending'} is none of {', '.join(FORMATS)}")
    if layout and ending not in (".csv", ".tsv", ".xlsx"):
        raise OutputError(f"{path}: {ending} has one layout; --layout is for .csv, .tsv and .xlsx")
    with replacing(path) as draft:
        if ending == ".jsonl":
            _write_jsonl(incidents, draft)
        elif ending == ".gpkg":
            from mapper.store import Store  # noqa: PLC0415 (only for stores)

            Store.create(draft).write(incidents, documents)
        else:
            from mapper.frames import export  # noqa: PLC0415 (geopandas takes half a second)

            export(incidents, draft, layout=layout)


def _write_jsonl(incidents: Sequence[Incident], path: Path) -> None:
    from mapper.records import incident_record  # noqa: PLC0415 (only for this format)

    with path.open("w", encoding="utf-8", newline="\n") as file:
        for incident in incidents:
            file.write(json.dumps(incident_record(incident), ensure_ascii=False) + "\n")
