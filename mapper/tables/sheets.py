"""Files → rows of cells: by the ending of a file, what reads it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables import delimited, features, vectors, workbooks
from mapper.tables.headers import LOOKED_AT, find_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Rows = Callable[[], Iterator[tuple[int, list[Any]]]]


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
        as many cells as there are columns, or fewer. Rows without any cell are left out.
    part
        The kind of its rows: "line", "row" or "feature".
    others
        Names of other sheets or layers of the file, which are not read.
    """

    path: Path
    header: tuple[str, ...]
    rows: Rows
    part: str = "line"
    others: tuple[str, ...] = ()


def open_sheet(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Sheet:
    """Open a table; its rows are read when they are asked for.

    Parameters
    ----------
    encoding
        Of text that is not UTF-8.
    sheet
        Name of the sheet of a workbook or the layer of a GeoPackage; None for the first.

    Raises
    ------
    TableError
        If there is no such file or sheet, its ending is of no table, or it has no columns.
    """
    if path.is_dir():
        raise TableError(f"{path} is a folder; name a table in it")
    if not path.is_file():
        raise TableError(f"{path}: there is no such file")
    ending = path.suffix.lower()
    if ending not in _READERS:
        known = f"{ending or 'no ending'} is none of {', '.join(_READERS)}"
        way_out = f"{ending} is not read; {_WAYS_OUT[ending]}" if ending in _WAYS_OUT else known
        raise TableError(f"{path}: {way_out}")
    opened = _READERS[ending](path, encoding, sheet)
    if not any(opened.header):
        raise TableError(f"{path}: holds no table: no line names its columns")
    return opened


def _text(read: Callable[[Path, str | None], Rows]) -> Callable[..., Sheet]:
    return lambda path, encoding, _: _below_header(path, read(path, encoding), "line", ())


def _workbook(read: Callable[..., tuple[Rows, tuple[str, ...]]]) -> Callable[..., Sheet]:
    def opened(path: Path, encoding: str | None, sheet: str | None) -> Sheet:
        rows, others = read(path, encoding, sheet)
        return _below_header(path, rows, "row", others)

    return opened


def _features(read: Callable[..., features.Named]) -> Callable[..., Sheet]:
    def opened(path: Path, encoding: str | None, sheet: str | None) -> Sheet:
        names, rows, others = read(path, encoding, sheet)
        return Sheet(path, tuple(names), rows, "feature", others)

    return opened


def _zipped(path: Path, encoding: str | None, sheet: str | None) -> Sheet:
    """Open what a zip file holds: a text table, or a Shapefile with its companions."""
    if any(name.lower().endswith(".shp") for name in delimited.names_in_zip(path)):
        return _features(vectors.read_vector)(path, encoding, sheet)
    return _text(delimited.read_zipped)(path, encoding, sheet)


def _below_header(path: Path, rows: Rows, part: str, others: tuple[str, ...]) -> Sheet:
    """Return the rows below the header."""

    def filled() -> Iterator[tuple[int, list[Any]]]:
        return (each for each in rows() if any(each[1]) or any(cell == 0 for cell in each[1]))

    header = find_header([row for _, row in islice(filled(), LOOKED_AT)])
    return Sheet(path, header.names, lambda: islice(filled(), header.rows, None), part, others)


_READERS: dict[str, Callable[[Path, str | None, str | None], Sheet]] = {
    ".csv": _text(delimited.read),
    ".tsv": _text(delimited.read),
    ".tab": _text(delimited.read),
    ".txt": _text(delimited.read),
    ".zip": _zipped,
    ".gz": _text(delimited.read_gzipped),
    ".xlsx": _workbook(workbooks.read_excel),
    ".xlsm": _workbook(workbooks.read_excel),
    ".ods": _workbook(workbooks.read_opendocument),
    ".geojson": _features(features.read_geojson),
    ".json": _features(features.read_geojson),
    ".jsonl": _features(features.read_lines),
    ".geojsonl": _features(features.read_lines),
    ".gpkg": _features(vectors.read_vector),
    ".fgb": _features(vectors.read_vector),
    ".shp": _features(vectors.read_vector),
    ".kml": _features(vectors.read_vector),
    ".kmz": _features(vectors.read_vector),
    ".parquet": _features(vectors.read_columns),
    ".arrow": _features(vectors.read_columns),
}
"""The reader of each file ending."""

_WAYS_OUT = {
    **dict.fromkeys((".xls", ".xlsb", ".numbers"), "save it as .xlsx"),
    **dict.fromkeys(
        (".dta", ".sav", ".rds", ".rdata", ".mdb", ".accdb", ".dbf"), "export it as .csv"
    ),
    **dict.fromkeys((".doc", ".docx", ".pdf"), "copy its table into a spreadsheet"),
    **dict.fromkeys((".html", ".htm", ".md"), "mapper extract reads reports; a table ends in .csv"),
}
"""File endings that are not read → what to do."""
