"""Drafts and sentences → which sentences are about which draft, those without an event too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.place import nested
from mapper.blocks import sentence_at
from mapper.extraction.locating import TOLD_IN

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from gazetteer.place import Place
    from mapper.blocks import Sentence
    from mapper.dates import DateMention
    from mapper.extraction.drafts import Draft
    from mapper.model import Mention

REACH = 2
"""So many sentences after one that tells of an event may still be about it, and the one before, which leads up to it."""


def passages(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    heads: Mapping[int, DateMention],
    recalled: Container[int] = (),
    mentions: Sequence[Mention] = (),
) -> list[tuple[Sentence, ...]]:
    """Return for each draft the sentences that are about it, in the order of the text.

    If the document tells of one happening only, all of its sentences are about that. No passage
    reaches over the entries of a list, nor over what the document only recalls.

    Parameters
    ----------
    heads
        The heads of the entries of a list, by the number of the sentence.
    recalled
        Numbers of the sentences that tell of other times.
    mentions
        The toponyms of the document: a sentence that begins with another place than the draft's, as
        "In Foo nobody was hurt", is about something else.
    """
    about = [
        each if each.kind in TOLD_IN and index not in recalled else None
        for index, each in enumerate(sentences)
    ]
    if len(drafts) == 1 and not heads:
        own = drafts[0].tellings
        if all(telling.sentence in sentences for telling in own):
            return [tuple(each for each in about if each is not None)]
    opening = openings(sentences, mentions)
    return [_passage(draft, drafts, _here(draft, about, opening), heads) for draft in drafts]


def openings(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, Place]:
    """Return the towns that sentences begin with, "In Foo nobody was hurt", by the number of the sentence.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.resolve import Resolver
    >>> from mapper.blocks import sentences
    >>> from mapper.roles import assign
    >>> text = "Shells hit Jableh. In Homs nobody was hurt."
    >>> parts = sentences(text)
    >>> found = openings(parts, assign(text, parts, Resolver(gazetteer.load()).resolve(text)))
    >>> {index: place.name for index, place in found.items()}
    {1: 'Homs'}
    """
    at = sentence_at(sentences)
    found: dict[int, Place] = {}
    for mention in mentions:
        place, start = mention.resolution.place, mention.resolution.toponym.start
        index = at(start)
        if place is not None and place.feature_class == "P" and index >= 0:
            before = sentences[index].text[: start - sentences[index].start]
            if _OPENS.fullmatch(before):
                found[index] = place
    return found


_OPENS = re.compile(
    r"\W*(?:and )?(?:in|at|near|outside) (?:the )?(?:(?:nearby|neighbou?ring|coastal) )?(?:(?:town|city|village) of )?"
    r"|\W*و?(?:في|قرب) (?:مدينة |بلدة |قرية )?",
    re.IGNORECASE,
)


def _here(
    draft: Draft, sentences: Sequence[Sentence | None], opening: Mapping[int, Place]
) -> list[Sentence | None]:
    """Leave out the sentences that begin with another town than where the draft is."""
    own = {telling.index for telling in draft.tellings}
    return [
        None if index in opening and index not in own and _is_away(draft, opening[index]) else each
        for index, each in enumerate(sentences)
    ]


def _is_away(draft: Draft, town: Place) -> bool:
    """Whether a town neither holds a place of the draft nor lies in one."""
    places = [where.place for where in draft.locations]
    return bool(places) and not any(town.id == each.id or nested(town, each) for each in places)


def _passage(
    draft: Draft,
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence | None],
    heads: Mapping[int, DateMention],
) -> tuple[Sentence, ...]:
    told = {telling.index for each in drafts for telling in each.tellings}
    found: list[Sentence] = []
    for telling in draft.tellings:
        before = telling.index - 1
        entry = heads.get(telling.index)
        leading = sentences[before] if before >= 0 else None
        if (
            leading
            and not telling.counts
            and heads.get(before) == entry
            and _leads_up(before, leading, told)
        ):
            found.append(leading)
        found.append(telling.sentence)
        for index in range(telling.index + 1, min(telling.index + 1 + REACH, len(sentences))):
            following = sentences[index]
            if index in told or following is None or heads.get(index) != entry:
                break
            found.append(following)
    return tuple(dict.fromkeys(found))


def _leads_up(index: int, sentence: Sentence, told: set[int]) -> bool:
    """Whether a sentence leads up to the one after it; a figure goes with what was told before."""
    if index in told or sentence.kind != "body":
        return False
    return index - 1 not in told or not any(char.isdigit() for char in sentence.text)
