"""What speaks for and against a run of words being the name of a place, as a table of weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.names import fold
from gazetteer.recognise import arabic, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from gazetteer.recognise.hits import Hit
    from gazetteer.recognise.tokens import Token, Tokens

ACCEPT_FROM = 1.0
"""The sum of weights from which a run of words counts as a place."""

SHORT = 3
LARGE = 2
COUNTRY = 3
_LOCATIVE = words.LOCATIVE | arabic.LOCATIVE
_STRICTLY_LOCATIVE = words.STRICTLY_LOCATIVE | arabic.STRICTLY_LOCATIVE
_KINDS = words.KINDS | arabic.KINDS
_GLUE = frozenset("'’@._&")
_DASHES = frozenset("-‑–—/")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: what it adds to the sum where it is seen, and its meaning in words."""

    because: str
    weight: float
    seen: Callable[[Hit], bool]


def score(hit: Hit) -> float:
    """Return the sum of the weights of the cues that a run of words shows."""
    return sum(cue.weight for cue in CUES if cue.seen(hit))


def _lower(token: Token | None) -> str:
    return token.text.lower() if token else ""


def _locative(hit: Hit) -> bool:
    return _lower(hit.before) in _LOCATIVE


def _strictly_locative(hit: Hit) -> bool:
    return _lower(hit.before) in _STRICTLY_LOCATIVE


def _name_like(token: Token | None, tokens: Tokens) -> bool:
    """Whether a neighbour looks like a part of a longer proper name."""
    if token is None or token.case not in ("title", "upper"):
        return False
    return not (token.common if tokens.all_caps else token.text.lower() in tokens.ordinary)


def _after_kind(hit: Hit) -> bool:
    index = hit.first - 1
    if _lower(hit.before) == "of":
        index -= 1
    return hit.before is not None and _lower(hit.tokens.words[max(0, index)]) in _KINDS


def _before_kind(hit: Hit) -> bool:
    return _lower(hit.after) in words.KINDS


def _after_title(hit: Hit) -> bool:
    previous = hit.tokens.words[hit.first - 1] if hit.first else None
    if previous is None or _lower(previous) not in words.TITLES:
        return False
    named = previous.case == ("upper" if hit.tokens.all_caps else "title")
    return named and previous.gap.strip("-") in ("", ".", " ", ". ")


def _after_given_name(hit: Hit) -> bool:
    before = hit.before
    if before is None or before.gap == "-":
        return False
    return before.capitalised and _lower(before) in words.GIVEN_NAMES


def _after_initial(hit: Hit) -> bool:
    previous = hit.tokens.words[hit.first - 1] if hit.first else None
    if previous is None or hit.tokens.all_caps or len(previous.text) != 1:
        return False
    return (
        previous.case == "title"
        and previous.gap in (". ", ".", ".\n")
        and previous.text not in "NSEW"
    )


def _after_other_name(hit: Hit) -> bool:
    before = hit.before
    if not _name_like(before, hit.tokens) or before is None or _after_given_name(hit):
        return False
    word = before.text.lower()
    head = before.first and fold(word) in words.ORDINARY
    return not head and word not in words.LEFT_WORDS and word not in words.KINDS


def _before_other_name(hit: Hit) -> bool:
    after = hit.after
    if not _name_like(after, hit.tokens) or after is None:
        return False
    return not _in_any(after, words.ORGANISATION, words.KINDS, words.LEFT_WORDS)


def _in_any(token: Token, *lists: frozenset[str]) -> bool:
    word = token.text.lower()
    return any(word in some for some in lists)


def _given_name_leads(hit: Hit) -> bool:
    return (
        hit.single
        and _lower(hit.words[0]) in words.GIVEN_NAMES
        and (
            _before_other_name(hit)
            or (hit.after is not None and len(hit.after.text) == 1 and hit.after.capitalised)
        )
    )


def _before_organisation(hit: Hit) -> bool:
    return (
        hit.after is not None and hit.after.capitalised and _lower(hit.after) in words.ORGANISATION
    )


def _ordinary(hit: Hit) -> bool:
    if hit.words[0].arabic:
        return hit.single and arabic.ordinary(hit.words[0].text) and not _after_kind(hit)
    return all(fold(word.text) in words.ORDINARY for word in hit.words)


def _also_in_lower_case(hit: Hit) -> bool:
    return hit.single and _lower(hit.words[0]) in hit.tokens.ordinary


def _person_of_text(hit: Hit) -> bool:
    return hit.single and _lower(hit.words[0]) in hit.persons


def _given_name_alone(hit: Hit) -> bool:
    return hit.single and _lower(hit.words[0]) in words.GIVEN_NAMES and not hit.known_after


def _acronym(hit: Hit) -> bool:
    word = hit.words[0]
    return (
        hit.single
        and word.case == "upper"
        and len(word.text) <= SHORT + 1
        and not hit.tokens.all_caps
    )


def _glued(hit: Hit) -> bool:
    """Whether it is a piece of an address, a compound or a longer word: "pro-X", "x@y"."""
    left = hit.tokens.words[hit.first - 1] if hit.first else None
    if left is not None and (left.gap in _GLUE or (left.gap == "-" and left.case == "lower")):
        return True
    following = hit.tokens.words[hit.last + 1 : hit.last + 2]
    return bool(following) and (
        (hit.words[-1].gap in _GLUE and following[0].text not in ("s", "S"))
        or (hit.words[-1].gap == "." and following[0].case == "lower")
    )


def _lost_in_capitals(hit: Hit) -> bool:
    """Whether nothing but the name itself tells a small place from a person."""
    small = hit.fame < LARGE and not hit.known_after
    return hit.tokens.all_caps and small and hit.single and not _strictly_locative(hit)


def _block_of(hit: Hit) -> bool:
    index = hit.first - 1
    if _lower(hit.before) in words.DIRECTIONS:
        index -= 1
    of = hit.before is not None and _lower(hit.tokens.words[index]) == "of"
    return of and _lower(hit.tokens.words[index - 1]) == "block"


def _dateline(hit: Hit) -> bool:
    """Whether it stands in capitals before a dash or a comma, as agencies begin."""
    word = hit.words[0]
    gap = hit.words[-1].gap.strip()
    return (
        word.case == "upper"
        and len(word.text) > SHORT
        and gap in ("—", "–", "-", "--", ",", "(AP) —", ":")
        and not hit.tokens.all_caps
    )


def _end_of_road(hit: Hit) -> bool:
    """Whether it is one of the two names of a road: "the Homs-Hama highway"."""
    tokens = hit.tokens.words
    starts = [hit.last, hit.first - 1]
    return any(
        0 <= left < len(tokens) - 2
        and tokens[left].gap in _DASHES
        and tokens[left + 1].case != "lower"
        and any(_lower(token) in words.ROADS for token in tokens[left + 2 : left + 5])
        for left in starts
    )


CUES: tuple[Cue, ...] = (
    Cue("a country", 3.5, lambda hit: hit.fame >= COUNTRY),
    Cue("a large city or unit", 2.2, lambda hit: hit.fame == LARGE),
    Cue("a town or unit", 1.5, lambda hit: hit.fame == 1),
    Cue("a small place", 0.8, lambda hit: hit.fame == 0),
    Cue("a by-name of a small place", -0.4, lambda hit: hit.fame < 0),
    Cue("in capitals as all the text", -1.2, _lost_in_capitals),
    Cue("a block of a street", -4.0, _block_of),
    Cue("several words", 0.8, lambda hit: not hit.single),
    Cue("a word of place before", 1.2, _locative),
    Cue("a word that only a place follows", 0.8, _strictly_locative),
    Cue("a country or state after the comma", 3.0, lambda hit: hit.known_after),
    Cue("a kind of place before", 2.0, _after_kind),
    Cue("a kind of place after", 1.5, _before_kind),
    Cue("an organisation named for it", 0.7, _before_organisation),
    Cue("a dateline", 2.0, _dateline),
    Cue("an end of a road", 3.0, _end_of_road),
    Cue("a title before", -6.0, _after_title),
    Cue("a given name before", -6.0, _after_given_name),
    Cue("an initial before", -5.0, _after_initial),
    Cue("part of a longer name", -3.0, _after_other_name),
    Cue("a longer name follows", -1.2, _before_other_name),
    Cue("a given name with its surname", -4.0, _given_name_leads),
    Cue("a given name", -0.8, _given_name_alone),
    Cue("a person of this text", -3.0, _person_of_text),
    Cue("an ordinary word", -6.0, _ordinary),
    Cue("also written small in this text", -2.0, _also_in_lower_case),
    Cue("an acronym", -3.0, _acronym),
    Cue("a paper or a channel named so", -6.0, lambda hit: _lower(hit.before) in arabic.OUTLETS),
    Cue("glued to another word", -2.0, _glued),
    Cue(
        "begins a sentence",
        -0.5,
        lambda hit: hit.single and hit.words[0].first and hit.fame < LARGE,
    ),
    Cue(
        "few letters",
        -1.5,
        lambda hit: (
            hit.single
            and len(hit.words[0].text) <= SHORT
            and hit.fame < COUNTRY
            and not hit.words[0].arabic
        ),
    ),
)
"""In no order: all that are seen count."""
