"""How many a row says were killed and wounded: bounds, and every figure as a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.model import Claim, Count
from mapper.tables.cells import bounds, whole, words

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
"""UCDP's deaths by who died: each a part of the best estimate, never added to it."""

FIELDS = (
    "fatalities_low",
    "fatalities_best",
    "fatalities_high",
    "fatalities",
    "wounded_low",
    "wounded_high",
    "wounded",
    "toll_text",
    *PARTS,
)
"""Fields that a toll is made of."""


@dataclass(frozen=True, slots=True)
class Toll:
    """The figures of a row.

    Attributes
    ----------
    odd
        What contradicts, in words; "" where nothing does.
    """

    killed: Count | None
    wounded: Count | None
    claims: tuple[Claim, ...] = ()
    odd: str = ""


def toll_of(cells: Mapping[str, Any], *, said_by: str, document: str) -> Toll:
    """Return the figures of a row.

    Parameters
    ----------
    cells
        Field → cell, of `FIELDS`.
    said_by, document
        Of the claims: who made the table, and the table.

    Raises
    ------
    TableError
        If a cell is no number of people.

    Examples
    --------
    >>> toll = toll_of(
    ...     {"fatalities_low": "4", "fatalities_best": "5", "fatalities_high": "9"},
    ...     said_by="UCDP GED", document="ged.csv")
    >>> toll.killed.min, toll.killed.max, toll.claims[0].count.min
    (4, 9, 5)
    >>> toll_of({"fatalities": ""}, said_by="", document="").killed is None
    True
    """
    low, high, odd = _bounds(cells, "fatalities")
    best = whole(cells.get("fatalities_best"), "best")
    one, most = bounds(cells.get("fatalities"), "fatalities")
    if low is None and high is None:
        low, high = (best, best) if best is not None else (one, most)
    elif best is None and one == most:
        best = one
    killed = _count(low, high, words(cells.get("fatalities")))
    wounded_low, wounded_high, odd_too = _bounds(cells, "wounded")
    if wounded_low is None and wounded_high is None:
        wounded_low, wounded_high = bounds(cells.get("wounded"), "wounded")
    claims = (
        [] if best in (None, low) and best in (None, high) else [(Count(best, best, "best"), False)]
    )
    for part in PARTS:
        number = whole(cells.get(part), part)
        if number:
            claims.append((Count(number, number, part), True))
    made = (
        Claim("killed", count, subset=subset, said_by=(said_by,), document=document)
        for count, subset in claims
    )
    wounded = _count(wounded_low, wounded_high, words(cells.get("wounded")))
    if killed is None and wounded is None and (said := words(cells.get("toll_text"))):
        return _in_words(said)
    return Toll(killed, wounded, tuple(made), odd or odd_too)


def _in_words(text: str) -> Toll:
    """Return the toll that a cell tells in words: "13 killed, 2 injured"; a bare number may be either.

    Examples
    --------
    >>> toll = _in_words("13 killed, 2 injured")
    >>> toll.killed.min, toll.wounded.min, toll.wounded.max
    (13, 2, 2)
    """
    from mapper.counts import document_toll, find_counts  # noqa: PLC0415 (only for such columns)

    said = find_counts(text)
    killed, wounded = document_toll(said, "killed"), document_toll(said, "wounded")
    if killed is None and wounded is None and any(char.isdigit() for char in text):
        odd = f"casualties {text!r}: killed or wounded? not read; --columns fatalities=… or wounded=… says which"
        return Toll(None, None, odd=odd)
    return Toll(killed, wounded)


def _bounds(cells: Mapping[str, Any], kind: str) -> tuple[int | None, int | None, str]:
    """Return low and high; where they are the wrong way round, what is odd about it."""
    low = whole(cells.get(f"{kind}_low"), f"{kind}, low")
    high = whole(cells.get(f"{kind}_high"), f"{kind}, high")
    if low is not None and high is not None and low > high:
        return high, low, f"{kind}: the low figure {low} is more than the high one, {high}"
    return low, high, ""


def _count(low: int | None, high: int | None, text: str) -> Count | None:
    """Return bounds with their words, where those say more than a number."""
    if low is None and high is None:
        return None
    return Count(low, high, "" if text.isdigit() or text.removesuffix(".0").isdigit() else text)
