"""A query → SQL that finds candidates; what only a shape can decide is left to the shape."""
# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from gazetteer.features import PRECISIONS
from mapper.query.shapes import Box
from mapper.query.units import lies_in
from mapper.store import schema
from mapper.store.places import places_near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from gazetteer.geodesy import BBox
    from mapper.model import DateSpan
    from mapper.query.model import Query
    from mapper.query.shapes import Shape
    from mapper.query.units import Unit

FEW = 20_000
"""Up to so many incidents are looked at one by one where a query has dates and shapes."""


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
    """Return a condition that one of several meets."""
    listed = list(conditions)
    parameters = tuple(value for each in listed for value in each.parameters)
    return Condition("(" + " OR ".join(each.sql for each in listed) + ")", parameters)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Return a condition that all of several meet."""
    listed = list(conditions)
    parameters = tuple(value for each in listed for value in each.parameters)
    return Condition(" AND ".join(each.sql for each in listed) or "1", parameters)


# ------------------------------------------------------------------ sources


def sources(connection: Connection, query: Query) -> list[Source]:
    """Return where to look: by dates where these are few, else by place, else everywhere."""
    fields = shapes_of(query)
    boxes = [box for shape in fields[0] for box in shape.boxes()] if fields else []
    if query.dates and (not boxes or _are_few(connection, query.dates)):
        plain = all_of([any_of(map(_in_box, boxes))] if boxes else [])
        return [
            Source(table, all_of([found, plain]))
            for span in query.dates
            for table, found in _by_dates(span, within=query.dates_within)
        ]
    extra = on_dates(query)
    if boxes:
        return [Source(_BY_PLACE, all_of([_in_rtree(box), extra])) for box in boxes]
    return [Source("incidents i", extra)]


def on_dates(query: Query) -> Condition:
    """Return the condition that the dates of a query make."""
    if not query.dates:
        return all_of([])
    return any_of(_dated(span, within=query.dates_within) for span in query.dates)


def shapes_of(query: Query) -> list[Sequence[Shape]]:
    """Return the shapes of a query: a list for each kind, of which any will do."""
    boxes = [Box(box) for box in query.boxes]
    return [shapes for shapes in (query.polygons, query.circles, boxes) if shapes]


_BY_PLACE = f"{schema.RTREE} r CROSS JOIN incidents i ON i.fid = r.id"
_BY_DAY = "incidents i INDEXED BY incidents_when"
_LONG = "incidents i INDEXED BY incidents_long"


def _are_few(connection: Connection, spans: Iterable[DateSpan]) -> bool:
    count = 0
    for span in spans:
        counted = (
            f"SELECT count(*) FROM (SELECT 1 FROM {_BY_DAY}"
            " WHERE date_first BETWEEN ? AND ? LIMIT ?)"
        )
        days = (_day(_early(span)), str(span.last), FEW)
        count += connection.execute(counted, days).fetchone()[0]
    return count < FEW


def _by_dates(span: DateSpan, *, within: bool) -> Iterator[tuple[str, Condition]]:
    """Yield the table with its index, and the condition that the index answers."""
    first, last = str(span.first), str(span.last)
    if within:
        inside = "i.date_first BETWEEN ? AND ? AND i.date_last <= ?"
        yield _BY_DAY, Condition(inside, (first, last, last))
        return
    early = _day(_early(span))
    overlaps = "i.date_first BETWEEN ? AND ? AND i.date_last >= ?"
    yield _BY_DAY, Condition(overlaps, (early, last, first))
    long = f"{schema.IS_LONG} AND i.date_first < ? AND i.date_last >= ?"
    yield _LONG, Condition(long, (early, first))


def _early(span: DateSpan) -> int:
    return max(1, span.first.toordinal() - schema.LONG_DAYS)


def _day(ordinal: int) -> str:
    return str(date.fromordinal(ordinal))


def _dated(span: DateSpan, *, within: bool) -> Condition:
    first, last = str(span.first), str(span.last)
    if within:
        return Condition("(i.date_first >= ? AND i.date_last <= ?)", (first, last))
    return Condition("(i.date_first <= ? AND i.date_last >= ?)", (last, first))


def _in_box(box: BBox) -> Condition:
    west, south, east, north = box
    sides = (west, east, south, north)
    return Condition("(i.lon BETWEEN ? AND ? AND i.lat BETWEEN ? AND ?)", sides)


def _in_rtree(box: BBox) -> Condition:
    """Compare with the R-tree, whose sides are rounded outwards, then with the point itself."""
    west, south, east, north = box
    touches = "r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?"
    return all_of([Condition(touches, (east, west, north, south)), _in_box(box)])


# ------------------------------------------------------------------ conditions on an incident


def conditions(connection: Connection, query: Query) -> Condition:
    """Return what an incident has to meet apart from dates and shapes."""
    return all_of(_conditions(connection, query))


def _conditions(connection: Connection, query: Query) -> Iterator[Condition]:
    yield from _listed(query)
    yield from _worded(query)
    if query.min_fatalities is not None:
        yield Condition("i.fatalities_min >= ?", (query.min_fatalities,))
    if query.max_fatalities is not None:
        upper = "coalesce(i.fatalities_max, i.fatalities_min) <= ?"
        yield Condition(upper, (query.max_fatalities,))
    if query.regions:
        yield _in_regions(connection, query.regions, possible=query.include_possible)


def _listed(query: Query) -> Iterator[Condition]:
    """Yield the conditions that a column has one of some values."""
    finer = PRECISIONS[: PRECISIONS.index(query.precision) + 1] if query.precision else ()
    for column, values in (
        ("event_type", query.types),
        ("sub_event_type", query.sub_event_types),
        ("status", query.statuses),
        ("precision", finer),
    ):
        if values:
            yield Condition(f"i.{column} IN ({', '.join('?' * len(values))})", tuple(values))


def _worded(query: Query) -> Iterator[Condition]:
    """Yield the conditions that a text holds one of some words."""
    for words, condition in (
        (query.actors, lambda word: _said("i.actors", word)),
        (query.reporters, lambda word: _said("i.reporters", word)),
        (query.text, _written),
    ):
        if words:
            yield any_of(map(condition, words))


def _said(column: str, word: str) -> Condition:
    """Compare without case; what is not ASCII needs our own function."""
    if word.isascii():
        escaped = word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
        return Condition(rf"{column} LIKE ? ESCAPE '\'", (f"%{escaped}%",))
    return Condition(f"instr(casefold({column}), ?) > 0", (word.casefold(),))


def _written(word: str) -> Condition:
    said = any_of(_said(f"t.{column}", word) for column in ("evidence", "title"))
    sql = f"EXISTS (SELECT 1 FROM reports t WHERE t.incident = i.fid AND {said.sql})"
    return Condition(sql, said.parameters)


def _in_regions(connection: Connection, units: Sequence[Unit], *, possible: bool) -> Condition:
    """Return the condition that one of the places, as exactly as it is known, is in a region."""
    pairs = [
        (number, precision)
        for number, place, precision in places_near(connection, units)
        if any(_answers(lies_in(unit, place, precision), possible=possible) for unit in units)
    ]
    return Condition(
        "i.fid IN (SELECT l.incident FROM json_each(?) v CROSS JOIN mapper_locations l"
        " WHERE l.place = json_extract(v.value, '$[0]')"
        " AND l.precision = json_extract(v.value, '$[1]'))",
        (json.dumps(pairs),),
    )


def _answers(inside: bool | None, *, possible: bool) -> bool:  # noqa: FBT001 (a verdict)
    return inside is True or (possible and inside is None)
