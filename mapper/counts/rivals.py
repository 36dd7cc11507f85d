"""Tolls that sources give against each other: kept side by side as a range, not chosen between."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.model import Count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.counts.mention import CountMention

_SAYS = re.compile(
    r"\b(?:said|says?|saying|put(?:s|ting)?|report(?:ed|s|ing)|claim(?:ed|s|ing)|according to|count(?:ed|s)|document(?:ed|s)|"
    r"recorded|told|gave|gives|giving|stated|confirmed|listed|announced|estimat(?:ed|es)|insist(?:ed|s)|toll|figure|tally)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:while|whereas|but|although|though|however|by contrast|in contrast|for (?:its|his|her|their) part|conflicting|"
    r"(?:a |the )?(?:much |far |slightly )?(?:lower|higher|different|smaller|larger) (?:death )?(?:toll|figure|number|count|tally))\b",
    re.IGNORECASE,
)
"""Words that set what one source says against another."""
_LATER = re.compile(
    r"\b(?:later|now|rose|risen|rising|climb\w*|up from|updated?|revised|earlier|initial\w*|previous\w*|first reports?|"
    r"another|second|separate|elsewhere|of (?:them|whom|those))\b",
    re.IGNORECASE,
)
"""Words by which the second figure supersedes the first, or is of something else."""
_FACTOR = 3
"""Of figures farther apart than this one is a part, or of something else."""


def opposed(sentence: str, mentions: list[CountMention]) -> list[CountMention]:
    """Mark the figures that a sentence sets against those of another source."""
    if not _AGAINST.search(sentence) or not _SAYS.search(sentence) or _LATER.search(sentence):
        return mentions
    marked = set()
    for kind in ("killed", "wounded"):
        figures = [m for m in mentions if m.kind == kind and _is_figure(m)]
        for one, other in itertools.pairwise(figures):
            if _in_two_mouths(sentence, one, other):
                marked |= {one.start, other.start}
        if len(figures) == 1 and _answers(sentence, figures[0]):
            marked.add(figures[0].start)
    return [replace(m, rival=True) if m.start in marked and _is_figure(m) else m for m in mentions]


def _is_figure(mention: CountMention) -> bool:
    many = mention.count.min is not None and mention.count.min > 1
    return many and not (mention.subset or mention.additional or mention.historical or mention.weak)


def _in_two_mouths(sentence: str, one: CountMention, other: CountMention) -> bool:
    """Whether a word like "while" parts two figures, each beside words of saying."""
    turn = _AGAINST.search(sentence, one.end, other.start)
    if turn is None:
        return _AGAINST.match(sentence) is not None and bool(
            _SAYS.search(sentence, 0, one.start) and _SAYS.search(sentence, one.end, other.start)
        )
    return bool(_SAYS.search(sentence, 0, turn.start()) and _SAYS.search(sentence, turn.end()))


def _answers(sentence: str, figure: CountMention) -> bool:
    """Whether a whole sentence answers the one before: "The army, however, put the toll at 12"."""
    turn = _AGAINST.search(sentence, 0, figure.end)
    return turn is not None and _SAYS.search(sentence, 0, figure.end) is not None


def between(whole: Sequence[CountMention]) -> Count | None:
    """Return the range that figures of sources against each other span, or None if all agree.

    Parameters
    ----------
    whole
        Claims of one kind that count everybody.

    Examples
    --------
    >>> from mapper.counts import find_counts
    >>> told = find_counts("State radio said 21 people were killed, while a doctor put the toll at 19.")
    >>> (between(told).min, between(told).max)
    (19, 21)
    """
    rivals = [m for m in whole if m.rival]
    if not rivals:
        return None
    figures = [m for m in whole if _is_figure(m)]
    low = min(rivals, key=_least)
    near = [
        m
        for m in figures
        if _least(low) <= _least(m) * _FACTOR and _least(m) <= _least(low) * _FACTOR
    ]
    least, most = min(near, key=_least), max(near, key=_most)
    if _least(least) == _most(most):
        return None
    return Count(_least(least), _most(most), most.text)


def _least(mention: CountMention) -> int:
    return mention.count.min or 0


def _most(mention: CountMention) -> int:
    return mention.count.max or _least(mention)
