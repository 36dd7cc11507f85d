"""The words beside a toponym, as far as they are looked at."""

from __future__ import annotations

import re

WINDOW = 60
"""So many characters beside a name are looked at."""


def words_before(text: str, start: int) -> str:
    """Return what stands just before an offset, white space made single spaces."""
    return plain(text[max(0, start - WINDOW) : start])


def plain(text: str) -> str:
    """Return text with every kind of white space as one space."""
    return re.sub(r"\s+", " ", text)
