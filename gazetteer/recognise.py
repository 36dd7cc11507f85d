"""Text in, toponyms with their spans out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["name", "adjective", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention of a place name in a text.

    Attributes
    ----------
    text
        Exactly ``whole_text[start:end]``.
    start, end
        Offsets in Unicode code points; `end` is exclusive.
    form
        A name, a demonym or other adjective, or an abbreviation.
    """

    text: str
    start: int
    end: int
    form: Form = "name"
