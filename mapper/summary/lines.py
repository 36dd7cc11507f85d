"""A summary as a table of plain cells: for CSV, JSON Lines, map layers and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.summary.keys import LEVELS
from mapper.summary.table import compared

if TYPE_CHECKING:
    from mapper.summary.keys import Key
    from mapper.summary.table import Row, Summary

    Cell = str | int | None

FIGURES = (
    "incidents",
    "killed_min",
    "killed_max",
    "killed_not_told",
    "wounded_min",
    "wounded_max",
    "wounded_not_told",
)
"""Columns of a row; an empty bound is open or not told, never 0."""

TOTAL = "(all)"


def lines(summary: Summary) -> tuple[list[str], list[list[Cell]]]:
    """Return header and rows; the last row is all together.

    Examples
    --------
    >>> from mapper.summary.table import summarised
    >>> lines(summarised([], []))[1]
    [[0, None, None, 0, None, None, 0]]
    """
    rows = [[*_labels(summary.by, row.keys), *figures(row)] for row in summary.rows]
    return [*_headers(summary.by), *FIGURES], [*rows, [*_all(summary.by), *figures(summary.total)]]


def lines_compared(before: Summary, after: Summary) -> tuple[list[str], list[list[Cell]]]:
    """Return header and rows of two periods side by side; the last row is all together."""
    pairs = [
        ([*_labels(before.by, keys)], first, second)
        for keys, first, second in compared(before, after)
    ]
    pairs.append((_all(before.by), before.total, after.total))
    header = [f"{name}_{when}" for when in ("before", "after") for name in FIGURES]
    return [*_headers(before.by), *header, "change"], [
        [*labels, *figures(first), *figures(second), second.incidents - first.incidents]
        for labels, first, second in pairs
    ]


def figures(row: Row) -> list[Cell]:
    """Return the cells below `FIGURES`."""
    return [
        row.incidents,
        *(cell for told in (row.killed, row.wounded) for cell in (told.min, told.max, told.silent)),
    ]


def _headers(by: tuple[str, ...]) -> list[str]:
    return [name for each in by for name in ([each, f"{each}_id"] if each in LEVELS else [each])]


def _labels(by: tuple[str, ...], keys: tuple[Key, ...]) -> list[Cell]:
    return [
        cell
        for each, key in zip(by, keys, strict=True)
        for cell in ([key.label, key.id or None] if each in LEVELS else [key.label])
    ]


def _all(by: tuple[str, ...]) -> list[Cell]:
    """Return the labels of the row of all together: the first cell says so."""
    blank: list[Cell] = [None] * len(_headers(by))
    return [TOTAL, *blank[1:]] if blank else []
