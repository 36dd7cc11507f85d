"""One pattern beside a place name, and how such patterns are made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from mapper.model import Role

Only = Literal["any", "power", "state", "no_event", "event"]
"""Which toponyms a cue is for: all; countries and capitals that no locative leads, or that any leads; clauses without event, or with
one that happened."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern beside a toponym and the role that it speaks for.

    Attributes
    ----------
    before, after
        What is sought just before the toponym and just after it; where both are given, both are needed.
    only
        Which toponyms it is for.
    """

    role: Role
    because: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    only: Only = "any"


FLAGS = re.IGNORECASE
THE = r"(?:the |its |their |his |her |nearby |neighbou?ring )*"
KIND = (
    r"(?:(?:(?:north|south|east|west|central|coastal|rural)\w*|capital|coastal|port|border|"
    r"once-\w+|strategic|key|besieged) )*"
    r"(?:(?:stronghold|cit(?:y|ies)|towns?|villages?|provinces?|governorates?|districts?|"
    r"regions?|areas?|"
    r"countryside|outskirts|suburbs?|neighbou?rhoods?|camps?|airport|air ?base|base|state|"
    r"capital|county) "
    r"(?:of |in )?)?"
)


def just_before(pattern: str) -> re.Pattern[str]:
    """Return what is sought just before a name, with the articles and nouns that may lead it."""
    return re.compile(rf"(?:{pattern}) ?{THE}{KIND}\Z", FLAGS)


def just_after(pattern: str) -> re.Pattern[str]:
    """Return what is sought just after a name."""
    return re.compile(rf"\A(?:{pattern})", FLAGS)
