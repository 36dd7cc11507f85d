"""What lies under the incidents: outlines that the user imported, names that places are sought by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shapely import box

from gazetteer.layers import Entry
from gazetteer.place import Place
from mapper.map.basemap import basemap
from mapper.map.columns import Words
from mapper.map.sites import Sites
from mapper.map.theatre import Theatre
from mapper.map.units import holders

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

SINJAR = Place("my:IQ-1", "Sinjar district", 36.3, 41.9, "A", "ADM2", "IQ", "Nineveh")
TOWN = Place("my:IQ-2", "A town", 36.32, 41.87, country="IQ", admin1="Nineveh")
JABLEH = Place("geonames:169304", "Jableh", 35.36, 35.93, country="SY", admin1="Latakia")


def test_districts_that_the_user_imported_are_drawn(gaz: Gazetteer) -> None:
    area = box(41.5, 36.0, 42.2, 36.6)
    known = gaz.extended([Entry(SINJAR, outline=area.wkb), Entry(TOWN)])
    where = Theatre(known, (TOWN,))
    assert [region.name for region in where.districts] == ["Sinjar district"]
    assert holders([TOWN], where.districts) == [0]
    (drawn,) = basemap(where)["districts"]
    assert (drawn["en"], drawn["approximate"]) == ("Sinjar district", False)


def test_a_country_without_outlines_of_districts_has_none(gaz: Gazetteer) -> None:
    assert Theatre(gaz, (TOWN,)).districts == ()


@pytest.mark.parametrize("spelling", ["jebleh", "jabla"])
def test_other_names_of_a_place_travel_with_it(gaz: Gazetteer, spelling: str) -> None:
    known = Theatre(gaz, (JABLEH,)).known_as(JABLEH.id, JABLEH.name).split("|")
    assert spelling in known
    assert "jableh" not in known


def test_a_table_may_name_and_place_a_town_its_own_way(gaz: Gazetteer) -> None:
    town = Place("point:36.2,37.16", "Aleppo town", 36.2012, 37.1612, country="SY")
    elsewhere = Place("point:35,38", "Aleppo town", 35.0, 38.0, country="SY")
    river = Place("point:36.2,37.17", "Quwayq river near Aleppo", 36.2, 37.17, country="SY")
    sites = Sites(Words(), Theatre(gaz, (town, elsewhere, river)))
    sites.numbers([town, elsewhere, river])
    assert sites.columns["ar"] == ["حلب", None, None]
    assert "halab" in sites.columns["known"][0].split("|")


def test_the_capital_has_its_arabic_name_in_one_piece(gaz: Gazetteer) -> None:
    capital = gaz.search("Damascus")[0].place
    assert Theatre(gaz, (capital,)).arabic(capital.id) == "دمشق"


def test_districts_end_at_the_shore(gaz: Gazetteer) -> None:
    where = Theatre(gaz, (JABLEH,))
    land = gaz.region("iso:SY")
    assert land is not None
    shares = {
        each.name: each.geometry.difference(land.geometry).area / each.geometry.area
        for each in where.districts
        if each.approximate
    }
    assert {name: share for name, share in shares.items() if share > 0.01} == {}
