"""The stages in their order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from mapper.backends.protocol import votes
from mapper.blocks import sentences
from mapper.dates import incident_date, publication_date
from mapper.extraction.backstory import recalled_beside, without_backstory
from mapper.extraction.dating import (
    with_days_apart,
    with_main_date,
    with_own_day,
    without_tallies,
)
from mapper.extraction.entries import entries
from mapper.extraction.grouping import group_entries
from mapper.extraction.locating import TOLD_IN
from mapper.extraction.notes import Notes
from mapper.extraction.passages import passages
from mapper.extraction.placing import at_home, place
from mapper.extraction.reports import to_report, whole_of
from mapper.extraction.tellings import tellings
from mapper.model import Reading
from mapper.reporters import named_in
from mapper.roles import assign

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from gazetteer.resolve import Resolver
    from gazetteer.votes import Vote
    from mapper.backends import Backend
    from mapper.blocks import Sentence
    from mapper.dates import DateMention
    from mapper.model import Document, Mention

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


def extract(document: Document, resolver: Resolver, backend: Backend | None = None) -> Reading:
    """Return what a document names and reports, in the order of the text.

    Merging with other documents is the caller's next line.

    Parameters
    ----------
    backend
        An outside reader that votes on what is a place, or None; see `mapper.backends`.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.resolve import Resolver
    >>> from mapper.model import Document
    >>> text = "Shelling killed four people in Jableh on 7 March 2025. Moscow was silent."
    >>> reading = extract(Document("note", text), Resolver(gazetteer.load()))
    >>> report = reading.reports[0]
    >>> report.event_type, report.locations[0].place.name, report.fatalities.min, str(report.date.first)
    ('Explosions/Remote violence', 'Jableh', 4, '2025-03-07')
    """
    parts = sentences(document.text)
    published, _ = publication_date(document, parts)
    dated = replace(
        document, published=published, language=document.language or _language(document.text)
    )
    voices = votes(backend, document) if backend else ()
    resolutions = resolver.resolve(
        document.text,
        title=document.title,
        source=document.source,
        url=document.url,
        votes=voices,
    )
    notes = Notes(published, named_in(document.text))
    roles = assign(document.text, parts, resolutions, read=notes.events)
    mentions = [_heard(mention, voices) for mention in at_home(roles, resolver.gazetteer)]
    heads = entries(parts, notes, mentions)
    every = tellings(parts, mentions, notes, heads)
    told = without_backstory(every, notes)
    recalled = recalled_beside(told, every, notes)
    drafts = group_entries(told)
    place(drafts, parts, mentions, resolver.gazetteer, document.title, recalled)
    abouts = passages(drafts, parts, heads, recalled, mentions)
    reports = tuple(
        to_report(
            dated,
            index,
            draft,
            about,
            notes,
            whole_of(draft, resolver.gazetteer),
            alone=len(drafts) == 1,
        )
        for index, (draft, about) in enumerate(zip(drafts, abouts, strict=True), start=1)
    )
    reports = with_days_apart(reports)
    listed = any(head.span is not None for head in heads.values())
    if not listed:  # no entry of a list of days is of the day of another
        reports = with_main_date(reports, _only_date(parts, notes, recalled))
    reports = with_own_day(reports, parts, notes, listed=listed)
    return Reading(dated, tuple(mentions), reports)


def _heard(mention: Mention, voices: Sequence[Vote]) -> Mention:
    """Add to a mention who else takes it for a place, or does not."""
    toponym = mention.resolution.toponym
    heard = tuple(
        Reason(vote.weight, f"{vote.by} takes it for {'a place' if vote.place else 'no place'}")
        for vote in voices
        if vote.touches(toponym.start, toponym.end)
    )
    return replace(mention, reasons=(*mention.reasons, *heard)) if heard else mention


def _only_date(
    parts: Sequence[Sentence], notes: Notes, recalled: Container[int]
) -> DateMention | None:
    """Return the day that a document speaks of where no report has one of its own."""
    told = [
        each.text
        for index, each in enumerate(parts)
        if each.kind in TOLD_IN and index not in recalled
    ]
    return incident_date(told, notes.published, read=without_tallies(notes.dates))


def _language(text: str) -> str | None:
    """Tell Arabic from what is written in Latin letters; more is not known."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    return "ar" if arabic > latin else None
