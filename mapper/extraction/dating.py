"""When the reports of a document happened: by their own words, by those around them, by its own day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mapper.dates import date_beside, find_dates, incident_date
from mapper.dates.words import NUMBERS
from mapper.events.types import FAMILY
from mapper.extraction.locating import TOLD_IN
from mapper.model import DateSpan, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mapper.blocks import Sentence
    from mapper.dates import DateMention
    from mapper.extraction.drafts import Draft
    from mapper.extraction.notes import Notes
    from mapper.model import Report

_BESIDE = 0.5
"""A day of the sentences around weighs more than this if a word of what happened stands beside it."""
_MAIN = "violence"


def draft_date(
    draft: Draft, about: Sequence[Sentence], notes: Notes, title: str, *, alone: bool = False
) -> DateMention | None:
    """Return the words of the day: beside its own events, else of all, else words without a year.

    Parameters
    ----------
    about
        The sentences that are about the draft.
    title
        The title of the document where it speaks of this draft, else "".
    """
    published, lead = notes.published, draft.lead.sentence.text
    elsewhere = without_tallies(notes.dates, days=0)

    def read(sentence: str) -> list[DateMention]:
        return notes.dates(sentence) if sentence == lead else elsewhere(sentence)

    own = [telling.sentence.text[telling.since :] for telling in draft.tellings]
    if (entry := draft.lead.entry) is not None and entry.span:
        inline = draft.lead.sentence.start <= entry.start
        return (not inline and incident_date(own, entry.span, read=_on(entry.span))) or entry
    if published is None and (named := _unknown_day(lead, notes)) is not None:
        return incident_date([lead], None, read=read) or named
    whole = [each.text for each in about]
    found = (
        incident_date(whole, published, own=own, read=read)
        if alone
        else incident_date(own, published, read=read)
    )
    beside = (
        date_beside(each.sentence.text, each.cue.start, each.cue.end, published, read=read)
        for each in draft.tellings
        if not each.since
    )
    found = found or next(filter(None, beside), None)
    found = found or incident_date(whole, published, read=read, least=_BESIDE)
    found = found or incident_date([title], published, read=read)
    if found is not None:
        return found
    return next(
        (
            mention
            for sentence in about
            for mention in notes.dates(sentence.text)
            if mention.span is None and mention.precision == "day"
        ),
        None,
    )


_TALLY_DAYS = 31
"""What is counted since a day longer ago is a running total, and no day of what else is told."""


def without_tallies(
    read: Callable[[str], list[DateMention]], *, days: int = _TALLY_DAYS
) -> Callable[[str], list[DateMention]]:
    """Return a reader of dates that leaves out since when victims are counted, if it is longer ago."""

    def is_tally(mention: DateMention) -> bool:
        span = mention.span
        return mention.sense == "since" and span is not None and _lasts(span, days)

    return lambda sentence: [each for each in read(sentence) if not is_tally(each)]


def _lasts(span: DateSpan, days: int) -> bool:
    return span.precision == "days" and (span.last - span.first).days > days


def _unknown_day(sentence: str, notes: Notes) -> DateMention | None:
    """Return the words of a day that hang on a day of publication nobody knows: "on Friday"."""
    return next(
        (each for each in notes.dates(sentence) if each.relative and each.span is None), None
    )


def _on(day: DateSpan) -> Callable[[str], Sequence[DateMention]]:
    """Return a reader of dates for what was written on a day: an entry of a page of many days."""
    return lambda sentence: find_dates(sentence, published=day)


def with_main_date(
    reports: Sequence[Report], only: DateMention | None = None
) -> tuple[Report, ...]:
    """Give reports without words of time the date of the document's other reports.

    One document tells of one episode: what has no day of its own is of the days that it speaks of,
    if one span holds them all; violence takes the date of the first violence.

    Parameters
    ----------
    only
        The day that the whole text speaks of, for when no report has any.
    """
    dated = [
        (each.date, each) for each in reports if each.date and not _lasts(each.date, _TALLY_DAYS)
    ]
    if not dated:
        return (
            tuple(_dated_as(each, only.span, only.text) for each in reports)
            if only
            else tuple(reports)
        )
    widest, episode = max(dated, key=lambda one: (one[0].last - one[0].first).days)
    one_episode = all(widest.first <= span.first and span.last <= widest.last for span, _ in dated)
    first = next((each for _, each in dated if FAMILY[each.event_type] == _MAIN), None)
    whole = episode if one_episode else None
    return tuple(
        _dated_as(each, main.date, main.date_text)
        if each.date is None
        and each.date_text is None
        and (main := (first or whole) if FAMILY[each.event_type] == _MAIN else whole)
        else each
        for each in reports
    )


def _dated_as(report: Report, span: DateSpan | None, words: str | None) -> Report:
    if report.date_text is not None or span is None:
        return report
    because = "the days that the document speaks of; its own sentences give none"
    return replace(
        report,
        date=span,
        flags=tuple(flag for flag in report.flags if flag != "undated"),
        reasons=(*report.reasons, Why("date", because, words or "")),
    )


_APART = re.compile(
    r"\A\W{0,3}(?:(?:(?P<n>an?|one|two|three|four|five|six|seven|\d) days?|the (?:day|night)) (?P<way>earlier|before|later|after)"
    r"|(?:on )?the (?P<next>previous|following|next) (?:day|night|morning|evening))\b(?! yesterday)",
    re.IGNORECASE,
)
"""At the head of a sentence: so many days before or after what was told just before."""
_BACK = frozenset({"earlier", "before", "previous"})


def with_days_apart(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Date what happened "a day earlier" by the day of what was told just before, not by publication."""
    found: list[Report] = []
    for report in reports:
        match = _APART.match(report.evidence[0].text)
        anchor = next((each.date for each in reversed(found) if each.date), None)
        if match and anchor and anchor.precision == "day":
            found.append(_moved(report, match, anchor))
        else:
            found.append(report)
    return tuple(found)


def _moved(report: Report, match: re.Match[str], anchor: DateSpan) -> Report:
    number = (match["n"] or "one").lower()
    away = timedelta(int(number) if number.isdigit() else NUMBERS[number])
    back = (match["way"] or match["next"]).lower() in _BACK
    day = anchor.first - away if back else anchor.first + away
    why = Why(
        "date", f"counted from {anchor.first}, the day of what was told before", match.group()
    )
    flags = tuple(flag for flag in report.flags if flag != "undated")
    return replace(
        report,
        date=DateSpan(day, day),
        date_text=match.group(),
        flags=flags,
        reasons=(*(each for each in report.reasons if each.field != "date"), why),
    )


_CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3])(?::[0-5]\d)? ?[ap]\.?m\b|\b(?:early|late|mid)[ -](?:morning|afternoon|evening)\b"
    r"|\b(?:overnight|at (?:noon|midnight|dawn))\b",
    re.IGNORECASE,
)
"""A time of the day."""


def with_own_day(
    reports: Sequence[Report], sentences: Sequence[Sentence], notes: Notes, *, listed: bool = False
) -> tuple[Report, ...]:
    """Date reports without words of time by the day of the document, if it tells of no other day.

    A time of the day without a date is of the document's own day ("in an early morning fire"), and so
    is what a dateline heads. Else it was that day or the day before, as news has it.

    Parameters
    ----------
    listed
        Whether the document is a list of entries with their days: then only the day of a dateline
        stands for what comes before the first entry.
    """
    published = notes.published
    if published is None or published.precision != "day":
        return tuple(reports)
    if listed:
        return _headed_by_dateline(reports, sentences, published, notes)
    if any(each.date or each.date_text for each in reports):
        return tuple(reports)
    stories = [each.text for each in sentences if each.kind in TOLD_IN]
    clock = next((found for text in stories if (found := _CLOCK.search(text))), None)
    if clock or any(each.kind == "dateline" and notes.dates(each.text) for each in sentences):
        why = Why(
            "date",
            "a time of the day, or a dateline: the document's own day",
            clock.group() if clock else "",
        )
        return tuple(_assumed(each, published, why) for each in reports)
    span = DateSpan(published.first - timedelta(1), published.last, "days")
    why = Why("date", "the text gives no day: the document's own day or the day before")
    return tuple(_assumed(each, span, why) for each in reports)


def _headed_by_dateline(
    reports: Sequence[Report], sentences: Sequence[Sentence], published: DateSpan, notes: Notes
) -> tuple[Report, ...]:
    if not any(each.kind == "dateline" and notes.dates(each.text) for each in sentences):
        return tuple(reports)
    why = Why("date", "the day that heads the document, before its first entry")
    return tuple(
        each if each.date or each.date_text else _assumed(each, published, why) for each in reports
    )


def _assumed(report: Report, span: DateSpan, why: Why) -> Report:
    flags = ("dated_by_report", *(flag for flag in report.flags if flag != "undated"))
    return replace(report, date=span, flags=flags, reasons=(*report.reasons, why))
