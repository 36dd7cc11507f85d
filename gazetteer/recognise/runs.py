"""Toponyms, and the runs of words that are names by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer.recognise.vocabulary import (
    COMMON,
    DIGIT,
    DIRECTION,
    LEFT_WORD,
    ORDINARY,
    PARTICLE,
    TITLE,
    UPPER,
)

if TYPE_CHECKING:
    from gazetteer.recognise.tokens import Tokens

Form = Literal["name", "adjective", "abbreviation"]

NAME_WORDS = 3
"""No more words than this belong to the name of a person or a street, the last one aside."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention of a place name in a text.

    Attributes
    ----------
    text
        Exactly ``whole_text[start:end]``.
    start, end
        Offsets in Unicode code points; `end` is exclusive.
    form
        A name, a demonym or other adjective, or an abbreviation.
    """

    text: str
    start: int
    end: int
    form: Form = "name"


def toponym(tokens: Tokens, first: int, last: int, form: Form = "name") -> Toponym:
    """Return a run of words as a toponym."""
    start, end = tokens.starts[first], tokens.ends[last]
    return Toponym(tokens.text[start:end], start, end, form)


def name_case(tokens: Tokens) -> int:
    """Return the bit of the words that are written as names are in this text."""
    return UPPER if tokens.all_caps else TITLE


def start_of_name(tokens: Tokens, last: int) -> int:
    """Return the first word of a run of capitalised words that ends here."""
    first = last
    least = max(0, last - (1 if tokens.all_caps else NAME_WORDS))
    while first > least and tokens.joins(first - 1) and not tokens.first(first):
        if not _part_of_name(tokens, first - 1, last):
            break
        first -= 1
    return first


def _part_of_name(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a word may belong to the name that ends with another."""
    marks = tokens.marks[index]
    if marks & LEFT_WORD and not marks & DIRECTION:
        return False
    if tokens.all_caps and marks & COMMON:
        return False
    return bool(marks & (DIGIT | name_case(tokens))) or _particle(tokens, index, last)


def _particle(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a small word stands inside a name: "Pul-e Alam", "Tarnak wa Jaldak"."""
    word = tokens.words[index]
    if len(word.text) == 1 and word.text.isupper():
        return True
    inside = 0 < index < last - 1 and tokens.marks[index - 1] & TITLE
    return bool(inside and word.marks & PARTICLE) and tokens.joins(index - 1)


def all_ordinary(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run of words is made of common words of English."""
    return all(marks & ORDINARY for marks in tokens.marks[first : last + 1])
