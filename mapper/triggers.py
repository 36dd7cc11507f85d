"""Which rows of a table of patterns can match a sentence at all, told by plain words.

A pattern with forty alternatives takes long to find nothing, and most sentences hold nothing. What
every match must contain ("explo", "blast", …) is read off the pattern itself, so that a table stays
the one place where its rows are written.
"""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined] # a reader of our own would be wrong somewhere
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_ZERO_WIDTH = frozenset({code.AT, code.ASSERT, code.ASSERT_NOT})
_REPEATS = frozenset({code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT})
_GRAM = 3
"""Letters by which words are looked up."""
_SHORTEST = 2
"""A pattern that needs no more than one letter is always tried."""


class Triggers:
    r"""The words that tell which rows of a table are worth trying on a sentence.

    Parameters
    ----------
    patterns
        One for each row, in the order of the table.

    Examples
    --------
    >>> table = Triggers([re.compile(r"bombs?|blast", re.IGNORECASE), re.compile(r"(?:\w+ )?fire")])
    >>> table.rows("A BLAST was heard."), table.rows("Nothing was."), table.rows("Bombs and fire")
    ([0], [], [0, 1])
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._always: set[int] = set()
        self._by_beginning: dict[tuple[str, ...], list[tuple[str, int]]] = {}
        self._short: dict[str, set[int]] = {}
        for row, pattern in enumerate(patterns):
            words = needed(pattern)
            if words is None:
                self._always.add(row)
            for word in words or ():
                if len(word) < _GRAM:
                    self._short.setdefault(word, set()).add(row)
                else:
                    self._by_beginning.setdefault(tuple(word[:_GRAM]), []).append((word, row))

    def rows(self, text: str) -> list[int]:
        """Return the numbers of the rows that may match a text, in their order."""
        lowered = text.lower()
        # To cut a sentence into threes is quicker than to look for each of hundreds of words.
        grams = set(zip(lowered, lowered[1:], lowered[2:], strict=False))
        found = self._always.union(*(rows for word, rows in self._short.items() if word in lowered))
        for gram in self._by_beginning.keys() & grams:
            found.update(row for word, row in self._by_beginning[gram] if word in lowered)
        return sorted(found)


def needed(pattern: re.Pattern[str]) -> frozenset[str] | None:
    r"""Return words in lower case of which every match holds at least one, or None if there are none.

    Examples
    --------
    >>> sorted(needed(re.compile(r"\b(?:air ?strikes?|(?:car )?bombs?)\b(?! squad)")))
    ['bomb', 'strike']
    >>> needed(re.compile(r"\d+ (?:people)?")) is None
    True
    """
    words = _of_sequence(_parser.parse(pattern.pattern, pattern.flags))
    return words if words and all(len(word) >= _SHORTEST for word in words) else None


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the most telling of what the parts of a sequence need."""
    found: list[frozenset[str]] = []
    run = ""
    for operator, value in _flat(items):
        if operator is code.LITERAL:
            run += chr(value).lower()
        elif operator not in _ZERO_WIDTH:
            found.append(frozenset({run}))
            run = ""
            found.append(_of_item(operator, value) or frozenset())
    found.append(frozenset({run}))
    return max((words for words in found if words), key=_telling, default=None)


def _flat(items: Iterable[tuple[Any, Any]]) -> Iterable[tuple[Any, Any]]:
    """Yield the parts of a sequence; groups that are only brackets are opened."""
    for operator, value in items:
        if operator is code.SUBPATTERN:
            yield from _flat(value[-1])
        elif operator is code.ATOMIC_GROUP:
            yield from _flat(value)
        else:
            yield operator, value


def _of_item(operator: Any, value: Any) -> frozenset[str] | None:  # noqa: ANN401 (of Python's own)
    if operator is code.BRANCH:
        words = [_of_sequence(alternative) for alternative in value[1]]
        return None if None in words else frozenset().union(*(word for word in words if word))
    if operator in _REPEATS and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _telling(words: frozenset[str]) -> tuple[int, int]:
    """Order sets of words: the longer the shortest of them, the better; then the fewer."""
    return min(len(word) for word in words), -len(words)
