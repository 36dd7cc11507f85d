"""A round of votes: what all the names of a text may mean speaks for what each of them means."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gazetteer.names import fold
from gazetteer.reasons import Reason
from gazetteer.recognise.abbreviations import expand
from gazetteer.resolve.beside import FOCUS
from gazetteer.resolve.candidates import Candidate, best_first
from gazetteer.resolve.company import company_reason, stranger_reason
from gazetteer.resolve.fame import WORLD_CITY, own_reasons
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from gazetteer.recognise import Toponym

VOTERS, SHARPNESS, OFTEN, LEAST_SHARE = 5, 2.0, 0.3, 0.05
"""How the candidates of one name speak for those of the others."""
SHADE = 1.5
"""How much more famous a namesake must be to put a place in the shade."""
_OF_COMPANY = ("goes with ", "nothing else in the text ", "rather ")
_BY_NAME = "also called "


def with_company(
    toponyms: Sequence[Toponym],
    scored: Sequence[tuple[Candidate, ...]],
    beside: Sequence[tuple[Place, float]],
) -> list[tuple[Candidate, ...]]:
    """Add to each candidate what the other places of the text say for it."""
    names = [fold(expand(toponym.text) or toponym.text) for toponym in toponyms]
    votes: dict[str, list[tuple[Place, float]]] = {}
    for name, candidates in zip(names, scored, strict=True):
        if candidates and name not in votes:
            votes[name] = _votes(candidates, names.count(name))
    done: dict[tuple[str, str], tuple[Candidate, ...]] = {}
    result = []
    for name, candidates in zip(names, scored, strict=True):
        key = (name, candidates[0].place.id if candidates else "")
        if key not in done:
            others = [vote for other, some in votes.items() if other != name for vote in some]
            done[key] = _in_company(candidates, [*others, *beside])
        result.append(done[key])
    return result


def _votes(candidates: Sequence[Candidate], times: int) -> list[tuple[Place, float]]:
    """Return what a name may mean, each with its share of one vote, more if it is said often."""
    best = candidates[0].score
    shares = [
        (candidate.place, math.exp(SHARPNESS * (candidate.score - best)))
        for candidate in candidates[:VOTERS]
    ]
    total = sum(share for _, share in shares) + math.exp(-SHARPNESS * best)
    often = 1 + OFTEN * math.log2(times)
    return [
        (place, often * share / total) for place, share in shares if share / total > LEAST_SHARE
    ]


def _in_company(
    candidates: tuple[Candidate, ...], others: list[tuple[Place, float]]
) -> tuple[Candidate, ...]:
    fames = [_fame(candidate) for candidate in candidates]
    found = []
    for candidate, fame in zip(candidates, fames, strict=True):
        reasons = tuple(r for r in candidate.reasons if not r.because.startswith(_OF_COMPANY))
        in_shade = fame < max(fames) - SHADE
        by_name = any(_by_another_name(candidate.place, reason) for reason in reasons)
        company = company_reason(candidate.place, others, in_shade=in_shade)
        focused = any(reason.because.endswith(FOCUS) for reason in reasons)
        strange = None if focused else stranger_reason(candidate.place, others, by_name=by_name)
        namesake = _of_a_city(candidate, candidates) if by_name else None
        more = (company, strange, namesake)
        found.append(Candidate(candidate.place, (*reasons, *(r for r in more if r))))
    return tuple(sorted(found, key=best_first))


def _by_another_name(place: Place, reason: Reason) -> bool:
    """Whether a reason tells of a by-name that is neither its name in another script nor a part of it."""
    if not reason.because.startswith(_BY_NAME):
        return False
    name = reason.because.removeprefix(_BY_NAME)
    return name.isascii() and not fold(place.name).startswith(fold(name))


def _of_a_city(candidate: Candidate, others: Sequence[Candidate]) -> Reason | None:
    """Return the doubt about a by-name that is the own name of a capital or a large city."""
    for other in others:
        place = other.place
        large = place.feature_code == "PPLC" or (place.population or 0) > WORLD_CITY
        own = not any(_by_another_name(place, reason) for reason in other.reasons)
        if large and own and (place.population or 0) > (candidate.place.population or 0):
            weight = WEIGHTS["namesake_by_name"]
            return Reason(weight, f"rather {place.name} itself")
    return None


def _fame(candidate: Candidate) -> float:
    """Return what a place counts before the text is read."""
    return sum(reason.weight for reason in own_reasons(candidate.place))
