"""Blocks → sentences with exact spans."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.blocks.abbreviations import MONTHS, NEVER_LAST, SELDOM_LAST, STARTERS
from mapper.blocks.furniture import BULLET
from mapper.blocks.layout import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mapper.blocks.furniture import BlockKind

_BOUNDARY = re.compile(
    r"(?P<stop>[.!?…؟۔]+)(?P<close>[\"'”’»)\]]*)"
    r"(?:(?P<space>\s+)(?=[\"'“‘«(\[]*[^\W_a-z])"  # white space and something that may begin
    r"|(?=[A-Z\"“][a-z“A-Z]))"  # or none at all, as in "the regime.Syrian"
)

LONGEST = 2_000
"""Characters of a sentence. What is longer is no prose but a list or a table that lost its lines, and
is read in parts: what looks at every pair of words in a sentence would never end."""

_SPACES = re.compile(r"\s*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_TOKEN = re.compile(r"[^\W_](?:[\w.]*\w)?$")
_NEXT = re.compile(r"[\"'“‘«(\[]*(\w+)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, or a heading, caption or other line that is no sentence.

    Attributes
    ----------
    start, end
        Offsets into the text, in code points.
    text
        Exactly ``text[start:end]``.
    kind
        Kind of the block that it stands in.
    """

    start: int
    end: int
    text: str
    kind: BlockKind


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text with exact spans, in order.

    Examples
    --------
    >>> for sentence in sentences("Two U.S. soldiers and Dr. Amin left.They met 3.5 km away. Why?"):
    ...     print(sentence.text)
    Two U.S. soldiers and Dr. Amin left.
    They met 3.5 km away.
    Why?
    """
    return tuple(sentence for block in blocks(text) for sentence in _of_block(text, block))


def sentence_at(sentences: Sequence[Sentence]) -> Callable[[int], int]:
    """Return what gives for an offset the number of the sentence that it stands in; -1 before the first.

    Examples
    --------
    >>> at = sentence_at(sentences("Shells hit Jableh. Nobody was hurt."))
    >>> at(11), at(25)
    (0, 1)
    """
    starts = [sentence.start for sentence in sentences]
    return lambda offset: bisect_right(starts, offset) - 1


def _of_block(text: str, block: Block) -> Iterator[Sentence]:
    bullet = BULLET.match(text, block.start, block.end)
    start = bullet.end() if bullet else block.start
    if block.kind not in {"dateline", "links"}:
        for match in _BOUNDARY.finditer(text, start, block.end):
            if _ends(text, start, match):
                end = match.end("close")
                yield from _in_parts(text, start, end, block.kind)
                start = match.end()
    if start < block.end:
        yield from _in_parts(text, start, block.end, block.kind)


def _in_parts(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Sentence]:
    """Yield a sentence, or the parts of one that is too long, cut between words where there are any."""
    while end - start > LONGEST:
        head = text[start : start + LONGEST]
        part = head.rsplit(None, 1)[0] or head
        yield Sentence(start, start + len(part), part, kind)
        start = _next_word(text, start + len(part))
    if start < end:
        yield Sentence(start, end, text[start:end], kind)


def _next_word(text: str, start: int) -> int:
    return start + len(_SPACES.match(text, start)[0])  # type: ignore[index] # it always matches


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stop is the end of a sentence."""
    if match["space"] is None:
        return _ends_without_space(text, match)
    if match["stop"] != "." or match["close"]:
        return True
    before = _TOKEN.search(text, max(start, match.start() - 20), match.start())
    if before is None:
        return True
    return _ends_after(before.group().lower(), _following(text, match.end()))


def _ends_without_space(text: str, match: re.Match[str]) -> bool:
    """Tell "the regime.Syrian" from "U.S" and "www.Example"."""
    before = text[max(0, match.start() - 3) : match.start()]
    after = text[match.end() : match.end() + 2]
    if match["stop"] != "." and not match["close"]:
        return after[:1].isalpha() and not after.startswith(('"', "“"))
    word = before.isalpha() and before.islower() and "www" not in before
    if match["close"]:
        return after[:1].isupper()
    return word and after[:1].isupper() and after[1:].islower()


def _following(text: str, start: int) -> str:
    match = _NEXT.match(text, start)
    return match[1] if match else ""


def _ends_after(token: str, following: str) -> bool:
    if token in NEVER_LAST:
        return False
    if token in MONTHS:
        return not following[:1].isdigit()
    if token in SELDOM_LAST or _INITIALS.fullmatch(token):
        return following.lower() in STARTERS
    # "3. Police said" is an item of a list, "in 2013. Police" is not.
    return not (token.isdigit() and len(token) == 1 and following[:1].isdigit())
