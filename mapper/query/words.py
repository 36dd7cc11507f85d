"""Words of the command line → the parts of a query: dates, boxes, circles, types, polygon files."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

from gazetteer.geodesy import BBox
from mapper.errors import QueryError
from mapper.model import DateSpan, EventType
from mapper.query.courses import course_named
from mapper.query.names import place_named
from mapper.query.shapes import HALF_TURN, Circle, Course

if TYPE_CHECKING:
    from collections.abc import Callable

    from gazetteer.gazetteer import Gazetteer
    from mapper.query.names import Meant

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)

SHORT_TYPES: dict[str, EventType] = {
    "battles": "Battles",
    "explosions": "Explosions/Remote violence",
    "violence": "Violence against civilians",
    "protests": "Protests",
    "riots": "Riots",
    "strategic": "Strategic developments",
}
"""Short words for ACLED's event types."""

OPEN_END = ".."

_YEAR = re.compile(r"(\d{4})$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
RADIUS = re.compile(
    r"\s*(?:within\s+)?(?P<km>\d+(?:\.\d+)?)\s*(?P<unit>km|m|kilomet(?:er|re)s?|met(?:er|re)s?)?"
    r"\s*(?::|\b(?:of|from|around)\b)\s*(?P<where>.+?)\s*$",
    re.IGNORECASE,
)
"""A distance and a place: 25km:Jableh, within 25 km of Jableh."""

ALONG = re.compile(r"\s*along\s+(?P<line>.+?)\s*$", re.IGNORECASE)

_POINT = re.compile(r"(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$")
_METRES = 1000.0
_QUARTER_TURN = 90.0
_DECEMBER = 12


def read_dates(words: str) -> DateSpan:
    """Return the days that some words name: a day, a month, a year, or first/last.

    Raises
    ------
    QueryError
        If they name none, or run backwards.

    Examples
    --------
    >>> span = read_dates("2025-03-06/2025-03")
    >>> str(span.first), str(span.last)
    ('2025-03-06', '2025-03-31')
    >>> str(read_dates("2025-03-06/..").last)
    '9999-12-31'
    """
    first, slash, last = words.strip().partition("/")
    start = date.min if first in ("", OPEN_END) and slash else _days(first, words)[0]
    end = (
        date.max if last in ("", OPEN_END) and slash else _days(last if slash else first, words)[1]
    )
    if end < start:
        raise QueryError(
            f"--dates {words}: {start} to {end} runs backwards; write the first day first"
        )
    return DateSpan(start, end, "day" if start == end else "days")


def _days(word: str, words: str) -> tuple[date, date]:
    """Return first and last day of a day, a month or a year."""
    try:
        if year := _YEAR.match(word):
            return date(int(year[1]), 1, 1), date(int(year[1]), _DECEMBER, 31)
        if month := _MONTH.match(word):
            first = date(int(month[1]), int(month[2]), 1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        day = date.fromisoformat(word)
    except (ValueError, OverflowError) as error:
        raise QueryError(
            f"--dates {words}: {word!r} is no date; write 2025-03-07, 2025-03 or 2025-03-06/2025-03-08"
        ) from error
    return day, day


def read_bbox(words: str) -> BBox:
    """Return a box from west, south, east, north; west greater than east crosses the antimeridian.

    Raises
    ------
    QueryError
        If it is no box.

    Examples
    --------
    >>> read_bbox("35.7,34.6,36.3,35.9").north
    35.9
    """
    try:
        west, south, east, north = (float(side) for side in words.split(","))
    except ValueError as error:
        raise QueryError(
            f"--bbox {words}: four numbers are wanted, as west,south,east,north: 35.7,34.6,36.3,35.9"
        ) from error
    if not (-HALF_TURN <= west <= HALF_TURN and -HALF_TURN <= east <= HALF_TURN):
        raise QueryError(
            f"--bbox {words}: a longitude is -180 to 180; the order is west,south,east,north"
        )
    if not -_QUARTER_TURN <= south <= north <= _QUARTER_TURN:
        raise QueryError(
            f"--bbox {words}: south is at most north, both -90 to 90; the order is west,south,east,north"
        )
    return BBox(west, south, east, north)


def read_circle(
    words: str, gazetteer: Callable[[], Gazetteer]
) -> tuple[Circle | Course, Meant | None]:
    """Return what is around a place, a point or a road: 25km:Jableh, 500m:35.36,35.92, 5km:M4.

    Parameters
    ----------
    gazetteer
        Opened only where the centre is a name.

    Returns
    -------
    circle, meant
        What is around, and the place that was meant; None where the centre is a point.

    Raises
    ------
    QueryError
        If it is no circle, or the name of its centre is unknown or ambiguous.

    Examples
    --------
    >>> import gazetteer
    >>> read_circle("500m:35.36,35.92", gazetteer.load)[0].km
    0.5
    """
    read = RADIUS.match(words)
    if read is None or not float(read["km"]) > 0:
        raise QueryError(
            f"--within {words}: write a radius and a place, as 25km:Jableh or 25km:35.36,35.92"
        )
    km = float(read["km"]) / (_METRES if (read["unit"] or "km").lower().startswith("m") else 1)
    if point := _POINT.match(read["where"]):
        lat, lon = float(point[1]), float(point[2])
        if abs(lat) > _QUARTER_TURN or abs(lon) > HALF_TURN:
            raise QueryError(
                f"--within {words}: {lat},{lon} is no point; the order is latitude,longitude"
            )
        return Circle(lat, lon, km, read["where"]), None
    if course := course_named(gazetteer(), read["where"], km):
        return course
    meant = place_named(gazetteer(), read["where"])
    return Circle(meant.place.lat, meant.place.lon, km, meant.place.name), meant


def read_type(words: str) -> EventType:
    """Return ACLED's event type that a short word, or its own name, means.

    Raises
    ------
    QueryError
        If there is no such type.

    Examples
    --------
    >>> read_type("explosions"), read_type("battles")
    ('Explosions/Remote violence', 'Battles')
    """
    full: dict[str, EventType] = {name.casefold(): name for name in EVENT_TYPES}
    found = (SHORT_TYPES | full).get(words.strip().casefold())
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415 (only after a mistake)

        close = get_close_matches(words.casefold(), [*SHORT_TYPES, *full], 1)
        meant = f"; did you mean {close[0]}?" if close else ""
        raise QueryError(f"--type {words} is none of {', '.join(SHORT_TYPES)}{meant}")
    return found
