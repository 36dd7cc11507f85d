"""When a row says that it happened."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mapper.errors import TableError
from mapper.model import DateSpan
from mapper.tables.cells import whole, words
from mapper.tables.days import days
from mapper.tables.months import MONTHS
from mapper.tables.presets import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mapper.model import DatePrecision

FIELDS = ("date_start", "date_end", "date", "year", "month", "day", "date_prec")
"""Fields that a span is made of."""

_WORDS: tuple[DatePrecision, ...] = ("day", "days", "week", "month", "year")
_WEEK_DAYS = 7
_MONTHS = 12


def span_of(cells: Mapping[str, Any], scheme: str, order: str) -> DateSpan | None:
    """Return the days of a row; None where it names none.

    Parameters
    ----------
    cells
        Field → cell, of `FIELDS`.
    scheme
        Whose codes of precision they are: a key of `SCHEMES`.
    order
        How 03/04/2025 is meant: "dmy" or "mdy".

    Raises
    ------
    TableError
        If a cell is no date, or the last day lies before the first.

    Examples
    --------
    >>> span_of({"date": "7 March 2025"}, "", "dmy")
    DateSpan(first=datetime.date(2025, 3, 7), last=datetime.date(2025, 3, 7), precision='day')
    >>> span_of({"year": "2016", "month": "2", "day": "0"}, "gtd", "dmy").last
    datetime.date(2016, 2, 29)
    """
    found = _stated(cells, order)
    if found is None:
        return None
    first, last, precision = found
    code = words(cells.get("date_prec"))
    coded = SCHEMES[scheme].dates.get(code) or next((each for each in _WORDS if each == code), None)
    if coded is None or (coded == "day" and first != last):
        return DateSpan(first, last, precision)
    if first == last and scheme == "acled":
        return _widened(first, coded)
    return DateSpan(first, last, coded)


def _stated(cells: Mapping[str, Any], order: str) -> tuple[date, date, DatePrecision] | None:
    start = days(cells.get("date_start"), "the first day", order)
    end = days(cells.get("date_end"), "the last day", order)
    if start and end and start != end:
        first, last = start[0], end[1]
        if last < first:
            raise TableError(f"the last day {last} lies before the first, {first}")
        return first, last, "day" if first == last else "days"
    return start or end or days(cells.get("date"), "date", order) or _of_numbers(cells)


def _of_numbers(cells: Mapping[str, Any]) -> tuple[date, date, DatePrecision] | None:
    """Return the span of a year, a month and a day in columns of their own; 0 is not known."""
    named = MONTHS.get(words(cells.get("month")).lower().rstrip("."))
    year, day = (whole(cells.get(name), name) for name in ("year", "day"))
    month = named or whole(cells.get("month"), "month")
    if not year:
        return None
    try:
        if not month:
            return date(year, 1, 1), date(year, _MONTHS, 31), "year"
        if not day:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
        return date(year, month, day), date(year, month, day), "day"
    except ValueError as error:
        told = "-".join(str(number) for number in (year, month, day) if number)
        raise TableError(f"{told} is no day of the calendar ({error})") from None


def _widened(day: date, precision: DatePrecision) -> DateSpan:
    """Return the week or month that ACLED's one day stands for."""
    if precision == "month":
        last = day.replace(day=monthrange(day.year, day.month)[1])
        return DateSpan(day.replace(day=1), last, "month")
    if precision == "day":
        return DateSpan(day, day)
    return DateSpan(day, day + timedelta(days=_WEEK_DAYS - 1), precision)
