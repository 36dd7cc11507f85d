"""The export formats, as one table: file ending → writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.errors import OutputError
from mapper.frames.delimited import write_delimited
from mapper.frames.geojson import write_geojson
from mapper.frames.layouts import LAYOUTS, table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mapper.model import Incident

__all__ = ["LAYOUTS", "TABLES", "WRITERS", "export"]

DEFAULT_LAYOUT = "ours"


def export(incidents: Sequence[Incident], path: Path, *, layout: str | None = None) -> None:
    """Write incidents into a file, in the format that its ending names.

    Parameters
    ----------
    path
        Ends in one of `WRITERS`.
    layout
        One of `LAYOUTS`, for tables (.csv, .tsv, .xlsx): whose columns they have.

    Raises
    ------
    OutputError
        If the ending names no format, there is no such layout, or the format takes none.
    """
    ending = path.suffix.lower()
    if ending not in WRITERS:
        raise OutputError(f"{path}: {ending or 'no ending'} is none of {', '.join(WRITERS)}")
    if ending not in TABLES and layout is not None:
        raise OutputError(f"{path}: {ending} has one layout; {layout} is for {', '.join(TABLES)}")
    if layout is not None and layout not in LAYOUTS:
        raise OutputError(f"layout {layout!r} is none of {', '.join(LAYOUTS)}")
    WRITERS[ending](incidents, path, layout or DEFAULT_LAYOUT)


def _csv(incidents: Sequence[Incident], path: Path, layout: str) -> None:
    write_delimited(*table_of(incidents, layout), path)


def _tsv(incidents: Sequence[Incident], path: Path, layout: str) -> None:
    write_delimited(*table_of(incidents, layout), path, delimiter="\t")


def _xlsx(incidents: Sequence[Incident], path: Path, layout: str) -> None:
    from mapper.frames.workbook import write_workbook  # noqa: PLC0415 (openpyxl, only here)

    write_workbook(*table_of(incidents, layout), path)


def _geojson(incidents: Sequence[Incident], path: Path, _: str) -> None:
    write_geojson(incidents, path)


def _kml(incidents: Sequence[Incident], path: Path, _: str) -> None:
    from mapper.frames.kml import write_kml  # noqa: PLC0415

    write_kml(incidents, path)


def _parquet(incidents: Sequence[Incident], path: Path, _: str) -> None:
    from mapper.frames.vectors import write_parquet  # noqa: PLC0415 (geopandas: half a second)

    write_parquet(incidents, path)


def _arrow(incidents: Sequence[Incident], path: Path, _: str) -> None:
    from mapper.frames.vectors import write_arrow  # noqa: PLC0415

    write_arrow(incidents, path)


def _flatgeobuf(incidents: Sequence[Incident], path: Path, _: str) -> None:
    from mapper.frames.vectors import write_flatgeobuf  # noqa: PLC0415

    write_flatgeobuf(incidents, path)


WRITERS: dict[str, Callable[[Sequence[Incident], Path, str], None]] = {
    ".csv": _csv,
    ".tsv": _tsv,
    ".xlsx": _xlsx,
    ".geojson": _geojson,
    ".kml": _kml,
    ".parquet": _parquet,
    ".arrow": _arrow,
    ".fgb": _flatgeobuf,
}
"""The writer of each file ending."""

TABLES = (".csv", ".tsv", ".xlsx")
"""Endings of formats whose columns follow a layout."""
