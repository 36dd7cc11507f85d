"""Points as GeoPackage writes them, and the functions that its R-tree triggers call."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

WGS84 = 4326

_POINT = struct.Struct("<2sBBiBIdd")
_MAGIC, _VERSION, _LITTLE_ENDIAN, _WKB_POINT = b"GP", 0, 1, 1
_EMPTY = 0b10000
_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_HEADER_BYTES = 8


def point_blob(lat: float, lon: float) -> bytes:
    """Return a point as a GeoPackage geometry without an envelope.

    Examples
    --------
    >>> blob = point_blob(35.5, 36.0)
    >>> len(blob), bounds(blob)
    (29, (36.0, 36.0, 35.5, 35.5))
    """
    return _POINT.pack(_MAGIC, _VERSION, _LITTLE_ENDIAN, WGS84, 1, _WKB_POINT, lon, lat)


def bounds(blob: bytes | None) -> tuple[float, float, float, float] | None:
    """Return the smallest and largest x, then y, of a geometry; None if it is empty.

    Only points are written by us; of other shapes the envelope is read, which other programs
    write with them.
    """
    if blob is None or blob[:2] != _MAGIC or blob[3] & _EMPTY:
        return None
    order = "<" if blob[3] & 1 else ">"
    size = _ENVELOPE_BYTES.get((blob[3] >> 1) & 0b111, 0)
    if size:
        west, east, south, north = struct.unpack_from(f"{order}4d", blob, _HEADER_BYTES)
        return west, east, south, north
    order = "<" if blob[_HEADER_BYTES] else ">"
    kind, x, y = struct.unpack_from(f"{order}Idd", blob, _HEADER_BYTES + 1)
    return (x, x, y, y) if kind == _WKB_POINT and x == x else None  # noqa: PLR0124 (x is nan if empty)


def register(connection: Connection) -> None:
    """Give a connection the functions that the standard's triggers call."""

    def side(index: int, name: str) -> None:
        def function(blob: bytes | None) -> float | None:
            found = bounds(blob)
            return found[index] if found else None

        connection.create_function(name, 1, function, deterministic=True)

    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        side(index, name)
    connection.create_function(
        "ST_IsEmpty", 1, lambda blob: int(bounds(blob) is None), deterministic=True
    )
