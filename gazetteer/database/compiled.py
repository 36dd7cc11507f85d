"""Compiled places in SQLite: one file, read row by row, so that a search starts at once."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from gazetteer.database.schema import INDEXES, SCHEMA_VERSION, SEPARATOR, TABLES, write
from gazetteer.errors import DatabaseError
from gazetteer.geodesy import BBox
from gazetteer.layers import BEGINS, NAMES, Hit, Twin
from gazetteer.names import Name
from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from gazetteer.layers import Entry

_LAST = "\U0010ffff"
_BEGUN = """
SELECT * FROM (
    SELECT value, ?2 * EXISTS (SELECT 1 FROM name WHERE key = value)
    + ?3 * EXISTS (SELECT 1 FROM name WHERE key > value || ' ' AND key < value || '!') AS bits
    FROM json_each(?1)
) WHERE bits
"""
_PLACE_COLUMNS = 16
_WEIGHT = 15
_WEST_END, _EAST_END = -180.0, 180.0


class DatabaseLayer:
    """The places of one SQLite file, as a layer of a gazetteer.

    Parameters
    ----------
    connection
        An open database that has `TABLES`.
    own
        Whether the user gave all these places by hand.
    """

    def __init__(self, connection: sqlite3.Connection, *, own: bool = False) -> None:
        self._db = connection
        self._own = own

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def place(self, place_id: str) -> Place | None:
        """Return a place, or None."""
        row = self._db.execute("SELECT * FROM place WHERE id = ?", (place_id,)).fetchone()
        return _place(row) if row else None

    def numbers(self, prefix: str) -> set[int]:
        """Return the numbers of the identifiers that begin so, of places and of their twins."""
        query = "SELECT substr(id, ?3) FROM {} WHERE id >= ?1 AND id < ?1 || ?2"
        found: set[int] = set()
        for table in ("place", "twin"):
            rows = self._db.execute(query.format(table), (prefix, _LAST, len(prefix) + 1))
            found.update(int(number) for (number,) in rows if number.isdecimal())
        return found

    def weight(self, place_id: str) -> float | None:
        """Return how important a place is, or None for one that is not here."""
        row = self._db.execute("SELECT weight FROM place WHERE id = ?", (place_id,)).fetchone()
        return row[0] if row else None

    def find(self, keys: Sequence[str], *, country: str | None = None) -> list[Hit]:
        """Return the names filed under any of some folded keys."""
        rows = self._db.execute(
            "SELECT place.*, name.key, text, kind, language FROM json_each(?)"
            " CROSS JOIN name ON name.key = value CROSS JOIN place ON place.n = name.place"
            " WHERE ?2 IS NULL OR country = ?2",
            (json.dumps(keys), country),
        )
        return [_hit(row, own=self._own) for row in rows]

    def known(self, keys: Sequence[str]) -> set[str]:
        """Return which of some folded keys have a name."""
        rows = self._db.execute(
            "SELECT value FROM json_each(?)"
            " WHERE EXISTS (SELECT 1 FROM name WHERE name.key = value)",
            (json.dumps(keys),),
        )
        return {key for (key,) in rows}

    def begun(self, keys: Sequence[str]) -> dict[str, int]:
        """Return of which folded runs of words are names made: the bits NAMES and BEGINS of each."""
        rows = self._db.execute(_BEGUN, (json.dumps(keys), NAMES, BEGINS))
        return dict(rows.fetchall())

    def alike(
        self, skeletons: Sequence[str], *, country: str | None = None
    ) -> list[tuple[str, str]]:
        """Return the folded keys that have one of some skeletons, each with its sounds."""
        rows = self._db.execute(
            "SELECT skeleton.key, sounds FROM json_each(?1)"
            " CROSS JOIN skeleton ON skeleton.skeleton = value WHERE ?2 IS NULL OR EXISTS ("
            " SELECT 1 FROM name CROSS JOIN place ON place.n = name.place"
            " WHERE name.key = skeleton.key AND country = ?2)",
            (json.dumps(skeletons), country),
        )
        return rows.fetchall()

    def starting(self, start: str, *, limit: int) -> list[str]:
        """Return folded keys that start so, the first by alphabet."""
        rows = self._db.execute(
            "SELECT DISTINCT key FROM name WHERE key >= ?1 AND key < ?1 || ?2 ORDER BY key LIMIT ?3",
            (start, _LAST, limit),
        )
        return [key for (key,) in rows]

    def names_of(self, place_id: str) -> list[Name]:
        """Return all names of a place, the shown one first."""
        rows = self._db.execute(
            "SELECT DISTINCT text, name.kind, language FROM name JOIN place ON place.n = name.place"
            " WHERE place.id = ? ORDER BY name.kind != 'name', text",
            (place_id,),
        )
        return [Name(*row) for row in rows]

    def inside(self, box: BBox) -> list[Place]:
        """Return the places within a box; it may reach past the antimeridian."""
        found: list[Place] = []
        for west, east in _halves(box.west, box.east):
            rows = self._db.execute(
                "SELECT * FROM place WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?",
                (box.south, box.north, west, east),
            )
            found.extend(_place(row) for row in rows)
        return found

    def children(self, place_id: str) -> list[Place]:
        """Return the administrative units right below this one."""
        rows = self._db.execute("SELECT * FROM place WHERE parent = ? ORDER BY id", (place_id,))
        return [_place(row) for row in rows]

    def members(self, place_id: str) -> list[str]:
        """Return the places that a named region is made of; empty for others."""
        query = "SELECT member FROM member WHERE region = ? ORDER BY member"
        return [member for (member,) in self._db.execute(query, (place_id,))]

    def box(self, place_id: str) -> BBox | None:
        """Return the box of a region that is known by no better outline, or None."""
        query = "SELECT west, south, east, north FROM box WHERE region = ?"
        row = self._db.execute(query, (place_id,)).fetchone()
        return BBox(*row) if row else None

    def outline(self, place_id: str) -> bytes | None:
        """Return the outline of a place as well-known binary, or None."""
        row = self._db.execute("SELECT wkb FROM outline WHERE region = ?", (place_id,)).fetchone()
        return row[0] if row else None

    def outlines_near(self, box: BBox) -> list[tuple[str, bytes]]:
        """Return the outlines whose boxes meet a box, each with its place."""
        rows = self._db.execute(
            "SELECT region, wkb FROM outline"
            " WHERE west <= ? AND east >= ? AND south <= ? AND north >= ? ORDER BY region",
            (box.east, box.west, box.north, box.south),
        )
        return rows.fetchall()

    def known_as(self, other_id: str) -> str | None:
        """Return the place that another source knows by an identifier, or None."""
        row = self._db.execute("SELECT place FROM twin WHERE id = ?", (other_id,)).fetchone()
        return row[0] if row else None

    def twins(self, place_id: str) -> list[Twin]:
        """Return the identifiers of a place in other sources, and why it is the same."""
        query = "SELECT id, because FROM twin WHERE place = ? ORDER BY id"
        return [Twin(*row) for row in self._db.execute(query, (place_id,))]

    def removed(self) -> frozenset[str]:
        """Return the identifiers of places of the layers below that are hidden."""
        return frozenset()

    def sources(self) -> dict[str, int]:
        """Return the number of places by source."""
        return dict(self._db.execute("SELECT source, count(*) FROM place GROUP BY source"))


def open_layer(path: Path) -> DatabaseLayer:
    """Open a compiled file for reading.

    Raises
    ------
    DatabaseError
        If the file is not a compiled gazetteer.
    """
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        connection.execute("SELECT 1 FROM place LIMIT 1")
    except sqlite3.Error as error:
        raise DatabaseError(
            f"{path} is not a gazetteer: {error}; delete it to build it anew"
        ) from error
    return DatabaseLayer(connection)


def memory_layer(entries: Iterable[Entry]) -> DatabaseLayer:
    """Return a layer of some places that lives in memory."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    write(connection, entries)
    connection.executescript(INDEXES)
    return DatabaseLayer(connection, own=True)


def compile_to(
    path: Path, entries: Iterable[Entry], *, on_progress: Callable[[int], None] | None = None
) -> None:
    """Write a compiled file; it must not exist yet.

    Parameters
    ----------
    path
        The new file.
    entries
        The places; of two with one identifier, the last is kept.
    on_progress
        Told the number of places written so far, now and then.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
            "PRAGMA page_size = 8192;"
        )
        connection.executescript(TABLES)
        write(connection, entries, on_progress=on_progress)
        connection.executescript(INDEXES)
        connection.executescript(f"PRAGMA user_version = {SCHEMA_VERSION}; ANALYZE;")
        connection.commit()


def _place(row: Sequence[Any]) -> Place:
    parents = tuple(row[11].split(SEPARATOR)) if row[11] else ()
    fields: tuple[Any, ...] = (*row[1:11], parents, row[13], row[14])
    return Place(*fields)


def _hit(row: Sequence[Any], *, own: bool) -> Hit:
    key, text, kind, language = row[_PLACE_COLUMNS:]
    return Hit(_place(row), Name(text, kind, language), key, row[_WEIGHT], own)


def _halves(west: float, east: float) -> list[tuple[float, float]]:
    if west < _WEST_END:
        return [(_WEST_END, east), (west + 360, _EAST_END)]
    if east > _EAST_END:
        return [(west, _EAST_END), (_WEST_END, east - 360)]
    return [(west, east)]
