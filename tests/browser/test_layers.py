"""Layers, stacks, pictures and what else a reader can make of the map, in a real Chromium."""

from __future__ import annotations

import json
import re
import struct
from typing import TYPE_CHECKING

import folium
import pytest
from playwright.sync_api import expect

from mapper.map import IncidentLayer
from mapper.map.assets import leaflet_script
from tests.browser.conftest import BANIYAS, JABLEH, day, incident, told
from tests.browser.tiles import MVT, land, pmtiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from mapper.model import Incident
    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]
    PageOf = Callable[..., str]

CLICK_ON_GREATEST = """() => {
    const { map, pins } = incidentMap.app;
    const mark = [...pins.drawn].sort((a, b) => (b.count || 0) - (a.count || 0))[0];
    const at = map.layerPointToContainerPoint([mark.x, mark.y]);
    const box = map.getContainer().getBoundingClientRect();
    return [at.x + box.left, at.y + box.top];
}"""


def many(count: int, *places: object) -> list[Incident]:
    """Return incidents of March 2025, in turn at each place."""
    return [
        incident(f"inc-{nth}", f"Shot number {nth} was heard.", places[nth % len(places)], date=day(1 + nth % 28))
        for nth in range(count)
    ]  # fmt: skip


def test_governorates_are_shaded_by_what_is_shown(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.select_option('[data-key="shade"]', "province")
    assert opened.text("#shade-legend").split("\n")[0] == "Counts by governorate"
    counts = """() => Object.fromEntries(incidentMap.app.basemap.names.counts
        .filter((each) => each.count).map((each) => [each.en, each.count]))"""
    assert page.evaluate(counts) == {"Latakia": 2, "Tartus": 2}
    page.uncheck('[data-key="type0"]')
    assert page.evaluate(counts) == {"Latakia": 1, "Tartus": 1}
    expect(page).to_have_url(re.compile("shade=province"))
    page.select_option('[data-key="shade"]', "district")
    assert "approximate" in opened.text("#shade-legend")
    assert opened.trouble == []
    opened.shoot("test-districts")


def test_heat_lies_under_the_marks(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.check('[data-key="mapheat"]')
    page.uncheck('[data-key="mapmarks"]')
    assert page.locator(".leaflet-heat-pane canvas").count() == 1
    assert page.evaluate("incidentMap.app.pins.drawn.length") == 0
    expect(page).to_have_url(re.compile("marks=0&heat=1"))


def test_hundreds_on_one_point_are_a_list_by_date_with_a_sparkline(
    open_page: Open, page_of: PageOf
) -> None:
    opened = open_page(page_of(many(300, JABLEH)))
    page = opened.page
    page.mouse.click(*page.evaluate(CLICK_ON_GREATEST))
    assert opened.text("#panel h2") == "300 incidents here"
    assert page.locator("#panel .pile button").count() == 300
    assert page.locator("#panel canvas.spark").is_visible()
    assert "1 Mar 2025" in page.locator("#panel .pile button").first.inner_text()
    page.locator("#panel .pile button").nth(42).click()
    expect(page.locator("#panel h2")).to_contain_text("Armed clash, Jableh")


def test_a_cluster_opens_into_what_it_holds(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of(many(40, JABLEH, BANIYAS)))
    page = opened.page
    page.evaluate("void incidentMap.app.map.setView([35.3, 36], 6, { animate: false })")
    assert page.evaluate("incidentMap.app.pins.drawn.length") == 1
    page.mouse.click(*page.evaluate(CLICK_ON_GREATEST))
    page.wait_for_timeout(600)  # the map glides to the new view
    assert page.evaluate("incidentMap.app.pins.drawn.length") == 2


def test_graphic_words_stay_behind_a_gate(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(
        page_of([incident("inc-g", "Words that may distress.", JABLEH, flags=("graphic",))]),
        fragment="#id=inc-g",
    )
    quote = opened.page.locator("#panel blockquote")
    assert not quote.is_visible()
    opened.page.click(".gate > summary")
    assert quote.is_visible()


def test_words_of_a_report_are_found(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    opened.page.fill("#search", "CHECKPOINTS jabla")
    expect(opened.page.locator("#list button.row")).to_have_count(1)
    opened.page.fill("#search", "bridge")
    expect(opened.page.locator("#list button.row")).to_have_count(1)
    opened.page.fill("#search", "nowhere to be found")
    expect(opened.page.locator("#shown")).to_have_text("Nothing matches these filters.")


def test_the_timeline_steps_by_week(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of(many(28, JABLEH)))
    page = opened.page
    page.select_option(".step", "7")
    page.click('button[aria-label="Later"]')
    assert re.sub(r"\s*–\s*", "–", opened.text(".period")) == "1–7 March 2025"
    page.click('button[aria-label="Later"]')
    assert len(opened.rows()) == 7
    page.select_option(".step", "1")
    page.click('button[aria-label="Later"]')
    assert opened.text(".period") == "15 March 2025"


def test_a_picture_has_what_is_seen(
    open_page: Open, page_of: PageOf, incidents: list[Incident], tmp_path: Path
) -> None:
    opened = open_page(page_of(incidents, title="Clashes on the coast"))
    opened.page.click("summary:has-text('Download')")
    with opened.page.expect_download() as caught:
        opened.page.click("text=Picture (PNG)")
    caught.value.save_as(tmp_path / "map.png")
    content = (tmp_path / "map.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    wide, high = struct.unpack(">2I", content[16:24])
    assert wide > 1200
    assert high > 1000


def test_an_embedded_map_is_map_and_timeline(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents), fragment="#embed=1&id=inc-a")
    assert not opened.page.locator("#list").is_visible()
    expect(opened.page.locator("#panel h2")).to_contain_text("Armed clash")
    opened.page.click("text=Back to the list")
    assert not opened.page.locator("#panel").is_visible()
    assert opened.page.locator(".whole-link").is_visible()
    opened.shoot("test-embedded")


def test_a_tiles_file_of_the_reader_lies_under_the_incidents(
    open_page: Open, page_of: PageOf, incidents: list[Incident], tmp_path: Path
) -> None:
    file = tmp_path / "world.pmtiles"
    file.write_bytes(pmtiles(land(), MVT))
    opened = open_page(page_of(incidents))
    opened.page.set_input_files("#pmtiles-file", file)
    status = opened.page.locator(".pmtiles p")
    expect(status).to_have_text("world.pmtiles lies under the incidents")
    expect(opened.page.locator(".leaflet-tiles-pane canvas").first).to_be_attached()
    assert opened.trouble == []
    assert all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)
    opened.shoot("test-tiles")


def test_what_is_no_tiles_file_is_said_to_be_none(
    open_page: Open, page_of: PageOf, incidents: list[Incident], tmp_path: Path
) -> None:
    file = tmp_path / "notes.pmtiles"
    file.write_bytes(b"not tiles at all" * 100)
    opened = open_page(page_of(incidents))
    opened.page.set_input_files("#pmtiles-file", file)
    expect(opened.page.locator(".pmtiles p")).to_contain_text("is not a PMTiles file")


def test_online_tiles_wait_for_the_switch_that_names_who_sees_it(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents, online_tiles="OpenStreetMap"))
    assert not any(url.startswith("http") for url in opened.requests)
    label = opened.page.locator('label:has([data-key="maponline"])')
    assert "tile.openstreetmap.org will see" in label.inner_text()
    label.locator("input").check()
    opened.page.wait_for_timeout(300)
    asked = [url for url in opened.requests if url.startswith("http")]
    assert asked
    assert all(url.startswith("https://tile.openstreetmap.org/") for url in asked)


def test_a_place_and_a_kind_of_event_have_arabic_names(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents), fragment="#lang=ar")
    assert "اشتباك مسلح" in opened.rows()[0]
    opened.page.fill("#search", "احتجاج سلمي")
    expect(opened.page.locator("#list button.row")).to_have_count(1)


@pytest.mark.parametrize("flag", ["doubtful", "chronology_conflict"])
def test_doubt_is_drawn_dashed_and_said(open_page: Open, page_of: PageOf, flag: str) -> None:
    opened = open_page(
        page_of([incident("inc-x", "Shots, it is said.", JABLEH, flags=(flag,))]),
        fragment="#id=inc-x",
    )
    icon = opened.page.locator("#panel .detail-type svg > *").first
    assert icon.get_attribute("stroke-dasharray") != "none"
    assert opened.page.locator(f'#panel [data-flag="{flag}"]').is_visible()


def test_a_mistake_is_reported_by_a_line_to_run(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents), fragment="#id=inc-a")
    opened.page.evaluate(
        "document.execCommand = () => { window.taken = document.activeElement.value; }"
    )
    opened.page.evaluate("Object.defineProperty(window, 'isSecureContext', { value: false })")
    opened.page.click("text=Report a mistake")
    opened.page.click("text=The place is wrong")
    taken = opened.page.evaluate("window.taken")
    assert taken.splitlines()[0].startswith("# incident inc-a, Armed clash")
    assert "gazetteer add 'Jabla' --lat 35.36 --lon 35.93" in taken
    opened.page.click("text=Something else is wrong")
    line = json.loads(opened.page.evaluate("window.taken"))
    assert (line["incident"], line["killed"]) == ("inc-a", [13, None])
    assert "should_be" in line
    assert "review file" in opened.text(".mistake-told")


def test_the_layer_joins_a_map_of_someone_else(
    browser: Browser, incidents: list[Incident], tmp_path: Path
) -> None:
    other = folium.Map((35.2, 36), zoom_start=9, tiles=None)
    IncidentLayer(incidents).add_to(other)
    file = tmp_path / "other.html"
    other.save(file)
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    page.route(
        "https://**/*",
        lambda route: (
            route.fulfill(body=leaflet_script(), content_type="text/javascript")
            if route.request.url.endswith("leaflet.js")
            else route.abort()
        ),
    )
    page.goto(f"file://{file}")
    expect(page.locator('[data-incidents="5"]')).to_be_attached()
    x, y = page.evaluate(
        """() => {
            const map = Object.entries(window).find(([name]) => name.startsWith("map_"))[1];
            const at = map.latLngToContainerPoint([35.18, 35.95]);
            return [at.x, at.y];
        }"""
    )
    page.mouse.click(x, y)
    expect(page.locator(".incident-popup h2")).to_have_text("Peaceful protest, Baniyas")
    page.close()


def test_a_report_without_a_link_has_none(open_page: Open, page_of: PageOf) -> None:
    report = told("Shots.", url=None)
    opened = open_page(
        page_of([incident("inc-l", "", JABLEH, report=report)]), fragment="#id=inc-l"
    )
    assert opened.page.locator("#panel .report").count() == 1
    assert opened.page.locator("#panel a[href]").count() == 0
