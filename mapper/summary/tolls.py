"""Tolls of many incidents as one range; nested figures are never added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mapper.model import Count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mapper.model import Incident

Figure = Literal["fatalities", "wounded"]

AGGREGATE = "aggregate"
"""Flag of incidents whose one figure covers several places, and so perhaps other incidents."""


@dataclass(frozen=True, slots=True)
class Range:
    """How many, of several incidents together.

    Attributes
    ----------
    min, max
        Bounds; `max` is None where a figure is open above. Both are None where nothing is said.
    silent
        Number of incidents that give no figure: they may have had victims too.
    """

    min: int | None = None
    max: int | None = None
    silent: int = 0


def toll(incidents: Sequence[Incident], figure: Figure) -> Range:
    """Return the range that incidents together give.

    Incidents stand beside each other and are added, but for two kinds. A larger incident and those
    that are part of it tell of the same victims: the larger of its figure and their sum counts.
    A figure for several places (flag ``aggregate``) may hold those of other incidents: it counts
    only if it is more than all others together.

    Examples
    --------
    >>> from mapper.model import Count, Incident
    >>> def told(name, count, **more):
    ...     return Incident(name, "Battles", "Armed clash", (), fatalities=count, **more)
    >>> whole = told("a", Count(70, None))
    >>> parts = [told("b", Count(13, 13), part_of="a"), told("c", Count(4, 9), part_of="a")]
    >>> toll([whole, *parts], "fatalities")
    Range(min=70, max=None, silent=0)
    >>> toll([*parts, told("d", None)], "fatalities")
    Range(min=17, max=22, silent=1)
    """
    ids = {incident.id for incident in incidents}
    inside: dict[str, list[Incident]] = {}
    tops: list[Incident] = []
    for incident in incidents:
        if incident.part_of in ids and incident.part_of != incident.id:
            inside.setdefault(incident.part_of or "", []).append(incident)
        else:
            tops.append(incident)
    plain = [each for each in tops if AGGREGATE not in each.flags]
    alone = [[each] for each in tops if AGGREGATE in each.flags]
    found = [
        _added(_with_parts(each, inside, figure) for each in group) for group in (plain, *alone)
    ]
    most = _larger(found)
    silent = sum(1 for each in incidents if _silent(each, figure))
    return Range(None, None, silent) if most is None else Range(most.min, most.max, silent)


def _with_parts(
    incident: Incident, inside: Mapping[str, Sequence[Incident]], figure: Figure
) -> Count | None:
    """Return the larger of an incident's figure and the sum of its parts'."""
    parts = _added(_with_parts(each, inside, figure) for each in inside.get(incident.id, ()))
    return _larger([getattr(incident, figure), parts])


def _added(counts: Iterable[Count | None]) -> Count | None:
    told = [count for count in counts if count is not None]
    if not told:
        return None
    highs = [count.max for count in told if count.max is not None]
    return Count(
        sum(count.min or 0 for count in told), sum(highs) if len(highs) == len(told) else None
    )


def _larger(counts: Sequence[Count | None]) -> Count | None:
    """Return the largest lower and the largest upper bound; an open end is the largest."""
    told = [count for count in counts if count is not None]
    if not told:
        return None
    highs = [count.max for count in told if count.max is not None]
    return Count(
        max(count.min or 0 for count in told), max(highs) if len(highs) == len(told) else None
    )


def _silent(incident: Incident, figure: Figure) -> bool:
    count: Count | None = getattr(incident, figure)
    return count is None or (count.min is None and count.max is None)
