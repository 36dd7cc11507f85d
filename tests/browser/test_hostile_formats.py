"""Hostile text on its whole way: from a file through the command line onto the page."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from mapper.cli import run
from tests.browser.test_hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.conftest import Opened

ALL = " ".join(text for text in HOSTILE if "\x00" not in text)
SHELLING = "Shelling killed two people in Jableh on 7 March 2025, said"
ROW = {"date": "2025-03-07", "lat": "35.36", "lon": "35.93"}
FIELDS = ("place", "event_type", "actor1", "actor2", "source", "notes", "admin1", "url")


def jsonl(folder: Path) -> Path:
    """Write reports whose every field is hostile."""
    path = folder / "reports.jsonl"
    reports = [
        {"id": f"{nth} {text}", "text": f"{SHELLING} {text}.", "title": text, "source": text, "url": text}
        for nth, text in enumerate(HOSTILE)
    ]  # fmt: skip
    path.write_text("\n".join(json.dumps(report) for report in reports), encoding="utf-8")
    return path


def html(folder: Path) -> Path:
    """Write a web page that says what hostile things it can."""
    path = folder / "report.html"
    escaped = ALL.replace("&", "&amp;").replace("<", "&lt;")
    path.write_text(
        f"<html><head><title>{escaped}</title></head><body><article><h1>{escaped}</h1>"
        f"<p>{SHELLING} {escaped}.</p><img src=x onerror=window.pwned=1></article></body></html>",
        encoding="utf-8",
    )
    return path


def markdown(folder: Path) -> Path:
    """Write a report with hostile front matter."""
    path = folder / "report.md"
    path.write_text(
        f"---\ntitle: {json.dumps(ALL)}\nsource: {json.dumps(ALL)}\n---\n{SHELLING} {ALL}.\n",
        encoding="utf-8",
    )
    return path


def table(folder: Path) -> Path:
    """Make a store of a table whose every field is hostile."""
    path, store = folder / "table.csv", folder / "table.gpkg"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", *ROW, *FIELDS])
        writer.writeheader()
        for nth, text in enumerate(text for text in HOSTILE if "\x00" not in text):
            writer.writerow({"id": f"{nth}{text}", **ROW, **dict.fromkeys(FIELDS, text)})
    assert run(["import", str(path), "-o", str(store), "--type", "battles", "--focus", "SY"]) == 0
    return store


@pytest.mark.parametrize("made", [jsonl, html, markdown, table])
def test_hostile_files_end_as_text(
    open_page: Callable[..., Opened], tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    target = tmp_path / "out.html"
    assert run(["map", str(made(tmp_path)), "-o", str(target), "--title", ALL]) == 0
    opened = open_page(target.read_text(encoding="utf-8"))
    page = opened.page
    rows = page.evaluate("incidentMap.app.store.n")
    assert rows > 0
    for row in range(rows):
        page.evaluate(f"incidentMap.app.choose({row})")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("document.querySelectorAll('img, iframe, object, embed').length") == 0
    assert page.locator("a[href^='javascript' i], a[href^='data' i]:not([download])").count() == 0
    assert opened.trouble == []
