"""What was written into a store, and how the last batch is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.errors import StoreError
from mapper.store.documents import restore
from mapper.store.places import places_by_number
from mapper.store.values import decode, load, numbers_in
from mapper.store.writing import Batch, Written, note, remove_parts

if TYPE_CHECKING:
    from mapper.store.database import Database


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


def history(database: Database) -> list[Entry]:
    """Return what was written and undone, the first first."""
    rows = database.execute(f"{_SELECT} ORDER BY fid")
    return [
        Entry(number, at, what, added, changed, documents, bool(undone))
        for number, at, what, added, changed, documents, undone in rows
    ]


def undo(database: Database, name: str) -> Entry:
    """Take back the last batch that has not been undone.

    Parameters
    ----------
    database
        Within a transaction.
    name
        Of the store, for messages.

    Raises
    ------
    StoreError
        If there is none.
    """
    last = [entry for entry in history(database) if entry.what == "written" and not entry.undone]
    if not last:
        raise StoreError(f"{name}: there is nothing to undo")
    batch = last[-1]
    _remove_added(database, batch.number)
    _restore_changed(database, batch.number)
    database.execute("UPDATE history SET undone = TRUE WHERE fid = ?", (batch.number,))
    done = Written(batch.added, batch.changed, documents=batch.documents)
    note(database, database.next_number("history"), f"undone {batch.number}", done)
    return batch


def _remove_added(database: Database, batch: int) -> None:
    added = database.execute("SELECT fid FROM mapper_values WHERE batch = ?", (batch,)).fetchall()
    for (fid,) in added:
        remove_parts(database, fid)
    database.executemany("DELETE FROM incidents WHERE fid = ?", added)
    database.execute("DELETE FROM mapper_values WHERE batch = ?", (batch,))
    database.execute("DELETE FROM documents WHERE batch = ?", (batch,))


def _restore_changed(database: Database, batch: int) -> None:
    changes = database.execute(
        "SELECT kind, id, value FROM mapper_changes WHERE batch = ?", (batch,)
    ).fetchall()
    for kind, identifier, value in changes:
        if kind == "document":
            restore(database, identifier, value)
        else:
            _restore_incident(database, identifier, value)
    database.execute("DELETE FROM mapper_changes WHERE batch = ?", (batch,))


def _restore_incident(database: Database, identifier: str, value: bytes) -> None:
    loaded = load(value)
    incident = decode(loaded, places_by_number(database, numbers_in(loaded)))
    found = database.execute("SELECT fid FROM incidents WHERE id = ?", (identifier,)).fetchone()
    if found is not None:  # another program may have deleted it since
        Batch(database).replace(found[0], incident, value)
