"""The table of expressions of time: pattern → the reader of what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.dates.holidays import HOLIDAY
from mapper.dates.readers import (
    Meaning,
    read_ago,
    read_calendar_unit,
    read_day_range,
    read_holiday,
    read_iso,
    read_month,
    read_month_day,
    read_night_to,
    read_ordinal_day,
    read_overnight,
    read_past_units,
    read_slashes,
    read_units_ago,
    read_weekday,
    read_weekdays,
    read_weekend,
    read_year_only,
)
from mapper.dates.words import DAY, MONTH, NUMBERS, ORDINAL_DAYS, PART, WEEKDAY, YEAR, choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import DateSpan


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression and the function that reads it."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], DateSpan | None], Meaning]


def _rule(pattern: str, read: Callable[[re.Match[str], DateSpan | None], Meaning]) -> Rule:
    return Rule(re.compile(rf"(?<![\w/])(?:{pattern})(?!\w)", re.IGNORECASE), read)


_DAY = rf"(?P<d{{0}}>{DAY})(?:st|nd|rd|th|er|º|\.)?"
_D1, _D2 = _DAY.format(1), _DAY.format(2)
_D1_AFTER = _D1.removesuffix(r"|\.)?") + ")?"
"""A day that stands after its month: there a full stop ends the sentence."""
_M1 = rf"(?P<m1>{MONTH})(?:\s*/\s*{MONTH})?\.?"
_M2 = rf"(?P<m2>{MONTH})(?:\s*/\s*{MONTH})?\.?"
_OF = r"\s+(?:of\s+|de\s+|من\s+(?:شهر\s+)?)?"
_Y = (
    rf"(?:,?\s*(?:of\s+|del?\s+)?(?P<y>{YEAR})(?!\d|:\d)|"
    rf"\s+'?(?P<yy>[3-9]\d)(?=\s*(?:[)\](\[,.;-]|$)))?"
)
_TO = r"\s*(?:-|–|—|to|and|through|until|till|y|al|et|und|bis|إلى|حتى|و)\s*"
_DAYPART_AR = r"(?:يوم\s+|اليوم\s+|أمس\s+|مساء\s+|صباح\s+|فجر\s+|ليلة\s+|ليل\s+|ظهر\s+)"
_W = rf"(?:(?:on\s+|(?:today|yesterday),?\s+)?{_DAYPART_AR}*{WEEKDAY}(?:\s+{PART})?[,،]?\s+\(?(?:الموافق\s+)?)?"
_ON = r"(?:(?:early\s+|late\s+)?(?:on\s+)?(?:the\s+)?)?"


_WEEKDAY1 = rf"(?P<w1>{WEEKDAY})"
_WEEKDAY2 = rf"(?P<w2>{WEEKDAY})"
_N = rf"(?P<n>\d{{1,3}}|{choice(NUMBERS)}|few|several|couple of)"
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_TODAY = read_ago(0, 0)
_YESTERDAY = read_ago(1, 1)

RULES: tuple[Rule, ...] = (
    _rule(rf"(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:T\S+)?", read_iso),
    _rule(
        rf"(?P<a>\d{{1,2}})(?P<sep>[/.]|-(?=\d{{1,2}}-{YEAR}))(?P<b>\d{{1,2}})(?P=sep)(?P<y>{YEAR}|\d\d)",
        read_slashes,
    ),
    # March 6-8 · March 6 to March 8, 2025 · 6-8 March · from 6 March to 9 March
    _rule(rf"{_W}{_M1}\s+{_D1}{_TO}{_W}(?:{_M2}\s+)?{_D2}{_Y}(?!:)", read_day_range),
    _rule(rf"{_W}{_ON}{_D1}(?:{_OF}{_M1})?{_TO}{_W}(?:the\s+)?{_D2}{_OF}{_M2}{_Y}", read_day_range),
    _rule(
        rf"{_W}{_M1}\s+(?:the\s+)?{_D1_AFTER}{_Y}(?!\d|:\d|"
        rf"\s*(?:[ap]\.?m\b|percent|%))",
        read_month_day,
    ),
    _rule(rf"{_W}(?:the\s+)?{_D1}(?:{_OF}|-){_M1}(?:-(?=\d))?{_Y}", read_month_day),
    _rule(
        rf"(?:early |late |mid-|in )?{_M1}(?:,|\s+(?:of|"
        rf"del?))?\s*(?P<y>{YEAR})(?P<yy>\b)",
        read_month,
    ),
    _rule(
        rf"(?:in|since|during|last|early|late|through|until|of|early in|late in)\s+"
        rf"(?P<m1>{MONTH})(?!\.?\s*\d)(?P<y>)(?P<yy>)",
        read_month,
    ),
    _rule(
        rf"(?:in|since|during|from|by|until|throughout|of|عام|سنة|en|im jahr)\s+(?:the\s+)?"
        rf"(?:(?P<part>early|mid|late|the end of|the beginning of|the start of)[ "
        rf"-])?(?P<y>{YEAR})(?!\s+(?:\w+s|block)\b)",
        read_year_only,
    ),
    _rule(rf"(?P<part>early|mid|late)[ -](?P<y>{YEAR})", read_year_only),
    _rule(rf"(?P<ordinal>{choice(ORDINAL_DAYS)})\s+من\s+(?:شهر\s+)?{_M1}{_Y}", read_ordinal_day),
    _rule(rf"(?:شهر\s+)?{_M1}\s+(?:الماضي|الفائت|المنصرم)(?P<y>)(?P<yy>)", read_month),
    _rule(
        rf"(?:ليل|ليلة)\s+{_WEEKDAY1}\s*[-–/,،]?\s*(?:إلى\s+|و)?{_WEEKDAY2}[,،]?\s+\(?{_D1}{_OF}{_M1}{_Y}",
        read_night_to,
    ),
    # weekdays
    _rule(rf"(?:ليل|ليلة|مساء)\s+{_WEEKDAY1}\s*[-–/,،]?\s*(?:إلى\s+|و)?{_WEEKDAY2}", read_weekdays),
    _rule(rf"(?:(?:مساء|صباح|فجر|ظهر|عصر|ليل)\s+)?اليوم\s+{_WEEKDAY1}(?P<which>)", read_weekday),
    _rule(rf"between\s+{_WEEKDAY1}(?:\s+{PART})?\s+and\s+{_WEEKDAY2}(?:\s+{PART})?", read_weekdays),
    _rule(
        rf"from\s+{_WEEKDAY1}(?:\s+{PART})?\s+(?:to|until|"
        rf"through|into)\s+{_WEEKDAY2}",
        read_weekdays,
    ),
    _rule(
        rf"(?:on\s+)?(?:both\s+)?{_WEEKDAY1}(?:\s+{PART})?\s+(?:and|through|to|or|into|"
        rf"و)\s*{_WEEKDAY2}",
        read_weekdays,
    ),
    _rule(
        rf"{_WEEKDAY1}\s+night(?:\s+(?:and|into|to|through)|,)\s+(?:early\s+)?{_WEEKDAY2}",
        read_weekdays,
    ),
    _rule(rf"overnight\s+(?:on\s+|from\s+)?(?:{_WEEKDAY1})", read_overnight),
    _rule(rf"{_WEEKDAY1}\s+overnight", read_overnight),
    _rule(
        rf"(?:(?:early|late)\s+)?(?:on\s+)?(?:(?P<which>last|next|past|this coming|coming|"
        rf"this)\s+)?"
        rf"(?:{_DAYPART_AR}|le\s+|el\s+|am\s+)*[وفب]?{_WEEKDAY1}"
        rf"(?:\s+{PART})?",
        read_weekday,
    ),
    _rule(rf"(?:on\s+)?(?P<name>{HOLIDAY})(?:,?\s+(?P<y>{YEAR}))?", read_holiday),
    # days around publication
    _rule(rf"(?:(?:early|late|earlier)\s+)?yesterday(?:\s+{PART})?", _YESTERDAY),
    _rule(r"(?:(?:early|late|earlier)\s+)?(?:last night|last evening)", _YESTERDAY),
    _rule(
        r"(?:(?:early|late|earlier)\s+)?(?:today|tonight|this (?:morning|afternoon|evening))"
        rf"(?:\s+{PART})?",
        _TODAY,
    ),
    _rule(r"tomorrow(?:\s+(?:morning|night|evening))?", read_ago(-1, -1)),
    _rule(r"(?:the )?day before yesterday", read_ago(2, 2)),
    _rule(r"(?:مساء |صباح |فجر |ليل |ليلة )?(?:أول من أمس|أول أمس)", read_ago(2, 2)),
    _rule(r"(?:مساء |صباح |فجر |ليل |ليلة |يوم )?[وف]?(?:أمس|امس|البارحة)", _YESTERDAY),
    _rule(r"(?:مساء |صباح |فجر |ظهر )?اليوم|هذا (?:الصباح|المساء)", _TODAY),
    _rule(r"hier|ayer|gestern", _YESTERDAY),
    _rule(r"aujourd[’']hui|heute", _TODAY),
    _rule(r"overnight", read_ago(1, 0)),
    _rule(
        r"(?:in|over|during) (?:the )?(?:past|last|recent) "
        r"(?:few |couple of )?days",
        read_ago(3, 0),
    ),
    _rule(
        r"(?:في )?(?:الأيام|الايام) (?:الأخيرة|الاخيرة|"
        r"الماضية)|les derniers jours",
        read_ago(3, 0),
    ),
    _rule(r"(?:الأسبوع|الاسبوع) (?:الماضي|الفائت)", read_ago(10, 4)),
    _rule(rf"{_N}\s+{_UNIT}\s+(?:ago|earlier)", read_units_ago),
    _rule(
        r"(?:(?:just |only )?(?:a few|some|several|\d+|a couple of)\s+)?(?:minutes|moments)\s+ago",
        _TODAY,
    ),
    _rule(rf"(?:in |over |during |within )?(?:the )?(?:past|last) {_N}\s+{_UNIT}", read_past_units),
    _rule(rf"(?:in|over|during|within) (?:the )?past(?P<n>) {_UNIT}", read_past_units),
    _rule(
        r"(?:earlier )?(?P<which>this|last|next)\s+(?P<unit>week|"
        r"month|year)",
        read_calendar_unit,
    ),
    _rule(
        r"(?:(?:at|on|over|during) )?(?:(?P<which>this|last|"
        r"next|past|the) )+weekend",
        read_weekend,
    ),
)
"""Longest match at a place wins; among equals the earlier row."""
