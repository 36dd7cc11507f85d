"""Rows → CSV and TSV that open rightly in a spreadsheet, and cannot run in one."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")

GUARD = "'"
"""Put before text that a spreadsheet would take for a formula; readers of ours take it off."""


def guarded(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; numbers stay as they are.

    Examples
    --------
    >>> guarded("=1+1"), guarded(-5), guarded("Jableh"), guarded("'=1")
    ("'=1+1", -5, 'Jableh', "''=1")
    """
    if not isinstance(cell, str):
        return cell
    bare = cell.lstrip(GUARD)
    return (
        GUARD + cell
        if bare.lstrip().startswith(_STARTS_A_FORMULA) or bare[:1] in _STARTS_A_FORMULA
        else cell
    )


def unguarded(cell: str) -> str:
    """Return what a guarded cell says.

    Examples
    --------
    >>> unguarded("'=1+1"), unguarded("'tis"), unguarded("''=1")
    ('=1+1', "'tis", "'=1")
    """
    return cell[1:] if cell.startswith(GUARD) and guarded(cell[1:]) == cell else cell


def write_delimited(
    header: Sequence[str], rows: Iterable[Sequence[object]], path: Path, *, delimiter: str = ","
) -> None:
    """Write rows as UTF-8 with a byte order mark, without which Excel garbles Arabic."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([guarded(cell) for cell in row] for row in rows)
