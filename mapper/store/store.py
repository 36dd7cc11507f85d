"""The store: incidents in one GeoPackage, written in whole batches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mapper.store import connection as files
from mapper.store.documents import read_documents
from mapper.store.places import all_places
from mapper.store.values import decode
from mapper.store.writing import Batch, Written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mapper.model import Document, Incident


class Store:
    """Incidents in one GeoPackage, which QGIS, ogrinfo and geopandas open as it is.

    The file is opened anew for every task: nothing is held open, and nothing lies beside it.

    Parameters
    ----------
    path
        Of the file; use `Store.open` or `Store.create`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(cls, path: str | Path) -> Store:
        """Make an empty store.

        Raises
        ------
        StoreError
            If something stands there already, or it cannot be written.
        """
        files.create(Path(path))
        return cls(Path(path))

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """Open a store.

        Raises
        ------
        StoreError
            If it is not there, not one of ours, of a newer version, damaged or locked.
        """
        with files.opened(Path(path)):
            return cls(Path(path))

    def write(self, incidents: Iterable[Incident], documents: Iterable[Document] = ()) -> Written:
        """Add incidents and documents, or replace those with the same identifiers; all or nothing.

        Writing the same again changes nothing. An incident that a person has confirmed, corrected
        or rejected is not replaced by one that was only read.

        Parameters
        ----------
        incidents
            May be a generator of millions: only a few hundred are held at once.
        documents
            The reports they were read from.

        Raises
        ------
        StoreError
            If it cannot be written; the store is then as it was.
        """
        with files.opened(self.path, write=True) as connection, files.transaction(connection):
            return Batch(connection).write(incidents, documents)

    def incidents(self) -> list[Incident]:
        """Return all incidents as they were written, in the order they came."""
        with files.opened(self.path) as connection:
            places = dict(all_places(connection))
            values = connection.execute("SELECT value FROM mapper_values ORDER BY fid")
            return [decode(value, places) for (value,) in values]

    def documents(self) -> list[Document]:
        """Return all documents as they were written, in the order they came."""
        with files.opened(self.path) as connection:
            return read_documents(connection)
