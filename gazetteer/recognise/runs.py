"""Toponyms, and the runs of words that are names by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer.names import fold
from gazetteer.recognise import words

if TYPE_CHECKING:
    from gazetteer.recognise.tokens import Token, Tokens

Form = Literal["name", "adjective", "abbreviation"]

NAME_WORDS = 3
"""No more words than this belong to the name of a person or a street, the last one aside."""

_NO_PART = words.LEFT_WORDS - words.DIRECTIONS


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
    start, end = tokens.words[first].start, tokens.words[last].end
    return Toponym(tokens.text[start:end], start, end, form)


def as_name(tokens: Tokens, word: Token) -> bool:
    """Whether a word is written as a name is in this text."""
    return word.case == ("upper" if tokens.all_caps else "title")


def start_of_name(tokens: Tokens, last: int) -> int:
    """Return the first word of a run of capitalised words that ends here."""
    first = last
    while (
        first
        and last - first < (1 if tokens.all_caps else NAME_WORDS)
        and tokens.words[first - 1].joins
        and not tokens.words[first].first
    ):
        word = tokens.words[first - 1]
        plain = word.text.lower() in _NO_PART or (tokens.all_caps and word.common)
        named = word.case == "digit" or as_name(tokens, word)
        if plain or not (named or _particle(tokens, first - 1, last)):
            break
        first -= 1
    return first


def _particle(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a small word stands inside a name: "Pul-e Alam", "Tarnak wa Jaldak"."""
    word = tokens.words[index]
    if len(word.text) == 1 and word.text.isupper():
        return True
    inside = 0 < index < last - 1 and tokens.words[index - 1].case == "title"
    return inside and word.text in words.PARTICLES and tokens.words[index - 1].joins


def all_ordinary(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run of words is made of common words of English."""
    return all(fold(word.text) in words.ORDINARY for word in tokens.words[first : last + 1])
