"""The map under the incidents: land, borders, provinces and names, small enough to travel inside."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mapper.map.rings import SCALE, steps
from mapper.map.theatre import arabic_name, features
from mapper.map.water import water

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.place import Place
    from gazetteer.regions import Region
    from mapper.map.theatre import Theatre

NEAR_DEG, FINE_DEG, MIDDLE_DEG = 0.001, 0.004, 0.03
"""How far an outline may be off, in degrees: of countries around, which must not gape; of provinces; of claims."""

MOST_TOWNS = 260

ARABIC_COUNTRIES = {"PS": "فلسطين"}
"""Where the table of countries has a description first, and Arabic maps a name; `dates.js` says the same."""

Record = dict[str, Any]


def basemap(where: Theatre) -> Record:
    """Return the map under the incidents as the page unfolds it."""
    return {
        "scale": SCALE,
        "countries": _countries(where),
        "provinces": _provinces(where) if where.countries else [],
        "districts": [
            _unit(where, each) | {"approximate": each.approximate} for each in where.districts
        ],
        "towns": _towns(where) if where.countries else [],
        "disputed": _disputed(where),
        **water(where.bounds if where.countries else None),
    }


def _countries(where: Theatre) -> list[Record]:
    from shapely.geometry import box, shape  # noqa: PLC0415 (heavy; only who draws pays)

    near = box(*where.bounds) if where.bounds else None
    rows = _country_rows()
    found = []
    for feature in features("mapper.map", "world.json.gz"):
        place_id, outline = feature["properties"]["id"], shape(feature["geometry"])
        code = place_id.removeprefix("iso:")
        home = code in where.countries
        if home or (near is not None and near.intersects(outline)):
            outline = _finer(where, place_id) or outline
        found.append(
            {"rings": steps(outline), "theatre": home, **_country_name(rows.get(code), outline)}
        )
    return found


def _finer(where: Theatre, place_id: str) -> Geometry | None:
    """Return a country as it looks from near, or None where the gazetteer has no outline of it."""
    region = where.gazetteer.region(place_id) if place_id in where.gazetteer else None
    return region.geometry.simplify(NEAR_DEG) if region else None


def _country_name(row: dict[str, str] | None, outline: Geometry) -> Record:
    if row is None:
        return {}
    area = outline.area
    ranks = ((300, 2), (60, 3), (15, 4), (3, 5), (0.3, 6))
    zoom = next((zoom for least, zoom in ranks if area > least), 7)
    return {
        "en": row["name"],
        "ar": ARABIC_COUNTRIES.get(row["iso2"]) or arabic_name(row["names"].split("|")),
        "at": [float(row["lat"]), float(row["lon"])],
        "from": zoom,
        "to": 7,
        "rank": zoom * 10,
    }


def _country_rows() -> dict[str, dict[str, str]]:
    text = (files("gazetteer") / "data" / "countries.tsv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["iso2"]: row for row in reader}


def _provinces(where: Theatre) -> list[Record]:
    return [_unit(where, region) for region in where.provinces]


def _unit(where: Theatre, region: Region) -> Record:
    at = region.geometry.representative_point()
    return {
        "rings": steps(region.geometry.simplify(FINE_DEG)),
        "en": region.name,
        "ar": where.arabic(region.id),
        "at": [round(at.y, 3), round(at.x, 3)],
        "from": 6 if region.geometry.area > 1 else 7,
        "to": 9,
        "rank": 45,
    }


def _towns(where: Theatre) -> list[Record]:
    """Return the towns of the theatre, the largest first, and every place with an incident."""
    if where.bounds is None:
        return []
    own = {place.id for place in where.places}
    west, south, east, north = where.bounds
    found: dict[str, Place] = {}
    for place in where.inside:
        near = south <= place.lat <= north and west <= place.lon <= east
        if place.feature_class == "P" and (near or place.id in own):
            found[place.id] = place
    ranked = sorted(
        found.values(), key=lambda place: (place.id not in own, -(place.population or 0), place.id)
    )
    return [
        _town(where, place) for place in ranked[:MOST_TOWNS] if place.population or place.id in own
    ]


def _town(where: Theatre, place: Place) -> Record:
    people = place.population or 0
    ranks = ((1_000_000, 5), (250_000, 6), (60_000, 7), (20_000, 8), (5_000, 9))
    zoom = next((zoom for least, zoom in ranks if people >= least), 10)
    if place.feature_code in {"PPLC", "PPLA"}:
        zoom = min(zoom, 6)
    return {
        "en": place.name,
        "ar": where.arabic(place.id),
        "at": [round(place.lat, 3), round(place.lon, 3)],
        "from": zoom,
        "rank": zoom * 10 + (0 if place.feature_code in {"PPLC", "PPLA"} else 5),
    }


def _disputed(where: Theatre) -> list[Record]:
    from shapely.geometry import shape  # noqa: PLC0415 (heavy; only who draws pays)

    del where
    return [
        {"rings": steps(shape(feature["geometry"]).simplify(MIDDLE_DEG))}
        for feature in features("gazetteer", "data/disputed.geojson.gz")
        if feature["geometry"]
    ]


def outlines(where: Theatre, places: Sequence[Place]) -> list[Record | None]:
    """Return the outline of each place that is an area, None for the others."""
    return [_outline(where, place) for place in places]


def _outline(where: Theatre, place: Place) -> Record | None:
    if place.precision in {"site", "locality", "near", "country"}:
        return None
    region = where.gazetteer.region(place.id) if place.id in where.gazetteer else None
    if region is None or region.geometry.is_empty:
        return None
    geometry = region.geometry.simplify(FINE_DEG)
    at = geometry.representative_point()
    west, south, east, north = geometry.bounds
    return {
        "rings": steps(geometry),
        "at": [round(at.y, 3), round(at.x, 3)],
        "box": [[round(south, 3), round(west, 3)], [round(north, 3), round(east, 3)]],
        "approximate": region.approximate,
    }
