"""A cluster of reports → one incident."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from mapper.events.types import FAMILY
from mapper.merge.ledger import merged_toll
from mapper.merge.likeness import THRESHOLD
from mapper.model import DateSpan, Incident, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.merge.clustering import Pair
    from mapper.model import Location, Report

_SINGLE_ONLY = frozenset({"undated", "no_place", "country_only", "inherited_place", "doubtful"})
"""Flags of a report that an incident has only if all of its reports have them."""

MOST_DOUBTS = 5
"""So many incidents are named that one may be the same as."""


def to_incident(reports: Sequence[Report], merged: Sequence[Why] = ()) -> Incident:
    """Return the incident that reports of one happening tell of together."""
    killed, why_killed = merged_toll(reports, "fatalities")
    wounded, why_wounded = merged_toll(reports, "wounded")
    lead = _lead(reports)
    date = _date(reports)
    dated = next((report for report in reports if report.date == date), lead)
    tolls = [why for why in (why_killed, why_wounded) if why is not None and len(reports) > 1]
    return Incident(
        id=_identifier(reports),
        event_type=lead.event_type,
        sub_event_type=lead.sub_event_type,
        reports=tuple(reports),
        date=date,
        date_text=dated.date_text,
        locations=_locations(reports),
        fatalities=killed,
        wounded=wounded,
        claims=tuple(claim for report in reports for claim in report.claims),
        actors=_union(report.actors for report in reports),
        reporters=_union(report.reporters for report in reports),
        flags=_flags(reports),
        reasons=(
            *dict.fromkeys(why for report in reports for why in report.reasons),
            *tolls,
            *merged,
        ),
    )


def _identifier(reports: Sequence[Report]) -> str:
    """Return an identifier made of what the incident rests on: same reports, same identifier."""
    content = "\n".join(
        f"{report.document}\t{report.event_type}\t{report.evidence[0].start}\t{report.evidence[0].text}"
        for report in sorted(reports, key=lambda report: report.id)
    )
    return "inc-" + hashlib.sha256(content.encode()).hexdigest()[:12]


def _lead(reports: Sequence[Report]) -> Report:
    """Return the report whose type most reports share."""
    types = Counter(report.event_type for report in reports)
    return max(reports, key=lambda report: types[report.event_type])


def _date(reports: Sequence[Report]) -> DateSpan | None:
    """Return the dates that most reports share; of several the narrowest; of sums all their days."""
    told = [report.date for report in reports if report.date is not None]
    if len(set(told)) > 1 and all("aggregate" in report.flags for report in reports):
        return DateSpan(min(span.first for span in told), max(span.last for span in told), "days")
    spans = Counter(report.date for report in reports if report.date is not None)
    return max(
        spans,
        key=lambda span: (spans[span], -(span.last - span.first).days, -span.first.toordinal()),
        default=None,
    )


def _locations(reports: Sequence[Report]) -> tuple[Location, ...]:
    """Return every place once; a country or province only if nothing inside of it is named."""
    kept: dict[str, Location] = {}
    for report in reports:
        for location in report.locations:
            known = kept.get(location.place.id)
            if known is None or PRECISIONS.index(location.precision) < PRECISIONS.index(
                known.precision
            ):
                kept[location.place.id] = location
    return tuple(
        location
        for location in kept.values()
        if not any(location.place.id in other.place.parents for other in kept.values())
    )


def _union(names: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))


def _flags(reports: Sequence[Report]) -> tuple[str, ...]:
    every = set.intersection(*(set(report.flags) for report in reports))
    return tuple(
        flag
        for flag in _union(report.flags for report in reports)
        if flag not in _SINGLE_ONLY or flag in every
    )


def with_doubts(incidents: Sequence[Incident], undecided: Sequence[Pair]) -> list[Incident]:
    """Return the incidents with those that each may be one with, the likeliest first.

    Parameters
    ----------
    undecided
        Pairs of reports that are left to a person, the most alike first.
    """
    home = {report.id: incident for incident in incidents for report in incident.reports}
    doubts: dict[str, dict[str, Why]] = {incident.id: {} for incident in incidents}
    for pair in undecided:
        one, other = home[pair.one.id], home[pair.other.id]
        for here, there in ((one, other), (other, one)):
            known = doubts[here.id]
            if here is not there and len(known) < MOST_DOUBTS:
                known.setdefault(there.id, Why("undecided", _weighed(pair), there.id))
    return [
        replace(incident, reasons=(*incident.reasons, *doubts[incident.id].values()))
        for incident in incidents
    ]


def _weighed(pair: Pair) -> str:
    because = "; ".join(reason.because for reason in pair.reasons[1:])
    return f"perhaps one ({pair.score:+.2f} of {THRESHOLD:+.2f} that are needed): {because}"


def with_parts(incidents: Sequence[Incident]) -> list[Incident]:
    """Return the incidents with `part_of` where a larger one holds them in place, time and kind."""
    return [replace(incident, part_of=_whole(incident, incidents)) for incident in incidents]


def _whole(incident: Incident, others: Sequence[Incident]) -> str | None:
    holders = [other for other in others if other is not incident and _holds(other, incident)]
    best = max(holders, key=lambda other: (len(other.reports), other.id), default=None)
    return best.id if best else None


def _holds(larger: Incident, smaller: Incident) -> bool:
    if FAMILY[larger.event_type] != FAMILY[smaller.event_type] or not smaller.locations:
        return False
    if larger.date is None or smaller.date is None or "chronology_conflict" in smaller.flags:
        return False
    wide = {
        location.place.id
        for location in larger.locations
        if location.precision in ("admin1", "area")
    }
    inside = all(wide & set(location.place.parents) for location in smaller.locations)
    overlap = larger.date.first <= smaller.date.last and smaller.date.first <= larger.date.last
    most, part = larger.fatalities, smaller.fatalities
    fits = most is None or part is None or (part.min or 0) <= (most.min or 0)
    return inside and overlap and fits
