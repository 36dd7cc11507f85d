"""Cells → values; what cannot be read says so, what is empty is None."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from mapper.errors import TableError
from mapper.tables.guard import unguarded

UNKNOWN = frozenset(
    {"", "-", "--", "?", "na", "n/a", "nan", "nat", "none", "null", "unknown", "not known", "."}
)
"""Words in lower case that say that nothing is known."""

_NOT_COUNTED = ("-9", "-99", "-999")
"""How codebooks write that people were not counted."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+\Z")
_BETWEEN = re.compile(r"(\d+)\s*(?:-|–|—|to|/)\s*(\d+)\Z")
_OPEN = re.compile(r"(?:at least|min\.?|>=|≥|over|more than)\s*(\d+)\Z|(\d+)\s*(?:\+|or more)\Z")
_DEGREES = re.compile(
    r"""(?P<sign>-)?(?P<d>\d{1,3}(?:\.\d+)?)\s*[°º]?\s*
    (?:(?P<m>\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s*["″”]\s*)?
    (?P<side>[NSEW])?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_DECIMAL_COMMA = re.compile(r"-?\d{1,3},\d+\Z")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MINUTES, _SECONDS = 60, 3600


def words(cell: Any) -> str:  # noqa: ANN401 (a cell of any kind of file)
    """Return a cell as text, without the guard of our own exports; "" where nothing is known.

    Examples
    --------
    >>> words("'=1+1"), words(" Jableh "), words("N/A"), words(None), words(3.0)
    ('=1+1', 'Jableh', '', '', '3')
    """
    if isinstance(cell, str):
        text = cell.strip()
        if text[:1] == "'":
            text = unguarded(text)
        return "" if len(text) < _LONGEST_UNKNOWN and text.lower() in UNKNOWN else text
    if cell is None:
        return ""
    if isinstance(cell, float):
        return "" if cell != cell else (str(int(cell)) if cell.is_integer() else str(cell))  # noqa: PLR0124 (NaN)
    return str(cell)


_LONGEST_UNKNOWN = max(map(len, UNKNOWN)) + 1


def whole(cell: Any, column: str) -> int | None:  # noqa: ANN401 (a cell of any kind of file)
    """Return a number of people; None where the cell is empty.

    Raises
    ------
    TableError
        If it is no whole number of 0 or more.

    Examples
    --------
    >>> whole("1,234", "killed"), whole("12.0", "killed"), whole("", "killed")
    (1234, 12, None)
    """
    low, high = bounds(cell, column)
    if low != high:
        raise TableError(f"{column} {cell!r} is not one number")
    return low


def bounds(cell: Any, column: str) -> tuple[int | None, int | None]:  # noqa: ANN401
    """Return the bounds that a cell gives: "5-10", "12+", "at least 3" or one number.

    Examples
    --------
    >>> bounds("5-10", "killed"), bounds("12+", "killed"), bounds(7, "killed")
    ((5, 10), (12, None), (7, 7))
    """
    text = words(cell)
    if text.isascii() and text.isdigit():
        return int(text), int(text)
    if not text or text in _NOT_COUNTED:
        return None, None
    text = text.translate(_ARABIC_DIGITS).lower()
    if _GROUPED.match(text):
        text = re.sub(r"\D", "", text)
    if _NUMBER.match(text) and float(text) >= 0 and float(text).is_integer():
        return int(float(text)), int(float(text))
    if (both := _BETWEEN.match(text)) and int(both[1]) <= int(both[2]):
        return int(both[1]), int(both[2])
    if least := _OPEN.match(text):
        return int(least[1] or least[2]), None
    raise TableError(f"{column} {words(cell)!r} is no number of people, such as 12 or 5-10")


def degrees(cell: Any, column: str) -> float | None:  # noqa: ANN401 (a cell of any kind of file)
    r"""Return a latitude or longitude in decimal degrees; None where the cell is empty.

    Raises
    ------
    TableError
        If it is none.

    Examples
    --------
    >>> degrees("35.36", "lat"), degrees("35,36", "lat"), degrees("35°21'36\"N", "lat")
    (35.36, 35.36, 35.36)
    """
    if isinstance(cell, float):
        return None if cell != cell else cell  # noqa: PLR0124 (NaN)
    try:
        return float(cell)
    except (TypeError, ValueError):
        pass
    text = words(cell).translate(_ARABIC_DIGITS)
    if not text:
        return None
    if _DECIMAL_COMMA.match(text):
        return float(text.replace(",", "."))
    found = _DEGREES.match(text)
    if found is None:
        raise TableError(f"{column} {text!r} is no latitude or longitude, such as 35.36")
    size = float(found["d"])
    size += float(found["m"] or 0) / _MINUTES + float(found["s"] or 0) / _SECONDS
    negative = bool(found["sign"]) or (found["side"] or "N").upper() in "SW"
    return round(-size if negative else size, 7)


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?\Z")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{1,2})\Z|(?P<name>[^\W\d]+)\.?,? (?P<year>\d{4})\Z")
_YEAR_ONLY = re.compile(r"\d{4}\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?: .*)?\Z")
_DAY_NAME_FIRST = re.compile(
    r"(?:[^\W\d]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([^\W\d]+)\.?[ ,-]+(\d{4}|\d{2})(?: .*)?\Z"
)
_MONTH_NAME_FIRST = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?\Z")

_MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
    for length in {3, 4, len(name)}
}
_CENTURY_PIVOT = 70


def day_month_order(cells: list[str]) -> str | None:
    """Return how days such as 03/04/2025 are meant: "dmy", "mdy", or None if nothing shows it.

    Examples
    --------
    >>> day_month_order(["03/04/2025", "25/04/2025"]), day_month_order(["03/04/2025"])
    ('dmy', None)
    """
    found = [match for cell in cells if (match := _SLASHED.match(cell.strip()))]
    if any(int(match[1]) > 12 for match in found):  # noqa: PLR2004 (months)
        return "dmy"
    return "mdy" if any(int(match[2]) > 12 for match in found) else None  # noqa: PLR2004 (months)


def is_slashed(cell: str) -> bool:
    """Say whether a date is such as 03/04/2025, which two customs read differently."""
    return _SLASHED.match(cell.strip()) is not None


def days(cell: Any, column: str, order: str = "dmy") -> tuple[date, date, str] | None:  # noqa: ANN401
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
    """
    if isinstance(cell, datetime):
        return cell.date(), cell.date(), "day"
    if isinstance(cell, date):
        return cell, cell, "day"
    text = words(cell)
    if not text:
        return None
    try:
        found = _iso(text) or _in_words(text.translate(_ARABIC_DIGITS), order)
    except ValueError as error:
        raise TableError(f"{column} {text!r} is no day of the calendar ({error})") from None
    if found is None:
        raise TableError(f"{column} {text!r} is no date, such as 2025-03-07 or 7 March 2025")
    return found


def _iso(text: str) -> tuple[date, date, str] | None:
    if len(text) >= 10 and text[4] == "-" and text[7] == "-" and text[10:11] in ("", "T", " "):  # noqa: PLR2004
        day = date.fromisoformat(text[:10])
        return day, day, "day"
    return None


def _in_words(text: str, order: str) -> tuple[date, date, str] | None:
    from mapper.dates import calendar  # noqa: PLC0415 (shared calendar; only for other forms)

    if found := _MONTH_ONLY.match(text):
        number = int(found[2]) if found[2] else _MONTHS.get(found["name"].lower())
        if number:
            span = calendar.month(int(found[1] or found["year"]), number)
            return span.first, span.last, "month"
        return None
    if _YEAR_ONLY.match(text):
        return date(int(text), 1, 1), date(int(text), 12, 31), "year"
    parts = _parts(text, order)
    if parts is None:
        return None
    day = date(*parts)
    return day, day, "day"


def _parts(text: str, order: str) -> tuple[int, int, int] | None:
    """Return year, month and day."""
    if found := _ISO.match(text) or _COMPACT.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _SLASHED.match(text):
        first, second, year = int(found[1]), int(found[2]), _full(found[3])
        return (year, second, first) if order == "dmy" else (year, first, second)
    if (found := _DAY_NAME_FIRST.match(text)) and found[2].lower() in _MONTHS:
        return _full(found[3]), _MONTHS[found[2].lower()], int(found[1])
    if (found := _MONTH_NAME_FIRST.match(text)) and found[1].lower() in _MONTHS:
        return int(found[3]), _MONTHS[found[1].lower()], int(found[2])
    return None


def _full(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 (two digits)
        return year
    return year + (1900 if year >= _CENTURY_PIVOT else 2000)
