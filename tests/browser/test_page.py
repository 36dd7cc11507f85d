"""What a reader of the map does, in a real Chromium with the network cut."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import Incident
    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]
    PageOf = Callable[..., str]


def test_the_page_opens_without_a_request_or_an_error(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents, title="Clashes on the coast"))
    assert opened.page.title() == "Clashes on the coast"
    assert opened.text("h1") == "Clashes on the coast"
    assert "5 incidents" in opened.text("#summary")
    assert "6 – 8 March 2025" in opened.text("#summary").replace("\u2009", " ")
    assert opened.trouble == []
    assert all(url.startswith(("file:", "data:", "blob:")) for url in opened.requests)
    opened.shoot("test-desktop")


def test_the_map_draws_every_pin_and_nothing_for_a_country(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    assert (
        opened.page.evaluate("incidentMap.app.pins.grid.cellOf.filter((cell) => cell >= 0).length")
        == 4
    )
    drawn = opened.page.evaluate("incidentMap.app.pins.drawn.map((mark) => mark.stamp)")
    assert "date unknown" not in drawn
    assert "no date" in drawn
    assert opened.page.evaluate("incidentMap.app.areas.getLayers().length") == 1


def test_the_list_holds_all_and_the_tray_what_has_no_place(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    assert len(opened.rows()) == 5
    headings = opened.page.locator("#list h3").all_inner_texts()
    assert headings[0] == "Thursday 6 March 2025" or headings[0].startswith("Thursday")
    assert headings[-1] == "No place on the map (1)"
    assert "Syria" in opened.rows()[-1]
    assert "1 without a place on the map" in opened.text("#shown")


def test_an_incident_says_when_where_what_who_and_from_whom(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    opened.page.click("#list button.row >> nth=0")
    expect(opened.page.locator("#panel h2")).to_be_visible()
    panel = opened.text("#panel")
    for words in (
        "Armed clash, Jableh", "6 March 2025", "on Thursday", "this town, village or quarter",
        "at least 13", "only some of the victims", "gunmen", "a war monitor", "Orontes Wire",
        "Gunmen attacked two checkpoints in Jabla; at least 13 guards died.", "doubtful",
    ):  # fmt: skip
        assert words in panel, words
    opened.page.click("text=Why this place")
    panel = opened.text("#panel")
    assert "Jableh district" in panel
    assert "0.41" in panel
    assert "a place of 65,915" in panel
    link = opened.page.locator("#panel .report-link a")
    assert link.get_attribute("href") == "https://example.org/report"
    assert link.get_attribute("rel") == "noopener noreferrer"
    expect(opened.page).to_have_url(re.compile("id=inc-a"))


def test_a_click_on_a_mark_opens_what_stands_there(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    where = opened.page.evaluate(
        """() => {
            const { map, pins } = incidentMap.app;
            const mark = pins.drawn.find((each) => !each.count && each.stamp === "8 Mar");
            const at = map.layerPointToContainerPoint([mark.x, mark.y]);
            const box = map.getContainer().getBoundingClientRect();
            return [at.x + box.left, at.y + box.top];
        }"""
    )
    opened.page.mouse.move(*where)
    assert "Peaceful protest" in opened.text("#tip")
    opened.page.mouse.click(*where)
    expect(opened.page.locator("#panel h2")).to_contain_text("Peaceful protest, Baniyas")


def test_filters_narrow_the_map_the_list_and_the_link(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.uncheck('[data-key="type0"]')
    assert len(opened.rows()) == 2
    page.uncheck(f'[data-key="day{20_155}"]')  # 8 March 2025
    assert len(opened.rows()) == 1
    expect(page).to_have_url(re.compile("#type=0&day=20155$"))
    page.click("#reset")
    assert len(opened.rows()) == 5
    page.fill("#search", "rally")
    expect(page.locator("#list button.row")).to_have_count(1)
    page.fill("#search", "جبله")
    expect(page.locator("#list button.row")).to_have_count(2)
    page.click("#reset")
    page.click("#filters > summary")
    page.select_option('[data-key="toll"]', "10")
    assert len(opened.rows()) == 1
    page.select_option('[data-key="toll"]', "0")
    page.check('fieldset[data-group="region"] label:has-text("Tartus") input')
    assert len(opened.rows()) == 2


def test_the_timeline_narrows_days_and_keeps_what_has_no_date(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.locator("input.to").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#list button.row")).to_have_count(2)
    page.uncheck("#undated")
    assert len(opened.rows()) == 1
    assert opened.text(".period") == "6 March 2025"
    page.click('button[aria-label="Later"]')
    assert opened.text(".period") == "7 March 2025"
    assert "Shelling" in opened.rows()[0]


def test_a_link_brings_back_what_was_shown(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    fragment = "#type=0&from=2025-03-07&undated=0&id=inc-c&lang=en"
    opened = open_page(page_of(incidents), fragment=fragment)
    assert len(opened.rows()) == 2
    expect(opened.page.locator("#panel h2")).to_contain_text("Peaceful protest")


def test_the_keyboard_reaches_every_incident(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.keyboard.press("Tab")
    assert opened.text(":focus") == "Skip to the list"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    assert "Syria" in opened.text(":focus")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    assert opened.text(":focus") == "Armed clash, Syria"
    page.keyboard.press("Escape")
    assert "Syria" in opened.text(":focus")


def test_no_incident_is_said_so(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([], title="Nothing"))
    assert opened.text("#shown") == "No incident was found in these reports."
    assert opened.trouble == []
    opened.shoot("test-empty")


def test_what_is_shown_can_be_taken_away(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    page = opened.page
    page.uncheck('[data-key="type0"]')
    page.click("summary:has-text('Download')")
    with page.expect_download() as caught:
        page.click("text=GeoJSON")
    content = json.loads(caught.value.path().read_text(encoding="utf-8"))
    assert [each["properties"]["id"] for each in content["features"]] == ["inc-b", "inc-c"]
    with page.expect_download() as caught:
        page.click("text=CSV table")
    table = caught.value.path().read_text(encoding="utf-8-sig")
    assert len(table.splitlines()) == 3


def test_arabic_turns_the_page_around(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    opened.page.click("#language")
    html = opened.page.locator("html")
    assert html.get_attribute("lang") == "ar"
    assert html.get_attribute("dir") == "rtl"
    assert "حوادث: 5" in opened.text("#summary")
    assert "جبلة" in opened.rows()[0]
    side = opened.page.locator("#side").bounding_box()
    assert side is not None
    assert side["x"] > 600
    assert opened.trouble == []
    opened.shoot("test-arabic")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("phone", {"viewport": {"width": 360, "height": 740}, "has_touch": True}),
        ("dark", {"color_scheme": "dark"}),
        ("calm", {"reduced_motion": "reduce"}),
    ],
)
def test_the_page_fits_its_reader(
    open_page: Open,
    page_of: PageOf,
    incidents: list[Incident],
    name: str,
    options: dict[str, object],
) -> None:
    opened = open_page(page_of(incidents), **options)
    wide = opened.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    opened.page.click("#list button.row >> nth=0")
    expect(opened.page.locator("#panel h2")).to_contain_text("Armed clash")
    assert opened.trouble == []
    opened.shoot(f"test-{name}")


def test_paper_gets_a_table_with_sources(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    opened = open_page(page_of(incidents))
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#printed tbody tr").count() == 5
    assert "Orontes Wire" in opened.text("#printed")
    assert not opened.page.locator("#side").is_visible()
    opened.shoot("test-print")
