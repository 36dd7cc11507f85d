"""Rows → CSV and TSV that open rightly in a spreadsheet, and cannot run in one."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from mapper.tables.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def write_delimited(
    header: Sequence[str], rows: Iterable[Sequence[object]], path: Path, *, delimiter: str = ","
) -> None:
    """Write rows as UTF-8 with a byte order mark, without which Excel garbles Arabic."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([guarded(cell) for cell in row] for row in rows)
