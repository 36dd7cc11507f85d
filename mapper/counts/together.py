"""People told together without a number of all: "his wife and son", "himself and nine others"."""

from __future__ import annotations

import re

from mapper.counts.nouns import PLURAL
from mapper.counts.numbers import NUMBER, QUALIFIER, number
from mapper.counts.quantity import Quantity

SELF = "self"
"""The kind of the one who did it and died with those whom he killed."""

_KIN = (
    r"(?:father|mother|husband|wife|man|woman|brother|sister|son|daughter|girlfriend|boyfriend|grandmother|grandfather|"
    r"ex-wife|ex-husband|ex-girlfriend|ex-boyfriend)"
)
_OTHER_KIN = (
    r"(?:son|daughter|wife|husband|woman|man|sister|brother|child|grandson|granddaughter|baby|mother|father|girlfriend|"
    r"mother-in-law|father-in-law|stepson|stepdaughter)"
)
_PAIR = re.compile(
    rf"(?<![\w-])(?:(?:an?|the|his|her|their)\s+)?(?:{_KIN}\s+and|husband,|wife,|mother,|father,)\s+"
    rf"(?:his\s+|her\s+|their\s+|an?\s+)?{_OTHER_KIN}(?![\w-]|['’]s\b)",
    re.IGNORECASE,
)
_COUPLE = re.compile(r"(?<![\w-])(?:an?|the)\s+(?:\w+\s+)?couple(?!\w)(?! of)", re.IGNORECASE)
_HEADED = re.compile(
    rf"(?:(?<=^)|(?<=[:;|×>–—-]\s))(?P<who>parents|couple|mother|father|mom|dad|man|woman|husband|wife|boy|girl|teen),"
    rf"\s+(?P<number>{NUMBER})\s+(?:(?:other|young|small|little)\s+)?"
    rf"(?:{'|'.join(sorted(map(re.escape, PLURAL), key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
"""A headline's list: "Mother, 2 children found dead"."""
_TWO = frozenset({"parents", "couple"})
_COUNTED = rf"(?:(?:{QUALIFIER})\s+)?(?:{NUMBER}|an?|another|his|her|several|dozens|many)\b"
_WITH_OTHERS = re.compile(
    rf"(?<![\w-])(?:himself|herself)(?=,?\s+(?:and|along with|as well as)\s+{_COUNTED})"
    r"|(?<=\band )(?:himself|herself)(?=\s*[.,;)]|\s*$|\s+(?:in|at|on|with|before|after|during|inside|outside|when|last)\b)",
    re.IGNORECASE,
)
"""An attacker whom the same verb kills: "killed himself and nine others", "killed four boys and himself"."""


def together(text: str) -> list[Quantity]:
    """Return those of a sentence who are told together, in no order.

    Examples
    --------
    >>> [(q.low, text[q.start : q.end]) for text in ["He shot his wife and son."] for q in together(text)]
    [(2, 'his wife and son')]
    >>> [q.victims for q in together("He killed himself and nine others.")]
    ['self']
    """
    pairs = [
        Quantity(match.start(), match.end(), 2, 2, "people", definite=_is_definite(match.group()))
        for pattern in (_PAIR, _COUPLE)
        for match in pattern.finditer(text)
    ]
    heads = [
        Quantity(match.start(), match.end(), whole, whole, "people")
        for match in _HEADED.finditer(text)
        for whole in [number(match["number"]) + (2 if match["who"].lower() in _TWO else 1)]
    ]
    selves = [
        Quantity(match.start(), match.end(), 1, 1, SELF) for match in _WITH_OTHERS.finditer(text)
    ]
    return [*heads, *pairs, *selves]


def _is_definite(words: str) -> bool:
    return words.lower().startswith(("the ", "his ", "her ", "their "))
