"""The view of the United Nations where Natural Earth shows who holds the ground; areas in dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from scripts.world.sources import Unit

_Key = TypeVar("_Key")

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

ARWAD = shapely.Point(35.8586, 34.8561).buffer(0.004)
"""The island off Tartus, which Natural Earth lacks: a disc of 400 m."""

SOUTH_OF_MOROCCO = shapely.box(-18.0, 20.0, -8.6667, 27.6667)
"""Western Sahara: south of 27°40′ N and west of 8°40′ W, on the list of non-self-governing territories."""

OF_UNITS = {
    "crimea": ("iso:UA-43",),
    "sevastopol": ("iso:UA-40",),
    "donetsk": ("iso:UA-14",),
    "luhansk": ("iso:UA-09",),
    "kherson": ("iso:UA-65",),
    "zaporizhzhia": ("iso:UA-23",),
    "abkhazia": ("iso:GE-AB",),
    "arunachal-pradesh": ("iso:IN-AR",),
    "gaza-strip": ("gn1:PS.GZ",),
    "west-bank": ("gn1:PS.WE",),
}
"""Areas in dispute between states that are provinces: the last part of their identifier in disputed.tsv → provinces."""

OF_COUNTRIES = {
    "western-sahara": "EH",
    "kosovo": "XK",
    "taiwan": "TW",
    "falklands": "FK",
    "gibraltar": "GI",
    "chagos": "IO",
    "mayotte": "YT",
}
"""Areas in dispute that have an ISO code."""

BY_NAME = {
    "northern-cyprus": "N. Cyprus",
    "somaliland": "Somaliland",
    "siachen": "Siachen Glacier",
    "spratly": "Spratly Is.",
    "scarborough": "Scarborough Reef",
}
"""Areas in dispute that Natural Earth draws among the countries."""


OF_NATURAL_EARTH = {
    "kashmir": (("IN", "Jammu and Kashmir"), ("PK", "Azad Kashmir"), ("PK", "Northern Areas")),
    "transnistria": (("MD", "Transnistria"),),
}
"""Areas in dispute that are units of Natural Earth, though not ours: country and name of each."""

ABYEI = shapely.box(27.8333, 9.0, 29.0, 10.1667)
"""The final award of the Abyei arbitration (2009); to the south it ends where South Sudan begins."""


def un_view(countries: Mapping[str, Geometry], crimea: Geometry) -> dict[str, Geometry]:
    """Return the countries with the Golan in Syria, Crimea in Ukraine and Western Sahara apart.

    Sources: UN Security Council resolutions 242 and 497; General Assembly resolution 68/262.
    """
    moved = {
        **countries,
        "IL": countries["IL"].difference(EAST_OF_THE_JORDAN),
        "SY": shapely.union_all([countries["SY"], golan(countries)]).buffer(0.004).buffer(-0.004),
        "RU": countries["RU"].difference(crimea.buffer(0.05)),
    }
    moved["SY"] = shapely.union_all([moved["SY"], ARWAD])
    sahara = shapely.union_all([countries["EH"], countries["MA"].intersection(SOUTH_OF_MOROCCO)])
    moved["MA"], moved["EH"] = countries["MA"].difference(SOUTH_OF_MOROCCO), sahara
    around = crimea.buffer(0.05).intersection(countries["RU"])
    moved["UA"] = shapely.union_all([countries["UA"], around]).buffer(0.004).buffer(-0.004)
    return moved


def golan(countries: Mapping[str, Geometry]) -> Geometry:
    """Return the part of the Golan that Natural Earth draws in Israel, which holds it."""
    return countries["IL"].intersection(EAST_OF_THE_JORDAN)


def areas(
    held: Mapping[str, Geometry],
    whole: Mapping[str, Geometry],
    provinces: Mapping[str, Geometry],
    units: Sequence[Unit],
    drawn: Iterable[tuple[str, str, Geometry]],
) -> dict[str, Geometry]:
    """Return the areas in dispute, by identifier in disputed.tsv.

    Parameters
    ----------
    held
        The countries as Natural Earth draws them.
    whole
        The countries in the view of the United Nations.
    provinces
        Our provinces by identifier.
    units
        The provinces of Natural Earth.
    drawn
        All that the package has among its countries: number, name, outline.
    """
    found = {"golan-heights": golan(held), "abyei": held["SD"].intersection(ABYEI)}
    found |= _named(BY_NAME, {name: outline for _, name, outline in drawn})
    found |= _named(OF_COUNTRIES, whole)
    found |= _together(OF_UNITS, provinces)
    found |= _together(OF_NATURAL_EARTH, {(u.country, u.name): u.geometry for u in units})
    return {f"im:disputed/{key}": outline for key, outline in found.items()}


def _named(keys: Mapping[str, str], outlines: Mapping[str, Geometry]) -> dict[str, Geometry]:
    return {key: outlines[name] for key, name in keys.items()}


def _together(
    keys: Mapping[str, Sequence[_Key]], outlines: Mapping[_Key, Geometry]
) -> dict[str, Geometry]:
    return {key: shapely.union_all([outlines[each] for each in of]) for key, of in keys.items()}
