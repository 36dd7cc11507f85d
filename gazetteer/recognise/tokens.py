"""A text as tokens: what a word looks like, and what stands between it and the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from gazetteer.recognise.words import ORDINARY

Case = Literal["lower", "title", "upper", "other", "digit"]

_MARKS = "\u0300-\u036f\u064b-\u0652\u0670\u02bb-\u02bf"
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S., D.C.
    rf"|[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}][^\W\d_{_MARKS}]*)*"
    rf"(?:['’‘`´](?!s\b)[^\W\d_]+[^\W\d_{_MARKS}]*)*"
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?"
)
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "ies")
_SPACE = re.compile(r"[^\S\n]*\n?[^\S\n]*\Z")
_NAME_GAP = re.compile(r"(?:[^\S\n]+[‘ʿ`]?|[^\S\n]*\n[^\S\n]*|-[‘’'ʿ`]?|‑|'|’)\Z")
_AYN = re.compile(r"[^\S\n]+[‘ʿ`]\Z")
"""Between two words of one name: "Nad ‘Ali"; after a small word it opens a quotation."""
_DOTTED = frozenset(
    ["st", "ft", "mt", "ste", "n", "s", "e", "w", "no", "ave", "w.va", "d.c"],
)
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’)\]]*\s|\n\s*\n|[•*]\s")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


class Token(NamedTuple):
    """One word of a text; a tuple, since a text has thousands of them.

    Attributes
    ----------
    start, end
        Offsets in the text, in Unicode code points; `end` is exclusive.
    gap
        What stands between this word and the next, as it is.
    first
        Whether a sentence, a line or a quotation begins with it.
    case
        How the word is written; Arabic and other scripts without case are ``"other"``.
    joins
        Whether the next word may belong to the same name.
    """

    text: str
    start: int
    end: int
    gap: str
    first: bool
    case: Case
    joins: bool

    @property
    def arabic(self) -> bool:
        """Whether it is in Arabic letters."""
        return bool(_ARABIC.match(self.text))

    @property
    def capitalised(self) -> bool:
        """Whether it may begin or end a name by its letters."""
        return self.case in ("title", "upper", "other")

    @property
    def common(self) -> bool:
        """Whether it is a common word of English, in any of its forms."""
        word = self.text.lower()
        return any(word.removesuffix(ending) in ORDINARY for ending in _ENDINGS)

    @property
    def spaced(self) -> bool:
        """Whether only white space (or an abbreviation's dot) parts it from the next word."""
        return self.joins and self.gap not in ("-", "‑")


def _joins(word: str, gap: str) -> bool:
    if gap == " " or _NAME_GAP.match(gap):
        return True
    dotted = gap[:1] == "." and word.lower() in _DOTTED
    return dotted and bool(_SPACE.match(gap[1:]))


_AYNS = "ʿʾʻʼ"
"""Letters of scholars that have no case."""


def case_of(word: str) -> Case:
    """Return how a word is written.

    >>> [case_of(word) for word in ("3rd", "fire", "UN", "A", "Aleppo", "McCain", "ʿIrbīn", "حلب")]
    ['digit', 'lower', 'upper', 'title', 'title', 'title', 'title', 'other']
    """
    word = word.lstrip(_AYNS) or word
    if word.islower() and not word[0].isdigit():
        return "lower"
    if word[0].isdigit():
        return "digit"
    if word.isupper():
        return "upper" if len(word) > 1 else "title"
    if word[0].isupper() or "A" <= word[-1] <= "Z":
        return "title"
    return "lower" if any(char.isascii() for char in word) else "other"


@dataclass(frozen=True)
class Tokens:
    """A text with its words.

    Attributes
    ----------
    words
        In the order of the text.
    """

    text: str
    words: tuple[Token, ...]

    @cached_property
    def all_caps(self) -> bool:
        """Whether capitals say nothing here, since nearly all letters are capitals."""
        capitals = sum(map(str.isupper, self.text))
        letters = capitals + sum(map(str.islower, self.text))
        return letters > 0 and capitals > 0.7 * letters

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words that this text also writes without a capital, and so are hardly names."""
        return frozenset(word.text for word in self.words if word.case == "lower")


def tokenise(text: str) -> Tokens:
    """Cut a text into words.

    Examples
    --------
    >>> [word.text for word in tokenise("Shelling near Latakia's Al-Ziraa, U.S. officials said.").words]
    ['Shelling', 'near', 'Latakia', 's', 'Al', 'Ziraa', 'U.S.', 'officials', 'said']
    """
    words: list[Token] = []
    add = words.append
    spans = [match.span() for match in _WORD.finditer(text)]
    starts = [*(span[0] for span in spans[1:]), len(text)]
    gap = text[: spans[0][0]] if spans else text
    for (start, end), following in zip(spans, starts, strict=False):
        first = not words or (gap != " " and _begins(gap, words))
        word, gap = text[start:end], text[end:following]
        add(Token(word, start, end, gap, first, case_of(word), _joins(word, gap)))
    return Tokens(text, tuple(words))


def _begins(gap: str, words: list[Token]) -> bool:
    """Whether a sentence, a line or a quotation begins after a gap."""
    if _SENTENCE_END.search(gap):
        return True
    inside = _AYN.match(gap) and _begins_a_name(words)
    return gap[-1:] in '“"‘' and not inside


def _begins_a_name(words: list[Token]) -> bool:
    """Whether the last of some words is capitalised, or hangs on one that is: "Pul-e"."""
    hangs = len(words) > 1 and words[-2].gap == "-" and words[-2].capitalised
    return words[-1].case == "title" or hangs
