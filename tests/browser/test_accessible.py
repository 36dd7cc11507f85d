"""axe finds nothing to complain of, in any state of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import Incident

STATES: dict[str, tuple[dict[str, Any], str, str]] = {
    # state: options of the browser, fragment of the link, what to click
    "list": ({}, "", ""),
    "incident": ({}, "#id=inc-a", ""),
    "filters": ({}, "", "#filters > summary"),
    "download": ({}, "", ".menu > summary"),
    "dark": ({"color_scheme": "dark"}, "", "#filters > summary"),
    "dark incident": ({"color_scheme": "dark"}, "#id=inc-a", ""),
    "arabic": ({}, "#lang=ar", ""),
    "arabic incident": ({}, "#lang=ar&id=inc-a", ""),
    "phone": ({"viewport": {"width": 360, "height": 740}}, "", "#layers > summary"),
    "counts": ({}, "#shade=district", ""),
    "embedded": ({}, "#embed=1&id=inc-a", ""),
    "phone incident": ({"viewport": {"width": 360, "height": 740}}, "#id=inc-a", ""),
}
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_violation(
    open_page: Callable, page_of: Callable, incidents: list[Incident], state: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 (only this test)

    options, fragment, click = STATES[state]
    opened = open_page(page_of(incidents), fragment=fragment, bypass_csp=True, **options)
    if click:
        opened.page.click(click)
    found = Axe().run(opened.page, options=RULES)
    assert [
        (each["id"], [node["html"][:200] for node in each["nodes"]][:3])
        for each in found.response["violations"]
    ] == []
