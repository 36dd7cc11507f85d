"""The same input gives the same bytes; a page without a map of its own works in any folium map."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import folium

from mapper.map import IncidentLayer, draw

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident


def test_the_same_input_gives_the_same_bytes(page_of: Callable, incidents: list[Incident]) -> None:
    assert page_of(incidents) == page_of(incidents)


def test_rendering_twice_changes_nothing(gaz: Gazetteer, incidents: list[Incident]) -> None:
    map_ = draw(incidents, gazetteer=gaz)
    assert map_.get_root().render() == map_.get_root().render()


def test_the_page_asks_nobody(page_of: Callable, incidents: list[Incident]) -> None:
    html = page_of(incidents)
    assert "<script src" not in html
    assert '<link rel="stylesheet"' not in html
    assert "cdn." not in html


def test_data_are_as_of_the_newest_report_or_what_is_said(
    page_of: Callable, incidents: list[Incident], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert '"as_of":null' in page_of(incidents)
    assert '"as_of":"2025-04-01"' in page_of(incidents, as_of=date(2025, 4, 1))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1743465600")
    assert '"as_of":"2025-04-01"' in page_of(incidents)


def test_the_layer_joins_a_map_that_someone_else_made(incidents: list[Incident]) -> None:
    other = folium.Map(tiles=None)
    IncidentLayer(incidents).add_to(other)
    html = other.get_root().render()
    assert "incidentMap.attach(map_" in html
    assert len(re.findall(r'id="data_incident_layer_\w+_text_0"', html)) == 1
