"""What speaks for and against a run of words being the name of a place, as a table of weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.recognise.vocabulary import (
    ARABIC,
    CAPITALISED,
    COMMON,
    DIRECTION,
    ENGLISH_KIND,
    GIVEN_NAME,
    HONORIFIC,
    KIND,
    LEFT_WORD,
    LOCATIVE,
    LOWER,
    OF,
    ORDINARY,
    ORDINARY_ARABIC,
    ORGANISATION,
    OUTLET,
    ROAD,
    SHORT,
    SHORT_ACRONYM,
    STRICTLY_LOCATIVE,
    TITLE,
    UPPER,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from gazetteer.recognise.hits import Hit, Setting
    from gazetteer.recognise.tokens import Tokens

ACCEPT_FROM = 1.0
"""The sum of weights from which a run of words counts as a place."""

LARGE = 2
COUNTRY = 3
_GLUE = frozenset("'’@._&")
_DASHES = frozenset("-‑–—/")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: what it adds to the sum where it is seen, and its meaning in words.

    Attributes
    ----------
    given
        Whether the setting of a run of words shows it, or makes it worth a look at the text.
    seen
        Whether the text shows it then; None where the setting says all.
    """

    because: str
    weight: float
    given: Callable[[Setting], object]
    seen: Callable[[Hit], object] | None = None


PLACED = 1.2
"""What it adds that the same name is surely a place elsewhere in the text."""


class Weighed(NamedTuple):
    """What a setting alone says.

    Attributes
    ----------
    total
        The sum of what it shows.
    in_text
        The weights and the cues for which the text must be looked at.
    hopeless
        Whether no run of words in this setting can be a place, whatever the text shows.
    """

    total: float
    in_text: tuple[tuple[float, Callable[[Hit], object]], ...]
    hopeless: bool


def weighed(setting: Setting) -> Weighed:
    """Return what a setting alone says: the same for all runs of words that have it."""
    given = [cue for cue in CUES if cue.given(setting)]
    total = sum(cue.weight for cue in given if cue.seen is None)
    in_text = tuple((cue.weight, cue.seen) for cue in given if cue.seen is not None)
    most = total + PLACED + sum(weight for weight, _ in in_text if weight > 0)
    return Weighed(total, in_text, most < ACCEPT_FROM)


def score(hit: Hit) -> float:
    """Return the sum of the weights of the cues that a run of words shows."""
    total = hit.known.total
    for weight, seen in hit.known.in_text:
        if seen(hit):
            total += weight
    return round(total, 6)


def _name_like(tokens: Tokens, index: int) -> bool:
    """Whether a neighbour looks like a part of a longer proper name."""
    word = tokens.words[index]
    return not (word.marks & COMMON if tokens.all_caps else word.lower in tokens.spellings)


def _after_kind(hit: Hit) -> int:
    index = hit.first - (2 if hit.setting.before & OF else 1)
    return hit.tokens.marks[max(0, index)] & KIND


def _after_title(hit: Hit) -> bool:
    marks = hit.tokens.marks[hit.first - 1]
    named = marks & HONORIFIC and marks & (UPPER if hit.tokens.all_caps else TITLE)
    return bool(named) and hit.tokens.gaps[hit.first - 1].strip("-") in ("", ".", " ", ". ")


def _given_name(setting: Setting) -> bool:
    """Whether a given name stands before."""
    before = setting.before
    return bool(before & GIVEN_NAME and before & CAPITALISED) and setting.gap_before != "-"


def _after_initial(hit: Hit) -> bool:
    word = hit.tokens.words[hit.first - 1]
    return len(word.text) == 1 and bool(word.marks & TITLE) and word.text not in "NSEW"


def _other_name_before(setting: Setting) -> bool:
    before = setting.before
    name = before & (TITLE | UPPER) and not before & (LEFT_WORD | ENGLISH_KIND)
    return bool(name) and not _given_name(setting)


def _after_other_name(hit: Hit) -> bool:
    if not _name_like(hit.tokens, hit.first - 1):
        return False
    return not (hit.setting.before & ORDINARY and hit.tokens.first(hit.first - 1))


def _other_name_after(setting: Setting) -> bool:
    after = setting.after
    return bool(after & (TITLE | UPPER) and not after & (ORGANISATION | ENGLISH_KIND | LEFT_WORD))


def _before_other_name(hit: Hit) -> bool:
    return _other_name_after(hit.setting) and _name_like(hit.tokens, hit.last + 1)


def _given_name_leads(hit: Hit) -> bool:
    initial = hit.setting.after & CAPITALISED and len(hit.tokens.words[hit.last + 1].text) == 1
    return bool(initial) or _before_other_name(hit)


def _ordinary(hit: Hit) -> bool:
    if hit.setting.own & ARABIC:
        return not (hit.setting.before and _after_kind(hit))
    return all(marks & ORDINARY for marks in hit.tokens.marks[hit.first : hit.last + 1])


def _maybe_ordinary(setting: Setting) -> bool:
    if setting.own & ARABIC:
        return setting.single and bool(setting.own & ORDINARY_ARABIC)
    return bool(setting.own & ORDINARY)


def _glued(hit: Hit) -> bool:
    """Whether it is a piece of an address, a compound or a longer word: "pro-X", "x@y"."""
    tokens, follows = hit.tokens, hit.last + 1
    gap = hit.setting.gap_before
    if gap in _GLUE or (gap == "-" and tokens.marks[hit.first - 1] & LOWER):
        return True
    gap = hit.setting.gap_after
    if gap not in _GLUE or follows == len(tokens.words):
        return False
    return tokens.words[follows].text not in (("S",) if gap == "." else ("s", "S"))


def _lost_in_capitals(setting: Setting) -> bool:
    """Whether nothing but the name itself tells a small place from a person."""
    small = setting.all_caps and setting.single and setting.fame < LARGE
    return small and not setting.known_after and not setting.before & STRICTLY_LOCATIVE


def _block_of(hit: Hit) -> bool:
    index = hit.first - 1 - bool(hit.setting.before & DIRECTION)
    words = hit.tokens.words
    return bool(words[index].marks & OF) and words[index - 1].lower == "block"


def _dateline(setting: Setting) -> bool:
    """Whether it stands in capitals before a dash or a comma, as agencies begin."""
    if setting.all_caps or not setting.own & UPPER or setting.own & SHORT:
        return False
    return setting.gap_after.strip() in ("—", "–", "-", "--", ",", "(AP) —", ":")


def _end_of_road(hit: Hit) -> bool:
    """Whether it is one of the two names of a road: "the Homs-Hama highway"."""
    marks, gaps = hit.tokens.marks, hit.tokens.gaps
    return any(
        0 <= left < len(marks) - 2
        and gaps[left] in _DASHES
        and not marks[left + 1] & LOWER
        and any(each & ROAD for each in marks[left + 2 : left + 5])
        for left in (hit.last, hit.first - 1)
    )


CUES: tuple[Cue, ...] = (
    Cue("a country", 3.5, lambda its: its.fame >= COUNTRY),
    Cue("a large city or unit", 2.2, lambda its: its.fame == LARGE),
    Cue("a town or unit", 1.5, lambda its: its.fame == 1),
    Cue("a small place", 0.8, lambda its: its.fame == 0),
    Cue("a by-name of a small place", -0.4, lambda its: its.fame < 0),
    Cue("in capitals as all the text", -1.2, _lost_in_capitals),
    Cue("a block of a street", -4.0, lambda its: its.before & (OF | DIRECTION), _block_of),
    Cue("several words", 0.8, lambda its: not its.single),
    Cue("a word of place before", 1.2, lambda its: its.before & LOCATIVE),
    Cue("a word that only a place follows", 0.8, lambda its: its.before & STRICTLY_LOCATIVE),
    Cue("a country or state after the comma", 3.0, lambda its: its.known_after),
    Cue("a kind of place before", 2.0, lambda its: its.before & (KIND | OF), _after_kind),
    Cue("a kind of place after", 1.5, lambda its: its.after & ENGLISH_KIND),
    Cue(
        "an organisation named for it",
        0.7,
        lambda its: its.after & ORGANISATION and its.after & CAPITALISED,
    ),
    Cue("a dateline", 2.0, _dateline),
    Cue(
        "an end of a road",
        3.0,
        lambda its: its.gap_before in _DASHES or its.gap_after in _DASHES,
        _end_of_road,
    ),
    Cue("a title before", -6.0, lambda its: its.title_before, _after_title),
    Cue("a given name before", -6.0, _given_name),
    Cue(
        "an initial before",
        -5.0,
        lambda its: its.gap_before in (". ", ".", ".\n") and not its.all_caps,
        _after_initial,
    ),
    Cue("part of a longer name", -3.0, _other_name_before, _after_other_name),
    Cue("a longer name follows", -1.2, _other_name_after, _before_other_name),
    Cue(
        "a given name with its surname",
        -4.0,
        lambda its: its.single and its.own & GIVEN_NAME and its.after & CAPITALISED,
        _given_name_leads,
    ),
    Cue(
        "a given name",
        -0.8,
        lambda its: its.single and its.own & GIVEN_NAME and not its.known_after,
    ),
    Cue("a person of this text", -3.0, lambda its: its.single, lambda hit: hit.word in hit.persons),
    Cue("an ordinary word", -6.0, _maybe_ordinary, _ordinary),
    Cue(
        "also written small in this text",
        -2.0,
        lambda its: its.single and its.own & (TITLE | UPPER),
        lambda hit: hit.word in hit.tokens.spellings,
    ),
    Cue(
        "an acronym",
        -3.0,
        lambda its: its.single and its.own & UPPER and its.own & SHORT_ACRONYM and not its.all_caps,
    ),
    Cue("a paper or a channel named so", -6.0, lambda its: its.before & OUTLET),
    Cue(
        "glued to another word",
        -2.0,
        lambda its: its.gap_before in _GLUE or its.gap_before == "-" or its.gap_after in _GLUE,
        _glued,
    ),
    Cue("begins a sentence", -0.5, lambda its: its.single and its.begins and its.fame < LARGE),
    Cue(
        "few letters",
        -1.5,
        lambda its: its.single and its.own & SHORT and its.fame < COUNTRY and not its.own & ARABIC,
    ),
)
"""In no order: all that are seen count."""
