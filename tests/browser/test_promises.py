"""What the page promises its readers, each promise tried in a real Chromium with the network cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gazetteer.place import Place
from mapper.model import Count, Evidence, Incident, Report, Why
from tests.browser.conftest import BANIYAS, JABLEH, SYRIA, TARTUS, day, incident, told
from tests.browser.test_layers import many

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]
    PageOf = Callable[..., str]

QARDAHA = Place("geonames:173364", "Qardaha", 35.46, 36.06, country="SY", admin1="Latakia")

MARKS = """() => {
    const { map, pins } = incidentMap.app;
    const box = map.getContainer().getBoundingClientRect();
    return pins.drawn.map((mark) => {
        const at = map.layerPointToContainerPoint([mark.x, mark.y]);
        return { x: at.x + box.left, y: at.y + box.top, radius: mark.radius, stamp: mark.stamp };
    });
}"""

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def one(name: str, place: Place, killed: int, **also: object) -> Incident:
    """Return an incident with a toll."""
    count = Count(killed, killed, f"{killed} killed")
    return incident(name, f"{killed} killed.", place, fatalities=count, date=day(6), **also)


# Reading


def test_more_killed_is_drawn_larger(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([one("few", JABLEH, 2), one("more", TARTUS_TOWN, 60)]))
    small, large = sorted(mark["radius"] for mark in opened.page.evaluate(MARKS))
    assert large > 1.5 * small


TARTUS_TOWN = Place("geonames:163345", "Tartus", 34.889, 35.887, country="SY", admin1="Tartus")


def test_what_is_known_to_an_area_is_a_shaded_area(open_page: Open, page_of: PageOf) -> None:
    vague = [
        incident("in", "Fighting.", TARTUS),
        incident("by", "Shots.", JABLEH, precision="near"),
    ]
    opened = open_page(page_of(vague))
    kinds = """() => incidentMap.app.areas.getLayers()
        .map((layer) => (layer instanceof L.Circle ? layer.getRadius() : layer.getLatLngs().length))"""
    polygon, radius = sorted(opened.page.evaluate(kinds))
    assert (polygon > 0, radius) == (True, 10_000)
    opened.page.uncheck('[data-key="mapareas"]')
    assert not opened.page.evaluate("incidentMap.app.map.hasLayer(incidentMap.app.areas)")


def test_of_many_areas_those_of_marks_that_stand_alone_are_shaded(
    open_page: Open, page_of: PageOf
) -> None:
    places = [
        Place(f"my:{nth}", f"Hamlet {nth}", 33 + nth // 25 / 6, 36 + nth % 25 / 6, country="SY")
        for nth in range(500)
    ]
    vague = [
        incident(f"inc-{nth}", "Shots.", place, precision="near", date=day(6))
        for nth, place in enumerate(places)
    ]
    page = open_page(page_of(vague)).page
    counts = """() => {
        const { areas, pins } = incidentMap.app;
        return [areas.getLayers().length, pins.drawn.filter((mark) => !mark.count).length];
    }"""
    page.evaluate("void incidentMap.app.map.setView([33.5, 36.5], 6, { animate: false })")
    page.wait_for_timeout(100)  # a frame or two
    assert page.evaluate(counts) == [0, 0]
    page.evaluate("void incidentMap.app.map.setView([33.5, 36.5], 11, { animate: false })")
    page.wait_for_timeout(100)
    shaded, alone = page.evaluate(counts)
    assert shaded == alone > 3
    page.locator("#list button.row").last.click()  # far away, or in a ring
    expect(page.locator("#panel h2")).to_be_visible()
    page.evaluate("void incidentMap.app.map.setView([33.5, 36.5], 6, { animate: false })")
    page.wait_for_timeout(100)
    assert page.evaluate(counts) == [1, 0]


WRITTEN = """() => {
    const layer = incidentMap.app.pins;
    const context = layer._context;
    const boxes = [];
    const write = context.fillText;
    context.fillText = function (text, x, y) {
        const half = context.measureText(text).width / 2;
        if (context.textAlign === "center" && !/^[0-9.k]+$/.test(text)) boxes.push([x - half, y - 5, x + half, y + 5, text]);
        write.apply(context, arguments);
    };
    layer.paint();
    delete context.fillText;
    const over = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    return [boxes.length, boxes.flatMap((a, k) => boxes.slice(k + 1).filter((b) => over(a, b)).map((b) => a[4] + " over " + b[4]))];
}"""


@pytest.mark.parametrize("zoom", [6, 8, 9.5])
def test_stamps_and_names_do_not_run_into_each_other(
    open_page: Open, page_of: PageOf, zoom: float
) -> None:
    places = [
        Place(f"my:{nth}", f"Hamlet {nth}", 34.9 + nth % 7 / 9, 35.95 + nth % 5 / 9, country="SY")
        for nth in range(35)
    ]
    page = open_page(page_of(many(70, *places))).page
    page.evaluate(f"void incidentMap.app.map.setView([35.3, 36.2], {zoom}, {{ animate: false }})")
    written, collisions = page.evaluate(WRITTEN)
    assert written > 3
    assert collisions == []


def test_names_of_the_map_are_in_the_readers_language(open_page: Open, page_of: PageOf) -> None:
    named = """() => incidentMap.app.basemap.names.filter((name) => name.en === "Hama").map((name) => name.ar)"""
    page = open_page(page_of([one("a", JABLEH, 1)])).page
    assert "حماة" in page.evaluate(named)


def test_states_are_not_called_governorates(open_page: Open, page_of: PageOf) -> None:
    ohio = Place("iso:US-OH", "Ohio", 40.4, -82.8, "A", "ADM1", "US", "Ohio")
    opened = open_page(page_of([one("a", ohio, 1)]), fragment="#id=a&shade=province")
    assert "somewhere in this state or province" in opened.text("#panel .place")
    assert "States and provinces" in opened.text("#layers")
    assert "Counts by state or province" in opened.text("#shade-legend")


def test_a_table_is_not_told_as_a_report(open_page: Open, page_of: PageOf) -> None:
    rows = [
        Incident(f"row-{nth}", "Battles", "Armed clash", (Report(
            f"row-{nth}", "events.csv", "Battles", "Armed clash", (Evidence(0, 6, "Shots."),)),),
            date=day(6))
        for nth in range(3)
    ]  # fmt: skip
    assert "3 incidents · 1 table" in shown_summary(open_page(page_of(rows)))
    mixed = open_page(page_of([*rows, one("a", JABLEH, 1)]))
    assert "4 incidents · 1 report · 1 table" in shown_summary(mixed)


def shown_summary(opened: Opened) -> str:
    """Return what stands below the title, with the dots between its parts."""
    return " · ".join(opened.page.locator("#summary > *").all_inner_texts())


# Finding


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Jebleh", "Jableh"), ("جبلة", "Jableh"), ("جبله", "Jableh"), ("Qirdaha", "Qardaha"),
        ("al-Qardahah", "Qardaha"), ("القرداحة", "Qardaha"), ("kardaha", "Qardaha"),
    ],
)  # fmt: skip
def test_a_place_is_found_in_other_spellings(
    open_page: Open, page_of: PageOf, asked: str, found: str
) -> None:
    opened = open_page(page_of([one("a", JABLEH, 1), one("b", QARDAHA, 1), one("c", BANIYAS, 1)]))
    opened.page.fill("#search", asked)
    expect(opened.page.locator("#list button.row")).to_have_count(1)
    assert found in opened.rows()[0]


def test_the_page_says_why_another_spelling_was_found(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([one("a", JABLEH, 1), one("b", QARDAHA, 1)]))
    opened.page.fill("#search", "Lattakia")
    expect(opened.page.locator("#shown")).to_have_text(
        re.compile("2 of 2 shown")
    )  # the governorate's other name finds all that lies in it
    opened.page.fill("#search", "Qirdaha")
    expect(opened.page.locator("#shown")).to_contain_text("“qirdaha” is another name of Qardaha")


def test_a_slip_of_the_pen_is_met_with_what_was_meant(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([one("a", JABLEH, 1), one("b", QARDAHA, 1)]))
    opened.page.fill("#search", "shots jabbleh")
    expect(opened.page.locator("#shown")).to_have_text(
        "Nothing matches these filters. Did you mean Jableh?"
    )
    opened.page.click("#reset")
    expect(opened.page.locator("#list button.row")).to_have_count(2)
    opened.page.fill("#search", "killed jabbleh")
    opened.page.click("text=Did you mean Jableh?")
    expect(opened.page.locator("#list button.row")).to_have_count(1)
    assert opened.page.input_value("#search") == "killed Jableh"


def test_days_are_chosen_by_drawing_over_the_bars(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of(many(28, JABLEH)))
    page = opened.page
    bars = page.locator("canvas.bars").bounding_box()
    day_wide, y = bars["width"] / 28, bars["y"] + 30
    page.mouse.move(bars["x"] + 4.5 * day_wide, y)
    page.mouse.down()
    page.mouse.move(bars["x"] + 9.5 * day_wide, y, steps=4)
    page.mouse.up()
    assert re.sub(r"\s*–\s*", "–", opened.text(".period")) == "5–10 March 2025"
    expect(page.locator("#shown")).to_contain_text("6 of 28 shown")
    expect(page).to_have_url(re.compile("from=2025-03-05&to=2025-03-10"))


def test_play_walks_through_the_days_and_stops(open_page: Open, page_of: PageOf) -> None:
    page = open_page(page_of(many(3, JABLEH))).page
    page.click('button[aria-label="Play"]')
    expect(page.locator(".period")).to_have_text("1 March 2025")
    expect(page.locator(".period")).to_have_text("3 March 2025", timeout=4000)
    expect(page.locator('button[aria-label="Play"]')).to_be_visible(timeout=3000)


def test_filters_add_up_and_each_choice_says_how_many_it_would_show(
    open_page: Open, page_of: PageOf
) -> None:
    held = [
        one("a", JABLEH, 1, actors=("gunmen",)), one("b", JABLEH, 12, actors=("guards",)),
        one("c", BANIYAS, 12, actors=("gunmen",)), incident("d", "A rally.", BANIYAS, event_type="Protests"),
    ]  # fmt: skip
    opened = open_page(page_of(held))
    page = opened.page
    page.click("#filters > summary")

    def count(words: str) -> str:
        return page.inner_text(f'label.check:has-text("{words}") .count')

    assert (count("gunmen"), count("guards"), count("Tartus")) == ("2", "1", "2")
    page.check('label.check:has-text("gunmen") input')
    assert (count("Tartus"), count("Battles"), count("guards")) == ("1", "2", "1")
    page.select_option('[data-key="toll"]', "10")
    assert len(opened.rows()) == 1
    assert page.locator('label.check:has-text("Latakia")').count() == 0
    page.click("#reset")
    assert len(opened.rows()) == 4


# Trusting


def test_the_panel_says_why_reports_were_merged(open_page: Open, page_of: PageOf) -> None:
    merged = Why("reports", "same day, same place, nested tolls", "at least 13")
    opened = open_page(page_of([one("a", JABLEH, 13, reasons=(merged,))]), fragment="#id=a")
    opened.page.click("text=Why it stands as it does")
    assert "same day, same place, nested tolls" in opened.text("#panel .why[open]")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://known.example@elsewhere.example/a", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_link_says_where_it_leads_or_is_none(
    open_page: Open, page_of: PageOf, url: str, host: str | None
) -> None:
    opened = open_page(
        page_of([incident("a", "Shots.", JABLEH, report=told("Shots.", url=url))]), fragment="#id=a"
    )
    link = opened.page.locator("#panel .report-link")
    assert link.inner_text() == (f"Open the report at {host} ↗" if host else url)
    assert link.locator("a").count() == (1 if host else 0)


def test_a_country_lies_in_nothing_and_has_no_pin(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([one("a", SYRIA, 1)]), fragment="#id=a")
    assert opened.text("#panel .place").splitlines() == ["Syria", "known only to the country"]
    assert opened.page.evaluate(MARKS) == []


# Everyone


def test_nothing_lies_over_the_marks_on_a_phone(open_page: Open, page_of: PageOf) -> None:
    far = Place("my:far", "Far", 37.0, 42.2, country="SY")
    opened = open_page(page_of([one("a", JABLEH, 9), one("b", far, 9)]), **PHONE)
    page = opened.page
    boxes = [page.locator(each).bounding_box() for each in (".zoom", "#layers", "#legend")]
    for mark in page.evaluate(MARKS):
        for box in boxes:
            beside = (
                not box["x"] - mark["radius"] < mark["x"] < box["x"] + box["width"] + mark["radius"]
            )
            below = mark["y"] - mark["radius"] > box["y"] + box["height"]
            assert beside or below
    for left, right in ((0, 1), (0, 2), (1, 2)):
        a, b = sorted((boxes[left], boxes[right]), key=lambda box: box["x"])
        assert a["x"] + a["width"] <= b["x"]


def test_who_filters_on_a_phone_sees_how_many_are_left(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of(many(9, JABLEH, BANIYAS)), **PHONE)
    page = opened.page
    page.click("#filters > summary")
    page.check('label.check:has-text("Tartus") input')
    expect(page.locator("#shown")).to_contain_text("4 of 9 shown")
    box = page.locator("#shown").bounding_box()
    assert box["y"] + box["height"] <= 740


def test_a_finger_opens_what_it_touches(open_page: Open, page_of: PageOf) -> None:
    page = open_page(page_of([one("a", JABLEH, 1)]), **PHONE).page
    mark = page.evaluate(MARKS)[0]
    page.touchscreen.tap(mark["x"], mark["y"])
    expect(page.locator("#panel h2")).to_contain_text("Armed clash, Jableh")


def test_who_wants_no_motion_gets_none(open_page: Open, page_of: PageOf) -> None:
    page = open_page(page_of(many(40, JABLEH, BANIYAS)), reduced_motion="reduce").page
    page.evaluate("void incidentMap.app.map.setView([35.3, 36], 6, { animate: false })")
    mark = page.evaluate(MARKS)[0]
    page.mouse.click(mark["x"], mark["y"])
    assert page.evaluate("incidentMap.app.map._animatingZoom || false") is False
    assert page.evaluate("incidentMap.app.map.getZoom()") > 6


def test_warmth_has_a_legend(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of(many(9, JABLEH)), fragment="#heat=1&marks=0")
    assert "few incidents" in opened.text("#shade-legend")
    assert opened.page.locator("#legend").bounding_box()["height"] > 60


def test_the_tab_key_passes_the_list_in_one_step_and_arrows_walk_in_it(
    open_page: Open, page_of: PageOf
) -> None:
    opened = open_page(page_of(many(40, JABLEH, BANIYAS)))
    page = opened.page
    page.locator("#list button.row").nth(0).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    here = opened.text(":focus")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#list')") is None
    page.keyboard.press("Shift+Tab")
    assert opened.text(":focus") == here


def test_escape_shuts_the_menu_and_goes_back_to_it(open_page: Open, page_of: PageOf) -> None:
    opened = open_page(page_of([one("a", JABLEH, 1)]))
    opened.page.locator(".menu summary").focus()
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Tab")
    assert opened.text(":focus") == "CSV table"
    opened.page.keyboard.press("Escape")
    expect(opened.page.locator(".menu-items")).to_be_hidden()
    assert opened.text(":focus") == "Download"
