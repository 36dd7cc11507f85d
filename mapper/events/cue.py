"""One pattern of words and the event type that it speaks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.model import EventType

GAP = r"(?:[\w,’'-]+ ){0,5}?"
GAP9 = r"(?:[\w,’'-]+ ){0,9}?"
"""So many words may stand between the words of a cue."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and the event type that it speaks for.

    Attributes
    ----------
    weak
        True where the words speak for the type only if nothing stronger stands beside them.
    """

    event_type: EventType
    sub_event_type: str
    pattern: re.Pattern[str]
    weak: bool = False


def cue(event_type: EventType, sub_event_type: str, *alternatives: str, weak: bool = False) -> Cue:
    """Return a cue of whole words, in any case."""
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE | re.DOTALL
    )
    return Cue(event_type, sub_event_type, pattern, weak)
