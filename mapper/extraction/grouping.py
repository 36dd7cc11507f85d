"""The tellings of a document → drafts of its reports: which sentences speak of one happening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import distance_km
from mapper.events.types import BATTLES, CIVILIANS, EXPLOSIONS, FAMILY, STRATEGIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.tellings import Telling
    from mapper.model import Location

SAME_SPOT_KM = 15.0
"""Two points this near may be one place told twice: a town and its edge."""

_ARMED = {BATTLES, CIVILIANS, EXPLOSIONS}


@dataclass(slots=True)
class Draft:
    """A report in the making.

    Attributes
    ----------
    inherited
        True where no sentence of its own names its places.
    """

    tellings: list[Telling]
    locations: list[Location] = field(default_factory=list)
    inherited: bool = False

    @property
    def lead(self) -> Telling:
        """The telling that gives the type: strong words before weak, the first before the rest."""
        return next((telling for telling in self.tellings if not telling.weak), self.tellings[0])


def group(told: Sequence[Telling]) -> list[Draft]:
    """Return drafts, in the order in which the text first tells of them."""
    drafts: list[Draft] = []
    for telling in told:
        home = _home(telling, drafts)
        if home is None:
            drafts.append(_new(telling, drafts))
        else:
            _add(home, telling)
    return _adopted(drafts)


def _home(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that a telling continues: the latest of its kind that its places allow."""
    for draft in reversed(drafts):
        if same_kind(telling, draft) and places_agree(telling.locations, draft.locations):
            return draft
    return None


def same_kind(telling: Telling, draft: Draft) -> bool:
    """Whether a telling may speak of what a draft speaks of."""
    lead = draft.lead
    if telling.event_type == lead.event_type:
        return telling.event_type != STRATEGIC or telling.sub_event_type == lead.sub_event_type
    if FAMILY[telling.event_type] != FAMILY[lead.event_type]:
        return False
    return telling.weak or all(each.weak for each in draft.tellings)


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


def _new(telling: Telling, drafts: Sequence[Draft]) -> Draft:
    if telling.locations or telling.weak:
        return Draft([telling], list(telling.locations))
    carried = next((draft.locations for draft in reversed(drafts) if draft.locations), [])
    return Draft([telling], list(carried), inherited=bool(carried))


def _add(draft: Draft, telling: Telling) -> None:
    """Add a telling; a place inside of the draft's own takes its stead."""
    draft.tellings.append(telling)
    if not telling.locations:
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
        if wider or not any(related(location, each) for each in draft.locations):
            draft.locations.append(location)


def _adopted(drafts: list[Draft]) -> list[Draft]:
    """Give drafts without a place to the next one of their kind, and drop what stays vague."""
    placed = [draft for draft in drafts if draft.locations]
    kept: list[Draft] = []
    for draft in drafts:
        if draft.locations:
            kept.append(draft)
            continue
        host = next((other for other in placed if same_kind(draft.lead, other)), None)
        if host is not None:
            host.tellings = sorted(
                [*host.tellings, *draft.tellings], key=lambda telling: telling.index
            )
        elif not placed or not all(telling.weak for telling in draft.tellings):
            kept.append(draft)
    return kept
