"""Batches: incidents and documents go into a store all together or not at all."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from mapper.store import rows, schema
from mapper.store.connection import now
from mapper.store.documents import write_documents
from mapper.store.places import PlaceNumbers
from mapper.store.values import encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from mapper.model import Document, Incident

_AT_ONCE = 500


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


def _columns(table: str) -> list[str]:
    lines = schema.TABLES[table].strip().splitlines()
    return [line.split()[0] for line in lines][1:]


def _insert(table: str, *, numbered: bool = False) -> str:
    columns = [*(["fid"] if numbered else []), *_columns(table)]
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_INSERT_INCIDENT = _insert("incidents", numbered=True)
_INSERT_REPORT, _INSERT_CLAIM = _insert("reports"), _insert("claims")
_UPDATE_INCIDENT = f"UPDATE incidents SET {', '.join(f'{name} = ?' for name in _columns('incidents'))} WHERE fid = ?"


class Batch:
    """Writes one batch.

    Parameters
    ----------
    connection
        Within a transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._number_of = PlaceNumbers(connection)
        self.number = _next(connection, "history")
        self._next_fid = _next(connection, "incidents")
        self._counts = {"added": 0, "changed": 0, "unchanged": 0, "kept": 0}

    def write(self, incidents: Iterable[Incident], documents: Iterable[Document]) -> Written:
        """Write everything, and a line of history if that changed anything."""
        bulk = self._next_fid == 1
        if bulk:
            prepare_bulk(self._connection)
        for chunk in _chunks(incidents):
            self._write_chunk(chunk)
        if bulk:
            finish_bulk(self._connection)
        written = Written(
            **self._counts,
            documents=write_documents(self._connection, documents, self.number),
        )
        self._note(written)
        return written

    def _write_chunk(self, chunk: dict[str, Incident]) -> None:
        stored = self._stored(chunk)
        new: list[tuple[int, Incident, str]] = []
        for incident in chunk.values():
            value = encode(incident, self._number_of)
            if incident.id not in stored:
                new.append((self._next_fid, incident, value))
                self._next_fid += 1
                continue
            outcome = self._compare(incident, value, *stored[incident.id])
            self._counts[outcome] += 1
        self._add(new)

    def _stored(self, chunk: dict[str, Incident]) -> dict[str, tuple[int, str, str]]:
        marks = ", ".join("?" * len(chunk))
        found = self._connection.execute(
            "SELECT id, fid, status, value FROM incidents JOIN mapper_values USING (fid)"
            f" WHERE id IN ({marks})",
            list(chunk),
        )
        return {identifier: (fid, status, value) for identifier, fid, status, value in found}

    def _compare(self, incident: Incident, value: str, fid: int, status: str, before: str) -> str:
        if value == before:
            return "unchanged"
        if status != "auto" and incident.status == "auto":
            return "kept"
        self._connection.execute(
            "INSERT OR IGNORE INTO mapper_changes VALUES (?, 'incident', ?, ?)",
            (self.number, incident.id, before),
        )
        self.replace(fid, incident, value)
        return "changed"

    def _add(self, new: list[tuple[int, Incident, str]]) -> None:
        execute = self._connection.executemany
        execute(_INSERT_INCIDENT, ((fid, *rows.incident_row(each)) for fid, each, _ in new))
        execute(
            "INSERT INTO mapper_values VALUES (?, ?, ?)",
            ((fid, self.number, value) for fid, _, value in new),
        )
        self._add_parts([(fid, incident) for fid, incident, _ in new])
        self._counts["added"] += len(new)

    def replace(self, fid: int, incident: Incident, value: str) -> None:
        """Put an incident in the stead of the one that has this number."""
        run = self._connection.execute
        run(_UPDATE_INCIDENT, (*rows.incident_row(incident), fid))
        run("UPDATE mapper_values SET value = ? WHERE fid = ?", (value, fid))
        remove_parts(self._connection, fid)
        self._add_parts([(fid, incident)])

    def _add_parts(self, pairs: list[tuple[int, Incident]]) -> None:
        execute = self._connection.executemany
        execute(
            _INSERT_REPORT,
            (rows.report_row(fid, report) for fid, each in pairs for report in each.reports),
        )
        execute(
            _INSERT_CLAIM,
            (rows.claim_row(fid, claim) for fid, each in pairs for claim in each.claims),
        )
        execute(
            "INSERT INTO mapper_locations VALUES (?, ?, ?, ?)",
            (
                (fid, position, self._number_of(location.place), location.precision)
                for fid, each in pairs
                for position, location in enumerate(each.locations)
            ),
        )

    def _note(self, written: Written) -> None:
        if not (written.added or written.changed or written.documents):
            return
        self._connection.execute(
            "INSERT INTO history (fid, at, what, added, changed, documents, undone)"
            " VALUES (?, ?, 'written', ?, ?, ?, 0)",
            (self.number, now(), written.added, written.changed, written.documents),
        )
        refresh_contents(self._connection)


def remove_parts(connection: Connection, fid: int) -> None:
    """Delete what hangs on an incident."""
    for table in ("reports", "claims", "mapper_locations"):
        connection.execute(f"DELETE FROM {table} WHERE incident = ?", (fid,))


def refresh_contents(connection: Connection) -> None:
    """Tell the standard's table of contents when and where."""
    connection.execute("UPDATE gpkg_contents SET last_change = ?", (now(),))
    connection.execute(
        "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) ="
        " (SELECT min(lon), min(lat), max(lon), max(lat) FROM incidents) WHERE table_name = ?",
        (schema.LAYER,),
    )


def prepare_bulk(connection: Connection) -> None:
    """Drop what is quicker to make when all rows are there."""
    for name in schema.TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    for name in schema.LATE_INDEXES:
        connection.execute(f"DROP INDEX {name}")


def finish_bulk(connection: Connection) -> None:
    """Make again what `prepare_bulk` dropped, and fill the R-tree, neighbours together."""
    for name in schema.LATE_INDEXES:
        connection.execute(schema.INDEXES[name])
    connection.execute(
        f"INSERT INTO {schema.RTREE} SELECT fid, lon, lon, lat, lat FROM incidents"
        " WHERE geom NOT NULL ORDER BY round(lon), round(lat), lon, lat"
    )
    for trigger in schema.TRIGGERS.values():
        connection.execute(trigger)


def _next(connection: Connection, table: str) -> int:
    row = connection.execute(f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'").fetchone()
    return int(row[0]) + 1 if row else 1


def _chunks(incidents: Iterable[Incident]) -> Iterator[dict[str, Incident]]:
    """Yield incidents by identifier, some hundred at once; the last of two with one identifier."""
    rest = iter(incidents)
    while chunk := list(islice(rest, _AT_ONCE)):
        yield {incident.id: incident for incident in chunk}
