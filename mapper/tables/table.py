"""A table of incidents: read row by row, with an account of every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables.cells import words
from mapper.tables.columns import choose
from mapper.tables.days import day_month_order
from mapper.tables.incidents import Rows
from mapper.tables.placing import Placer
from mapper.tables.sheets import open_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import EventType, Incident
    from mapper.tables.columns import Columns
    from mapper.tables.incidents import Classify
    from mapper.tables.sheets import Sheet

_LOOKED_AT = 5_000
"""Rows in which the order of day and month is looked for."""

_CONTENTS = 0xFFFFFFFF
"""As much of a row's hash as is kept."""

_DATES = ("date", "date_start", "date_end")


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is no incident, with the reason.

    Attributes
    ----------
    line
        Number of its line, row or feature, from 1.
    """

    line: int
    reason: str
    cells: tuple[Any, ...] = ()


@dataclass(slots=True)
class Account:
    """What became of the rows; complete when all incidents were taken.

    Attributes
    ----------
    read
        Rows that became incidents.
    rejected
        Rows that did not.
    repeated
        Lines that say word for word what an earlier one says, and that line.
    odd
        What is odd, in words → the lines that it is said of.
    named
        Incidents without coordinates that were put to a place by its name.
    unplaced
        Incidents without any place.
    """

    read: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    repeated: list[tuple[int, int]] = field(default_factory=list)
    odd: dict[str, list[int]] = field(default_factory=dict)
    named: int = 0
    unplaced: int = 0


class Table:
    """A table of incidents.

    Parameters
    ----------
    path
        Of a file whose ending `mapper.tables.sheets` knows.
    gazetteer
        Where names of places are looked up.
    classify
        Reads the type from the words of rows whose columns name none.
    wanted
        What `--columns` says; see `mapper.tables.columns.choose`.
    encoding, sheet
        See `mapper.tables.sheets.open_sheet`.
    label
        Who made the table; None for what its layout tells.
    order
        How 03/04/2025 is meant: "dmy" or "mdy"; None for what the table shows.
    focus
        ISO code of the country of rows that name none.
    default
        Event and sub-event type of rows whose columns name none; None to read their words.

    Attributes
    ----------
    columns
        Which column says what.
    order
        How days such as 03/04/2025 are read.
    order_unclear
        Whether there are such days and none of them shows how they are meant.
    account
        What became of the rows.

    Raises
    ------
    TableError
        If there is no such file, or it is no table with a column that says when.
    """

    def __init__(
        self,
        path: Path,
        gazetteer: Gazetteer,
        classify: Classify,
        *,
        wanted: str | None = None,
        encoding: str | None = None,
        sheet: str | None = None,
        label: str | None = None,
        order: str | None = None,
        focus: str | None = None,
        default: tuple[EventType, str] | None = None,
    ) -> None:
        self.sheet: Sheet = open_sheet(path, encoding=encoding, sheet=sheet)
        self.columns: Columns = choose(self.sheet.header, wanted)
        shown, slashed = self._order_shown()
        self.order = order or shown or "dmy"
        self.order_unclear = slashed and not (order or shown)
        self.label = label or self.columns.label
        self.account = Account()
        self._rows = Rows(
            self.sheet.header,
            self.columns,
            Placer(gazetteer, focus),
            gazetteer,
            name=path.name,
            label=self.label,
            order=self.order,
            classify=classify,
            default=default,
        )

    def _order_shown(self) -> tuple[str | None, bool]:
        header = self.sheet.header
        places = [
            header.index(self.columns.of[name][0]) for name in _DATES if name in self.columns.of
        ]
        if not places:
            return None, False
        rows = islice(self.sheet.rows(), _LOOKED_AT)
        return day_month_order(
            words(row[place])
            for _, row in rows
            for place in places
            if place < len(row) and isinstance(row[place], str)
        )

    def incidents(self) -> Iterator[Incident]:
        """Yield the incidents in the order of the table, and keep account of all rows."""
        self.account = account = Account()
        seen: dict[str, int] = {}
        width = len(self.sheet.header)
        for line, row in self.sheet.rows():
            try:
                incident, odd = self._rows.incident(_fitted(row, width))
                if not self._is_new(incident, line, row, seen):
                    continue
            except TableError as error:
                account.rejected.append(Rejected(line, str(error), tuple(row)))
                continue
            account.read += 1
            for words_of in odd:
                account.odd.setdefault(words_of, []).append(line)
            self._count_place(incident)
            yield incident

    def _is_new(
        self, incident: Incident, line: int, row: Sequence[Any], seen: dict[str, int]
    ) -> bool:
        """Say whether no earlier row has this identifier."""
        # Line and contents as one number: of a million rows, a pair takes 90 MB more.
        contents = hash(tuple(row)) & _CONTENTS
        before, same = divmod(seen.setdefault(incident.id, line << 32 | contents), _CONTENTS + 1)
        if before == line:
            return True
        if same == contents:
            self.account.repeated.append((line, before))
            return False
        raise TableError(
            f"{incident.id} is the identifier of {self.sheet.part} {before} too, which says"
            " something else; give each its own, or leave the column out with --columns id="
        )

    def _count_place(self, incident: Incident) -> None:
        if not incident.locations:
            self.account.unplaced += 1
        elif incident.locations[0].place.source != "table":
            self.account.named += 1


def _fitted(row: Sequence[Any], width: int) -> Sequence[Any]:
    """Return a row with a cell for every column.

    Raises
    ------
    TableError
        If it has more cells than that, and not empty ones; or fewer, and one of them has
        swallowed other lines.
    """
    if len(row) == width:
        return row
    if len(row) < width:
        swallowed = max((str(cell).count("\n") for cell in row), default=0)
        if swallowed:
            raise TableError(
                f"has {len(row)} cells below {width} names of columns, and one of them runs over"
                f" {swallowed + 1} lines; is a quotation mark not closed?"
            )
        return [*row, *[""] * (width - len(row))]
    if any(cell not in ("", None) for cell in row[width:]):
        raise TableError(
            f"has {len(row)} cells below {width} names of columns; is a quotation mark missing?"
        )
    return row[:width]
