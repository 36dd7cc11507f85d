"""A text as it was scraped → paragraphs, each with its kind."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.blocks.furniture import (
    BULLET,
    CAPTION,
    CAPTION_END,
    DATELINE,
    FRONT_MATTER,
    FURNITURE,
    LINKS,
    TAIL,
    BlockKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…؟۔:;,][\"'”’»)\]]*$")
_WORD = re.compile(r"\S+")

_HEADING_CHARS = 160
"""A heading is no longer than this; measured on news pages, where titles end near 120."""

_CAPTION_CHARS = 600
_LONG_PARAGRAPH_CHARS = 200
"""A paragraph as long as this is told, not linked, wherever it stands on the page."""

_WRAP_CHARS = range(40, 130)
"""Where the right margin of a hard-wrapped text may be."""

_OF_ITS_OWN = re.compile(
    r"\W{0,3}(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b|https?:|www\.|t\.me/|[#@]\w|"
    r"(?:[01]?\d|2[0-3])[:h][0-5]\d\b|(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs?|h|z|l)\b)"
    r"|\W{0,2}[\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]",
    re.IGNORECASE,
)
"""What begins a line of its own: a date in digits, an address, a tag, the hour, a pictograph."""

_RUNNING = 2
"""So many lines that go on in lower case make a text a hard-wrapped one."""

_LINK_RUN = 4
"""So many headings in a row are a list of links."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of a text.

    Attributes
    ----------
    start, end
        Offsets into the text, in code points; white space around it is left out.
    """

    kind: BlockKind
    start: int
    end: int


def blocks(text: str) -> tuple[Block, ...]:
    r"""Return the paragraphs of a text with their kinds, in order.

    Together they hold every visible character of the text. Headings between paragraphs are
    headlines too; a dateline in front of a sentence is a block of its own.

    Examples
    --------
    >>> text = "Shells hit Anadan\n\nANADAN (XYZ) - Two men died on Friday.\n\nLeave a Reply"
    >>> [(block.kind, text[block.start:block.end]) for block in blocks(text)]
    [('headline', 'Shells hit Anadan'), ('dateline', 'ANADAN (XYZ) -'),
     ('body', 'Two men died on Friday.'), ('furniture', 'Leave a Reply')]
    """
    spans = list(_paragraphs(text))
    kinds = [_kind(text[start:end]) for start, end in spans]
    front = FRONT_MATTER.match(text)
    if front:
        kinds = [
            "furniture" if end <= front.end() else kind
            for kind, (_, end) in zip(kinds, spans, strict=True)
        ]
    _mark_tail(text, spans, kinds)
    _mark_link_lists(spans, kinds, text)
    return tuple(_split_datelines(text, spans, kinds))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans of paragraphs; lines of a hard-wrapped text are joined."""
    lines = [_trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if start < end]
    margin = _margin(text, lines)
    current: tuple[int, int] | None = None
    for start, end in lines:
        if current and margin and _runs_on(text, current, (start, end), margin):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _margin(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the right margin of a hard-wrapped text, or 0 where lines are paragraphs.

    Lines that go on in lower case tell it best: a headline may be longer than the page is wide.
    """
    soft = [
        (end - start, text[following].islower())
        for (start, end), (following, _) in itertools.pairwise(lines)
        if not _SENTENCE_END.search(text[start:end]) and _breaks(text[end:following]) == 1
    ]
    running = [length for length, goes_on in soft if goes_on and length in _WRAP_CHARS]
    if len(running) >= _RUNNING:
        return max(running)
    longest = max((end - start for start, end in lines), default=0)
    if longest not in _WRAP_CHARS:
        return 0
    return longest if any(length >= longest // 2 for length, _ in soft) else 0


def _breaks(gap: str) -> int:
    return sum(gap.count(char) for char in "\n\u2028\u2029")


def _runs_on(text: str, current: tuple[int, int], line: tuple[int, int], margin: int) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    gap = text[current[1] : line[0]]
    if _breaks(gap) != 1 or gap.endswith(("   ", "\xa0\xa0\xa0", "\t")):
        return False
    if BULLET.match(text, line[0]) or _OF_ITS_OWN.match(text, line[0]):
        return False
    line_start = max(text.rfind(char, 0, current[1]) for char in "\n\u2028\u2029") + 1
    word = _WORD.match(text, line[0])
    first = word.end() - word.start() if word else 0
    # The next word would not have fitted: the break is the typist's margin, not a new paragraph.
    return current[1] - line_start + 1 + first > margin * 0.8


def _kind(paragraph: str) -> BlockKind:
    if LINKS.match(paragraph):
        return "links"
    dateline = DATELINE.match(paragraph)
    if dateline and dateline.end() == len(paragraph):
        return "dateline"
    if FURNITURE.match(paragraph) and len(paragraph) < _LONG_PARAGRAPH_CHARS * 2:
        return "furniture"
    if len(paragraph) < _CAPTION_CHARS and (
        CAPTION.match(paragraph) or CAPTION_END.search(paragraph)
    ):
        return "caption"
    if _is_heading(paragraph):
        return "headline"
    return "body"


def _is_heading(paragraph: str) -> bool:
    return (
        len(paragraph) <= _HEADING_CHARS
        and not _SENTENCE_END.search(paragraph)
        and not paragraph.startswith(('"', "“", "«"))
    )


def _mark_tail(text: str, spans: list[tuple[int, int]], kinds: list[BlockKind]) -> None:
    """Turn what follows a comment form or a list of sources into furniture, up to long prose."""
    tail = False
    for index, (start, end) in enumerate(spans):
        if end - start >= _LONG_PARAGRAPH_CHARS and kinds[index] == "body":
            tail = False
        elif TAIL.match(text, start, end) and start > len(text) // 3:
            kinds[index] = "furniture"
            tail = True
        elif tail and kinds[index] in {"headline", "body"}:
            kinds[index] = "furniture" if _has_bullet(text, start) else "links"


def _has_bullet(text: str, start: int) -> bool:
    return BULLET.match(text, start) is not None and not text[start].isdigit()


def _mark_link_lists(spans: list[tuple[int, int]], kinds: list[BlockKind], text: str) -> None:
    """Turn runs of headings into lists of links; the title of the report is kept."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "headline":
            end += 1
        first = index
        if index == 0 and end < len(kinds) and not BULLET.match(text, spans[0][0]):
            first += 1
        # The head of a release is a run of headings too, but it does not begin in the middle.
        if end - first >= _LINK_RUN and first > 1:
            kinds[first:end] = ["links"] * (end - first)
        index = max(end, index + 1)


def _split_datelines(
    text: str, spans: list[tuple[int, int]], kinds: list[BlockKind]
) -> Iterator[Block]:
    for (start, end), kind in zip(spans, kinds, strict=True):
        match = DATELINE.match(text, start, end) if kind in {"body", "headline"} else None
        if match is None or not match.group().strip():
            yield Block(kind, start, end)
            continue
        cut_start, cut_end = _trimmed(text, start, match.end())
        yield Block("dateline", cut_start, cut_end)
        rest = _trimmed(text, match.end(), end)
        if rest[0] < rest[1]:
            yield Block("body" if kind == "body" else kind, *rest)
