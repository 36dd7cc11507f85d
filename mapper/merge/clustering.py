"""Pairs that are alike → clusters of reports, each of one incident."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.merge.likeness import THRESHOLD
from mapper.model import Why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.reasons import Reason
    from mapper.model import Report

NOT_COMPARED = -3.0
"""What a pair of two clusters weighs that was not worth comparing."""
MOST, LEAST = 4.0, -8.0
"""One pair weighs at most and at least so much in the mean of two clusters."""


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


Cluster = tuple[list["Report"], list[Why]]


def cluster(reports: Sequence[Report], pairs: Sequence[Pair]) -> tuple[list[Cluster], list[Pair]]:
    """Join the most alike first, if the two sides are alike in the mean.

    Parameters
    ----------
    pairs
        The most alike first.

    Returns
    -------
    clusters, undecided
        The clusters in the order of their first reports, with why they were joined; and the pairs
        that are left to a person. Two reports of one document are never in one cluster.
    """
    scores = {(pair.one.id, pair.other.id): pair.score for pair in pairs}
    home = {report.id: [report] for report in reports}
    whys: dict[int, list[Why]] = defaultdict(list)
    undecided: list[Pair] = []
    for pair in pairs:
        left, right = home[pair.one.id], home[pair.other.id]
        if left is right:
            continue
        apart = {report.document for report in left} & {report.document for report in right}
        if pair.score < THRESHOLD or apart or _mean(left, right, scores) < THRESHOLD / 2:
            undecided.append(pair)
            continue
        left.extend(right)
        whys[id(left)] += [*whys.pop(id(right), []), _why(pair)]
        for report in right:
            home[report.id] = left
    order = {report.id: index for index, report in enumerate(reports)}
    unique = {id(joined): joined for joined in home.values()}
    clusters = [
        (sorted(joined, key=lambda report: order[report.id]), whys[key])
        for key, joined in unique.items()
    ]
    return sorted(clusters, key=lambda joined: order[joined[0][0].id]), undecided


def _mean(
    left: Sequence[Report], right: Sequence[Report], scores: dict[tuple[str, str], float]
) -> float:
    """Return how alike two clusters are: one likely pair does not join what else disagrees."""
    found = [
        scores.get((one.id, other.id), scores.get((other.id, one.id), NOT_COMPARED))
        for one in left
        for other in right
    ]
    return sum(max(LEAST, min(MOST, score)) for score in found) / len(found)


def _why(pair: Pair) -> Why:
    because = "; ".join(reason.because for reason in pair.reasons[1:])
    return Why(
        "reports", f"{pair.one.id} and {pair.other.id} are one ({pair.score:.2f}): {because}"
    )
