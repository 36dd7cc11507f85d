"""The table of expressions of time: pattern → what it means on the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from mapper.dates import calendar
from mapper.dates.words import (
    DAY,
    MONTH,
    NUMBERS,
    PART,
    WEEKDAY,
    YEAR,
    choice,
    month_number,
    weekday_number,
)
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


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression and the function that reads it."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], DateSpan | None], Meaning]


def _rule(pattern: str, read: Callable[[re.Match[str], DateSpan | None], Meaning]) -> Rule:
    return Rule(re.compile(rf"(?<![\w/])(?:{pattern})(?!\w)", re.IGNORECASE), read)


_DAY = rf"(?P<d{{0}}>{DAY})(?:st|nd|rd|th|er|º|\.)?"
_D1, _D2 = _DAY.format(1), _DAY.format(2)
_M1 = rf"(?P<m1>{MONTH})(?:\s*/\s*{MONTH})?\.?"
_M2 = rf"(?P<m2>{MONTH})(?:\s*/\s*{MONTH})?\.?"
_OF = r"\s+(?:of\s+|de\s+|من\s+(?:شهر\s+)?)?"
_Y = (
    rf"(?:,?\s*(?:of\s+|del?\s+)?(?P<y>{YEAR})(?![\d:])|"
    rf"\s+'?(?P<yy>[3-9]\d)(?=\s*(?:[)\](\[,.;-]|$)))?"
)
_TO = r"\s*(?:-|–|—|to|and|through|until|till|y|al|et|und|bis|إلى|حتى|و)\s*"
_W = rf"(?:{WEEKDAY}(?:\s+{PART})?,?\s+)?"
_ON = r"(?:(?:early\s+|late\s+)?(?:on\s+)?(?:the\s+)?)?"


def _year(match: re.Match[str]) -> int | None:
    digits = match["y"] or match["yy"]
    return calendar.full_year(digits) if digits else None


def _on(published: DateSpan | None, year: int | None, month: int, number: int) -> date | None:
    if year is not None:
        return calendar.day(year, month, number)
    return calendar.nearest_past(published, month, number) if published else None


def _month_day(match: re.Match[str], published: DateSpan | None) -> Meaning:
    year = _year(match)
    found = _on(published, year, month_number(match["m1"]), int(match["d1"]))
    return Meaning(calendar.one_day(found), "day", relative=False, has_year=year is not None)


def _day_range(match: re.Match[str], published: DateSpan | None) -> Meaning:
    parts = match.groupdict()
    year = _year(match)
    first_month = parts.get("m1") or parts["m2"]
    last_month = parts.get("m2") or parts["m1"]
    last = _on(published, year, month_number(str(last_month)), int(match["d2"]))
    first = None
    if last is not None:
        first = calendar.day(last.year, month_number(str(first_month)), int(match["d1"]))
        if first is not None and first > last:
            first = calendar.day(last.year - 1, first.month, first.day)
    return Meaning(calendar.days(first, last), "days", has_year=year is not None)


def _iso(match: re.Match[str], _: DateSpan | None) -> Meaning:
    found = calendar.day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Meaning(calendar.one_day(found), has_year=True)


def _slashes(match: re.Match[str], published: DateSpan | None) -> Meaning:
    """Read 7/3/2025 only where the order is sure: by its size, or by publication."""
    year = calendar.full_year(match["y"])
    one, two = int(match["a"]), int(match["b"])
    readings = {calendar.day(year, two, one), calendar.day(year, one, two)} - {None}
    if len(readings) > 1 and published:
        readings = {
            found
            for found in readings
            if found and timedelta() <= published.last - found <= timedelta(60)
        }
    found = next(iter(readings)) if len(readings) == 1 else None
    return Meaning(calendar.one_day(found), has_year=True)


def _month(match: re.Match[str], published: DateSpan | None) -> Meaning:
    number, year = month_number(match["m1"]), _year(match)
    if year is not None:
        return Meaning(calendar.month(year, number), "month", has_year=True)
    if published is None:
        return Meaning(None, "month")
    last = published.last
    span = calendar.month(last.year - (number > last.month), number)
    return Meaning(span, "month", relative=True)


def _year_only(match: re.Match[str], _: DateSpan | None) -> Meaning:
    part = (match["part"] or "").lower().rstrip("- ")
    part = {"the end of": "late", "the beginning of": "early", "the start of": "early"}.get(
        part, part
    )
    return Meaning(calendar.year(int(match["y"]), part), "year", has_year=True)


def _weekday(match: re.Match[str], published: DateSpan | None) -> Meaning:
    if published is None:
        return Meaning(None, relative=True)
    number, which = weekday_number(match["w1"]), (match["which"] or "").lower()
    if which in {"next", "coming", "this coming"}:
        span = calendar.one_day(calendar.next_weekday(published, number))
        return Meaning(span, relative=True, sense="future")
    found = calendar.latest_weekday(published, number, strictly=which in {"last", "past"})
    return Meaning(calendar.one_day(found), relative=True)


def _overnight(match: re.Match[str], published: DateSpan | None) -> Meaning:
    if published is None:
        return Meaning(None, "days", relative=True)
    found = calendar.latest_weekday(published, weekday_number(match["w1"]))
    return Meaning(calendar.days(found, found + timedelta(1)), "days", relative=True)


def _weekdays(match: re.Match[str], published: DateSpan | None) -> Meaning:
    if published is None:
        return Meaning(None, "days", relative=True)
    last = calendar.latest_weekday(published, weekday_number(match["w2"]))
    first = last - timedelta((last.weekday() - weekday_number(match["w1"])) % 7)
    return Meaning(calendar.days(first, last), "days", relative=True)


def _ago(back_first: int, back_last: int) -> Callable[[re.Match[str], DateSpan | None], Meaning]:
    """Return a reader of days counted back from publication; below 0 they lie ahead."""

    def read(_: re.Match[str], published: DateSpan | None) -> Meaning:
        precision: DatePrecision = "day" if back_first == back_last else "days"
        if published is None:
            return Meaning(None, precision, relative=True)
        first = published.first - timedelta(back_first)
        span = calendar.days(first, published.last - timedelta(back_last))
        return Meaning(span, precision, relative=True, sense="on" if back_last >= 0 else "future")

    return read


_UNIT_DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}


def _units(match: re.Match[str]) -> tuple[int, str]:
    number = match["n"] or "1"
    count = int(number) if number.isdigit() else NUMBERS.get(number.lower(), 2)
    return count, match["unit"].lower().rstrip("s")


def _units_ago(match: re.Match[str], published: DateSpan | None) -> Meaning:
    count, unit = _units(match)
    precision: DatePrecision = {"day": "day", "hour": "day"}.get(unit, unit)  # type: ignore[assignment]
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


def _past_units(match: re.Match[str], published: DateSpan | None) -> Meaning:
    count, unit = _units(match)
    precision: DatePrecision = {"hour": "days", "day": "days"}.get(unit, unit)  # type: ignore[assignment]
    if published is None:
        return Meaning(None, precision, relative=True)
    back = max(1, (count + 23) // 24) if unit == "hour" else count * _UNIT_DAYS[unit]
    span = DateSpan(published.first - timedelta(back), published.last, precision)
    return Meaning(span, precision, relative=True)


def _calendar_unit(match: re.Match[str], published: DateSpan | None) -> Meaning:
    unit: Literal["week", "month", "year"] = match["unit"].lower()  # type: ignore[assignment]
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


def _weekend(match: re.Match[str], published: DateSpan | None) -> Meaning:
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


_WEEKDAY1 = rf"(?P<w1>{WEEKDAY})"
_WEEKDAY2 = rf"(?P<w2>{WEEKDAY})"
_N = rf"(?P<n>\d{{1,3}}|{choice(NUMBERS)}|few|several|couple of)"
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_TODAY = _ago(0, 0)
_YESTERDAY = _ago(1, 1)

RULES: tuple[Rule, ...] = (
    _rule(rf"(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:T\S+)?", _iso),
    _rule(rf"(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.](?P<y>{YEAR}|\d\d)", _slashes),
    # March 6-8 · March 6 to March 8, 2025 · 6-8 March · from 6 March to 9 March
    _rule(rf"{_W}{_M1}\s+{_D1}{_TO}{_W}(?:{_M2}\s+)?{_D2}{_Y}(?!:)", _day_range),
    _rule(rf"{_W}{_ON}{_D1}(?:{_OF}{_M1})?{_TO}{_W}(?:the\s+)?{_D2}{_OF}{_M2}{_Y}", _day_range),
    _rule(rf"{_W}{_M1}\s+(?:the\s+)?{_D1}{_Y}(?![\d:]|\s*(?:[ap]\.?m\b|percent|%))", _month_day),
    _rule(rf"{_W}(?:the\s+)?{_D1}(?:{_OF}|-){_M1}(?:-(?=\d))?{_Y}", _month_day),
    _rule(
        rf"(?:early |late |mid-|in )?{_M1}(?:,|\s+(?:of|del?))?\s*(?P<y>{YEAR})(?P<yy>\b)", _month
    ),
    _rule(
        rf"(?:in|since|during|last|early|late|through|until|of|early in|late in)\s+"
        rf"(?P<m1>{MONTH})(?!\.?\s*\d)(?P<y>)(?P<yy>)",
        _month,
    ),
    _rule(
        rf"(?:in|since|during|from|by|until|throughout|of|عام|سنة|en|im jahr)\s+(?:the\s+)?"
        rf"(?:(?P<part>early|mid|late|the end of|the beginning of|the start of)[ "
        rf"-])?(?P<y>{YEAR})(?!\s+\w+s\b)",
        _year_only,
    ),
    _rule(rf"(?P<part>early|mid|late)[ -](?P<y>{YEAR})", _year_only),
    # weekdays
    _rule(rf"between\s+{_WEEKDAY1}(?:\s+{PART})?\s+and\s+{_WEEKDAY2}(?:\s+{PART})?", _weekdays),
    _rule(
        rf"from\s+{_WEEKDAY1}(?:\s+{PART})?\s+(?:to|until|through|into)\s+{_WEEKDAY2}", _weekdays
    ),
    _rule(
        rf"(?:on\s+)?(?:both\s+)?{_WEEKDAY1}(?:\s+{PART})?\s+(?:and|through|to|or|into|"
        rf"و)\s*{_WEEKDAY2}",
        _weekdays,
    ),
    _rule(
        rf"{_WEEKDAY1}\s+night(?:\s+(?:and|into|to|through)|,)\s+(?:early\s+)?{_WEEKDAY2}",
        _weekdays,
    ),
    _rule(rf"overnight\s+(?:on\s+|from\s+)?(?:{_WEEKDAY1})", _overnight),
    _rule(rf"{_WEEKDAY1}\s+overnight", _overnight),
    _rule(
        rf"(?:(?:early|late)\s+)?(?:on\s+)?(?:(?P<which>last|next|past|this coming|coming|"
        rf"this)\s+)?"
        rf"(?:يوم\s+|مساء\s+|صباح\s+|فجر\s+|ليلة\s+|ليل\s+|ظهر\s+|le\s+|el\s+|"
        rf"am\s+)*[وفب]?{_WEEKDAY1}"
        rf"(?:\s+{PART})?",
        _weekday,
    ),
    # days around publication
    _rule(rf"(?:(?:early|late|earlier)\s+)?yesterday(?:\s+{PART})?", _YESTERDAY),
    _rule(r"(?:(?:early|late|earlier)\s+)?(?:last night|last evening)", _YESTERDAY),
    _rule(
        r"(?:(?:early|late|earlier)\s+)?(?:today|tonight|this (?:morning|afternoon|evening))"
        rf"(?:\s+{PART})?",
        _TODAY,
    ),
    _rule(r"tomorrow(?:\s+(?:morning|night|evening))?", _ago(-1, -1)),
    _rule(r"(?:the )?day before yesterday", _ago(2, 2)),
    _rule(r"(?:مساء |صباح |فجر |ليل |ليلة )?(?:أول من أمس|أول أمس)", _ago(2, 2)),
    _rule(r"(?:مساء |صباح |فجر |ليل |ليلة |يوم )?[وف]?(?:أمس|امس|البارحة)", _YESTERDAY),
    _rule(r"(?:مساء |صباح |فجر |ظهر )?اليوم|هذا (?:الصباح|المساء)", _TODAY),
    _rule(r"hier|ayer|gestern", _YESTERDAY),
    _rule(r"aujourd[’']hui|heute", _TODAY),
    _rule(r"overnight", _ago(1, 0)),
    _rule(r"(?:in|over|during) (?:the )?(?:past|last|recent) (?:few |couple of )?days", _ago(3, 0)),
    _rule(r"(?:في )?(?:الأيام|الايام) (?:الأخيرة|الاخيرة|الماضية)|les derniers jours", _ago(3, 0)),
    _rule(r"(?:الأسبوع|الاسبوع) (?:الماضي|الفائت)", _ago(10, 4)),
    _rule(rf"{_N}\s+{_UNIT}\s+(?:ago|earlier)", _units_ago),
    _rule(rf"(?:in |over |during |within )?(?:the )?(?:past|last) {_N}\s+{_UNIT}", _past_units),
    _rule(rf"(?:in|over|during|within) (?:the )?past(?P<n>) {_UNIT}", _past_units),
    _rule(
        r"(?:earlier )?(?P<which>this|last|next|earlier this|later this)\s+(?P<unit>week|"
        r"month|year)",
        _calendar_unit,
    ),
    _rule(r"(?:(?:at|on|over|during) )?(?:(?P<which>this|last|next|past|the) )+weekend", _weekend),
)
"""Longest match at a place wins; among equals the earlier row."""

TRIGGER = re.compile(
    rf"(?:\d{{4}}|\b(?:{MONTH})\b|{WEEKDAY}|day\b|today|yesterday|tomorrow|tonight|night|"
    rf"this |past |last "
    rf"|ago\b|earlier|week|hier\b|ayer\b|gestern|heute|\d/\d|أمس|امس|اليوم|البارحة|الأيام|"
    rf"الايام|الأسبوع)",
    re.IGNORECASE,
)
"""A sentence without any of these holds no expression of time."""
