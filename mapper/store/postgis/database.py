"""PostgreSQL as the database of a store: its indexes, its words."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

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
from mapper.store.packing import pack
from mapper.store.postgis.schema import DAYS
from mapper.store.rows import INCIDENT, incident_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import psycopg

    from gazetteer.geodesy import BBox
    from mapper.model import DateSpan, Incident
    from mapper.query.model import Query


class Postgis:
    """A connection to a PostGIS database: a `mapper.store.database.Database`.

    Its indexes only find candidates: what a point, a box or a circle holds is decided by the
    same code as for a GeoPackage.

    Parameters
    ----------
    connection
        Whose search path begins with the schema of the store.
    """

    INCIDENT = INCIDENT
    VALUE = "?"
    NUMBERS = "(SELECT value::bigint AS number FROM json_array_elements_text(?::json))"
    ELSEWHERE = (
        "mapper_locations m JOIN incidents i ON i.fid = m.incident"
        " JOIN mapper_locations l ON l.incident = i.fid JOIN places p ON p.fid = l.place"
    )

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Any = (), /) -> psycopg.Cursor[Any]:  # noqa: ANN401 (any sequence)
        """Run a statement; a question mark stands for each parameter."""
        return self._connection.execute(_marked(sql), parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> None:
        """Run a statement for each row of parameters, without waiting for each."""
        self._connection.cursor().executemany(_marked(sql), list(parameters))

    def sources(self, query: Query) -> list[Source]:
        """Return where to look; the server itself chooses between its indexes."""
        dates = all_of([on_dates(query), *_overlapping(query.dates)])
        boxes = boxes_around(query)
        places = [all_of([_in_envelope(box), in_box(box)]) for box in boxes] or [all_of([])]
        return [Source("incidents i", all_of([place, dates])) for place in places]

    def said(self, column: str, word: str) -> Condition:
        """Compare without case: of ASCII alone on the server, else as Python does."""
        if word.isascii():
            folded = f'lower({column} COLLATE "C")'
            return Condition(rf"{folded} LIKE ? ESCAPE '\'", (escaped(word.lower()),))
        alias, _, name = column.partition(".")
        table, number = ("incidents", "fid") if alias == "i" else ("reports", "fid")
        rows = self.execute(
            f"SELECT {number}, {name} FROM {table} WHERE {name} IS NOT NULL"  # noqa: S608 (constants)
        )
        wanted = word.casefold()
        found = [fid for fid, said in rows if wanted in said.casefold()]
        return Condition(f"{alias}.{number} = ANY(?::bigint[])", (found,))

    def located(self, pairs: Iterable[tuple[int, str]]) -> Condition:
        """Return the condition that an incident has one of some places, with its precision."""
        return Condition(
            "i.fid IN (SELECT l.incident FROM json_array_elements(?::json) v"
            " JOIN mapper_locations l ON l.place = (v.value->>0)::bigint"
            " AND l.precision = v.value->>1)",
            (json.dumps(list(pairs)),),
        )

    def incident_row(self, incident: Incident) -> tuple[Any, ...]:
        """Return the columns of an incident; the server makes the point of them."""
        return incident_row(incident)

    def value(self, text: str) -> bytes:
        """Return a value as it is stored."""
        return pack(text)

    def next_number(self, table: str) -> int:
        """Return the number that the next row of a table gets; only one writes at a time."""
        found = self.execute(f"SELECT coalesce(max(fid), 0) + 1 FROM {table}").fetchone()  # noqa: S608 (a constant)
        return int(found[0]) if found else 1

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Count what there is when all is there, so that the server chooses well."""
        yield
        for table in ("incidents", "reports", "places", "mapper_locations", "mapper_values"):
            self.execute(f"ANALYZE {table}")

    def touched(self) -> None:
        """Do nothing: there is no table of contents to keep."""


def _marked(sql: str) -> str:
    """Write the marks of parameters as the library wants them."""
    return sql.replace("%", "%%").replace("?", "%s")


def _overlapping(spans: Iterable[DateSpan]) -> list[Condition]:
    """Return a condition that the index of spans answers, or none."""
    sql = f"{DAYS} && daterange(?, ?, '[]')".replace("date_", "i.date_")
    listed = [Condition(sql, (str(span.first), str(span.last))) for span in spans]
    return [any_of(listed)] if listed else []


def _in_envelope(box: BBox) -> Condition:
    return Condition("i.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)", tuple(map(float, box)))
