"""Timelines, live pages and roads: each entry by itself, on its own day; one pin for the road between two towns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Reading

SUNDAY = DateSpan(date(2025, 3, 9), date(2025, 3, 9))

TIMELINE = """Timeline: six weeks of violence in Homs

January 3, 2025: Unknown gunmen kill two brothers in the al-Zahraa district of Homs.

January 24, 2025: At least 13 people are killed in a raid on the village of Fahel in the western countryside of Homs.

February 1, 2025: Ten people, including a woman and a child, are killed in Arza village, north of Hama.
"""

LIVE = """Live: the coast

9 March 2025

18:42 Turkey's foreign ministry says it is concerned about Latakia.

17:05 At least four soldiers were killed when a roadside bomb hit their lorry in Jableh, the ministry says.

16:30 Two people were killed and five wounded by shelling in the Daatour neighbourhood of Latakia city.

Yesterday 22:00 An air raid hit the outskirts of Daliyah.
"""


def read(gaz: Gazetteer, text: str, published: DateSpan | None = None) -> Reading:
    return extract(Document("page", text, published=published), Resolver(gaz))


def rows(reading: Reading) -> list[tuple[str, str, int | None]]:
    return [
        (
            str(report.date.first) if report.date else "",
            " ".join(each.place.name for each in report.locations),
            report.fatalities.min if report.fatalities else None,
        )
        for report in reading.reports
    ]


def test_each_entry_of_a_timeline_is_of_its_own_day(gaz: Gazetteer) -> None:
    reading = read(gaz, TIMELINE)
    assert reading.document.published is None
    assert rows(reading) == [
        ("2025-01-03", "Al-Zahra", 2),
        ("2025-01-24", "Fahil", 13),
        ("2025-02-01", "Arza", 10),
    ]


def test_entries_of_a_live_page_are_not_mixed(gaz: Gazetteer) -> None:
    reading = read(gaz, LIVE)
    assert reading.document.published == SUNDAY
    assert rows(reading) == [
        ("2025-03-09", "Jableh", 4),
        ("2025-03-09", "Da'tour", 2),
        ("2025-03-08", "Daliyah", None),
    ]


def test_items_of_a_summary_are_not_mixed(gaz: Gazetteer) -> None:
    text = (
        "Daily summary\n\n"
        "1) Homs: Two bodies with gunshot wounds were found in a well.\n"
        "2) Daraa: Gunmen attacked a patrol between Sanamayn and Jasim. Two members killed, four injured.\n"
        "3) Aleppo: Eight civilians died when a mine exploded in the Haydariyah neighbourhood.\n"
    )
    assert [row[1:] for row in rows(read(gaz, text, SUNDAY))] == [
        ("Homs", 2),
        ("between Al-Sanamayn and Jasim", 2),
        ("Haydariyah", 8),
    ]


def test_lengths_of_films_are_no_hours(gaz: Gazetteer) -> None:
    text = "1:49 Watch the film\n\n2:07 The storm\n\nTwo men were killed in Jableh on Saturday."
    assert rows(read(gaz, text, SUNDAY)) == [("2025-03-08", "Jableh", 2)]


ROADS = [
    # text, the name of its one place, precision
    (
        "A mine killed two men on the Baniyas-Qadmous road.",
        "between Baniyas and Al-Qadmus",
        "near",
    ),
    (
        "Gunmen killed two drivers on the road between Jableh and Baniyas.",
        "between Jableh and Baniyas",
        "near",
    ),
    (
        "مقتل سائقين برصاص مسلحين على الطريق بين جبلة وبانياس",
        "between Jableh and Baniyas",
        "near",
    ),
    (
        "A bomb killed four soldiers on the Latakia-Aleppo highway.",
        "between Latakia and Aleppo",
        "area",
    ),
]


@pytest.mark.parametrize(("text", "name", "precision"), ROADS)
def test_a_road_has_one_pin_midway(gaz: Gazetteer, text: str, name: str, precision: str) -> None:
    (report,) = read(gaz, text, SUNDAY).reports
    assert [(each.place.name, each.precision) for each in report.locations] == [(name, precision)]


def test_the_middle_of_a_road_lies_between_its_ends(gaz: Gazetteer) -> None:
    (report,) = read(gaz, ROADS[0][0]).reports
    place = report.locations[0].place
    assert place.admin1 == "Tartus"
    assert 35.9 < place.lon < 36.2
    assert 35.0 < place.lat < 35.2


def test_what_was_long_ago_gives_no_toll_to_what_follows(gaz: Gazetteer) -> None:
    text = (
        "In 2013, rebels killed 190 civilians in villages of Latakia. "
        "Curfews were imposed in Homs and Tartus until 10 a.m. on Monday."
    )
    (report,) = read(gaz, text, SUNDAY).reports
    assert report.fatalities is None
    assert report.date is None or report.date.last >= SUNDAY.first
