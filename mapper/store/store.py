"""The store: incidents in one GeoPackage or one PostGIS schema, written in whole batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.store.address import home_of
from mapper.store.documents import read_documents
from mapper.store.finding import find, left_out
from mapper.store.history import history, undo
from mapper.store.reading import each_incident, family, identifier, read_incidents
from mapper.store.writing import Batch, Written, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import geopandas as gpd

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Document, Incident
    from mapper.query.model import Question
    from mapper.store.database import Home
    from mapper.store.history import Entry
    from mapper.store.reading import Family


class Store:
    """Incidents in one GeoPackage or in a PostGIS database; QGIS and geopandas open both.

    Parameters
    ----------
    home
        Where it lives; use `Store.open` or `Store.create`.
    """

    def __init__(self, home: Home) -> None:
        self._home = home

    @property
    def name(self) -> str:
        """The path of the file, or the address of the database without its password."""
        return self._home.name

    @classmethod
    def create(cls, address: str | Path) -> Store:
        """Make an empty store.

        Parameters
        ----------
        address
            Path of a file, or ``postgresql://user@host/database``, of which
            ``postgresql://…#name`` takes a schema of that name.

        Raises
        ------
        StoreError
            If something stands there already, or it cannot be written.
        """
        home = home_of(address)
        home.create()
        return cls(home)

    @classmethod
    def ready(cls, address: str | Path) -> Store:
        """Open a store, and make it first where there is none.

        Parameters
        ----------
        address
            As for `create`.

        Raises
        ------
        StoreError
            As for `open` and `create`.
        """
        return cls.open(address) if home_of(address).exists() else cls.create(address)

    @classmethod
    def open(cls, address: str | Path) -> Store:
        """Open a store.

        Parameters
        ----------
        address
            As for `create`.

        Raises
        ------
        StoreError
            If it is not there, not one of ours, of a newer version, damaged or locked.
        """
        home = home_of(address)
        with home.reading():
            return cls(home)

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
        with self._home.writing() as database:
            return Batch(database).write(incidents, documents)

    def fill(self, incidents: Iterable[Incident]) -> Written:
        """Write the first batch of an empty store, all or nothing; two processes share the work.

        Parameters
        ----------
        incidents
            Each with an identifier of its own; may be a generator of millions.

        Raises
        ------
        StoreError
            If it cannot be written; the store is then empty as it was.
        """
        with self._home.filling() as sink:
            return fill(sink, incidents)

    def each(self) -> Iterator[Incident]:
        """Yield all incidents in the order they came, a few at a time: for more than memory holds."""
        with self._home.reading() as database:
            yield from each_incident(database)

    def incidents(self) -> list[Incident]:
        """Return all incidents as they were written, in the order they came."""
        with self._home.reading() as database:
            return list(each_incident(database))

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
        with self._home.reading() as database:
            return read_incidents(database, find(database, question))

    def count(self, question: Question) -> int:
        """Return how many incidents answer a question."""
        with self._home.reading() as database:
            return len(find(database, question))

    def left_out(self, question: Question) -> int:
        """Return how many answer but for a shape: known to an area whose point lies outside."""
        with self._home.reading() as database:
            return len(left_out(database, question))

    def identifier(self, words: str) -> str:
        """Return the identifier that some words are, or are the beginning of.

        Raises
        ------
        QueryError
            If there is none, or more than one.
        """
        with self._home.reading() as database:
            return identifier(database, words)

    def family(self, identifier: str) -> Family:
        """Return an incident with the larger one it is part of, and its parts.

        Raises
        ------
        QueryError
            If no incident has this identifier.
        """
        with self._home.reading() as database:
            return family(database, identifier)

    def history(self) -> list[Entry]:
        """Return what was written and undone, the first first."""
        with self._home.reading() as database:
            return history(database)

    def undo(self) -> Entry:
        """Take back the last batch that has not been undone; return its entry.

        Raises
        ------
        StoreError
            If there is none.
        """
        with self._home.writing() as database:
            return undo(database, self.name)

    def check(self) -> list[str]:
        """Return what is wrong with the file, in words; nothing if all is well."""
        return self._home.problems()

    def vacuum(self) -> int:
        """Bring an older store up to date, give back unused space; return the bytes saved."""
        return self._home.vacuum()

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

        with self._home.reading() as database:
            return read_frame(database, find(database, question))

    def documents(self) -> list[Document]:
        """Return all documents as they were written, in the order they came."""
        with self._home.reading() as database:
            return read_documents(database)
