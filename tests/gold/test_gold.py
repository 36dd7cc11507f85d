"""The project's own labelled reports: the figures may only rise.

`floors.yaml` holds what has been reached; whoever reaches more raises the floor.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import Count, DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Reading, Report

HERE = Path(__file__).parent
GOLD: list[dict[str, Any]] = yaml.safe_load((HERE / "reports.yaml").read_text(encoding="utf-8"))
FLOORS: dict[str, float] = yaml.safe_load((HERE / "floors.yaml").read_text(encoding="utf-8"))


def document(row: dict[str, Any]) -> Document:
    published = row.get("published")
    return Document(
        id=row["id"],
        text=row["text"],
        published=DateSpan(published, published) if published else None,
    )


def names(report: Report) -> set[str]:
    """Return every name that stands for where a report says it happened."""
    return {
        name
        for location in report.locations
        for name in (location.place.name, location.text, location.place.admin1)
        if name
    }


def place_right(want: dict[str, Any], report: Report) -> bool:
    said = " | ".join(names(report)).casefold()
    return any(place.casefold() in said for place in want["places"])


def date_right(want: dict[str, Any], found: DateSpan | None) -> bool:
    if want["first"] is None:
        return found is None
    return found is not None and (found.first, found.last) == (want["first"], want["last"])


def figure_right(want: list[int | None] | None, found: Count | None) -> bool:
    low, high = want or (0, 0)
    got = (found.min or 0, found.max) if found else (0, 0)
    return got == (low or 0, high)


def partner(want: dict[str, Any], reports: list[Report]) -> Report | None:
    """Return the report that tells of a labelled incident, and take it out of the list."""
    right = [report for report in reports if place_right(want, report)]
    best = next((report for report in right if report.event_type == want["type"]), None)
    chosen = best or next(iter(right), None)
    if chosen is not None:
        reports.remove(chosen)
    return chosen


@pytest.fixture(scope="module")
def readings(gaz: Gazetteer) -> dict[str, Reading]:
    resolver = Resolver(gaz)
    return {row["id"]: extract(document(row), resolver) for row in GOLD}


@pytest.fixture(scope="module")
def figures(readings: dict[str, Reading]) -> dict[str, float]:
    """Return the share of labelled fields that are right, and of pins that are."""
    right = dict.fromkeys(("found", "type", "date", "toll", "wounded"), 0)
    wanted = 0
    reported = charged = 0
    for row in GOLD:
        left = list(readings[row["id"]].reports)
        reported += len(left)
        for want in row["incidents"]:
            wanted += 1
            report = partner(want, left)
            if report is None:
                continue
            right["found"] += 1
            right["type"] += report.event_type == want["type"]
            right["date"] += date_right(want, report.date)
            right["toll"] += figure_right(want.get("toll"), report.fatalities)
            right["wounded"] += figure_right(want.get("wounded"), report.wounded)
        charged += len(left)
    return {
        **{name: count / wanted for name, count in right.items()},
        "precision": (reported - charged) / reported,
    }


@pytest.mark.parametrize("name", FLOORS)
def test_figure_does_not_fall(name: str, figures: dict[str, float]) -> None:
    assert round(figures[name], 2) >= FLOORS[name], f"{name}: {figures[name]:.3f}"


def test_no_pin_where_nothing_happened(readings: dict[str, Reading]) -> None:
    wrong = [
        (row["id"], place)
        for row in GOLD
        for place in row.get("not_pinned", ())
        for report in readings[row["id"]].reports
        if place in names(report)
    ]
    assert wrong == []


def test_every_report_rests_on_words_of_its_document(readings: dict[str, Reading]) -> None:
    for reading in readings.values():
        for report in reading.reports:
            assert report.evidence
            for words in report.evidence:
                assert reading.document.text[words.start : words.end] == words.text


def test_no_year_is_invented(readings: dict[str, Reading]) -> None:
    undated = [
        row["id"] for row in GOLD if row.get("published") is None and "199" not in row["text"]
    ]
    for name in undated:
        text = readings[name].document.text
        for report in readings[name].reports:
            # A stamp as "12 MAR 90" names its year too.
            assert report.date is None or f"{report.date.first:%y}" in text


def test_labels_are_sound() -> None:
    assert len({row["id"] for row in GOLD}) == len(GOLD)
    for row in GOLD:
        for want in row["incidents"]:
            assert want["first"] is None or isinstance(want["first"], date)
