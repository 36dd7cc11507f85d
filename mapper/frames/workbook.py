"""Rows → an Excel workbook, whose text cells are text and never formulas."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from mapper.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

SHEET = "incidents"
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds."""

_FIXED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (openpyxl wants no zone; the clock is never read)
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_workbook(header: Sequence[str], rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write rows as one sheet with a fixed, filtered header row."""
    from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 (only for Excel)

    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = _FIXED
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    sheet.append(list(header))
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            # Else openpyxl complains when its half-written sheet is thrown away.
            sheet.close()
            raise OutputError(
                f"a sheet of Excel holds no more than {MOST_ROWS:,} rows; write .csv or"
                " .parquet, or ask for fewer incidents"
            )
        sheet.append([_cell(sheet, value) for value in row])
    # In memory first: a disk that fills up would leave openpyxl's archive half open.
    made = io.BytesIO()
    book.save(made)
    path.write_bytes(_without_clock(made))


def _cell(sheet: Any, value: object) -> object:  # noqa: ANN401 (openpyxl has no types)
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]  # noqa: PLC0415

    if not isinstance(value, str):
        return value
    value = _NOT_IN_XML.sub("\ufffd", value)[:LONGEST_CELL]
    if not value.startswith("="):
        return value
    cell = WriteOnlyCell(sheet, value)
    # Else openpyxl takes what begins with "=" for a formula.
    cell.data_type = "s"
    return cell


def _without_clock(made: io.BytesIO) -> bytes:
    """Pack the parts of the workbook again with a fixed time: same input, same bytes."""
    with zipfile.ZipFile(made) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    core = "docProps/core.xml"
    parts[core] = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2000-01-01T00:00:00Z", parts[core])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(
                zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )
    return packed.getvalue()
