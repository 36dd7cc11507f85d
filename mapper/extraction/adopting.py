"""Drafts without a place: one that has it takes them in, or they stand for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.events.types import STRATEGIC
from mapper.extraction.sameness import family, other_day, same_kind, same_toll
from mapper.extraction.spots import touching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.drafts import Draft


def adopted(drafts: list[Draft]) -> list[Draft]:
    """Give drafts without a place to one that has it, or let them stand for the whole."""
    kept: list[Draft] = []
    for draft in drafts:
        placed = [
            other for other in drafts if other.placed and family(other.lead) == family(draft.lead)
        ]
        host = None if draft.placed or draft.apart else _host(draft, placed)
        if host is not None:
            host.tellings = sorted([*host.tellings, *draft.tellings], key=lambda each: each.index)
        elif draft.placed or _stands_alone(draft, drafts, placed):
            kept.append(draft)
    for draft in kept:
        draft.first = draft is kept[0]
    return kept


def _stands_alone(draft: Draft, drafts: Sequence[Draft], placed: Sequence[Draft]) -> bool:
    """Whether a draft without a place is worth a report of its own."""
    if _all_weak(draft) and draft.lead.event_type == STRATEGIC and len(drafts) > 1:
        return False
    return not placed or draft.sums_up or not _all_weak(draft)


def _all_weak(draft: Draft) -> bool:
    return all(telling.weak for telling in draft.tellings)


def _host(draft: Draft, placed: Sequence[Draft]) -> Draft | None:
    """Return the placed draft that one without a place goes to; None where it stands alone."""
    if not placed:
        return None
    for telling in draft.tellings:
        if (same := same_toll(telling, placed)) is not None:
            return same
    alike = [
        other
        for other in placed
        if same_kind(draft.lead, other)
        and _one_country(draft, other)
        and not other_day(draft.day, other.day)
    ]
    whole = next((other for other in alike if other.sums_up and other.wide), None)
    if whole is None and alike and alike[0].sums_up and len(alike[0].locations) > 1:
        whole = alike[0]
    if whole is None and draft.sums_up and _spots(placed) > 1:
        draft.scope = None if draft.locations else _common(placed)
        return None
    return whole or next(iter(alike), None) or _before(draft, placed)


def _before(draft: Draft, placed: Sequence[Draft]) -> Draft | None:
    """Return what was told before a draft that has no toll of its own: it is more of the same."""
    if any(telling.toll is not None for telling in draft.tellings) or draft.locations:
        return None
    index = draft.tellings[0].index
    return next((other for other in reversed(placed) if other.tellings[0].index < index), placed[0])


def _one_country(draft: Draft, other: Draft) -> bool:
    countries = {location.place.country for location in draft.locations}
    return not countries or bool(countries & {each.place.country for each in other.locations})


def _spots(drafts: Sequence[Draft]) -> int:
    """Count the drafts that are in places of their own."""
    spots: list[Draft] = []
    for draft in drafts:
        if not any(touching(draft.locations, spot.locations) for spot in spots):
            spots.append(draft)
    return len(spots)


def _common(drafts: Sequence[Draft]) -> str | None:
    """Return the smallest unit that holds all places of some drafts."""
    chains = [
        (*location.place.parents, location.place.id)
        for draft in drafts
        for location in draft.locations
    ]
    shared = set.intersection(*(set(chain) for chain in chains))
    return next((unit for unit in reversed(chains[0]) if unit in shared), None)
