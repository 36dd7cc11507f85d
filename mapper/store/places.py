"""The table of places: each written once, referred to by number."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gazetteer.features import Precision
    from mapper.store.database import Database

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
_INSERT = f"INSERT INTO places ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) RETURNING fid"
_PARENTS = _COLUMNS.index("parents")

_KEPT = 200_000


class PlaceNumbers:
    """Gives every place its number, and writes those that are new.

    Parameters
    ----------
    database
        Within a transaction.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
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
        rows = self._database.execute(f"{_SELECT} WHERE id = ?", (place.id,))
        return next((number for number, same in _places(rows) if same == place), None)

    def _written(self, place: Place) -> int:
        values: list[Any] = [getattr(place, column) for column in _COLUMNS]
        values[_PARENTS] = json.dumps(place.parents)
        (number,) = self._database.execute(_INSERT, values).fetchone()
        return int(number)


def places_by_number(database: Database, numbers: Iterable[int]) -> dict[int, Place]:
    """Return the places that have these numbers."""
    wanted = json.dumps(sorted(numbers))
    chosen = f"{_SELECT}, {database.NUMBERS} wanted WHERE fid = wanted.number"
    return dict(_places(database.execute(chosen, (wanted,))))


def all_places(database: Database) -> Iterator[tuple[int, Place]]:
    """Yield the places of a store with their numbers."""
    return _places(database.execute(_SELECT))


def places_with_precision(database: Database) -> Iterator[tuple[int, Place, Precision]]:
    """Yield all places where something happened, with each precision that an incident has there."""
    places = dict(all_places(database))
    pairs = database.execute("SELECT DISTINCT place, precision FROM mapper_locations")
    for number, precision in pairs:
        yield number, places[number], precision


def _places(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, Place]]:
    for number, *values in rows:
        values[_PARENTS] = tuple(json.loads(values[_PARENTS]))
        yield number, Place(*values)
