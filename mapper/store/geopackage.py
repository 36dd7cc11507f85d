"""SQLite as the database of a store: its R-tree, its indexes, its words."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from mapper.store import rtree, schema
from mapper.store.conditions import (
    Condition,
    Source,
    all_of,
    any_of,
    boxes_around,
    escaped,
    in_box,
    on_dates,
)
from mapper.store.geometry import point_blob
from mapper.store.rows import INCIDENT, incident_row
from mapper.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gazetteer.geodesy import BBox
    from mapper.model import DateSpan, Incident
    from mapper.query.model import Query

FEW = 20_000
"""Up to so many incidents are looked at one by one where a query has dates and shapes."""

_BY_PLACE = f"{schema.RTREE} r CROSS JOIN incidents i ON i.fid = r.id"
_BY_DAY = "incidents i INDEXED BY incidents_when"
_LAT = INCIDENT.index("lat")
_LONG = "incidents i INDEXED BY incidents_long"


class GeoPackage(sqlite3.Connection):
    """A connection to a GeoPackage: a `mapper.store.database.Database`.

    SQLite's CROSS JOIN keeps the order of tables that is written; it does not guess.
    """

    INCIDENT = (schema.GEOMETRY, *INCIDENT)
    VALUE = "packed(?)"
    NUMBERS = "(SELECT value AS number FROM json_each(?))"
    ELSEWHERE = (
        "mapper_locations m INDEXED BY locations_more"
        " CROSS JOIN incidents i ON i.fid = m.incident"
        " CROSS JOIN mapper_locations l ON l.incident = i.fid"
        " CROSS JOIN places p ON p.fid = l.place"
    )

    def sources(self, query: Query) -> list[Source]:
        """Return where to look: by dates where these are few, else by place, else everywhere."""
        boxes = boxes_around(query)
        if query.dates and (not boxes or self._are_few(query.dates)):
            plain = all_of([any_of(map(in_box, boxes))] if boxes else [])
            return [
                Source(table, all_of([found, plain]))
                for span in query.dates
                for table, found in _by_dates(span, within=query.dates_within)
            ]
        extra = on_dates(query)
        if boxes:
            return [Source(_BY_PLACE, all_of([_in_rtree(box), extra])) for box in boxes]
        return [Source("incidents i", extra)]

    def _are_few(self, spans: Iterable[DateSpan]) -> bool:
        count = 0
        for span in spans:
            counted = (
                f"SELECT count(*) FROM (SELECT 1 FROM {_BY_DAY}"
                " WHERE date_first BETWEEN ? AND ? LIMIT ?)"
            )
            days = (_early(span), str(span.last), FEW)
            count += self.execute(counted, days).fetchone()[0]
        return count < FEW

    def said(self, column: str, word: str) -> Condition:
        """Compare without case; what is not ASCII needs our own function."""
        if word.isascii():
            return Condition(rf"{column} LIKE ? ESCAPE '\'", (escaped(word),))
        return Condition(f"instr(casefold({column}), ?) > 0", (word.casefold(),))

    def located(self, pairs: Iterable[tuple[int, str]]) -> Condition:
        """Return the condition that an incident has one of some places, with its precision."""
        return Condition(
            "i.fid IN (SELECT l.incident FROM json_each(?) v CROSS JOIN mapper_locations l"
            " WHERE l.place = json_extract(v.value, '$[0]')"
            " AND l.precision = json_extract(v.value, '$[1]'))",
            (json.dumps(list(pairs)),),
        )

    @staticmethod
    def incident_row(incident: Incident) -> tuple[Any, ...]:
        """Return the columns of an incident with its point as the standard wants it."""
        row = incident_row(incident)
        lat, lon = row[_LAT : _LAT + 2]
        return None if lat is None else point_blob(lat, lon), *row

    @staticmethod
    def value(text: str) -> str:
        """Return the text of a value, which the database itself packs."""
        return text

    def next_number(self, table: str) -> int:
        """Return the number that the next row of a table gets; none is given twice."""
        found = self.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(found[0]) + 1 if found else 1

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Make the R-tree and most indexes when all rows are there, neighbours together."""
        for name in schema.TRIGGERS:
            self.execute(f"DROP TRIGGER {name}")
        for name in schema.LATE_INDEXES:
            self.execute(f"DROP INDEX {name}")
        yield
        for name in schema.LATE_INDEXES:
            self.execute(schema.INDEXES[name])
        rtree.fill(self)
        for trigger in schema.TRIGGERS.values():
            self.execute(trigger)

    def touched(self) -> None:
        """Tell the standard's table of contents when and where."""
        self.execute("UPDATE gpkg_contents SET last_change = ?", (now(),))
        self.execute(
            "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) ="
            " (SELECT min(lon), min(lat), max(lon), max(lat) FROM incidents) WHERE table_name = ?",
            (schema.LAYER,),
        )


def _by_dates(span: DateSpan, *, within: bool) -> Iterator[tuple[str, Condition]]:
    """Yield the table with its index, and the condition that the index answers."""
    first, last = str(span.first), str(span.last)
    if within:
        inside = "i.date_first BETWEEN ? AND ? AND i.date_last <= ?"
        yield _BY_DAY, Condition(inside, (first, last, last))
        return
    overlaps = "i.date_first BETWEEN ? AND ? AND i.date_last >= ?"
    yield _BY_DAY, Condition(overlaps, (_early(span), last, first))
    long = f"{schema.IS_LONG} AND i.date_first < ? AND i.date_last >= ?"
    yield _LONG, Condition(long, (_early(span), first))


def _early(span: DateSpan) -> str:
    """Return the first day of what is not long and may reach into a span."""
    return str(date.fromordinal(max(1, span.first.toordinal() - schema.LONG_DAYS)))


def _in_rtree(box: BBox) -> Condition:
    """Compare with the R-tree, whose sides are rounded outwards, then with the point itself."""
    west, south, east, north = box
    touches = "r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?"
    return all_of([Condition(touches, (east, west, north, south)), in_box(box)])
