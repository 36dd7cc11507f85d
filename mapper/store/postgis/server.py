"""Where a store lives on a PostgreSQL server: a schema of a database."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.errors import StoreError
from mapper.store import schema
from mapper.store.checking import RULES, broken
from mapper.store.migrations import ON_SERVERS
from mapper.store.postgis.database import Postgis
from mapper.store.postgis.schema import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

DEFAULT_SCHEMA = "incident_mapper"

PATIENCE_SECONDS = 20
"""How long to wait for another program that is writing, and for the server."""

_VERSION = "SELECT value FROM mapper_store WHERE key = 'schema'"


@dataclass(frozen=True, slots=True)
class Server:
    """A store in a schema of a PostGIS database: a `mapper.store.database.Home`.

    Attributes
    ----------
    conninfo
        How to connect, as libpq reads it; what is left out comes from its environment and
        password file.
    name
        The address without its password.
    schema
        The schema that holds the store's tables, and nothing else.
    """

    conninfo: str
    name: str
    schema: str = DEFAULT_SCHEMA

    def exists(self) -> bool:
        """Say whether the schema holds a store."""
        with self._connected() as connection:
            return _exists(connection, self.schema)

    def create(self) -> None:
        """Make an empty store, with its schema.

        Raises
        ------
        StoreError
            If there is one already, or the server does not allow it.
        """
        with self._connected() as connection, connection.transaction():
            if _exists(connection, self.schema):
                raise StoreError(f"{self.name}: there is a store already")
            connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {_quoted(self.schema)}")
            for statement in statements():
                connection.execute(statement)
            connection.execute(
                "INSERT INTO mapper_store VALUES ('schema', %s)", (str(schema.SCHEMA_VERSION),)
            )

    @contextmanager
    def reading(self) -> Iterator[Postgis]:
        """Open the store to read; all that is read is of one moment."""
        from psycopg import IsolationLevel  # noqa: PLC0415 (only teams pay)

        with self._connected() as connection:
            connection.isolation_level = IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            with connection.transaction():
                self._check(connection)
                yield Postgis(connection)

    @contextmanager
    def filling(self) -> Iterator[Postgis]:
        """Open the store, while it is empty, for a large first batch."""
        with self.writing() as database, database.loading():
            yield database

    @contextmanager
    def writing(self) -> Iterator[Postgis]:
        """Open the store for one change, which is made whole or not at all; one writes at a time."""
        with self._connected() as connection, connection.transaction():
            self._check(connection)
            connection.execute("LOCK TABLE mapper_store IN SHARE ROW EXCLUSIVE MODE")
            yield Postgis(connection)

    def problems(self) -> list[str]:
        """Return what is wrong with the store, in words."""
        with self.reading() as database:
            return list(broken(database, RULES))

    def vacuum(self) -> int:
        """Bring an older store up to date, give back unused space; return the bytes saved."""
        with self._connected() as connection:
            self._migrate(connection)
            connection.commit()
            connection.autocommit = True
            before = self._size(connection)
            for table in _tables(connection, self.schema):
                connection.execute(f"VACUUM (FULL, ANALYZE) {table}")
            return before - self._size(connection)

    @contextmanager
    def _connected(self) -> Iterator[psycopg.Connection[Any]]:
        import psycopg  # noqa: PLC0415 (only teams pay)

        with self._told(), psycopg.connect(self.conninfo) as connection:
            connection.execute(
                "SELECT set_config('search_path', %s || ', ' || current_setting('search_path'), false),"
                " set_config('datestyle', 'ISO', false), set_config('lock_timeout', %s, false)",
                (_quoted(self.schema), f"{PATIENCE_SECONDS}s"),
            )
            connection.commit()
            connection.adapters.register_loader("date", psycopg.types.string.TextLoader)
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the errors of the server into ours, in one line that says what to do."""
        import psycopg  # noqa: PLC0415

        try:
            yield
        except psycopg.Error as error:
            raise StoreError(f"{self.name}: {_in_words(error)}") from error
        except UnicodeEncodeError as error:
            raise StoreError(
                f"{self.name}: half a character (a lone surrogate) in {error.object[:40]!r};"
                " nothing was written"
            ) from error

    def _check(self, connection: psycopg.Connection[Any]) -> None:
        version = self._version(connection)
        if version < schema.SCHEMA_VERSION:
            raise StoreError(
                f"{self.name} is a store of version {version}; mapper store vacuum brings it up to date"
            )

    def _version(self, connection: psycopg.Connection[Any]) -> int:
        if not _exists(connection, self.schema):
            raise StoreError(
                f"{self.name}: there is no such store; mapper extract REPORTS -o ADDRESS makes one"
            )
        row = connection.execute(_VERSION).fetchone()
        version = int(row[0]) if row else 0
        if version > schema.SCHEMA_VERSION:
            raise StoreError(
                f"{self.name} was written by a newer incident-mapper (store version {version}, this"
                f" one reads {schema.SCHEMA_VERSION}); update incident-mapper"
            )
        return version

    def _migrate(self, connection: psycopg.Connection[Any]) -> None:
        for step in range(self._version(connection), schema.SCHEMA_VERSION):
            for statement in ON_SERVERS[step]:
                connection.execute(statement)
            connection.execute(
                "UPDATE mapper_store SET value = %s WHERE key = 'schema'", (str(step + 1),)
            )

    def _size(self, connection: psycopg.Connection[Any]) -> int:
        sizes = [
            connection.execute("SELECT pg_total_relation_size(%s::regclass)", (table,)).fetchone()
            for table in _tables(connection, self.schema)
        ]
        return sum(row[0] for row in sizes if row)


def home_of_server(address: str) -> Server:
    """Return where the store lives that an address names: postgresql://user@host/database#schema.

    Raises
    ------
    StoreError
        If the address cannot be read, or the library for servers is missing.

    Examples
    --------
    >>> home_of_server("postgresql://desk:secret@db.example.org/coast#team").name
    'postgresql://desk@db.example.org/coast#team'
    """
    try:
        import psycopg  # noqa: PLC0415 (only teams pay)
    except ImportError as error:
        raise StoreError(
            "a store on a server needs psycopg; pip install 'psycopg[binary]'"
        ) from error
    conninfo, _, name = address.partition("#")
    try:
        parts = psycopg.conninfo.conninfo_to_dict(conninfo)
        patient = "" if "connect_timeout" in parts else str(PATIENCE_SECONDS)
    except psycopg.Error as error:
        raise StoreError(
            f"{_without_password(conninfo)}: no address of a database; write"
            " postgresql://user@host/database"
        ) from error
    return Server(
        psycopg.conninfo.make_conninfo(conninfo, connect_timeout=patient or None),
        _without_password(address),
        name or DEFAULT_SCHEMA,
    )


def _without_password(address: str) -> str:
    """Return an address that may be shown."""
    import re  # noqa: PLC0415 (only for messages)

    hidden = re.sub(r"(//[^:@/]*):[^@/]*@", r"\1@", address)
    return re.sub(r"([?&]password=)[^&#]*", r"\1…", hidden)


def _exists(connection: psycopg.Connection[Any], name: str) -> bool:
    return "mapper_store" in _tables(connection, name, quoted=False)


def _tables(connection: psycopg.Connection[Any], name: str, *, quoted: bool = True) -> list[str]:
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY tablename", (name,)
    ).fetchall()
    return [f"{_quoted(name)}.{_quoted(table)}" if quoted else table for (table,) in found]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


_WORDS = (
    # kind of error, what we say
    ("LockNotAvailable", "another program is writing into it; try again when it is done"),
    ("InsufficientPrivilege", "the server does not allow it"),
    ("FeatureNotSupported", "the server has no PostGIS; install it there"),
    ("UndefinedFile", "the server has no PostGIS; install it there"),
    ("UndefinedTable", "a table of the store is missing; restore a backup"),
    ("UndefinedColumn", "a column of the store is missing; restore a backup"),
    ("DiskFull", "the disk of the server is full; nothing was written"),
)


def _in_words(error: psycopg.Error) -> str:
    said = " ".join(str(error).split())
    kind = type(error).__name__
    for name, words in _WORDS:
        if name == kind:
            return f"{words} ({said})"
    return said
