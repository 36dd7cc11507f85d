"""The columns of UCDP's georeferenced events that reports can fill, in UCDP's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.frames import own
from mapper.tables.kinds import VIOLENCE_RULE
from mapper.tables.presets import PRESETS
from mapper.tables.tolls import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.frames.cells import Cells

ONE_SIDED = 3
PREFIX = PRESETS["ucdp"].prefix
"""What an import puts before UCDP's own numbers."""


def _violence(cells: Cells) -> int | None:
    """Return UCDP's own code, or 3 for one-sided violence: else no report's words settle it."""
    coded = (why.text for why in cells.incident.reasons if why.because == VIOLENCE_RULE)
    if code := next(coded, ""):
        return int(code)
    return ONE_SIDED if cells.incident.event_type == "Violence against civilians" else None


def _of_place(attribute: str) -> Callable[[Cells], Any]:
    return lambda cells: getattr(cells.location.place, attribute) if cells.location else None


def _deaths(part: str) -> Callable[[Cells], Any]:
    """Return what gives the deaths of one side; empty where no table has told them apart."""

    def value(cells: Cells) -> int | None:
        parts = {each.count.text: each.count.min for each in cells.incident.claims if each.subset}
        return parts.get(part, 0) if parts.keys() & set(PARTS) else None

    return value


COLUMNS: dict[str, Callable[[Cells], Any]] = {
    "id": lambda cells: cells.incident.id.removeprefix(PREFIX),
    "year": lambda cells: cells.first.year if cells.first else None,
    "type_of_violence": _violence,
    "side_a": lambda cells: cells.actor(0),
    "side_b": lambda cells: cells.actor(1),
    "number_of_sources": lambda cells: cells.number_of_sources,
    "source_article": lambda cells: cells.sources,
    "source_office": lambda cells: cells.sources,
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
    **{part: _deaths(part) for part in PARTS},
    "best": lambda cells: cells.best,
    "high": lambda cells: cells.killed.max,
    "low": lambda cells: cells.killed.min,
}
"""Header → value."""
