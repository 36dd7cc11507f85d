"""Outlines of provinces → our identifiers, by name and by point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from gazetteer.names import fold, skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

Row = dict[str, str]


def joined(
    rows: Sequence[Row], outlines: Sequence[tuple[str, str, Geometry]]
) -> dict[str, Geometry]:
    """Return the outline of each province of one country.

    A name decides first (exact, then by skeleton); what is left over goes by the province's point
    inside of an outline that no other province claims. Several outlines of one name are one.
    """
    found: dict[str, list[Geometry]] = {}
    left = list(outlines)
    for key in (fold, skeleton):
        by_name = _by_name(rows, key, taken=set(found))
        for outline in list(left):
            place_id = by_name.get(key(outline[1]))
            if place_id:
                found.setdefault(place_id, []).append(outline[2])
                left.remove(outline)
    for outline in left:
        inside = [
            row["id"]
            for row in rows
            if row["id"] not in found
            and outline[2].contains(shapely.Point(float(row["lon"]), float(row["lat"])))
        ]
        if len(inside) == 1:
            found[inside[0]] = [outline[2]]
    return {place_id: shapely.union_all(parts) for place_id, parts in found.items()}


def _by_name(rows: Sequence[Row], key: object, taken: set[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in rows:
        if row["id"] not in taken:
            for name in (row["name"], *row["names"].split("|")):
                names.setdefault(key(name), row["id"])  # type: ignore[operator]
    names.pop("", None)
    return names
