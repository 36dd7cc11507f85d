"""A place that a toponym may mean, with its reasons, and their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.place import Place
    from gazetteer.reasons import Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a toponym may mean, and the reasons for and against it.

    Attributes
    ----------
    score
        The sum of the weights of the reasons.
    """

    place: Place
    reasons: tuple[Reason, ...]
    score: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Add the weights up once: candidates are compared often."""
        total = sum([reason.weight for reason in self.reasons])
        object.__setattr__(self, "score", total)


def best_first(candidate: Candidate) -> tuple[float, str]:
    """Return what candidates are sorted by: the best first, ties by identifier."""
    return (-candidate.score, candidate.place.id)
