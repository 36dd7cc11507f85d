"""Spreadsheets: the first sheet of an Excel or OpenDocument file."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    Read = tuple[list[str], Callable[[], Iterator[tuple[int, list[Any]]]]]

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_REPEATED = 1_000
"""Empty cells that a sheet repeats to its edge are not columns."""


def read_excel(path: Path, encoding: str | None) -> Read:
    """Read the first sheet of an .xlsx file, row by row."""
    del encoding

    def rows() -> Iterator[tuple[int, list[Any]]]:
        for number, row in _excel_rows(path):
            if any(cell is not None for cell in row):
                yield number, ["" if cell is None else cell for cell in row]

    every = rows()
    number, header = next(every, (0, []))
    every.close()  # type: ignore[attr-defined]
    return [str(name).strip() for name in header], lambda: _after(rows(), number)


def _excel_rows(path: Path) -> Iterator[tuple[int, tuple[Any, ...]]]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # noqa: PLC0415 (only for Excel)
    from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError) as error:
        raise TableError(f"{path}: this is no .xlsx workbook ({error}); save it as one") from None
    try:
        sheet = book.worksheets[0]
        # Some programs write a wrong extent, of one cell; without it every row is read.
        sheet.reset_dimensions()
        yield from enumerate(sheet.iter_rows(values_only=True), start=1)
    finally:
        book.close()


def _after(rows: Iterator[tuple[int, list[Any]]], line: int) -> Iterator[tuple[int, list[Any]]]:
    return ((number, row) for number, row in rows if number > line)


def read_opendocument(path: Path, encoding: str | None) -> Read:
    """Read the first sheet of an .ods file."""
    del encoding
    rows = list(_opendocument_rows(path))
    number, header = rows[0] if rows else (0, [])
    return [str(name).strip() for name in header], lambda: _after(iter(rows), number)


def _opendocument_rows(path: Path) -> Iterator[tuple[int, list[Any]]]:
    number = 0
    for row in _first_sheet(path).iter(f"{_TABLE}table-row"):
        cells = list(_opendocument_cells(row))
        if any(cell != "" for cell in cells):
            yield number + 1, cells
        number += int(row.get(f"{_TABLE}number-rows-repeated", "1"))


def _first_sheet(path: Path) -> Element:
    from lxml import etree  # noqa: PLC0415 (only for OpenDocument)

    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as file:
            # A file of strangers: no entity is resolved, nothing is fetched.
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            root: Any = etree.parse(file, parser).getroot()
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise TableError(f"{path}: this is no .ods spreadsheet ({error}); save it as one") from None
    sheet: Element | None = root.find(f".//{_TABLE}table")
    if sheet is None:
        raise TableError(f"{path}: holds no sheet")
    return sheet


def _opendocument_cells(row: Element) -> Iterator[Any]:
    for cell in row:
        if not str(cell.tag).startswith(_TABLE):
            continue
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        value = _opendocument_value(cell)
        if value != "" or repeated < _MOST_REPEATED:
            yield from [value] * repeated


def _opendocument_value(cell: Element) -> str | float | date:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "date":
        return datetime.fromisoformat(cell.get(f"{_OFFICE}date-value", ""))
    if kind in ("float", "percentage", "currency"):
        return float(cell.get(f"{_OFFICE}value", "nan"))
    return "\n".join("".join(words.itertext()) for words in cell.findall(f"{_TEXT}p"))
