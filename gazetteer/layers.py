"""What a gazetteer is made of: sets of places with their indexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.geodesy import BBox
    from gazetteer.names import Name
    from gazetteer.place import Place


NAMES, BEGINS = 1, 2
"""Bits of a folded run of words: it is a name; longer names begin with it."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The same place in another source.

    Attributes
    ----------
    id
        Its identifier there.
    because
        Why it was taken to be the same, in words.
    """

    id: str
    because: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its names, as a source gives it.

    Attributes
    ----------
    weight
        How important the place is, 0 to about 1.5; only the order matters.
    members
        Identifiers of the places that a named region is made of.
    box
        Its extent, where no better outline is known.
    outline
        Its area as well-known binary, x is longitude and y latitude.
    twins
        The same place in other sources.
    """

    place: Place
    names: tuple[Name, ...] = ()
    weight: float = 0.0
    members: tuple[str, ...] = ()
    box: BBox | None = None
    outline: bytes | None = None
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One name of one place, found under a key.

    Attributes
    ----------
    own
        Whether the user wrote the place down, or its name.
    """

    place: Place
    name: Name
    key: str
    weight: float
    own: bool = False


class Layer(Protocol):
    """One set of places with its indexes; a gazetteer reads several as one."""

    def place(self, place_id: str) -> Place | None:
        """Return a place, or None."""

    def numbers(self, prefix: str) -> set[int]:
        """Return the numbers of the identifiers that begin so, of places and of their twins."""

    def weight(self, place_id: str) -> float | None:
        """Return how important a place is, or None for one that is not here."""

    def find(self, keys: Sequence[str], *, country: str | None = None) -> list[Hit]:
        """Return the names filed under any of some folded keys."""

    def known(self, keys: Sequence[str]) -> set[str]:
        """Return which of some folded keys have a name."""

    def begun(self, keys: Sequence[str]) -> dict[str, int]:
        """Return of which folded runs of words are names made: the bits NAMES and BEGINS of each."""

    def alike(
        self, skeletons: Sequence[str], *, country: str | None = None
    ) -> list[tuple[str, str]]:
        """Return the folded keys that have one of some skeletons, each with its sounds."""

    def starting(self, start: str, *, limit: int) -> list[str]:
        """Return folded keys that start so, the first by alphabet."""

    def names_of(self, place_id: str) -> list[Name]:
        """Return all names of a place."""

    def inside(self, box: BBox) -> list[Place]:
        """Return the places within a box."""

    def children(self, place_id: str) -> list[Place]:
        """Return the administrative units right below this one."""

    def members(self, place_id: str) -> list[str]:
        """Return the places that a named region is made of; empty for others."""

    def box(self, place_id: str) -> BBox | None:
        """Return the box of a region that is known by no better outline, or None."""

    def outline(self, place_id: str) -> bytes | None:
        """Return the outline of a place as well-known binary, or None."""

    def outlines_near(self, box: BBox) -> list[tuple[str, bytes]]:
        """Return the outlines whose boxes meet a box, each with its place."""

    def known_as(self, other_id: str) -> str | None:
        """Return the place that another source knows by an identifier, or None."""

    def twins(self, place_id: str) -> list[Twin]:
        """Return the identifiers of a place in other sources, and why it is the same."""

    def removed(self) -> frozenset[str]:
        """Return the identifiers of places of the layers below that are hidden."""

    def sources(self) -> dict[str, int]:
        """Return the number of places by source."""
