"""What an outside reader says of spans of a text: this is a place, this is none. It votes; it does not decide."""

from __future__ import annotations

from dataclasses import dataclass

WEIGHT = 1.2
"""What one vote adds to the score of a name, or takes from it: as much as a word of place before it."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One span and what a reader takes it for.

    Attributes
    ----------
    start, end
        Its span in the text, in code points.
    place
        Whether the reader takes it for a place.
    by
        Name of the reader, as it stands in the evidence.
    """

    start: int
    end: int
    place: bool
    by: str

    @property
    def weight(self) -> float:
        """What it adds to the score of a name."""
        return WEIGHT if self.place else -WEIGHT

    def touches(self, start: int, end: int) -> bool:
        """Whether it is about a span."""
        return self.start < end and start < self.end
