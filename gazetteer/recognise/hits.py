"""A run of words that the gazetteer knows, in its surroundings: what the cues look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.recognise.tokens import Token, Tokens


@dataclass(frozen=True)
class Hit:
    """A run of words that the gazetteer knows as a name, in its surroundings.

    Attributes
    ----------
    first, last
        Indices of its first and last word; both included.
    fame
        3 for a country, 2 for a large unit or city, 1 for a town or a unit, 0 for the rest.
    persons
        Surnames and given names of the persons that the text names in full, in lower case.
    known_after
        Whether a comma and then a country or a state follow.
    """

    tokens: Tokens
    first: int
    last: int
    fame: int
    persons: frozenset[str]
    known_after: bool

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Its words."""
        return self.tokens.words[self.first : self.last + 1]

    @cached_property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.first == self.last

    @cached_property
    def before(self) -> Token | None:
        """The word before in the same run of text, or None across punctuation."""
        previous = self.tokens.words[self.first - 1] if self.first else None
        return previous if previous and previous.joins and not self.words[0].first else None

    @cached_property
    def after(self) -> Token | None:
        """The word after in the same run of text, or None across punctuation."""
        if self.last + 1 >= len(self.tokens.words) or not self.words[-1].joins:
            return None
        following = self.tokens.words[self.last + 1]
        return None if following.first else following
