"""The tables of Syria: every row is sound, in its place, and says where it is from."""

from __future__ import annotations

import csv
import re
from collections import Counter
from importlib import resources

import pytest

from gazetteer.features import FEATURES

Row = dict[str, str]

UNITS_OF_SYRIA = {"governorates": 14, "districts": 62, "subdistricts": 272}
"""How many rows each table of units has: all there are."""

MIN_PLACES = 2750
MIN_PLACES_OF_TWO_SOURCES = 2100
MIN_COASTAL_PLACES = 350

BOXES = {
    # governorate: (west, south, east, north), with a margin of some kilometres
    "iso:SY-DI": (36.15, 33.42, 36.42, 33.62),
    "iso:SY-HL": (36.45, 35.40, 38.75, 37.00),
    "iso:SY-RD": (35.75, 32.95, 39.05, 34.40),
    "iso:SY-HI": (36.10, 33.70, 39.45, 35.45),
    "iso:SY-HM": (36.05, 34.75, 38.45, 35.75),
    "iso:SY-LA": (35.65, 35.15, 36.30, 36.00),
    "iso:SY-ID": (36.10, 35.30, 37.25, 36.45),
    "iso:SY-HA": (39.45, 35.40, 42.45, 37.40),
    "iso:SY-DY": (39.35, 33.60, 41.30, 36.20),
    "iso:SY-TA": (35.65, 34.55, 36.40, 35.35),
    "iso:SY-RA": (37.95, 35.15, 39.95, 36.80),
    "iso:SY-DR": (35.70, 32.30, 36.65, 33.30),
    "iso:SY-SU": (36.25, 32.25, 37.45, 33.25),
    "iso:SY-QU": (35.55, 32.65, 36.10, 33.40),
}

SPELLINGS = [
    # what a report writes, the row that it means
    ("Jabla", "geonames:169304"),
    ("Jebleh", "geonames:169304"),
    ("جبلة", "geonames:169304"),
    ("Khmeimim air base", "icao:OSLK"),
    ("Kardaha", "geonames:173364"),
    ("القرداحة", "geonames:173364"),
    ("Lattakia", "geonames:173576"),
    ("Banias", "geonames:171830"),
    ("Stamo airport", "im:sy/istamo-air-base"),
    ("Sednaya prison", "im:sy/saidnaya-prison"),
    ("Deir Ezzor", "geonames:170794"),
    ("Kobane", "geonames:172256"),
    ("Al-Hol camp", "im:sy/al-hol-camp"),
    ("Harbanoush", "geonames:169900"),
    ("Tel Goran", "geonames:163479"),
    ("حربنوش", "geonames:169900"),
    ("Fayruzah", "geonames:170397"),
    ("Hambushiya", "geonames:170002"),
    ("Sweisah", "geonames:163849"),
    ("حوش السيد علي", "im:sy/hush-al-sayyid-ali"),
]


def table(name: str) -> list[Row]:
    """Return the rows of one table."""
    text = resources.files("gazetteer").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


PLACES = table("syria_places.tsv")
GOVERNORATES = table("syria_governorates.tsv")
DISTRICTS = table("syria_districts.tsv")
SUBDISTRICTS = table("syria_subdistricts.tsv")
REGIONS = table("syria_regions.tsv")
TABLES = {
    "syria_places.tsv": PLACES,
    "syria_governorates.tsv": GOVERNORATES,
    "syria_districts.tsv": DISTRICTS,
    "syria_subdistricts.tsv": SUBDISTRICTS,
    "syria_regions.tsv": REGIONS,
}


def names_of(row: Row) -> list[str]:
    """Return all names of a row that it lists."""
    return [row["name"], row.get("name_ar", ""), *row["names"].split("|")]


def in_arabic(text: str) -> bool:
    """Say whether a text has Arabic letters."""
    return re.search("[\u0600-\u06ff]", text) is not None


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_whole(name: str) -> None:
    rows = TABLES[name]
    assert [row for row in rows if None in row or None in row.values()] == []
    assert [row for row in rows if not (row["name"] and row["source"])] == []
    assert [row for row in rows if any(cell != cell.strip() for cell in row.values())] == []


@pytest.mark.parametrize(("unit", "count"), UNITS_OF_SYRIA.items())
def test_all_units_are_there(unit: str, count: int) -> None:
    rows = table(f"syria_{unit}.tsv")
    assert len(rows) == len({row["pcode"] for row in rows}) == count


def test_there_are_enough_places() -> None:
    two = [row for row in PLACES if "(one source)" not in row["source"]]
    coast = [row for row in PLACES if row["governorate"] in {"iso:SY-LA", "iso:SY-TA"}]
    assert len(PLACES) >= MIN_PLACES
    assert len(two) >= MIN_PLACES_OF_TWO_SOURCES
    assert len(coast) >= MIN_COASTAL_PLACES


def test_two_sources_or_says_that_there_is_one() -> None:
    assert [
        row["id"]
        for row in PLACES
        if "; " not in row["source"] and "(one source)" not in row["source"]
    ] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_id_twice(name: str) -> None:
    key = "id" if "id" in TABLES[name][0] else "pcode"
    assert [i for i, n in Counter(row[key] for row in TABLES[name]).items() if n > 1] == []


def test_no_name_twice_in_a_subdistrict() -> None:
    pairs = Counter((row["subdistrict"], row["name"]) for row in PLACES)
    assert [pair for pair, n in pairs.items() if n > 1] == []


def test_parents_exist() -> None:
    governorates = {row["pcode"]: row["id"] for row in GOVERNORATES}
    districts = {row["pcode"]: row["parent"] for row in DISTRICTS}
    subdistricts = {row["pcode"]: row["parent"] for row in SUBDISTRICTS}
    assert set(districts.values()) == set(governorates)
    assert set(subdistricts.values()) == set(districts)
    for row in PLACES:
        assert subdistricts[row["subdistrict"]] == row["district"], row["id"]
        assert governorates[districts[row["district"]]] == row["governorate"], row["id"]


def test_points_lie_in_their_governorate() -> None:
    outside = []
    for row in PLACES:
        west, south, east, north = BOXES[row["governorate"]]
        lat, lon = float(row["lat"]), float(row["lon"])
        if not (south <= lat <= north and west <= lon <= east):
            outside.append((row["id"], row["lat"], row["lon"], row["governorate"]))
    assert outside == []


def test_arabic_names_are_arabic() -> None:
    for row in (*PLACES, *DISTRICTS, *SUBDISTRICTS):
        assert in_arabic(row["name_ar"]), row
        assert not in_arabic(row["name"]), row
    for row in (*GOVERNORATES, *REGIONS):
        assert in_arabic(row["names"]), row


@pytest.mark.parametrize("name", TABLES)
def test_no_name_is_listed_twice_or_empty(name: str) -> None:
    for row in TABLES[name]:
        listed = [name for name in row["names"].split("|") if row["names"]]
        assert len(listed) == len(set(listed)), row
        assert all(listed), row
        assert row["name"] not in listed, row


def test_kinds_are_known() -> None:
    unknown = {row["feature_code"] for row in (*PLACES, *REGIONS)} - set(FEATURES)
    assert unknown == set()


def test_ids_say_where_they_are_from() -> None:
    pattern = re.compile(r"geonames:\d+|icao:OS[0-9A-Z]{2}|im:sy/[a-z0-9-]+")
    assert [row["id"] for row in PLACES if not pattern.fullmatch(row["id"])] == []


def test_regions_are_unions_or_boxes() -> None:
    known = {row["id"] for row in GOVERNORATES}
    known |= {f"pcode:{row['pcode']}" for row in (*DISTRICTS, *SUBDISTRICTS)}
    for row in REGIONS:
        members = set(filter(None, row["members"].split("|")))
        assert members <= known, row["id"]
        assert bool(members) != bool(row["bbox"]), row["id"]
        if row["bbox"]:
            west, south, east, north = map(float, row["bbox"].split(","))
            assert west < float(row["lon"]) < east, row["id"]
            assert south < float(row["lat"]) < north, row["id"]


@pytest.mark.parametrize(("spelling", "place_id"), SPELLINGS)
def test_a_spelling_of_the_media_is_in_its_row(spelling: str, place_id: str) -> None:
    row = next(row for row in PLACES if row["id"] == place_id)
    assert spelling in names_of(row)
