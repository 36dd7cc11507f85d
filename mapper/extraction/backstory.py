"""What a report only recalls: happenings of years or seasons ago beside those that it is about."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from mapper.events.types import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.notes import Notes
    from mapper.extraction.tellings import Telling

_FRESH = timedelta(60)
"""News is no older than this beside news: the limit that coders of newswire work with (MUC-4)."""
_STATISTIC = re.compile(
    r"\W{0,3}(?:(?:in (?:all|total),? )?(?:since|from) the (?:start|beginning|outbreak|onset)\b|"
    r"so far (?:this|in) |in (?:the )?(?:past|previous|earlier|recent) (?:\w+ )?(?:years|decades|months) ?,|"
    r".*\b(?:in|since|of) 1[5-8]\d\d\b|"
    r"(?:و?بذلك|و?بهذا|و?ليرتفع|وترتفع) |(?:that|this|it) (?:brings|raises|takes) |منذ (?:بداية|بدء|مطلع|اندلاع) )",
    re.IGNORECASE,
)
"""Before a running total of a year or a war: "Since the start of the year, 91 people …"."""
_LIKENED = re.compile(
    r"\b(?:echo(?:es|ed|ing)|recall(?:s|ed|ing)|reminiscent of|remind(?:s|ed)|resembl\w+|similar to|worst since|first since|"
    r"deadliest since) .{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What is likened to something of another year."""
_CAME_AFTER = re.compile(
    r"\W{0,3}(?:the|that|this|these|those) (?:[\w-]+ ){0,3}?(?:attacks?|violence|killings?|incident|blasts?|bombings?|strikes?|raids?|"
    r"shootings?|assault|ambush|clashes|fighting) (?:came|comes|happened|occurred|took place) "
    r"(?:[\w-]+ ){0,5}?(?:days?|weeks?|months?) after\b",
    re.IGNORECASE,
)
"""What is told anew only to tell what went before it: "The attack came a week after gunmen killed 52"."""
_COARSE = frozenset({"month", "year"})


def without_backstory(told: Sequence[Telling], notes: Notes) -> list[Telling]:
    """Return what a document tells of as its own news.

    Entries of a timeline are kept, and what is old in a document that tells of no fresh violence: a
    trial is news of the crime. Without a day of publication, what is dated by its month and year is
    old beside what happened "on Friday".
    """
    kept = [each for each in told if each.entry or not notes.long_ago(each.sentence.text)]
    kept = [each for each in kept if not _is_aside(each.sentence.text)] or kept
    if notes.published is None:
        now = any(_is_of_now(each, notes) for each in kept)
        return [each for each in kept if not (now and _is_recalled(each, notes))]
    limit = notes.published.first - _FRESH
    fresh = [each for each in kept if each.entry or each.day is None or each.day.last >= limit]
    return fresh if any(_is_news(each) for each in fresh) else kept


def recalled_beside(
    told: Sequence[Telling], every: Sequence[Telling], notes: Notes
) -> frozenset[int]:
    """Return the numbers of the sentences that only recall, beside what a document tells of.

    Where nothing told has a day of its own, what was long ago may give it: a trial is of its crime.
    """
    left = {each.index for each in every} - {each.index for each in told}
    if any(_is_news(each) for each in told):
        return frozenset(left)
    old = {each.index for each in every if notes.long_ago(each.sentence.text)}
    return frozenset(left - old)


def _is_news(telling: Telling) -> bool:
    """Whether it is violence of a day that its sentence names."""
    if telling.day is None or telling.day.precision in _COARSE:
        return False
    return FAMILY[telling.event_type] == "violence"


def _is_aside(sentence: str) -> bool:
    """Whether a sentence gives a running total, or sets what happened beside what went before."""
    return bool(
        _STATISTIC.match(sentence) or _LIKENED.search(sentence) or _CAME_AFTER.match(sentence)
    )


def _is_of_now(telling: Telling, notes: Notes) -> bool:
    """Whether it is dated by words that hang on a day of publication nobody knows."""
    return any(each.span is None and each.relative for each in notes.dates(telling.sentence.text))


def _is_recalled(telling: Telling, notes: Notes) -> bool:
    """Whether all that dates it is a month or a year with its number."""
    dates = notes.dates(telling.sentence.text)
    return bool(dates) and all(each.has_year and each.precision in _COARSE for each in dates)
