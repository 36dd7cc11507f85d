"""Which sentences of a document tell of one happening, and where that was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Report

DAY = date(2019, 2, 3)


def reports(text: str, gaz: Gazetteer) -> list[Report]:
    document = Document("note", text, published=DateSpan(DAY, DAY))
    return list(extract(document, Resolver(gaz)).reports)


def places(report: Report) -> list[str]:
    return [location.place.name for location in report.locations]


def test_every_village_of_a_list_is_kept(gaz: Gazetteer) -> None:
    text = (
        "Air strikes in Idlib province kill 21\n\n"
        "Air strikes hit the villages of Maar Zita, Kafr Sajna and Rakaya Sijneh on Saturday, killing 21 people."
    )
    (report,) = reports(text, gaz)
    assert places(report) == ["Maar Zita", "Kafr Sijnah", "Rakaya Sijnah"]


def test_a_neighbouring_town_has_an_incident_of_its_own(gaz: Gazetteer) -> None:
    text = "Shelling killed two men in Maar Zita on Saturday. Shelling also wounded a girl in Khan Sheikhoun."
    first, second = reports(text, gaz)
    assert (places(first), first.fatalities and first.fatalities.min) == (["Maar Zita"], 2)
    assert (places(second), second.wounded and second.wounded.min) == (["Khan Shaykhun"], 1)


def test_what_happened_years_ago_is_background(gaz: Gazetteer) -> None:
    text = (
        "Shelling killed two men in Jableh on Saturday. In 2017, shelling killed 80 people in Homs."
    )
    (report,) = reports(text, gaz)
    assert places(report) == ["Jableh"]
    assert report.fatalities is not None
    assert report.fatalities.max == 2
    assert all("2017" not in words.text for words in report.evidence)


def test_no_neighbour_stands_in_for_a_village_that_nobody_knows(gaz: Gazetteer) -> None:
    text = "Shelling killed two men in Jableh on Saturday. Shells also fell on the village of Qwertabad."
    first, second = reports(text, gaz)
    assert places(first) == ["Jableh"]
    assert "Jableh" not in places(second)


def test_a_text_that_turns_to_another_town_leaves_the_first(gaz: Gazetteer) -> None:
    text = (
        "Shelling killed two men in Jableh on Saturday. A day earlier, a car bomb went off outside the "
        "police station in Qwertabad, wounding nine."
    )
    first, second = reports(text, gaz)
    assert places(first) == ["Jableh"]
    assert first.wounded is None
    assert "Jableh" not in places(second)


def test_a_day_without_a_year_is_of_the_month_that_the_headline_names(gaz: Gazetteer) -> None:
    text = "Round-up: violence in Syria, May 2022\n\nOn 14 May, shelling killed seven soldiers in Homs."
    (report,) = extract(Document("note", text), Resolver(gaz)).reports
    assert report.date is not None
    assert str(report.date.first) == str(report.date.last) == "2022-05-14"


def test_a_day_of_another_month_than_the_headlines_has_no_year(gaz: Gazetteer) -> None:
    text = "Round-up: violence in Syria, May 2022\n\nOn 14 March, shelling killed seven soldiers in Homs."
    (report,) = extract(Document("note", text), Resolver(gaz)).reports
    assert report.date is None or str(report.date.first) != "2022-03-14"
    assert report.date_text is not None
