"""Blocking, pairs, clusters."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from mapper.merge.chronology import flag_conflicts
from mapper.merge.incidents import to_incident, with_parts
from mapper.merge.likeness import DOUBT, THRESHOLD, Rarity, Subject, reasons
from mapper.model import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.reasons import Reason
    from mapper.model import Incident, Reading, Report

WINDOW_DAYS = 4
"""Width of a block in time; pairs in neighbouring blocks are compared too."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and what speaks for and against that they are one incident."""

    one: Report
    other: Report
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the reasons' weights."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The incidents, and the pairs that are left to a person."""

    incidents: tuple[Incident, ...]
    undecided: tuple[Pair, ...]


def merge(readings: Iterable[Reading]) -> list[Incident]:
    """Return one incident for each happening that the documents tell of, in their order.

    Examples
    --------
    >>> merge([])
    []
    """
    return list(merge_explained(readings).incidents)


def merge_explained(readings: Iterable[Reading]) -> MergeResult:
    """Merge, and keep the pairs that could not be decided."""
    subjects = [
        subject for reading in flag_conflicts(list(readings)) for subject in _subjects(reading)
    ]
    pairs = _pairs(subjects)
    clusters, undecided = _cluster([subject.report for subject in subjects], pairs)
    incidents = with_parts([to_incident(reports, whys) for reports, whys in clusters])
    return MergeResult(tuple(incidents), tuple(undecided))


def _subjects(reading: Reading) -> list[Subject]:
    if len(reading.reports) == 1:
        title = reading.document.title or ""
        return [Subject(reading.reports[0], f"{title}\n{reading.document.text}")]
    return [
        Subject(report, " ".join(words.text for words in report.evidence))
        for report in reading.reports
    ]


def _pairs(subjects: Sequence[Subject]) -> list[Pair]:
    """Return the pairs above the threshold of doubt, the most alike first."""
    rarity = Rarity(subjects)
    pairs = []
    for i, j in sorted(_blocked(subjects)):
        found = reasons(subjects[i], subjects[j], rarity)
        if found is not None:
            pair = Pair(subjects[i].report, subjects[j].report, tuple(found))
            if pair.score >= DOUBT:
                pairs.append(pair)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.id, pair.other.id))


def _blocked(subjects: Sequence[Subject]) -> set[tuple[int, int]]:
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


def _cluster(
    reports: Sequence[Report], pairs: Sequence[Pair]
) -> tuple[list[tuple[list[Report], list[Why]]], list[Pair]]:
    """Join the most alike first; never two reports of one document."""
    home = {report.id: [report] for report in reports}
    whys: dict[int, list[Why]] = defaultdict(list)
    undecided: list[Pair] = []
    for pair in pairs:
        left, right = home[pair.one.id], home[pair.other.id]
        if left is right:
            continue
        apart = {report.document for report in left} & {report.document for report in right}
        if pair.score < THRESHOLD or apart:
            undecided.append(pair)
            continue
        left.extend(right)
        whys[id(left)] += [*whys.pop(id(right), []), _why(pair)]
        for report in right:
            home[report.id] = left
    order = {report.id: index for index, report in enumerate(reports)}
    unique = {id(cluster): cluster for cluster in home.values()}
    clusters = [
        (sorted(cluster, key=lambda report: order[report.id]), whys[key])
        for key, cluster in unique.items()
    ]
    return sorted(clusters, key=lambda cluster: order[cluster[0][0].id]), undecided


def _why(pair: Pair) -> Why:
    because = "; ".join(reason.because for reason in pair.reasons)
    return Why(
        "reports", f"{pair.one.id} and {pair.other.id} are one ({pair.score:.2f}): {because}"
    )
