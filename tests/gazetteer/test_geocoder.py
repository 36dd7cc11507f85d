from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas
import pandas as pd
import pytest
from geopy.extra.rate_limiter import RateLimiter

from gazetteer.geocoder import OfflineGeocoder

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer


def test_geopandas_geocodes_offline(gaz: Gazetteer) -> None:
    found = geopandas.tools.geocode(["Jableh", "Qardaha"], provider=OfflineGeocoder, places=gaz)
    assert found.geometry.y.round(1).tolist() == [35.4, 35.5]
    assert found.address[0].startswith("Jableh, Latakia")


def test_an_empty_cell_stays_empty(gaz: Gazetteer) -> None:
    names = pd.Series(["Jableh", None, float("nan"), ""])
    found = geopandas.tools.geocode(names, provider=OfflineGeocoder, places=gaz)
    assert found.geometry.is_empty.tolist() == [False, True, True, True]


def test_unknown_names_are_none(gaz: Gazetteer) -> None:
    assert OfflineGeocoder(gaz).geocode("Xyzzyqwvxkj") is None


def test_reverse_gives_the_nearest_settlement(gaz: Gazetteer) -> None:
    best = OfflineGeocoder(gaz).reverse((35.3645, 35.9305))
    assert best.raw["id"] == "geonames:169304"
    assert OfflineGeocoder(gaz).reverse("0, -140") is None


def test_all_that_a_name_may_mean(gaz: Gazetteer) -> None:
    found = OfflineGeocoder(gaz, country="SY").geocode("Latakia", exactly_one=False, limit=3)
    assert found[0].raw["id"] == "geonames:173576"
    assert len(found) == 3


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Jableh, Syria", "geonames:169304"),
        ("Lattakia, Latakia Governorate, SY", "geonames:173576"),
        ("جبلة، سوريا", "geonames:169304"),
        ("Tripoli, Lebanon", "geonames:266826"),
        ("Jableh, Aleppo", None),
        ("Jableh, Xyzzyqwvxkj", None),
        ("–", None),
    ],
)
def test_what_holds_the_place_may_follow_its_name(
    gaz: Gazetteer, query: str, expected: str | None
) -> None:
    found = OfflineGeocoder(gaz).geocode(query)
    assert (found and found.raw["id"]) == expected


def test_country_codes_are_taken_as_nominatim_does(gaz: Gazetteer) -> None:
    found = OfflineGeocoder(gaz).geocode("Tripoli", country_codes="lb")
    assert found.raw["id"] == "geonames:266826"


def test_the_habits_of_geopy_work(gaz: Gazetteer) -> None:
    geocoder = OfflineGeocoder(gaz)
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    names = pd.Series(["Jableh, Syria", "Xyzzyqwvxkj"])
    assert [place and round(place.latitude, 2) for place in names.apply(limited)] == [35.36, None]
    assert (
        geocoder.reverse("35.3645, 35.9305", exactly_one=False, limit=2)[0].address[:6] == "Jableh"
    )


def test_geopandas_finds_the_way_back(gaz: Gazetteer) -> None:
    points = geopandas.GeoSeries.from_xy([35.9305], [35.3645], crs=4326)
    found = geopandas.tools.reverse_geocode(points, provider=OfflineGeocoder, places=gaz)
    assert found.address[0].startswith("Jableh, Latakia")
