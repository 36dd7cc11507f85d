"""Quantities that stand together → one figure."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from mapper.model import Count

if TYPE_CHECKING:
    from mapper.counts.quantity import Quantity

_PASSED = re.compile(r"(?:surpass|exceed|topp|pass)\w*\s*$|\bpast\s*$", re.IGNORECASE)


def are_forces(parts: list[Quantity]) -> bool:
    """Tell "lost 13 members" from "lost two sons" and "lost her child"."""
    return all(
        part.victims in {"members", "soldiers", "police", "militants"} and not part.definite
        for part in parts
    )


def agree(match: re.Match[str], parts: list[Quantity]) -> bool:
    """Tell whether subject and verb agree: not "one of five people … has died" of the five."""
    verb = (match.groupdict().get("be") or "").lower()
    low = sum(part.low or 0 for part in parts)
    return not (verb in {"was", "is", "has"} and low > 1)


def total(sentence: str, parts: list[Quantity], words: str) -> Count:
    """Return how many joined quantities are; "the victim, a boy of nine," is one, not two."""
    between = [sentence[left.end : right.start] for left, right in itertools.pairwise(parts)]
    first = Count(parts[0].low, parts[0].high, words)
    if first.min is not None and _PASSED.search(sentence, 0, parts[0].start):
        return Count(first.min + 1, None, words)
    groups = all((part.low or 0) > 1 and part.victims for part in parts)
    if not groups and not any(_AND.search(gap) for gap in between):
        return first
    rest = _sum(parts[1:], words)
    if len(parts) >= _A_LIST and (first.min, first.max) == (rest.min, rest.max) and first.min != 1:
        return first
    return _sum(parts, words)


_A_LIST = 3
_AND = re.compile(r"\b(?:and|as well as|plus|along with|y)\b|و", re.IGNORECASE)


def _sum(parts: list[Quantity], words: str) -> Count:
    """Return the sum of quantities; an end that one leaves open is open."""
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    low = None if None in lows else sum(low for low in lows if low is not None)
    high = None if None in highs else sum(high for high in highs if high is not None)
    return Count(low, high, words)
