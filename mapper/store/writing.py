"""Batches: incidents and documents go into a store all together or not at all."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from mapper.store.documents import write_documents
from mapper.store.inserting import AT_ONCE, Inserter
from mapper.store.packing import pack
from mapper.store.places import NewPlaceNumbers, PlaceNumbers
from mapper.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mapper.model import Document, Incident
    from mapper.store.database import Database, Sink


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch did.

    Attributes
    ----------
    added, changed, unchanged
        Numbers of incidents.
    kept
        Incidents that a person has confirmed, corrected or rejected, and that the batch tells
        differently: they stay as they are.
    documents
        Number of documents that were added or changed.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0
    documents: int = 0


class Batch:
    """Writes one batch.

    Parameters
    ----------
    database
        Within a transaction.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.number = database.next_number("history")
        self._inserter = Inserter(database, self.number, PlaceNumbers(database))
        self._next_fid = database.next_number("incidents")
        self._counts = {"added": 0, "changed": 0, "unchanged": 0, "kept": 0}

    def write(self, incidents: Iterable[Incident], documents: Iterable[Document]) -> Written:
        """Write everything, and a line of history if that changed anything."""
        with self._database.loading() if self._next_fid == 1 else nullcontext():
            for chunk in _chunks(incidents):
                self._write_chunk(chunk)
        changed = write_documents(self._database, documents, self.number)
        written = Written(**self._counts, documents=changed)
        if written.added or written.changed or written.documents:
            note(self._database, self.number, "written", written)
        return written

    def _write_chunk(self, chunk: dict[str, Incident]) -> None:
        stored = self._stored(chunk)
        new: list[tuple[int, Incident]] = []
        for incident in chunk.values():
            if incident.id not in stored:
                new.append((self._next_fid, incident))
                self._next_fid += 1
                continue
            outcome = self._compare(incident, *stored[incident.id])
            self._counts[outcome] += 1
        self._inserter.add(new)
        self._counts["added"] += len(new)

    def _stored(self, chunk: dict[str, Incident]) -> dict[str, tuple[int, str, bytes]]:
        marks = ", ".join("?" * len(chunk))
        found = self._database.execute(
            "SELECT id, fid, status, value FROM incidents JOIN mapper_values USING (fid)"
            f" WHERE id IN ({marks})",
            list(chunk),
        )
        return {identifier: (fid, status, value) for identifier, fid, status, value in found}

    def _compare(self, incident: Incident, fid: int, status: str, before: bytes) -> str:
        value = pack(self._inserter.encode(incident))
        if value == before:
            return "unchanged"
        if status != "auto" and incident.status == "auto":
            return "kept"
        self._database.execute(
            "INSERT INTO mapper_changes VALUES (?, 'incident', ?, ?) ON CONFLICT DO NOTHING",
            (self.number, incident.id, before),
        )
        self.replace(fid, incident, value)
        return "changed"

    def replace(self, fid: int, incident: Incident, value: bytes) -> None:
        """Put an incident in the stead of the one that has this number."""
        run = self._database.execute
        assignments = ", ".join(f"{name} = ?" for name in self._database.INCIDENT)
        row = self._database.incident_row(incident)
        run(f"UPDATE incidents SET {assignments} WHERE fid = ?", (*row, fid))
        run("UPDATE mapper_values SET value = ? WHERE fid = ?", (value, fid))
        remove_parts(self._database, fid)
        self._inserter.add_parts([(fid, incident)])


def fill(sink: Sink, incidents: Iterable[Incident]) -> Written:
    """Write the first batch of a store, of incidents that each have an identifier of their own.

    Parameters
    ----------
    sink
        Takes the rows of an empty store: nothing is looked up.
    """
    inserter, added = Inserter(sink, 1, NewPlaceNumbers(sink)), 0
    rest = iter(incidents)
    while chunk := list(islice(rest, AT_ONCE)):
        inserter.add(list(enumerate(chunk, start=added + 1)))
        added += len(chunk)
    written = Written(added=added)
    if added:
        _note(sink, 1, "written", written)
    return written


def note(database: Database, number: int, what: str, written: Written) -> None:
    """Write a line of history."""
    _note(database, number, what, written)
    database.touched()


def _note(sink: Sink, number: int, what: str, written: Written) -> None:
    row = (number, now(), what, written.added, written.changed, written.documents)
    sink.executemany(
        "INSERT INTO history (fid, at, what, added, changed, documents, undone)"
        " VALUES (?, ?, ?, ?, ?, ?, FALSE)",
        [row],
    )


def remove_parts(database: Database, fid: int) -> None:
    """Delete what hangs on an incident."""
    for table in ("reports", "claims", "mapper_locations"):
        database.execute(f"DELETE FROM {table} WHERE incident = ?", (fid,))


def _chunks(incidents: Iterable[Incident]) -> Iterator[dict[str, Incident]]:
    """Yield incidents by identifier, some hundred at once; the last of two with one identifier."""
    rest = iter(incidents)
    while chunk := list(islice(rest, AT_ONCE)):
        yield {incident.id: incident for incident in chunk}
