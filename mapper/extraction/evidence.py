"""The tellings of a draft → the words that it rests on, and no more than those."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.extraction.notes import Notes
    from mapper.extraction.tellings import Telling

MAX_EVIDENCE = 6
_TAIL = re.compile(
    r"(?:[,;–—]\s*|\s)(?=(?:since|when|whereas|although|though|because|once|who|whom|whose|which|where|until)\s)"
    r"|[,;–—]\s*(?=(?:and|but|while|as|with|after|before|amid|an?|the|some|many)\s)"
)
"""Where a sentence may go on to something else: background, a relative clause, an apposition."""


def evidence(
    tellings: Sequence[Telling], lead: Telling, date_text: str | None, notes: Notes
) -> tuple[Evidence, ...]:
    """Return what a report rests on, in the order of the text.

    Only the sentence that gives the type, and those that add a place, a date or a figure.

    Parameters
    ----------
    date_text
        The words of the date, wherever they stand.
    notes
        What the sentences of the document say.
    """
    told = [each for each in tellings if each is lead or _adds(each, date_text)]
    return tuple(dict.fromkeys(_cut(each, date_text, notes) for each in told[:MAX_EVIDENCE]))


def _adds(telling: Telling, date_text: str | None) -> bool:
    dated = date_text is not None and date_text in telling.sentence.text
    return bool(telling.locations or telling.counts) or dated


def _cut(telling: Telling, date_text: str | None, notes: Notes) -> Evidence:
    """Return a sentence up to the last words that a field rests on."""
    text = telling.sentence.text
    needed = max(
        telling.end,
        *(count.end for count in telling.counts if not count.historical),
        *(who.end for who in notes.reporters(text)),
        (text.find(date_text) + len(date_text)) if date_text and date_text in text else 0,
    )
    tail = next((cut for cut in _TAIL.finditer(text) if cut.start() >= needed), None)
    end = tail.start() if tail else len(text)
    start = telling.sentence.start
    return Evidence(start, start + end, text[:end])
