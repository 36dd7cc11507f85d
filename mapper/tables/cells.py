"""Cells → words and numbers; what cannot be read says so, what is empty is None."""

from __future__ import annotations

import re
from typing import Any

from mapper.counts.numbers import VAGUE
from mapper.errors import TableError
from mapper.tables.guard import unguarded

UNKNOWN = frozenset(
    {
        "",
        "-",
        "--",
        "?",
        "na",
        "n/a",
        "nan",
        "nat",
        "none",
        "null",
        "unknown",
        "unclear",
        "unspecified",
        "not specified",
        "not stated",
        "unknown number",
        "tbc",
        "not known",
        ".",
        "#n/a",
        "غير معروف",
    }
)
"""Words in lower case that say that nothing is known."""

_NOT_COUNTED = ("-9", "-99", "-999")
"""How codebooks write that people were not counted."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+\Z")
_BETWEEN = re.compile(r"(\d+)\s*(?:-|–|—|to|/)\s*(\d+)\Z")
_OPEN = re.compile(r"(?:at least|min\.?|>=|≥|over|more than)\s*(\d+)\Z|(\d+)\s*(?:\+|or more)\Z")
_MOST = re.compile(r"(?:at most|up to|no more than|max\.?|<=|≤)\s*(\d+)\Z")
_ABOUT = re.compile(r"(?:about|around|approx(?:\.|imately)?|circa|ca\.?|~|≈)\s*(\d+)\Z")
ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")


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


_IN_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
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
    >>> bounds("dozens", "killed"), bounds("few", "killed"), bounds("up to 8", "killed")
    ((24, None), (3, None), (0, 8))
    """
    text = words(cell)
    if text.isascii() and text.isdigit() and len(text) < _DIGITS:
        return int(text), int(text)
    if not text or text in _NOT_COUNTED:
        return None, None
    found = _bounds_in(text.translate(ARABIC_DIGITS).lower()) if len(text) < _LONGEST else None
    if found is None or any(number and len(str(number)) >= _DIGITS for number in found):
        raise TableError(f"{column} {text[:_LONGEST]!r} is no number of people, such as 12 or 5-10")
    return found


_DIGITS, _LONGEST = 10, 40
"""No number of people has ten digits, and no cell that tells one is longer."""


def _bounds_in(text: str) -> tuple[int | None, int | None] | None:
    text = str(_IN_WORDS.index(text)) if text in _IN_WORDS else text
    if _GROUPED.match(text):
        text = re.sub(r"\D", "", text)
    if _NUMBER.match(text) and float(text) >= 0 and float(text).is_integer():
        return int(float(text)), int(float(text))
    if (both := _BETWEEN.match(text)) and int(both[1]) <= int(both[2]):
        return int(both[1]), int(both[2])
    if least := _OPEN.match(text):
        return int(least[1] or least[2]), None
    if most := _MOST.match(text):
        return 0, int(most[1])
    if about := _ABOUT.match(text):
        return int(about[1]), int(about[1])
    return VAGUE.get(text) or VAGUE.get(f"a {text}")
