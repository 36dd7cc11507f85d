"""Sentences that tell of a settlement which no gazetteer has: no place near by may stand in for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.blocks import sentence_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.blocks import Sentence
    from mapper.model import Mention

_WINDOW = 60
_KIND = r"(?:village|town|city|hamlet|settlement|district|camp|commune|municipality|township)s?"
_BEFORE = re.compile(
    rf"\b{_KIND} of (?:[\w’'-]+(?:,| and)? ){{0,4}}\Z|\b(?:village|town|city|hamlet)s? \Z|"
    r"(?<!\w)[وفبل]?(?:قرية|بلدة|مدينة|مخيم|ناحية|قريتي|بلدتي|مدينتي|قرى|بلدات)\s+\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\A(?:,? and [\w’'-]+)? (?:{_KIND}|area)\b(?!['’]s)", re.IGNORECASE)
"""A kind of settlement beside a name says that it is one, whether anybody knows it or not."""

_LOCATIVE = re.compile(
    r"\b(?:in|near|at|outside) (?!(?:the|a|an|this|that) )(?P<name>[A-Z][\w’'-]+)\b(?! (?:Street|St|Road|Avenue|Hospital|Park))"
)
_NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|\w+(?:ian|ish|ese)\b"
)


def unknown_settlements(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> frozenset[int]:
    """Return the numbers of the sentences in which something happened in a settlement unknown to us.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.resolve import Resolver
    >>> from mapper.blocks import sentences
    >>> from mapper.roles import assign
    >>> text = "Shells hit Jableh. Later the village of Qwertabad was attacked."
    >>> parts = sentences(text)
    >>> found = assign(text, parts, Resolver(gazetteer.load()).resolve(text))
    >>> sorted(unknown_settlements(parts, found))
    [1]
    """
    at = sentence_at(sentences)
    unknown: set[int] = set()
    placed: set[int] = set()
    for mention in mentions:
        index = at(mention.resolution.toponym.start)
        if mention.role == "incident" and mention.resolution.place is not None:
            placed.add(index)
        elif mention.resolution.place is None and _is_settlement(sentences[index], mention):
            unknown.add(index)
    return frozenset(unknown - placed)


def _is_settlement(sentence: Sentence, mention: Mention) -> bool:
    start = mention.resolution.toponym.start - sentence.start
    end = mention.resolution.toponym.end - sentence.start
    before, after = sentence.text[max(0, start - _WINDOW) : start], sentence.text[end:]
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def names_another_town(sentence: str, known: Sequence[str]) -> bool:
    """Whether a sentence is in or near a name that the gazetteer does not know.

    Where a text tells of several towns, that is one more; where it tells of one, most likely a
    quarter or a park of it.

    Parameters
    ----------
    known
        The toponyms of the sentence.

    Examples
    --------
    >>> names_another_town("An ambush near Hombori killed seven.", [])
    True
    >>> names_another_town("Nobody was hurt in March.", [])
    False
    """
    return any(
        not _NO_NAME.match(match["name"]) and not any(match["name"] in name for name in known)
        for match in _LOCATIVE.finditer(sentence)
    )
