"""Days that have a name: Christmas Eve, the Fourth of July, Easter."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mapper.dates import calendar

if TYPE_CHECKING:
    from collections.abc import Callable

_THURSDAY, _MONDAY = 3, 0


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """Return the so-manieth weekday of a month; -1 is the last."""

    def on(year: int) -> date:
        if number > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
        last = calendar.month(year, month).last
        return last - timedelta((last.weekday() - weekday) % 7)

    return on


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).

    >>> [str(easter(year)) for year in (2016, 2024)]
    ['2016-03-27', '2024-03-31']
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


HOLIDAYS: tuple[tuple[str, Callable[[int], date]], ...] = (
    (r"new year['’]?s eve", _fixed(12, 31)),
    (r"new year['’]?s(?: day)?(?! eve)", _fixed(1, 1)),
    (r"christmas eve", _fixed(12, 24)),
    (r"boxing day", _fixed(12, 26)),
    (r"christmas(?: day| night| morning)(?! eve)", _fixed(12, 25)),
    (r"(?:the )?(?:fourth|4th) of july|july fourth", _fixed(7, 4)),
    (r"bastille day", _fixed(7, 14)),
    (r"halloween(?: night)?", _fixed(10, 31)),
    (r"valentine['’]?s day", _fixed(2, 14)),
    (r"(?:st|saint)\.? patrick['’]?s day", _fixed(3, 17)),
    (
        r"thanksgiving(?: day| night| morning)?(?! (?:eve|weekend|dinner|break|week))",
        _nth(11, _THURSDAY, 4),
    ),
    (r"black friday", lambda year: _nth(11, _THURSDAY, 4)(year) + timedelta(1)),
    (r"memorial day(?! weekend)", _nth(5, _MONDAY, -1)),
    (r"labor day(?! weekend)", _nth(9, _MONDAY, 1)),
    (r"good friday", lambda year: easter(year) - timedelta(2)),
    (r"palm sunday", lambda year: easter(year) - timedelta(7)),
    (r"easter(?: sunday)?(?! (?:monday|weekend|egg|bunny|basket|island))", easter),
    (r"easter monday", lambda year: easter(year) + timedelta(1)),
)
"""Names in lower case → the day of a year. Thanksgiving, Labor and Memorial Day are those of the
United States; a name that means other days elsewhere (Mother's Day) has no row."""

HOLIDAY = "|".join(name for name, _ in HOLIDAYS)


def holiday(name: str, year: int) -> date:
    """Return the day of a year that bears a name.

    >>> str(holiday("Christmas Eve", 2016)), str(holiday("Thanksgiving", 2016))
    ('2016-12-24', '2016-11-24')
    """
    return next(on(year) for known, on in HOLIDAYS if re.fullmatch(known, name, re.IGNORECASE))
