"""Words behind a quantity that belong to it, with figures that are none of their own: ages, corps, asides."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.counts.quantity import Quantity

AGES = re.compile(
    r"\b(?:ages|aged?)\s+\d{1,3}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|to|or|through)\s+|[-–])\d{1,3})+",
    re.IGNORECASE,
)
"""Ages in a row: "two children, ages 3 and 5,"."""
_AND_UNBORN = re.compile(
    r"(?:,)?\s+(?:and|plus|along with)\s+(?:an?|her|their|his|the|one)\s+(?:[\w-]+\s+)?unborn\s+(?:child|baby|son|daughter|infant)",
    re.IGNORECASE,
)
"""Counts of the dead leave out who was not born yet."""
_ORIGIN = re.compile(
    r" (?:of|from|in|with) (?:the |his |their )?(?:(?:\w+ )?[A-Z0-9][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,4}"
    r"|(?:[\w’'-]+ ){0,3}(?:forces|army|police|guard|militias?|services?|groups?|factions?|family|units?|brigade|"
    r"division|patrol))(?=,? and )|(?: من [\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}?)(?= و)"
)


_APPOSED = re.compile(
    r", (?:nearly |almost )?(?:all|most|many|some|both|mostly|members)\b[^,.;:()]{1,50},"
)
"""What is said of people between commas: "nine people, all of one family, were shot"."""


def with_origins(text: str, found: list[Quantity]) -> list[Quantity]:
    """Take in who they are of, before the next of a list: "a chief of the 5th Corps and two aides"."""
    starts = {quantity.start for quantity in found}
    return [
        replace(quantity, end=match.end())
        if (match := _ORIGIN.match(text, quantity.end)) and _next_of_list(text, match.end(), starts)
        else quantity
        for quantity in found
    ]


def _next_of_list(text: str, end: int, starts: set[int]) -> bool:
    return any(
        end + len(gap) in starts
        for gap in (" and ", ", and ", " and of ", " و")
        if text.startswith(gap, end)
    )


def with_unborn(quantity: Quantity, text: str) -> Quantity:
    """Take words of a child not yet born into those before: "five adults and an unborn child"."""
    unborn = _AND_UNBORN.match(text, quantity.end)
    return replace(quantity, end=unborn.end()) if unborn else quantity


def with_ages(quantity: Quantity, ages: list[tuple[int, int]]) -> Quantity:
    """Take ages into the words that they belong to: "two children, ages 3 and 5,"."""
    ends = [end for start, end in ages if 0 < start - quantity.end <= len(", ")]
    return replace(quantity, end=ends[0]) if ends else quantity


def with_appositions(text: str, found: list[Quantity]) -> list[Quantity]:
    """Take in what is said of them between commas, so that its own figures are none beside."""
    return [
        replace(quantity, end=match.end())
        if (match := _APPOSED.match(text, quantity.end))
        else quantity
        for quantity in found
    ]
