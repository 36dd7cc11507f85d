"""The tellings of a document → drafts of its reports: which sentences speak of one happening."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from mapper.extraction.adopting import adopted
from mapper.extraction.drafts import WIDE, Draft
from mapper.extraction.sameness import other_day, same_kind, same_toll
from mapper.extraction.spots import places_agree, same_spot, touching
from mapper.extraction.tellings import MANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.tellings import Telling
    from mapper.model import Location

_OF_ITS_OWN = re.compile(r"\bambush|\bhit-and-run\b|كمين", re.IGNORECASE)
"""Acts of one hour and one road: told of a war over whole provinces, they are parts of it, not all of it."""
_NOT_OF_A_TOWN = frozenset({"Agreement"})
"""What is agreed between sides is not where the fighting before it was."""
_TURNS = re.compile(
    r"\b(?:separately|elsewhere|meanwhile|earlier|a day (?:earlier|before|later)|(?:in )?(?:a|another|yet another) "
    r"(?:separate|second|third|different|similar) \w+|in another|hours later|later (?:on|that))\b|في سياق (?:متصل|آخر|منفصل)",
    re.IGNORECASE,
)
"""Words by which a text turns to something else."""
_THAT_DAY = re.compile(
    r"\b(?:that|the same) (?:day|night|morning|evening|attack|raid)\b|في (?:ذلك|نفس) اليوم",
    re.IGNORECASE,
)
"""Words of a toll that say it is of what the sentence before told of."""
NEIGHBOURHOOD_KM = 30.0
"""Towns farther apart than this are not of one neighbourhood."""
REACH = 4
"""A sentence without a place goes on with what was told at most so many sentences before."""


def group_entries(told: Sequence[Telling]) -> list[Draft]:
    """Return drafts, in the order of the text; none reaches over the entries of a list."""
    drafts: list[Draft] = []
    for _, some in itertools.groupby(told, key=lambda each: each.entry and each.entry.start):
        drafts += group(list(some))
    for draft in drafts:
        draft.first = draft is drafts[0]
    return drafts


def group(told: Sequence[Telling]) -> list[Draft]:
    """Return drafts, in the order in which the text first tells of them."""
    drafts: list[Draft] = []
    several = _far_apart(told)
    for telling in told:
        if _elsewhere(telling, several=several):
            drafts.append(Draft([telling], list(telling.locations), elsewhere=True))
            continue
        home = _home(telling, drafts)
        if home is None:
            drafts.append(_new(telling, drafts))
        else:
            _add(home, telling)
    return adopted(drafts)


def _elsewhere(telling: Telling, *, several: bool) -> bool:
    """Whether it tells of a place that no gazetteer has, so that no place near by may stand in."""
    if telling.placed:
        return False
    turns = several or _TURNS.search(telling.sentence.text) is not None
    return telling.elsewhere or (telling.another and turns)


def _far_apart(told: Sequence[Telling]) -> bool:
    """Whether a text tells of towns that are not of one neighbourhood."""
    towns = [
        location.place
        for telling in told
        for location in telling.locations
        if location.precision in ("locality", "near")
    ]
    return any(
        distance_km(one.lat, one.lon, other.lat, other.lon) > NEIGHBOURHOOD_KM
        for one, other in itertools.pairwise(towns)
    )


def _home(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that a telling goes on with, or None if it opens one."""
    if telling.separate:
        return None
    alike = [
        draft
        for draft in reversed(drafts)
        if same_kind(telling, draft) and not other_day(telling.day, draft.day)
    ]
    if telling.placed:
        if (same := _same_toll_here(telling, drafts)) is not None:
            return same
        agreeing = (
            draft
            for draft in alike
            if draft.placed and _goes_on(telling, draft) and not _is_small_part(telling, draft)
        )
        return next(agreeing, None)
    if _OF_ITS_OWN.search(telling.sentence.text):
        alike = [
            draft for draft in alike if not (draft.sums_up and (draft.wide or not draft.placed))
        ]
    return same_toll(telling, drafts) or _nearest(telling, alike)


def _is_small_part(telling: Telling, draft: Draft) -> bool:
    """Whether a draft gives the toll of a whole province, of which the telling gives one town's part."""
    whole = max((each.toll or 0 for each in draft.tellings), default=0)
    narrow = all(where.precision not in WIDE for where in telling.locations)
    return draft.wide and narrow and whole >= MANY and 0 < 2 * (telling.toll or 0) <= whole


def _same_toll_here(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that gives the same toll for a place that holds this one, of whatever kind.

    A headline counts by province and in other words: "Six dead in Manipur clashes".
    """
    if telling.toll is None or telling.toll == 1:
        return None
    for draft in drafts:
        told = any(each.toll == telling.toll for each in draft.tellings)
        if told and touching(telling.locations, draft.locations):
            return None if other_day(telling.day, draft.day) else draft
    return None


def _nearest(telling: Telling, alike: Sequence[Draft]) -> Draft | None:
    """Return the latest draft within reach; else the one that has no place either."""
    if _THAT_DAY.search(telling.sentence.text):
        before = [draft for draft in alike if draft.tellings[-1].index == telling.index - 1]
        if before:
            return before[0]
    if telling.sums_up and telling.toll is not None:
        waiting = next((draft for draft in alike if _lacks_toll(draft, telling)), None)
        return waiting or next((draft for draft in alike if not draft.placed), None)
    within = [draft for draft in alike if telling.index - draft.tellings[-1].index <= REACH]
    latest = max(within, key=lambda draft: draft.tellings[-1].index, default=None)
    return latest or next((draft for draft in alike if not draft.placed), None)


def _lacks_toll(draft: Draft, telling: Telling) -> bool:
    """Whether a draft told in the sentence before waits for its toll: "An ambush. Thirteen officers died."."""
    return (
        draft.placed
        and not draft.wide
        and telling.index - draft.tellings[-1].index == 1
        and not telling.tells_of_several
        and all(each.toll is None for each in draft.tellings)
    )


def _goes_on(telling: Telling, draft: Draft) -> bool:
    """Whether places allow it; what is merely near is another place for another kind of act."""
    if draft.inherited and telling.index - draft.tellings[-1].index <= 1:
        # The sentence after says where it was that the one before left open.
        return telling.sub_event_type == draft.lead.sub_event_type
    if all(_is_headline_of(draft, draft.locations[0], where) for where in telling.locations):
        return telling.event_type == draft.lead.event_type
    if not places_agree(telling.locations, draft.locations):
        return False
    return (
        telling.weak
        or telling.sub_event_type == draft.lead.sub_event_type
        or touching(telling.locations, draft.locations)
    )


def _is_headline_of(draft: Draft, seat: Location, place: Location) -> bool:
    """Whether a headline means by the name of a seat its province: "in Daraa", and then a road near Tafas."""
    whole, inner = seat.place, place.place
    return (
        draft.tellings[0].sentence.kind == "headline"
        and len(draft.locations) == 1
        and seat.precision == "locality"
        and whole.name == whole.admin1 == inner.admin1
        and inner.name != whole.name
    )


def _new(telling: Telling, drafts: Sequence[Draft]) -> Draft:
    """Open a draft; of another kind than the one just told, it is likely where that one was."""
    if (
        telling.locations
        or telling.separate
        or telling.weak
        or telling.toll is not None
        or telling.sub_event_type in _NOT_OF_A_TOWN
    ):
        return Draft([telling], list(telling.locations))
    within = [
        draft
        for draft in drafts
        if draft.placed and telling.index - draft.tellings[-1].index <= REACH
    ]
    latest = max(within, key=lambda draft: draft.tellings[-1].index, default=None)
    if latest is None:
        return Draft([telling])
    return Draft([telling], list(latest.locations), inherited=True)


def _add(draft: Draft, telling: Telling) -> None:
    """Add a telling; a place inside of the draft's own takes its stead."""
    draft.tellings.append(telling)
    if not telling.locations or (draft.locations and not telling.placed):
        return
    if draft.inherited or not draft.locations:
        draft.locations, draft.inherited = list(telling.locations), False
        return
    for location in telling.locations:
        known = {each.place.id for each in draft.locations}
        if location.place.id in known or any(
            location.place.id in each.place.parents for each in draft.locations
        ):
            continue
        wider = [
            each
            for each in draft.locations
            if each.place.id in location.place.parents or _is_headline_of(draft, each, location)
        ]
        for each in wider:
            draft.locations.remove(each)
        if wider or not any(same_spot(location, each) for each in draft.locations):
            draft.locations.append(location)
