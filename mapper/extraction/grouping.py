"""The tellings of a document → drafts of its reports: which sentences speak of one happening."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import distance_km
from mapper.events.types import FAMILY, STRATEGIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.tellings import Telling
    from mapper.model import DateSpan, Location

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

SAME_SPOT_KM = 5.0
"""Two points this near may be one place told twice: a town and its edge."""
SAME_DAYS = 1
"""Days that are this near may be one: the night of a day is the morning of the next."""
NEIGHBOURHOOD_KM = 30.0
REACH = 4
"""A sentence without a place goes on with what was told at most so many sentences before."""


@dataclass(slots=True)
class Draft:
    """A report in the making.

    Attributes
    ----------
    inherited
        True where no sentence of its own names its places.
    scope
        Identifier of the smallest unit that holds the places of all other drafts, for a draft that
        sums up what they tell of; else None.
    first
        Whether the text tells of it first.
    elsewhere
        Whether it was in a settlement that no gazetteer has.
    """

    tellings: list[Telling]
    locations: list[Location] = field(default_factory=list)
    inherited: bool = False
    scope: str | None = None
    first: bool = False
    elsewhere: bool = False

    @property
    def lead(self) -> Telling:
        """The telling that gives the type: strong words first, of those the ones with a place."""
        strong = [telling for telling in self.tellings if not telling.weak] or self.tellings
        return next((telling for telling in strong if telling.placed), strong[0])

    @property
    def placed(self) -> bool:
        """Whether it has a place below the country."""
        return any(location.precision != "country" for location in self.locations)

    @property
    def apart(self) -> bool:
        """Whether its words set it apart: it is in a town that no gazetteer has, or another event."""
        return self.elsewhere or self.tellings[0].separate

    @property
    def wide(self) -> bool:
        """Whether it speaks of whole provinces or countries."""
        return any(
            location.precision in {"area", "admin1", "country"} for location in self.locations
        )

    @property
    def day(self) -> DateSpan | None:
        """When, as far as its own sentences say so: the strongest first."""
        told = [self.lead, *self.tellings]
        return next((telling.day for telling in told if telling.day is not None), None)

    @property
    def sums_up(self) -> bool:
        """Whether it may speak of several happenings together."""
        return any(telling.sums_up for telling in self.tellings)


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
    return _adopted(drafts)


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
        if same_kind(telling, draft) and not _other_day(telling.day, draft.day)
    ]
    if telling.placed:
        if (same := _same_toll_here(telling, drafts)) is not None:
            return same
        agreeing = (draft for draft in alike if draft.placed and _goes_on(telling, draft))
        return next(agreeing, None)
    if _OF_ITS_OWN.search(telling.sentence.text):
        alike = [
            draft for draft in alike if not (draft.sums_up and (draft.wide or not draft.placed))
        ]
    return _same_toll(telling, drafts) or _nearest(telling, alike)


def _other_day(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two spans are of other days: then they are of other happenings, or one is a doubt."""
    if one is None or other is None:
        return False
    return max((one.first - other.last).days, (other.first - one.last).days) > SAME_DAYS


def _same_toll_here(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that gives the same toll for a place that holds this one, of whatever kind.

    A headline counts by province and in other words: "Six dead in Manipur clashes".
    """
    if telling.toll is None or telling.toll == 1:
        return None
    for draft in drafts:
        told = any(each.toll == telling.toll for each in draft.tellings)
        if told and _touching(telling.locations, draft.locations):
            return None if _other_day(telling.day, draft.day) else draft
    return None


def _same_toll(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that gives the same number of killed: one toll told twice."""
    if telling.toll is None or telling.toll == 1:
        return None
    for draft in drafts:
        if _family(draft.lead) == _family(telling) and any(
            each.toll == telling.toll for each in draft.tellings
        ):
            return draft
    return None


def _nearest(telling: Telling, alike: Sequence[Draft]) -> Draft | None:
    """Return the latest draft within reach; else the one that has no place either."""
    if telling.sums_up and telling.toll is not None:
        return next((draft for draft in alike if not draft.placed), None)
    within = [draft for draft in alike if telling.index - draft.tellings[-1].index <= REACH]
    latest = max(within, key=lambda draft: draft.tellings[-1].index, default=None)
    return latest or next((draft for draft in alike if not draft.placed), None)


def _family(telling: Telling) -> str:
    return FAMILY[telling.event_type]


def same_kind(telling: Telling, draft: Draft) -> bool:
    """Whether a telling may speak of what a draft speaks of."""
    lead = draft.lead
    if telling.event_type == lead.event_type:
        return telling.event_type != STRATEGIC or telling.sub_event_type == lead.sub_event_type
    if _family(telling) != _family(lead):
        return False
    return telling.weak or all(each.weak for each in draft.tellings)


def _goes_on(telling: Telling, draft: Draft) -> bool:
    """Whether places allow it; what is merely near is another place for another kind of act."""
    if draft.inherited and telling.index - draft.tellings[-1].index <= 1:
        # The sentence after says where it was that the one before left open.
        return telling.sub_event_type == draft.lead.sub_event_type
    if not places_agree(telling.locations, draft.locations):
        return False
    return (
        telling.weak
        or telling.sub_event_type == draft.lead.sub_event_type
        or _touching(telling.locations, draft.locations)
    )


def _touching(some: Sequence[Location], others: Sequence[Location]) -> bool:
    """Whether a place is in both, or one of the others holds it."""
    here = {location.place.id for location in some}
    there = {location.place.id for location in others}
    above = {unit for location in some for unit in location.place.parents}
    over = {unit for location in others for unit in location.place.parents}
    return bool(here & there or here & over or there & above)


def places_agree(here: Sequence[Location], there: Sequence[Location]) -> bool:
    """Whether places may be told of one happening: one holds or touches one of the others."""
    if not here or not there:
        return True
    if len(there) > 1 and len(here) == 1 and _is_part(here[0], there):
        return False
    return any(related(one, other) for one in here for other in there)


def _is_part(one: Location, others: Sequence[Location]) -> bool:
    """Whether a place is a finer one inside of several that are told together."""
    return any(other.place.id in one.place.parents for other in others)


def related(one: Location, other: Location) -> bool:
    """Whether two places are the same, near each other, or one inside of the other."""
    a, b = one.place, other.place
    if a.id == b.id or a.id in b.parents or b.id in a.parents:
        return True
    if PRECISIONS.index(one.precision) > PRECISIONS.index("near") or PRECISIONS.index(
        other.precision
    ) > PRECISIONS.index("near"):
        return False
    return distance_km(a.lat, a.lon, b.lat, b.lon) <= SAME_SPOT_KM


def _same_spot(one: Location, other: Location) -> bool:
    """Whether a place is another already known: the same, or one that it is in or that is in it."""
    a, b = one.place, other.place
    if a.id == b.id or a.id in b.parents or b.id in a.parents:
        return True
    return not _named_apart(one, other) and related(one, other)


def _named_apart(one: Location, other: Location) -> bool:
    """Whether two places are villages or towns of their own, however near."""
    return all(
        each.place.feature_class == "P" and each.precision in ("locality", "near")
        for each in (one, other)
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
        wider = [each for each in draft.locations if each.place.id in location.place.parents]
        for each in wider:
            draft.locations.remove(each)
        if wider or not any(_same_spot(location, each) for each in draft.locations):
            draft.locations.append(location)


def _adopted(drafts: list[Draft]) -> list[Draft]:
    """Give drafts without a place to one that has it, or let them stand for the whole."""
    kept: list[Draft] = []
    for draft in drafts:
        placed = [
            other for other in drafts if other.placed and _family(other.lead) == _family(draft.lead)
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
        if (same := _same_toll(telling, placed)) is not None:
            return same
    alike = [
        other
        for other in placed
        if same_kind(draft.lead, other)
        and _one_country(draft, other)
        and not _other_day(draft.day, other.day)
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
        if not any(_touching(draft.locations, spot.locations) for spot in spots):
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
