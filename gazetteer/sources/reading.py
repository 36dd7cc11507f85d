"""What a file of places holds: records, and the rows that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.check import Problem, Record
from gazetteer.errors import SourceFormatError
from gazetteer.names import fold
from gazetteer.sources.rows import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from gazetteer.sources.rows import Row


@dataclass(frozen=True)
class Options:
    """What a reader is told beside the file.

    Attributes
    ----------
    columns
        What a column is → its title.
    names
        A second file that only holds names.
    points
        Identifier of a unit → latitude and longitude, or None where it is not known.
    encoding
        Of tables; JSON is always UTF-8.
    """

    columns: Mapping[str, str]
    names: Path | None
    points: Callable[[str], tuple[float, float] | None]
    encoding: str = "utf-8-sig"


@dataclass
class Reading:
    """What a file holds.

    Attributes
    ----------
    source
        Name of the file, for messages.
    prefix
        What stands in front of its identifiers.
    unit
        What its places are counted by: line, feature, file, row.
    form
        The format that it was read as.
    records
        The rows that are places.
    problems
        The rows that are not, and why.
    columns
        Which column was taken for what, to be shown.
    unread
        Titles of the columns of a table that were taken for nothing.
    left_out
        Number of rows that the source itself says are no more.
    """

    source: str
    prefix: str
    unit: str = "line"
    form: str = ""
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    left_out: int = 0

    def take(self, row: Row) -> None:
        """Take a row in, as a record or as a problem."""
        if row.cells.get("dead", "").strip().lower() in ("1", "true", "yes"):
            self.left_out += 1
            return
        try:
            self.records.append(record(self.source, self.prefix, row))
        except SourceFormatError as error:
            self.problems.append(Problem(row.line, error.problem))


def prefix_of(path: Path) -> str:
    """Return what stands in front of the identifiers of a file's places.

    Examples
    --------
    >>> from pathlib import Path
    >>> prefix_of(Path("My villages.csv"))
    'my-villages'
    """
    return re.sub(r"[^\w]+", "-", fold(path.stem)) or "file"
