"""People as field logs count them: "2 GSS killed", a force by its initials."""

from __future__ import annotations

import re

from mapper.counts.quantity import Quantity

_FORCE = re.compile(
    r"(?<![\w.,:/-])(?P<number>\d{1,4}) (?:[A-Z][A-Za-z]?[A-Z]{1,4})"
    r"(?= (?:killed|wounded|injured|captured)\b(?! (?:an?|the|one|two|three|\d+|at|some|civilians?|people|his|her|their)\b))"
)
"""A number, initials, and what was done to them; not what they did to others."""


def forces(text: str) -> list[Quantity]:
    """Return how many of a force that is told by its initials.

    Examples
    --------
    >>> [(found.low, found.high) for found in forces("Clashes at the gate, 2 GSS killed, 1 SDF wounded")]
    [(2, 2), (1, 1)]
    >>> forces("2 SAF killed a guard")
    []
    """
    return [
        Quantity(match.start(), match.end(), number, number, "members")
        for match in _FORCE.finditer(text)
        if (number := int(match["number"]))
    ]
