"""A run of words that the gazetteer knows, in its surroundings: what the cues look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gazetteer.recognise.vocabulary import (
    ARABIC,
    CAPITALISED,
    DIRECTION,
    ENGLISH_KIND,
    GIVEN_NAME,
    HONORIFIC,
    KIND,
    LEFT_WORD,
    LOCATIVE,
    OF,
    ORDINARY,
    ORDINARY_ARABIC,
    ORGANISATION,
    OUTLET,
    SHORT,
    SHORT_ACRONYM,
    STRICTLY_LOCATIVE,
    TITLE,
    UPPER,
)

if TYPE_CHECKING:
    from gazetteer.recognise.cues import Weighed
    from gazetteer.recognise.tokens import Tokens


OWN = ARABIC | GIVEN_NAME | ORDINARY | ORDINARY_ARABIC | SHORT | SHORT_ACRONYM | TITLE | UPPER
AFTER = CAPITALISED | ENGLISH_KIND | LEFT_WORD | ORGANISATION
BEFORE = (
    AFTER | DIRECTION | GIVEN_NAME | KIND | LOCATIVE | OF | ORDINARY | OUTLET | STRICTLY_LOCATIVE
)
"""The bits that cues look at, and no others: the fewer, the more runs of words share a setting. A new cue adds its own."""


class Setting(NamedTuple):
    """What is seen of a run of words at a glance; many runs of many texts share one.

    Attributes
    ----------
    fame
        3 for a country, 2 for a large unit or city, 1 for a town or a unit, 0 for the rest.
    single
        Whether it is one word.
    begins
        Whether a sentence begins with it.
    known_after
        Whether a comma and then a country or a state follow.
    all_caps
        Whether capitals say nothing in this text.
    own
        The bits `OWN` of its first word; see `vocabulary`.
    before, after
        The bits `BEFORE` and `AFTER` of the words beside it in the same run of text; 0 across
        punctuation.
    gap_before, gap_after
        What stands between it and the words beside it; a space where the text begins.
    title_before
        Not 0 if "Mr" or the like stands before it, with a full stop or not.
    """

    fame: int
    single: bool
    begins: bool
    known_after: bool
    all_caps: bool
    own: int
    before: int
    after: int
    gap_before: str
    gap_after: str
    title_before: int


class Hit(NamedTuple):
    """A run of words that the gazetteer knows as a name, in its surroundings.

    Attributes
    ----------
    first, last
        Indices of its first and last word; both included.
    persons
        Surnames and given names of the persons that the text names in full, in lower case.
    word
        Its first word in lower case.
    known
        What its setting alone says.
    """

    tokens: Tokens
    first: int
    last: int
    persons: frozenset[str]
    word: str
    setting: Setting
    known: Weighed

    @property
    def text(self) -> str:
        """Its words in lower case."""
        if self.first == self.last:
            return self.word
        return " ".join(word.lower for word in self.tokens.words[self.first : self.last + 1])


def setting(tokens: Tokens, first: int, last: int, *, fame: int, known_after: bool) -> Setting:
    """Return what is seen of a run of words at a glance."""
    marks = tokens.marks
    previous = marks[first - 1] if first else 0
    gap = tokens.gaps[first - 1] if first else " "
    begins, before = not first, previous
    if gap != " ":
        begins = tokens.first(first)
        before = 0 if begins or not tokens.joins(first - 1) else previous
    return Setting(
        fame,
        first == last,
        begins,
        known_after,
        tokens.all_caps,
        marks[first] & OWN,
        before & BEFORE,
        _after(tokens, last) & AFTER,
        gap,
        tokens.gaps[last],
        previous & HONORIFIC,
    )


def _after(tokens: Tokens, last: int) -> int:
    """Return the bits of the word after, 0 across punctuation."""
    follows = last + 1
    if follows == len(tokens.words):
        return 0
    spaced = tokens.gaps[last] == " "
    inside = spaced or (tokens.joins(last) and not tokens.first(follows))
    return tokens.marks[follows] if inside else 0
