"""A text as tokens, in columns: its words, where they stand, and what stands between them."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from gazetteer.recognise.vocabulary import (
    CAPITALISED,
    NOTABLE,
    SMALL,
    TITLE,
    Vocabulary,
)

if TYPE_CHECKING:
    from gazetteer.recognise.vocabulary import Word

_MARKS = "\u0300-\u036f\u064b-\u0652\u0670\u02bb-\u02bf"
_LETTER = rf"[^\W\d_{_MARKS}]"
_WORD = re.compile(
    r"([A-Za-z](?!\.[A-Z]\.)[A-Za-z]*+(?![^\x00-\x26\x28-\x5f\x61-\x7f])"  # most words, in half the time
    rf"|[^\W\d_](?!\.[A-Z]\.){_LETTER}*+(?:[{_MARKS}]{_LETTER}*+)*+"
    rf"(?:['’‘`´](?!s\b)[^\W\d_]++{_LETTER}*+)*+"
    r"|\d++(?:[.,]\d++)*+(?:st|nd|rd|th)?"
    r"|(?:[A-Z]\.){2,}+"  # U.S., D.C.
    r"|[^\W\d_])"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SMALL = string.ascii_lowercase.encode()
MOSTLY = 0.7
"""Share of the letters that are capitals, from which they say nothing."""
HYPHENS = frozenset("-‑")
_SPACE = re.compile(r"[^\S\n]*\n?[^\S\n]*\Z")
_NAME_GAP = re.compile(r"(?:[^\S\n]+[‘ʿ`]?|[^\S\n]*\n[^\S\n]*|-[‘’'ʿ`]?|‑|'|’)\Z")
_AYN = re.compile(r"[^\S\n]+[‘ʿ`]\Z")
"""Between two words of one name: "Nad ‘Ali"; after a small word it opens a quotation."""
_DOTTED = frozenset(
    ["st", "ft", "mt", "ste", "n", "s", "e", "w", "no", "ave", "w.va", "d.c"],
)
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’)\]]*\s|\n\s*\n|[•*]\s")


@dataclass(frozen=True)
class Tokens:
    """A text with its words; what is asked of few of them is worked out when it is asked.

    Attributes
    ----------
    texts, words
        In the order of the text; as they are written, and with what is known of them.
    starts, ends
        Their offsets in the text, in Unicode code points; an end is exclusive.
    gaps
        What stands between each word and the next, as it is.
    """

    text: str
    texts: list[str]
    words: list[Word]
    starts: list[int]
    ends: list[int]
    gaps: list[str]

    @cached_property
    def marks(self) -> list[int]:
        """The bits of each word."""
        return [word.marks for word in self.words]

    @cached_property
    def notable(self) -> list[int]:
        """The indices of the words that may have to do with a name; of the others there are many."""
        gaps = self.gaps
        return [
            index
            for index, marks in enumerate(self.marks)
            if marks & NOTABLE or (marks & SMALL and gaps[index] in HYPHENS)
        ]

    def marked(self, bits: int) -> list[int]:
        """Return the indices of the notable words that have one of some bits."""
        marks = self.marks
        return [index for index in self.notable if marks[index] & bits]

    def joins(self, index: int) -> bool:
        """Whether the next word may belong to the same name."""
        gap = self.gaps[index]
        if gap == " " or _NAME_GAP.match(gap):
            return True
        dotted = gap[:1] == "." and self.words[index].lower in _DOTTED
        return dotted and bool(_SPACE.match(gap[1:]))

    def spaced(self, index: int) -> bool:
        """Whether only white space (or an abbreviation's dot) parts it from the next word."""
        return self.gaps[index] not in HYPHENS and self.joins(index)

    def first(self, index: int) -> bool:
        """Whether a sentence, a line or a quotation begins with it."""
        if not index:
            return True
        gap = self.gaps[index - 1]
        if gap == " ":
            return False
        if _SENTENCE_END.search(gap):
            return True
        return gap[-1:] in '“"‘' and not (_AYN.match(gap) and self._begins_a_name(index - 1))

    def _begins_a_name(self, index: int) -> bool:
        """Whether a word is capitalised, or hangs on one that is: "Pul-e"."""
        if self.marks[index] & TITLE:
            return True
        return (
            index > 0 and self.gaps[index - 1] == "-" and bool(self.marks[index - 1] & CAPITALISED)
        )

    @cached_property
    def all_caps(self) -> bool:
        """Whether capitals say nothing here, since nearly all letters are capitals."""
        plain = self.text.encode("utf-8", "surrogatepass")
        small = len(plain) - len(plain.translate(None, _SMALL))
        if small > (1 - MOSTLY) * len(self.text):
            return False
        others = _NOT_ASCII.findall(self.text)
        small += sum(map(str.islower, others))
        capitals = len(plain) - len(plain.translate(None, _SMALL.upper()))
        capitals += sum(map(str.isupper, others))
        return capitals > MOSTLY * (capitals + small)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Its words as they are written; one that it also writes without a capital is hardly a name."""
        return frozenset(self.texts)


def tokenise(text: str, vocabulary: Vocabulary | None = None) -> Tokens:
    """Cut a text into words.

    Parameters
    ----------
    vocabulary
        The words of the texts before, so that each is looked at once.

    Examples
    --------
    >>> [word.text for word in tokenise("Shelling near Latakia's Al-Ziraa, U.S. officials said.").words]
    ['Shelling', 'near', 'Latakia', 's', 'Al', 'Ziraa', 'U.S.', 'officials', 'said']
    """
    known = Vocabulary() if vocabulary is None else vocabulary
    parts = _WORD.split(text)
    bounds = list(accumulate(map(len, parts)))
    texts = parts[1::2]
    words = list(map(known.__getitem__, texts))
    return Tokens(text, texts, words, bounds[0:-1:2], bounds[1::2], parts[2::2])
