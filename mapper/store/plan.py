"""A query → SQL that finds candidates; what only a shape can decide is left to the shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from mapper.query.units import lies_in
from mapper.store.conditions import Condition, all_of, any_of
from mapper.store.places import places_with_precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mapper.query.model import Query
    from mapper.query.units import Unit
    from mapper.store.database import Database


def conditions(database: Database, query: Query) -> Condition:
    """Return what an incident has to meet apart from dates and shapes."""
    return all_of(_conditions(database, query))


def _conditions(database: Database, query: Query) -> Iterator[Condition]:
    yield from _listed(query)
    yield from _worded(database, query)
    if query.min_fatalities is not None:
        yield Condition("i.fatalities_min >= ?", (query.min_fatalities,))
    if query.max_fatalities is not None:
        upper = "coalesce(i.fatalities_max, i.fatalities_min) <= ?"
        yield Condition(upper, (query.max_fatalities,))
    if query.regions:
        yield _in_regions(database, query.regions, possible=query.include_possible)


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


def _worded(database: Database, query: Query) -> Iterator[Condition]:
    """Yield the conditions that a text holds one of some words."""
    for words, column in ((query.actors, "i.actors"), (query.reporters, "i.reporters")):
        if words:
            yield any_of(database.said(column, word) for word in words)
    if query.text:
        yield any_of(_written(database, word) for word in query.text)


def _written(database: Database, word: str) -> Condition:
    said = any_of(database.said(f"t.{column}", word) for column in ("evidence", "title"))
    sql = f"EXISTS (SELECT 1 FROM reports t WHERE t.incident = i.fid AND {said.sql})"  # noqa: S608 (constants)
    return Condition(sql, said.parameters)


def _in_regions(database: Database, units: Sequence[Unit], *, possible: bool) -> Condition:
    """Return the condition that one of the places, as exactly as it is known, is in a region."""
    return database.located(
        (number, precision)
        for number, place, precision in places_with_precision(database, units)
        if any(_answers(lies_in(unit, place, precision), possible=possible) for unit in units)
    )


def _answers(inside: bool | None, *, possible: bool) -> bool:  # noqa: FBT001 (a verdict)
    return inside is True or (possible and inside is None)
