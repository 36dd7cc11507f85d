"""Rows of incidents that a store does not have yet."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.store import rows
from mapper.store.schema import columns_of
from mapper.store.values import Encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gazetteer.place import Place
    from mapper.model import Incident
    from mapper.store.database import Sink

AT_ONCE = 500
"""Incidents that are written together."""


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_INSERT_REPORT, _INSERT_CLAIM = (
    _insert(table, columns_of(table)) for table in ("reports", "claims")
)


class Inserter:
    """Adds incidents, each under a number of its own.

    Parameters
    ----------
    sink
        What takes the rows.
    batch
        Number of the batch.
    number_of
        Gives the number of a place.

    Attributes
    ----------
    encode
        Writes an incident as the text of its value.
    """

    def __init__(self, sink: Sink, batch: int, number_of: Callable[[Place], int]) -> None:
        self._sink, self._number_of = sink, number_of
        self.encode = Encoder(number_of)
        self._insert_incident = _insert("incidents", ("fid", *sink.INCIDENT))
        self._insert_value = f"INSERT INTO mapper_values VALUES (?, {batch}, {sink.VALUE})"

    def add(self, new: list[tuple[int, Incident]]) -> None:
        """Add incidents with what hangs on them."""
        row, value, execute = self._sink.incident_row, self._sink.value, self._sink.executemany
        execute(self._insert_incident, [(fid, *row(incident)) for fid, incident in new])
        execute(self._insert_value, [(fid, value(self.encode(incident))) for fid, incident in new])
        self.add_parts(new)

    def add_parts(self, pairs: list[tuple[int, Incident]]) -> None:
        """Add what hangs on incidents that are there already."""
        execute = self._sink.executemany
        execute(
            _INSERT_REPORT,
            [rows.report_row(fid, report) for fid, each in pairs for report in each.reports],
        )
        execute(
            _INSERT_CLAIM,
            [rows.claim_row(fid, claim) for fid, each in pairs for claim in each.claims],
        )
        execute(
            "INSERT INTO mapper_locations VALUES (?, ?, ?, ?)",
            [
                (fid, position, self._number_of(location.place), location.precision)
                for fid, each in pairs
                for position, location in enumerate(each.locations)
            ],
        )
