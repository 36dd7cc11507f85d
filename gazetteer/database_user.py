"""The user's own places: one SQLite file, every change one transaction that can be undone.

The file holds the states of places by identifier; the indexes beside them are derived. A change
writes down the states that it replaces, and `undo` puts them back. Killed at any moment, the file
is as it was before or as it is after.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gazetteer.database import DatabaseLayer
from gazetteer.database_schema import INDEXES, TABLES, write
from gazetteer.errors import DatabaseError
from gazetteer.geodesy import BBox
from gazetteer.layers import Entry, Twin
from gazetteer.names import Name
from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

APPLICATION_ID = 0x696D677A  # "imgz"
VERSION = 2
WAIT_SECONDS = 60.0
OWN_WEIGHT = 0.3

_TABLES = """
CREATE TABLE IF NOT EXISTS own (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, hidden INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS change (
    n INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, verb TEXT NOT NULL,
    what TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS before (
    change INTEGER NOT NULL, id TEXT NOT NULL, state TEXT, PRIMARY KEY (change, id)
) WITHOUT ROWID;
"""


_BY_PLACE = (
    ("place", "id"),
    ("own", "id"),
    ("member", "region"),
    ("box", "region"),
    ("outline", "region"),
    ("twin", "place"),
)
"""Table → the column that names a place."""


@dataclass(frozen=True, slots=True)
class State:
    """What the user says of a place.

    Attributes
    ----------
    entry
        The place with the names that the user gave it.
    hidden
        Whether the place is to be left out.
    """

    entry: Entry
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the user did.

    Attributes
    ----------
    at
        When, in UTC, ISO 8601.
    what
        In words.
    """

    n: int
    at: str
    verb: str
    what: str
    undone: bool = False


class UserFile(DatabaseLayer):
    """The user's own places, as a layer that can be changed.

    Parameters
    ----------
    path
        The file; made where it is missing.

    Raises
    ------
    DatabaseError
        If it cannot be opened, is another program's, or was written by a newer version.
    """

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
            _prepare(connection, path)
        except (sqlite3.Error, OSError) as error:
            raise DatabaseError(
                f"cannot open your places in {path}: {error}; name another with --user-file"
            ) from error
        super().__init__(connection)

    def removed(self) -> frozenset[str]:
        """Return the identifiers of the places to be left out."""
        rows = self._db.execute("SELECT id FROM own WHERE hidden")
        return frozenset(place_id for (place_id,) in rows)

    def state(self, place_id: str) -> State | None:
        """Return what the user says of a place, or None."""
        row = self._db.execute("SELECT state FROM own WHERE id = ?", (place_id,)).fetchone()
        return _loaded(row[0]) if row else None

    def states(self) -> Iterator[State]:
        """Yield all that the user says, by identifier."""
        for (text,) in self._db.execute("SELECT state FROM own ORDER BY id"):
            yield _loaded(text)

    def apply(self, verb: str, what: str, states: Mapping[str, State | None]) -> Change | None:
        """Write some states as one change; None where nothing would change.

        Parameters
        ----------
        verb, what
            For the log.
        states
            By identifier; None forgets what the user said.
        """
        with _transaction(self._db):
            new = {
                place_id: state
                for place_id, state in states.items()
                if self.state(place_id) != state
            }
            if not new:
                return None
            at = datetime.now(UTC).isoformat(timespec="seconds")
            cursor = self._db.execute(
                "INSERT INTO change (at, verb, what) VALUES (?, ?, ?)", (at, verb, what)
            )
            number = int(cursor.lastrowid or 0)
            for place_id in new:
                row = self._db.execute("SELECT state FROM own WHERE id = ?", (place_id,)).fetchone()
                self._db.execute(
                    "INSERT INTO before VALUES (?, ?, ?)", (number, place_id, row and row[0])
                )
            self._put(new)
        return Change(number, at, verb, what)

    def undo(self) -> Change | None:
        """Take the last change back; None where there is none left."""
        with _transaction(self._db):
            row = self._db.execute(
                "SELECT n, at, verb, what FROM change WHERE NOT undone ORDER BY n DESC LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            before = self._db.execute("SELECT id, state FROM before WHERE change = ?", (row[0],))
            self._put({place_id: _loaded(text) if text else None for place_id, text in before})
            self._db.execute("UPDATE change SET undone = 1 WHERE n = ?", (row[0],))
        return Change(row[0], row[1], row[2], row[3], undone=True)

    def log(self) -> list[Change]:
        """Return all changes, the oldest first."""
        rows = self._db.execute("SELECT n, at, verb, what, undone FROM change ORDER BY n")
        return [
            Change(n, at, verb, what, undone=bool(undone)) for n, at, verb, what, undone in rows
        ]

    def _put(self, states: Mapping[str, State | None]) -> None:
        for place_id in states:
            self._db.execute(
                "DELETE FROM name WHERE place IN (SELECT n FROM place WHERE id = ?)", (place_id,)
            )
            for table, column in _BY_PLACE:
                self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (place_id,))  # noqa: S608 - names of our own
        kept = {place_id: state for place_id, state in states.items() if state}
        rows = [(place_id, _dumped(state), state.hidden) for place_id, state in kept.items()]
        self._db.executemany("INSERT INTO own VALUES (?, ?, ?)", rows)
        write(self._db, [state.entry for state in kept.values() if not state.hidden])


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of a new file; refuse one that is not ours."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application not in (0, APPLICATION_ID) or (application == 0 and tables):
        raise DatabaseError(f"{path} is a database of another program; name another file")
    if version > VERSION:
        raise DatabaseError(f"{path} was written by a newer incident-mapper; upgrade to read it")
    if application == APPLICATION_ID and version == VERSION:
        return
    with _transaction(connection):
        for statement in (TABLES + INDEXES + _TABLES).split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing; another writer is waited for."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _dumped(state: State) -> str:
    return json.dumps(asdict(state), ensure_ascii=False, sort_keys=True, default=bytes.hex)


def _loaded(text: str) -> State:
    fields = json.loads(text)
    entry = fields["entry"]
    place = Place(**{**entry["place"], "parents": tuple(entry["place"]["parents"])})
    names = tuple(Name(**name) for name in entry["names"])
    box = BBox(*entry["box"]) if entry["box"] else None
    outline = bytes.fromhex(entry["outline"]) if entry.get("outline") else None
    twins = tuple(Twin(**twin) for twin in entry.get("twins", ()))
    whole = Entry(place, names, entry["weight"], tuple(entry["members"]), box, outline, twins)
    return State(whole, fields["hidden"])
