"""The persons that a text names in full, whose names alone are no places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.recognise import words
from gazetteer.recognise.runs import NAME_WORDS, as_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.recognise.tokens import Tokens


def persons(tokens: Tokens) -> frozenset[str]:
    """Return the names, in lower case, of persons that the text names in full."""
    found: set[str] = set()
    for index, word in enumerate(tokens.words):
        if not as_name(tokens, word):
            continue
        key = word.text.lower()
        if (titled := key in words.TITLES) or key in words.GIVEN_NAMES:
            found.update(_rest_of_name(tokens, index, titled=titled))
    return frozenset(found)


def _rest_of_name(tokens: Tokens, first: int, *, titled: bool) -> Iterator[str]:
    """Yield the parts of a personal name after a title or a given name."""
    names = []
    index = first
    while index + 1 < len(tokens.words) and index - first < NAME_WORDS:
        gap = tokens.words[index].gap
        if gap.strip(".") not in (" ", "-", "\xa0"):
            break
        index += 1
        word = tokens.words[index]
        name = word.text.lower()
        if not as_name(tokens, word) or name in words.ORGANISATION or name in words.UNITS:
            break
        if tokens.all_caps and word.common:
            break
        names.append(name)
    if names and (titled or len(names) >= 1):
        yield from (name for name in names if len(name) > 1)
