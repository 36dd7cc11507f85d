"""A report with the words that it is compared by, and how rare those words are."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mapper.model import Report

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_NAME = re.compile(r"\b([A-Z][\w'’-]+)(?: [A-Z]\.)?(?= ([A-Z][\w'’-]{2,}))")
"""Two words with capitals side by side: a person, a street, a club."""
_AGE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|, (\d{1,2}),")
_MANY_TEXTS = 1000
_RARE = 12
_RARE_SHARE = 0.02
"""A word or a name is rare if at most twelve texts have it, and one in fifty."""
_ENOUGH = 2
"""Texts that share two rare words, or one rare name, are worth comparing."""


@dataclass(frozen=True)
class Subject:
    """A report with what its likeness is measured by.

    Attributes
    ----------
    text
        The words that are compared: the whole document if it tells of one happening only.
    """

    report: Report
    text: str

    @cached_property
    def words(self) -> Counter[str]:
        """The words of the text with how often they stand there."""
        return Counter(word.casefold() for word in _WORD.findall(self.text))

    @cached_property
    def names(self) -> frozenset[str]:
        """Pairs of words with capitals, which name persons, streets and houses."""
        return frozenset(f"{one} {other}" for one, other in _NAME.findall(self.text))

    @cached_property
    def ages(self) -> frozenset[str]:
        """The ages in years that the text gives."""
        return frozenset(one or other for one, other in _AGE.findall(self.text))


class Rarity:
    """How much it says that two texts share a word or a name, from all texts that are compared."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._total = len(subjects)
        self._texts = Counter(word for subject in subjects for word in subject.words)
        self._names = Counter(name for subject in subjects for name in subject.names)
        self._most = min(_RARE, max(2, int(_RARE_SHARE * self._total)))
        self._norms: dict[int, Mapping[str, float]] = {}

    @property
    def trust(self) -> float:
        """How far rarity can be trusted, 0 to 1: few texts do not show which words are rare."""
        return min(1.0, math.log(1 + self._total) / math.log(1 + _MANY_TEXTS))

    def cosine(self, one: Subject, other: Subject) -> float:
        """Return the cosine of two texts' weighted words, 0 to 1."""
        a, b = self._vector(one), self._vector(other)
        if len(b) < len(a):
            a, b = b, a
        return sum(weight * b[word] for word, weight in a.items() if word in b)

    def shared_names(self, one: Subject, other: Subject) -> list[str]:
        """Return the rare names that two texts share, in order."""
        return sorted(name for name in one.names & other.names if self._names[name] <= self._most)

    def sharing(self, subjects: Sequence[Subject]) -> set[tuple[int, int]]:
        """Return the pairs of subjects, by index, that share a rare name or several rare words."""
        by_word: dict[str, list[int]] = defaultdict(list)
        by_name: dict[str, list[int]] = defaultdict(list)
        for index, subject in enumerate(subjects):
            for word in subject.words:
                if self._texts[word] <= self._most:
                    by_word[word].append(index)
            for name in subject.names:
                if self._names[name] <= self._most:
                    by_name[name].append(index)
        shared = Counter(pair for held in by_word.values() for pair in combinations(held, 2))
        named = {pair for held in by_name.values() for pair in combinations(held, 2)}
        return named | {pair for pair, number in shared.items() if number >= _ENOUGH}

    def _vector(self, subject: Subject) -> Mapping[str, float]:
        known = self._norms.get(id(subject))
        if known is None:
            weights = {
                word: (1 + math.log(count)) * math.log(1 + self._total / self._texts[word]) ** 2
                for word, count in subject.words.items()
            }
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            known = {word: weight / length for word, weight in weights.items()}
            self._norms[id(subject)] = known
        return known
