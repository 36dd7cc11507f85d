"""Incidents ↔ the short, packed JSON that a store keeps of them: nothing is lost, nothing is said twice.

Only what differs from a default is written. The default of a report's field is that of its
incident, so an incident of one report costs hardly more than its fields. Places are written
once into a table of their own and referred to by number.
"""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mapper.model import Incident, Report
from mapper.store.fields import AS_WHOLE, INCIDENT, REPORT, SHARED
from mapper.store.packing import unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gazetteer.place import Place
    from mapper.store.fields import Field, Json

_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_KEPT = 200_000
"""Values whose JSON is kept for other incidents that share them."""

_values_of_incident = attrgetter(*(field.name for field in INCIDENT))
_values_of_report = attrgetter(*(field.name for field in REPORT))

_DEFAULTS = tuple(field.default for field in INCIDENT)

# Of a report some fields stand before those that its incident has too, some after.
_BEFORE, _AFTER = 3, 4
_SHARED_IN_INCIDENT = slice(1, 1 + len(SHARED))
_SHARED_IN_REPORT = slice(_BEFORE, -_AFTER)
_OWN = REPORT[:_BEFORE] + REPORT[-_AFTER:]
_OWN_DEFAULTS = tuple(field.default for field in _OWN)


class Encoder:
    """Writes incidents as short JSON.

    The rows of a table share most of their values (the same place, the same day, the same toll):
    what was written once is not written anew.

    Parameters
    ----------
    number_of
        Gives the number of a place.
    """

    def __init__(self, number_of: Callable[[Place], int]) -> None:
        self._number_of = number_of
        # By identity, since a hash takes longer than the JSON; a value that is held keeps its own.
        self._written: dict[int, tuple[object, str]] = {}

    def __call__(self, incident: Incident) -> str:
        """Return an incident as short JSON."""
        if len(self._written) > _KEPT:
            self._written.clear()
        whole = _values_of_incident(incident)
        told = self._told(INCIDENT, whole, _DEFAULTS)
        shared = whole[_SHARED_IN_INCIDENT]
        reports = ",".join([self._report(report, shared) for report in incident.reports])
        return f'{{{told},"r":[{reports}]}}'

    def _report(self, report: Report, shared: tuple[object, ...]) -> str:
        values = _values_of_report(report)
        # What a report shares with its incident is mostly the same.
        if values[_SHARED_IN_REPORT] == shared:
            own = values[:_BEFORE] + values[-_AFTER:]
            return f"{{{self._told(_OWN, own, _OWN_DEFAULTS)}}}"
        defaults = (*_OWN_DEFAULTS[:_BEFORE], *shared, *_OWN_DEFAULTS[-_AFTER:])
        return f"{{{self._told(REPORT, values, defaults)}}}"

    def _told(
        self, fields: tuple[Field, ...], values: tuple[Any, ...], defaults: tuple[object, ...]
    ) -> str:
        """Return the fields that differ from their defaults."""
        told, known = [], self._written.get
        for field, value, default in zip(fields, values, defaults, strict=True):
            if value is default or value == default:
                continue
            written = known(id(value))
            text = written[1] if written else self._text(field, value)
            told.append(f'"{field.key}":{text}')
        return ",".join(told)

    def _text(self, field: Field, value: object) -> str:
        text = _AS_JSON(field.pack(value, self._number_of))
        if not field.own:
            self._written[id(value)] = value, text
        return text


def load(value: bytes) -> dict[str, Json]:
    """Return the JSON of an encoded incident."""
    packed: dict[str, Json] = json.loads(unpack(value))
    return packed


def decode(packed: dict[str, Json], places: Mapping[int, Place]) -> Incident:
    """Return the incident that was encoded and loaded.

    Parameters
    ----------
    places
        By number.
    """
    fields = _unpacked(packed, INCIDENT, None, places)
    whole = Incident(reports=(), **fields)
    reports = tuple(
        Report(**_unpacked(report, REPORT, whole, places)) for report in packed.get("r", ())
    )
    return Incident(reports=reports, **fields)


def numbers_in(packed: dict[str, Json]) -> set[int]:
    """Return the numbers of all places that a loaded incident refers to."""
    locations = [place for told in (packed, *packed["r"]) for place in told.get("l", ())]
    return {
        number
        for location in locations
        for number in (location[0], *(other[0] for other in location[4]))
    }


def _unpacked(
    packed: dict[str, Json],
    fields: tuple[Field, ...],
    whole: Incident | None,
    places: Mapping[int, Place],
) -> dict[str, Any]:
    found = {}
    for field in fields:
        if field.key in packed:
            found[field.name] = field.unpack(packed[field.key], places)
        elif field.default is AS_WHOLE:
            found[field.name] = getattr(whole, field.name)
        else:
            found[field.name] = field.default
    return found
