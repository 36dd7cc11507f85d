"""A sentence of an arrest and of the deed that it was for → two happenings, each with its places, days and toll."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.blocks import Sentence
from mapper.events.types import CIVILIANS, FAMILY
from mapper.extraction.innermost import innermost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mapper.events import EventCue
    from mapper.extraction.tellings import Telling
    from mapper.model import DateSpan, Location

    Places = Sequence[tuple[int, Location]]
    Day = Callable[[str], DateSpan | None]

ARRESTS = "Arrests"
_FOR = re.compile(
    r"\b(?:for|over|in connection (?:with|to)|on (?:suspicion|charges?) of|in relation to|connected (?:with|to)|linked to|"
    r"accused of|suspected (?:of|in)|charged (?:with|in)|wanted (?:for|in)|after|following|in)\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)
"""Between who is arrested and what he did."""


def arrests_apart(
    whole: Telling, cues: Sequence[EventCue], places: Places, day: Day
) -> tuple[Telling, ...]:
    """Return a telling, or the arrest and the deed that its sentence tells of.

    Parameters
    ----------
    whole
        What the whole sentence tells of.
    cues
        All cues of the sentence.
    places
        Where it says that something happened, with the offsets in the document.
    day
        What reads the day of some words.
    """
    sentence, lead = whole.sentence, whole.cue
    if (cue := deed_of(lead, cues, sentence.text)) is not None:
        deed = replace(_deed(whole, cue, places, day), event_type=CIVILIANS)
        deed = replace(deed, sub_event_type="Attack", cue=cue, weak=True)
        return _arrest(whole, lead, cue, places, day), deed
    if (arrest := arrest_for(lead, cues, sentence.text)) is not None:
        deed, other = (
            _deed(whole, lead, places, day),
            _arrest(whole, arrest, lead, places, day),
        )
        if deed.locations and other.locations:
            return deed, other
    return (whole,)


def deed_of(lead: EventCue, cues: Sequence[EventCue], sentence: str) -> EventCue | None:
    """Return the words of the deed for which a sentence says that somebody was arrested, or None.

    Parameters
    ----------
    lead
        The cue that gives the sentence its type.
    cues
        All of its cues.

    Examples
    --------
    >>> from mapper.events import find_events, leading_event
    >>> text = "Police arrested a baker for the fatal shooting of two men."
    >>> cues = find_events(text)
    >>> deed_of(leading_event(cues), cues, text).text
    'shooting'
    >>> text = "Police arrested a baker."
    >>> deed_of(leading_event(find_events(text)), find_events(text), text) is None
    True
    """
    if lead.sub_event_type != ARRESTS:
        return None
    for cue in cues:
        if cue.start < lead.end or cue.realis != "happened":
            continue
        if FAMILY[cue.event_type] == "violence" and _FOR.search(sentence[lead.end : cue.start]):
            return cue
    return None


def arrest_for(lead: EventCue, cues: Sequence[EventCue], sentence: str) -> EventCue | None:
    """Return the words of an arrest that a sentence tells of before the deed that gives it its type, or None.

    Examples
    --------
    >>> from mapper.events import find_events, leading_event
    >>> text = "Police in Hama arrested two men over a car bombing in Homs."
    >>> cues = find_events(text)
    >>> arrest_for(leading_event(cues), cues, text).text
    'arrested'
    """
    if FAMILY[lead.event_type] != "violence":
        return None
    for cue in cues:
        told = cue.sub_event_type == ARRESTS and cue.realis == "happened" and cue.end < lead.start
        if told and _FOR.search(sentence[cue.end : lead.start]):
            return cue
    return None


def _arrest(whole: Telling, arrest: EventCue, deed: EventCue, places: Places, day: Day) -> Telling:
    """Return what a sentence tells of an arrest, by the words before those of the deed."""
    own = _alone(whole.sentence, arrest, deed)
    return replace(
        whole,
        sentence=own,
        event_type=arrest.event_type,
        sub_event_type=arrest.sub_event_type,
        cue=arrest,
        weak=arrest.weak,
        counts=(),
        share=True,
        locations=innermost(own, [each for each in places if each[0] < own.end]),
        day=day(own.text),
        end=min(whole.end, len(own.text)),
    )


def _alone(sentence: Sentence, arrest: EventCue, deed: EventCue) -> Sentence:
    """Return what a sentence says of the arrest: all before "for", "over", "in connection with"."""
    match = _FOR.search(sentence.text[: deed.start], arrest.end)
    text = sentence.text[: match.start() if match else deed.start].rstrip()
    return Sentence(sentence.start, sentence.start + len(text), text, sentence.kind)


def _deed(whole: Telling, deed: EventCue, places: Places, day: Day) -> Telling:
    """Return what a sentence tells of a deed behind an arrest, by the words from there on."""
    start = whole.sentence.start + deed.start
    return replace(
        whole,
        locations=innermost(whole.sentence, [each for each in places if each[0] >= start]),
        day=day(whole.sentence.text[deed.start :]),
        since=deed.start,
    )
