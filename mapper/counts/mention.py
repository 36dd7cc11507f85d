"""The value of a claim of how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.model import ClaimKind, Count


@dataclass(frozen=True, slots=True)
class CountMention:
    """A claim of how many, in a sentence.

    Attributes
    ----------
    start, end
        Offsets into the sentence of the words that say so, in code points.
    count
        Bounds; a person is 1, nobody is 0.
    victims
        Who: people, civilians, children, soldiers, police, militants, members, or "" if not said.
    subset
        True where it counts only a part: "including three children", "13 of its members".
    cumulative
        True for a running total, which a later one supersedes.
    historical
        True where the clause speaks of an earlier time or gives a statistic.
    background
        True where it is held against someone: "responsible for an attack that killed two".
    definite
        True where it points back to someone told of before: "the victim", "he".
    additional
        True where it comes on top of others: "two others".
    weak
        True where the words only suggest it: "was taken to hospital".
    hit
        True where the words leave open whether they lived: "were shot".
    name
        Name of the one person it speaks of, or "".
    hint
        True where the words speak of a death without saying whose: "the fatal shooting".
    perpetrator
        True where it is the attacker who died: "then killed himself".
    rival
        True where the sentence sets it against the figure of another source.
    """

    start: int
    end: int
    text: str
    kind: ClaimKind
    count: Count
    victims: str = ""
    subset: bool = False
    cumulative: bool = False
    historical: bool = False
    background: bool = False
    definite: bool = False
    additional: bool = False
    weak: bool = False
    hit: bool = False
    name: str = ""
    hint: bool = False
    perpetrator: bool = False
    rival: bool = False
