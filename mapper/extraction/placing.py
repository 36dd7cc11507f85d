"""Reports whose own sentences name no place → the place that other sentences give them.

In the order of trust: where another sentence says that something happened, if that one tells of no
event itself; then the place of the event just told of, if the words point back to it ("the patrol",
"the attackers"); then the town or county whose police, coroner or sheriff speaks in the report; then
the country that the document is about, which is listed, not pinned.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.reasons import Reason
from mapper.events.types import BATTLES, FAMILY
from mapper.extraction.locating import located, location_of
from mapper.extraction.tellings import has_armed_sides
from mapper.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.blocks import Sentence
    from mapper.extraction.drafts import Draft
    from mapper.model import Mention

REACH = 4
"""How many sentences off a place may stand that is given to a report."""

_POINTS_BACK = re.compile(
    r"\b(?:the|that|this|both|these|those) (?:[\w-]+ ){0,3}?(?:force|patrol|convoy|operation|raid|attack(?:ers?)?|assailants?|"
    r"gunm[ae]n|insurgents?|suspects?|bomb(?:er|ing)?|blast|explosion|(?:air)?strike|ambush|clash|fighting|shooting|"
    r"shelling|scene|site|compound|building|house|checkpoint|base|engagement|exchange|incident|search)\b"
    r"|\A(?:he|she|they) (?:was|were|had been|died|then|later)\b",
    re.IGNORECASE,
)
"""Words that point back to what was told just before."""
_SAME_TOWN = re.compile(
    r"\b(?:in|at|on|near|outside|across) (?:the|that) (?:same )?(?:city|town|village|camp)(?:['’]s\b|(?! (?:of|hall|council)\b))",
    re.IGNORECASE,
)
"""The town that was named just before."""
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
_NAMED, _FIRST, _PEOPLE = 5, 15, 2
"""What a place counts, the first one, and a word for a people, whose army may fight abroad."""
_SHARE = 0.35
"""This share of what a document names makes a country its theatre, if no other has more."""
_SELDOM = 15
"""A country whose places are named so few times may be a namesake's."""
_GREAT_CITY = 1_000_000
"""Inhabitants of a city that is told of without its country."""
_OFTEN, _MOST = 2, 0.6
"""A town is named so often, and is this share of all towns named, if a report is about it."""
_NOT_HOME = frozenset({"person", "actor_base", "origin", "destination", "reporter"})
"""What has these roles is not the home of a report."""
_NOT_PLACES = frozenset({"organisation", "person"})
_TOWN, _COUNTY = PRECISIONS.index("locality"), PRECISIONS.index("admin2")


def place(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    title: str | None = None,
    recalled: Iterable[int] = (),
) -> None:
    """Give places to the drafts that have none, from the sentences around them.

    Parameters
    ----------
    recalled
        Numbers of the sentences that tell of other times: their places are none of these drafts.
    """
    told = {telling.index for draft in drafts for telling in draft.tellings} | set(recalled)
    if drafts and not any(draft.placed for draft in drafts):
        loose = {
            index: [where for _, where in places]
            for index, places in located(sentences, mentions).items()
            if index not in told
        }
        for draft in drafts:
            if not draft.elsewhere:
                _from_loose(draft, loose, alone=len(drafts) == 1)
    force = jurisdiction(sentences, mentions)
    country = home_country(mentions, gazetteer)
    open_ends = any(not draft.locations or draft.wide for draft in drafts)
    local = open_ends and not has_armed_sides(sentences)
    town = home_town(mentions, sentences, title or "") if local else None
    for draft in drafts:
        _from_before(draft, drafts)
        for where in (force, town):
            if where is not None and not draft.elsewhere:
                _from_force(draft, where)
        if country is not None:
            _from_theatre(draft, country)


def _from_loose(draft: Draft, loose: dict[int, list[Location]], *, alone: bool) -> None:
    own = [telling.index for telling in draft.tellings]
    for index in sorted(loose, key=lambda each: min(abs(each - mine) for mine in own)):
        near = min(abs(index - mine) for mine in own) <= REACH
        finer = [each for each in loose[index] if each.precision != "country"]
        if finer and (near or alone):
            draft.locations, draft.inherited = finer[:1], True
            return


def _from_before(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Place what points back to the event just told of where that was: "The patrol returned fire"."""
    first = draft.tellings[0]
    same_town = _SAME_TOWN.search(first.sentence.text)
    if draft.locations or draft.sums_up or (draft.apart and not same_town):
        return
    if first.another or not (same_town or _POINTS_BACK.search(first.sentence.text)):
        return
    before = [
        (telling.index, other)
        for other in drafts
        for telling in other.tellings
        if other.placed
        and 0 <= first.index - telling.index <= REACH
        and telling.entry == first.entry
    ]
    _, other = max(before, key=lambda one: one[0], default=(0, None))
    if other is not None and len(other.locations) == 1:
        draft.locations, draft.inherited = list(other.locations), True


def _from_theatre(draft: Draft, country: Location) -> None:
    if not draft.locations and FAMILY[draft.lead.event_type] == "violence":
        draft.locations, draft.inherited = [country], True


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


def home_town(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], title: str
) -> Location | None:
    """Return the town that a local report of crime is from or about, or None.

    The town of its dateline, or one that title and text name, or the one that the text names most;
    no capital, for wars are told of from there.
    """
    lines = [(each.start, each.end) for each in sentences if each.kind == "dateline"]
    towns = [
        (mention.resolution.toponym, where)
        for mention in mentions
        if mention.role not in _NOT_HOME
        and (where := location_of(replace(mention, role="incident", holds=False))) is not None
        and where.precision == "locality"
        and where.place.feature_class == "P"
        and where.place.feature_code != "PPLC"
    ]
    for toponym, where in towns:
        if any(first <= toponym.start < last for first, last in lines):
            return _because(where, "the town of the dateline, and nothing else says where")
    for toponym, where in towns:
        if re.search(rf"\b{re.escape(toponym.text)}\b", title):
            return _because(where, "title and text name it, and nothing else says where")
    often = Counter(where.place.id for _, where in towns)
    chosen, times = next(iter(often.most_common(1)), ("", 0))
    if times < _OFTEN or times < _MOST * often.total():
        return None
    where = next(where for _, where in towns if where.place.id == chosen)
    return _because(where, "most of what the report names is there, and nothing else says where")


def _because(where: Location, because: str) -> Location:
    return replace(where, reasons=(*where.reasons, Reason(0.0, because)))


def home_country(mentions: Sequence[Mention], gazetteer: Gazetteer) -> Location | None:
    """Return the country that most of the places and peoples of a document belong to, or None.

    The first place that a report names counts for several: it is where the report is written, and
    most correspondents write of the country they are in.
    """
    often = _countries(mentions)
    if not often:
        return None
    country, most = often.most_common(1)[0]
    known = country_of(country, gazetteer)
    if known is None or most < _SHARE * often.total():
        return None
    because = Reason(0.0, f"most of what the report names is in {known.name}")
    return Location(known, "country", reasons=(because,))


def _countries(mentions: Sequence[Mention]) -> Counter[str]:
    often: Counter[str] = Counter()
    for mention in mentions:
        place = mention.resolution.place
        if place is not None and place.country and mention.role not in _NOT_PLACES:
            named = mention.resolution.toponym.form == "name"
            often[place.country] += (_NAMED if often else _FIRST) if named else _PEOPLE
    return often


def at_home(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Take the role of an incident's place from what lies in a country that the report never names.

    Villages have namesakes all over the world: one in a country that is told of nowhere else, in a
    report about another country, is more likely a gap of the gazetteer. Great cities need no
    country beside them.
    """
    home = home_country(mentions, gazetteer)
    if home is None:
        return list(mentions)
    often = _countries(mentions)
    places = [mention.resolution.place for mention in mentions if mention.resolution.place]
    pointed = Counter(country for country, _ in {(each.country, each.name) for each in places})
    named = {each.country for each in places if each.feature_code.startswith("PCL")} | {
        country for country, names in pointed.items() if names > 1
    }
    strange = {
        country for country, times in often.items() if times <= _SELDOM and country not in named
    } - {home.place.country}
    return [_moved_out(mention, strange, home) for mention in mentions]


def _moved_out(mention: Mention, strange: set[str], home: Location) -> Mention:
    place = mention.resolution.place
    if (
        mention.role != "incident"
        or place is None
        or place.country not in strange
        or (place.population or 0) >= _GREAT_CITY
        or place.feature_code in ("PPLC", "PPLG")
    ):
        return mention
    because = Reason(
        0.0, f"{place.country} is named nowhere, and the report is about {home.place.name}"
    )
    return replace(mention, role="other", reasons=(*mention.reasons, because))


def country_of(code: str, gazetteer: Gazetteer) -> Place | None:
    """Return the country with an ISO code, or None where the gazetteer has none."""
    name = f"iso:{code}"
    if name not in gazetteer:
        return None
    return gazetteer[name]


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
