"""Text that tries to become code ends as text, in every field and in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.place import Place
from gazetteer.reasons import Reason
from mapper.model import (
    Claim,
    Count,
    DateSpan,
    Document,
    Evidence,
    Incident,
    Location,
    Report,
    Why,
)
from tests.browser.conftest import JABLEH, day

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = [
    "<img src=x onerror=window.pwned=1>",
    "<svg/onload=window.pwned=1>",
    "</script><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    "<!--<script>",
    "{{7*7}}",
    "{% raw",
    "{# note",
    "${window.pwned=1}",
    "`;window.pwned=1;`",
    "javascript:window.pwned=1",
    "JaVaScRiPt\t:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    '" onmouseover="window.pwned=1',
    "' autofocus onfocus=window.pwned=1 '",
    "\u202eevil\u202c \u2066x\u2069",
    "line\u2028separator\u2029here",
    "=HYPERLINK(1)",
    "&lt;b&gt;&amp;",
    "\x00\x1b[31m",
    "__proto__",
    "constructor",
]


def hostile(text: str) -> Incident:
    place = Place("my:1", text, 35.3, 35.9, country="SY", admin1=text, admin2=text, admin3=text)
    count = Count(3, 5, text)
    location = Location(
        place, "near", text, 0.5, ((JABLEH, 0.2), (place, 0.1)), (Reason(1.0, text),)
    )
    report = Report(
        text, text, "Battles", text, (Evidence(0, len(text), text),),
        date_text=text, reporters=(text,), flags=(text,), title=text, source=text, url=text,
        published=day(7),
    )  # fmt: skip
    return Incident(
        text, "Battles", text, (report,), day(7), text, (location,), count, count,
        (Claim("killed", count, said_by=(text,), document=text),), (text,), (text,),
        ("sample", "graphic", text), text, (Why(text, text, text),),
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(open_page: Callable, page_of: Callable, text: str) -> None:
    document = Document(text, text, text, DateSpan(day(7).first, day(7).last), text, text, text)
    html = page_of([hostile(text)], title=text, documents=[document])
    opened = open_page(html, fragment="#id=" + "".join(f"%{byte:02X}" for byte in text.encode()))
    page = opened.page
    page.evaluate("incidentMap.app.choose(0)")
    page.wait_for_selector("#panel blockquote", state="attached")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.evaluate("document.getElementById('language').click()")
    assert page.evaluate("window.pwned") is None
    assert opened.trouble == []
    shown = page.evaluate(
        "(text) => { const at = document.querySelector('#panel blockquote'); return at.textContent; }",
        text,
    )
    visible = [
        part for part in text.split("\u202e", maxsplit=1)[0].split("\u2028") if part.isprintable()
    ]
    assert all(part in shown for part in visible[:1])
    assert page.locator("#panel blockquote *").count() == 0
    assert page.locator("#panel a[href]").count() == 0
    assert not any(char in page.inner_text("body") for char in "\u202e\u2066\u2069")


def test_the_policy_forbids_everything_from_elsewhere(page_of: Callable) -> None:
    html = page_of([])
    policy = html.split('Content-Security-Policy" content="')[1].split('"')[0]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data: blob:"
    assert "unsafe" not in policy
    assert "connect-src" not in rules
    assert all(part.startswith("'sha256-") for part in rules["script-src"].split())
    online = page_of([], online_tiles="OpenStreetMap")
    assert "img-src data: blob: https://tile.openstreetmap.org;" in online


def test_a_script_that_slips_in_is_not_run(open_page: Callable, page_of: Callable) -> None:
    html = page_of([hostile("x")]).replace("</body>", "<script>window.pwned=1</script></body>")
    opened = open_page(html)
    assert opened.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in said for said in opened.trouble)
