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
