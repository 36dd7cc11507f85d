"""Where reports happened whose own sentences do not say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Report

REPORTS = [
    # text, places of its first report, precision
    (
        "LIMA, 4 MAR 90 -- A BUS WAS BLOWN UP LAST NIGHT. THE GUERRILLAS FLED. PERUVIAN OFFICIALS SAID NOTHING.",
        ["Peru"],
        "country",
    ),
    (
        "BOGOTA, 4 MAR 90 -- A bomb exploded in the capital last night and wounded two watchmen.",
        ["Bogotá"],
        "locality",
    ),
    (
        "DAMASCUS - Shelling killed two farmers near Springfield on Friday. Syria blamed the rebels of Idlib.",
        ["Syria"],
        "country",
    ),
    ("مقتل خمسة مدنيين في حي القصور بمدينة بانياس", ["Al-Qusour"], "site"),
    (
        "A raid killed two men in Fahel in the western countryside of Homs.",
        ["Fahil"],
        "locality",
    ),
    ("Clashes on the Syrian coast killed four people.", ["Syrian coast"], "area"),
    # of a village and a unit that nobody knows, the province is known
    (
        "Jets bombed a school in the village of Qwert Hin in Asdfin township, Sagaing region, on Monday.",
        ["Sagaing Region"],
        "admin1",
    ),
    # what is told by its distance from a town is not another bomb than the one near the town
    (
        "Two bombers struck a hall near the southern city of Nasiriyah and killed 60. One blew himself up 12 km south of Nasiriyah.",
        ["Nasiriyah"],
        "near",
    ),
    (
        "Shells hit Jableh on Friday and killed two people, medics at the hospital in Latakia said.",
        ["Jableh"],
        "locality",
    ),
    (
        "In Jableh, a patrol saw three men with rifles. The patrol opened fire and killed one insurgent.",
        ["Jableh"],
        "locality",
    ),
    # news of crime is of the town that it is from or about; what is sent from a war is not
    (
        "TOLEDO, Ohio -- Police say a baker wounded his brother with a handgun on Friday. The brother was treated in a hospital.",
        ["Toledo"],
        "locality",
    ),
    (
        "A porter was shot dead on Friday night, detectives said. He grew up in Leeds. Leeds mourns him, and the Leeds of his youth.",
        ["Leeds"],
        "locality",
    ),
    (
        "In Tartus, the mayor met farmers and said that oranges were cheap. Shelling killed two men on Friday.",
        ["Syria"],
        "country",
    ),
]


@pytest.mark.parametrize(("text", "places", "precision"), REPORTS)
def test_the_report_itself_gives_the_place(
    gaz: Gazetteer, text: str, places: list[str], precision: str
) -> None:
    report = first(gaz, text)
    assert [each.place.name for each in report.locations] == places
    assert {each.precision for each in report.locations} == {precision}


def test_a_great_city_needs_no_country_beside_it(gaz: Gazetteer) -> None:
    text = "DAMASCUS - A bomb exploded in Istanbul on Friday and killed two people. Syrian state media said so."
    assert [each.place.name for each in first(gaz, text).locations] == ["Istanbul"]


def test_another_day_is_another_happening(gaz: Gazetteer) -> None:
    text = (
        "BOGOTA, 5 DEC 89 -- A judge was shot dead at noon today in Medellin. "
        "Another judge was murdered on 28 October."
    )
    reading = extract(Document("judges", text), Resolver(gaz))
    assert [str(report.date.first) for report in reading.reports if report.date] == [
        "1989-12-05",
        "1989-10-28",
    ]


BACKSTORY = [
    # text, published, the days of its reports
    (
        (
            "BOGOTA, 5 DEC 89 -- A judge was shot dead at noon today in Medellin. "
            "In March, a bomb killed three guards in Cali."
        ),
        ["1989-12-05"],
    ),
    (
        (
            "A bus was attacked near Palmyra on Friday and ten soldiers were killed. "
            "In December 2020, 28 soldiers were killed near Palmyra."
        ),
        [""],
    ),
    (
        (
            "March 9, 2025\n\nA court in Homs charged a man on Friday with the murder of a "
            "shopkeeper, who was shot dead in Homs on December 12."
        ),
        ["2024-12-12"],
    ),
]


@pytest.mark.parametrize(("text", "days"), BACKSTORY)
def test_what_is_only_recalled_is_no_news(gaz: Gazetteer, text: str, days: list[str]) -> None:
    reading = extract(Document("note", text), Resolver(gaz))
    assert [str(each.date.first) if each.date else "" for each in reading.reports] == days


def test_words_that_point_back_stay_where_the_event_before_was(gaz: Gazetteer) -> None:
    text = (
        "LATAKIA - Security forces arrested a smuggler in Jableh on Friday. Two gunmen shot at the patrol. "
        "The patrol returned fire and killed one militant."
    )
    reading = extract(Document("note", text), Resolver(gaz))
    assert {tuple(each.place.name for each in report.locations) for report in reading.reports} == {
        ("Jableh",)
    }


def first(gaz: Gazetteer, text: str) -> Report:
    return extract(Document("note", text), Resolver(gaz)).reports[0]
