"""Whether tellings may speak of one happening by their kind, their day and their toll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.events.types import FAMILY, STRATEGIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.drafts import Draft
    from mapper.extraction.tellings import Telling
    from mapper.model import DateSpan

SAME_DAYS = 1
"""Days that are this near may be one: the night of a day is the morning of the next."""


def same_kind(telling: Telling, draft: Draft) -> bool:
    """Whether a telling may speak of what a draft speaks of."""
    lead = draft.lead
    if telling.event_type == lead.event_type:
        return telling.event_type != STRATEGIC or telling.sub_event_type == lead.sub_event_type
    if family(telling) != family(lead):
        return False
    return telling.weak or all(each.weak for each in draft.tellings)


def family(telling: Telling) -> str:
    """Return the family of its event type: types that one happening may be told as."""
    return FAMILY[telling.event_type]


def other_day(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two spans are of other days: then they are of other happenings, or one is a doubt."""
    if one is None or other is None:
        return False
    return max((one.first - other.last).days, (other.first - one.last).days) > SAME_DAYS


def same_toll(telling: Telling, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft that gives the same number of killed: one toll told twice."""
    if telling.toll is None or telling.toll == 1:
        return None
    for draft in drafts:
        if family(draft.lead) == family(telling) and any(
            each.toll == telling.toll for each in draft.tellings
        ):
            return draft
    return None
