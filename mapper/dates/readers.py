"""Readers: a match of an expression of time and the day of publication → what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from mapper.dates import calendar
from mapper.dates.holidays import holiday
from mapper.dates.words import NUMBERS, ORDINAL_DAYS, month_number, weekday_number
from mapper.model import DatePrecision, DateSpan

if TYPE_CHECKING:
    from collections.abc import Callable

Sense = Literal["on", "since", "until", "future"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression of time means.

    Attributes
    ----------
    span
        Full days, or None where the words cannot become full days.
    relative
        True where the meaning hangs on the day of publication.
    """

    span: DateSpan | None
    precision: DatePrecision = "day"
    relative: bool = False
    has_year: bool = False
    sense: Sense = "on"


def read_year(match: re.Match[str]) -> int | None:
    """Return the year that a match names, or None."""
    digits = match["y"] or match["yy"]
    return calendar.full_year(digits) if digits else None


def read_on(published: DateSpan | None, year: int | None, month: int, number: int) -> date | None:
    """Return a day, in the year named or else in the past eleven months."""
    if year is not None:
        return calendar.day(year, month, number)
    return calendar.nearest_past(published, month, number) if published else None


def read_month_day(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read a day of a month, with or without its year."""
    year = read_year(match)
    found = read_on(published, year, month_number(match["m1"]), int(match["d1"]))
    return Meaning(calendar.one_day(found), "day", relative=False, has_year=year is not None)


def read_night_to(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read the night that ends on a day: the night from Sunday to Monday 17 March."""
    day = read_month_day(match, published)
    if day.span is None:
        return replace(day, precision="days")
    last = day.span.last
    return replace(day, span=calendar.days(last - timedelta(1), last), precision="days")


def read_ordinal_day(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read a day in words: the sixth of March."""
    year, day = read_year(match), ORDINAL_DAYS[" ".join(match["ordinal"].split())]
    found = read_on(published, year, month_number(match["m1"]), day)
    return Meaning(calendar.one_day(found), "day", has_year=year is not None)


def read_day_range(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read days of one or two months: 6 to 9 March."""
    parts = match.groupdict()
    year = read_year(match)
    first_month = parts.get("m1") or parts["m2"]
    last_month = parts.get("m2") or parts["m1"]
    last = read_on(published, year, month_number(str(last_month)), int(match["d2"]))
    first = None
    if last is not None:
        first = calendar.day(last.year, month_number(str(first_month)), int(match["d1"]))
        if first is not None and first > last:
            first = calendar.day(last.year - 1, first.month, first.day)
    return Meaning(calendar.days(first, last), "days", has_year=year is not None)


def read_iso(match: re.Match[str], _: DateSpan | None) -> Meaning:
    """Read 2025-03-07."""
    found = calendar.day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Meaning(calendar.one_day(found), has_year=True)


_ARABIC = re.compile(r"[\u0621-\u064a]")


def read_slashes(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read 7/3/2025 only where the order is sure: by its size, its signs, its script, or by publication.

    Dots and hyphens part days from months in this order wherever they are used with the year last,
    and so do strokes in Arabic.
    """
    year = calendar.full_year(match["y"])
    one, two = int(match["a"]), int(match["b"])
    if match["sep"] != "/" or _ARABIC.search(match.string):
        return Meaning(calendar.one_day(calendar.day(year, two, one)), has_year=True)
    readings = {calendar.day(year, two, one), calendar.day(year, one, two)} - {None}
    if len(readings) > 1 and published:
        readings = {
            found
            for found in readings
            if found and timedelta() <= published.last - found <= timedelta(60)
        }
    found = next(iter(readings)) if len(readings) == 1 else None
    return Meaning(calendar.one_day(found), has_year=True)


def read_month(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read a month."""
    number, year = month_number(match["m1"]), read_year(match)
    if year is not None:
        return Meaning(calendar.month(year, number), "month", has_year=True)
    if published is None:
        return Meaning(None, "month")
    last = published.last
    span = calendar.month(last.year - (number > last.month), number)
    return Meaning(span, "month", relative=True)


def read_year_only(match: re.Match[str], _: DateSpan | None) -> Meaning:
    """Read a year or a part of one."""
    part = (match["part"] or "").lower().rstrip("- ")
    part = {"the end of": "late", "the beginning of": "early", "the start of": "early"}.get(
        part, part
    )
    return Meaning(calendar.year(int(match["y"]), part), "year", has_year=True)


def read_weekday(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read a weekday: the latest on or before publication."""
    if published is None:
        return Meaning(None, relative=True)
    number, which = weekday_number(match["w1"]), (match["which"] or "").lower()
    if which in {"next", "coming", "this coming"}:
        span = calendar.one_day(calendar.next_weekday(published, number))
        return Meaning(span, relative=True, sense="future")
    found = calendar.latest_weekday(published, number, strictly=which in {"last", "past"})
    return Meaning(calendar.one_day(found), relative=True)


def read_overnight(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read the night that begins on a weekday."""
    if published is None:
        return Meaning(None, "days", relative=True)
    found = calendar.latest_weekday(published, weekday_number(match["w1"]))
    return Meaning(calendar.days(found, found + timedelta(1)), "days", relative=True)


def read_weekdays(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read two weekdays and what lies between them."""
    if published is None:
        return Meaning(None, "days", relative=True)
    last = calendar.latest_weekday(published, weekday_number(match["w2"]))
    first = last - timedelta((last.weekday() - weekday_number(match["w1"])) % 7)
    return Meaning(calendar.days(first, last), "days", relative=True)


def read_ago(
    back_first: int, back_last: int
) -> Callable[[re.Match[str], DateSpan | None], Meaning]:
    """Return a reader of days counted back from publication; below 0 they lie ahead."""

    def read(_: re.Match[str], published: DateSpan | None) -> Meaning:
        precision: DatePrecision = "day" if back_first == back_last else "days"
        if published is None:
            return Meaning(None, precision, relative=True)
        first = published.first - timedelta(back_first)
        span = calendar.days(first, published.last - timedelta(back_last))
        return Meaning(span, precision, relative=True, sense="on" if back_last >= 0 else "future")

    return read


_PRECISION_AGO: dict[str, DatePrecision] = {
    "hour": "day",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
_PRECISION_PAST: dict[str, DatePrecision] = _PRECISION_AGO | {"hour": "days", "day": "days"}
_UNIT_DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}


def read_units(match: re.Match[str]) -> tuple[int, str]:
    """Return how many of which unit of time."""
    number = match["n"] or "1"
    count = int(number) if number.isdigit() else NUMBERS.get(number.lower(), 2)
    return count, match["unit"].lower().rstrip("s")


def read_units_ago(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read "three days ago"."""
    count, unit = read_units(match)
    precision = _PRECISION_AGO[unit]
    if published is None:
        return Meaning(None, precision, relative=True)
    if unit in {"month", "year"}:
        span = calendar.shifted_month(published, -count * (12 if unit == "year" else 1))
        span = span if unit == "month" else calendar.year(span.first.year)
        return Meaning(span, precision, relative=True)
    back = published.last - timedelta(count * _UNIT_DAYS[unit])
    if unit == "week":
        return Meaning(
            DateSpan(back - timedelta(3), back + timedelta(3), "week"), "week", relative=True
        )
    return Meaning(calendar.one_day(back), relative=True)


def read_past_units(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read "in the past two weeks"."""
    count, unit = read_units(match)
    precision = _PRECISION_PAST[unit]
    if published is None:
        return Meaning(None, precision, relative=True)
    back = max(1, (count + 23) // 24) if unit == "hour" else count * _UNIT_DAYS[unit]
    span = DateSpan(published.first - timedelta(back), published.last, precision)
    return Meaning(span, precision, relative=True)


def read_calendar_unit(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read "last month"."""
    unit = _PRECISION_PAST[match["unit"].lower()]
    back = {"this": 0, "next": 1}.get(match["which"].lower(), -1)
    if published is None:
        return Meaning(None, unit, relative=True)
    span = {
        "week": lambda: calendar.shifted_week(published, back),
        "month": lambda: calendar.shifted_month(published, back),
        "year": lambda: calendar.year(published.last.year + back),
    }[unit]()
    if back == 0 and span.first <= published.last:
        span = DateSpan(span.first, published.last, unit)
    return Meaning(span, unit, relative=True, sense="future" if back > 0 else "on")


def read_holiday(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read a day that has a name, of the year named or of the past eleven months."""
    if match["y"]:
        found: date | None = holiday(match["name"], int(match["y"]))
        return Meaning(calendar.one_day(found), has_year=True)
    if published is None:
        return Meaning(None)
    found = calendar.nearest_past_of(published, lambda year: holiday(match["name"], year))
    return Meaning(calendar.one_day(found))


def read_weekend(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read "the weekend"."""
    if published is None:
        return Meaning(None, "days", relative=True)
    if (match["which"] or "").lower() == "next":
        first = calendar.next_weekday(published, 5)
        return Meaning(
            calendar.days(first, first + timedelta(1)), "days", relative=True, sense="future"
        )
    first = calendar.latest_weekday(published, 5)
    last = min(first + timedelta(1), max(published.last, first))
    return Meaning(calendar.days(first, last), "days", relative=True)
