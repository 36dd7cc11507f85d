"""ACLED's 31 columns, in its order and with its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.frames.cells import Cells

DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Political violence",
    "Strategic developments": "Strategic developments",
}
"""ACLED's disorder type of each event type, but for the sub-event types below."""

DISORDER_OF_SUB_TYPE = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Violent demonstration": "Demonstrations",
}

CIVILIANS = "Civilian targeting"
_AGAINST_CIVILIANS = ("Violence against civilians", "Excessive force against protesters")


def _disorder(cells: Cells) -> str | None:
    incident = cells.incident
    by_sub_type = DISORDER_OF_SUB_TYPE.get(incident.sub_event_type)
    return by_sub_type or DISORDER.get(incident.event_type)


def _targeting(cells: Cells) -> str | None:
    kinds = (cells.incident.event_type, cells.incident.sub_event_type)
    return CIVILIANS if any(kind in _AGAINST_CIVILIANS for kind in kinds) else None


def _others(cells: Cells) -> str | None:
    return "; ".join(cells.incident.actors[2:]) or None


def _of_place(attribute: str) -> Callable[[Cells], Any]:
    return lambda cells: getattr(cells.location.place, attribute) if cells.location else None


def _unknown(_: Cells) -> None:
    """Return an empty cell: no report says it, and a code would be a guess."""


COLUMNS: dict[str, Callable[[Cells], Any]] = {
    "event_id_cnty": lambda cells: cells.identifier,
    "event_date": lambda cells: cells.first,
    "year": lambda cells: cells.first.year if cells.first else None,
    "time_precision": lambda cells: cells.time_precision,
    "disorder_type": _disorder,
    "event_type": lambda cells: cells.incident.event_type,
    "sub_event_type": lambda cells: cells.incident.sub_event_type,
    "actor1": lambda cells: cells.actor(0),
    "assoc_actor_1": _others,
    "inter1": _unknown,
    "actor2": lambda cells: cells.actor(1),
    "assoc_actor_2": _unknown,
    "inter2": _unknown,
    "interaction": _unknown,
    "civilian_targeting": _targeting,
    "iso": lambda cells: cells.country.number if cells.country else None,
    "region": _unknown,
    "country": lambda cells: cells.country.name if cells.country else None,
    "admin1": _of_place("admin1"),
    "admin2": _of_place("admin2"),
    "admin3": _of_place("admin3"),
    "location": _of_place("name"),
    "latitude": lambda cells: cells.lat,
    "longitude": lambda cells: cells.lon,
    "geo_precision": lambda cells: cells.geo_precision,
    "source": lambda cells: cells.sources,
    "source_scale": _unknown,
    "notes": lambda cells: cells.notes,
    "fatalities": lambda cells: cells.best,
    "tags": lambda cells: "; ".join(cells.incident.flags) or None,
    "timestamp": _unknown,
}
"""Header → value; fatalities stay empty where no report gives a figure, which is not 0."""
