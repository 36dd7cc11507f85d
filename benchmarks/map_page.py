r"""Size and speed of the map page, beside folium's own layers, in the same run and a real Chromium.

    npm install --prefix /tmp/peers leaflet@1.9.4 leaflet.markercluster@1.1.0 jquery@3.7.1 bootstrap@5.2.2 \
        leaflet.awesome-markers
    python benchmarks/map_page.py --peer-files /tmp/peers [--rows 1000 --rows 100000] [--repeat 3]

Each row has its own 150 characters of text, a source and a link; twenty rows share a place. Peers get
the files that they load from content networks from a folder, in no time. Page memory is what the
process that draws the page has for itself (Linux: private pages), not the browser's own code.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import folium
from folium.plugins import FastMarkerCluster
from playwright.sync_api import Error, sync_playwright

import gazetteer
from gazetteer.place import Place
from mapper.map import render
from mapper.model import Count, DateSpan, Evidence, Incident, Location, Report
from mapper.symbols import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

LIMITS = {
    # rows: build s, file MB, first markers s, slider frame ms, page memory MB
    1_000: (1, 1.5, 0.4, 8, 150),
    100_000: (4, 12, 0.5, 8, 220),
    1_000_000: (25, 110, 1.0, 16, 400),
}
PATIENCE_MS = 120_000
COLUMNS = ("build", "work", "file", "first markers", "frame", "memory")
HEADINGS = ("build s", "of CPU s", "file MB", "first s", "frame ms", "memory MB")
"""Wall time tells of a machine and all that it does at once; processor time tells of the work."""

WORDS = (  # noqa: SIM905 (a list of words reads best so)
    "army base bridge checkpoint clash coast convoy council crossing district door dozen drone east "
    "evening fighter fire forces governor group guard gunmen hill hospital hour house incident "
    "junction killed late local market militia morning mortar motorway near night north officer "
    "outpost patrol police post province quarter raid rally report river road rocket school security "
    "shell shop soldier south square station street strike suburb town truck unit valley village "
    "wall warehouse west witness wounded"
).split()
KINDS = list(SYMBOLS)
LENGTH = 150
"""Characters of a row's text."""

PLAIN = 0.9
"""Share of words in a text; the others are numbers, which make each text distinct."""


def text(rng: random.Random) -> str:
    """Return 150 characters that no other row has."""
    words: list[str] = []
    while sum(map(len, words)) + len(words) < LENGTH:
        words.append(rng.choice(WORDS) if rng.random() < PLAIN else str(rng.randrange(100_000)))
    return " ".join(words)[:LENGTH]


def places(rng: random.Random, count: int) -> list[Place]:
    """Return places in Syria; in real tables twenty incidents and more share one."""
    return [
        Place(
            f"bench:{nth}", f"Place {nth}", round(rng.uniform(33, 36.8), 5),
            round(rng.uniform(36, 41), 5), country="SY", admin1=f"Province {nth % 14}",
        )
        for nth in range(count)
    ]  # fmt: skip


def incidents(count: int) -> list[Incident]:
    """Return incidents over four years."""
    rng = random.Random(1)  # noqa: S311 (the same rows in every run)
    where = places(rng, max(300, count // 20))
    start = date(2016, 1, 1)
    return [incident(rng, nth, rng.choice(where), start) for nth in range(count)]


def incident(rng: random.Random, nth: int, place: Place, start: date) -> Incident:
    """Return one incident."""
    words, kind = text(rng), KINDS[rng.randrange(6)]
    day = start + timedelta(days=rng.randrange(1460))
    span, killed = DateSpan(day, day), rng.randrange(12)
    report = Report(
        f"{nth}#1", "table.csv", kind, "Armed clash", (Evidence(0, len(words), words),), date=span,
        source=f"Outlet {nth % 40}", url=f"https://example.org/reports/{rng.randrange(10**9)}",
    )  # fmt: skip
    return Incident(
        f"inc-{rng.randrange(16**12):012x}", kind, "Armed clash", (report,), span,
        locations=(Location(place, "locality", place.name),),
        fatalities=Count(killed, killed) if killed else None,
        actors=(f"Group {nth % 30}", f"Force {nth % 7}"), reporters=(f"Outlet {nth % 40}",),
    )  # fmt: skip


def tale(each: Incident) -> str:
    """Return what a peer's popup shows of an incident: the same text, source and link."""
    report = each.reports[0]
    return f"{each.event_type}, {each.date and each.date.first}: {report.evidence[0].text} {report.source} {report.url}"


def point(each: Incident) -> tuple[float, float]:
    """Return latitude and longitude of an incident."""
    return each.locations[0].place.lat, each.locations[0].place.lon


def ours(rows: list[Incident]) -> str:
    """Build our page."""
    return render(rows, gazetteer=gazetteer.load(), title="Benchmark")


def with_markers(rows: list[Incident]) -> str:
    """Build folium's Marker for each."""
    page = folium.Map((35, 38.5), zoom_start=7, tiles=None, maxZoom=18)
    for each in rows:
        folium.Marker(point(each), popup=tale(each)).add_to(page)
    return page.get_root().render()


def with_clusters(rows: list[Incident]) -> str:
    """Build folium's FastMarkerCluster, with a callback that binds the text."""
    callback = "function (row) { return L.marker([row[0], row[1]]).bindPopup(row[2]); }"
    page = folium.Map((35, 38.5), zoom_start=7, tiles=None, maxZoom=18)
    FastMarkerCluster([[*point(each), tale(each)] for each in rows], callback=callback).add_to(page)
    return page.get_root().render()


def with_geojson(rows: list[Incident]) -> str:
    """Build folium's GeoJson of circle markers on a canvas."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": list(reversed(point(each)))},
            "properties": {"text": tale(each)},
        }
        for each in rows
    ]
    page = folium.Map((35, 38.5), zoom_start=7, tiles=None, maxZoom=18, prefer_canvas=True)
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(radius=4),
        popup=folium.GeoJsonPopup(["text"]),
    ).add_to(page)
    return page.get_root().render()


@dataclass(frozen=True)
class Layer:
    """A way to put rows on a map, and how to see in the page that markers stand."""

    name: str
    build: Callable[[list[Incident]], str]
    drawn: str
    most: int = 10**9


LAYERS = (
    Layer("ours", ours, "performance.getEntriesByName('marks').length > 0"),
    Layer("folium Marker", with_markers, "document.querySelectorAll('.leaflet-marker-icon').length > 0", 1_000),
    Layer("folium FastMarkerCluster", with_clusters, "document.querySelectorAll('.leaflet-marker-icon').length > 0"),
    Layer(
        "folium GeoJson",
        with_geojson,
        "[...document.querySelectorAll('.leaflet-overlay-pane canvas')].some((each) => "
        "each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some((byte) => byte))",
    ),
)  # fmt: skip

FRAME = """(step) => {
    const { app } = incidentMap;
    const [first, last] = app.store.span;
    const took = [];
    for (let k = 0; k < 20; k++) {
        app.filters.from = first + Math.floor(((last - first) * k * step) / 40);
        app.filters.to = app.filters.from + Math.floor((last - first) / 2);
        const start = performance.now();
        app.slide();
        took.push(performance.now() - start);
    }
    return took.sort((a, b) => a - b)[10];
}"""
"""Half of the period stays chosen and wanders: what moving the slider costs a frame."""


def first_markers(page: Page, file: Path, layer: Layer) -> float:
    """Return the seconds from the start of loading until markers stand."""
    page.goto(f"file://{file}", wait_until="commit", timeout=PATIENCE_MS)
    if layer.name == "ours":
        page.wait_for_selector("html[data-ready]", timeout=PATIENCE_MS)
        return float(page.evaluate("performance.getEntriesByName('marks')[0].startTime")) / 1000
    page.wait_for_function(layer.drawn, timeout=PATIENCE_MS, polling=50)
    return float(page.evaluate("performance.now()")) / 1000


def memory_mb(browser: Browser) -> float:
    """Return the private memory of the greatest process that draws pages."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [private_mb(each["id"]) for each in processes if each["type"] == "renderer"]
    session.detach()
    return max(sizes)


def private_mb(process: int) -> float:
    """Return the pages that a process shares with no other."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    return sum(int(size) for size in re.findall(r"Private_\w+:\s+(\d+)", rollup)) / 1024


def route_assets(page: Page) -> None:
    """Give peers the files that they load from content networks, without a network."""

    def answer(route: Any) -> None:  # noqa: ANN401 (Playwright's Route)
        file = PEER_FILES.get(plain_name(route.request.url))
        if file:
            route.fulfill(path=str(file))
        else:
            route.abort()

    page.route("http*://**/*", answer)


PEER_FILES: dict[str, Path] = {}
"""Files that peers' pages ask for, by name, where `--peer-files` has them."""


def plain_name(url: str) -> str:
    """Return a file's name without a version: "jquery.min.js"."""
    return re.sub(
        r"-[0-9.]+(?=\.min)", "", url.rsplit("/", maxsplit=1)[-1].split("?", maxsplit=1)[0]
    )


def opened(browser: Browser, file: Path, layer: Layer) -> dict[str, float]:
    """Open a page, and measure it."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, bypass_csp=layer.name != "ours"
    )
    page = context.new_page()
    if layer.name != "ours":
        route_assets(page)
    found = {"first markers": first_markers(page, file, layer)}
    if layer.name == "ours":
        found["frame"] = float(page.evaluate(FRAME, 1))
    page.wait_for_timeout(1500)
    found["memory"] = memory_mb(browser)
    context.close()
    return found


def measure(
    chromium: Callable[[], Browser], layer: Layer, rows: list[Incident], repeat: int
) -> dict[str, float]:
    """Return the medians of several runs."""
    runs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.html"
        for _ in range(repeat):
            start, worked = time.perf_counter(), time.process_time()
            content = layer.build(rows)
            took, work = time.perf_counter() - start, time.process_time() - worked
            file.write_text(content, encoding="utf-8")
            run = {"build": took, "work": work, "file": file.stat().st_size / 1e6}
            browser = chromium()
            try:
                run |= opened(browser, file, layer)
            except Error as error:
                print(f"  {layer.name}: {str(error).splitlines()[0]}")
            browser.close()
            runs.append(run)
    return {key: median(run[key] for run in runs if key in run) for key in runs[0]}


def tell(layer: Layer, count: int, found: dict[str, float]) -> None:
    """Print a row of the table."""
    cells = [f"{found.get(key, float('nan')):9.2f}" for key in COLUMNS]
    print(f"{count:>9,} | {layer.name:24} | " + " | ".join(cells), flush=True)


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, action="append")
    parser.add_argument("--peers-up-to", type=int, default=100_000)
    parser.add_argument(
        "--peer-files", type=Path, help="folder with the files that folium's pages load"
    )
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    if options.peer_files:
        PEER_FILES.update(
            {file.name: file for file in options.peer_files.rglob("*") if file.is_file()}
        )
    gazetteer.load().search("Latakia")  # the gazetteer is compiled once, not by the first page
    print(" | ".join([f"{'rows':>9}", f"{'layer':24}", *(f"{each:>9}" for each in HEADINGS)]))
    with sync_playwright() as play:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        start = lambda: play.chromium.launch(executable_path=path, args=["--no-sandbox"])  # noqa: E731
        for count in options.rows or LIMITS:
            rows = incidents(count)
            for layer in LAYERS:
                if layer.name == "ours" or count <= min(layer.most, options.peers_up_to):
                    tell(layer, count, measure(start, layer, rows, options.repeat))
            if count in LIMITS:
                build, *rest = LIMITS[count]
                limits = dict(zip(COLUMNS, (build, build, *rest), strict=True))
                tell(Layer("(limit)", ours, ""), count, limits)


if __name__ == "__main__":
    main()
