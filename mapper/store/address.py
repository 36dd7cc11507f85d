"""Addresses of stores: a path, or a PostgreSQL address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mapper.errors import StoreError

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


def is_archive(address: str | Path) -> bool:
    """Say whether an address is a folder of GeoParquet files."""
    return not is_server(address) and Path(address).suffix == ".parquet" and Path(address).is_dir()


def home_of(address: str | Path) -> Home:
    """Return where the store lives that an address names.

    Raises
    ------
    StoreError
        If the address cannot be read, it is an archive, or the library for servers is missing.
    """
    if is_server(address):
        from mapper.store.postgis import home_of_server  # noqa: PLC0415 (only teams pay)

        return home_of_server(str(address))
    if is_archive(address):
        raise StoreError(
            f"{address}: an archive is only read; mapper import {address} -o STORE.gpkg makes a store of it"
        )
    from mapper.store.connection import File  # noqa: PLC0415 (SQLite only for files)

    return File(Path(address))
