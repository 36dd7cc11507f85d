"""Tables of the words of time: months, weekdays, parts of the day, in several languages."""

from __future__ import annotations

import re
import unicodedata

MONTHS: dict[str, int] = {
    name: number
    for number, names in {
        1: "january jan enero ene janvier janv januar jänner يناير جانفي",
        2: "february feb febrero février févr februar فبراير شباط فيفري",
        3: "march mar marzo mars märz mrz مارس آذار اذار أذار",
        4: "april apr abril abr avril avr أبريل ابريل إبريل نيسان أفريل",
        5: "may mayo mai مايو أيار ايار ماي",
        6: "june jun junio juin juni يونيو حزيران جوان",
        7: "july jul julio juillet juil juli يوليو يوليوز تموز جويلية",
        8: "august aug agosto août aout أغسطس اغسطس آب غشت أوت",
        9: "september sept sep septiembre setiembre septembre سبتمبر أيلول ايلول شتنبر",
        10: "october oct octubre octobre oktober okt أكتوبر اكتوبر",
        11: "november nov noviembre novembre نوفمبر نونبر",
        12: "december dec diciembre dic décembre déc dezember dez ديسمبر دجنبر",
    }.items()
    for name in names.split()
} | {
    "كانون الثاني": 1,
    "تشرين الأول": 10,
    "تشرين الاول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
    "كانون الاول": 12,
}
"""Lower-cased names of the months, long and short."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes lundi montag الاثنين الإثنين",
            "tuesday tues tue martes mardi dienstag الثلاثاء",
            "wednesday wed miércoles mercredi mittwoch الأربعاء الاربعاء",
            "thursday thurs thur thu jueves jeudi donnerstag الخميس",
            "friday fri viernes vendredi freitag الجمعة",
            "saturday sat sábado samedi samstag sonnabend السبت",
            "sunday sun domingo dimanche sonntag الأحد الاحد",
        )
    )
    for name in names.split()
}
"""Lower-cased names of the weekdays; Monday is 0, as in `datetime.date.weekday`."""

_SHORT_WEEKDAYS = frozenset(
    ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]
)

ORDINAL_DAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "الأول الاول",
            "الثاني",
            "الثالث",
            "الرابع",
            "الخامس",
            "السادس",
            "السابع",
            "الثامن",
            "التاسع",
            "العاشر",
        ),
        start=1,
    )
    for name in names.split()
} | {
    "الحادي عشر": 11,
    "الثاني عشر": 12,
    "الثالث عشر": 13,
    "الرابع عشر": 14,
    "الخامس عشر": 15,
    "السادس عشر": 16,
    "السابع عشر": 17,
    "الثامن عشر": 18,
    "التاسع عشر": 19,
    "العشرين": 20,
    "الثلاثين": 30,
    "الحادي والثلاثين": 31,
}
"""Days of a month in Arabic words: "the sixth of March"."""

NUMBERS: dict[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
"""Small numbers, as in "three days ago"."""


def choice(names: dict[str, int], *, without: frozenset[str] = frozenset()) -> str:
    """Return a pattern that matches any of the names, the longest first.

    >>> choice({"may": 5, "mayo": 5})
    'mayo|may'
    """
    wanted = sorted((name for name in names if name not in without), key=len, reverse=True)
    return "|".join(re.escape(name) for name in wanted)


MONTH = rf"(?:{choice(MONTHS)})"
WEEKDAY = (
    rf"(?:{choice(WEEKDAYS, without=_SHORT_WEEKDAYS)}"
    r"|(?-i:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|MON|TUES?|WED|THUR?S?|FRI)\.)"
)
"""A weekday; short English ones need their full stop, for the sun and those who sat."""
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:19|20)\d\d"
PART = (
    r"(?:(?:mid-?|early |late )?(?:morning|mornings|afternoon|evening|night|noon|midday|midnight)|"
    r"at (?:noon|midnight|dawn|dusk|night))"
)
"""A part of a day."""


def plain_digits(text: str) -> str:
    """Return a text with Arabic-Indic digits as ASCII, of the same length.

    >>> plain_digits("٨ آذار ٢٠٢٥")
    '8 آذار 2025'
    """
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char
        for char in text
    )


def month_number(name: str) -> int:
    """Return the number of a month, 1 to 12.

    >>> month_number("Sept.")
    9
    """
    return MONTHS[" ".join(name.lower().rstrip(".").split())]


def weekday_number(name: str) -> int:
    """Return the number of a weekday, Monday 0.

    >>> weekday_number("Fri.")
    4
    """
    return WEEKDAYS[name.lower().rstrip(".")]
