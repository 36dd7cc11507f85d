"""The view of the United Nations where Natural Earth shows who holds the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

EAST_OF_THE_JORDAN = shapely.Polygon(
    [
        # From the springs at Banias down the upper Jordan, along the eastern shore of Lake Tiberias
        # to the Yarmouk, then far to the east and back: what of Israel lies inside is the Golan.
        (35.66, 33.42),
        (35.655, 33.245),
        (35.632, 33.11),
        (35.628, 33.01),
        (35.615, 32.89),
        (35.648, 32.83),
        (35.648, 32.77),
        (35.630, 32.725),
        (35.665, 32.685),
        (36.20, 32.60),
        (36.20, 33.42),
    ]
)
"""Drawn by hand from the course of the river, good to about a kilometre."""


SOUTH_OF_MOROCCO = shapely.box(-18.0, 20.0, -8.6667, 27.6667)
"""Western Sahara: south of 27°40′ N and west of 8°40′ W, on the list of non-self-governing territories."""


def un_view(countries: dict[str, Geometry], crimea: Geometry) -> dict[str, Geometry]:
    """Return the countries with the Golan in Syria, Crimea in Ukraine and Western Sahara apart.

    Sources: UN Security Council resolutions 242 and 497; General Assembly resolution 68/262.
    """
    golan = countries["IL"].intersection(EAST_OF_THE_JORDAN)
    moved = {
        **countries,
        "IL": countries["IL"].difference(EAST_OF_THE_JORDAN),
        "SY": shapely.union_all([countries["SY"], golan]).buffer(0.004).buffer(-0.004),
        "RU": countries["RU"].difference(crimea.buffer(0.05)),
    }
    sahara = shapely.union_all([countries["EH"], countries["MA"].intersection(SOUTH_OF_MOROCCO)])
    moved["MA"], moved["EH"] = countries["MA"].difference(SOUTH_OF_MOROCCO), sahara
    around = crimea.buffer(0.05).intersection(countries["RU"])
    moved["UA"] = shapely.union_all([countries["UA"], around]).buffer(0.004).buffer(-0.004)
    return moved
