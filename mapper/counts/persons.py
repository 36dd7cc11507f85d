"""Persons whom no quantity names: by name alone, by their deed, or by what is said of their death."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.counts.context import (
    AND_ANOTHER,
    AND_NAME,
    BACKGROUND,
    DEED,
    DEED_AFTER,
    HISTORICAL,
    IMPLICIT,
    KIN_OF,
    NAME_AND,
    NAMED,
    NO_CASUALTIES,
    ONE_DEATH,
    PERSON_AFTER,
    SELF_HURT,
    SELF_KILLED,
)
from mapper.counts.cues import Cue
from mapper.counts.mention import CountMention
from mapper.model import Count
from mapper.triggers import Triggers

if TYPE_CHECKING:
    import re

    from mapper.model import ClaimKind

_NAMED_TRIGGERS = Triggers(cue.pattern for cue in NAMED)
_UNNAMED: tuple[Cue, ...] = (
    Cue("killed", SELF_KILLED, weak=True),
    Cue("wounded", SELF_HURT, hit=True),
    Cue("killed", IMPLICIT, weak=True),
    Cue("killed", ONE_DEATH, weak=True),
)
"""In order of precedence; the first that fits is the only one that counts."""
_UNNAMED_TRIGGERS = Triggers(cue.pattern for cue in _UNNAMED)


def named(sentence: str) -> list[CountMention]:
    """Return persons who are told by name alone: "Jane Roe was killed"."""
    if sentence.isupper():
        return []
    return [
        _person(sentence, match, cue, _name(sentence, match))
        for cue in (NAMED[row] for row in _NAMED_TRIGGERS.rows(sentence))
        for match in cue.pattern.finditer(sentence)
        if not KIN_OF.search(sentence, 0, match.start("name"))
        and (" were " not in match.group() or _are_two(sentence, match, cue))
    ]


def unnamed(sentence: str) -> list[CountMention]:
    """Return one person of whom a sentence speaks without naming or counting anyone."""
    for cue in (_UNNAMED[row] for row in _UNNAMED_TRIGGERS.rows(sentence)):
        if match := cue.pattern.search(sentence):
            return [_person(sentence, match, cue, "")]
    return []


def attackers(sentence: str, *, killed: bool) -> list[CountMention]:
    """Return the attacker who then died, beside those whom he hurt, or also killed."""
    match = DEED.search(sentence) or (DEED_AFTER.search(sentence) if killed else None)
    return [_person(sentence, match, _DEED, "")] if match else []


_DEED = Cue("killed", DEED, weak=True)


def no_casualties(sentence: str) -> list[CountMention]:
    """Return that nobody was hurt, where that is said without a person."""
    mentions = []
    for match in NO_CASUALTIES.finditer(sentence):
        words, what = match.group(), match["what"].lower()
        kinds: tuple[ClaimKind, ...] = ("killed", "wounded")
        if what == "injuries":
            kinds = ("wounded",)
        elif what in {"deaths", "fatalities"}:
            kinds = ("killed",)
        mentions += [
            CountMention(match.start(), match.end(), words, kind, Count(0, 0, words))
            for kind in kinds
        ]
    return mentions


def _name(sentence: str, match: re.Match[str]) -> str:
    """Return the name of a person, or "" where it is that of a place: "a Long Beach man"."""
    return "" if PERSON_AFTER.match(sentence, match.end("name")) else match["name"]


def _are_two(sentence: str, match: re.Match[str], cue: Cue) -> bool:
    """Whether a second person stands beside the first: "Jane Roe and John Poe were killed"."""
    if cue.pattern is SELF_HURT:
        return AND_ANOTHER.match(sentence, match.end()) is not None
    if "name" not in match.groupdict():
        return False
    if match.start("name") == match.start():
        return NAME_AND.search(sentence, 0, match.start()) is not None
    return match.end("name") == match.end() and AND_NAME.match(sentence, match.end()) is not None


def _person(sentence: str, match: re.Match[str], cue: Cue, name: str) -> CountMention:
    words = match.group()
    number = 2 if _are_two(sentence, match, cue) else 1
    return CountMention(
        match.start(),
        match.end(),
        words,
        cue.kind,
        Count(number, number, words),
        historical=HISTORICAL.search(sentence) is not None,
        background=BACKGROUND.search(sentence, 0, match.start()) is not None,
        definite=not name and number == 1,
        weak=cue.weak,
        hit=cue.hit,
        name=name if number == 1 else "",
        hint=cue.pattern is ONE_DEATH,
        perpetrator=cue is _DEED,
    )
