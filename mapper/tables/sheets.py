"""Files → rows of cells: CSV, TSV, Excel, OpenDocument, GeoJSON, JSON Lines, GeoPackage, Parquet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables import delimited, features, workbooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Rows = "Iterator[tuple[int, list[Any]]]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as its file has it.

    Attributes
    ----------
    path
        Of the file.
    header
        Names of the columns, in order.
    rows
        Gives the rows anew at every call: the number of the line, or of the row or feature, and
        as many cells as there are columns, or fewer.
    """

    path: Path
    header: tuple[str, ...]
    rows: Callable[[], Iterator[tuple[int, list[Any]]]]


_READERS: dict[str, Callable[[Path, str | None], tuple[list[str], Callable[[], Any]]]] = {
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".tab": delimited.read,
    ".txt": delimited.read,
    ".zip": delimited.read_zipped,
    ".gz": delimited.read_gzipped,
    ".xlsx": workbooks.read_excel,
    ".xlsm": workbooks.read_excel,
    ".ods": workbooks.read_opendocument,
    ".geojson": features.read_geojson,
    ".json": features.read_geojson,
    ".gpkg": features.read_vector,
    ".fgb": features.read_vector,
    ".parquet": features.read_parquet,
}
"""The reader of each file ending."""


def open_sheet(path: Path, *, encoding: str | None = None) -> Sheet:
    """Open a table; its rows are read when they are asked for.

    Parameters
    ----------
    encoding
        Of text that is not UTF-8.

    Raises
    ------
    TableError
        If there is no such file, its ending is of no table, or it has no columns.
    """
    if not path.is_file():
        raise TableError(f"{path}: there is no such file")
    ending = path.suffix.lower()
    if ending not in _READERS:
        raise TableError(f"{path}: {ending or 'no ending'} is none of {', '.join(_READERS)}")
    header, rows = _READERS[ending](path, encoding)
    if not any(header):
        raise TableError(f"{path}: the first line names no columns")
    return Sheet(path, tuple(header), rows)
