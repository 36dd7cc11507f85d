"""Pieces of SQL with their parameters, and how they combine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.query.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.geodesy import BBox
    from mapper.model import DateSpan
    from mapper.query.model import Query
    from mapper.query.shapes import Shape


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL with its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where candidates come from: a table with the index to use, and what narrows it."""

    table: str
    condition: Condition


def any_of(conditions: Iterable[Condition]) -> Condition:
    """Return a condition that one of several meets.

    Examples
    --------
    >>> any_of([Condition("a = ?", (1,)), Condition("b = ?", (2,))])
    Condition(sql='(a = ? OR b = ?)', parameters=(1, 2))
    """
    listed = list(conditions)
    parameters = tuple(value for each in listed for value in each.parameters)
    return Condition("(" + " OR ".join(each.sql for each in listed) + ")", parameters)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Return a condition that all of several meet; that of none is always met."""
    listed = list(conditions)
    parameters = tuple(value for each in listed for value in each.parameters)
    return Condition(" AND ".join(each.sql for each in listed) or "1 = 1", parameters)


def on_dates(query: Query) -> Condition:
    """Return the condition that the dates of a query make."""
    if not query.dates:
        return all_of([])
    return any_of(dated(span, within=query.dates_within) for span in query.dates)


def dated(span: DateSpan, *, within: bool) -> Condition:
    """Return the condition that an incident overlaps some days, or lies within them."""
    first, last = str(span.first), str(span.last)
    if within:
        return Condition("(i.date_first >= ? AND i.date_last <= ?)", (first, last))
    return Condition("(i.date_first <= ? AND i.date_last >= ?)", (last, first))


def in_box(box: BBox) -> Condition:
    """Return the condition that the point lies in a box or on its edge."""
    west, south, east, north = box
    sides = (west, east, south, north)
    return Condition("(i.lon BETWEEN ? AND ? AND i.lat BETWEEN ? AND ?)", sides)


def shapes_of(query: Query) -> list[Sequence[Shape]]:
    """Return the shapes of a query: a list for each kind, of which any will do."""
    boxes = [Box(box) for box in query.boxes]
    return [shapes for shapes in (query.polygons, query.circles, boxes) if shapes]


def boxes_around(query: Query) -> list[BBox]:
    """Return boxes that hold all points that a query's shapes may hold; none without shapes."""
    fields = shapes_of(query)
    return [box for shape in fields[0] for box in shape.boxes()] if fields else []


def escaped(word: str) -> str:
    r"""Return a word as a pattern of LIKE that is found anywhere, with ``\`` before what is special.

    Examples
    --------
    >>> escaped("100%")
    '%100\\%%'
    """
    return "%" + word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
