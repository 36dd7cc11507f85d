"""The countries of Natural Earth, by ISO code."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import shapely

from scripts.boundaries.topology import geometries, polygonal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from scripts.world.sources import Unit

WITHOUT_CODE = {
    "Kosovo": "XK",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Akrotiri": "CY",  # as GeoNames has it, so that outline and points agree; so the next
    "Dhekelia": "CY",
    "Somaliland": "SO",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
}
"""What Natural Earth draws by itself and gives no number."""

APART = (
    # country in ISO, drawn as part of, west, south, east, north
    ("GF", "France", -54.7, 2.0, -51.5, 6.0),
    ("GP", "France", -61.9, 15.8, -60.9, 16.6),
    ("MQ", "France", -61.3, 14.3, -60.7, 15.0),
    ("RE", "France", 55.1, -21.5, 56.0, -20.8),
    ("YT", "France", 44.9, -13.1, 45.4, -12.6),
    ("BQ", "Netherlands", -68.5, 12.0, -68.1, 12.4),
    ("BQ", "Netherlands", -63.4, 17.4, -62.9, 17.7),
    ("SJ", "Norway", -10.0, 70.7, 36.0, 81.0),
    ("BV", "Norway", 3.0, -54.7, 3.6, -54.2),
    ("TK", "New Zealand", -172.7, -9.6, -171.0, -8.4),
    ("CX", "Indian Ocean Ter.", 105.3, -10.7, 105.9, -10.2),
    ("CC", "Indian Ocean Ter.", 96.7, -12.4, 97.1, -11.7),
)
"""Overseas parts that have a code of their own."""


SMALL = 0.1
"""Countries below this, in square degrees, are drawn from their provinces too: the package with the
countries has a grid of 400 m, in which Vatican City and atolls are lost."""


def countries(
    topology: dict[str, Any], codes: Mapping[str, str], units: Sequence[Unit]
) -> dict[str, Geometry]:
    """Return the outlines of countries by ISO code; `codes` are those by ISO's number."""
    whole = _drawn(topology, codes)
    finer: dict[str, list[Geometry]] = defaultdict(list)
    for unit in units:
        known = whole.get(unit.country)
        if unit.country in codes.values() and (known is None or known.area < SMALL):
            finer[unit.country].append(unit.geometry)
    for iso, parts in finer.items():
        whole[iso] = shapely.union_all([*parts, *([whole[iso]] if iso in whole else [])])
    return whole


def _drawn(topology: dict[str, Any], codes: Mapping[str, str]) -> dict[str, Geometry]:
    found: dict[str, list[Geometry]] = defaultdict(list)
    for number, name, outline in geometries(topology, "countries"):
        rest = outline
        for iso, _, *box in (row for row in APART if row[1] == name):
            found[iso].append(rest.intersection(shapely.box(*box)))
            rest = rest.difference(shapely.box(*box))
        own = WITHOUT_CODE.get(name) or codes.get(number.zfill(3))
        if own:
            found[own].append(rest)
    whole = {iso: polygonal(shapely.union_all(parts)) for iso, parts in found.items()}
    return {iso: outline for iso, outline in whole.items() if outline is not None}
