"""Addresses of stores: a path, or a PostgreSQL address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.store.database import Home

SCHEMES = ("postgresql://", "postgres://")
"""How the address of a database on a server begins."""


def is_server(address: str | Path) -> bool:
    """Say whether an address is one of a server, not of a file.

    Examples
    --------
    >>> is_server("postgresql://desk@db.example.org/incidents"), is_server("incidents.gpkg")
    (True, False)
    """
    return str(address).startswith(SCHEMES)


def home_of(address: str | Path) -> Home:
    """Return where the store lives that an address names.

    Raises
    ------
    StoreError
        If the address cannot be read, or the library for servers is missing.
    """
    if is_server(address):
        from mapper.store.postgis import home_of_server  # noqa: PLC0415 (only teams pay)

        return home_of_server(str(address))
    from mapper.store.connection import File  # noqa: PLC0415 (SQLite only for files)

    return File(Path(address))
