"""Incidents out of a store, as they were written."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mapper.errors import QueryError
from mapper.store.places import all_places, places_by_number
from mapper.store.values import decode, load, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mapper.model import Incident, Status
    from mapper.store.database import Database

_SUGGESTED = 3

BY_DATE = "date_first IS NULL, date_first, date_last, incidents.id"
"""The order of answers: by date, undated ones last."""


@dataclass(frozen=True, slots=True)
class Family:
    """An incident with its relatives.

    Attributes
    ----------
    whole
        The larger incident that it is part of, or None.
    parts
        The smaller ones that are part of it, by date.
    """

    incident: Incident
    whole: Incident | None
    parts: tuple[Incident, ...]


def each_incident(database: Database) -> Iterator[Incident]:
    """Yield all incidents in the order they came."""
    places = dict(all_places(database))
    found = database.execute(
        "SELECT v.value, i.status FROM incidents i JOIN mapper_values v ON v.fid = i.fid"
        " ORDER BY i.fid"
    )
    for value, status in found:
        yield _as_it_stands(decode(load(value), places), status)


def read_incidents(database: Database, fids: Iterable[int]) -> list[Incident]:
    """Return the incidents with some numbers, by date."""
    found = database.execute(
        f"SELECT v.value, incidents.status FROM {database.NUMBERS} wanted CROSS JOIN incidents"  # noqa: S608 (constants)
        " CROSS JOIN mapper_values v"
        f" WHERE incidents.fid = wanted.number AND v.fid = wanted.number ORDER BY {BY_DATE}",
        (json.dumps(list(fids)),),
    )
    loaded = [(load(value), status) for value, status in found]
    numbers = {number for each, _ in loaded for number in numbers_in(each)}
    places = places_by_number(database, numbers)
    return [_as_it_stands(decode(each, places), status) for each, status in loaded]


def _as_it_stands(incident: Incident, status: Status) -> Incident:
    """Return an incident with the status of the layer, where a person may have set another."""
    return incident if incident.status == status else replace(incident, status=status)


def family(database: Database, wanted: str) -> Family:
    """Return an incident with its relatives.

    Raises
    ------
    QueryError
        If no incident has this identifier.
    """
    (incident,) = _by_identifier(database, identifier(database, wanted))
    parts = database.execute(
        "SELECT fid FROM incidents WHERE part_of = ? AND part_of IS NOT NULL", (incident.id,)
    )
    whole = _by_identifier(database, incident.part_of) if incident.part_of else []
    return Family(
        incident,
        next(iter(whole), None),
        tuple(read_incidents(database, [fid for (fid,) in parts])),
    )


def identifier(database: Database, words: str) -> str:
    """Return the identifier that some words are, or are the beginning of.

    Raises
    ------
    QueryError
        If there is none, or more than one.
    """
    if database.execute("SELECT 1 FROM incidents WHERE id = ?", (words,)).fetchone():
        return words
    begun = database.execute(
        "SELECT id FROM incidents WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?",
        (len(words), words, _SUGGESTED + 1),
    ).fetchall()
    if len(begun) == 1 and words:
        return str(begun[0][0])
    if begun and words:
        listed = ", ".join(name for (name,) in begun[:_SUGGESTED])
        raise QueryError(f"{words}: which one? {listed}{' …' if len(begun) > _SUGGESTED else ''}")
    raise QueryError(f"no incident has the identifier {words!r}{_close(database, words)}")


def _close(database: Database, words: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 (only after a mistake)

    names = [
        name for (name,) in database.execute("SELECT id FROM incidents ORDER BY id LIMIT 50000")
    ]
    close = get_close_matches(words, names, _SUGGESTED, cutoff=0.5)
    return f"; did you mean {' or '.join(close)}?" if close else "; mapper query prints them"


def _by_identifier(database: Database, wanted: str) -> list[Incident]:
    found = database.execute("SELECT fid FROM incidents WHERE id = ?", (wanted,))
    return read_incidents(database, [fid for (fid,) in found])
