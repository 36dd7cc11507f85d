"""A real Chromium without a network, and pages made of incidents."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazetteer.place import Place
from gazetteer.reasons import Reason
from mapper.map import render
from mapper.model import Claim, Count, DateSpan, Evidence, Incident, Location, Report, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from gazetteer.gazetteer import Gazetteer

SCREENSHOTS = Path(__file__).parents[2] / "output" / "screenshots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only these tests need it)

    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@dataclass
class Opened:
    """A page that is open, and what went wrong in it."""

    page: Page
    trouble: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def shoot(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def rows(self) -> list[str]:
        return self.page.locator("#list button.row").all_inner_texts()


Open = "Callable[..., Opened]"


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a page's text as a file, with the network cut."""
    contexts = []

    def opening(html: str, *, fragment: str = "", **options: object) -> Opened:
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("console", lambda said: opened.trouble.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: opened.trouble.append(str(error)))
        page.on("dialog", lambda dialog: (opened.trouble.append(dialog.message), dialog.dismiss()))
        file = tmp_path / "map.html"
        file.write_text(html, encoding="utf-8", newline="")
        page.goto(f"file://{file}{fragment}")
        page.wait_for_selector("html[data-ready]", timeout=20_000)
        return opened

    yield opening
    for context in contexts:
        context.close()


JABLEH = Place("geonames:169304", "Jableh", 35.36, 35.93, country="SY", admin1="Latakia")
BANIYAS = Place("geonames:174448", "Baniyas", 35.18, 35.95, country="SY", admin1="Tartus")
TARTUS = Place("iso:SY-TA", "Tartus", 34.9, 36.0, "A", "ADM1", "SY", "Tartus")
SYRIA = Place("iso:SY", "Syria", 35.0, 38.5, "A", "PCLI", "SY")


def told(text: str, **also: object) -> Report:
    """Return a report of one sentence."""
    also.setdefault("source", "Orontes Wire")
    also.setdefault("url", "https://example.org/report")
    return Report(
        f"{text}#1",
        "report.md",
        also.pop("event_type", "Battles"),
        also.pop("sub_event_type", "Armed clash"),
        (Evidence(0, len(text), text),),
        **also,
    )


def incident(name: str, text: str, place: Place | None = None, **also: object) -> Incident:
    """Return an incident that one report tells of."""
    kind = also.pop("event_type", "Battles")
    sub = also.pop("sub_event_type", "Armed clash")
    report = also.pop("report", None) or told(text, reporters=("a war monitor",))
    where = (
        (Location(place, also.pop("precision", None) or place.precision, place.name),)
        if place
        else ()
    )
    locations = also.pop("locations", where)
    return Incident(name, kind, sub, (report,), locations=locations, **also)


def day(number: int) -> DateSpan:
    """Return a day of March 2025."""
    return DateSpan(date(2025, 3, number), date(2025, 3, number))


@pytest.fixture
def incidents() -> list[Incident]:
    """Five incidents: two at one place, one known to the governorate, one without place or date."""
    rival = Place("pcode:SY0602", "Jableh district", 35.3, 36.0, "A", "ADM2", "SY", "Latakia")
    here = Location(
        JABLEH, "locality", "Jabla", 0.98, ((rival, 0.41),), (Reason(2.65, "a place of 65,915"),)
    )
    thirteen = Count(13, None, "at least 13 guards")
    return [
        incident(
            "inc-a", "Gunmen attacked two checkpoints in Jabla; at least 13 guards died.",
            locations=(here,), date=day(6), date_text="on Thursday", fatalities=thirteen,
            claims=(Claim("killed", thirteen, subset=True, said_by=("a war monitor",)),),
            actors=("gunmen", "guards"), reporters=("a war monitor",), flags=("doubtful",),
            reasons=(Why("date", "the date beside the event", "on Thursday"),),
        ),
        incident("inc-b", "Shells fell on Jableh.", JABLEH, date=day(7),
                 event_type="Explosions/Remote violence", sub_event_type="Shelling/artillery/missile attack"),
        incident("inc-c", "A rally was held in Baniyas.", BANIYAS, date=day(8), event_type="Protests",
                 sub_event_type="Peaceful protest", actors=("residents",)),
        incident("inc-d", "Fighting went on in Tartus governorate.", TARTUS, flags=("undated",)),
        incident("inc-e", "Somewhere in Syria a bridge was taken.", SYRIA, date=day(8), flags=("country_only",)),
    ]  # fmt: skip


@pytest.fixture
def page_of(gaz: Gazetteer) -> Callable[..., str]:
    """Return what renders incidents with the gazetteer of the tests."""

    def rendering(incidents: list[Incident], **options: object) -> str:
        return render(incidents, gazetteer=gaz, **options)

    return rendering
