"""A sentence of an arrest → the deed that it was for, which is another happening: its toll is the deed's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.events.types import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.events import EventCue

ARRESTS = "Arrests"
_FOR = re.compile(
    r"\b(?:for|over|in connection (?:with|to)|on (?:suspicion|charges?) of|in relation to|connected (?:with|to)|linked to|"
    r"accused of|suspected (?:of|in)|charged (?:with|in)|wanted (?:for|in)|after|following|in)\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)
"""Between who is arrested and what he did."""


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
