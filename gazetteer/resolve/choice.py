"""What a toponym means in the end: the candidate that leads clearly, or none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.resolve.distances import FARTHEST_KM, away
from gazetteer.resolve.holding import same_spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.features import Precision
    from gazetteer.place import Place
    from gazetteer.recognise import Toponym
    from gazetteer.resolve.candidates import Candidate
    from gazetteer.resolve.context import Context

LEAD = 0.1
"""How far the best candidate must stand before the next one elsewhere."""
NEAREST = PRECISIONS.index("near")


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


def resolution(toponym: Toponym, context: Context, candidates: tuple[Candidate, ...]) -> Resolution:
    """Return what a toponym means, from all that it may mean, the best first."""
    if not candidates or _lead(candidates) < LEAD:
        return Resolution(toponym, candidates=candidates)
    place = candidates[0].place
    near = context.near and PRECISIONS.index(place.precision) < NEAREST
    precision = "near" if near else place.precision
    far = context.distance_km
    if context.bearing is not None and far is not None and far <= FARTHEST_KM:
        place = away(place, context.bearing, far)
    return Resolution(
        toponym,
        place,
        precision,
        round(_sureness(candidates), 3),
        candidates,
    )


def _sureness(candidates: Sequence[Candidate]) -> float:
    """Return how sure the best of some candidates is, 0 to 1, from its lead."""
    if not candidates:
        return 0.0
    return 1 / (1 + math.exp(-1.2 * _lead(candidates)))


def _lead(candidates: Sequence[Candidate]) -> float:
    """Return how far the best stands before the best one elsewhere; at least its score over 0."""
    best = candidates[0]
    rivals = [other.score for other in candidates[1:] if not same_spot(best.place, other.place)]
    return min(4.0, best.score - max([0.0, *rivals]))
