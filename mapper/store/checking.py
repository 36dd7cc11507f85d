"""Is a store whole? Every rule is a query that finds what breaks it."""
# ruff: noqa: S608 (names of tables are constants of ours)

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

_RULES = (
    # what is wrong, how many of it there are
    (
        "incidents without their full value",
        "SELECT count(*) FROM incidents WHERE fid NOT IN (SELECT fid FROM mapper_values)",
    ),
    (
        "values without an incident",
        "SELECT count(*) FROM mapper_values WHERE fid NOT IN (SELECT fid FROM incidents)",
    ),
    (
        "reports without an incident",
        "SELECT count(*) FROM reports WHERE incident NOT IN (SELECT fid FROM incidents)",
    ),
    (
        "claims without an incident",
        "SELECT count(*) FROM claims WHERE incident NOT IN (SELECT fid FROM incidents)",
    ),
    (
        "locations without a place",
        "SELECT count(*) FROM mapper_locations WHERE place NOT IN (SELECT fid FROM places)",
    ),
    (
        "points that the R-tree does not have",
        f"SELECT count(*) FROM incidents WHERE geom NOT NULL AND fid NOT IN (SELECT id FROM {schema.RTREE})",
    ),
    (
        "rows of the R-tree without a point",
        (
            f"SELECT count(*) FROM {schema.RTREE} WHERE id NOT IN"
            " (SELECT fid FROM incidents WHERE geom NOT NULL)"
        ),
    ),
    (
        "points that differ from the columns lat and lon",
        (
            "SELECT count(*) FROM incidents WHERE geom NOT NULL"
            " AND (ST_MinX(geom) <> lon OR ST_MinY(geom) <> lat)"
        ),
    ),
    (
        "incidents whose dates run backwards",
        "SELECT count(*) FROM incidents WHERE date_last < date_first",
    ),
)


def problems(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with a store, in words."""
    for (said,) in connection.execute("PRAGMA integrity_check(10)").fetchall():
        if said != "ok":
            yield f"the file is damaged: {said}"
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield f"{table} refers to {parent} that is not there"
    for what, counted in _RULES:
        (number,) = connection.execute(counted).fetchone()
        if number:
            yield f"{number} {what}"
    triggers = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
    }
    for missing in sorted(schema.TRIGGERS.keys() - triggers):
        yield f"the trigger {missing} is missing"
