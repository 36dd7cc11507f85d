"""What a store needs of a database: few statements, in SQL that SQLite and PostgreSQL both read.

The same functions write and ask both kinds of store. Where the two speak differently, the
database itself says how; shapes and regions are decided by the same Python, so answers agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from mapper.model import Incident
    from mapper.query.model import Query
    from mapper.store.conditions import Condition, Source


class Rows(Protocol):
    """What a statement found."""

    @property
    def description(self) -> Any:  # noqa: ANN401 (each library has its own)
        """The columns, each with its name first."""

    def fetchone(self) -> Any:  # noqa: ANN401 (a row, or None)
        """Return the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""


class Sink(Protocol):
    """What takes rows, and need not tell anything back.

    Attributes
    ----------
    INCIDENT
        Columns of an incident but for its number.
    VALUE
        What stands for the value of an incident in SQL.
    """

    INCIDENT: tuple[str, ...]
    VALUE: str

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> object:
        """Run a statement for each row of parameters."""

    def incident_row(self, incident: Incident) -> tuple[Any, ...]:
        """Return what stands in the columns of `INCIDENT`."""

    def value(self, text: str) -> str | bytes:
        """Return what `VALUE` is given for the text of a value."""


class Database(Sink, Protocol):
    """A connection to a store, within one task.

    Attributes
    ----------
    NUMBERS
        A table whose one column, `number`, holds what a JSON list does.
    ELSEWHERE
        What stands after FROM to get the places of incidents that have several.
    """

    NUMBERS: str
    ELSEWHERE: str

    def execute(self, sql: str, parameters: Any = ..., /) -> Rows:  # noqa: ANN401 (any sequence)
        """Run a statement; a question mark stands for each parameter."""

    def sources(self, query: Query) -> list[Source]:
        """Return where to look for what may answer a query: its dates and shapes are in it."""

    def said(self, column: str, word: str) -> Condition:
        """Return the condition that a text holds a word, in any case."""

    def located(self, pairs: Iterable[tuple[int, str]]) -> Condition:
        """Return the condition that an incident has one of some places, with its precision."""

    def next_number(self, table: str) -> int:
        """Return the number that the next row of a table gets."""

    def loading(self) -> AbstractContextManager[None]:
        """Do what makes the first, large batch quicker."""

    def touched(self) -> None:
        """Note that the incidents have changed."""


class Home(Protocol):
    """Where a store lives: a file, or a schema of a server."""

    @property
    def name(self) -> str:
        """How messages call it."""

    def exists(self) -> bool:
        """Say whether anything is there."""

    def create(self) -> None:
        """Make an empty store there."""

    def reading(self) -> AbstractContextManager[Database]:
        """Open it for one task that changes nothing, and sees no change of others meanwhile."""

    def writing(self) -> AbstractContextManager[Database]:
        """Open it for one task that is done whole or not at all."""

    def filling(self) -> AbstractContextManager[Sink]:
        """Open it, while it is empty, for a large first batch that is written whole or not at all."""

    def problems(self) -> list[str]:
        """Return what is wrong with it, in words."""

    def vacuum(self) -> int:
        """Bring it up to date, give back unused space; return the bytes saved."""
