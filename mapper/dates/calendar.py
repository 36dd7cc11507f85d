"""Days from parts: what a weekday, a day without a year or "last month" means on a given day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mapper.model import DateSpan

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_PAST_DAYS = 335
"""A day and month without a year is looked for no further back: about eleven months."""

_AHEAD_DAYS = 3
"""A day and month that is so little ahead of publication is meant as it stands, not a year ago."""

_PIVOT = 30
"""Two-digit years above this are of the last century."""


def day(year: int, month: int, day_of_month: int) -> date | None:
    """Return a day, or None where the calendar has none such.

    >>> day(2025, 2, 30) is None
    True
    """
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """Return a year from two or four digits.

    >>> full_year("89"), full_year("2025")
    (1989, 2025)
    """
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits
        return year
    return year + (1900 if year > _PIVOT else 2000)


def one_day(when: date | None) -> DateSpan | None:
    """Return a span of one day, or None."""
    return None if when is None else DateSpan(when, when, "day")


def days(first: date | None, last: date | None) -> DateSpan | None:
    """Return a span of several days, or None where an end is unknown or they run backwards.

    >>> days(date(2025, 3, 6), date(2025, 3, 9)).precision
    'days'
    """
    if first is None or last is None or last < first:
        return None
    if first == last:
        return DateSpan(first, last, "day")
    return DateSpan(first, last, "days")


def month(year: int, number: int) -> DateSpan:
    """Return a whole month."""
    last = calendar.monthrange(year, number)[1]
    return DateSpan(date(year, number, 1), date(year, number, last), "month")


def year(number: int, part: str = "") -> DateSpan:
    """Return a year, or the early, middle or late part of one.

    >>> str(year(2024, "late").first)
    '2024-09-01'
    """
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    return DateSpan(date(number, first, 1), month(number, last).last, "year")


def nearest_past(published: DateSpan, number: int, day_of_month: int) -> date | None:
    """Return the latest such day that is not after publication, at most some eleven months back.

    >>> on = DateSpan(date(2025, 1, 3), date(2025, 1, 3))
    >>> str(nearest_past(on, 12, 23)), nearest_past(on, 1, 20)
    ('2024-12-23', None)
    """
    for candidate_year in (published.last.year, published.last.year - 1):
        found = day(candidate_year, number, day_of_month)
        if found is None:
            continue
        ahead = (found - published.last).days
        if -_LONGEST_PAST_DAYS <= ahead <= _AHEAD_DAYS:
            return found
    return None


def nearest_past_of(published: DateSpan, on: Callable[[int], date]) -> date | None:
    """Return the latest day of its kind that is not after publication, as `nearest_past`."""
    for candidate_year in (published.last.year, published.last.year - 1):
        found = on(candidate_year)
        if -_LONGEST_PAST_DAYS <= (found - published.last).days <= _AHEAD_DAYS:
            return found
    return None


def nearest_future(published: DateSpan, number: int, day_of_month: int) -> date | None:
    """Return the first such day that is not before publication."""
    for candidate_year in (published.first.year, published.first.year + 1):
        found = day(candidate_year, number, day_of_month)
        if found is not None and found >= published.first:
            return found
    return None


def latest_weekday(published: DateSpan, weekday: int, *, strictly: bool = False) -> date:
    """Return the latest such weekday on or before publication.

    >>> friday = DateSpan(date(2025, 3, 7), date(2025, 3, 7))
    >>> str(latest_weekday(friday, 4)), str(latest_weekday(friday, 4, strictly=True))
    ('2025-03-07', '2025-02-28')
    """
    back = (published.last.weekday() - weekday) % 7
    return published.last - timedelta(back or (7 if strictly else 0))


def next_weekday(published: DateSpan, weekday: int) -> date:
    """Return the first such weekday after publication."""
    return published.first + timedelta((weekday - published.first.weekday() - 1) % 7 + 1)


def shifted_month(published: DateSpan, months: int) -> DateSpan:
    """Return the month that lies so many months from publication.

    >>> str(shifted_month(DateSpan(date(2025, 1, 9), date(2025, 1, 9)), -1).first)
    '2024-12-01'
    """
    index = published.last.year * 12 + published.last.month - 1 + months
    return month(index // 12, index % 12 + 1)


def shifted_week(published: DateSpan, weeks: int) -> DateSpan:
    """Return the week, Monday to Sunday, that lies so many weeks from publication."""
    monday = published.last - timedelta(published.last.weekday()) + timedelta(weeks * 7)
    return DateSpan(monday, monday + timedelta(6), "week")
