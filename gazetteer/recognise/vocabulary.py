"""What is known of a word by its letters alone, worked out once for each word and not at each place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.names import ARTICLES, fold
from gazetteer.recognise import abbreviations, arabic, words

if TYPE_CHECKING:
    from collections.abc import Iterable

(
    LOWER,
    TITLE,
    UPPER,
    OTHER,
    DIGIT,
    ARABIC,
    COMMON,
    ORDINARY,
    ORDINARY_ARABIC,
    LOCATIVE,
    STRICTLY_LOCATIVE,
    KIND,
    ENGLISH_KIND,
    KIND_AFTER,
    KIND_OF,
    CALLS,
    HEAD,
    UNIT,
    SITE,
    NUMBERED,
    ROAD,
    HONORIFIC,
    GIVEN_NAME,
    ORGANISATION,
    LEFT_WORD,
    DIRECTION,
    OUTLET,
    SAINT,
    LINK,
    LAND,
    PARTICLE,
    ARTICLE,
    ENGLISH_ARTICLE,
    SMALL,
    SHORT,
    SHORT_ACRONYM,
    TAKES_A_PLACE,
    OF,
    AND,
    SHORT_FORM,
) = (1 << n for n in range(40))
"""One bit each: how a word is written, and which lists have it. Arabic and other scripts without case are OTHER."""

CAPITALISED = TITLE | UPPER | OTHER
"""It may begin or end a name by its letters."""
NOTABLE = CAPITALISED | KIND_AFTER | KIND_OF | STRICTLY_LOCATIVE | TAKES_A_PLACE | OF | AND
"""It may be a part of a name or lead to one; most words of a text are none of this."""

_BY_LETTERS: tuple[tuple[int, frozenset[str]], ...] = (
    (LOCATIVE, words.LOCATIVE | arabic.LOCATIVE),
    (STRICTLY_LOCATIVE, words.STRICTLY_LOCATIVE | arabic.STRICTLY_LOCATIVE),
    (KIND, words.KINDS | arabic.KINDS),
    (ENGLISH_KIND, words.KINDS),
    (KIND_OF, words.KINDS_OF),
    (UNIT, words.UNITS),
    (SITE, words.SITES),
    (NUMBERED, words.NUMBERED),
    (ROAD, words.ROADS),
    (HONORIFIC, words.TITLES),
    (GIVEN_NAME, words.GIVEN_NAMES),
    (ORGANISATION, words.ORGANISATION),
    (LEFT_WORD, words.LEFT_WORDS),
    (DIRECTION, words.DIRECTIONS),
    (OUTLET, arabic.OUTLETS),
    (SAINT, words.SAINTS),
    (LINK, words.LINKS_OF_NAMES),
    (LAND, words.LANDS),
    (OF, frozenset(["of"])),
)
"""Lists that a word is in whatever its capitals."""

_AS_WRITTEN: tuple[tuple[int, frozenset[str]], ...] = (
    (KIND_AFTER, words.KINDS_AFTER),
    (CALLS, arabic.CALLED),
    (HEAD, arabic.HEADS),
    (PARTICLE, words.PARTICLES),
    (ARTICLE, ARTICLES),
    (ENGLISH_ARTICLE, frozenset(["An", "As", "At", "AN", "AS", "AT"])),
    (TAKES_A_PLACE, words.TAKE_A_PLACE),
    (AND, frozenset(["and"])),
)
"""Lists that a word is in only as it is written."""


def _bits(lists: Iterable[tuple[int, frozenset[str]]]) -> dict[str, int]:
    """Return for each word the bits of the lists that have it."""
    found: dict[str, int] = {}
    for mark, listed in lists:
        for word in listed:
            found[word] = found.get(word, 0) | mark
    return found


_OF_LETTERS, _OF_WRITING = _bits(_BY_LETTERS), _bits(_AS_WRITTEN)


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word as it may stand in any text.

    Attributes
    ----------
    lower
        In lower case.
    key
        In its normal form; may be empty.
    marks
        The bits that it has.
    readings
        How many letters may be no part of a name, with the normal form of the rest: "and Tartus" is
        one word in Arabic. The whole word first.
    """

    text: str
    lower: str
    key: str
    marks: int
    readings: tuple[tuple[int, str], ...]


class Vocabulary(dict[str, Word]):
    """Words by their text; asked for a new one, it works out what is known of it.

    Examples
    --------
    >>> words = Vocabulary()
    >>> words["Al"].key, bool(words["near"].marks & LOCATIVE), bool(words["Homs"].marks & TITLE)
    ('al', True, True)
    """

    def __missing__(self, text: str) -> Word:
        """Make a word and keep it."""
        lower, key = text.lower(), fold(text)
        case = _case(text)
        marks = (
            case
            | _SHORTNESS.get(len(text), 0)
            | _OF_LETTERS.get(lower, 0)
            | _OF_WRITING.get(text, 0)
        )
        marks |= _of_word(text, lower, key)
        if case == LOWER and len(text) <= LONGEST_ARTICLE:
            marks |= SMALL
        skips = arabic.clitics(text) if marks & ARABIC else ()
        readings = ((0, key), *((skip, fold(text[skip:])) for skip in skips))
        word = self[text] = Word(text, lower, key, marks, readings)
        return word


_AYNS = "ʿʾʻʼ"
"""Letters of scholars that have no case."""


def _case(word: str) -> int:
    """Return how a word is written.

    >>> [_case(word) == LOWER for word in ("fire", "3rd", "iPhone", "Fire")]
    [True, False, True, False]
    >>> [_case(word) == TITLE for word in ("A", "Aleppo", "McCain", "ʿIrbīn", "UN")]
    [True, True, True, True, False]
    >>> [_case(word) == OTHER for word in ("حلب", "Homs")], _case("3rd") == DIGIT, _case("UN") == UPPER
    ([True, False], True, True)
    """
    word = word.lstrip(_AYNS) or word
    if word.islower() and not word[0].isdigit():
        return LOWER
    if word[0].isdigit():
        return DIGIT
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word[0].isupper() or "A" <= word[-1] <= "Z":
        return TITLE
    return LOWER if any(char.isascii() for char in word) else OTHER


_ARABIC_LETTER = re.compile(r"[\u0600-\u06ff]")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ies")


def _of_word(text: str, lower: str, key: str) -> int:
    """Return the bits that no list of a few words gives."""
    marks = ORDINARY if key in words.ORDINARY else 0
    if lower in words.ORDINARY or _common(lower):
        marks |= COMMON
    if _ARABIC_LETTER.match(text):
        marks |= ARABIC | (ORDINARY_ARABIC if arabic.ordinary(text) else 0)
    head = _HEAD.match(text)
    return marks | SHORT_FORM if head and (head[0] in _SHORT_HEADS or "." in text) else marks


def _common(lower: str) -> bool:
    """Whether a word is a form of a common word of English."""
    return lower.endswith(_ENDINGS) and any(
        lower.removesuffix(ending) in words.ORDINARY for ending in _ENDINGS
    )


_SHORTNESS = {**dict.fromkeys((1, 2, 3), SHORT | SHORT_ACRONYM), 4: SHORT_ACRONYM}
"""Number of letters → bits."""
LONGEST_ARTICLE = 3
"""Letters of the longest article: "ash"."""
_HEAD = re.compile("[A-Z][A-Za-z]*")
_SHORT_HEADS = frozenset(
    _HEAD.findall(" ".join([*abbreviations.DOTTED, *abbreviations.PLAIN, *abbreviations.POSTAL]))
)
"""Capitalised runs of letters with which a short form of a state may begin."""
