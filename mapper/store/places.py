"""The table of places: each written once, referred to by number."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from gazetteer.features import Precision
    from mapper.query.units import Unit

_COLUMNS = (
    "id",
    "name",
    "lat",
    "lon",
    "feature_class",
    "feature_code",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "parents",
    "population",
    "source",
)
_SELECT = f"SELECT fid, {', '.join(_COLUMNS)} FROM places"
_INSERT = f"INSERT INTO places ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_PARENTS = _COLUMNS.index("parents")

_KEPT = 200_000


class PlaceNumbers:
    """Gives every place its number, and writes those that are new.

    Parameters
    ----------
    connection
        Within a transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._numbers: dict[Place, int] = {}

    def __call__(self, place: Place) -> int:
        """Return the number of a place."""
        number = self._numbers.get(place)
        if number is None:
            if len(self._numbers) > _KEPT:
                self._numbers.clear()
            number = self._stored(place) or self._written(place)
            self._numbers[place] = number
        return number

    def _stored(self, place: Place) -> int | None:
        rows = self._connection.execute(f"{_SELECT} WHERE id = ?", (place.id,))
        return next((number for number, same in _places(rows) if same == place), None)

    def _written(self, place: Place) -> int:
        values: list[Any] = [getattr(place, column) for column in _COLUMNS]
        values[_PARENTS] = json.dumps(place.parents)
        return int(self._connection.execute(_INSERT, values).lastrowid or 0)


def places_by_number(connection: Connection, numbers: Iterable[int]) -> dict[int, Place]:
    """Return the places that have these numbers."""
    wanted = json.dumps(sorted(numbers))
    where = "WHERE fid IN (SELECT value FROM json_each(?))"
    return dict(_places(connection.execute(f"{_SELECT} {where}", (wanted,))))


def all_places(connection: Connection) -> Iterator[tuple[int, Place]]:
    """Yield the places of a store with their numbers."""
    return _places(connection.execute(_SELECT))


def places_near(
    connection: Connection, units: Sequence[Unit]
) -> Iterator[tuple[int, Place, Precision]]:
    """Yield what a region could hold: places with each precision that an incident has there."""
    del units
    places = dict(all_places(connection))
    pairs = connection.execute("SELECT DISTINCT place, precision FROM mapper_locations")
    for number, precision in pairs:
        yield number, places[number], precision


def _places(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, Place]]:
    for number, *values in rows:
        values[_PARENTS] = tuple(json.loads(values[_PARENTS]))
        yield number, Place(*values)
