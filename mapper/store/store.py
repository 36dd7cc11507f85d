"""The store: incidents in one GeoPackage, written in whole batches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mapper.store import connection as files
from mapper.store.checking import problems
from mapper.store.documents import read_documents
from mapper.store.finding import find, left_out
from mapper.store.history import history, undo
from mapper.store.reading import all_incidents, family, identifier, read_incidents
from mapper.store.writing import Batch, Written

if TYPE_CHECKING:
    from collections.abc import Iterable

    import geopandas as gpd

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Document, Incident
    from mapper.query.model import Question
    from mapper.store.history import Entry
    from mapper.store.reading import Family


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
            return all_incidents(connection)

    def find(self, question: Question) -> list[Incident]:
        """Return the incidents that answer a question, by date, undated ones last.

        Examples
        --------
        >>> import tempfile
        >>> from mapper.model import Incident
        >>> from mapper.query import Query
        >>> store = Store.create(f"{tempfile.mkdtemp()}/incidents.gpkg")
        >>> written = store.write([Incident("inc-1", "Battles", "Armed clash", ())])
        >>> len(store.find(Query(types=("Battles",)))), store.find(~Query(types=("Battles",)))
        (1, [])
        """
        with files.opened(self.path) as connection:
            return read_incidents(connection, find(connection, question))

    def count(self, question: Question) -> int:
        """Return how many incidents answer a question."""
        with files.opened(self.path) as connection:
            return len(find(connection, question))

    def left_out(self, question: Question) -> int:
        """Return how many answer but for a shape: known to an area whose point lies outside."""
        with files.opened(self.path) as connection:
            return len(left_out(connection, question))

    def identifier(self, words: str) -> str:
        """Return the identifier that some words are, or are the beginning of.

        Raises
        ------
        QueryError
            If there is none, or more than one.
        """
        with files.opened(self.path) as connection:
            return identifier(connection, words)

    def family(self, identifier: str) -> Family:
        """Return an incident with the larger one it is part of, and its parts.

        Raises
        ------
        QueryError
            If no incident has this identifier.
        """
        with files.opened(self.path) as connection:
            return family(connection, identifier)

    def history(self) -> list[Entry]:
        """Return what was written and undone, the first first."""
        with files.opened(self.path) as connection:
            return history(connection)

    def undo(self) -> Entry:
        """Take back the last batch that has not been undone; return its entry.

        Raises
        ------
        StoreError
            If there is none.
        """
        with files.opened(self.path, write=True) as connection, files.transaction(connection):
            return undo(connection, self.path)

    def check(self) -> list[str]:
        """Return what is wrong with the file, in words; nothing if all is well."""
        with files.opened(self.path) as connection:
            return list(problems(connection))

    def vacuum(self) -> int:
        """Bring an older store up to date, give back unused space; return the bytes saved."""
        before = self.path.stat().st_size if self.path.exists() else 0
        with files.opened(self.path, write=True) as connection:
            connection.execute("VACUUM")
        return before - self.path.stat().st_size

    def search(
        self, *, gazetteer: Gazetteer | None = None, **conditions: object
    ) -> gpd.GeoDataFrame:
        """Return the incidents that meet some conditions, as a frame.

        Parameters
        ----------
        gazetteer
            Where names of regions are looked up; None for the built-in one.
        conditions
            As on the command line: ``region="Latakia"``, ``dates="2025-03-06/2025-03-08"``,
            ``type=["battles", "riots"]``, ``within="25km:Jableh"``, ``not_type="protests"``; see
            `mapper.query.asking.Asker.ask`.

        Returns
        -------
        frame
            In WGS 84; the columns of the layer, the identifier as index.

        Raises
        ------
        QueryError
            If a condition is unknown, or its value cannot be read.
        """
        import gazetteer as places  # noqa: PLC0415 (only where it is asked in words)
        from mapper.query.asking import Asker  # noqa: PLC0415

        question = Asker(lambda: gazetteer or places.load()).ask(conditions)
        return self.frame(question)

    def frame(self, question: Question) -> gpd.GeoDataFrame:
        """Return the incidents that answer a question as a frame, in the order of `find`."""
        from mapper.store.frame import read_frame  # noqa: PLC0415 (geopandas takes half a second)

        with files.opened(self.path) as connection:
            return read_frame(connection, find(connection, question))

    def documents(self) -> list[Document]:
        """Return all documents as they were written, in the order they came."""
        with files.opened(self.path) as connection:
            return read_documents(connection)
