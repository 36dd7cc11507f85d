"""The R-tree of many points at once: full nodes of neighbours, written as SQLite would read them.

Inserting a million points one by one takes eight seconds and leaves nodes two thirds full. The
nodes are packed as Leutenegger, Lopez and Edgington have it (STR: A simple and efficient
algorithm for R-tree packing, 1997): points are sorted into slabs by longitude, in each slab by
latitude, and cut into nodes; the boxes of nodes likewise, until one is left. The format of a
node stands in the documentation of SQLite's R*Tree module, section 8.
"""

# ruff: noqa: S608 (names of tables are constants of ours)

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Any

from mapper.store.schema import RTREE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

MANY = 2_000
"""From so many points on it is worth the import of numpy."""

_PINNED = "FROM incidents WHERE geom NOT NULL"
_HEAD = struct.Struct(">HH")
_CELL = (("id", ">i8"), ("west", ">f4"), ("east", ">f4"), ("south", ">f4"), ("north", ">f4"))
_CELL_BYTES = 24
_ROOT = 1


def fill(connection: Connection) -> None:
    """Fill the empty R-tree with the points of all incidents."""
    (number,) = connection.execute(f"SELECT count(*) {_PINNED}").fetchone()
    if number < MANY:
        connection.execute(f"INSERT INTO {RTREE} SELECT fid, lon, lon, lat, lat {_PINNED}")
    else:
        _Tree(connection).write(_points(connection, number))


def _points(connection: Connection, number: int) -> Array:
    """Return a cell for each point."""
    import numpy as np  # noqa: PLC0415 (a tenth of a second, for many points only)

    found = connection.execute(f"SELECT fid, lon, lat {_PINNED}")
    exact = np.fromiter(found, np.dtype([("id", "i8"), ("lon", "f8"), ("lat", "f8")]), number)
    cells = np.empty(number, np.dtype(list(_CELL)))
    cells["id"] = exact["id"]
    cells["west"], cells["east"] = _around(exact["lon"])
    cells["south"], cells["north"] = _around(exact["lat"])
    return cells


def _around(exact: Array) -> tuple[Array, Array]:
    """Return the numbers of four bytes that are no larger, and no smaller, than the exact ones."""
    import numpy as np  # noqa: PLC0415

    near = exact.astype("f4")
    below, above = (np.nextafter(near, np.float32(side)) for side in (-np.inf, np.inf))
    return np.where(near > exact, below, near), np.where(near < exact, above, near)


class _Tree:
    """Writes the nodes of a tree, from the leaves to the root."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        (self._size,) = connection.execute(f"SELECT length(data) FROM {RTREE}_node").fetchone()
        self._capacity = (self._size - _HEAD.size) // _CELL_BYTES

    def write(self, cells: Array) -> None:
        self._connection.execute(f"DELETE FROM {RTREE}_node")
        depth, number, holders = 0, _ROOT + 1, f"{RTREE}_rowid"
        while len(cells) > self._capacity:
            cells, starts = _in_slabs(cells, self._capacity)
            self._write_nodes(cells, starts, number, holders)
            cells = _boxes(cells, starts, number)
            depth, number, holders = depth + 1, number + len(starts), f"{RTREE}_parent"
        self._write_nodes(cells, [0], _ROOT, holders, depth)

    def _write_nodes(
        self, cells: Array, starts: Sequence[int], number: int, holders: str, depth: int = 0
    ) -> None:
        """Write the nodes that begin at some cells, and in which node each cell is."""
        ends = [*starts[1:], len(cells)]
        parts = [cells[start:end] for start, end in zip(starts, ends, strict=True)]
        nodes = ((each, self._node(part, depth)) for each, part in enumerate(parts, start=number))
        self._connection.executemany(f"INSERT INTO {RTREE}_node VALUES (?, ?)", nodes)
        held = (
            (inside, each)
            for each, part in enumerate(parts, start=number)
            for inside in part["id"].tolist()
        )
        self._connection.executemany(f"INSERT INTO {holders} VALUES (?, ?)", sorted(held))

    def _node(self, cells: Array, depth: int) -> bytes:
        return (_HEAD.pack(depth, len(cells)) + cells.tobytes()).ljust(self._size, b"\x00")


def _in_slabs(cells: Array, capacity: int) -> tuple[Array, list[int]]:
    """Return cells so that neighbours follow each other, and where each node begins."""
    import numpy as np  # noqa: PLC0415

    slabs = math.ceil(math.sqrt(len(cells) / capacity))
    in_slab = capacity * math.ceil(len(cells) / capacity / slabs)
    cells = cells[np.argsort(cells["west"], kind="stable")]
    slab = np.arange(len(cells)) // in_slab
    return cells[np.lexsort((cells["south"], slab))], list(range(0, len(cells), capacity))


def _boxes(cells: Array, starts: list[int], number: int) -> Array:
    """Return a cell for each node: its number, and the box around what it holds."""
    import numpy as np  # noqa: PLC0415

    boxes = np.empty(len(starts), cells.dtype)
    boxes["id"] = np.arange(number, number + len(starts))
    for side in ("west", "south"):
        boxes[side] = np.minimum.reduceat(cells[side].astype("f4"), starts)
    for side in ("east", "north"):
        boxes[side] = np.maximum.reduceat(cells[side].astype("f4"), starts)
    return boxes
