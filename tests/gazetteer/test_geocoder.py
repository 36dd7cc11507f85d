from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas

from gazetteer.geocoder import OfflineGeocoder

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer


def test_geopandas_geocodes_offline(gaz: Gazetteer) -> None:
    found = geopandas.tools.geocode(["Jableh", "Qardaha"], provider=OfflineGeocoder, places=gaz)
    assert found.geometry.y.round(1).tolist() == [35.4, 35.5]
    assert found.address[0].startswith("Jableh, Latakia")


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
