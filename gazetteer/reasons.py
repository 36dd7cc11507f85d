"""Why: signed contributions to a score, each with its cause in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One signed contribution to a score, with its cause in words.

    Attributes
    ----------
    weight
        What it adds to the score; below 0 where it speaks against.
    because
        The cause, as a reader of a popup would want it: "in Latakia, as the text says".
    """

    weight: float
    because: str
