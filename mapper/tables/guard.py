"""Cells that no spreadsheet takes for a formula."""

from __future__ import annotations

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")

GUARD = "'"
"""Put before text that a spreadsheet would take for a formula; taken off when read again."""


def guarded(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; numbers stay as they are.

    Examples
    --------
    >>> guarded("=1+1"), guarded(-5), guarded("Jableh"), guarded("'=1")
    ("'=1+1", -5, 'Jableh', "''=1")
    """
    return GUARD + cell if isinstance(cell, str) and _is_formula(cell) else cell


def _is_formula(text: str) -> bool:
    bare = text.lstrip(GUARD)
    return bare.startswith(_STARTS_A_FORMULA) or bare.lstrip().startswith(_STARTS_A_FORMULA)


def unguarded(cell: str) -> str:
    """Return what a guarded cell says.

    Examples
    --------
    >>> unguarded("'=1+1"), unguarded("'tis"), unguarded("''=1")
    ('=1+1', "'tis", "'=1")
    """
    return cell[1:] if cell.startswith(GUARD) and _is_formula(cell[1:]) else cell
