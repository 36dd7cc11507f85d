"""Columns of whole numbers → bytes that the page reads without unpacking a single value."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = (
    # what the page calls it, array's type code, least and greatest value
    ("u8", "B", 0, 2**8 - 1),
    ("u16", "H", 0, 2**16 - 1),
    ("i32", "i", -(2**31), 2**31 - 1),
)
"""The smallest first; four bytes wide is the widest that the page needs."""

ALIGN = 4

Heading = tuple[str, str, int]
"""Name of a column, kind of its values, how many they are."""


def join(columns: Mapping[str, Sequence[int]]) -> tuple[list[Heading], bytes]:
    r"""Return what stands where, and the values themselves, little-endian, each column at a multiple of four.

    Examples
    --------
    >>> join({"type": [3, 1], "first": [-1]})
    ([('type', 'u8', 2), ('first', 'i32', 1)], b'\x03\x01\x00\x00\xff\xff\xff\xff')
    """
    headings: list[Heading] = []
    parts: list[bytes] = []
    for name, values in columns.items():
        kind, code = _kind(values)
        packed = array(code, values)
        if sys.byteorder == "big":
            packed.byteswap()
        content = packed.tobytes()
        headings.append((name, kind, len(values)))
        parts += (content, bytes(-len(content) % ALIGN))
    return headings, b"".join(parts)


def _kind(values: Sequence[int]) -> tuple[str, str]:
    least, most = min(values, default=0), max(values, default=0)
    return next(
        (kind, code) for kind, code, low, high in KINDS if low <= least and most <= high
    )  # more than 2³¹ of anything is beyond a page


class Words:
    """Texts, each kept once and named by its number."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._nth: dict[str, int] = {}

    def __contains__(self, text: str) -> bool:
        """Say whether a text is kept."""
        return text in self._nth

    def number(self, text: str) -> int:
        """Return the number of a text.

        Examples
        --------
        >>> words = Words()
        >>> words.number("Jableh"), words.number("Latakia"), words.number("Jableh")
        (0, 1, 0)
        """
        nth = self._nth.setdefault(text, len(self.texts))
        if nth == len(self.texts):
            self.texts.append(text)
        return nth


class Sets:
    """Short lists of words, such as the actors of an incident, each kept once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._nth: dict[tuple[str, ...], int] = {}
        self.lists: list[list[int]] = []

    def number(self, texts: tuple[str, ...]) -> int:
        """Return the number of a list of texts.

        Examples
        --------
        >>> sets = Sets(Words())
        >>> sets.number(()), sets.number(("guards", "gunmen", "guards")), sets.number(())
        (0, 1, 0)
        >>> sets.lists
        [[], [0, 1]]
        """
        nth = self._nth.setdefault(texts, len(self.lists))
        if nth == len(self.lists):
            self.lists.append(list(dict.fromkeys(map(self.words.number, texts))))
        return nth
