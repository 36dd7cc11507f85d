"""Ways through the page: what a ring opens into, back again, and room for the map; in a real Chromium."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from mapper.model import Location
from tests.browser.conftest import BANIYAS, JABLEH, day, incident
from tests.browser.test_layers import CLICK_ON_GREATEST, many

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import Incident
    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]
    PageOf = Callable[..., str]


def test_a_ring_says_how_many_incidents_it_opens_into(open_page: Open, page_of: PageOf) -> None:
    both = tuple(Location(place, "locality", place.name) for place in (JABLEH, BANIYAS))
    shots = [
        incident(f"two-{nth}", f"Shot {nth}.", locations=both, date=day(6)) for nth in range(3)
    ]
    page = open_page(page_of([*shots, *many(4, JABLEH)])).page
    page.evaluate("void incidentMap.app.map.setView([35.3, 36], 6, { animate: false })")
    assert page.evaluate("incidentMap.app.pins.drawn.map((mark) => mark.count)") == [7]


def test_panels_leave_the_map_to_the_incidents(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    html = page_of(incidents)
    wide = open_page(html, viewport={"width": 1440, "height": 900}).page
    low = wide.evaluate("""() => {
        const { map, pins } = incidentMap.app;
        const low = Math.max(...pins.drawn.map((mark) =>
            map.layerPointToContainerPoint([mark.x, mark.y]).y + mark.radius + 18));
        return low + map.getContainer().getBoundingClientRect().top;
    }""")
    assert low < wide.locator("#legend").bounding_box()["y"]
    narrow = open_page(html, viewport={"width": 1024, "height": 700}).page
    assert narrow.locator("details#layers[open], details#legend[open]").count() == 0


def test_who_opens_one_of_a_stack_comes_back_to_the_stack(open_page: Open, page_of: PageOf) -> None:
    page = open_page(page_of(many(40, JABLEH))).page
    page.mouse.click(*page.evaluate(CLICK_ON_GREATEST))
    page.locator("#panel .pile button").nth(30).click()
    expect(page.locator("#panel h2")).to_contain_text("Armed clash, Jableh")
    page.click(".back")
    expect(page.locator("#panel h2")).to_have_text("40 incidents here")
    assert page.locator("#panel .pile button").nth(30).is_visible()
    page.click(".back")
    assert page.locator("#list").is_visible()


def test_the_browsers_back_closes_what_was_opened(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    page = open_page(page_of(incidents)).page
    for row in (0, 1):
        page.locator("#list button.row").nth(row).click()
        expect(page).to_have_url(re.compile("id=inc-" + "ab"[row]))
        if not row:
            page.click(".back")
            expect(page).not_to_have_url(re.compile("id="))
    page.go_back()
    expect(page.locator("#list")).to_be_visible()
    expect(page).not_to_have_url(re.compile("id="))
    page.go_forward()
    expect(page.locator("#panel h2")).to_be_visible()


def test_the_menu_closes_when_elsewhere_is_clicked(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    page = open_page(page_of(incidents)).page
    page.click(".menu summary")
    expect(page.locator(".menu-items")).to_be_visible()
    page.click("#title")
    expect(page.locator(".menu-items")).to_be_hidden()


def test_a_country_has_its_name_and_wrapped_words_run_on(open_page: Open, page_of: PageOf) -> None:
    words = (
        "# Two killed\nShells fell on the northern quarters of the town on Friday and\nkilled two."
    )
    opened = open_page(page_of([incident("inc-w", words, JABLEH)]), fragment="#id=inc-w")
    assert "(Latakia, Syria)" in opened.text("#panel .place")
    said = opened.text("#panel blockquote").splitlines()
    assert said[0] == "Two killed"
    assert said[-1].endswith("on Friday and killed two.")


def test_what_only_its_country_is_known_of_is_taken_away_without_a_point(
    open_page: Open, page_of: PageOf, incidents: list[Incident]
) -> None:
    page = open_page(page_of(incidents)).page
    page.click(".menu summary")
    with page.expect_download() as caught:
        page.click("text=GeoJSON")
    features = json.loads(caught.value.path().read_text(encoding="utf-8"))["features"]
    nowhere = [each["properties"]["id"] for each in features if each["geometry"] is None]
    assert nowhere == ["inc-e"]
