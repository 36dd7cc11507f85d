"""Opening and making the file of a store; every failure as one line."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.errors import StoreError
from mapper.store import geometry, schema
from mapper.store.apart import writer
from mapper.store.checking import problems
from mapper.store.geopackage import GeoPackage
from mapper.store.migrations import MIGRATIONS
from mapper.store.packing import pack
from mapper.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mapper.store.apart import Stream

PATIENCE_SECONDS = 20.0
"""How long to wait for another program that is writing."""

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class File:
    """A store in a GeoPackage: a `mapper.store.database.Home`.

    The file is opened anew for every task: nothing is held open, and nothing lies beside it.
    """

    path: Path

    @property
    def name(self) -> str:
        """Return the path."""
        return str(self.path)

    def exists(self) -> bool:
        """Say whether a file is there."""
        return self.path.exists()

    def create(self) -> None:
        """Make an empty store.

        Raises
        ------
        StoreError
            If something stands there already, or it cannot be written.
        """
        create(self.path)

    @contextmanager
    def reading(self) -> Iterator[GeoPackage]:
        """Open the file to read; all that is read is of one moment."""
        with opened(self.path) as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[GeoPackage]:
        """Open the file for one change, which is made whole or not at all."""
        with opened(self.path, write=True) as connection, transaction(connection):
            yield connection

    @contextmanager
    def filling(self) -> Iterator[Stream]:
        """Open the file, while it is empty, for a large first batch; another process writes it."""
        with writer(self.path) as stream:
            yield stream

    def problems(self) -> list[str]:
        """Return what is wrong with the file, in words."""
        with opened(self.path) as connection:
            return list(problems(connection))

    def vacuum(self) -> int:
        """Bring an older store up to date, give back unused space; return the bytes saved."""
        with opened(self.path, write=True) as connection:
            before = self.path.stat().st_size
            connection.execute("VACUUM")
        return before - self.path.stat().st_size


def create(path: Path) -> None:
    """Make an empty store.

    Raises
    ------
    StoreError
        If something stands there already, or it cannot be written.
    """
    if path.exists() and path.stat().st_size:
        raise StoreError(f"{path}: there is a file already; choose another name")
    with told(path), closing(_connect(path, "rwc")) as connection, transaction(connection):
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.GEOPACKAGE_VERSION}")
        for statement in _statements():
            connection.execute(statement)
        _fill_standard_tables(connection)


@contextmanager
def opened(path: Path, *, write: bool = False) -> Iterator[GeoPackage]:
    """Open a store for one task, after a look whether it is one of ours.

    Raises
    ------
    StoreError
        If it is not there, not ours, of a newer version, locked, damaged, or read-only.
    """
    check_file(path)
    if write and not os.access(path, os.W_OK):
        raise StoreError(f"{path}: no permission to write; copy it to where you may write")
    # A reader that may write puts back what a killed writer left half done.
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    with told(path), closing(_connect(path, mode)) as connection:
        connection.execute(f"PRAGMA query_only = {'OFF' if write else 'ON'}")
        version = _version(connection, path)
        if version < schema.SCHEMA_VERSION:
            _migrate(connection, path, version, write=write)
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all of a change, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def check_file(path: Path) -> None:
    """Refuse what is no database at all.

    Raises
    ------
    StoreError
        If it is not there, a folder, may not be read, or is another kind of file.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a store")
    if not path.exists():
        raise StoreError(
            f"{path}: there is no such store; mapper extract REPORTS -o {path} makes one"
        )
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error
    if magic != _MAGIC:
        raise StoreError(
            f"{path} is not a store: it is no GeoPackage; mapper extract {path} reads reports,"
            " mapper import tables"
        )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the errors of the database into ours.

    Raises
    ------
    StoreError
        In one line that says what to do.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_in_words(error)}") from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{path}: half a character (a lone surrogate) in {error.object[:40]!r}; nothing was written"
        ) from error


_WORDS = (
    # what SQLite says, what we say
    ("locked", "another program is reading or writing it; try again when it is done"),
    ("readonly", "no permission to write; copy it to where you may write"),
    ("unable to open", "it cannot be opened; is its folder there, and may you write to it?"),
    ("malformed", "the file is damaged; take a copy of yours, or run mapper store check"),
    ("not a database", "the file is damaged or no store"),
    ("full", "the disk is full; nothing was written"),
)


def _in_words(error: sqlite3.Error) -> str:
    said = str(error)
    return next((words for key, words in _WORDS if key in said), said)


def _connect(path: Path, mode: str) -> GeoPackage:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=PATIENCE_SECONDS, factory=GeoPackage
    )
    geometry.register(connection)
    connection.create_function(
        "casefold", 1, lambda words: words and words.casefold(), deterministic=True
    )
    connection.create_function("packed", 1, pack, deterministic=True)
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 1073741824")
    # Readers go on while a batch is being written: its pages reach the file only at the end.
    connection.execute("PRAGMA cache_spill = OFF")
    return connection


def _version(connection: sqlite3.Connection, path: Path) -> int:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if "mapper_store" not in names:
        kind = "a GeoPackage of another program" if "gpkg_contents" in names else "a database"
        raise StoreError(
            f"{path} is {kind}, not a store of ours; mapper import {path} -o STORE.gpkg makes one of it"
        )
    row = connection.execute("SELECT value FROM mapper_store WHERE key = 'schema'").fetchone()
    version = int(row[0])
    if version > schema.SCHEMA_VERSION:
        raise StoreError(
            f"{path} was written by a newer incident-mapper (store version {version}, this one"
            f" reads {schema.SCHEMA_VERSION}); update incident-mapper"
        )
    return version


def _migrate(connection: sqlite3.Connection, path: Path, version: int, *, write: bool) -> None:
    """Bring an older store up to now; only a writer may."""
    if not write:
        raise StoreError(
            f"{path} is a store of version {version}; mapper store vacuum {path} brings it up to date"
        )
    with transaction(connection):
        for step in range(version, schema.SCHEMA_VERSION):
            for statement in MIGRATIONS[step]:
                connection.execute(statement)
        connection.execute(
            "UPDATE mapper_store SET value = ? WHERE key = 'schema'", (schema.SCHEMA_VERSION,)
        )


def _statements() -> Iterator[str]:
    yield from schema.split(schema.STANDARD)
    for name, columns in schema.TABLES.items():
        yield f"CREATE TABLE {name} ({columns})"
    yield from schema.split(schema.INTERNAL)
    yield schema.RTREE_TABLE
    yield from schema.INDEXES.values()
    yield from schema.TRIGGERS.values()


def _fill_standard_tables(connection: sqlite3.Connection) -> None:
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", schema.REFERENCE_SYSTEMS
    )
    moment = now()
    for name in schema.TABLES:
        is_layer = name == schema.LAYER
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change,"
            " srs_id) VALUES (?, ?, ?, ?, ?, ?)",
            (
                name,
                "features" if is_layer else "attributes",
                name,
                schema.DESCRIPTIONS[name],
                moment,
                geometry.WGS84 if is_layer else None,
            ),
        )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, 'POINT', ?, 0, 0)",
        (schema.LAYER, schema.GEOMETRY, geometry.WGS84),
    )
    connection.execute("INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)", schema.EXTENSION)
    connection.execute(
        "INSERT INTO mapper_store VALUES ('schema', ?)", (str(schema.SCHEMA_VERSION),)
    )
