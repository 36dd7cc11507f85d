"""What a row says that happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.model import Why
from mapper.tables.cells import words
from mapper.tables.parts import several
from mapper.tables.types import ONE_SIDED, VIOLENCE, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mapper.model import EventType

FIELDS = ("event_type", "sub_event_type", "targets", "violence", "actors")
"""Fields that a type is made of."""

VIOLENCE_RULE = "type_of_violence of UCDP"
"""The rule of a reason whose words are UCDP's code: 1 state-based, 2 non-state, 3 one-sided."""

_OLD_DEMONSTRATIONS = "riots/protests"
"""ACLED's type of both until 2018; its actors tell which."""

_CIVILIANS = "civilians"
_BATTLE = VIOLENCE["1"]


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a row.

    Attributes
    ----------
    odd
        Words of the column that name no known type; "" where there are none.
    """

    event_type: EventType
    sub_event_type: str
    reasons: tuple[Why, ...] = ()
    odd: str = ""


def kind_of_row(cells: Mapping[str, Any], *, by_sides: bool) -> Kind | str:
    """Return the type that a row names, or the words that name none that is known.

    Parameters
    ----------
    cells
        Field → cell, of `FIELDS`.
    by_sides
        Whether every row is a fight or a killing of civilians, as in UCDP's tables.

    Examples
    --------
    >>> kind_of_row({"violence": "3"}, by_sides=True).event_type
    'Violence against civilians'
    >>> kind_of_row({"event_type": "Miscellaneous"}, by_sides=False)
    'Miscellaneous'
    """
    code = words(cells.get("violence"))
    if code in VIOLENCE:
        return Kind(*VIOLENCE[code], (Why("event_type", VIOLENCE_RULE, code),))
    told, sub, targets = (words(cells.get(name)) for name in FIELDS[:3])
    if told.lower() == _OLD_DEMONSTRATIONS:
        told = _demonstration(cells)
    found = kind_of(told, sub, targets) if told or sub else None
    if found:
        return Kind(*found)
    # Where a code is foreseen and missing, as for a protest that UCDP has no word for, nothing is told.
    if by_sides and "violence" not in cells:
        sides = [words(cell).lower() for cell in several(cells.get("actors", ""))]
        return Kind(*(ONE_SIDED if _CIVILIANS in sides else _BATTLE))
    return f"{told} {sub}".strip()


def _demonstration(cells: Mapping[str, Any]) -> str:
    """Return what a row of ACLED's old type is: a riot, unless only protesters took part."""
    actors = " ".join(words(cell) for cell in several(cells.get("actors", ""))).lower()
    return "Protests" if "protesters" in actors and "rioters" not in actors else "Riots"
