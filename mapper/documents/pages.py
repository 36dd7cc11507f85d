"""A page saved from the web → its article, and what the page says of itself: when, by whom, where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mapper.errors import DocumentError
from mapper.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mapper.model import DateSpan

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
)
"""Names that pages give to the day of publication, the surest first; days of changes are none."""

_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_PACKED_DAY = re.compile(r"(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)")


def page(text: str, name: str) -> Iterator[Document]:
    """Read .html: the article, without the page's furniture, and its metadata."""
    import trafilatura  # noqa: PLC0415 (heavy; only for HTML)
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    text = _DECLARATION.sub("", text)  # the text is decoded by now, and lxml wants none then
    body = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True)
    tree = trafilatura.load_html(text)
    if not body or tree is None:
        raise DocumentError(f"{name}: no article found in this page; save its text as .txt")
    found = extract_metadata(text)
    said = dict(_said(tree))
    language = found.language or (tree.get("lang") or "")[:2].lower()
    yield Document(
        id=name,
        text=body,
        title=_word(found.title),
        published=published(tree, said),
        source=_word(said.get("og:site_name") or found.sitename),
        url=_word(found.url),
        language=language if language.isalpha() else None,
        flags=tuple(re.findall(r"\w+", said.get("flags", ""))),
    )


def published(tree: Any, said: Mapping[str, str]) -> DateSpan | None:  # noqa: ANN401 (lxml has no types)
    """Return the day of publication that a page states, or None; what cannot be read is none.

    Parameters
    ----------
    tree
        The page, as lxml reads it.
    said
        Its metadata, by lower-case name.
    """
    times = tree.xpath("//time[@datetime]")
    stated = [time for time in times if time.get("itemprop") or time.get("pubdate") is not None]
    linked = "\n".join(tree.xpath("//script[@type='application/ld+json']/text()"))
    words = [
        *(said[name] for name in PUBLISHED if name in said),
        *_LINKED_DATA.findall(linked)[:1],
        *(time.get("datetime") for time in stated or times if len(stated or times) == 1),
    ]
    return next((span for each in words if (span := day_of(each))), None)


def day_of(words: str) -> DateSpan | None:
    """Return the one day that some words name, in the forms that pages write, or None.

    Examples
    --------
    >>> [str(day_of(words).first) for words in ("20250308", "Sat, 08 Mar 2025 10:00:00 GMT")]
    ['2025-03-08', '2025-03-08']
    >>> day_of("03/08/2025") is None
    True
    """
    from mapper.dates import find_dates  # noqa: PLC0415 (only a page pays)

    packed = _PACKED_DAY.match(words.strip())
    found = find_dates("-".join(packed.groups()) if packed else words)
    spans = {each.span for each in found if each.span and each.precision == "day"}
    return spans.pop() if len(spans) == 1 else None


def _said(tree: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (as above)
    """Yield names and contents of the metadata, the last first: of two, the first is kept."""
    for tag in reversed(tree.xpath("//meta[@content]")):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content").strip():
            yield name.strip().lower(), tag.get("content").strip()


def _word(value: str | None) -> str | None:
    return (value or "").strip() or None
