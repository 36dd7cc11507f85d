"""Places that nobody knows: what the text calls a place and no gazetteer has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.names import ARTICLES
from gazetteer.recognise import arabic, words
from gazetteer.recognise.runs import all_ordinary, start_of_name, toponym

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer.recognise.runs import Toponym
    from gazetteer.recognise.tokens import Tokens


_KIND_AFTER = frozenset(
    [
        *("village", "villages", "town", "hamlet", "neighbourhood", "neighborhood"),
        *("district", "province", "governorate"),
    ]
)
_KIND_OF = frozenset(
    ["village", "town", "hamlet", "neighbourhood", "neighborhood", "suburb", "city", "district"]
)


_TAKES_A_PLACE = frozenset(
    [
        "seized",
        "captured",
        "stormed",
        "raided",
        "shelled",
        "overran",
        "recaptured",
        "entered",
        "attacked",
        "left",
    ]
)
"""Verbs that a place often follows."""
_TIMES = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"),
        *("february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
        *("november", "december", "ramadan", "easter", "christmas", "islam", "arabic", "english"),
    ]
)
"""Capitalised after "in" and "at", and no places."""


def called(tokens: Tokens) -> Iterator[Toponym]:
    """Yield the whole names that a kind of place follows, or leads in Arabic: "Shah Wali Kot district"."""
    yield from (toponym(tokens, first, last) for first, last in arabic.called(tokens))
    for index, word in enumerate(tokens.words):
        if word.text in _KIND_AFTER and index:
            first = start_of_name(tokens, index)
            led = first and tokens.words[first - 1].text in words.STRICTLY_LOCATIVE
            if first < index and (led or not all_ordinary(tokens, first, index - 1)):
                yield toponym(tokens, first, index - 1)


def cut_short(tokens: Tokens, whole: Toponym, named: list[Toponym]) -> bool:
    """Whether the gazetteer knows only a piece of a name, which would be another place."""
    for part in named:
        if part.start < whole.end and whole.start < part.end and part.form != "adjective":
            before = tokens.text[whole.start : part.start].rstrip(" ‘ʿ`’'-")
            hangs = before[-2:].lower() in ("-e", "-i") or before.endswith(("-ye", "-yi", " wa"))
            hangs = hangs or (part.start > whole.start and not whole.text.isascii())
            if part.start >= whole.start and (part.end < whole.end or hangs):
                return True
    return False


def unknown(tokens: Tokens, named: list[Toponym]) -> Iterator[Toponym]:
    """Yield what the text calls a place and the gazetteer does not know."""
    yield from called(tokens)
    starts = {toponym.start for toponym in named}
    for index, word in enumerate(tokens.words[:-1]):
        follows = index + 1
        if word.text.lower() in _KIND_OF and tokens.words[follows].text.lower() == "of":
            yield from _run_of_capitals(tokens, index + 2)
        elif word.text.lower() in words.STRICTLY_LOCATIVE | {"of"} and word.case == "lower":
            last = _end_of_name(tokens, follows)
            if last < follows or tokens.words[last].text.lower() in words.ORGANISATION:
                continue
            if _told_where(tokens, last, starts, by=word.text):
                yield toponym(tokens, follows, last)


_SO_FAR = re.compile(
    r", (?:about |some |around |roughly |nearly )?\d[\d.,]* ?(?:km|kilomet(?:er|re)s?|miles?)\b|"
    r", an? (?:[\w-]+ ){0,3}(?:village|town|hamlet|suburb|camp)\b"
)
_WHERE = re.compile(
    r"(?:,| in|, in|, near| near|,? (?:just )?(?:north|south|east|west)[a-z-]* of) (?:the )?"
    r"(?:(?:north|south|east|west|central|upper|lower)[a-z-]* )?\Z"
)


def _told_where(tokens: Tokens, last: int, starts: set[int], *, by: str) -> bool:
    """Whether a name is followed by words that say where it lies, as names of places are."""
    end = tokens.words[last].end
    if _SO_FAR.match(tokens.text, end):
        return True
    for start in (start for start in range(end + 1, end + 30) if start in starts):
        gap = tokens.text[end:start]
        if gap == ", ":
            return by != "of"
        return by not in ("of", "at") and bool(_WHERE.match(gap))
    return False


def suspected(
    tokens: Tokens, taken: Sequence[Toponym], persons: frozenset[str]
) -> Iterator[Toponym]:
    """Yield what may be a place by the words before it, though nothing else says so.

    These are no toponyms; they are for a person to look at.
    """
    ends = {each.end for each in taken}
    for index, word in enumerate(tokens.words[:-1]):
        listed = word.text == "and" and index and tokens.words[index - 1].end in ends
        leads = word.text.lower() in words.STRICTLY_LOCATIVE or word.text in _TAKES_A_PLACE
        if not word.spaced or not (leads or listed):
            continue
        first, last = index + 1, _end_of_name(tokens, index + 1)
        if last < first or all_ordinary(tokens, first, last):
            continue
        name = toponym(tokens, first, last)
        known = any(name.start < other.end and other.start < name.end for other in taken)
        parts = tokens.words[first : last + 1]
        lowered = {each.text.lower() for each in parts if each.case != "lower"}
        if not known and not lowered & (persons | words.ORGANISATION | _TIMES | tokens.ordinary):
            yield name


def _run_of_capitals(tokens: Tokens, first: int) -> Iterator[Toponym]:
    last = _end_of_name(tokens, first)
    if last >= first:
        yield toponym(tokens, first, last)


def _end_of_name(tokens: Tokens, first: int) -> int:
    """Return the last of a run of capitalised words, or less than `first` if there is none."""
    last = first - 1
    for index in range(first, min(first + 3, len(tokens.words))):
        word = tokens.words[index]
        article = word.gap == "-" and word.case == "lower" and word.text in ARTICLES
        if not (word.case == "title" or article) or tokens.all_caps:
            break
        last = index
        if not word.joins:
            break
    return last
