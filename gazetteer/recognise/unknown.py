"""Places that nobody knows: what the text calls a place and no gazetteer has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.recognise import words
from gazetteer.recognise.runs import all_ordinary, start_of_name, toponym
from gazetteer.recognise.vocabulary import (
    AND,
    ARABIC,
    ARTICLE,
    CALLS,
    HEAD,
    KIND_AFTER,
    KIND_OF,
    LOWER,
    OF,
    ORDINARY_ARABIC,
    ORGANISATION,
    STRICTLY_LOCATIVE,
    TAKES_A_PLACE,
    TITLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.recognise.runs import Toponym
    from gazetteer.recognise.tokens import Tokens


def called(tokens: Tokens) -> Iterator[Toponym]:
    """Yield the whole names that a kind of place follows, or leads in Arabic: "Shah Wali Kot district"."""
    yield from _called_in_arabic(tokens)
    for index in tokens.marked(KIND_AFTER):
        first = start_of_name(tokens, index)
        if first < index:
            led = first and tokens.words[first - 1].text in words.STRICTLY_LOCATIVE
            if led or not all_ordinary(tokens, first, index - 1):
                yield toponym(tokens, first, index - 1)


def _called_in_arabic(tokens: Tokens) -> Iterator[Toponym]:
    """Yield what a kind of place before it makes a name: قرية الحلونجي."""
    beyond = len(tokens.words)
    for index in tokens.marked(CALLS):
        first = index + 1
        if first == beyond or not tokens.joins(index):
            continue
        marks = tokens.marks[first]
        if not marks & ARABIC or (marks & ORDINARY_ARABIC and not marks & HEAD):
            continue
        two = marks & HEAD and tokens.joins(first) and first + 1 < beyond
        yield toponym(
            tokens, first, first + 1 if two and tokens.marks[first + 1] & ARABIC else first
        )


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


def unknown(tokens: Tokens, named: list[Toponym], whole: Iterable[Toponym]) -> Iterator[Toponym]:
    """Yield what the text calls a place and the gazetteer does not know.

    Parameters
    ----------
    named
        The names that the gazetteer knows.
    whole
        What `called` found.
    """
    yield from whole
    starts = {toponym.start for toponym in named}
    marks = tokens.marks
    for index in tokens.marked(KIND_OF | STRICTLY_LOCATIVE | OF):
        follows = index + 1
        if follows == len(marks):
            return
        if marks[index] & KIND_OF and marks[follows] & OF:
            yield from _run_of_capitals(tokens, index + 2)
        elif marks[index] & (STRICTLY_LOCATIVE | OF) and marks[index] & LOWER:
            last = _end_of_name(tokens, follows)
            if last < follows or marks[last] & ORGANISATION:
                continue
            if _told_where(tokens, last, starts, by=tokens.words[index].text):
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
    end = tokens.ends[last]
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
    for index in tokens.marked(STRICTLY_LOCATIVE | TAKES_A_PLACE | AND):
        leads = tokens.marks[index] & (STRICTLY_LOCATIVE | TAKES_A_PLACE)
        listed = index and tokens.ends[index - 1] in ends
        if not (leads or listed) or not tokens.spaced(index):
            continue
        first, last = index + 1, _end_of_name(tokens, index + 1)
        if last < first or all_ordinary(tokens, first, last):
            continue
        name = toponym(tokens, first, last)
        known = any(name.start < other.end and other.start < name.end for other in taken)
        parts = tokens.words[first : last + 1]
        lowered = {each.lower for each in parts if not each.marks & LOWER}
        known = known or not lowered.isdisjoint(tokens.spellings)
        if not known and not lowered & (persons | words.ORGANISATION | words.TIMES):
            yield name


def _run_of_capitals(tokens: Tokens, first: int) -> Iterator[Toponym]:
    last = _end_of_name(tokens, first)
    if last >= first:
        yield toponym(tokens, first, last)


def _end_of_name(tokens: Tokens, first: int) -> int:
    """Return the last of a run of capitalised words, or less than `first` if there is none."""
    last = first - 1
    for index in range(first, min(first + 3, len(tokens.words))):
        marks = tokens.marks[index]
        article = marks & ARTICLE and marks & LOWER and tokens.gaps[index] == "-"
        if not (marks & TITLE or article) or tokens.all_caps:
            break
        last = index
        if not tokens.joins(index):
            break
    return last
