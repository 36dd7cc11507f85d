"""Tables of places: CSV and the like, Excel; the columns are guessed and shown."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from gazetteer.errors import SourceFormatError
from gazetteer.sources.columns import guess, prefix_by
from gazetteer.sources.reading import Options, Reading, prefix_of
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Cells = tuple[int, list[str]]
"""A line number and the cells of the line."""


def read_csv(path: Path, options: Options) -> Reading:
    """Read a table with commas, semicolons or tabs; the first line has the titles."""
    rows = csv_rows(path, options.encoding)
    _, titles = next(rows, (1, []))
    return _read(Reading(path.name, prefix_of(path), form="csv"), titles, rows, options)


def read_xlsx(path: Path, options: Options) -> Reading:
    """Read the first sheet of an Excel file that has columns for a name and a point."""
    refused: SourceFormatError | None = None
    for name, rows in sheets(path):
        reading = Reading(f"{path.name}, sheet {name}", prefix_of(path), "row", "xlsx")
        try:
            return _read(reading, next(rows, (1, []))[1], rows, options)
        except SourceFormatError as error:
            refused = refused or error
    raise refused or SourceFormatError(path.name, 1, "it has no sheet")


def _read(
    reading: Reading, titles: Sequence[str], rows: Iterator[Cells], options: Options
) -> Reading:
    if not any(title.strip() for title in titles):
        raise SourceFormatError(reading.source, 1, "it is empty; the first line has the titles")
    reading.columns = guess(reading.source, titles, options.columns)
    taken = set(reading.columns.values())
    reading.unread = tuple(title for title in titles if title.strip() and title not in taken)
    reading.prefix = prefix_by(reading.columns) or reading.prefix
    at = {role: list(titles).index(title) for role, title in reading.columns.items()}
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            row = {role: cells[nth] for role, nth in at.items() if nth < len(cells)}
            reading.take(Row(line, row))
    return reading


def csv_rows(path: Path, encoding: str) -> Iterator[Cells]:
    """Yield the lines of a delimited file with their numbers, the titles first."""
    with path.open(encoding=encoding, newline="") as file:
        start = file.readline()
        file.seek(0)
        table = csv.reader(file, delimiter=max(",;\t", key=start.count))
        before = 0
        for cells in table:
            yield before + 1, cells
            before = table.line_num


def sheets(path: Path) -> Iterator[tuple[str, Iterator[Cells]]]:
    """Yield the sheets of an Excel file: name, and rows with their numbers.

    Raises
    ------
    SourceFormatError
        If it is not an Excel file.
    """
    from zipfile import BadZipFile  # noqa: PLC0415

    import openpyxl  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy; only Excel files need it
    from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]  # noqa: PLC0415
        InvalidFileException,
    )

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError) as error:
        raise SourceFormatError(path.name, 1, f"not an Excel file: {error}") from error
    for sheet in book.worksheets:
        rows = enumerate(sheet.iter_rows(values_only=True), 1)
        yield (
            sheet.title,
            ((n, ["" if cell is None else str(cell) for cell in row]) for n, row in rows),
        )
