"""The table of places: each written once, referred to by number."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from gazetteer.place import Place
from mapper.store.conditions import Condition, any_of, escaped
from mapper.store.schema import OF_AREAS, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gazetteer.features import Precision
    from mapper.query.units import Unit
    from mapper.store.database import Database, Sink

_COLUMNS = tuple(columns_of("places"))
_SELECT = f"SELECT fid, {', '.join(_COLUMNS)} FROM places"
_INSERT = (
    f"INSERT INTO places (fid, {', '.join(_COLUMNS)}) VALUES (?, {', '.join('?' * len(_COLUMNS))})"
)
_PARENTS = _COLUMNS.index("parents")

_KEPT = 200_000

_SLACK = 0.02
"""Degrees around the box of a region: more than what still counts at a coast."""


class PlaceNumbers:
    """Gives every place its number, and writes those that are new.

    Parameters
    ----------
    database
        Within a transaction.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._next = database.next_number("places")
        self._numbers: dict[Place, int] = {}

    def __call__(self, place: Place) -> int:
        """Return the number of a place."""
        number = self._numbers.get(place)
        if number is None:
            if len(self._numbers) > _KEPT:
                self._numbers.clear()
            number = self._stored(place) or self._added(place)
            self._numbers[place] = number
        return number

    def _stored(self, place: Place) -> int | None:
        rows = self._database.execute(f"{_SELECT} WHERE id = ?", (place.id,))
        return next((number for number, same in _places(rows) if same == place), None)

    def _added(self, place: Place) -> int:
        number, self._next = self._next, self._next + 1
        self._database.executemany(_INSERT, [_row(number, place)])
        return number


class NewPlaceNumbers:
    """Gives the places of an empty store their numbers, in the order they come.

    Parameters
    ----------
    sink
        Takes a row for each.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        # Of a million places, the whole of each takes a gigabyte.
        self._numbers: dict[tuple[str, int], int] = {}

    def __call__(self, place: Place) -> int:
        """Return the number of a place."""
        key = place.id, hash(place)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers) + 1
            self._sink.executemany(_INSERT, [_row(number, place)])
        return number


def _row(number: int, place: Place) -> tuple[Any, ...]:
    values: list[Any] = [getattr(place, column) for column in _COLUMNS]
    values[_PARENTS] = json.dumps(place.parents)
    return number, *values


def places_by_number(database: Database, numbers: Iterable[int]) -> dict[int, Place]:
    """Return the places that have these numbers."""
    wanted = json.dumps(sorted(numbers))
    chosen = f"{_SELECT}, {database.NUMBERS} wanted WHERE fid = wanted.number"
    return dict(_places(database.execute(chosen, (wanted,))))


def all_places(database: Database) -> Iterator[tuple[int, Place]]:
    """Yield the places of a store with their numbers."""
    return _places(database.execute(_SELECT))


def places_with_precision(
    database: Database, units: Iterable[Unit]
) -> Iterator[tuple[int, Place, Precision]]:
    """Yield the places that may lie in one of some regions, or hold it, with each precision there.

    Those known to a point lie in the box around it or have it as a parent; of areas, which may
    hold the region, all are yielded.
    """
    near = any_of(_near(unit) for unit in units)
    pairs = database.execute(
        "SELECT l.place, l.precision FROM places p CROSS JOIN mapper_locations l"
        f" WHERE l.place = p.fid AND {near.sql}"
        f" UNION SELECT place, precision FROM mapper_locations WHERE {OF_AREAS}",
        near.parameters,
    ).fetchall()
    places = places_by_number(database, {number for number, _ in pairs})
    for number, precision in pairs:
        yield number, places[number], precision


def _near(unit: Unit) -> Condition:
    named = Condition(
        r"p.id = ? OR p.parents LIKE ? ESCAPE '\'", (unit.id, escaped(json.dumps(unit.id)))
    )
    if unit.region is None:
        return any_of([named])
    west, south, east, north = unit.region.bbox
    aside = _SLACK / max(math.cos(math.radians(max(abs(south), abs(north)) + _SLACK)), _SLACK)
    sides = (west - aside, east + aside, south - _SLACK, north + _SLACK)
    box = Condition("(p.lon BETWEEN ? AND ? AND p.lat BETWEEN ? AND ?)", sides)
    return any_of([named, box])


def _places(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, Place]]:
    for number, *values in rows:
        values[_PARENTS] = tuple(json.loads(values[_PARENTS]))
        yield number, Place(*values)
