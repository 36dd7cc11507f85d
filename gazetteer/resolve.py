"""All toponyms of a text together → which place each of them means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.place import Place
    from gazetteer.reasons import Reason
    from gazetteer.recognise import Toponym


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a toponym may mean, and the reasons for and against it."""

    place: Place
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the weights of the reasons."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a toponym means, as far as it can be told.

    Attributes
    ----------
    toponym
        The mention.
    place
        The place chosen, or None if no candidate leads clearly or none is known.
        For "12 km north of X" a place of its own, with the computed point.
    precision
        How exactly the words name it; None without a place.
    score
        0 to 1: how sure the choice is; 0 without a place.
    candidates
        All that it may mean, the best first, ties by identifier.
    """

    toponym: Toponym
    place: Place | None = None
    precision: Precision | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()
