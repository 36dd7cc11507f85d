"""PMTiles files of a single tile, made by hand after the format's specification, version 3."""

from __future__ import annotations

import struct

MVT, PNG = 1, 2
HEADER_BYTES = 127
UNPACKED = 1
"""The format's number for content that is not compressed."""


def pmtiles(tile: bytes, kind: int) -> bytes:
    """Return an archive whose only tile is the whole world."""
    directory = b"".join(map(varint, (1, 0, 1, len(tile), 1)))
    metadata = b"{}"
    at = HEADER_BYTES
    parts = []
    for content in (directory, metadata, b"", tile):
        parts.append((at, len(content)))
        at += len(content)
    numbers = [number for part in parts for number in part]
    header = b"PMTiles\x03" + struct.pack("<11Q", *numbers, 1, 1, 1)
    header += bytes((1, UNPACKED, UNPACKED, kind, 0, 0))
    header += struct.pack("<4iB2i", -1800000000, -850000000, 1800000000, 850000000, 0, 0, 0)
    return header + directory + metadata + tile


def land() -> bytes:
    """Return a vector tile whose layer "earth" covers it all."""
    extent = 4096
    moves = (9, zigzag(0), zigzag(0), 26, zigzag(extent), zigzag(0))
    moves += (zigzag(0), zigzag(extent), zigzag(-extent), zigzag(0), 15)
    geometry = b"".join(map(varint, moves))
    feature = field(3, varint(3), length=False) + field(4, geometry)
    layer = field(15, varint(2), length=False) + field(1, b"earth") + field(2, feature)
    return field(3, layer + field(5, varint(extent), length=False))


def field(number: int, content: bytes, *, length: bool = True) -> bytes:
    """Return a field of a protocol buffer."""
    return varint(number << 3 | (2 if length else 0)) + (
        varint(len(content)) + content if length else content
    )


def varint(number: int) -> bytes:
    """Return a whole number, seven bits a byte."""
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    found.append(number)
    return bytes(found)


def zigzag(number: int) -> int:
    """Return a signed number as an unsigned one."""
    return number << 1 ^ number >> 31
