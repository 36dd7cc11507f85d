"""Each name means the place that its text means, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.geodesy import distance_km
from gazetteer.resolve import Resolver

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.resolve import Resolution


@pytest.fixture(scope="module")
def resolver(gaz: Gazetteer) -> Resolver:
    return Resolver(gaz)


def resolved(resolver: Resolver, text: str, name: str) -> Resolution:
    return next(found for found in resolver.resolve(text) if found.toponym.text == name)


MEANT = [
    # text, name, country, admin1, feature class
    ("He flew to Paris on Monday.", "Paris", "FR", None, "P"),
    ("He was born in Paris, Texas.", "Paris", "US", "Texas", "P"),
    ("Police in Athens, Ga. made an arrest.", "Athens", "US", "Georgia", "P"),
    ("Athens, Marietta and Atlanta are in Georgia.", "Athens", "US", "Georgia", "P"),
    ("Lebanon and Syria signed a treaty.", "Lebanon", "LB", None, "A"),
    ("It was shown in Moscow, then in Kazan, in Russia.", "Moscow", "RU", None, "P"),
    ("in the provinces of Latakia and Tartus", "Latakia", "SY", None, "A"),
    ("in the provinces of Latakia and Tartus", "Tartus", "SY", None, "A"),
    ("Hama and Idlib provinces were quiet.", "Hama", "SY", None, "A"),
    ("Rallies were held in Idlib city, Latakia and Tartus.", "Latakia", "SY", None, "P"),
    ("The heart of it was in Jableh, Latakia province.", "Jableh", "SY", "Latakia", "P"),
    ("The heart of it was in Jableh, Latakia province.", "Latakia", "SY", None, "A"),
    ("THE ENVOY DIED IN LIMA. THE PERUVIAN HAD BEEN ILL.", "LIMA", "PE", None, "P"),
    ("In the Lima region two bridges fell.", "Lima region", "PE", None, "A"),
    ("San Salvador was dark last night.", "San Salvador", "SV", None, "P"),
    ("Shots were heard in Paktiya province.", "Paktiya", "AF", "Paktia", "A"),
    ("A Kansas City man lives in Anderson County, Kansas.", "Anderson County", "US", "Kansas", "A"),
]


@pytest.mark.parametrize(("text", "name", "country", "admin1", "feature_class"), MEANT)
def test_the_right_place_is_meant(
    resolver: Resolver, text: str, name: str, country: str, admin1: str | None, feature_class: str
) -> None:
    found = resolved(resolver, text, name)
    assert found.place is not None, found.candidates[:3]
    assert (found.place.country, found.place.feature_class) == (country, feature_class)
    assert admin1 in (None, found.place.admin1)
    assert 0 < found.score <= 1


def test_an_unknown_name_has_no_candidates(resolver: Resolver) -> None:
    found = resolved(resolver, "Fire broke out in the village of Foozabad.", "Foozabad")
    assert (found.place, found.candidates, found.score) == (None, (), 0.0)


def test_no_namesake_elsewhere_is_taken(resolver: Resolver) -> None:
    found = resolved(resolver, "He lives in Jableh, Ohio.", "Jableh")
    assert found.place is None
    assert found.candidates


@pytest.mark.parametrize("name", ["Lynn", "Ellis"])
def test_a_street_is_no_town(resolver: Resolver, name: str) -> None:
    text = f"Shots were fired near {name} and Pine streets."
    assert all(found.place is None for found in resolver.resolve(text))


def test_the_focus_of_the_user_decides_between_namesakes(gaz: Gazetteer) -> None:
    text = "Shots were heard in Tripoli."
    [lebanese] = Resolver(gaz, focus="LB").resolve(text)
    [libyan] = Resolver(gaz, focus="LY").resolve(text)
    assert lebanese.place is not None
    assert libyan.place is not None
    assert (lebanese.place.country, libyan.place.country) == ("LB", "LY")


def test_what_the_user_says_is_never_strange(gaz: Gazetteer) -> None:
    text = "Shots were heard in Tripoli, then in Qamishli and Salamiyah."
    found = resolved(Resolver(gaz, focus="LB"), text, "Tripoli")
    assert found.place is not None
    assert found.place.country == "LB"
    assert not any("nothing else" in why.because for why in found.candidates[0].reasons)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen raided Palma, in Cabo Delgado, Mozambique.", "Palma"),
        ("Police stormed the Jacarezinho favela in Rio de Janeiro.", "Jacarezinho"),
    ],
)
def test_a_namesake_elsewhere_is_worse_than_none(resolver: Resolver, text: str, name: str) -> None:
    assert resolved(resolver, text, name).place is None


def test_miles_in_words_are_kilometres_that_one_can_read(resolver: Resolver) -> None:
    found = resolved(resolver, "A mine went off fourteen miles north of Homs on Friday.", "Homs")
    assert found.place is not None
    assert found.place.name == "22.5 km north of Homs"


def test_so_many_kilometres_north_of_a_place_is_a_place_of_its_own(resolver: Resolver) -> None:
    found = resolved(resolver, "A mine went off 12 km north of Homs on Friday.", "Homs")
    homs = found.candidates[0].place
    assert found.place is not None
    assert found.place.name == "12 km north of Homs"
    assert found.precision == "near"
    away = distance_km(homs.lat, homs.lon, found.place.lat, found.place.lon)
    assert away == pytest.approx(12, abs=0.1)
    assert found.place.lat > homs.lat


@pytest.mark.parametrize(
    "text",
    [
        "Shells landed near Jableh.",
        "Shells landed on the outskirts of Jableh.",
        "Shells landed in the countryside of Jableh.",
        "Shells landed between Jableh and Baniyas.",
        "Shells hit the villages above Jableh.",
        "A mine went off on the Jableh-Baniyas road.",
    ],
)
def test_the_surroundings_are_less_exact_than_the_place(resolver: Resolver, text: str) -> None:
    assert resolved(resolver, text, "Jableh").precision == "near"


def test_the_name_of_an_outlet_is_weak_evidence(resolver: Resolver) -> None:
    text = "Athens will mend its roads."
    [alone] = resolver.resolve(text)
    [helped] = resolver.resolve(text, source="Atlanta Journal")
    best = [found.candidates[0].place.country for found in (alone, helped)]
    assert best == ["GR", "US"]


def test_every_candidate_says_why(resolver: Resolver) -> None:
    found = resolved(resolver, "Police in Athens, Ga. made an arrest.", "Athens")
    best = found.candidates[0]
    assert best.score == pytest.approx(sum(reason.weight for reason in best.reasons))
    assert any("as the text says" in reason.because for reason in best.reasons)


def test_the_same_text_gives_the_same_answer(gaz: Gazetteer) -> None:
    text = "From Springfield to Franklin, and on to Georgetown and Salem."
    assert Resolver(gaz).resolve(text) == Resolver(gaz).resolve(text)


def test_commas_of_a_list_hold_nothing(gaz: Gazetteer) -> None:
    text = "People rallied in Idlib city, Latakia, Tartus, Baniyas, Homs and Daraa."
    found = [resolution.place for resolution in Resolver(gaz).resolve(text)]
    assert [place and place.feature_class for place in found] == ["P"] * 6


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a quarter of that name is in Kyiv, a village of that name far from Donetsk
        ("Shelling killed a man in Kherson's Dniprovskyi district.", "Dniprovskyi"),
        ("Troops fought near Stepove, Novokalynove and Pervomaiske in Donetsk Oblast.", "Stepove"),
    ],
)
def test_a_namesake_elsewhere_does_not_stand_in(text: str, name: str, gaz: Gazetteer) -> None:
    found = {each.toponym.text: each.place for each in Resolver(gaz).resolve(text)}
    assert found[name] is None


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Shelling was reported in Sqelbieh on Monday.", "Sqelbieh", "Al-Suqaylabiyah"),
        (
            "Am Sonntag kam es in Dschisr asch-Schughur zu Kämpfen.",
            "Dschisr asch-Schughur",
            "Jisr al-Shughur",
        ),
        (
            "Clashes in Syria reached Sabadani and Kalaat al-Mudiq, said the army in Sabadani.",
            "Sabadani",
            "Al-Zabadani",
        ),
    ],
)
def test_a_name_in_an_unlisted_spelling_is_the_place(
    text: str, name: str, place: str, gaz: Gazetteer
) -> None:
    found = {each.toponym.text: each.place for each in Resolver(gaz).resolve(text)}
    assert found[name] is not None
    assert found[name].name == place


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot in Kennebunkville, Ohio, near Dayton.",  # the text is about another country
        "They met in Bananistan.",
        "He was treated in Silverbrook Hospital.",
    ],
)
def test_an_unknown_name_is_not_taken_for_one_that_sounds_alike(text: str, gaz: Gazetteer) -> None:
    places = [each.place for each in Resolver(gaz).resolve(text)]
    assert not [place for place in places if place and place.country == "SY"]


def test_what_one_text_means_does_not_hang_on_the_text_before(gaz: Gazetteer) -> None:
    resolver = Resolver(gaz)
    later = "Rain fell on the village of Sabadani. The mayor of Dayton, Ohio, saw it."
    alone = [each.place for each in Resolver(gaz).resolve(later)]
    resolver.resolve("Shelling was reported in Sabadani on Monday.")
    assert [each.place for each in resolver.resolve(later)] == alone
