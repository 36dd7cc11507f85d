"""Cells → latitudes and longitudes, as people write them."""

from __future__ import annotations

import math
import re
from typing import Any

from mapper.errors import TableError
from mapper.tables.cells import ARABIC_DIGITS, words

_PARTS_OF_A_DEGREE = 60
_ANGLE = re.compile(r"[\d.,\s°ºd'′’m\"″”s:+−-]+\Z", re.IGNORECASE)
_SIDE = re.compile(r"\A([NSEW])\s*(?=\d)|(?<=[\d\s'′’\"″”°º.])\s*([NSEW])\Z", re.IGNORECASE)


def degrees(cell: Any, column: str, sides: str = "NSEW") -> float | None:  # noqa: ANN401
    r"""Return a latitude or longitude in decimal degrees; None where the cell is empty.

    Parameters
    ----------
    sides
        Letters that may stand with it: "NS" for a latitude, "EW" for a longitude.

    Raises
    ------
    TableError
        If it is none.

    Examples
    --------
    >>> degrees("35.36", "lat"), degrees("35,36", "lat"), degrees("35°21'36\"N", "lat")
    (35.36, 35.36, 35.36)
    >>> degrees("S 35 21 36", "lat"), degrees("35°21.6′ N", "lat"), degrees("٣٥٫٣٦", "lat")
    (-35.36, 35.36, 35.36)
    """
    try:
        value = float(cell)
    except (TypeError, ValueError):
        return _angle(words(cell), column, sides)
    return None if math.isnan(value) else value


def _angle(text: str, column: str, sides: str) -> float | None:
    if not text:
        return None
    plain = text.translate(ARABIC_DIGITS)
    side = _SIDE.search(plain)
    letter = (side[1] or side[2]).upper() if side else ""
    angle = _SIDE.sub("", plain, count=1).strip()
    parts = re.findall(r"\d+(?:\.\d+)?", angle.replace(",", "."))
    numbers = [float(each) for each in parts]
    if (
        not _ANGLE.match(angle)
        # Only the last part may be broken: "35.36,35.92" is a whole point.
        or any("." in each for each in parts[:-1])
        or len(numbers) not in (1, 2, 3)
        or any(number >= _PARTS_OF_A_DEGREE for number in numbers[1:])
    ):
        raise TableError(f"{column} {text!r} is no latitude or longitude, such as 35.36")
    if letter and letter not in sides:
        raise TableError(f"{column} {text!r}: are latitude and longitude swapped?")
    size = sum(part / 60.0**place for place, part in enumerate(numbers))
    return round(-size if angle[0] in "-−" or letter in ("S", "W") else size, 7)


_WKT_POINT = re.compile(r"POINT\s*Z?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+)?\s*\)\Z", re.IGNORECASE)
_BETWEEN_TWO = (r"\s*;\s*", r",\s+", r"\s*,\s*", r"\s*[|/]\s*", r"(?<=[NSEWnsew])\s+", r"\s+")


def point(cell: Any, column: str) -> tuple[float, float] | None:  # noqa: ANN401
    r"""Return latitude and longitude of one cell that holds both; None where it is empty.

    Raises
    ------
    TableError
        If it does not.

    Examples
    --------
    >>> point("35.36, 35.92", "where"), point("POINT (35.92 35.36)", "where")
    ((35.36, 35.92), (35.36, 35.92))
    >>> point("35,36; 35,92", "where"), point("35°55'12\"E 35°21'36\"N", "where")
    ((35.36, 35.92), (35.36, 35.92))
    """
    text = words(cell).strip("()[] ")
    if not text:
        return None
    if found := _WKT_POINT.match(words(cell)):
        text = f"{found[2]}; {found[1]}"
    for between in _BETWEEN_TWO:
        halves = re.split(between, text)
        if len(halves) == 2:  # noqa: PLR2004 (latitude and longitude)
            if halves[0][-1:] in "EWew":
                halves.reverse()
            lat, lon = degrees(halves[0], column, "NS"), degrees(halves[1], column, "EW")
            return None if lat is None or lon is None else (lat, lon)
    raise TableError(f"{column} {text!r} is no point, such as 35.36, 35.92")
