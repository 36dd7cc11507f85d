"""The value of a noun phrase that counts people."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("least", "more", "most", "less", "nearly", "about")
"""Kinds of qualifiers that change the bounds of a number."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A noun phrase that counts people.

    Attributes
    ----------
    low, high
        Bounds; None where the words leave an end open.
    victims
        Kind of people, a key of the tables in `mapper.counts.nouns`, or "" for a bare number.
    definite
        True where the words point back to someone already told of: "the victim", "he".
    additional
        True where the words count on top of others: "two others", "another man".
    name
        Name of a person, or "".
    """

    start: int
    end: int
    low: int | None
    high: int | None
    victims: str = ""
    definite: bool = False
    additional: bool = False
    name: str = ""
