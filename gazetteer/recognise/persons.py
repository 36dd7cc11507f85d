"""The persons that a text names in full, whose names alone are no places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.recognise.runs import NAME_WORDS, name_case
from gazetteer.recognise.vocabulary import COMMON, GIVEN_NAME, HONORIFIC, ORGANISATION, UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.recognise.tokens import Tokens


def persons(tokens: Tokens) -> frozenset[str]:
    """Return the names, in lower case, of persons that the text names in full."""
    found: set[str] = set()
    written = name_case(tokens)
    for index in tokens.marked(HONORIFIC | GIVEN_NAME):
        if tokens.marks[index] & written:
            found.update(_rest_of_name(tokens, index, written))
    return frozenset(found)


def _rest_of_name(tokens: Tokens, first: int, written: int) -> Iterator[str]:
    """Yield the parts of a personal name after a title or a given name."""
    no_name = ORGANISATION | UNIT | (COMMON if tokens.all_caps else 0)
    for index in range(first + 1, min(first + 1 + NAME_WORDS, len(tokens.words))):
        if tokens.gaps[index - 1].strip(".") not in _WITHIN_NAMES:
            return
        word = tokens.words[index]
        if word.marks & no_name or not word.marks & written:
            return
        if len(word.text) > 1:
            yield word.lower


_WITHIN_NAMES = frozenset([" ", "-", "\xa0"])
