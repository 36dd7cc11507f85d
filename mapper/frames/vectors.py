"""Incidents → the formats that geographic tools read: GeoParquet, Arrow, FlatGeobuf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.frames.frame import to_frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mapper.model import Incident

LAYER = "incidents"


def write_parquet(incidents: Sequence[Incident], path: Path) -> None:
    """Write GeoParquet 1.1 with a bbox column that covers each row."""
    to_frame(incidents).to_parquet(
        path, index=False, schema_version="1.1.0", write_covering_bbox=True, compression="zstd"
    )


def write_arrow(incidents: Sequence[Incident], path: Path) -> None:
    """Write an Arrow file with geometry after GeoArrow (WKB)."""
    import pyarrow as pa  # noqa: PLC0415 (only who writes Arrow pays)

    table = pa.table(to_frame(incidents).to_arrow(index=False, geometry_encoding="WKB"))
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)


def write_flatgeobuf(incidents: Sequence[Incident], path: Path) -> None:
    """Write FlatGeobuf, in the order given; days as text, as the format has no days."""
    frame = to_frame(incidents)
    frame.to_file(path, layer=LAYER, driver="FlatGeobuf", SPATIAL_INDEX="NO")
