"""The events that a sentence tells of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.events import cues_arabic, cues_french, cues_spanish
from mapper.events.cues import CUES as ENGLISH_CUES
from mapper.events.harmless import ACCIDENT, CASUALTIES, HOSTILE, NOT_EVENTS, SPORT
from mapper.events.realis import realis_at
from mapper.triggers import Triggers

if TYPE_CHECKING:
    import re

    from mapper.events.realis import Realis
    from mapper.model import EventType


@dataclass(frozen=True, slots=True)
class EventCue:
    """Words of a sentence that speak of an event.

    Attributes
    ----------
    start, end
        Offsets into the sentence, in code points.
    realis
        Whether it is said to have happened.
    weak
        True where the words name neither weapon nor sides ("attack", "killed").
    rank
        Its row in the table of cues; less is stronger.
    """

    event_type: EventType
    sub_event_type: str
    start: int
    end: int
    text: str
    realis: Realis
    weak: bool = False
    rank: int = 0


def find_events(sentence: str) -> list[EventCue]:
    """Return the cues of a sentence, in the order of the text; of overlapping ones the strongest.

    Examples
    --------
    >>> [(cue.sub_event_type, cue.realis) for cue in find_events("Shelling killed two boys.")]
    [('Shelling/artillery/missile attack', 'happened'), ('Attack', 'happened')]
    >>> find_events("He died of a heart attack.")
    []
    """
    rows = _TRIGGERS.rows(sentence)
    matches = [
        (rank, match)
        for rank in rows
        if rank < len(CUES)
        for match in CUES[rank].pattern.finditer(sentence)
    ]
    if not matches or _is_harmless(sentence):
        return []
    phrases = NOT_EVENTS.finditer(sentence) if len(CUES) in rows else ()
    return _strongest(sentence, matches, [match.span() for match in phrases])


def _is_harmless(sentence: str) -> bool:
    """Whether a sentence is of sport that hurts nobody, or of an accident that nobody meant."""
    return (SPORT.search(sentence) is not None and not CASUALTIES.search(sentence)) or (
        ACCIDENT.search(sentence) is not None and not HOSTILE.search(sentence)
    )


def _strongest(
    sentence: str, matches: list[tuple[int, re.Match[str]]], taken: list[tuple[int, int]]
) -> list[EventCue]:
    """Return the cues that overlap neither a stronger one nor a phrase that is no event.

    Parameters
    ----------
    taken
        Spans of such phrases; those of the cues are added to them.
    """
    found: list[EventCue] = []
    for rank, match in matches:
        cue = CUES[rank]
        start, end = match.span()
        if not any(start < right and left < end for left, right in taken):
            taken.append((start, end))
            found.append(
                EventCue(
                    cue.event_type,
                    cue.sub_event_type,
                    start,
                    end,
                    match.group(),
                    realis_at(sentence, start, end),
                    weak=cue.weak,
                    rank=rank,
                )
            )
    return sorted(found, key=lambda event: event.start)


CUES = (*ENGLISH_CUES, *cues_arabic.CUES, *cues_french.CUES, *cues_spanish.CUES)
"""Of all languages; a sentence is of one, so the order between languages does not matter."""

_TRIGGERS = Triggers([*(cue.pattern for cue in CUES), NOT_EVENTS])
"""The last row is that of the phrases that are no events."""


def leading_event(cues: list[EventCue]) -> EventCue | None:
    """Return the cue that gives a sentence its type: the strongest of those that happened."""
    happened = [cue for cue in cues if cue.realis == "happened"]
    return min(happened, key=lambda cue: (cue.weak, cue.rank), default=None)


def has_event(sentence: str) -> bool:
    """Return whether a sentence tells of an event that is said to have happened.

    Examples
    --------
    >>> has_event("The rally was planned."), has_event("Oranges are cheap.")
    (True, False)
    """
    return leading_event(find_events(sentence)) is not None
