"""Which row names the columns: tables of people begin with titles, notes and merged cells."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.tables.columns import KNOWN_NAMES, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED_AT = 12
"""Rows from the top among which the header stands."""

_HXL = "#"


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns.

    Attributes
    ----------
    names
        Each once: a second "source" is "source (2)".
    rows
        How many rows, from the top, are no data.
    known
        How many of the names say what their column holds.
    """

    names: tuple[str, ...]
    rows: int
    known: int


def find_header(rows: Sequence[Sequence[Any]]) -> Header:
    """Return the header among the first rows of a table.

    Parameters
    ----------
    rows
        The first rows, `LOOKED_AT` or fewer, of which none is empty.

    Returns
    -------
    header
        The row, or two rows one below the other, of which most names are known; else the first
        row with the most names. Rows of HXL tags below it count as no data.

    Examples
    --------
    >>> find_header([["Incidents 2025"], ["When", "Town", "Killed"], ["2025-03-07", "Jableh", 4]])
    Header(names=('When', 'Town', 'Killed'), rows=2, known=3)
    >>> find_header([["Date", "Casualties", ""], ["", "Killed", "Injured"]]).names
    ('Date', 'Killed', 'Injured')
    """
    if not rows:
        return Header((), 0, 0)
    singles = [(number + 1, _names(row)) for number, row in enumerate(rows)]
    pairs = [
        (end, _below(above, names)) for (_, above), (end, names) in itertools.pairwise(singles)
    ]
    end, names = max(
        [*singles, *pairs], key=lambda each: (_known(each[1]), _filled(each[1]), -each[0])
    )
    if not _known(names):
        end, names = max(singles, key=lambda each: (_filled(each[1]), -each[0]))
    tagged = end < len(rows) and is_tagged(rows[end])
    return Header(_unique(names), end + tagged, _known(names))


def is_tagged(row: Sequence[Any]) -> bool:
    """Say whether a row holds HXL tags and nothing else.

    >>> is_tagged(["#date", "", "#loc+name"]), is_tagged(["#1", "Jableh"])
    (True, False)
    """
    filled = [str(cell) for cell in row if cell not in ("", None)]
    return bool(filled) and all(cell.startswith(_HXL) for cell in filled)


def _names(row: Sequence[Any]) -> list[str]:
    return ["" if cell is None else " ".join(str(cell).split()) for cell in row]


def _below(above: list[str], names: list[str]) -> list[str]:
    """Return two rows as one: what stands below says more."""
    width = max(len(above), len(names))
    above, names = (row + [""] * (width - len(row)) for row in (above, names))
    return [low or high for high, low in zip(above, names, strict=True)]


def _known(names: Sequence[str]) -> int:
    return len({folded(name) for name in names} & KNOWN_NAMES)


def _filled(names: Sequence[str]) -> int:
    return sum(1 for name in names if name)


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    made = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        made.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return tuple(made)
