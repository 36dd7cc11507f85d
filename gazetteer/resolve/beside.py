"""What the words beside a toponym say to each place that it may mean: what holds it, what kind is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.names import fold
from gazetteer.reasons import Reason
from gazetteer.resolve.asked import asked_reason
from gazetteer.resolve.candidates import Candidate, best_first
from gazetteer.resolve.fame import known_everywhere
from gazetteer.resolve.holding import holds
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from gazetteer.resolve.context import Context

PAIR = 2
"""A comma says "lies in" between two names; in a longer list it only parts them."""
SIZEABLE = 50_000
"""Inhabitants from which a city is meant rather than its province of the same name."""
TOWN_KM = 40.0
"""No quarter lies farther than this from the middle of its town."""
FOCUS = ", the focus"
"""How the reason ends that the user's focus gives."""


def beside_reasons(
    index: int,
    known: Sequence[tuple[Candidate, ...]],
    around: Sequence[Context],
    hints: set[str],
) -> tuple[Candidate, ...]:
    """Add what the words beside a toponym say to each of its candidates."""
    context = around[index]
    holders = known[context.holder] if context.holder is not None else ()
    comma = context.comma and len(around[index + 1].group if holders else ()) <= PAIR
    held = [
        known[other]
        for other, its in enumerate(around[max(0, index - 2) : index + 2], start=max(0, index - 2))
        if its.holder == index
    ]
    found = []
    anyone_held = any(holds(h.place, c.place) for c in known[index] for h in holders)
    for candidate in known[index]:
        reasons = [*candidate.reasons]
        asked = asked_reason(candidate.place, context.asked)
        if asked:
            reasons.append(asked)
        elif context.asked is None:
            reasons += _unit_of_same_name(candidate, known[index])
            reasons += _rather_country(candidate, known[index])
        reasons += _held(candidate, holders, comma=comma, anyone=anyone_held)
        reasons += _holding(candidate, held)
        if candidate.place.country in hints:
            reasons.append(Reason(WEIGHTS["focus"], f"in {candidate.place.country}{FOCUS}"))
        found.append(Candidate(candidate.place, tuple(reasons)))
    return tuple(sorted(found, key=best_first))


def _unit_of_same_name(candidate: Candidate, others: Sequence[Candidate]) -> list[Reason]:
    """Return a doubt about a unit where a sizeable city in it has the same name."""
    if not candidate.place.feature_code.startswith("ADM"):
        return []
    for other in others:
        place = other.place
        if place.feature_code == "PPLC" and _same_name(place, candidate.place):
            return [Reason(WEIGHTS["unit_of_same_name"], f"more likely {place.name}, the capital")]
        sizeable = place.feature_code.startswith("PPLA") or (place.population or 0) > SIZEABLE
        if place.feature_class == "P" and sizeable and holds(candidate.place, place):
            return [Reason(WEIGHTS["unit_of_same_name"], f"more likely {place.name}, the city")]
    return []


def _same_name(capital: Place, unit: Place) -> bool:
    """Whether a unit is named for a capital: "Lima Region"."""
    name = fold(unit.name)
    return name == fold(capital.name) or name.startswith(f"{fold(capital.name)} ")


def _rather_country(candidate: Candidate, others: Sequence[Candidate]) -> list[Reason]:
    """Return a doubt about a city by a by-name that is the name of its country: "Salvador"."""
    if candidate.place.feature_class != "P":
        return []
    for other in others:
        if other.place.feature_code.startswith("PCL") and holds(other.place, candidate.place):
            weight = WEIGHTS["rather_country"]
            return [Reason(weight, f"more likely {other.place.name}, the country")]
    return []


def _held(
    candidate: Candidate, holders: Sequence[Candidate], *, comma: bool, anyone: bool
) -> list[Reason]:
    for holder in holders[:6]:
        if holds(holder.place, candidate.place):
            weight = WEIGHTS["held_comma" if comma else "held"]
            return [Reason(weight, f"in {holder.place.name}, as the text says")]
    if anyone or not holders or (not comma and known_everywhere(candidate.place)):
        return []
    if not comma and holders[0].place.feature_class == "P":
        return _far_from(candidate, holders[:6])
    if holders[0].place.feature_class != "A":
        return []
    if candidate.place.feature_class == "A" and candidate.place.feature_code <= "ADM1":
        return []
    weight = WEIGHTS["not_held" if comma else "not_in"]
    return [Reason(weight, f"not in {holders[0].place.name}")]


def _far_from(candidate: Candidate, owners: Sequence[Candidate]) -> list[Reason]:
    """Doubt a quarter that is not of the town that the text says it is of: "Kherson's Dniprovskyi"."""
    one = candidate.place
    for town in (owner.place for owner in owners):
        if distance_km(one.lat, one.lon, town.lat, town.lon) <= TOWN_KM:
            return []
    return [Reason(WEIGHTS["not_in"], f"not in {owners[0].place.name}")]


def _holding(candidate: Candidate, held: Sequence[Sequence[Candidate]]) -> list[Reason]:
    for others in held:
        if not others and candidate.place.feature_class == "A":
            weight = WEIGHTS["holds_unknown"]
            return [Reason(weight, "a place that no gazetteer has is said to be in it")]
        for other in others:
            if holds(candidate.place, other.place):
                return [Reason(WEIGHTS["holds"], f"holds {other.place.name}")]
    return []
