"""A sentence → what it tells of one event: type, places, and the words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.events import find_events, leading_event
from mapper.events.cues import FIGHTERS, SOLDIERS
from mapper.events.types import BATTLES, CIVILIANS
from mapper.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mapper.blocks import Sentence
    from mapper.events import EventCue
    from mapper.model import EventType, Mention

TOLD_IN = frozenset({"body", "headline"})
"""Kinds of blocks that tell what happened; a caption, a link or a form does not."""

_ALTERNATIVES = 4

_ARMED = re.compile(rf"\b(?:{FIGHTERS}|{SOLDIERS})\b|مسلح|قوات|جيش", re.IGNORECASE)
_POLICE_ONLY = re.compile(
    r"\b(?:police\w*|gunm[ae]n|patrols?|forces|positions?|checkpoints?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence tells of one event.

    Attributes
    ----------
    index
        Number of the sentence in the document.
    weak
        True where the words name neither weapon nor sides.
    locations
        Where the sentence itself says that it happened.
    """

    index: int
    sentence: Sentence
    event_type: EventType
    sub_event_type: str
    cue: EventCue
    weak: bool
    locations: tuple[Location, ...] = ()

    @property
    def headline(self) -> bool:
        """Whether it is a heading."""
        return self.sentence.kind == "headline"


def tellings(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Telling]:
    """Return what the sentences of a document tell of events that happened, in order."""
    places = _by_sentence(sentences, mentions)
    armed = _has_armed_sides(sentences)
    return [
        telling
        for index, sentence in enumerate(sentences)
        if sentence.kind in TOLD_IN
        for telling in _of_sentence(index, sentence, places.get(index, ()), armed=armed)
    ]


def _has_armed_sides(sentences: Sequence[Sentence]) -> bool:
    """Whether a document speaks of armed groups: a shoot-out without them is no battle."""
    return any(
        not _POLICE_ONLY.fullmatch(match.group())
        for sentence in sentences
        if sentence.kind in TOLD_IN
        for match in _ARMED.finditer(sentence.text)
    )


def _of_sentence(
    index: int, sentence: Sentence, locations: Sequence[Location], *, armed: bool
) -> Iterator[Telling]:
    cues = find_events(sentence.text)
    lead = leading_event(cues)
    if lead is None:
        return
    event_type, sub_event_type = lead.event_type, lead.sub_event_type
    if event_type == BATTLES and not armed:
        event_type, sub_event_type = CIVILIANS, "Attack"
    yield Telling(
        index, sentence, event_type, sub_event_type, lead, lead.weak, _innermost(locations)
    )


def _by_sentence(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> dict[int, list[Location]]:
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[Location]] = {}
    for mention in mentions:
        location = location_of(mention)
        if location is not None:
            at = bisect_right(starts, mention.resolution.toponym.start) - 1
            found.setdefault(at, []).append(location)
    return found


def location_of(mention: Mention) -> Location | None:
    """Return where a mention says that something happened, or None if it says no such thing."""
    resolution = mention.resolution
    if mention.role != "incident" or resolution.place is None or resolution.precision is None:
        return None
    return Location(
        resolution.place,
        resolution.precision,
        resolution.toponym.text,
        resolution.score,
        tuple(
            (candidate.place, round(candidate.score, 3))
            for candidate in resolution.candidates[:_ALTERNATIVES]
            if candidate.place.id != resolution.place.id
        ),
        tuple(
            reason
            for candidate in resolution.candidates
            if candidate.place.id == resolution.place.id
            for reason in candidate.reasons
        ),
    )


def _innermost(locations: Sequence[Location]) -> tuple[Location, ...]:
    """Drop what only holds another place of the same sentence, and what is named twice."""
    kept: dict[str, Location] = {}
    for location in locations:
        if not any(location.place.id in other.place.parents for other in locations):
            kept.setdefault(location.place.id, location)
    return tuple(kept.values())
