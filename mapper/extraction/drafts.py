"""A report in the making: the tellings that speak of one happening, and where it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.extraction.tellings import Telling
    from mapper.model import DateSpan, Location


WIDE = frozenset({"area", "admin1", "country"})
"""Precisions of whole provinces and countries."""


@dataclass(slots=True)
class Draft:
    """A report in the making.

    Attributes
    ----------
    inherited
        True where no sentence of its own names its places.
    scope
        Identifier of the smallest unit that holds the places of all other drafts, for a draft that
        sums up what they tell of; else None.
    first
        Whether the text tells of it first.
    elsewhere
        Whether it was in a settlement that no gazetteer has.
    """

    tellings: list[Telling]
    locations: list[Location] = field(default_factory=list)
    inherited: bool = False
    scope: str | None = None
    first: bool = False
    elsewhere: bool = False

    @property
    def lead(self) -> Telling:
        """The telling that gives the type: strong words first, of those the ones with a place."""
        strong = [telling for telling in self.tellings if not telling.weak] or self.tellings
        return next((telling for telling in strong if telling.placed), strong[0])

    @property
    def placed(self) -> bool:
        """Whether it has a place below the country."""
        return any(location.precision != "country" for location in self.locations)

    @property
    def apart(self) -> bool:
        """Whether its words set it apart: it is in a town that no gazetteer has, or another event."""
        return self.elsewhere or self.tellings[0].separate

    @property
    def wide(self) -> bool:
        """Whether it speaks of whole provinces or countries."""
        return any(location.precision in WIDE for location in self.locations)

    @property
    def day(self) -> DateSpan | None:
        """When, as far as its own sentences say so: the strongest first."""
        told = [self.lead, *self.tellings]
        return next((telling.day for telling in told if telling.day is not None), None)

    @property
    def sums_up(self) -> bool:
        """Whether it may speak of several happenings together."""
        return any(telling.sums_up for telling in self.tellings)
