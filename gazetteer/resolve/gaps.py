"""What stands between the toponyms of a text: which are listed together, and which is said to hold which."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from gazetteer.resolve.kind_words import KIND
from gazetteer.resolve.windows import WINDOW, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym

_LIST_GAP = re.compile(r"\A(?:,? and |, | & | or |, as well as | as well as |/|،? ?و)\Z")
_ADJECTIVES = (
    r"(?:(?:north|south|east|west|central|rural|coastal|upper|lower|far|nearby|"
    r"neighbou?ring|greater|"
    r"northern|southern|eastern|western|north-?(?:ea|we)st(?:ern)?|south-?(?:ea|"
    r"we)st(?:ern)?)[- ])*"
)
_PLACE_NOUN = (
    r"(?:(?:city|town|village|favela|slum|quarter|neighbou?rhood|district|suburb|area|county|countryside|"
    r"outskirts|region|"
    r"province|governorate|state|air ?base|base|camp|municipality|sub-?district)\b ?)*"
)
_COMMA_HOLDER = re.compile(rf"\A(?: {KIND})?(?:, ?| \()\Z", re.IGNORECASE)
_SERIES_GAP = re.compile(rf"\A(?: {KIND})?(?:,? and |, | & )\Z", re.IGNORECASE)
_SERIES = 2
"""Gaps at least between the names of a list."""
_IN_HOLDER = re.compile(
    rf"\A,? ?{_PLACE_NOUN},? ?(?:located )?(?:,|\(|in|of|within|في|ب)? ?(?:the )?"
    rf"{_ADJECTIVES}{_PLACE_NOUN}(?:of )?(?:the )?{_ADJECTIVES}\Z",
    re.IGNORECASE,
)
_LISTED_IN = re.compile(
    r"\A(?:, (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?){0,5},? and (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?"
    rf" (?:in|of) (?:the )?{_ADJECTIVES}\Z",
    re.IGNORECASE,
)
"""Between the first name of a list, of which the others are unknown, and what holds them all."""
_POSSESSIVE_HOLDER = re.compile(rf"\A['’]s {_ADJECTIVES}(?:{KIND} (?:of )?)?\Z", re.IGNORECASE)


def gaps_of(text: str, toponyms: Sequence[Toponym]) -> list[str]:
    """Return what stands between each toponym and the next, white space made single spaces."""
    pairs = itertools.pairwise(toponyms)
    return [
        plain(text[a.end : b.start]) if b.start - a.end < WINDOW else "\0" for a, b in pairs
    ] + ["\0"]


def groups_of(gaps: list[str], count: int) -> list[tuple[int, ...]]:
    """Return for each toponym those that it is listed with."""
    groups: list[tuple[int, ...]] = []
    first = 0
    for index in range(count):
        if not _LIST_GAP.match(gaps[index]):
            groups += [tuple(range(first, index + 1))] * (index + 1 - first)
            first = index + 1
    return groups


def lists_of(gaps: list[str]) -> frozenset[int]:
    """Return the toponyms that stand in a list of three and more: "Idlib city, Latakia, Homs and Daraa".

    There a comma joins equals, it does not say what holds what.
    """
    found: set[int] = set()
    first = 0
    for index, gap in enumerate(gaps):
        if _SERIES_GAP.match(gap):
            continue
        joined = gaps[first:index]
        if len(joined) >= _SERIES and any(" and " in each or " & " in each for each in joined):
            found.update(range(first, index + 1))
        first = index + 1
    return frozenset(found)


def holder_of(toponyms: Sequence[Toponym], index: int, gaps: list[str]) -> tuple[int | None, bool]:
    """Return which toponym is said to hold one, and whether by a comma alone."""
    gap = gaps[index]
    if gap != " " and _COMMA_HOLDER.match(gap):
        return index + 1, True
    if gap.strip() and (_IN_HOLDER.match(gap) or _LISTED_IN.match(gap)):
        return index + 1, False
    if gap == " " and toponyms[index + 1].form == "abbreviation":
        return index + 1, True
    if index and _POSSESSIVE_HOLDER.match(gaps[index - 1]):
        return index - 1, False
    return None, False
