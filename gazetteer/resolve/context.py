"""What the words around a toponym say: what holds it, what kind it is, how near it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer.resolve.distances import DISTANCE, bearing_of, kilometres_of
from gazetteer.resolve.gaps import gaps_of, groups_of, holder_of, lists_of
from gazetteer.resolve.kind_words import KIND, KIND_WORDS, PLURALS
from gazetteer.resolve.nearness import is_near
from gazetteer.resolve.windows import WINDOW, plain, words_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym

_KIND_BEFORE = re.compile(rf"(?<!\w)(?P<kind>{KIND})(?: of| in)?(?: the)? ?\Z", re.IGNORECASE)
_KIND_AFTER = re.compile(
    rf"\A(?:['’]s)?\s*[ -](?:air ?)?(?P<kind>{KIND}|base|air base)\b", re.IGNORECASE
)
_CROSSING = re.compile(
    r"\A,?(?: and| &| und| et| y|,) (?:[A-Z0-9][\w.]*[- ]){1,2}(?:streets|avenues|roads|boulevards|sts|aves)\b",
    re.IGNORECASE,
)
"""After the first name of a crossing: "Elm and Pine streets"."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around one toponym say of it.

    Attributes
    ----------
    holder
        Index of the toponym that is said to hold it: "X, Y"; or None.
    comma
        Whether it is said by a comma alone, the strongest form.
    asked
        Kind of place, a key of `gazetteer.resolve.asked.ASKED`, or None.
    group
        Indices of the toponyms that it is listed with, itself among them.
    near
        Whether the words mean its surroundings: "near X", "the countryside of X".
    bearing, distance_km
        "12 km north of X": degrees from north, kilometres; None where not said.
    """

    holder: int | None = None
    comma: bool = False
    asked: str | None = None
    group: tuple[int, ...] = ()
    near: bool = False
    bearing: float | None = None
    distance_km: float | None = None


def contexts(text: str, toponyms: Sequence[Toponym]) -> list[Context]:
    """Read what the words around each toponym of a text say of it.

    Examples
    --------
    >>> from gazetteer.recognise import Toponym
    >>> text = "in the provinces of Hama and Idlib"
    >>> found = contexts(text, [Toponym("Hama", 20, 24), Toponym("Idlib", 29, 34)])
    >>> [context.asked for context in found]
    ['province', 'province']
    """
    gaps = gaps_of(text, toponyms)
    groups = groups_of(gaps, len(toponyms))
    lists = lists_of(gaps)
    single = [
        _unheld(_own(text, toponyms, index, gaps))
        if index in lists
        else _own(text, toponyms, index, gaps)
        for index in range(len(toponyms))
    ]
    return [
        replace(context, group=group, asked=context.asked or _asked_of_list(text, toponyms, group))
        for context, group in zip(single, groups, strict=True)
    ]


def _unheld(context: Context) -> Context:
    return replace(context, holder=None, comma=False) if context.comma else context


def _asked_of_list(text: str, toponyms: Sequence[Toponym], group: tuple[int, ...]) -> str | None:
    """Return the kind that a plural asks for, before or after a whole list."""
    if len(group) == 1:
        return None
    first, last = toponyms[group[0]], toponyms[group[-1]]
    for match in (
        _KIND_BEFORE.search(words_before(text, first.start)),
        _KIND_AFTER.match(text[last.end : last.end + WINDOW]),
    ):
        if match and match["kind"].lower() in PLURALS:
            return KIND_WORDS[match["kind"].lower()]
    return None


def _own(text: str, toponyms: Sequence[Toponym], index: int, gaps: list[str]) -> Context:
    toponym = toponyms[index]
    before = words_before(text, toponym.start)
    after = text[toponym.end : toponym.end + WINDOW]
    holder, comma = holder_of(toponyms, index, gaps)
    distance = DISTANCE.search(before)
    return Context(
        holder=holder,
        comma=comma,
        asked=_asked(toponym, before, after),
        near=distance is not None
        or is_near(text, toponyms, index, gaps, before=before, after=after),
        bearing=bearing_of(distance),
        distance_km=kilometres_of(distance),
    )


def _asked(toponym: Toponym, before: str, after: str) -> str | None:
    """Return the kind of place that the words just beside a toponym ask for."""
    words = toponym.text.lower().split()
    if len(words) > 1 and words[-1] in KIND_WORDS:
        return KIND_WORDS[words[-1]]
    if _CROSSING.match(plain(after)):
        return "street"
    match = _KIND_AFTER.match(after)
    if match and match["kind"].lower() not in PLURALS:
        kind = match["kind"].lower()
        return KIND_WORDS.get(kind, "airbase")
    match = _KIND_BEFORE.search(before)
    if (
        match
        and match["kind"].lower() not in PLURALS
        and match.group().rstrip().lower().endswith(("of", match["kind"].lower()))
    ):
        return KIND_WORDS[match["kind"].lower()]
    return None
