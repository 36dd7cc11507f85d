"""A sentence → its expressions of time, each as a span of full days where it can be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mapper.dates.rules import RULES, Rule
from mapper.dates.words import plain_digits
from mapper.model import DatePrecision, DateSpan
from mapper.triggers import Triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.dates.readers import Meaning, Sense

_SINCE = re.compile(
    r"(?:since|beginning|starting|منذ|depuis|desde|seit)\s+(?:early\s+|late\s+)?$", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?:until|till|by|before|حتى|قبل)\s+(?:the\s+)?$|"
    r"(?:until|till|حتى)\s+(?:(?:about\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hours|o['’]clock)?,?\s+(?:on\s+)?|"
    r"(?:noon|midnight|dawn|morning|evening|الساعة \S+(?: من)?)\s+)?(?:صباح\s+|مساء\s+|فجر\s+|ظهر\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|due|set to|expected|slated|planned|plans? to|going "
    r"to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(r"\s*,?\s*(?:\w+\s+){0,3}(?:will|is set to|are set to)\b", re.IGNORECASE)
_DURATION = re.compile(r"\s*-?(?:year|month|week|day)s?-?\s*(?:old|long)\b", re.IGNORECASE)

_WEEK = timedelta(7)
_HISTORICAL_DAYS = 300
"""What lies so many days before publication is history, not the event reported."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time in a sentence.

    Attributes
    ----------
    start, end
        Offsets into the sentence, in code points.
    span
        Full days, or None where the words cannot become full days.
    relative
        True where the span hangs on the day of publication ("on Friday").
    has_year
        True where the words themselves name a year.
    historical
        True where it lies so far before publication that it is background ("in 2017").
    sense
        "on", or since, until, or in the future.
    """

    start: int
    end: int
    text: str
    span: DateSpan | None
    precision: DatePrecision
    relative: bool = False
    has_year: bool = False
    historical: bool = False
    sense: Sense = "on"


def find_dates(sentence: str, *, published: DateSpan | None = None) -> list[DateMention]:
    """Return the expressions of time in a sentence, in order; ages and durations are none.

    Weekdays mean the latest such day on or before publication. A day and month without a year
    is the nearest in the past eleven months, or None without a publication date: no year is
    invented.

    Examples
    --------
    >>> from datetime import date
    >>> friday = DateSpan(date(2025, 3, 7), date(2025, 3, 7))
    >>> for mention in find_dates("Raids on Thursday night and Friday", published=friday):
    ...     print(mention.text, mention.span.first, mention.span.last)
    on Thursday night and Friday 2025-03-06 2025-03-07
    >>> find_dates("It began on September 12.")[0].span is None
    True
    """
    plain = plain_digits(sentence)
    return [
        _mention(sentence, match, rule, published)
        for match, rule in _longest(plain)
        if not _DURATION.match(plain, match.end())
    ]


_TRIGGERS = Triggers(rule.pattern for rule in RULES)


def _longest(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    """Yield matches from left to right; at overlaps the longest of the earliest."""
    found = [
        (match, RULES[row])
        for row in _TRIGGERS.rows(text)
        for match in RULES[row].pattern.finditer(text)
    ]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    end = 0
    for match, rule in found:
        if match.start() >= end and match.group().strip():
            end = match.end()
            yield match, rule


def _mention(
    sentence: str, match: re.Match[str], rule: Rule, published: DateSpan | None
) -> DateMention:
    day = published if published and published.precision == "day" else None
    meaning = _in_context(sentence, match, rule.read(match, day), day)
    if meaning.span is None and not meaning.relative and published and day is None:
        meaning = _in_month(match, rule, published) or meaning
    if meaning.relative and meaning.span is None and published and day is None:
        # "Yesterday" in a report of some day in July was, as far as is known, in July.
        meaning = replace(meaning, span=published, precision=published.precision)
    return DateMention(
        start=match.start(),
        end=match.end(),
        text=sentence[match.start() : match.end()],
        span=meaning.span,
        precision=meaning.precision,
        relative=meaning.relative,
        has_year=meaning.has_year,
        historical=_is_historical(meaning, day),
        sense=meaning.sense,
    )


def _in_month(match: re.Match[str], rule: Rule, published: DateSpan) -> Meaning | None:
    """Read a day without a year in a report of which only the month is known, if it lies in that month."""
    meaning = rule.read(match, DateSpan(published.last, published.last, "day"))
    span = meaning.span
    return (
        meaning if span and published.first <= span.first and span.last <= published.last else None
    )


def _in_context(
    sentence: str, match: re.Match[str], meaning: Meaning, published: DateSpan | None
) -> Meaning:
    before = sentence[: match.start()]
    if _SINCE.search(before) or match.group().lower().startswith("since"):
        return _since(meaning, published)
    if _UNTIL.search(before):
        return replace(meaning, sense="until")
    ahead = _AHEAD.search(before) or _AHEAD_AFTER.match(sentence, match.end())
    if ahead and meaning.relative and meaning.precision == "day" and meaning.sense == "on":
        return _moved_ahead(meaning, published)
    return meaning


def _since(meaning: Meaning, published: DateSpan | None) -> Meaning:
    span = meaning.span
    if span is None or published is None or published.last < span.first:
        return replace(meaning, sense="since")
    precision: DatePrecision = "days" if span.precision == "day" else span.precision
    return replace(meaning, span=DateSpan(span.first, published.last, precision), sense="since")


def _moved_ahead(meaning: Meaning, published: DateSpan | None) -> Meaning:
    """Turn the weekday before publication into the one after it: "will meet on Monday"."""
    span = meaning.span
    if span is None or published is None or published.last - span.first > _WEEK:
        return replace(meaning, sense="future")
    back = (published.last - span.first).days
    if back == 0:
        return replace(meaning, sense="future")
    ahead = span.first + _WEEK
    return replace(meaning, span=DateSpan(ahead, ahead, "day"), sense="future")


def _is_historical(meaning: Meaning, published: DateSpan | None) -> bool:
    if meaning.precision == "year" and not meaning.relative:
        return (
            published is None
            or meaning.span is None
            or meaning.sense == "since"
            or meaning.span.last < published.first
        )
    if meaning.span is None or published is None:
        return False
    return (published.first - meaning.span.last).days > _HISTORICAL_DAYS
