"""Outlines and lines as whole steps, each from the point before: small, and quick to unfold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

SCALE = 1000
"""Steps in a degree: outlines are kept to a thousandth, some hundred metres."""


def steps(geometry: Geometry, *, scale: int = SCALE) -> list[list[list[int]]]:
    """Return polygons as rings of whole steps, each from the point before.

    Examples
    --------
    >>> from shapely import box
    >>> steps(box(1, 2, 1.5, 2.5), scale=10)
    [[[15, 20, 0, 5, -5, 0, 0, -5]]]
    """
    parts = getattr(geometry, "geoms", [geometry])
    polygons = [
        [_ring(ring, scale) for ring in (part.exterior, *part.interiors)]
        for part in parts
        if part.geom_type == "Polygon" and not part.is_empty
    ]
    whole = ([ring for ring in rings if ring] for rings in polygons)
    return [rings for rings in whole if rings]


def _ring(ring: Geometry, scale: int) -> list[int]:
    import numpy as np  # noqa: PLC0415 (heavy; only who draws pays)
    from shapely import get_coordinates  # noqa: PLC0415

    points = np.rint(get_coordinates(ring)[:-1] * scale).astype(int)
    moves = np.diff(points, axis=0, prepend=0)
    standing = np.flatnonzero((moves == 0).all(axis=1))
    stays = standing[standing > 0]  # the first is where the ring starts, be it the origin
    corners = 3
    flat: list[int] = np.delete(moves, stays, axis=0).ravel().tolist()
    return flat if len(flat) >= 2 * corners else []


def line_steps(line: Geometry, *, scale: int = SCALE) -> list[int]:
    """Return a line as whole steps.

    Examples
    --------
    >>> from shapely import LineString
    >>> line_steps(LineString([(1, 2), (1.5, 2.5)]), scale=10)
    [10, 20, 5, 5]
    """
    import numpy as np  # noqa: PLC0415 (heavy; only who draws pays)
    from shapely import get_coordinates  # noqa: PLC0415

    points = np.rint(get_coordinates(line) * scale).astype(int)
    flat: list[int] = np.diff(points, axis=0, prepend=0).ravel().tolist()
    return flat
