"""Is a store whole? Every rule is a query that finds what breaks it."""
# ruff: noqa: S608 (names of tables are constants of ours)

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.store.database import Database

RULES = (
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
        "incidents whose dates run backwards",
        "SELECT count(*) FROM incidents WHERE date_last < date_first",
    ),
)
"""What is wrong, and a query that counts it: of any store."""

POINT_RULES = (
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
)
"""Likewise, of a GeoPackage: its points and their R-tree."""


def broken(database: Database, rules: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Yield which rules are broken, and how often."""
    for what, counted in rules:
        (number,) = database.execute(counted).fetchone()
        if number:
            yield f"{what}: {number}"


def problems(database: Database) -> Iterator[str]:
    """Yield what is wrong with a GeoPackage, in words."""
    for (said,) in database.execute("PRAGMA integrity_check(10)").fetchall():
        if said != "ok":
            yield f"the file is damaged: {said}"
    for table, _, parent, _ in database.execute("PRAGMA foreign_key_check").fetchall():
        yield f"{table} refers to {parent} that is not there"
    yield from broken(database, RULES + POINT_RULES)
    found = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for missing in sorted(schema.TRIGGERS.keys() - {name for (name,) in found}):
        yield f"the trigger {missing} is missing"
