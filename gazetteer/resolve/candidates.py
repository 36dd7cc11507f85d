"""A place that a toponym may mean, with its reasons, and their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.place import Place
    from gazetteer.reasons import Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a toponym may mean, and the reasons for and against it."""

    place: Place
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the weights of the reasons."""
        return sum(reason.weight for reason in self.reasons)


def best_first(candidate: Candidate) -> tuple[float, str]:
    """Return what candidates are sorted by: the best first, ties by identifier."""
    return (-candidate.score, candidate.place.id)
