"""What the built-in boundaries say of places that people ask for."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest

from gazetteer.sources.boundaries import Boundaries

DATA = Path(__file__).parent.parent.parent / "gazetteer" / "data"
BOUNDARIES = Boundaries()


def identifiers(name: str) -> set[str]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
        return {feature["properties"]["id"] for feature in json.load(file)["features"]}


def column(table: str, key: str) -> set[str]:
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        return {row[key] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


@pytest.mark.parametrize(
    ("lat", "lon", "country", "unit"),
    [
        (35.361, 35.928, "iso:SY", "iso:SY-LA"),  # Jableh
        (34.889, 35.886, "iso:SY", "iso:SY-TA"),  # Tartus, at the sea
        (35.525, 35.770, "iso:SY", "iso:SY-LA"),  # the port of Latakia
        (33.125, 35.824, "iso:SY", "iso:SY-QU"),  # Quneitra
        (33.267, 35.770, "iso:SY", "iso:SY-QU"),  # Majdal Shams, on the Golan
        (32.794, 35.533, "iso:IL", "iso:IL-Z"),  # Tiberias
        (44.600, 33.520, "iso:UA", "iso:UA-40"),  # Sevastopol
        (31.500, 34.460, "iso:PS", "gn1:PS.GZ"),  # Gaza
        (31.530, 35.100, "iso:PS", "gn1:PS.WE"),  # Hebron
    ],
)
def test_a_point_is_where_the_united_nations_say(
    lat: float, lon: float, country: str, unit: str
) -> None:
    assert BOUNDARIES.around(lat, lon) == [country, unit]


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [(27.15, -13.20, "iso:EH"), (9.56, 44.06, "iso:SO"), (42.66, 21.16, "iso:XK")],
)
def test_a_point_is_in_its_country(lat: float, lon: float, country: str) -> None:
    assert BOUNDARIES.around(lat, lon)[0] == country


def test_all_fourteen_governorates_have_an_outline() -> None:
    assert column("syria_governorates.tsv", "id") <= identifiers("admin1.geojson.gz")


def test_every_outline_belongs_to_a_place() -> None:
    units = column("admin1.tsv", "id") | column("syria_governorates.tsv", "id")
    assert identifiers("admin1.geojson.gz") <= units
    countries = {f"iso:{iso}" for iso in column("countries.tsv", "iso2")}
    assert identifiers("countries.geojson.gz") <= countries


def test_outlines_are_valid() -> None:
    for name in ("countries.geojson.gz", "admin1.geojson.gz"):
        for place_id in identifiers(name):
            outline = BOUNDARIES.get(place_id)
            assert outline is not None
            assert outline.is_valid, place_id


def test_the_sea_is_nobodys() -> None:
    assert BOUNDARIES.around(35.0, 34.8) == []
