"""The rules that give a place name its role, in their order of precedence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.resolve.distances import FARTHEST_KM
from mapper.roles import beside, clauses
from mapper.roles.cues import CUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mapper.model import Role
    from mapper.roles.cue import Cue
    from mapper.roles.view import View

NO_STORY = frozenset({"furniture", "links", "caption", "dateline"})
"""Blocks in which nothing is told to have happened."""

_WIDE = frozenset({"CONT", "OCN", "SEA", "RGN", "RGNH", "GULF"})
_FAR = re.compile(
    r"(?<![\d.,])(?P<number>\d[\d,]*) ?(?:km|kms|kilomet(?:er|re)s?|miles?) (?:to the )?(?:[\w-]+ )?(?:of|from)(?: the)? \Z",
    re.IGNORECASE,
)
_ROAD = re.compile(r"\A (?:road|highway|motorway)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the role it gives, why, and when."""

    role: Role
    because: str
    fits: Callable[[View], bool]


def _by_cue(cue: Cue) -> Rule:
    def fits(view: View) -> bool:
        if cue.only in ("power", "state") and not view.power:
            return False
        if cue.only == "power" and beside.LOCATIVE.search(view.own_before):
            return False
        if cue.only in ("no_event", "event") and _happened(view) == (cue.only == "no_event"):
            return False
        before = cue.before is None or bool(cue.before.search(view.before))
        return before and (cue.after is None or bool(cue.after.match(view.after)))

    return Rule(cue.role, cue.because, fits)


def _happened(view: View) -> bool:
    return "happened" in view.realis


def _historical(view: View) -> bool:
    """Whether the part of the clause between commas, or its beginning, speaks of other times."""
    first, last = view.clause
    here = max(first, view.sentence.rfind(",", first, view.group_start) + 1)
    comma = view.sentence.find(",", view.group_end, last)
    beginning = view.sentence[first : view.sentence.find(",", first, view.group_start)]
    return bool(
        clauses.HISTORY.search(view.sentence[here : last if comma < 0 else comma])
        or (beginning and here > first and clauses.HISTORY.match(beginning.strip()))
    )


def _too_wide(view: View) -> bool:
    """Whether it is a continent, or waters and lands of many countries that nothing is said to be in."""
    place = view.resolution.place
    if place is None or place.country is not None or place.feature_code not in _WIDE:
        return False
    waters = place.feature_class == "H"
    return not (waters and beside.LOCATIVE.search(view.own_before))


def _leads_there(view: View) -> bool:
    """Whether a road is named for where it leads: "on the Hasakah road"."""
    alone = view.group_start == view.start and view.group_end == view.end
    return alone and bool(_ROAD.match(view.after)) and view.own_before.endswith(" the ")


def _far_off(view: View) -> bool:
    """Whether a name only gives a distance, too large to tell where something was."""
    match = _FAR.search(view.own_before)
    return match is not None and float(match["number"].replace(",", "")) > FARTHEST_KM


def _attribute(view: View) -> bool:
    """Whether a short form of a country stands before a noun: "U.S. officials"."""
    short = view.resolution.toponym.form == "abbreviation" and view.power
    return short and bool(beside.NOUN.match(view.after))


def _done_to(view: View) -> bool:
    return bool(beside.OBJECT.search(view.before)) and _happened(view)


def _took_place(view: View) -> bool:
    return bool(beside.LOCATIVE.search(view.before)) and _happened(view)


def _at_premises(view: View) -> bool:
    """Whether it says where some premises are in which something happened: "in a Kandahar hotel"."""
    place = view.resolution.place
    if place is None or place.feature_code.startswith("PCL") or not _happened(view):
        return False
    if view.sentence.isupper():
        after, before = beside.PREMISES_IN_CAPITALS, beside.AT_PREMISES_IN_CAPITALS
    else:
        after, before = beside.PREMISES, beside.AT_PREMISES
    return bool(after.match(view.after) and before.search(view.own_before))


def _named_for(view: View) -> bool:
    return bool(beside.COMPOUND.match(view.after)) and _happened(view)


def _suffered(view: View) -> bool:
    return bool(beside.SUFFERED.match(view.after)) and _happened(view)


def _told_only(view: View) -> bool:
    return bool(view.realis) and not _happened(view)


_CUE_RULES: Iterable[Rule] = (_by_cue(cue) for cue in CUES)

RULES: tuple[Rule, ...] = (
    Rule("background", "an adjective", lambda view: view.resolution.toponym.form == "adjective"),
    Rule("background", "no part of the story", lambda view: view.kind in NO_STORY),
    Rule("background", "only says where another place lies", lambda view: view.inner is not None),
    Rule("background", "too wide to be where something happened", _too_wide),
    Rule("background", "only gives a distance", _far_off),
    Rule("background", "describes what follows", _attribute),
    Rule("destination", "a road is named for where it leads", _leads_there),
    Rule("background", "told of other times", _historical),
    *_CUE_RULES,
    Rule("background", "not told to have happened", _told_only),
    Rule("incident", "something is done to it", _done_to),
    Rule("incident", "something happened there", _took_place),
    Rule("incident", "something happened in premises there", _at_premises),
    Rule("incident", "an event is named for it", _named_for),
    Rule("incident", "it suffered what happened", _suffered),
)
"""In order of precedence: the first that fits decides; without one it is background."""
