"""Our columns behind ACLED's: what ACLED's cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.frames.cells import Cells

_GEONAMES = "geonames:"


def _where(value: Callable[[Any], Any]) -> Callable[[Cells], Any]:
    return lambda cells: value(cells.location) if cells.location else None


def _quote(attribute: str) -> Callable[[Cells], Any]:
    return lambda cells: getattr(cells.quote, attribute) if cells.quote else None


def _alternatives(location: Any) -> str | None:  # noqa: ANN401 (a Location, where there is one)
    return (
        "; ".join(
            f"{place.name} ({place.id}, {score:.2f})" for place, score in location.alternatives
        )
        or None
    )


def _geonames_id(location: Any) -> str | None:  # noqa: ANN401 (a Location, where there is one)
    identifier: str = location.place.id
    return identifier.removeprefix(_GEONAMES) if identifier.startswith(_GEONAMES) else None


def _each(attribute: str) -> Callable[[Cells], Any]:
    def value(cells: Cells) -> str | None:
        found = (getattr(report, attribute) for report in cells.incident.reports)
        return "; ".join(dict.fromkeys(each for each in found if each)) or None

    return value


def _published(cells: Cells) -> str | None:
    days = (str(report.published.first) for report in cells.incident.reports if report.published)
    return "; ".join(dict.fromkeys(days)) or None


COLUMNS: dict[str, Callable[[Cells], Any]] = {
    "date_start": lambda cells: cells.first,
    "date_end": lambda cells: cells.last,
    "date_prec": lambda cells: cells.date_prec,
    "place_text": _where(lambda location: location.text or None),
    "place_role": _where(lambda _: "incident"),
    "where_prec": lambda cells: cells.where_prec,
    "loc_uncertainty_m": lambda cells: cells.uncertainty_m,
    "loc_method": _where(lambda location: location.place.source),
    "loc_score": _where(lambda location: round(location.score, 3)),
    "loc_alternatives": _where(_alternatives),
    "geonames_id": _where(_geonames_id),
    "adm1_pcode": lambda cells: cells.admin1_pcode,
    "adm2_pcode": lambda cells: cells.admin2_pcode,
    "fatalities_low": lambda cells: cells.killed.min,
    "fatalities_best": lambda cells: cells.best,
    "fatalities_high": lambda cells: cells.killed.max,
    "injured_low": lambda cells: cells.wounded.min,
    "injured_high": lambda cells: cells.wounded.max,
    "source_url": _each("url"),
    "source_title": _each("title"),
    "source_date": _published,
    "evidence_quote": _quote("text"),
    "evidence_start": _quote("start"),
    "evidence_end": _quote("end"),
    "number_of_sources": lambda cells: cells.number_of_sources,
    "event_group_id": lambda cells: cells.incident.part_of,
    "status": lambda cells: cells.incident.status,
    "tool_version": lambda cells: cells.version,
    "gazetteer_version": lambda cells: cells.version,
}
"""Header → value; the built-in gazetteer has the version of the distribution that carries it."""

HXL_TAGS = {
    "event_id_cnty": "#event+id",
    "event_date": "#date+occurred",
    "event_type": "#event+type",
    "sub_event_type": "#event+type+sub",
    "actor1": "#group+name+first",
    "actor2": "#group+name+second",
    "country": "#country+name",
    "admin1": "#adm1+name",
    "admin2": "#adm2+name",
    "admin3": "#adm3+name",
    "adm1_pcode": "#adm1+code",
    "adm2_pcode": "#adm2+code",
    "location": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "source": "#meta+source",
    "source_url": "#meta+url",
    "notes": "#description",
    "fatalities": "#affected+killed",
    "fatalities_low": "#affected+killed+min",
    "fatalities_high": "#affected+killed+max",
    "injured_low": "#affected+injured+min",
    "injured_high": "#affected+injured+max",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "status": "#status",
}
"""Header → HXL tag (hxlstandard.org); a column without one has an empty cell in that row."""
