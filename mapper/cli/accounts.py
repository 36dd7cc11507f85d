"""What is told of a table: how it is read, and what became of every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.cli.options import counted, tell
from mapper.errors import TableError
from mapper.output import replacing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mapper.model import Incident
    from mapper.tables import Table

_LISTED = 6
"""Lines that are named of those of which the same is said."""

_MOSTLY = 0.5

_WAYS_OUT = (
    ("names no type", "--type TYPE names the type of rows that name none, as --type battles"),
    ("may be any", "--focus CC names the country of rows that name none, as --focus SY"),
)
"""What is odd about rows → what may help."""


def tell_reading(table: Table) -> None:
    """Show how the table is read, and how to correct it."""
    name, columns = table.sheet.path.name, table.columns
    tell(f"{name}, read as {columns.described()}")
    if columns.ignored:
        tell(f"{name}, not read: {', '.join(columns.ignored)}; --columns FIELD=NAME reads a column")
    if table.sheet.others:
        tell(f"{name}, not read: {', '.join(table.sheet.others)}; --sheet NAME reads another sheet")
    if table.order_unclear:
        tell(
            f"{name}: days such as 03/04/2025 are read day first; --date-order mdy reads the month first"
        )


def accounted(table: Table, rejected: Path | None) -> Iterator[Incident]:
    """Yield the incidents of a table, then tell what became of its rows.

    Raises
    ------
    TableError
        If not one row could be read: then nothing is written.
    """
    yield from table.incidents()
    _tell_rejected(table, rejected)
    account, name = table.account, table.sheet.path.name
    for before, lines in _by_first(account.repeated).items():
        repeat = "repeats" if len(lines) == 1 else "repeat"
        tell(
            f"{name}, {_lines(table.sheet.part, lines)}: {repeat} {table.sheet.part} {before}, left out"
        )
    for words, lines in account.odd.items():
        tell(f"{name}, {_lines(table.sheet.part, lines)}: {words}")
    for sign, way_out in _WAYS_OUT:
        if any(sign in words for words in account.odd):
            tell(f"{name}: {way_out}")
    tell(f"{name}: {_summary(table)}")
    if not account.read:
        first = account.rejected[0] if account.rejected else None
        why = f"; {table.sheet.part} {first.line}: {first.reason}" if first else ": it has no rows"
        raise TableError(f"{table.sheet.path}: no row could be read{why}")
    swapped = sum(len(lines) for words, lines in account.odd.items() if "swapped" in words)
    if swapped > account.read * _MOSTLY:
        tell(
            f"{name}: latitude and longitude are mostly swapped;"
            f" {_the_other_way(table)} reads them the other way round"
        )


def _tell_rejected(table: Table, path: Path | None) -> None:
    """Name the rejected rows, or write them into a file."""
    if path is not None:
        _write_rejected(table, path)
        return
    for row in table.account.rejected:
        tell(f"{table.sheet.path.name}, {table.sheet.part} {row.line}: rejected: {row.reason}")


def _by_first(repeated: list[tuple[int, int]]) -> dict[int, list[int]]:
    """Return the lines that repeat each line."""
    found: dict[int, list[int]] = {}
    for line, before in repeated:
        found.setdefault(before, []).append(line)
    return found


def _the_other_way(table: Table) -> str:
    of = table.columns.of
    if "latitude" not in of or "longitude" not in of:
        return "a table with both in columns of their own, named with --columns,"
    return f"--columns latitude={of['longitude'][0]},longitude={of['latitude'][0]}"


def _lines(part: str, lines: list[int]) -> str:
    """Return the first of some lines.

    >>> _lines("line", [3]), _lines("row", [3, 4])
    ('line 3', 'rows 3, 4')
    """
    if len(lines) == 1:
        return f"{part} {lines[0]}"
    more = f" and {len(lines) - _LISTED} more" if len(lines) > _LISTED else ""
    return f"{part}s {', '.join(map(str, lines[:_LISTED]))}{more}"


def _summary(table: Table) -> str:
    account = table.account
    parts = (
        (account.read, "incident"),
        (len(account.rejected), "row rejected"),
        (len(account.repeated), "row repeated"),
        (account.named, "without coordinates, put to the place that they name"),
        (account.unplaced, "without a place"),
    )
    return ", ".join(counted(*part) for part in parts if part[0] or part[1] == "incident")


def _write_rejected(table: Table, path: Path) -> None:
    """Write the rejected rows as a table that can be mended and imported."""
    from mapper.frames.delimited import write_delimited  # noqa: PLC0415 (only where asked for)

    rows = ([row.line, row.reason, *row.cells] for row in table.account.rejected)
    with replacing(path) as draft:
        write_delimited([table.sheet.part, "reason", *table.sheet.header], rows, draft)
    if table.account.rejected:
        tell(
            f"{path}: {len(table.account.rejected)} rejected rows, to be mended and imported again"
        )
