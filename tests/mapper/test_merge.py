"""Reports of one happening become one incident; what differs stays apart; what is unclear is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.explain import explain
from mapper.extraction import extract
from mapper.merge import merge, merge_explained
from mapper.merge.weights import merge_weights
from mapper.model import DateSpan, Document
from mapper.records import incident_from_record, incident_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident, Reading


@pytest.fixture(scope="module")
def resolver(gaz: Gazetteer) -> Resolver:
    return Resolver(gaz)


def read(resolver: Resolver, *texts: tuple[str, str]) -> list[Reading]:
    """Read texts, each with the day it was published."""
    return [
        extract(
            Document(
                f"note{number}",
                text,
                published=DateSpan(date.fromisoformat(day), date.fromisoformat(day)),
            ),
            resolver,
        )
        for number, (day, text) in enumerate(texts, start=1)
    ]


def documents(incidents: Sequence[Incident]) -> list[set[str]]:
    return [{report.document for report in incident.reports} for incident in incidents]


BAKERY = (
    "2016-04-11",
    "Two men were shot dead outside the Lindqvist bakery in Tulsa on Sunday night, police said. Marvin Okafor, 34, had just locked it.",
)
BAKERY_LATER = (
    "2016-04-12",
    "Marvin Okafor, 34, was one of two men who were shot dead outside the Lindqvist bakery in Tulsa on Sunday night, police said.",
)
OTHER_SHOOTING = (
    "2016-04-12",
    "A woman was shot and wounded at a petrol station in Tulsa on Monday morning, police said. She drove herself to hospital.",
)
FAR_SHOOTING = (
    "2016-04-11",
    "Two men were shot dead outside a cinema in Boston on Sunday night, police said.",
)
FILLERS = tuple(
    (f"2016-05-{day:02}", f"Council members in Denver spoke of road works in ward {day}.")
    for day in range(1, 20)
)


def test_reports_of_one_happening_are_one_incident(resolver: Resolver) -> None:
    merged = merge(read(resolver, BAKERY, BAKERY_LATER, OTHER_SHOOTING, FAR_SHOOTING, *FILLERS))
    found = documents(merged)
    assert {"note1", "note2"} in found
    assert {"note3"} in found
    assert {"note4"} in found


def test_the_order_of_reading_does_not_matter(resolver: Resolver) -> None:
    readings = read(resolver, BAKERY, OTHER_SHOOTING, BAKERY_LATER, *FILLERS)
    one = {incident.id for incident in merge(readings)}
    other = {incident.id for incident in merge(readings[::-1])}
    assert one == other


def test_a_merged_incident_says_why(resolver: Resolver) -> None:
    merged = merge(read(resolver, BAKERY, BAKERY_LATER, *FILLERS))
    whole = next(incident for incident in merged if len(incident.reports) == 2)
    because = " ".join(why.because for why in whole.reasons if why.field == "reports")
    assert "both in Tulsa" in because
    assert "Marvin Okafor" in because
    assert "are one" in explain(whole)


TOLLS = (
    ("2025-03-07", "Shelling killed 13 people in Jableh on 7 March 2025, the mayor said."),
    (
        "2025-03-08",
        "Shelling killed 70 people in Jableh on 7 March 2025, medics said.",
    ),
)


def test_tolls_are_claims_and_never_added(resolver: Resolver) -> None:
    merged = merge(read(resolver, *TOLLS))
    killed = {incident.fatalities.min for incident in merged if incident.fatalities}
    assert 83 not in killed
    assert max(killed) == 70
    claims = [
        (claim.document, claim.count.min)
        for incident in merged
        for claim in incident.claims
        if claim.kind == "killed"
    ]
    assert {("note1", 13), ("note2", 70)} <= set(claims)


def test_two_reports_of_one_document_are_never_merged(resolver: Resolver) -> None:
    text = "A bomb killed two people in Homs on 3 May 2015. A bomb killed two people in Hama on 3 May 2015."
    merged = merge(
        read(resolver, ("2015-05-04", text), ("2015-05-05", text + " Nobody claimed them."))
    )
    for incident in merged:
        names = [report.document for report in incident.reports]
        assert len(names) == len(set(names))


def test_a_ruler_long_gone_merges_with_nothing(resolver: Resolver) -> None:
    gone = extract(
        Document(
            "old",
            "President Assad visited troops. President Assad spoke. Shelling killed six people in Latakia on September 12.",
        ),
        resolver,
    )
    now = read(
        resolver,
        ("2025-03-08", "Shelling killed six people in Latakia on Friday, in the new Syria."),
    )
    merged = merge([gone, *now])
    old = [incident for incident in merged if incident.reports[0].document == "old"]
    assert all(incident.date is None for incident in old)
    assert all(len(incident.reports) == 1 for incident in merged)
    assert any("chronology_conflict" in incident.flags for incident in old)


def test_what_is_near_and_smaller_is_part_of_the_larger(resolver: Resolver) -> None:
    merged = merge(
        read(
            resolver,
            (
                "2025-03-09",
                "Clashes across Latakia province killed 200 people between 6 and 8 March 2025.",
            ),
            ("2025-03-08", "Clashes in Jableh killed 12 people on 7 March 2025."),
        )
    )
    part = next(each for each in merged if each.locations[0].place.name == "Jableh")
    whole = next(each for each in merged if each.id == part.part_of)
    assert whole.locations[0].precision == "admin1"


APART = [
    # what two reports tell of one town and one day
    (
        "Shelling killed four people in Jableh on 7 March 2025.",
        "Gunmen ambushed a patrol in Jableh on 7 March 2025.",
    ),
    (
        "A car bomb killed a judge in Mosul on 2 May 2014.",
        "Gunmen kidnapped a doctor in Mosul on 2 May 2014.",
    ),
    (
        "Police shot a man in Tulsa on 3 June 2016.",
        "Hundreds marched through Tulsa on 3 June 2016.",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_acts_in_one_town_on_one_day_stay_apart(
    resolver: Resolver, one: str, other: str
) -> None:
    merged = merge(read(resolver, ("2016-06-04", one), ("2016-06-04", other)))
    assert all(len(incident.reports) == 1 for incident in merged)


def test_undecided_pairs_are_listed_and_shown(resolver: Resolver) -> None:
    texts = (
        ("2014-07-02", "Gunmen killed three people in Benghazi on 1 July 2014."),
        (
            "2014-07-03",
            "A shooting in Benghazi on 1 July 2014 left a judge dead, hospital staff said.",
        ),
    )
    result = merge_explained(read(resolver, *texts, *FILLERS))
    named = {
        why.text
        for incident in result.incidents
        for why in incident.reasons
        if why.field == "undecided"
    }
    pairs = {
        incident.id
        for incident in result.incidents
        for pair in result.undecided
        for report in incident.reports
        if report.id in (pair.one.id, pair.other.id)
    }
    assert named == pairs
    for incident in result.incidents:
        record = incident_record(incident)
        assert incident_record(incident_from_record(record)) == record
        for doubt in record["undecided"]:
            assert doubt["incident"] in explain(incident)


def test_weights_are_readable_and_carry_no_names() -> None:
    weights = merge_weights()
    assert weights.any_pair < 0
    for sign in (*weights.learned, *weights.by_hand):
        assert sign.replace("_", "").isalnum()
    assert weights["same_days"] > weights["next_day"] > weights["other_days"]
    assert weights["same_place"] > weights["same_country"] > weights["other_area"]
