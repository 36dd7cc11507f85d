"""By what incidents are counted: units, periods, kinds, actors; as a table of keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from mapper.errors import QueryError
from mapper.query.units import DEPTH, POINTS, level_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.model import Incident, Location


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """One of the things that incidents are counted by.

    Attributes
    ----------
    rank
        Keys that name something (0) stand before "several" (1) and "not known" (2).
    label
        As it is shown.
    id
        Of a unit of the gazetteer, or "".
    """

    rank: int
    label: str
    id: str = ""


SEVERAL = Key(1, "(several)")
"""Of an incident that lies in more than one: across two districts, or two months."""

UNKNOWN = Key(2, "(not known)")
"""Of an incident that is not known so exactly."""

LEVELS = tuple(DEPTH)
"""Units of administration: country, admin1, admin2, admin3."""

PERIODS: dict[str, Callable[[date], str]] = {
    "day": str,
    "week": lambda day: str(day - timedelta(days=day.weekday())),
    "month": lambda day: f"{day:%Y-%m}",
    "quarter": lambda day: f"{day.year}-Q{(day.month + 2) // 3}",
    "year": lambda day: f"{day.year:04}",
}
"""Period → its label; a week is called by its Monday."""

_LISTS = {"actor": "actors", "reporter": "reporters"}
_FIELDS = {"type": "event_type", "sub-type": "sub_event_type", "status": "status"}

BY = (*LEVELS, *PERIODS, *_FIELDS, *_LISTS)
"""All that incidents can be counted by."""


def keys_for(by: str, gazetteer: Callable[[], Gazetteer]) -> Callable[[Incident], tuple[Key, ...]]:
    """Return what gives the keys of an incident; it has several only for actors and reporters.

    Parameters
    ----------
    by
        One of `BY`.
    gazetteer
        Opens the gazetteer; called only for units.

    Raises
    ------
    QueryError
        If there is no such key.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan, Incident
    >>> week = DateSpan(date(2025, 2, 27), date(2025, 3, 2), "days")
    >>> told = Incident("a", "Battles", "Armed clash", (), date=week, actors=("X", "Y"))
    >>> [[key.label for key in keys_for(by, None)(told)] for by in ("month", "year", "actor")]
    [['(several)'], ['2025'], ['X', 'Y']]
    """
    if by in LEVELS:
        return _Units(by, gazetteer())
    if by in PERIODS:
        return lambda incident: (_period(incident, PERIODS[by]),)
    if by in _FIELDS:
        return lambda incident: (Key(0, getattr(incident, _FIELDS[by])),)
    if by in _LISTS:
        return lambda incident: _listed(getattr(incident, _LISTS[by]))
    raise QueryError(f"--by {by} is none of {', '.join(BY)}")


def _period(incident: Incident, label: Callable[[date], str]) -> Key:
    if incident.date is None:
        return UNKNOWN
    first, last = label(incident.date.first), label(incident.date.last)
    return Key(0, first) if first == last else SEVERAL


def _listed(names: tuple[str, ...]) -> tuple[Key, ...]:
    return tuple(Key(0, name) for name in dict.fromkeys(names)) or (UNKNOWN,)


class _Units:
    """Gives the unit of a level that an incident lies in."""

    def __init__(self, level: str, gazetteer: Gazetteer) -> None:
        self._level, self._gazetteer = level, gazetteer
        self._known: dict[tuple[Place, str], Key] = {}

    def __call__(self, incident: Incident) -> tuple[Key, ...]:
        units = {self._unit(location) for location in incident.locations}
        if len(units) > 1:
            return (SEVERAL,)
        return tuple(units) or (UNKNOWN,)

    def _unit(self, location: Location) -> Key:
        asked = location.place, location.precision
        if asked not in self._known:
            self._known[asked] = self._find(*asked)
        return self._known[asked]

    def _find(self, place: Place, precision: str) -> Key:
        """Return the unit that a place is, or is known to lie in, or whose outline holds it."""
        if precision in DEPTH and DEPTH[precision] < DEPTH[self._level]:
            return UNKNOWN
        for identifier in (place.id, *place.parents):
            if level_of(identifier) == self._level and identifier in self._gazetteer:
                return self._key(self._gazetteer[identifier])
        if precision in POINTS or precision in DEPTH:
            for holder in self._gazetteer.locate(place.lat, place.lon):
                if level_of(holder.id) == self._level:
                    return self._key(holder)
        return UNKNOWN

    def _key(self, unit: Place) -> Key:
        around = [] if self._level == "country" else [unit.admin1, unit.country]
        others = [name for name in around if name and name != unit.name]
        return Key(0, ", ".join([unit.name, *others]), unit.id)
