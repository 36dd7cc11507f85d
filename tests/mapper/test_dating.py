"""A report that gives no day is dated by its own, says so, and never gets a year that nobody gave."""

from __future__ import annotations

from datetime import date

import pytest

import gazetteer
from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import DateSpan, Document, Report

SATURDAY = DateSpan(date(2025, 3, 8), date(2025, 3, 8))
OWN_DAY = [
    # text, first and last day
    ("A bomb killed two men at a mill in Jableh.", "2025-03-07", "2025-03-08"),
    ("A bomb killed two men in Jableh in an early morning attack.", "2025-03-08", "2025-03-08"),
    (
        "A bomb killed two men in Jableh at about 3:15 a.m., neighbours said.",
        "2025-03-08",
        "2025-03-08",
    ),
]
TOLD_DAY = [
    # text, title, the day
    ("A bomb killed two men in Jableh on Thursday.", None, "2025-03-06"),
    ("A bomb killed two men in Jableh.", "Thursday night blast at a mill", "2025-03-06"),
    ("A bomb killed two men in Jableh. It went off at 6 p.m. Monday.", None, "2025-03-03"),
]


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(gazetteer.load())


def only_report(resolver: Resolver, text: str, **given: object) -> Report:
    document = Document("note", text, **given)  # type: ignore[arg-type]
    (report,) = extract(document, resolver).reports
    return report


@pytest.mark.parametrize(("text", "first", "last"), OWN_DAY)
def test_dated_by_its_own_day(resolver: Resolver, text: str, first: str, last: str) -> None:
    report = only_report(resolver, text, published=SATURDAY)
    assert report.date is not None
    assert (str(report.date.first), str(report.date.last)) == (first, last)
    assert "dated_by_report" in report.flags
    assert "undated" not in report.flags


@pytest.mark.parametrize(("text", "title", "day"), TOLD_DAY)
def test_a_day_that_is_told_comes_first(
    resolver: Resolver, text: str, title: str | None, day: str
) -> None:
    report = only_report(resolver, text, title=title, published=SATURDAY)
    assert report.date is not None
    assert str(report.date.first) == day
    assert "dated_by_report" not in report.flags


def test_without_publication_nothing_is_dated(resolver: Resolver) -> None:
    report = only_report(resolver, "A bomb killed two men in Jableh on September 12.")
    assert (report.date, report.date_text) == (None, "September 12")
    assert "undated" in report.flags


def test_a_title_gives_a_toll_and_no_evidence(resolver: Resolver) -> None:
    text = "A bomb went off at a mill in Jableh. Guards closed the road."
    report = only_report(resolver, text, title="Blast kills nine workers", published=SATURDAY)
    assert report.fatalities is not None
    assert report.fatalities.min == 9
    assert all(text[said.start : said.end] == said.text for said in report.evidence)


NOTES = """Jableh, 7 March 2025

Field note 1. Shells hit Jableh until noon, two people were killed.

Field note 2. 8 March. A drone struck a car on the Homs - Hama road, 5 km north of Homs. The driver was killed.

Field note 3. 9 March. A mine was defused near Baniyas."""


def test_each_field_note_is_of_its_own_day_and_spot(resolver: Resolver) -> None:
    reports = extract(Document("notes", NOTES), resolver).reports
    told = [(str(each.date and each.date.first), each.locations[0].place.name) for each in reports]
    assert told == [
        ("2025-03-07", "Jableh"),
        ("2025-03-08", "5 km north of Homs"),
        ("2025-03-09", "Baniyas"),
    ]
    assert [len(each.locations) for each in reports] == [1, 1, 1]


def test_a_running_total_dates_nothing_else(resolver: Resolver) -> None:
    text = (
        "Shells hit Jableh overnight and killed two people. A drone killed a farmer near Homs."
        " Monitors say that 9,000 people have been killed in Syria since December 8."
    )
    told = extract(Document("note", text, published=SATURDAY), resolver).reports
    assert [str(each.date and each.date.first) for each in told[:2]] == ["2025-03-07"] * 2


LOG = """INCIDENT LOG - Idlib field team - 02-Feb-2020

0640hrs: 2x RuAF airstrikes Sarmin market; 8 KIA (3 children)
0930hrs: SAF artillery on Nayrab, no cas.
1515hrs: IED vs HTS vehicle Saraqib - Idlib rd, 3 HTS killed."""


def test_each_line_of_a_field_log_is_told_apart(resolver: Resolver) -> None:
    reports = extract(Document("log", LOG), resolver).reports
    told = [
        (each.locations[0].place.name, each.fatalities and each.fatalities.min) for each in reports
    ]
    assert told == [("Sarmin", 8), ("Nayrab", 0), ("between Saraqib and Idlib", 3)]
    assert {str(each.date and each.date.first) for each in reports} == {"2020-02-02"}
