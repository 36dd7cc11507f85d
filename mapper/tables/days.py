"""Cells → days, as people and programs write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.tables.cells import ARABIC_DIGITS, words
from mapper.tables.months import MONTHS, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mapper.model import DatePrecision

    Found = tuple[date, date, DatePrecision]

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?\Z")
_MONTH_ONLY = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})\Z|(?P<mm>\d{1,2})[-/.](?P<yyyy>\d{4})\Z"
    r"|(?:(?:early|mid|late|(?:beginning|middle|end) of)[ -])?(?P<name>[^\W\d]+)\.?,? (?P<year>\d{4})\Z"
)
"""Which part of a month "early" and "late" mean is not told: it is the month that is known."""

_YEAR_ONLY = re.compile(r"\d{4}\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?: .*)?\Z")
_WEEKDAY = (
    r"(?:(?!(?:before|after|since|until|till|by|from|vor|nach|seit|bis|avant|après|antes|desde|قبل|بعد|منذ) )"
    r"[^\W\d]+,? )?"
)
"""A word before a date, but none that moves it."""

_DAY_NAME_FIRST = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)?[ -]([^\W\d]+)\.?(?: de)?[ ,-]+(\d{{4}}|\d{{2}})(?: .*)?\Z"
)
_MONTH_NAME_FIRST = re.compile(
    rf"{_WEEKDAY}([^\W\d]+)\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?: .*)?\Z"
)
_YEAR_NAME_FIRST = re.compile(r"(\d{4})[ -]([^\W\d]+)\.?[ -](\d{1,2})\Z")
_BETWEEN = re.compile(r"\s+(?:to|until|till|-|حتى|إلى)\s+|\s*[–—]\s*|(?<=\d-\d\d)/(?=\d{4}-)")
_TO = r"\s*(?:[-–/&]|\b(?:and|to|et|und|y)\b)\s*"
_FIRST_TO_LAST = re.compile(
    rf"(?:night of )?(?P<a>\d{{1,2}}){_TO}(?P<b>\d{{1,2}})(?P<rest> [^\W\d]+\.? \d{{4}}|[/.]\d{{1,2}}[/.]\d{{4}})\Z"
    rf"|(?P<month>[^\W\d]+\.?) (?P<c>\d{{1,2}}){_TO}(?P<d>\d{{1,2}}),? (?P<year>\d{{4}})\Z"
)
_YEAR_LAST = re.compile(r"(\d{4})\Z")
_EXCEL_DAY = re.compile(r"[2-6]\d{4}(?:\.\d+)?\Z")
_EXCEL_EPOCH = date(1899, 12, 30)

_FIRST_YEAR = 1800
"""No table of incidents begins earlier; 1446 is a year of the Islamic calendar."""

_CENTURY_PIVOT = 70


def day_month_order(cells: Iterable[str]) -> tuple[str | None, bool]:
    """Return how days such as 03/04/2025 are meant, and whether there are such days.

    Returns
    -------
    order
        "dmy" or "mdy", or None where nothing shows it.
    slashed
        Whether any day is written in this manner.

    Examples
    --------
    >>> day_month_order(["03/04/2025", "25/04/2025"]), day_month_order(["03/04/2025"])
    (('dmy', True), (None, True))
    """
    slashed = (_SLASHED.match(_plain(cell.strip())) for cell in cells)
    # With points between them, the day stands first everywhere.
    found = [match for match in slashed if match and "." not in match[0][:6]]
    if any(int(match[1]) > 12 for match in found):  # noqa: PLR2004 (months)
        return "dmy", True
    order = "mdy" if any(int(match[2]) > 12 for match in found) else None  # noqa: PLR2004 (months)
    return order, bool(found)


def days(cell: Any, column: str, order: str = "dmy") -> Found | None:  # noqa: ANN401
    """Return first and last day and the precision of a cell; None where it is empty.

    Parameters
    ----------
    order
        How 03/04/2025 is meant: "dmy" or "mdy".

    Raises
    ------
    TableError
        If it is no date.

    Examples
    --------
    >>> [str(day) for day in days("07 March 2025", "date")[:2]], days("2025-03", "date")[2]
    (['2025-03-07', '2025-03-07'], 'month')
    >>> [str(day) for day in days("6-8 March 2025", "date")[:2]], str(days("45723", "date")[0])
    (['2025-03-06', '2025-03-08'], '2025-03-07')
    """
    if isinstance(cell, datetime):
        return cell.date(), cell.date(), "day"
    if isinstance(cell, date):
        return cell, cell, "day"
    text = words(cell)
    if not text:
        return None
    try:
        found = _iso(text) or _in_words(_plain(text), order)
    except ValueError as error:
        raise TableError(f"{column} {text!r} is no day of the calendar ({error})") from None
    if found is None:
        raise TableError(f"{column} {text!r} is no date, such as 2025-03-07 or 7 March 2025")
    if found[0].year < _FIRST_YEAR:
        raise TableError(
            f"{column} {text!r} lies in the year {found[0].year}; is it of another calendar?"
        )
    return found


def _plain(text: str) -> str:
    """Return a date with our digits, and months of two words as one."""
    return joined(" ".join(text.translate(ARABIC_DIGITS).lower().split()))


def _iso(text: str) -> Found | None:
    if len(text) >= 10 and text[4] == "-" and text[7] == "-" and text[10:11] in ("", "T", " "):  # noqa: PLR2004
        if len(text) > 10 and _BETWEEN.search(text):  # noqa: PLR2004 (a day has ten letters)
            return None
        day = date.fromisoformat(text[:10])
        return day, day, "day"
    return None


def _in_words(text: str, order: str) -> Found | None:
    halves = _halves(text)
    if halves is None:
        return _one(text, order)
    first, last = (_one(half, order) for half in halves)
    if first is None or last is None:
        return None
    if last[1] < first[0]:
        raise ValueError("the last day lies before the first")
    return first[0], last[1], "day" if first[0] == last[1] else "days"


def _halves(text: str) -> tuple[str, str] | None:
    """Return the two dates of a span, or None."""
    if found := _FIRST_TO_LAST.match(text):
        if found["rest"]:
            return f"{found['a']}{found['rest']}", f"{found['b']}{found['rest']}"
        month, year = found["month"], found["year"]
        return f"{month} {found['c']}, {year}", f"{month} {found['d']}, {year}"
    halves = _BETWEEN.split(text)
    if len(halves) != 2:  # noqa: PLR2004 (first and last)
        return None
    first, last = halves
    year = _YEAR_LAST.search(last)
    # "30 March to 2 April 2025": the year is told once.
    return (f"{first} {year[1]}" if year and not re.search(r"\d{4}", first) else first), last


def _one(text: str, order: str) -> Found | None:
    if found := _MONTH_ONLY.match(text):
        digits = found["m"] or found["mm"]
        number = int(digits) if digits else MONTHS.get(found["name"])
        if number is None:
            return None
        year = int(found["y"] or found["yyyy"] or found["year"])
        return date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month"
    if _YEAR_ONLY.match(text):
        return date(int(text), 1, 1), date(int(text), 12, 31), "year"
    if _EXCEL_DAY.match(text):
        day = _EXCEL_EPOCH + timedelta(days=int(float(text)))
        return day, day, "day"
    parts = _parts(text, order)
    return None if parts is None else (date(*parts), date(*parts), "day")


def _parts(text: str, order: str) -> tuple[int, int, int] | None:
    """Return year, month and day."""
    if found := _ISO.match(text) or _COMPACT.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _SLASHED.match(text):
        first, second, year = int(found[1]), int(found[2]), _full(found[3])
        day_first = order == "dmy" or text[len(found[1])] == "."
        return (year, second, first) if day_first else (year, first, second)
    if (found := _DAY_NAME_FIRST.match(text)) and found[2] in MONTHS:
        return _full(found[3]), MONTHS[found[2]], int(found[1])
    if (found := _MONTH_NAME_FIRST.match(text)) and found[1] in MONTHS:
        return int(found[3]), MONTHS[found[1]], int(found[2])
    if (found := _YEAR_NAME_FIRST.match(text)) and found[2] in MONTHS:
        return int(found[1]), MONTHS[found[2]], int(found[3])
    return None


def _full(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 (two digits)
        return year
    return year + (1900 if year >= _CENTURY_PIVOT else 2000)
