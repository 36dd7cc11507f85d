"""Pages saved from the web: what they say of themselves, in the many ways that they say it."""

from __future__ import annotations

import pytest

from mapper.documents.pages import page

BODY = (
    "<nav>Home Moscow</nav><article><h1>Shelling near Jableh</h1><p>Shelling killed three people near "
    "Jableh on Friday, a hospital said. Shops were shut and the streets were empty.</p>{}</article>"
    "<footer>Write to us in London</footer>"
)
LINKED = '<script type="application/ld+json">{}</script>'
STATED = [
    # what stands in the head, what stands in the article, the day
    ('<meta property="article:published_time" content="2025-03-08T23:10:00Z">', "", "2025-03-08"),
    ('<META NAME="Date" CONTENT="8 March 2025">', "", "2025-03-08"),
    ('<meta name="date" content="Sat, 08 Mar 2025 10:00:00 GMT">', "", "2025-03-08"),
    ('<meta name="pubdate" content="20250308">', "", "2025-03-08"),
    ('<meta name="DC.date.issued" content="2025/03/08">', "", "2025-03-08"),
    ('<meta itemprop="datePublished" content="2025-03-08">', "", "2025-03-08"),
    (LINKED.format('{"@graph": [{"datePublished": "2025-03-08T10:00"}]}'), "", "2025-03-08"),
    (
        LINKED.format('{"dateModified": "2025-03-09", "datePublished":"2025-03-08"'),
        "",
        "2025-03-08",
    ),
    ("", '<time datetime="2025-03-08T09:00">Saturday</time>', "2025-03-08"),
    (
        "",
        '<time datetime="2020-01-01">old</time><time pubdate datetime="2025-03-08">8</time>',
        "2025-03-08",
    ),
    # what is not known, stays unknown
    ("", '<time datetime="2020-01-01">a</time><time datetime="2025-03-08">b</time>', None),
    ('<meta name="date" content="03/08/2025">', "", None),
    ('<meta name="date" content="n/a">', "", None),
    ('<meta name="date" content=" ">', "", None),
    ('<meta property="article:modified_time" content="2025-03-08">', "", None),
    # the surest first, and on to the next where one cannot be read
    (
        '<meta name="date" content="soon"><meta name="pubdate" content="2025-03-08">',
        "",
        "2025-03-08",
    ),
]


@pytest.mark.parametrize(("head", "inside", "day"), STATED)
def test_the_day_of_publication_that_a_page_states(head: str, inside: str, day: str | None) -> None:
    html = f"<!DOCTYPE html><html><head><title>x</title>{head}</head><body>{BODY.format(inside)}</body></html>"
    (document,) = page(html, "p.html")
    assert (document.published and str(document.published.first)) == day


def test_a_page_may_be_xml() -> None:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
    (document,) = page(
        f"{head}<head><title>x</title></head><body>{BODY.format('')}</body></html>", "p"
    )
    assert "Shelling killed three" in document.text


def test_metadata_and_article_without_the_furniture() -> None:
    head = '<meta property="og:site_name" content="Square &amp; Street"><meta name="flags" content="sample">'
    html = f'<html lang="en-GB"><head><title>x</title>{head}</head><body>{BODY.format("")}</body></html>'
    (document,) = page(html, "p.html")
    assert (document.source, document.language, document.flags) == (
        "Square & Street",
        "en",
        ("sample",),
    )
    assert "Shelling killed three" in document.text
    assert "London" not in document.text
