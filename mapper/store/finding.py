"""Which incidents answer a question, as numbers."""
# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.query.model import Both, Either, Not, Query
from mapper.query.wider import without_shapes
from mapper.store.conditions import (
    Condition,
    Source,
    all_of,
    any_of,
    boxes_around,
    in_box,
    on_dates,
    shapes_of,
)
from mapper.store.plan import conditions
from mapper.store.schema import OF_AREAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.query.model import Question
    from mapper.query.shapes import Shape
    from mapper.store.database import Database

    Found = tuple[int, float, float]
    """Number, longitude, latitude."""


FEW = 5_000
"""Up to so many incidents are looked at one by one, instead of looking for all that answer."""


def find(database: Database, question: Question, among: set[int] | None = None) -> set[int]:
    """Return the numbers of the incidents that answer a question.

    Parameters
    ----------
    among
        The only ones that matter, or None for all; where they are few, only they are looked at.

    Raises
    ------
    TypeError
        If it is none of our questions.
    """
    match question:
        case Query():
            return _find(database, question, among)
        case Both(left, right):
            first, second = (right, left) if isinstance(left, Not) else (left, right)
            found = find(database, first, among)
            return found & find(database, second, found)
        case Either(left, right):
            return find(database, left, among) | find(database, right, among)
        case Not(inner):
            whole = _everything(database) if among is None else among
            return whole - find(database, inner, among)
        case _:
            raise TypeError(f"{question!r} is no question")


def _everything(database: Database) -> set[int]:
    return {fid for (fid,) in database.execute("SELECT fid FROM incidents")}


def _find(database: Database, query: Query, among: set[int] | None) -> set[int]:
    few = among is not None and len(among) <= FEW
    others = conditions(database, query)
    found: list[Found] = []
    for source in [_those(database, query, among or ())] if few else database.sources(query):
        where = all_of([source.condition, others])
        sql = f"SELECT i.fid, i.lon, i.lat FROM {source.table} WHERE {where.sql}"
        found += database.execute(sql, where.parameters).fetchall()
    held = _held(found, shapes_of(query))
    return held | _elsewhere(database, query) if query.compares_points else held


def _those(database: Database, query: Query, numbers: Iterable[int]) -> Source:
    """Return as a source the incidents that have some numbers."""
    listed = Condition("i.fid = wanted.number", (json.dumps(list(numbers)),))
    boxes = boxes_around(query)
    near = [any_of(map(in_box, boxes))] if boxes else []
    table = f"{database.NUMBERS} wanted CROSS JOIN incidents i"
    return Source(table, all_of([listed, on_dates(query), *near]))


def _held(found: Iterable[Found], fields: list[Sequence[Shape]]) -> set[int]:
    """Keep those whose point lies in a shape of each kind."""
    for shapes in fields:
        listed = list(found)
        points = [(lon, lat) for _, lon, lat in listed]
        verdicts = zip(*(shape.holds(points) for shape in shapes), strict=True)
        found = [one for one, held in zip(listed, verdicts, strict=True) if any(held)]
    return {fid for fid, _, _ in found}


def _elsewhere(database: Database, query: Query) -> set[int]:
    """Find incidents of several places by those that the layer does not show."""
    where = all_of([conditions(database, query), on_dates(query)])
    sql = (
        f"SELECT i.fid, p.lon, p.lat FROM {database.ELSEWHERE}"
        f" WHERE m.position = 1 AND l.precision <> 'country' AND {where.sql}"
    )
    rows = database.execute(sql, where.parameters).fetchall()
    return _held(rows, shapes_of(query))


def left_out(database: Database, question: Question) -> set[int]:
    """Return the numbers of imprecise incidents that only a shape keeps from answering."""
    wider = without_shapes(question)
    if wider == question:
        return set()
    areas = {fid for (fid,) in database.execute(f"SELECT fid FROM incidents WHERE {OF_AREAS}")}
    return find(database, wider & ~question, areas) & areas if areas else set()
