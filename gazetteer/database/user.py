"""The user's own places: one SQLite file, every change one transaction that can be undone.

The file holds the states of places by identifier; the indexes beside them are derived. A change
writes down the states that it replaces, and `undo` puts them back. Killed at any moment, the file
is as it was before or as it is after.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gazetteer.database.compiled import DatabaseLayer
from gazetteer.database.schema import write
from gazetteer.database.state import State, dumped, loaded
from gazetteer.database.user_schema import prepare, transaction
from gazetteer.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from gazetteer.layers import Hit

WAIT_SECONDS = 60.0

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


Edit = State | None | Callable[[State | None], State | None]
"""What is to become of what the user says of a place."""


class UserFile(DatabaseLayer):
    """The user's own places, as a layer that can be changed.

    Parameters
    ----------
    path
        The file; made where it is missing.
    stamp
        Names the code that makes the keys; where the file has those of other code, they are made
        anew from what the user said.

    Raises
    ------
    DatabaseError
        If it cannot be opened, is another program's, or was written by a newer version.
    """

    def __init__(self, path: Path, *, stamp: str = "") -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
            prepare(connection, path, stamp)
        except DatabaseError:
            raise  # it says all already
        except (sqlite3.Error, OSError) as error:
            raise DatabaseError(
                f"cannot open your places in {path}: {error}; name another with --user-file"
            ) from error
        super().__init__(connection)
        self.folder = path.parent

    def find(self, keys: Sequence[str], *, country: str | None = None) -> list[Hit]:
        """Return the names filed under any of some folded keys; what the user wrote is marked."""
        hits = super().find(keys, country=country)
        if not hits:
            return hits
        asked = json.dumps(list({hit.place.id for hit in hits}))
        rows = self._db.execute(
            "SELECT id FROM own WHERE by_hand AND id IN (SELECT value FROM json_each(?))", (asked,)
        )
        own = {place_id for (place_id,) in rows}
        return [replace(hit, own=True) if hit.place.id in own else hit for hit in hits]

    def removed(self) -> frozenset[str]:
        """Return the identifiers of the places to be left out."""
        rows = self._db.execute("SELECT id FROM own WHERE hidden")
        return frozenset(place_id for (place_id,) in rows)

    def state(self, place_id: str) -> State | None:
        """Return what the user says of a place, or None."""
        row = self._db.execute("SELECT state FROM own WHERE id = ?", (place_id,)).fetchone()
        return loaded(row[0]) if row else None

    def states(self) -> Iterator[State]:
        """Yield all that the user says, by identifier."""
        for (text,) in self._db.execute("SELECT state FROM own ORDER BY id"):
            yield loaded(text)

    def apply(self, verb: str, what: str, edits: Mapping[str, Edit]) -> Change | None:
        """Make some edits as one change; None where nothing would change.

        Parameters
        ----------
        verb, what
            For the log.
        edits
            By identifier: the new state, None to forget what was said, or a function of the
            state before, which no other writer can change meanwhile.
        """
        with transaction(self._db):
            texts = self._texts(edits)
            before = {place_id: loaded(text) for place_id, text in texts.items()}
            after = {
                place_id: edit(before.get(place_id)) if callable(edit) else edit
                for place_id, edit in edits.items()
            }
            new = {key: state for key, state in after.items() if before.get(key) != state}
            if not new:
                return None
            change = self._logged(verb, what)
            self._db.executemany(
                "INSERT INTO before VALUES (?, ?, ?)",
                [(change.n, place_id, texts.get(place_id)) for place_id in new],
            )
            self._put(new)
        return change

    def _logged(self, verb: str, what: str) -> Change:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        cursor = self._db.execute(
            "INSERT INTO change (at, verb, what) VALUES (?, ?, ?)", (at, verb, what)
        )
        return Change(int(cursor.lastrowid or 0), at, verb, what)

    def attach(self, verb: str, what: str, *, name: str, file: str) -> Change | None:
        """Note a compiled file that stands beside this one; None if it is in use already.

        Parameters
        ----------
        verb, what
            For the log.
        name
            Of two files with one name, the last is in use.
        file
            Its own name, in the folder of this file.
        """
        with transaction(self._db):
            if file in self.attached():
                return None
            change = self._logged(verb, what)
            self._db.execute("INSERT INTO attached VALUES (?, ?, ?)", (change.n, name, file))
        return change

    def attached(self) -> list[str]:
        """Return the compiled files that are in use beside this one, the last first."""
        rows = self._db.execute(
            "SELECT name, file FROM attached JOIN change ON n = change WHERE NOT undone ORDER BY n"
        )
        return list(dict(rows.fetchall()).values())[::-1]

    def tidy(self) -> None:
        """Delete the compiled files beside this one that are in use no more."""
        rows = self._db.execute("SELECT file, undone FROM attached JOIN change ON n = change")
        files = rows.fetchall()
        for file in {file for file, undone in files if undone} - {
            f for f, gone in files if not gone
        }:
            (self.folder / file).unlink(missing_ok=True)

    def _texts(self, place_ids: Iterable[str]) -> dict[str, str]:
        asked = json.dumps(list(place_ids))
        query = "SELECT id, state FROM own WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._db.execute(query, (asked,)).fetchall())

    def undo(self) -> Change | None:
        """Take the last change back; None where there is none left."""
        with transaction(self._db):
            row = self._db.execute(
                "SELECT n, at, verb, what FROM change WHERE NOT undone ORDER BY n DESC LIMIT 1"
            ).fetchone()
            if row is None:
                return None
            before = self._db.execute("SELECT id, state FROM before WHERE change = ?", (row[0],))
            self._put({place_id: loaded(text) if text else None for place_id, text in before})
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
        rows = [
            (place_id, dumped(state), state.hidden, state.by_hand)
            for place_id, state in kept.items()
        ]
        self._db.executemany("INSERT INTO own VALUES (?, ?, ?, ?)", rows)
        write(self._db, [state.whole() for state in kept.values() if not state.hidden])
