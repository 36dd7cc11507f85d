"""The tables of the user's file: made, mended after an upgrade, and changed all or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gazetteer.database.schema import INDEXES, TABLES, write
from gazetteer.database.state import loaded
from gazetteer.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x696D677A  # "imgz"
VERSION = 4

_TABLES = """
CREATE TABLE IF NOT EXISTS own (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, hidden INTEGER NOT NULL,
    by_hand INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS change (
    n INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, verb TEXT NOT NULL,
    what TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS before (
    change INTEGER NOT NULL, id TEXT NOT NULL, state TEXT, PRIMARY KEY (change, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attached (
    change INTEGER PRIMARY KEY, name TEXT NOT NULL, file TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

PRECIOUS = frozenset({"own", "change", "before", "attached", "about"})
"""The tables that hold what the user said; all others are made from them."""

_MIGRATIONS = {  # the tables of 4 are made where they are missing
    3: "ALTER TABLE own ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 1",
}
"""Version → what brings a file of the version before to it."""


def prepare(connection: sqlite3.Connection, path: Path, stamp: str) -> None:
    """Make the tables of a new file, mend those of an old one; refuse one that is not ours."""
    application, version, tables = _standing(connection)
    if application not in (0, APPLICATION_ID) or (application == 0 and tables):
        raise DatabaseError(f"{path} is a database of another program; name another file")
    if version > VERSION:
        raise DatabaseError(f"{path} was written by a newer incident-mapper; upgrade to read it")
    if version < VERSION or (stamp and stamp != _stamp(connection)):
        with transaction(connection):
            # Another process may have mended it while this one waited.
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            _run(connection, _TABLES)
            for later in range(version + 1, VERSION + 1) if version else ():
                _run(connection, _MIGRATIONS.get(later, ""))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            _index_anew(connection, stamp)


def _standing(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Return whose a file is, its version and its number of tables, all of one moment."""
    # Another process may be making the tables just now.
    connection.execute("BEGIN")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("COMMIT")
    return application, version, tables


def _stamp(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM about WHERE key = 'indexes'").fetchone()
    return row[0] if row else ""


def _index_anew(connection: sqlite3.Connection, stamp: str) -> None:
    """Make the indexes again, from what the user said: their keys are made by code that changes."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        if table not in PRECIOUS and not table.startswith("sqlite_"):
            connection.execute(f"DROP TABLE {table}")
    _run(connection, TABLES + INDEXES)
    states = (loaded(text) for (text,) in connection.execute("SELECT state FROM own ORDER BY id"))
    write(connection, (state.whole() for state in states if not state.hidden))
    connection.execute("INSERT OR REPLACE INTO about VALUES ('indexes', ?)", (stamp,))


def _run(connection: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";"):
        connection.execute(statement)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing; another writer is waited for.

    Raises
    ------
    DatabaseError
        If it cannot be written, as on a full disk; all is then as it was.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        connection.rollback()  # does nothing where SQLite has done it, as on a full disk
        if isinstance(error, sqlite3.Error):
            (_, _, file) = connection.execute("PRAGMA database_list").fetchone()
            raise DatabaseError(f"cannot write {file}: {error}; nothing was changed") from error
        raise
