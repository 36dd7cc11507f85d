"""A place name in its sentence: what the rules of its role look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mapper.events import find_events
from mapper.roles import clauses, gaps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gazetteer.resolve import Resolution
    from mapper.blocks import Sentence
    from mapper.events import EventCue

WINDOW = 90
"""So many characters beside a name are looked at."""
_POWERS = ("PCL", "TERR", "PPLC", "CONT")


@dataclass(frozen=True)
class View:
    """A toponym in its sentence.

    Attributes
    ----------
    start, end
        Its span in the sentence; `group_start`, `group_end` that of the list it stands in.
    inner
        Index of the toponym of which it only says where it lies, or None.
    """

    resolution: Resolution
    sentence: str
    kind: str
    start: int
    end: int
    group_start: int
    group_end: int
    inner: int | None
    events: tuple[tuple[int, int, str], ...]

    @cached_property
    def before(self) -> str:
        """The words before the list that it stands in."""
        return re.sub(
            r"\s+", " ", self.sentence[max(0, self.group_start - WINDOW) : self.group_start]
        )

    @cached_property
    def own_before(self) -> str:
        """The words before it."""
        return re.sub(r"\s+", " ", self.sentence[max(0, self.start - WINDOW) : self.start])

    @cached_property
    def after(self) -> str:
        """The words after it."""
        return re.sub(r"\s+", " ", self.sentence[self.end : self.end + WINDOW])

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Span of the clause that it stands in."""
        first, last = 0, len(self.sentence)
        for match in clauses.CLAUSE.finditer(self.sentence):
            if match.end() <= self.group_start:
                first = match.end()
            elif match.start() >= self.group_end:
                last = match.start()
                break
        return first, last

    @cached_property
    def realis(self) -> frozenset[str]:
        """How the events of its clause are told: happened, negated, planned and so on."""
        first, last = self.clause
        return frozenset(
            realis for start, end, realis in self.events if first <= start and end <= last
        )

    @cached_property
    def power(self) -> bool:
        """Whether the name can stand for a government."""
        best = self.resolution.place or next(
            (candidate.place for candidate in self.resolution.candidates), None
        )
        return best is not None and best.feature_code.startswith(_POWERS)


def events_of(
    sentence: str, read: Callable[[str], list[EventCue]] = find_events
) -> tuple[tuple[int, int, str], ...]:
    """Return the spans of events in a sentence with how they are told.

    Parameters
    ----------
    read
        What finds the events of a sentence, for who has read them before.
    """
    found = [(cue.start, cue.end, cue.realis) for cue in read(sentence)]
    for match in clauses.EVENT.finditer(sentence):
        if not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), "happened"))
    return tuple(found)


def view_of(
    text: str,
    sentence: Sentence,
    resolutions: Sequence[Resolution],
    index: int,
    events: tuple[tuple[int, int, str], ...],
) -> View:
    """Return a toponym in its sentence, with the list that it stands in."""
    toponym = resolutions[index].toponym
    first = last = index
    while first and (
        gaps.listed(text, resolutions[first - 1], resolutions[first], sentence)
        or gaps.owns(text, resolutions[first - 1], resolutions[first])
        or gaps.stands_in(text, resolutions[first - 1], resolutions[first], sentence)
    ):
        first -= 1
    while last + 1 < len(resolutions) and gaps.listed(
        text, resolutions[last], resolutions[last + 1], sentence
    ):
        last += 1
    return View(
        resolutions[index],
        sentence.text,
        sentence.kind,
        toponym.start - sentence.start,
        min(toponym.end, sentence.end) - sentence.start,
        resolutions[first].toponym.start - sentence.start,
        min(resolutions[last].toponym.end, sentence.end) - sentence.start,
        gaps.inner(text, resolutions, index),
        events,
    )
