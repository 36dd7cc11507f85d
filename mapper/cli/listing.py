"""Incidents as lines of a table that fits a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mapper.store.rows import shown

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mapper.model import Count, DateSpan, Incident

HEADERS = ("date", "what", "place", "known to", "killed", "reports", "id")
_SHRINKING = (1, 2)
"""Columns that are cut where the terminal is too narrow."""

_LEAST = 12
_BETWEEN = "  "


def table(incidents: Sequence[Incident], width: int | None = None) -> str:
    """Return incidents as aligned lines below a header.

    Parameters
    ----------
    width
        Of the terminal, in columns; None for as wide as it takes.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> print(table([Incident("inc-1", "Battles", "Armed clash", ())]))
    date  what                  place  known to  killed  reports  id
    ?     Battles: Armed clash  -      -         ?             0  inc-1
    """
    rows = [HEADERS, *(_cells(incident) for incident in incidents)]
    widths = [max(map(columns_of, cells)) for cells in zip(*rows, strict=True)]
    if width is not None:
        widths = _fitted(widths, width)
    return "\n".join(_line(cells, widths) for cells in rows)


def aligned(rows: Sequence[Sequence[str]], *, right: Container[int] = ()) -> str:
    """Return rows as aligned lines.

    Parameters
    ----------
    right
        Numbers of the columns that are aligned to the right.

    Examples
    --------
    >>> print(aligned([["type", "killed"], ["Battles", "4"]], right=[1]))
    type     killed
    Battles       4
    """
    widths = [max(columns_of(_plain(cell)) for cell in cells) for cells in zip(*rows, strict=True)]
    return "\n".join(
        _BETWEEN.join(
            _padded(_plain(cell), width, right=column in right)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def toll(count: Count | None) -> str:
    """Return bounds in few signs.

    Examples
    --------
    >>> from mapper.model import Count
    >>> [toll(count) for count in (Count(13, None), Count(13, 70), Count(None, 50), Count(4, 4), None)]
    ['13+', '13-70', 'up to 50', '4', '?']
    """
    if count is None or (count.min is None and count.max is None):
        return "?"
    if count.max is None:
        return f"{count.min}+"
    if count.min is None:
        return f"up to {count.max}"
    return str(count.min) if count.min == count.max else f"{count.min}-{count.max}"


def days(span: DateSpan | None) -> str:
    """Return a span in few signs.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> days(DateSpan(date(2025, 3, 6), date(2025, 3, 8), "days"))
    '2025-03-06/08'
    """
    if span is None:
        return "?"
    first, last = str(span.first), str(span.last)
    if first == last:
        return first
    same = 8 if first[:7] == last[:7] else 5 if first[:4] == last[:4] else 0
    return f"{first}/{last[same:]}"


def columns_of(text: str) -> int:
    r"""Return how many columns of a terminal a text takes.

    Examples
    --------
    >>> columns_of("Jableh"), columns_of("東京"), columns_of("e\u0301")
    (6, 4, 1)
    """
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in ("W", "F"))
        for sign in text
    )


def _cells(incident: Incident) -> tuple[str, ...]:
    where = shown(incident)
    more = len(incident.locations) - 1
    place = where.place.name + (f" and {more} more" if more > 0 else "") if where else "-"
    return (
        days(incident.date),
        f"{incident.event_type}: {incident.sub_event_type}",
        place,
        where.precision if where else "-",
        toll(incident.fatalities),
        str(len(incident.reports)),
        incident.id,
    )


def _fitted(widths: list[int], width: int) -> list[int]:
    """Take what is too much from the widest of the columns that may shrink."""
    fitted = list(widths)
    while sum(fitted) + len(_BETWEEN) * (len(fitted) - 1) > width:
        widest = max(_SHRINKING, key=lambda column: fitted[column])
        if fitted[widest] <= _LEAST:
            break
        fitted[widest] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    filled = [
        _padded(_plain(cell), width, right=HEADERS[column] == "reports")
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return _BETWEEN.join(filled).rstrip()


def _padded(cell: str, width: int, *, right: bool) -> str:
    while columns_of(cell) > width:
        cell = cell[:-2] + "…"
    blank = " " * (width - columns_of(cell))
    return blank + cell if right else cell + blank


def _plain(cell: str) -> str:
    """Leave out what would move the cursor or turn the direction of the line."""
    return "".join(sign for sign in cell if unicodedata.category(sign) not in ("Cc", "Cf"))
