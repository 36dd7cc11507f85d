"""When a report was published, from all that speaks for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from mapper.blocks.furniture import FRONT_MATTER
from mapper.dates import calendar
from mapper.dates.entries import head_of
from mapper.dates.mentions import find_dates
from mapper.model import DateSpan, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mapper.blocks.splitting import Sentence
    from mapper.dates.choice import Reader
    from mapper.dates.mentions import DateMention
    from mapper.model import Document

_HEAD_CHARS = 600
_MUCH_OLDER = timedelta(30)
_NUMBERED_EARLY = timedelta(20)
_HEAD_SENTENCES = 6
_HEADING_CHARS = 80
_MOST = 0.6
_FRONT_KEYS = re.compile(
    r"^(?:published|date|pubdate|updated)\s*:\s*(.+)$", re.IGNORECASE | re.MULTILINE
)
_REFERENCE = re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?!\d\d(?!\d))")
"""A number of a release that begins with its year and month: 2011-07-S-068."""

_DATE_IN_PARENTHESES = re.compile(
    r"(?<!\w)[A-Z]{3,40}[\w ]{0,60}, [A-Z]\w{1,40} \((?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)\)"
)
"""A dateline in the middle of a head that lost its line breaks."""

_STAMP = re.compile(
    r"^\W{0,3}(?:first |last )?(?:published|posted|updated|created|modified|date|publié|"
    r"publicado|تاريخ النشر"
    r"|نشر في|آخر تحديث)\b.{0,12}",
    re.IGNORECASE,
)


_BYLINE_END = re.compile(
    r"\b(?i:correspondent|reporter|staff|press|news|agency|radio|desk|by|from our)\b.*[-–—|,] ?\Z"
)
"""Before the day that ends a byline: "From our correspondent in Goma - 28 January 2025"."""

_PERIOD = re.compile(
    r"\W{0,3}(?:(?:reporting |report )?period|week|weekly|covering|dates?|from|الفترة)\b[^.]{0,20}?(?=\d|[A-Z])",
    re.IGNORECASE,
)
"""Before the days that a report covers: "Period: 3-9 February 2025"."""

_SAID = re.compile(
    r"\b(?:said|told (?:us|reporters|\w+)|announced|reported|confirmed)(?: (?:in a statement|late|early))?,?(?: on)? \Z",
    re.IGNORECASE,
)
"""Just before the day on which somebody spoke."""

_NUMBER = re.compile(r"\d")
_DATELINE_LEAD = re.compile(r"\(?(?:[\w’'. -]{2,25}(?:,|،| -| –| —)\s*)?")
"""What may stand before the date of a dateline: nothing, or "BAGHDAD, "."""


def publication_date(
    document: Document, sentences: Sequence[Sentence]
) -> tuple[DateSpan | None, Why | None]:
    """Return when a document was published, and why; None where nothing tells.

    Metadata come first, then front matter, a stamp or date at the head, a dateline, a caption.
    A date at the foot is believed only if nothing told happens after it. Only dates
    with a year count.
    """
    if document.published is not None:
        return _older_stamp(document.published, sentences) or (
            document.published,
            Why("published", "the document's metadata", ""),
        )
    reference = _REFERENCE.search(document.text, 0, _HEAD_CHARS)
    for because, mention in _evidence(document.text, sentences):
        span = mention.span if mention.has_year else _with_year(mention, reference)
        if span and span.precision == "day":
            return span, Why("published", because, mention.text)
    if reference:
        span = calendar.month(int(reference["y"]), int(reference["m"]))
        return span, Why("published", "the number of the release", reference.group())
    return _month_of_head(sentences)


def _month_of_head(sentences: Sequence[Sentence]) -> tuple[DateSpan | None, Why | None]:
    """Return the month that a headline names with its year, as round-ups do; None if it names none."""
    for sentence in sentences[:_HEAD_SENTENCES]:
        if sentence.kind != "headline":
            continue
        for found in find_dates(sentence.text):
            if found.span and found.has_year and found.precision == "month":
                return found.span, Why("published", "the month that its headline names", found.text)
    return None, None


def _older_stamp(published: DateSpan, sentences: Sequence[Sentence]) -> tuple[DateSpan, Why] | None:
    """Return a stamp or dateline at the head that is much older than the metadata.

    Then the metadata are of the crawl or of a new edition of the page, and "on Friday" was said
    when the stamp was set.
    """
    head = [sentence for sentence in sentences if sentence.start < _HEAD_CHARS]
    for because, words in (*_stamps(head), *_datelines(head)):
        for found in find_dates(words):
            if found.span is None or not found.has_year or found.precision != "day":
                continue
            if found.span.last + _MUCH_OLDER < published.first:
                return found.span, Why("published", because, found.text)
    return None


def _with_year(mention: DateMention, reference: re.Match[str] | None) -> DateSpan | None:
    """Return a day without a year in the year of the release's number, if the month agrees.

    Numbers are given out before the day: a release of early September may bear one of August.
    """
    if reference is None or mention.relative or mention.precision != "day":
        return None
    number = calendar.month(int(reference["y"]), int(reference["m"]))
    latest = number.last + _NUMBERED_EARLY
    found = find_dates(mention.text, published=DateSpan(latest, latest, "day"))
    spans = [one.span for one in found if one.span and number.first <= one.span.first]
    return spans[0] if spans else None


def _evidence(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[str, DateMention]]:
    """Yield dates that may be the publication date, the strongest first."""
    front = FRONT_MATTER.match(text)
    if front:
        for match in _FRONT_KEYS.finditer(front.group()):
            yield from (("its front matter", found) for found in find_dates(match[1]))
    for because, words in (*_stamps(sentences), *_datelines(sentences)):
        yield from ((because, found) for found in find_dates(words))
    if not _is_timeline(sentences):
        yield from _first_words(sentences)
    yield from _period(sentences)
    read = cache(_full_dates)  # both look at all that is told
    yield from _quoted_on(sentences, read)
    yield from _captions(sentences)
    yield from _foot(sentences, read)


def _is_timeline(sentences: Sequence[Sentence]) -> bool:
    """Whether sentences begin with days of their own, of which none is the page's."""
    heads = (head_of(each.text, _full_dates(each.text[:_HEADING_CHARS])) for each in sentences)
    return len({head.text for head in heads if head}) > 1


def _full_dates(words: str) -> Sequence[DateMention]:
    """Return the dates of some words that hold a number: only such have a day or a year."""
    return find_dates(words) if _NUMBER.search(words) else ()


def _stamps(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    for sentence in sentences:
        if _STAMP.match(sentence.text):
            yield "a stamp on the page", sentence.text[:160]


def _datelines(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    for sentence in sentences:
        if sentence.start > 4 * _HEAD_CHARS:
            return
        inside = _DATE_IN_PARENTHESES.search(sentence.text)
        if sentence.kind == "dateline":
            yield "the dateline", sentence.text
        elif inside:
            yield "the dateline", inside["date"]


def _first_words(sentences: Sequence[Sentence]) -> Iterator[tuple[str, DateMention]]:
    """Yield a date that stands before the first sentence, as in "8 March, 2025; …"."""
    for sentence in sentences[:_HEAD_SENTENCES]:
        for found in find_dates(sentence.text[:120]):
            if _stands_alone(sentence, found):
                yield "the head of the page", found
        if sentence.kind == "body":
            return


def _stands_alone(sentence: Sentence, found: DateMention) -> bool:
    """Tell the date of a page from a date that is told."""
    if found.end - found.start > _MOST * len(sentence.text):
        return True
    if sentence.kind in {"headline", "furniture", "dateline"}:
        return found.start < _HEADING_CHARS
    last = not sentence.text[found.end :].strip(" .)]") and len(sentence.text) < _HEADING_CHARS
    if last and _BYLINE_END.search(sentence.text[: found.start]):
        return True
    led = _DATELINE_LEAD.fullmatch(sentence.text[: found.start])
    return bool(led) and sentence.text[found.end :].lstrip(" )")[:1] in set(";:|-–—")


def _period(sentences: Sequence[Sentence]) -> Iterator[tuple[str, DateMention]]:
    """Yield the last of the days that a report says it covers: it was written no earlier."""
    for sentence in sentences[:_HEAD_SENTENCES]:
        led = _PERIOD.match(sentence.text)
        for found in find_dates(sentence.text) if led else ():
            if found.span and found.precision == "days" and found.start <= led.end() + 1:  # type: ignore[union-attr]
                last = DateSpan(found.span.last, found.span.last, "day")
                yield "the last day that the report covers", replace(found, span=last)


def _quoted_on(sentences: Sequence[Sentence], read: Reader) -> Iterator[tuple[str, DateMention]]:
    """Yield the full date on which somebody is quoted: "officials said on Saturday, April 13, 2024"."""
    for sentence in sentences:
        if sentence.kind == "body":
            for found in read(sentence.text):
                if found.has_year and _SAID.search(sentence.text[: found.start]):
                    yield "the day on which people are quoted", found


def _captions(sentences: Sequence[Sentence]) -> Iterator[tuple[str, DateMention]]:
    for sentence in sentences:
        if sentence.kind == "caption":
            yield from (("a caption", found) for found in find_dates(sentence.text))


def _foot(sentences: Sequence[Sentence], read: Reader) -> Iterator[tuple[str, DateMention]]:
    """Yield a date in the last lines, unless the report speaks of a later day."""
    told = [
        found.span.last
        for sentence in sentences
        if sentence.kind in {"body", "headline"}
        for found in read(sentence.text)
        if found.span and found.has_year and found.precision == "day"
    ]
    for sentence in sentences[-4:]:
        if sentence.kind in {"furniture", "dateline", "headline"}:
            for found in find_dates(sentence.text):
                if found.span and (not told or found.span.first >= max(told)):
                    yield "the foot of the page", found
