"""What happened: cues of a sentence → ACLED's event types, and whether it is said to have happened."""

from mapper.events.find import EventCue, find_events, has_event, leading_event
from mapper.events.realis import Realis, realis_at

__all__ = ["EventCue", "Realis", "find_events", "has_event", "leading_event", "realis_at"]
