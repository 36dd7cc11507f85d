"""One sentence that gives each place its own toll: "69 in Foo, 40 in Bar and ten in Baz town"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.counts import CountMention
from mapper.counts.numbers import NUMBER, number
from mapper.model import Count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.blocks import Sentence
    from mapper.model import Location

FEWEST = 2
"""So many places of a sentence must have a toll of their own."""

_WHO = (
    r"(?:people|persons|civilians|others?|more|men|women|children|soldiers|fighters|members|militants|policemen|"
    r"residents|villagers|bodies|of them|dead|killed|deaths|victims|martyrs)"
)
_SHARE = re.compile(
    rf"(?<![\w.,/-])(?P<least>at least )?(?P<n>{NUMBER})(?: {_WHO}){{0,2}}(?: (?:were|was|died|have been))?(?: (?:killed|dead|slain))?"
    r" (?:in|at|near|outside) (?:the )?(?:nearby )?(?:(?:village|town|city|district|neighbou?rhood|suburb|camp|area) (?:of )?)?\Z"
    rf"|(?P<rest>{NUMBER}) (?:شخصا |شخصاً |أشخاص |مدنيا |مدنياً |مدنيين |قتيلا |قتيلاً |قتلى )?(?:في|ب) ?"
    r"(?:قرية|بلدة|مدينة|حي)? ?\Z",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:wounded|injured|hurt|detained|arrested|missing|displaced)\b", re.IGNORECASE
)
_HURT = re.compile(r"\b(?:wound|injur|hurt|maim)\w*\s*\Z", re.IGNORECASE)


def shares(
    sentence: Sentence, places: Sequence[tuple[int, Location]], counts: Sequence[CountMention]
) -> list[tuple[Location, CountMention]]:
    """Return the places of a sentence that have a toll of their own, each with it; empty if fewer than two have.

    Parameters
    ----------
    places
        Offsets into the text of the document, and the places named there, in order.
    counts
        The claims of the sentence: there is nothing to share out where nobody was killed.
    """
    if not any(each.kind == "killed" for each in counts):
        return []
    found = [
        (where, share)
        for at, where in places
        if (share := _share(sentence.text, at - sentence.start)) is not None
    ]
    return found if len({where.place.id for where, _ in found}) >= FEWEST else []


def _share(text: str, at: int) -> CountMention | None:
    match = _SHARE.search(text, 0, at)
    if match is None or _OTHERWISE.search(match.group()):
        return None
    size = number(match["n"] or match["rest"])
    words = match.group().strip()
    count = Count(size, None if match["least"] else size, words)
    hurt = _HURT.search(text, 0, match.start())
    return CountMention(match.start(), at, words, "wounded" if hurt else "killed", count)
