"""Which region a query word means, and what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.place import Place

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

MEANT = [
    # what a query says, the region that it means
    ("Latakia", "iso:SY-LA"),
    ("Lattakia", "iso:SY-LA"),
    ("اللاذقية", "iso:SY-LA"),
    ("Latakia governorate", "iso:SY-LA"),
    ("محافظة اللاذقية", "iso:SY-LA"),
    ("Latakia district", "pcode:SY0600"),
    ("Jableh", "pcode:SY0602"),
    ("Jableh district", "pcode:SY0602"),
    ("Jabla sub-district", "pcode:SY060200"),
    ("منطقة جبلة", "pcode:SY0602"),
    ("Syrian coast", "im:sy/syrian-coast"),
    ("the Syrian coast", "im:sy/syrian-coast"),
    ("الساحل السوري", "im:sy/syrian-coast"),
    ("rural Latakia", "im:sy/latakia-countryside"),
    ("countryside of Lattakia", "im:sy/latakia-countryside"),
    ("northern countryside of Hama", "im:sy/northern-hama-countryside"),
    ("Hamah's northern countryside", "im:sy/northern-hama-countryside"),
    ("ريف حماة الشمالي", "im:sy/northern-hama-countryside"),
    ("rural western Aleppo", "im:sy/western-aleppo-countryside"),
    ("Golan", "im:sy/golan-heights"),
    ("Idlib", "iso:SY-ID"),
    ("Damascus", "iso:SY-DI"),
    ("Deir Ezzor province", "iso:SY-DY"),
    ("Syria", "iso:SY"),
    ("Georgia", "iso:GE"),
    ("Georgia state", "iso:US-GA"),
    ("Texas", "iso:US-TX"),
    ("Darfur", "im:region/darfur"),
]


@pytest.mark.parametrize(("name", "expected"), MEANT)
def test_a_query_word_means_the_region(gaz: Gazetteer, name: str, expected: str) -> None:
    assert gaz.regions(name)[0].place.id == expected


@pytest.mark.parametrize(
    "name", ["Hmeimim air base", "Xyzzyqwvxkj", "northern countryside of Oslo"]
)
def test_what_is_no_region_has_none(gaz: Gazetteer, name: str) -> None:
    assert gaz.regions(name) == []


def test_what_is_no_name_is_refused(gaz: Gazetteer) -> None:
    with pytest.raises(ValueError, match="no letter"):
        gaz.regions("–")


@pytest.mark.parametrize(
    ("place_id", "level", "approximate"),
    [
        ("iso:SY", "country", False),
        ("iso:SY-LA", "admin1", False),
        ("pcode:SY0602", "admin2", True),
        ("pcode:SY060200", "admin3", True),
        ("im:sy/syrian-coast", "area", False),
        ("im:sy/golan-heights", "area", True),
    ],
)
def test_a_region_says_what_it_is(
    gaz: Gazetteer, *, place_id: str, level: str, approximate: bool
) -> None:
    region = gaz.region(place_id)
    assert region is not None
    assert (region.level, region.approximate) == (level, approximate)
    place = gaz[place_id]
    assert region.contains(place.lat, place.lon)


def test_every_district_of_syria_has_an_area(gaz: Gazetteer) -> None:
    units = [place for place in gaz.within(gaz.region("iso:SY")) if place.id.startswith("pcode:")]
    without = [unit.id for unit in units if gaz.region(unit.id) is None]
    assert len(units) > 320
    assert without == []


def test_districts_do_not_overlap(gaz: Gazetteer) -> None:
    one, other = gaz.region("pcode:SY0602"), gaz.region("pcode:SY0604")
    assert one.geometry.intersection(other.geometry).area < 1e-9


def test_a_settlement_has_no_area(gaz: Gazetteer) -> None:
    assert gaz.region("geonames:169304") is None


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        (35.3645, 35.9305, ["iso:SY", "iso:SY-LA", "pcode:SY0602", "pcode:SY060200"]),
        (48.1372, 11.5756, ["iso:DE", "iso:DE-BY"]),
        (0.0, -140.0, []),
    ],
)
def test_what_holds_a_point(gaz: Gazetteer, lat: float, lon: float, expected: list[str]) -> None:
    assert [place.id for place in gaz.locate(lat, lon)] == expected


def test_within_finds_what_lies_in_a_region(gaz: Gazetteer) -> None:
    region = gaz.region("pcode:SY0602")
    assert region is not None
    inside = {place.id for place in gaz.within(region)}
    assert "geonames:169304" in inside
    assert "geonames:173576" not in inside


def test_a_new_place_is_within_at_once(gaz: Gazetteer) -> None:
    more = gaz.extended([Place("my:1", "Qwvxhamlet", 35.40, 36.02, country="SY")])
    region = more.region("pcode:SY0602")
    assert region is not None
    assert "my:1" in {place.id for place in more.within(region)}
