"""How sure a field is: a share that was counted, shown where incidents are shown."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from gazetteer.place import Place
from mapper.confidence import FIELDS, confidence, shares
from mapper.explain import explain
from mapper.merge import merge
from mapper.model import Count, DateSpan, Document, Evidence, Location, Reading, Report
from mapper.records import incident_record

ROOT = Path(__file__).parent.parent.parent
JABLEH = Place("x:1", "Jableh", 35.36, 35.93, feature_code="PPL", country="SY")
WORDS = (Evidence(0, 8, "Shelling"),)


def report(**fields: object) -> Report:
    given = {
        "locations": (Location(JABLEH, "locality", "Jableh", 0.95),),
        "date": DateSpan(date(2025, 3, 7), date(2025, 3, 7)),
        "date_text": "7 March 2025",
        "fatalities": Count(4, 4, "four"),
        **fields,
    }
    return Report(
        "a#1",
        "a",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
        WORDS,
        **given,  # type: ignore[arg-type]
    )


def test_every_share_is_a_share_of_many() -> None:
    for field in FIELDS:
        assert shares()[field]
        for share in shares()[field].values():
            assert 0 < share.right < 1
            assert share.number >= 15


SURER = [
    # field, the surer report, the less sure one
    ("place", report(), report(flags=("inherited_place",))),
    ("fatalities", report(), report(fatalities=Count(40, 40, "40"))),
]


@pytest.mark.parametrize(("field", "surer", "other"), SURER)
def test_what_is_read_beside_the_event_is_surer(field: str, surer: Report, other: Report) -> None:
    assert confidence(surer)[field].right > confidence(other)[field].right  # type: ignore[index, union-attr]


def test_what_is_not_told_has_no_confidence() -> None:
    empty = report(locations=(), date=None, date_text=None, fatalities=None)
    rated = confidence(empty)
    assert rated["place"] is rated["date"] is rated["fatalities"] is rated["wounded"] is None


def test_it_is_printed_and_explained() -> None:
    (incident,) = merge([Reading(Document("a", "Shelling"), reports=(report(),))])
    rated = incident_record(incident)["confidence"]
    assert set(rated) == set(FIELDS)
    assert rated["wounded"] is None
    assert 0 < rated["place"] < 1
    page = explain(incident)
    assert "HOW SURE" in page
    assert re.search(r"place: \d+% of \d+ labelled", page)


def test_the_curve_that_the_docs_show_is_there() -> None:
    text = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    (picture,) = re.findall(r"\]\((\S+\.svg)\)", text)
    drawn = (ROOT / "docs" / picture).read_text(encoding="utf-8")
    for field in FIELDS:
        assert field.replace("_", " ") in drawn


def test_nothing_is_said_of_what_a_table_gives() -> None:
    words = (Evidence(0, 4, "Four"),)
    row = Report("acled:SYR1", "acled.csv", "Battles", "Armed clash", words, fatalities=Count(4, 4))
    assert set(confidence(row).values()) == {None}
