from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.errors import GazetteerError, UnknownPlaceError
from gazetteer.place import Place

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

JABLEH, QARDAHA, LATAKIA = "geonames:169304", "geonames:173364", "geonames:173576"

FIRST = [
    # asked for, the place that comes first
    ("Jableh", JABLEH),
    ("Jabla", JABLEH),
    ("Jebleh", JABLEH),
    ("Jablah", JABLEH),
    ("Dschabla", JABLEH),
    ("جبلة", JABLEH),
    ("Khmeimim", "geonames:169492"),
    ("Humaymim", "geonames:169492"),
    ("Hmeymim", "geonames:169492"),
    ("حميميم", "geonames:169492"),
    ("Hmeimim air base", "icao:OSLK"),
    ("Al-Qardaha", QARDAHA),
    ("Kardaha", QARDAHA),
    ("القرداحة", QARDAHA),
    ("LATAKIA", LATAKIA),
    ("Latakiah", LATAKIA),
    ("Syria", "iso:SY"),
    ("Georgia", "iso:GE"),
    ("Texas", "iso:US-TX"),
    ("Paris", "geonames:2988507"),
    ("دمشق", "geonames:170654"),
]


@pytest.mark.parametrize(("name", "expected"), FIRST)
def test_the_place_that_people_mean_comes_first(gaz: Gazetteer, name: str, expected: str) -> None:
    assert gaz.search(name)[0].place.id == expected


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("Jableh", "exact"),
        ("JABLEH", "folded"),
        ("Al-Jableh", "folded"),
        ("Dschablah", "skeleton"),
        ("Jabkleh", "fuzzy"),
    ],
)
def test_a_match_says_how_it_was_found(gaz: Gazetteer, name: str, how: str) -> None:
    best = gaz.search(name, country="SY")[0]
    assert (best.place.id, best.match) == (JABLEH, how)
    assert sum(reason.weight for reason in best.reasons) == pytest.approx(best.score)


def test_a_city_and_its_governorate_are_both_found(gaz: Gazetteer) -> None:
    found = [match.place.id for match in gaz.lookup("Latakia")]
    assert found[:2] == [LATAKIA, "iso:SY-LA"]


def test_demonyms_say_that_they_are(gaz: Gazetteer) -> None:
    assert [(m.place.id, m.kind) for m in gaz.lookup("Syrian")][:1] == [("iso:SY", "demonym")]


def test_a_name_that_nothing_has(gaz: Gazetteer) -> None:
    assert gaz.lookup("Xyzzyqwv") == []
    assert gaz.search("Xyzzyqwvxkj") == []


def test_what_is_no_name_is_refused(gaz: Gazetteer) -> None:
    with pytest.raises(ValueError, match="no letter"):
        gaz.search(" – ")


def test_known_takes_articles_into_account(gaz: Gazetteer) -> None:
    assert gaz.known(["latakia", "al jableh", "xyzzyqwv", ""]) == {"latakia", "al jableh"}


def test_country_keeps_others_out(gaz: Gazetteer) -> None:
    assert {match.place.country for match in gaz.search("Tripoli", country="LB")} == {"LB"}


@pytest.mark.parametrize(
    ("asked", "country", "admin1"),
    [
        ("Tripoli, Lebanon", "LB", None),
        ("Tripoli, Libya", "LY", None),
        ("Mansoura town, Hamah Governorate", "SY", "Hama"),
        ("Paris, Texas", "US", "Texas"),
        ("Jableh, Latakia, Syria", "SY", "Latakia"),
        ("Jableh (Syria)", "SY", "Latakia"),
        ("Mansoura (Hama)", "SY", "Hama"),
    ],
)
def test_a_unit_after_a_comma_says_where_to_look(
    gaz: Gazetteer, asked: str, country: str, admin1: str | None
) -> None:
    best = gaz.search(asked)[0]
    assert best.place.country == country
    assert admin1 is None or best.place.admin1 == admin1
    assert any("as was asked for" in reason.because for reason in best.reasons)


def test_a_place_of_another_unit_is_no_answer(gaz: Gazetteer) -> None:
    assert gaz.search("Masyaf, Idlib") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Western Daraa Governorate", "western Daraa countryside"),
        ("Tabqa military airport", "Tabqa air base"),
        ("Nahiyat Salqin", "Salqin"),
    ],
)
def test_other_words_for_the_same_kind_of_place(gaz: Gazetteer, asked: str, found: str) -> None:
    assert gaz.search(asked, country="SY")[0].place.name == found


def test_near_prefers_what_lies_around(gaz: Gazetteer) -> None:
    assert gaz.search("Tripoli", near=(34.4, 35.8))[0].place.country == "LB"


def test_near_gives_the_nearest_first(gaz: Gazetteer) -> None:
    assert gaz.near(35.3645, 35.9305, radius_km=10)[0].admin1 == "Latakia"
    with pytest.raises(ValueError, match="more than 0"):
        gaz.near(35.0, 36.0, radius_km=0)


def test_parents_lead_up_to_the_country(gaz: Gazetteer) -> None:
    assert gaz[JABLEH].parents == ("iso:SY", "iso:SY-LA", "pcode:SY0602", "pcode:SY060200")
    assert gaz["geonames:2643743"].parents[0] == "iso:GB"


def test_an_unknown_identifier(gaz: Gazetteer) -> None:
    assert "geonames:0" not in gaz
    with pytest.raises(UnknownPlaceError, match="geonames:0"):
        gaz["geonames:0"]


def test_extending_leaves_the_old_one_as_it_was(gaz: Gazetteer) -> None:
    more = gaz.extended([Place("my:1", "Qwvxhamlet", 35.4, 36.0, country="SY")])
    assert [match.place.id for match in more.search("Qwvxhamlet")] == ["my:1"]
    assert gaz.lookup("Qwvxhamlet") == []
    with pytest.raises(GazetteerError, match="already taken"):
        gaz.extended([Place(JABLEH, "Mine", 35.4, 36.0)])
    mine = gaz.extended([Place(JABLEH, "Mine", 35.4, 36.0)], replace=True)
    assert mine[JABLEH].name == "Mine"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Jabal Saraqib, Idlib Governorate", ["Saraqib"]),
        ("Jabal Saraqib", []),  # without a unit it may be anywhere
        ("Jabal Saraqib, Daraa Governorate", []),
    ],
)
def test_a_hill_of_no_list_is_at_the_village_that_it_is_named_for(
    gaz: Gazetteer, asked: str, found: list[str]
) -> None:
    names = [match.place.name for match in gaz.search(asked, country="SY")]
    assert list(dict.fromkeys(names)) == found
