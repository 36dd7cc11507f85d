"""Timelines and live pages: the entry that each sentence stands in, with its own day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.dates import DateMention
from mapper.dates.entries import CLOCK_HEAD, head_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mapper.blocks import Sentence
    from mapper.extraction.notes import Notes
    from mapper.model import Mention

FEWEST = 2
"""So many entries with a head of one kind make a text a list of entries."""


def entries(
    sentences: Sequence[Sentence], notes: Notes, mentions: Sequence[Mention] = ()
) -> dict[int, DateMention]:
    r"""Return for each sentence that stands in an entry of a list the head of the entry.

    A list is a timeline, whose entries begin with their days, or a live page, whose entries begin
    with the hour: those are of the day of the page, or of the day that heads them; or a summary,
    whose items begin with the name of a place and a colon.

    Parameters
    ----------
    sentences
        Those of the document, in order.
    mentions
        Its place names, for the labels of a summary.

    Returns
    -------
    heads
        By the number of the sentence; empty for a text that is no list. Sentences before the first
        entry are in none. A head whose day is not known has no span. Heads with one `start` are one.

    Examples
    --------
    >>> from mapper.blocks import sentences
    >>> from mapper.extraction.notes import Notes
    >>> text = "January 3, 2025: Two men die in Homs.\n\nJanuary 9, 2025: A rally in Hama.\n\nNobody is hurt."
    >>> [str(head.span.first) for head in entries(sentences(text), Notes(None)).values()]
    ['2025-01-03', '2025-01-09', '2025-01-09']
    """
    days = {
        index: replace(head, start=sentence.start + head.start)
        for index, sentence in enumerate(sentences)
        if (head := head_of(sentence.text, notes.dates(sentence.text))) is not None
    }
    if len({head.text.lower() for head in days.values()}) < FEWEST:
        days = {}
    hours = [index for index, each in enumerate(sentences) if CLOCK_HEAD.match(each.text)]
    if len(hours) < FEWEST:
        hours = []
    if not days and not hours:
        days = _labelled(sentences, mentions)
    return dict(_spread(sentences, days, frozenset(hours), notes))


_LABEL = re.compile(r"[^\W\d_][\w’'-]*(?: [\w’'/-]+){0,3}: (?=\S)")
_FEWEST_LABELS = 3


def _labelled(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, DateMention]:
    """Return items that begin with a place each, "Homs: …", as heads whose day is not known."""
    named = {each.resolution.toponym.start for each in mentions if each.resolution.place}
    found = {
        index: DateMention(
            sentence.start, sentence.start + match.end() - 2, match.group(), None, "day"
        )
        for index, sentence in enumerate(sentences)
        if sentence.start in named
        and sentence.kind == "body"
        and (match := _LABEL.match(sentence.text))
    }
    several = len({head.text for head in found.values()}) >= _FEWEST_LABELS
    return found if several else {}


def _spread(
    sentences: Sequence[Sentence],
    days: dict[int, DateMention],
    hours: frozenset[int],
    notes: Notes,
) -> Iterator[tuple[int, DateMention]]:
    """Yield the head of every sentence from the first head on."""
    day: DateMention | None = None
    current: DateMention | None = None
    for index, sentence in enumerate(sentences):
        if index in days:
            day = current = days[index]
        elif index in hours:
            current = _hour(sentence, day, notes)
        if current is not None:
            yield index, current


_RELATIVE = re.compile(r"\A\W*(?:yesterday|last night|today)\b", re.IGNORECASE)


def _hour(sentence: Sentence, day: DateMention | None, notes: Notes) -> DateMention:
    """Return the head of an entry that begins with the hour: of the day that heads it, or of the page."""
    clock = CLOCK_HEAD.match(sentence.text)
    said = next(iter(notes.dates(sentence.text)), None) if _RELATIVE.match(sentence.text) else None
    words = clock.group().rstrip(" -–—:|") if clock else ""
    if said is not None:
        return replace(said, start=sentence.start)
    if day is not None:
        return replace(day, start=sentence.start)
    page = notes.published if notes.published and notes.published.precision == "day" else None
    return DateMention(sentence.start, sentence.start + len(words), words, page, "day")
