"""Incidents → rows of counts, and two periods side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING

from mapper.summary.keys import PERIODS, Key
from mapper.summary.tolls import Range, toll

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mapper.model import Incident

    Keyed = Callable[[Incident], tuple[Key, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """What is counted of one group.

    Attributes
    ----------
    keys
        One for each thing that is counted by; none for all together.
    incidents
        Their number.
    killed, wounded
        What they together give.
    """

    keys: tuple[Key, ...]
    incidents: int
    killed: Range
    wounded: Range


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts by groups.

    Attributes
    ----------
    by
        What is counted by.
    rows
        Periods in the order of time, without a gap; other things the most frequent first; where
        several are counted by, in the order of their names. "Several" and "not known" come last.
    total
        All together; an incident that stands in several rows is counted once.
    overlapping
        Number of incidents that stand in several rows.
    """

    by: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row
    overlapping: int = 0


def summarised(incidents: Iterable[Incident], keyed: Sequence[tuple[str, Keyed]]) -> Summary:
    """Return counts of incidents.

    Parameters
    ----------
    keyed
        What is counted by, with what gives the keys of an incident: see `keys_for`.

    Examples
    --------
    >>> from mapper.model import Count, Incident
    >>> from mapper.summary.keys import keys_for
    >>> told = [
    ...     Incident("a", "Battles", "Armed clash", (), fatalities=Count(4, None)),
    ...     Incident("b", "Riots", "Mob violence", ()),
    ... ]
    >>> counts = summarised(told, [("type", keys_for("type", None))])
    >>> [(row.keys[0].label, row.incidents, row.killed.min) for row in counts.rows]
    [('Battles', 1, 4), ('Riots', 1, None)]
    >>> counts.total.killed
    Range(min=4, max=None, silent=1)
    """
    groups: dict[tuple[Key, ...], list[Incident]] = {}
    everything: list[Incident] = []
    overlapping = 0
    for incident in incidents:
        everything.append(incident)
        keys = list(product(*(give(incident) for _, give in keyed)))
        overlapping += len(keys) > 1
        for each in keys:
            groups.setdefault(each, []).append(incident)
    by = tuple(name for name, _ in keyed)
    if len(by) == 1 and by[0] in PERIODS:
        groups = {(Key(0, label),): [] for label in _periods(everything, by[0])} | groups
    rows = [_row(keys, groups[keys]) for keys in sorted(groups)]
    if len(by) == 1 and by[0] not in PERIODS:
        rows.sort(key=lambda row: (row.keys[0].rank, -row.incidents, row.keys))
    return Summary(by, tuple(rows), _row((), everything), overlapping)


def compared(before: Summary, after: Summary) -> list[tuple[tuple[Key, ...], Row, Row]]:
    """Return the rows of two summaries side by side, with empty ones where a group is missing.

    Examples
    --------
    >>> compared(summarised([], []), summarised([], []))
    []
    """
    first = {row.keys: row for row in before.rows}
    second = {row.keys: row for row in after.rows}
    return [
        (keys, first.get(keys, _nothing(keys)), second.get(keys, _nothing(keys)))
        for keys in sorted({*first, *second})
    ]


def _periods(incidents: Sequence[Incident], period: str) -> Iterator[str]:
    """Yield every period from the first to the last, also those in which nothing happened."""
    label = PERIODS[period]
    spans = [each.date for each in incidents if each.date]
    spans = [span for span in spans if label(span.first) == label(span.last)]
    if not spans:
        return
    day, last = min(span.first for span in spans), max(span.last for span in spans)
    while day <= last:
        yield label(day)
        day += timedelta(days=1)


def _row(keys: tuple[Key, ...], incidents: Sequence[Incident]) -> Row:
    return Row(keys, len(incidents), toll(incidents, "fatalities"), toll(incidents, "wounded"))


def _nothing(keys: tuple[Key, ...]) -> Row:
    return Row(keys, 0, Range(), Range())
