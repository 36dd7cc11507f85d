"""What was written into a store, and how the last batch is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.errors import StoreError
from mapper.store.connection import now
from mapper.store.documents import restore
from mapper.store.places import places_by_number
from mapper.store.values import decode, numbers_in
from mapper.store.writing import Batch, refresh_contents, remove_parts

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history.

    Attributes
    ----------
    number
        Of the batch.
    at
        When, in UTC.
    what
        ``written``, or ``undone`` with the number of the batch that was taken back.
    added, changed, documents
        Numbers of incidents and documents.
    undone
        Whether it has been taken back since.
    """

    number: int
    at: str
    what: str
    added: int
    changed: int
    documents: int
    undone: bool = False


_SELECT = "SELECT fid, at, what, added, changed, documents, undone FROM history"


def history(connection: Connection) -> list[Entry]:
    """Return what was written and undone, the first first."""
    rows = connection.execute(f"{_SELECT} ORDER BY fid")
    return [
        Entry(number, at, what, added, changed, documents, bool(undone))
        for number, at, what, added, changed, documents, undone in rows
    ]


def undo(connection: Connection, path: Path) -> Entry:
    """Take back the last batch that has not been undone.

    Parameters
    ----------
    connection
        Within a transaction.
    path
        Of the store, for messages.

    Raises
    ------
    StoreError
        If there is none.
    """
    last = [entry for entry in history(connection) if entry.what == "written" and not entry.undone]
    if not last:
        raise StoreError(f"{path}: there is nothing to undo")
    batch = last[-1]
    _remove_added(connection, batch.number)
    _restore_changed(connection, batch.number)
    connection.execute("UPDATE history SET undone = 1 WHERE fid = ?", (batch.number,))
    connection.execute(
        "INSERT INTO history (at, what, added, changed, documents, undone) VALUES (?, ?, ?, ?, ?, 0)",
        (now(), f"undone {batch.number}", batch.added, batch.changed, batch.documents),
    )
    refresh_contents(connection)
    return batch


def _remove_added(connection: Connection, batch: int) -> None:
    added = connection.execute("SELECT fid FROM mapper_values WHERE batch = ?", (batch,)).fetchall()
    for (fid,) in added:
        remove_parts(connection, fid)
    connection.executemany("DELETE FROM incidents WHERE fid = ?", added)
    connection.execute("DELETE FROM mapper_values WHERE batch = ?", (batch,))
    connection.execute("DELETE FROM documents WHERE batch = ?", (batch,))


def _restore_changed(connection: Connection, batch: int) -> None:
    changes = connection.execute(
        "SELECT kind, id, value FROM mapper_changes WHERE batch = ?", (batch,)
    ).fetchall()
    for kind, identifier, value in changes:
        if kind == "document":
            restore(connection, identifier, value)
        else:
            _restore_incident(connection, identifier, value)
    connection.execute("DELETE FROM mapper_changes WHERE batch = ?", (batch,))


def _restore_incident(connection: Connection, identifier: str, value: str) -> None:
    incident = decode(value, places_by_number(connection, numbers_in(value)))
    (fid,) = connection.execute("SELECT fid FROM incidents WHERE id = ?", (identifier,)).fetchone()
    Batch(connection).replace(fid, incident, value)
