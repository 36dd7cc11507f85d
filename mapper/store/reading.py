"""Incidents out of a store, as they were written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.store.places import all_places, places_by_number
from mapper.store.values import decode, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from mapper.model import Incident

BY_DATE = "date_first IS NULL, date_first, date_last, incidents.id"
"""The order of answers: by date, undated ones last."""


def all_incidents(connection: Connection) -> list[Incident]:
    """Return all incidents in the order they came."""
    places = dict(all_places(connection))
    values = connection.execute("SELECT value FROM mapper_values ORDER BY fid")
    return [decode(value, places) for (value,) in values]


def read_incidents(connection: Connection, fids: Iterable[int]) -> list[Incident]:
    """Return the incidents with some numbers, by date."""
    found = connection.execute(
        "SELECT mapper_values.value FROM json_each(?) wanted CROSS JOIN incidents ON fid = wanted.value"  # noqa: S608 (a constant)
        f" JOIN mapper_values USING (fid) ORDER BY {BY_DATE}",
        (json.dumps(list(fids)),),
    )
    values = [value for (value,) in found]
    numbers = {number for value in values for number in numbers_in(value)}
    places = places_by_number(connection, numbers)
    return [decode(value, places) for value in values]
