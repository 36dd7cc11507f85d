"""Names of places are found in running text, and names of other things are left alone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from gazetteer.recognise import recognise

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

FOUND = [
    # text, names in the order of the text
    ("En Bogotá hubo un atentado.", ["Bogotá"]),
    ("Shells hit En Nabk.", ["En Nabk"]),
    ("Shells fell on Jableh and Qardaha before dawn.", ["Jableh", "Qardaha"]),
    ("Latakia’s port was closed.", ["Latakia"]),
    ("The road between Homs and Hama is cut.", ["Homs", "Hama"]),
    ("He was born in Paris, Texas.", ["Paris", "Texas"]),
    ("PORTLAND, Ore. -- Two men were hurt.", ["PORTLAND", "Ore."]),
    ("She moved to Eugene, OR in spring.", ["Eugene", "OR"]),
    ("The U.S. and the UK objected.", ["U.S.", "UK"]),
    ("Deputies in Anderson County found him.", ["Anderson County"]),
    ("A truck overturned on Elm Street.", ["Elm Street"]),
    ("Traffic stood still on Interstate 75.", ["Interstate 75"]),
    ("Fire broke out in the village of Foozabad.", ["Foozabad"]),
    ("Gunmen entered Foozabad village at night.", ["Foozabad"]),
    ("GUNMEN ATTACKED A POLICE POST IN MEDELLIN.", ["MEDELLIN"]),
    ("اندلعت اشتباكات في دمشق", ["دمشق"]),
    ("A mine went off in Foo Zabad district.", ["Foo Zabad"]),
    ("A cache was found in Foo-e ‘Zabad district.", ["Foo-e ‘Zabad"]),
    ("He lived in Nad ‘Ali for a year.", ["Nad ‘Ali"]),
    ("An Afghan boy left.", ["Afghan"]),
    ("He was caught in Washer district.", ["Washer"]),
    ("Residents of al-Qirdāḥa fled.", ["al-Qirdāḥa"]),
    ("At Aleppo the road was shut.", ["Aleppo"]),
    ("TROOPS ENTERED HONDURAS AT DAWN.", ["HONDURAS"]),
    ("HE CALLED CHILE AS WITNESSES DID.", ["CHILE"]),
    ("The convoy left Homs.\nAn officer fell.", ["Homs"]),
    ("It was seen from Aleppo\nAt noon it was gone.", ["Aleppo"]),
    ("Fire broke out in St. John's ER.", ["St. John"]),
]
NOT_FOUND = [
    ("Hamas denied it.", "Hama"),
    ("They met near Juz again.", "Juz"),
    ("Paris Hilton smiled.", "Paris"),
    ("Mr. Jordan was late.", "Jordan"),
    ("Reading is fun, and reading helps.", "Reading"),
    ("We hope for the best. Hope is all we have.", "Hope"),
    ("In May the shop will open.", "May"),
    ("He did it, OR so they say.", "OR"),
    ("AND THE SOLDIERS WENT HOME.", "AND"),
    ("Sami El-Foozad sang.", "Sami El"),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_places_are_found(gaz: Gazetteer, text: str, names: list[str]) -> None:
    assert [toponym.text for toponym in recognise(text, gaz)] == names


@pytest.mark.parametrize(("text", "name"), NOT_FOUND)
def test_other_things_are_left_alone(gaz: Gazetteer, text: str, name: str) -> None:
    assert name not in [toponym.text for toponym in recognise(text, gaz)]


def test_a_demonym_is_an_adjective(gaz: Gazetteer) -> None:
    [syrian] = recognise("A Syrian convoy passed.", gaz)
    assert (syrian.text, syrian.form) == ("Syrian", "adjective")


def test_a_surname_of_the_text_is_no_place(gaz: Gazetteer) -> None:
    text = "Kevin Houston was hurt. Houston said that he was well."
    assert recognise(text, gaz) == []


def test_spans_are_exact_and_never_overlap(gaz: Gazetteer) -> None:
    text = (
        "In “Aleppo”,\u2028Idlib\u00a0and Deir ez-Zor; Al-Bab’s market,\nTell\u00a0Rifaat. 😀 Homs!"
    )
    found = recognise(text, gaz)
    assert all(text[toponym.start : toponym.end] == toponym.text for toponym in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert {"Aleppo", "Idlib", "Homs"} <= {toponym.text for toponym in found}


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "123", "\u200f", "a" * 5000])
def test_texts_without_names_have_none(gaz: Gazetteer, text: str) -> None:
    assert recognise(text, gaz) == []
