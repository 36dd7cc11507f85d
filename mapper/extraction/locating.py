"""Where a document says that things happened: by name, or by "here" and "this capital"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from mapper.blocks import sentence_at
from mapper.events import find_events, leading_event
from mapper.extraction.roads import with_roads, without_anchors
from mapper.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mapper.blocks import Sentence
    from mapper.model import Mention

TOLD_IN = frozenset({"body", "headline"})
"""Kinds of blocks that tell what happened; a caption, a link or a form does not."""

_ALTERNATIVES = 4
_MAJORITY = 0.6
"""This share of the places of a document makes a country its theatre."""
_NO_THEATRE = frozenset({"organisation", "metonym", "reporter", "actor_base", "person"})

_CAPITAL = re.compile(
    r"\b(?:in|of|at|across|throughout|near|outside) (?:(?:the|this|our|downtown|central) |(?:the )?\w+['’]s )+"
    r"capital(?: city)?\b(?! of\b|[ -]?(?:punishment|market|city of)|,? (?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)
"""The capital of the country that a text is about, unless its name follows."""
_POINTING = ("capital", "here ", "this ")
"""Words of which every match of the two patterns holds one; to look for them is quicker."""
_HERE = re.compile(
    r"\b(?:in|of|at|across|throughout|near|outside) this (?:city|town|village|capital|port)\b|"
    r"\bhere (?:today|yesterday|tonight|on|this (?:morning|afternoon|evening)|last|early|late)\b",
    re.IGNORECASE,
)
"""The town that the report is from."""


def located(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> dict[int, list[tuple[int, Location]]]:
    """Return for each sentence where it says that something happened, with the offset."""
    at = sentence_at(sentences)
    found: dict[int, list[tuple[int, Location]]] = {}
    for mention in mentions:
        location = location_of(mention)
        if location is not None:
            start = mention.resolution.toponym.start
            found.setdefault(at(start), []).append((start, location))
    for index, pointed in _pointed_at(sentences, mentions):
        if all(where.precision == "country" for _, where in found.get(index, ())):
            found[index] = [pointed]
    return {
        index: without_anchors(with_roads(sentences[index], some)) for index, some in found.items()
    }


def location_of(mention: Mention) -> Location | None:
    """Return where a mention says that something happened, or None if it says no such thing."""
    resolution = mention.resolution
    if mention.role != "incident" or mention.holds:
        return None
    if resolution.place is None or resolution.precision is None:
        return None
    return Location(
        resolution.place,
        resolution.precision,
        resolution.toponym.text,
        resolution.score,
        tuple(
            (candidate.place, round(candidate.score, 3))
            for candidate in resolution.candidates[:_ALTERNATIVES]
            if candidate.place.id != resolution.place.id
        ),
        (
            *(Reason(0.0, why.because) for why in mention.reasons[:1]),
            *(
                reason
                for candidate in resolution.candidates
                if candidate.place.id == resolution.place.id
                for reason in candidate.reasons
            ),
            *mention.reasons[1:],
        ),
    )


def theatre(mentions: Sequence[Mention]) -> str | None:
    """Return the code of the country that most of the places and peoples of a document belong to, or None.

    Powers that only act or speak, and the seats of those who report, do not count.
    """
    often = Counter(
        mention.resolution.place.country
        for mention in mentions
        if mention.resolution.place is not None
        and mention.resolution.place.country is not None
        and mention.role not in _NO_THEATRE
    )
    if not often:
        return None
    country, most = often.most_common(1)[0]
    return country if most >= _MAJORITY * often.total() else None


def _pointed_at(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[tuple[int, tuple[int, Location]]]:
    """Yield the sentences that point at a town named elsewhere, with the place of the words."""
    for index, sentence in enumerate(sentences):
        if sentence.kind not in TOLD_IN:
            continue
        lowered = sentence.text.lower()
        if not any(word in lowered for word in _POINTING):
            continue
        match = _HERE.search(sentence.text) or _CAPITAL.search(sentence.text)
        if match is None or leading_event(find_events(sentence.text)) is None:
            continue
        where = _home(sentences, mentions) if match.re is _HERE else _capital(mentions)
        if where is not None:
            because = Reason(0.0, f"“{match.group()}” is {where.place.name}, named elsewhere")
            told = replace(where, text=match.group(), reasons=(because, *where.reasons))
            yield index, (sentence.start + match.start(), told)


def _home(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Location | None:
    """Return the town of the dateline."""
    lines = [(each.start, each.end) for each in sentences if each.kind == "dateline"]
    for mention in mentions:
        place, start = mention.resolution.place, mention.resolution.toponym.start
        in_line = any(first <= start < last for first, last in lines)
        if in_line and place is not None and place.feature_class == "P":
            return location_of(replace(mention, role="incident", holds=False))
    return None


def _capital(mentions: Sequence[Mention]) -> Location | None:
    """Return the capital of the country that the document is about, if it names it."""
    country = theatre(mentions)
    for mention in mentions:
        place = mention.resolution.place
        if place is None or place.feature_code != "PPLC":
            continue
        if country in (None, place.country):
            return location_of(replace(mention, role="incident", holds=False))
    return None
