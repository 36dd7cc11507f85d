"""Which pairs of reports are worth comparing: near in time and of one country, or alike in rare words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.merge.subjects import Subject
    from mapper.model import Report

WINDOW_DAYS = 4
"""Width of a block in time; pairs in neighbouring blocks are compared too."""


def blocked(subjects: Sequence[Subject]) -> set[tuple[int, int]]:
    """Return the pairs worth comparing: of one country and near in time, or undated and near in place."""
    undated = {
        index
        for index, subject in enumerate(subjects)
        if (subject.report.date or subject.report.published) is None
    }
    blocks: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, subject in enumerate(subjects):
        for key in _keys(subject.report):
            blocks[key].append(index)
    return {
        (one, other)
        for (_, slot), members in blocks.items()
        for one, other in combinations(sorted(set(members)), 2)
        if slot >= 0 or one in undated or other in undated
    }


def _keys(report: Report) -> Iterable[tuple[str, int]]:
    """Return the blocks of a report: days by country, and places for what has no date at all."""
    when = report.date or report.published
    countries = {each.place.country or "" for each in report.locations} or {""}
    units = {unit for each in report.locations for unit in (*each.place.parents, each.place.id)}
    if when is None:
        return [(name, -1) for name in units | countries]
    coarse = {each.place.id for each in report.locations}
    below = {unit for unit in units if not unit.startswith("iso:") or "-" in unit}
    by_place = [(name, -1) for name in coarse | below]
    first, last = when.first.toordinal() // WINDOW_DAYS, when.last.toordinal() // WINDOW_DAYS
    slots = {slot + step for slot in range(first, min(last, first + 8) + 1) for step in (0, 1)}
    return [*by_place, *((country, slot) for country in countries for slot in slots)]
