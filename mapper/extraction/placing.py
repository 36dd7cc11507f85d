"""Reports whose own sentences name no place → the place that other sentences give them.

In the order of trust: where another sentence says that something happened, if that one tells of no
event itself; then the town or county whose police, coroner or sheriff speaks in the report; then the
country that the document is about, which is listed, not pinned.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.reasons import Reason
from mapper.events.types import BATTLES, FAMILY
from mapper.extraction.locating import located, location_of, theatre

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.blocks import Sentence
    from mapper.extraction.grouping import Draft
    from mapper.model import Location, Mention

REACH = 4
"""How many sentences off a place may stand that is given to a report."""

_FORCE_AFTER = re.compile(
    r"\A(?:['’]s)?,? (?:(?:city|county|parish|metro|metropolitan|township|state) )?"
    r"(?:police|sheriff|p\.?d\.?\b|coroner|medical examiner|fire (?:department|rescue)|detectives|officers|"
    r"deputies|homicide|patrol officers|prosecutors?|district attorney|man (?:charged|arrested))",
    re.IGNORECASE,
)
_FORCE_BEFORE = re.compile(
    r"\b(?:police|sheriff|officers|detectives|coroner|mayor|authorities|investigators) (?:in|of|from) (?:the )?$",
    re.IGNORECASE,
)
_TOWN, _COUNTY = PRECISIONS.index("locality"), PRECISIONS.index("admin2")


def place(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> None:
    """Give places to the drafts that have none, from the sentences around them."""
    told = {telling.index for draft in drafts for telling in draft.tellings}
    if drafts and not any(draft.placed for draft in drafts):
        loose = {
            index: [where for _, where in places]
            for index, places in located(sentences, mentions).items()
            if index not in told
        }
        for draft in drafts:
            _from_loose(draft, loose, alone=len(drafts) == 1)
    force = jurisdiction(sentences, mentions)
    if force is not None:
        for draft in drafts:
            _from_force(draft, force)
    country = _country(mentions)
    if country is not None:
        for draft in drafts:
            if not draft.locations and FAMILY[draft.lead.event_type] == "violence":
                draft.locations, draft.inherited = [country], True


def _from_loose(draft: Draft, loose: dict[int, list[Location]], *, alone: bool) -> None:
    own = [telling.index for telling in draft.tellings]
    for index in sorted(loose, key=lambda each: min(abs(each - mine) for mine in own)):
        near = min(abs(index - mine) for mine in own) <= REACH
        finer = [each for each in loose[index] if each.precision != "country"]
        if finer and (near or alone):
            draft.locations, draft.inherited = finer[:1], True
            return


def jurisdiction(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Location | None:
    """Return the town or county whose police and coroners are named most, or None.

    Of a town and the county that holds it the town: crimes are told of by where they happened.
    """
    found: dict[str, Location] = {}
    often: Counter[str] = Counter()
    bounds = {sentence.start: sentence for sentence in sentences}
    for mention in mentions:
        where = location_of(replace(mention, role="incident"))
        if where is None or not _TOWN <= PRECISIONS.index(where.precision) <= _COUNTY:
            continue
        if _is_force(mention, bounds):
            found.setdefault(where.place.id, where)
            often[where.place.id] += 1
    if not found:
        return None
    chosen = max(found, key=lambda each: (found[each].precision == "locality", often[each]))
    because = Reason(0.0, f"the police or coroner of {found[chosen].place.name} speak of it")
    return replace(found[chosen], reasons=(*found[chosen].reasons, because))


def _country(mentions: Sequence[Mention]) -> Location | None:
    """Return the country that a document is about, if it names it."""
    country = theatre(mentions)
    for mention in mentions:
        place = mention.resolution.place
        if place is not None and place.country == country and place.feature_code.startswith("PCL"):
            where = location_of(replace(mention, role="incident", holds=False))
            if where is not None:
                because = Reason(
                    0.0, f"most places that the report names are in {where.place.name}"
                )
                return replace(where, precision="country", reasons=(because,))
    return None


def _is_force(mention: Mention, sentences: dict[int, Sentence]) -> bool:
    span = mention.resolution.toponym
    start = max((each for each in sentences if each <= span.start), default=None)
    if start is None:
        return False
    text = sentences[start].text
    before, after = text[: span.start - start], text[span.end - start :]
    return bool(_FORCE_AFTER.match(after) or _FORCE_BEFORE.search(before))


def _from_force(draft: Draft, force: Location) -> None:
    """Place a crime where its police is: one without a place, or known only to the state."""
    lead = draft.lead
    if FAMILY[lead.event_type] != "violence" or lead.event_type == BATTLES:
        return
    coarse = [each for each in draft.locations if each.precision in ("admin1", "country")]
    if not draft.locations or (
        len(coarse) == len(draft.locations)
        and all(each.place.id in force.place.parents for each in coarse)
    ):
        draft.locations, draft.inherited = [force], True
