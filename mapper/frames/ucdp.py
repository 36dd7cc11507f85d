"""The columns of UCDP's georeferenced events that reports can fill, in UCDP's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.frames import own

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.frames.cells import Cells

ONE_SIDED = 3


def _violence(cells: Cells) -> int | None:
    """Return 3 for one-sided violence; whether a battle is of a state no report's words settle."""
    return ONE_SIDED if cells.incident.event_type == "Violence against civilians" else None


def _of_place(attribute: str) -> Callable[[Cells], Any]:
    return lambda cells: getattr(cells.location.place, attribute) if cells.location else None


def _outlets(cells: Cells) -> str | None:
    names = (report.source for report in cells.incident.reports)
    return ";".join(dict.fromkeys(name for name in names if name)) or None


def _unknown(_: Cells) -> None:
    """Return an empty cell: no report says it."""


COLUMNS: dict[str, Callable[[Cells], Any]] = {
    "id": lambda cells: cells.incident.id,
    "year": lambda cells: cells.first.year if cells.first else None,
    "type_of_violence": _violence,
    "side_a": lambda cells: cells.actor(0),
    "side_b": lambda cells: cells.actor(1),
    "number_of_sources": lambda cells: len(cells.incident.reports),
    "source_article": lambda cells: cells.sources,
    "source_office": _outlets,
    "source_date": own.COLUMNS["source_date"],
    "source_headline": own.COLUMNS["source_title"],
    "where_prec": lambda cells: cells.where_prec,
    "where_coordinates": _of_place("name"),
    "where_description": own.COLUMNS["place_text"],
    "adm_1": _of_place("admin1"),
    "adm_2": _of_place("admin2"),
    "latitude": lambda cells: cells.lat,
    "longitude": lambda cells: cells.lon,
    "country": lambda cells: cells.country.name if cells.country else None,
    "date_prec": lambda cells: cells.date_prec,
    "date_start": lambda cells: cells.first,
    "date_end": lambda cells: cells.last,
    "deaths_a": _unknown,
    "deaths_b": _unknown,
    "deaths_civilians": _unknown,
    "deaths_unknown": _unknown,
    "best": lambda cells: cells.best,
    "high": lambda cells: cells.killed.max,
    "low": lambda cells: cells.killed.min,
}
"""Header → value."""
