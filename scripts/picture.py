"""Take the README's picture: the sample reports on the map, docs/map.png.

    python scripts/picture.py [FILE]

Needs what the browser tests need; `make picture` brings it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import mapper
import mapper.map

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples" / "coast-march-2025"
TITLE = "Clashes on the Syrian coast, March 2025"
SIZE = {"width": 1440, "height": 900}

LOOK = """() => {
    const { app } = incidentMap;
    const row = [...app.shown].find((i) => app.store.reports[i] > 1) ?? 0;
    app.map.setView([35.2, 36.3], 8.5, { animate: false });
    app.choose(row);
}"""
"""The coast from near, and the first incident that more than one report tells of."""


def main(target: Path) -> None:
    """Draw the samples, open the map in Chromium, and take its picture."""
    documents = list(mapper.read([SAMPLES]))
    html = mapper.map.render(mapper.extract(documents), documents=documents, title=TITLE)
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        file = Path(folder) / "map.html"
        file.write_text(html, encoding="utf-8")
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.goto(f"file://{file}")
        page.wait_for_selector("html[data-ready]")
        page.evaluate(LOOK)
        page.wait_for_selector("#panel blockquote")
        target.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=target)
        browser.close()
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "map.png")
