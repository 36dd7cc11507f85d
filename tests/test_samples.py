"""The main job on the sample reports, tried as a user would: through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mapper.cli import run

SAMPLES = str(Path(__file__).parent.parent / "samples" / "coast-march-2025")


@pytest.fixture
def incidents(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run(["extract", SAMPLES, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.split("\n") if line]


def pinned(incidents: list[dict[str, Any]]) -> set[str]:
    return {place["name"] for incident in incidents for place in incident["places"]}


def at(incidents: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [
        incident
        for incident in incidents
        if any(name in place["name"] for place in incident["places"])
    ]


def test_what_happened_is_where_it_happened(incidents: list[dict[str, Any]]) -> None:
    assert {"Jableh", "Qardaha", "Baniyas", "Latakia", "Tartus"} <= pinned(incidents)


@pytest.mark.parametrize(
    "name", ["Damascus", "Moscow", "Turkey", "Jordan", "Gaza", "Iraq", "Hmeimim"]
)
def test_what_only_spoke_or_stood_by_gets_no_pin(
    incidents: list[dict[str, Any]], name: str
) -> None:
    assert at(incidents, name) == []


def test_growers_of_oranges_are_no_incident(incidents: list[dict[str, Any]]) -> None:
    documents = {report["document"] for incident in incidents for report in incident["reports"]}
    assert not [document for document in documents if "citrus" in document]


def test_nested_tolls_are_never_added(incidents: list[dict[str, Any]]) -> None:
    least = {(incident["fatalities"] or {}).get("min") for incident in incidents}
    assert {13, 340} <= least
    assert not least & {13 + 70, 13 + 71, 70 + 340, 71 + 340, 423, 424}


def test_the_undated_note_stays_undated(incidents: list[dict[str, Any]]) -> None:
    undated = [incident for incident in incidents if incident["date"] is None]
    assert undated
    assert all("undated" in report["document"] for i in undated for report in i["reports"])


def test_the_arabic_report_is_read(incidents: list[dict[str, Any]]) -> None:
    documents = {report["document"] for incident in incidents for report in incident["reports"]}
    assert any("hasila" in document for document in documents)


def test_every_incident_of_a_sample_says_so(incidents: list[dict[str, Any]]) -> None:
    assert incidents
    assert all("sample" in incident["flags"] for incident in incidents)


def test_what_happened_in_other_towns_on_the_same_day_is_not_merged(
    incidents: list[dict[str, Any]],
) -> None:
    together = [sorted(each["document"][:2] for each in found["reports"]) for found in incidents]
    assert ["03", "08"] in together
    assert not any({"01", "02"} <= set(some) or {"02", "04"} <= set(some) for some in together)
    assert not any("06" in some and len(some) > 1 for some in together)
