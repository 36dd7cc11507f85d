"""Spreadsheets: a sheet of an Excel or OpenDocument file."""

from __future__ import annotations

import re
import zipfile
import zlib
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables.headers import LOOKED_AT, find_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    Sheet = tuple[Callable[[], Iterator[tuple[int, list[Any]]]], tuple[str, ...]]
    """Gives the rows anew at every call; names of the other sheets."""

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old Office programs, and locked ones of new, begin."""

_AT_ODDS = (ValueError, TypeError, AttributeError, IndexError, SyntaxError, EOFError, zlib.error)
"""What openpyxl raises where the parts of a workbook contradict each other; a SyntaxError is XML's."""

_LOOKED_AT = 20
_PIECE_BYTES = 1_000_000
_LONGEST_RANGE = 200
_MOST_REPEATED = 1_000
"""Empty cells that a sheet repeats to its edge are not columns."""


def read_excel(path: Path, encoding: str | None, part: str | None = None) -> Sheet:
    """Read a sheet of an .xlsx file, row by row; that with most known columns if none is named."""
    del encoding

    def rows() -> Iterator[tuple[int, list[Any]]]:
        with _book(path) as book:
            sheet = book[chosen]
            # Some programs write a wrong extent, of one cell; without it every row is read.
            sheet.reset_dimensions()
            found = enumerate(sheet.iter_rows(values_only=True), start=1)
            filled = (
                (number, ["" if each is None else each for each in row]) for number, row in found
            )
            yield from _spread(filled, _merged_below(path, sheet))

    with _book(path) as book:
        tops = {
            name: _top(book[name].iter_rows(max_row=_LOOKED_AT, values_only=True))
            for name in (sheet.title for sheet in book.worksheets)
        }
        chosen, others = _chosen(path, tops, part)
    return rows, others


@contextmanager
def _book(path: Path) -> Iterator[Any]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # noqa: PLC0415 (only for Excel)
    from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]  # noqa: PLC0415

    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:
            raise TableError(
                f"{path}: this is an old .xls, or it is locked with a password; save it as .xlsx without one"
            )
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, *_AT_ODDS) as error:
        raise TableError(f"{path}: this is no .xlsx workbook ({error}); save it as one") from None
    try:
        yield book
    finally:
        book.close()


def _top(rows: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    """Return the first rows of a sheet that hold something."""
    filled = (row for row in rows if any(cell not in (None, "") for cell in row))
    return list(islice(filled, LOOKED_AT))


def _merged_below(path: Path, sheet: Any) -> dict[int, dict[int, int]]:  # noqa: ANN401 (openpyxl has no types)
    """Return row → column → the row above that says what a merged cell says.

    openpyxl tells it only of a workbook that it holds whole, which a large one is too large for.
    """
    from openpyxl.utils import range_boundaries  # type: ignore[import-untyped]  # noqa: PLC0415

    found: dict[int, dict[int, int]] = {}
    for merged in _merged_in(path, sheet._worksheet_path):  # noqa: SLF001 (it is told nowhere else)
        column, first, _, last = range_boundaries(merged)
        for row in range(first + 1, last + 1):
            found.setdefault(row, {})[column - 1] = first
    return found


_MERGED = re.compile(rb"mergeCell\s[^>]*?ref=[\"']([A-Z]+\d+:[A-Z]+\d+)[\"']")


def _merged_in(path: Path, part: str) -> Iterator[str]:
    """Yield the ranges of merged cells, which stand behind all rows of a sheet."""
    rest = b""
    with zipfile.ZipFile(path) as archive, archive.open(part.lstrip("/")) as file:
        while piece := file.read(_PIECE_BYTES):
            held = rest + piece
            ends = 0
            for found in _MERGED.finditer(held):
                yield found[1].decode()
                ends = found.end()
            rest = held[max(ends, len(held) - _LONGEST_RANGE) :]


def _spread(
    rows: Iterable[tuple[int, list[Any]]], below: dict[int, dict[int, int]]
) -> Iterator[tuple[int, list[Any]]]:
    """Yield rows with what merged cells say in every row that they reach over."""
    firsts = {(first, column) for columns in below.values() for column, first in columns.items()}
    told: dict[tuple[int, int], Any] = {}
    for number, cells in rows:
        has_words = any(cell != "" for cell in cells)
        for column, first in below.get(number, {}).items() if has_words else ():
            cells.extend("" for _ in range(column + 1 - len(cells)))
            cells[column] = told.get((first, column), "")
        for column, cell in enumerate(cells) if firsts else ():
            if (number, column) in firsts:
                told[number, column] = cell
        yield number, cells


def _chosen(
    path: Path, tops: dict[str, list[Sequence[Any]]], part: str | None
) -> tuple[str, tuple[str, ...]]:
    """Return the sheet that is named, else that with the most known columns; and the others."""
    if part is not None and part not in tops:
        raise TableError(f"{path}: there is no sheet {part!r}; there are {', '.join(tops)}")
    filled = [name for name, rows in tops.items() if rows]
    if part is None and not filled:
        raise TableError(f"{path}: every sheet is empty")
    chosen = part or max(filled, key=lambda name: find_header(tops[name]).known)
    return chosen, tuple(name for name in filled if name != chosen)


def read_opendocument(path: Path, encoding: str | None, part: str | None = None) -> Sheet:
    """Read a sheet of an .ods file; that with most known columns if none is named."""
    del encoding
    sheets = {str(sheet.get(f"{_TABLE}name")): sheet for sheet in _sheets(path)}
    tops = {name: _top(row for _, row in _opendocument_rows(sheets[name])) for name in sheets}
    chosen, others = _chosen(path, tops, part)
    return lambda: _opendocument_rows(sheets[chosen]), others


def _opendocument_rows(sheet: Element) -> Iterator[tuple[int, list[Any]]]:
    number = 1
    spanning: dict[int, tuple[Any, int]] = {}
    for row in sheet.iter(f"{_TABLE}table-row"):
        cells = list(_opendocument_cells(row, spanning))
        repeated = _times(row, "number-rows-repeated")
        if any(cell != "" for cell in cells):
            for column, (said, _) in spanning.items():
                if column < len(cells) and cells[column] == "":
                    cells[column] = said
            # Rows that say the same are written once.
            yield from ((number + more, cells) for more in range(repeated))
        number += repeated
        left = {column: (said, rows - repeated) for column, (said, rows) in spanning.items()}
        spanning.clear()
        spanning.update({column: each for column, each in left.items() if each[1] > 0})


def _sheets(path: Path) -> list[Element]:
    from lxml import etree  # noqa: PLC0415 (only for OpenDocument)

    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as file:
            # A file of strangers: no entity is resolved, nothing is fetched.
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            root: Any = etree.parse(file, parser).getroot()
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise TableError(f"{path}: this is no .ods spreadsheet ({error}); save it as one") from None
    return list(root.iterfind(f".//{_TABLE}table"))


def _opendocument_cells(row: Element, spanning: dict[int, tuple[Any, int]]) -> Iterator[Any]:
    """Yield the cells of a row; note what merged cells say, and in how many rows from here."""
    column = 0
    for cell in row:
        if not str(cell.tag).startswith(_TABLE):
            continue
        repeated = _times(cell, "number-columns-repeated")
        value: Any = _opendocument_value(cell)
        if (rows := _times(cell, "number-rows-spanned")) > 1:
            spanning[column] = (value, rows)
        if value != "" or repeated < _MOST_REPEATED:
            yield from [value] * repeated
        column += repeated


def _times(element: Element, attribute: str) -> int:
    """Return how often a row or a cell stands there; once, if that is told by no number."""
    told = element.get(f"{_TABLE}{attribute}", "1")
    return int(told) if told.isdecimal() else 1


def _opendocument_value(cell: Element) -> str | float | date:
    shown = "\n".join("".join(words.itertext()) for words in cell.findall(f"{_TEXT}p"))
    kind = cell.get(f"{_OFFICE}value-type")
    try:
        if kind == "date":
            return datetime.fromisoformat(cell.get(f"{_OFFICE}date-value", ""))
        if kind in ("float", "percentage", "currency"):
            return float(cell.get(f"{_OFFICE}value", "nan"))
    except ValueError:
        # Rejected with its row, if what it shows is no date and no number either.
        return shown
    return shown
