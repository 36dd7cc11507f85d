"""The readings of all documents → incidents, each told of by one or more reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.merge.blocking import blocked
from mapper.merge.chronology import flag_conflicts
from mapper.merge.clustering import Pair, cluster
from mapper.merge.incidents import to_incident, with_doubts, with_parts
from mapper.merge.likeness import DOUBT, reasons
from mapper.merge.subjects import Rarity, Subject
from mapper.merge.weights import merge_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.model import Incident, Reading


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
        subject for reading in flag_conflicts(list(readings)) for subject in subjects_of(reading)
    ]
    clusters, undecided = cluster([subject.report for subject in subjects], _pairs(subjects))
    incidents = with_parts([to_incident(reports, whys) for reports, whys in clusters])
    unsure = [pair for pair in undecided if pair.score >= DOUBT]
    return MergeResult(tuple(with_doubts(incidents, unsure)), tuple(unsure))


def subjects_of(reading: Reading) -> list[Subject]:
    """Return the reports of a document; the first one is what the document is about."""
    title = reading.document.title or ""
    return [
        Subject(
            report,
            f"{title}\n{reading.document.text}"
            if index == 0
            else " ".join(words.text for words in report.evidence),
        )
        for index, report in enumerate(reading.reports)
    ]


def candidates(subjects: Sequence[Subject], rarity: Rarity) -> list[tuple[int, int]]:
    """Return the pairs of reports that are worth comparing, by index, in order."""
    return sorted(blocked(subjects) | rarity.sharing(subjects))


def _pairs(subjects: Sequence[Subject]) -> list[Pair]:
    """Return the pairs worth comparing, the most alike first."""
    rarity, weights = Rarity(subjects), merge_weights()
    pairs = []
    for i, j in candidates(subjects, rarity):
        found = reasons(subjects[i], subjects[j], rarity, weights)
        if found is not None:
            pairs.append(Pair(subjects[i].report, subjects[j].report, tuple(found)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.id, pair.other.id))
