"""The map under the incidents: land, borders, provinces and names, small enough to travel inside."""

from __future__ import annotations

import csv
import gzip
import json
import re
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

from gazetteer.features import precision_of
from gazetteer.names import fold
from gazetteer.regions import Region
from mapper.map.rings import SCALE, steps
from mapper.map.water import water

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.model import Incident

MOST_COUNTRIES = 12
"""Provinces and towns are drawn for no more countries than this; of more the world map is enough."""

NEAR_DEG, FINE_DEG, MIDDLE_DEG = 0.001, 0.004, 0.03
"""How far an outline may be off, in degrees: of countries around, which must not gape; of provinces; of claims."""

MARGIN_DEG = 3.0
"""How far around the incidents neighbours are drawn finely."""

MOST_TOWNS = 260

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_NOT_ARABIC = re.compile(r"[A-Za-zپچژگڤڵۆێەکی\u064b-\u065f]")
"""Letters of Persian, Kurdish and half-done romanisations, and vowel signs: no name on an Arabic map has them."""

Record = dict[str, Any]


def arabic_name(names: Iterable[str]) -> str | None:
    """Return the first name in Arabic, or None.

    Examples
    --------
    >>> arabic_name(["Jableh", "جبله", "جبلة"])
    'جبله'
    """
    found = [name for name in names if _ARABIC.search(name) and not _NOT_ARABIC.search(name)]
    return found[0] if found else None


@dataclass(frozen=True)
class Theatre:
    """The countries where the incidents are, and what the map shows of them."""

    gazetteer: Gazetteer
    places: tuple[Place, ...]

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """ISO codes of the countries with incidents; none where they are all over the world."""
        found = sorted({place.country for place in self.places if place.country})
        return tuple(found) if len(found) <= MOST_COUNTRIES else ()

    def arabic(self, place_id: str) -> str | None:
        """Return the Arabic name of a place, or None."""
        if place_id not in self.gazetteer:
            return None
        return arabic_name(name.text for name in self.gazetteer.names_of(place_id))

    def known_as(self, place: Place) -> str:
        """Return the folded names of a place that its own name does not hold, as "jebleh|jabla"."""
        if place.id not in self.gazetteer:
            return ""
        own = fold(place.name)
        names = self.gazetteer.names_of(place.id)
        keys = dict.fromkeys(fold(name.text) for name in names if name.kind != "demonym")
        return "|".join(key for key in keys if key not in own)

    @cached_property
    def provinces(self) -> tuple[Region, ...]:
        """Governorates of the theatre."""
        return _regions(self, ("admin1.tsv", "syria_governorates.tsv"))

    @cached_property
    def districts(self) -> tuple[Region, ...]:
        """Districts of the theatre, where outlines of them are at hand."""
        return (*_shipped_districts(self), *_imported_districts(self)) if self.countries else ()

    @cached_property
    def inside(self) -> tuple[Place, ...]:
        """All places of the theatre's countries."""
        regions = (self.gazetteer.region(f"iso:{code}") for code in self.countries)
        return tuple(chain.from_iterable(map(self.gazetteer.within, filter(None, regions))))

    @cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north of the incidents, with some margin."""
        points = [place for place in self.places if _pinned(place)]
        if not points:
            return None
        lons, lats = [place.lon for place in points], [place.lat for place in points]
        return (
            min(lons) - MARGIN_DEG,
            min(lats) - MARGIN_DEG,
            max(lons) + MARGIN_DEG,
            max(lats) + MARGIN_DEG,
        )


def _pinned(place: Place) -> bool:
    return precision_of(place.feature_class, place.feature_code) != "country"


def theatre(incidents: Iterable[Incident], gazetteer: Gazetteer) -> Theatre:
    """Return where incidents are."""
    places = {
        location.place.id: location.place for each in incidents for location in each.locations
    }
    return Theatre(gazetteer, tuple(places[place_id] for place_id in sorted(places)))


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
    for feature in _features("mapper.map", "world.json.gz"):
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
        "ar": arabic_name([row["name"], *row["names"].split("|")]),
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


def _shipped_districts(where: Theatre) -> tuple[Region, ...]:
    """Return the districts that travel with us; an outline that the user imported goes before ours."""
    from shapely.geometry import shape  # noqa: PLC0415 (heavy; only who draws pays)

    found = []
    for feature in _features("mapper.map", "districts.json.gz"):
        place_id = feature["properties"]["id"]
        if feature["properties"]["country"] not in where.countries:
            continue
        if place_id not in where.gazetteer:
            continue
        place = where.gazetteer[place_id]
        ours = Region(place_id, place.name, "admin2", shape(feature["geometry"]), approximate=True)
        found.append(where.gazetteer.outlined(place_id) or ours)
    return tuple(found)


def _imported_districts(where: Theatre) -> tuple[Region, ...]:
    """Return the districts that the user's own sources outline, in countries that we have none of."""
    ours = {row["properties"]["country"] for row in _features("mapper.map", "districts.json.gz")}
    found = (
        where.gazetteer.outlined(place.id)
        for place in where.inside
        if place.feature_code == "ADM2" and place.country not in ours
    )
    return tuple(region for region in found if region)


def _regions(where: Theatre, tables: Sequence[str]) -> tuple[Region, ...]:
    ids = [place_id for table in tables for place_id in _ids(table, where.countries)]
    found = (where.gazetteer.region(each) for each in ids if each in where.gazetteer)
    return tuple(region for region in found if region and not region.geometry.is_empty)


def _ids(table: str, countries: Sequence[str]) -> list[str]:
    path = files("gazetteer") / "data" / table
    if not path.is_file():
        return []
    rows = csv.DictReader(
        path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [row["id"] for row in rows if row.get("country", "SY") in countries]


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
        for feature in _features("gazetteer", "data/disputed.geojson.gz")
        if feature["geometry"]
    ]


def _features(package: str, path: str) -> list[Record]:
    file = files(package) / path
    if not file.is_file():
        return []
    features: list[Record] = json.loads(gzip.decompress(file.read_bytes()))["features"]
    return features


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
