"""Columns of whole numbers → bytes that the page reads without unpacking a single value."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, TypeVar

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

Value = TypeVar("Value")


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


class Numbered(dict[Value, int]):
    """Values, each kept once and named by its number; a new value gets the next one."""

    def __missing__(self, value: Value) -> int:
        """Keep a value that was never seen before."""
        nth = self[value] = len(self)
        self._keep(value)
        return nth

    def number(self, value: Value) -> int:
        """Return the number of a value."""
        return self[value]

    def numbers(self, values: Sequence[Value]) -> list[int]:
        """Return the number of each value: of a million, each costs one look and the new ones more.

        Examples
        --------
        >>> Words().numbers(["Jableh", "Latakia", "Jableh"])
        [0, 1, 0]
        """
        return [*map(self.__getitem__, values)]

    def _keep(self, value: Value) -> None:
        raise NotImplementedError


class Words(Numbered[str]):
    """Texts, each kept once and named by its number.

    Examples
    --------
    >>> words = Words()
    >>> words.number("Jableh"), words.number("Latakia"), words.number("Jableh")
    (0, 1, 0)
    """

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def _keep(self, value: str) -> None:
        self.texts.append(value)


class Sets(Numbered[tuple[str, ...]]):
    """Short lists of words, such as the actors of an incident, each kept once.

    Examples
    --------
    >>> sets = Sets(Words())
    >>> sets.number(()), sets.number(("guards", "gunmen", "guards")), sets.number(())
    (0, 1, 0)
    >>> sets.lists
    [[], [0, 1]]
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.lists: list[list[int]] = []

    def _keep(self, value: tuple[str, ...]) -> None:
        self.lists.append(list(dict.fromkeys(map(self.words.number, filter(None, value)))))

    def joined(self, first: Sequence[int], second: Sequence[int]) -> list[int]:
        """Return for each pair of lists, given by their numbers, the number of both together.

        Examples
        --------
        >>> sets = Sets(Words())
        >>> one, two = sets.numbers([("guards",), ("gunmen",)])
        >>> [sets.lists[nth] for nth in sets.joined([one, one], [two, one])]
        [[0, 1], [0]]
        """
        pairs = [*zip(first, second, strict=True)]
        texts = self.words.texts
        known = {
            (one, two): self.number(
                tuple(dict.fromkeys(texts[nth] for nth in self.lists[one] + self.lists[two]))
            )
            for one, two in dict.fromkeys(pairs)
        }
        return [*map(known.__getitem__, pairs)]
