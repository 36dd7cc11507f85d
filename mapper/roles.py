"""Roles of toponyms: where it happened, a speaker's desk, an origin, a government, a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from gazetteer.signals import holds
from mapper import roles_cues as cues
from mapper.events import find_events
from mapper.model import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gazetteer.resolve import Resolution
    from mapper.blocks import Sentence
    from mapper.model import Role

WINDOW = 90
HEAD = 600
LEAD = 5
"""Length of the head of a report, in characters."""
NO_STORY = frozenset({"furniture", "links", "caption", "dateline"})
"""Blocks in which nothing is told to have happened."""

_POWERS = ("PCL", "TERR", "PPLC", "CONT")
_LIST_GAP = re.compile(
    r"\A(?: (?:cit(?:y|ies)|towns?|villages?|provinces?|governorates?|air ?bases?|airport|"
    r"districts?|"
    r"countryside|camp|county|counties))?(?:,? and |, | & |,? as well as |,? or |/| ?و|['’]s )\Z"
)
_HOLDER_GAP = re.compile(
    r"\A(?:(?: (?:district|village|town|area|sub-?district|city))?, |"
    r" ?(?:في |،? )?(?:ب|(?:(?:شمال|جنوب)ي? )?(?:شمال|جنوب|شرق|غرب|وسط)ي? )(?:محافظة |ولاية |ريف |قطاع )?|"
    r"['’]s (?:[\w-]+ ){0,3}|,? (?:\w+ ){0,3}(?:in|of|within) (?:the )?(?:\w+ ){0,3}| \()\Z"
)
_OWNER_GAP = re.compile(r"\A['’]s (?:[\w-]+ ){0,3}\Z")


@dataclass(frozen=True)
class _View:
    """A toponym in its sentence.

    Attributes
    ----------
    start, end
        Its span in the sentence; `group_start`, `group_end` that of the list it stands in.
    inner
        Index of the toponym of which it only says where it lies, or None.
    """

    resolution: Resolution
    sentence: str
    kind: str
    start: int
    end: int
    group_start: int
    group_end: int
    inner: int | None
    events: tuple[tuple[int, int, str], ...]

    @cached_property
    def before(self) -> str:
        """The words before the list that it stands in."""
        return re.sub(
            r"\s+", " ", self.sentence[max(0, self.group_start - WINDOW) : self.group_start]
        )

    @cached_property
    def own_before(self) -> str:
        """The words before it."""
        return re.sub(r"\s+", " ", self.sentence[max(0, self.start - WINDOW) : self.start])

    @cached_property
    def after(self) -> str:
        """The words after it."""
        return re.sub(r"\s+", " ", self.sentence[self.end : self.end + WINDOW])

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Span of the clause that it stands in."""
        first, last = 0, len(self.sentence)
        for match in cues.CLAUSE.finditer(self.sentence):
            if match.end() <= self.group_start:
                first = match.end()
            elif match.start() >= self.group_end:
                last = match.start()
                break
        return first, last

    @cached_property
    def realis(self) -> frozenset[str]:
        """How the events of its clause are told: happened, negated, planned and so on."""
        first, last = self.clause
        return frozenset(
            realis for start, end, realis in self.events if first <= start and end <= last
        )

    @cached_property
    def power(self) -> bool:
        """Whether the name can stand for a government."""
        best = self.resolution.place or next(
            (candidate.place for candidate in self.resolution.candidates), None
        )
        return best is not None and best.feature_code.startswith(_POWERS)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the role it gives, why, and when."""

    role: Role
    because: str
    fits: Callable[[_View], bool]


def assign(
    text: str, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]
) -> list[Mention]:
    """Give each toponym of a text its role.

    Parameters
    ----------
    text
        The text that all offsets count in.
    sentences
        Its sentences, in order.
    resolutions
        Its toponyms, in order.

    Returns
    -------
    mentions
        One for each resolution, in the same order, each with the rule that decided.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.resolve import Resolver
    >>> from mapper.blocks import sentences
    >>> text = "Damascus said that two men were killed in Jableh. Troops were sent to Latakia."
    >>> found = Resolver(gazetteer.load()).resolve(text)
    >>> [mention.role for mention in assign(text, sentences(text), found)]
    ['metonym', 'incident', 'destination']
    """
    starts = [sentence.start for sentence in sentences]
    views: list[_View | None] = []
    cache: dict[int, tuple[tuple[int, int, str], ...]] = {}
    for index, resolution in enumerate(resolutions):
        at = bisect_right(starts, resolution.toponym.start) - 1
        if at < 0:
            views.append(None)
            continue
        sentence = sentences[at]
        if at not in cache:
            cache[at] = _events(sentence.text)
        views.append(_view(text, sentence, resolutions, index, cache[at]))
    mentions = [
        _mention(resolution, view) for resolution, view in zip(resolutions, views, strict=True)
    ]
    return _with_last_resort(_with_holders(mentions, views), views, sentences)


def _with_holders(mentions: Sequence[Mention], views: Sequence[_View | None]) -> list[Mention]:
    """Let what holds a place where something happened be where it happened too, without a pin."""
    found = list(mentions)
    for index, view in enumerate(views):
        if view is None or view.inner is None:
            continue
        inner = found[view.inner]
        if inner.role == "incident" and found[index].role == "background":
            because = f"it holds {inner.resolution.toponym.text}, where it happened"
            reasons = (Reason(1.0, because),)
            found[index] = Mention(found[index].resolution, "incident", reasons, holds=True)
    return found


def _with_last_resort(
    mentions: list[Mention], views: Sequence[_View | None], sentences: Sequence[Sentence]
) -> list[Mention]:
    """Let the town that heads a local report be the place, if nothing else says where."""
    if any(mention.role == "incident" and mention.resolution.place for mention in mentions):
        return mentions
    story = [sentence.text for sentence in sentences if sentence.kind not in NO_STORY]
    if not any(realis == "happened" for text in story[:LEAD] for _, _, realis in _events(text)):
        return mentions
    about = {
        mention.resolution.place.country
        for mention in mentions
        if mention.resolution.place and mention.resolution.place.feature_code.startswith("PCL")
    }
    for index, (mention, view) in enumerate(zip(mentions, views, strict=True)):
        place = mention.resolution.place
        if place is None or (about and place.country not in about):
            continue
        if view is not None and mention.resolution.toponym.start < HEAD and _heads_report(view):
            reason = Reason(0.5, "the town that heads the report; nothing else says where")
            head = Mention(mention.resolution, "incident", (reason,))
            return [*mentions[:index], head, *mentions[index + 1 :]]
    return mentions


def _heads_report(view: _View) -> bool:
    """Whether a name at the head of a report is the town that the report is from or about."""
    place = view.resolution.place
    if place is None or place.feature_class != "P" or place.feature_code == "PPLC":
        return False
    if view.kind in ("furniture", "links", "caption") or view.inner is not None:
        return False
    capitals = view.sentence[view.start : view.end].isupper() and not view.sentence.isupper()
    police = bool(cues.POLICE.match(view.after))
    return view.kind == "dateline" or capitals or police or not view.before.strip()


def _events(sentence: str) -> tuple[tuple[int, int, str], ...]:
    """Return the spans of events in a sentence with how they are told."""
    found = [(cue.start, cue.end, cue.realis) for cue in find_events(sentence)]
    for match in cues.EVENT.finditer(sentence):
        if not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), "happened"))
    return tuple(found)


def _view(
    text: str,
    sentence: Sentence,
    resolutions: Sequence[Resolution],
    index: int,
    events: tuple[tuple[int, int, str], ...],
) -> _View:
    toponym = resolutions[index].toponym
    first = last = index
    while first and (
        _listed(text, resolutions[first - 1], resolutions[first], sentence)
        or _stands_in(text, resolutions[first - 1], resolutions[first], sentence)
    ):
        first -= 1
    while last + 1 < len(resolutions) and _listed(
        text, resolutions[last], resolutions[last + 1], sentence
    ):
        last += 1
    return _View(
        resolutions[index],
        sentence.text,
        sentence.kind,
        toponym.start - sentence.start,
        min(toponym.end, sentence.end) - sentence.start,
        resolutions[first].toponym.start - sentence.start,
        min(resolutions[last].toponym.end, sentence.end) - sentence.start,
        _inner(text, resolutions, index),
        events,
    )


def _listed(text: str, left: Resolution, right: Resolution, sentence: Sentence) -> bool:
    if left.toponym.start < sentence.start or right.toponym.end > sentence.end:
        return False
    gap = re.sub(r"\s+", " ", text[left.toponym.end : right.toponym.start])
    return bool(_LIST_GAP.match(gap))


def _stands_in(text: str, left: Resolution, right: Resolution, sentence: Sentence) -> bool:
    """Whether a unit is all that is known of a place that no gazetteer has: "Foo, Hama province"."""
    if left.place is not None or left.toponym.start < sentence.start or right.place is None:
        return False
    gap = re.sub(r"\s+", " ", text[left.toponym.end : right.toponym.start])
    return right.place.feature_class == "A" and bool(_HOLDER_GAP.match(gap))


def _inner(text: str, resolutions: Sequence[Resolution], index: int) -> int | None:
    """Return the name before or after one which only tells where that lies, or None."""
    if index and _only_says_where(text, resolutions[index - 1], resolutions[index]):
        return index - 1
    following = resolutions[index + 1 : index + 2]
    if following and _owns(text, resolutions[index], following[0]):
        return index + 1
    return None


def _owns(text: str, left: Resolution, right: Resolution) -> bool:
    """Whether a name is the owner of the one after it: "Latakia's Al-Ziraa"."""
    if left.place is None or right.place is None:
        return False
    gap = re.sub(r"\s+", " ", text[left.toponym.end : right.toponym.start])
    return bool(_OWNER_GAP.match(gap)) and holds(left.place, right.place)


def _only_says_where(text: str, left: Resolution, right: Resolution) -> bool:
    """Whether a name only tells where the one before it lies: "Jableh, Latakia"."""
    if right.toponym.start - left.toponym.end > WINDOW // 2 or right.place is None:
        return False
    inner = left.place
    gap = re.sub(r"\s+", " ", text[left.toponym.end : right.toponym.start])
    if not _HOLDER_GAP.match(gap):
        return False
    if inner is None:
        return False
    if right.place.feature_code == "RGN" and right.place.admin1 == inner.admin1 is not None:
        return inner.feature_class == "P"
    return right.place.id in inner.parents or (
        right.place.feature_class == "A"
        and right.place.country == inner.country
        and (right.place.feature_code.startswith("PCL") or right.place.name == inner.admin1)
        and inner.id != right.place.id
    )


def _mention(resolution: Resolution, view: _View | None) -> Mention:
    if view is None:
        return Mention(resolution, "background", (Reason(0.0, "outside of all sentences"),))
    for rule in RULES:
        if rule.fits(view):
            return Mention(resolution, rule.role, (Reason(1.0, rule.because),))
    return Mention(resolution, "background", (Reason(0.0, "no event in its clause"),))


# ---------------------------------------------------------------- the rules


def _by_cue(cue: cues.Cue) -> Rule:
    def fits(view: _View) -> bool:
        if cue.only in ("power", "state") and not view.power:
            return False
        if cue.only == "power" and cues.LOCATIVE.search(view.own_before):
            return False
        if cue.only in ("no_event", "event") and _happened(view) == (cue.only == "no_event"):
            return False
        before = cue.before is None or bool(cue.before.search(view.before))
        return before and (cue.after is None or bool(cue.after.match(view.after)))

    return Rule(cue.role, cue.because, fits)


def _happened(view: _View) -> bool:
    return "happened" in view.realis


def _historical(view: _View) -> bool:
    """Whether the part of the clause between commas, or its beginning, speaks of other times."""
    first, last = view.clause
    here = max(first, view.sentence.rfind(",", first, view.group_start) + 1)
    comma = view.sentence.find(",", view.group_end, last)
    beginning = view.sentence[first : view.sentence.find(",", first, view.group_start)]
    return bool(
        cues.HISTORY.search(view.sentence[here : last if comma < 0 else comma])
        or (beginning and here > first and cues.HISTORY.match(beginning.strip()))
    )


def _too_wide(view: _View) -> bool:
    """Whether it is a continent, or waters and lands of many countries that nothing is said to be in."""
    place = view.resolution.place
    if place is None or place.country is not None:
        return False
    waters = place.feature_class == "H"
    return not (waters and cues.LOCATIVE.search(view.own_before))


def _attribute(view: _View) -> bool:
    """Whether a short form of a country stands before a noun: "U.S. officials"."""
    short = view.resolution.toponym.form == "abbreviation" and view.power
    return short and bool(cues.NOUN.match(view.after))


def _done_to(view: _View) -> bool:
    return bool(cues.OBJECT.search(view.before)) and _happened(view)


def _took_place(view: _View) -> bool:
    return bool(cues.LOCATIVE.search(view.before)) and _happened(view)


def _named_for(view: _View) -> bool:
    return bool(cues.COMPOUND.match(view.after)) and _happened(view)


def _told_only(view: _View) -> bool:
    return bool(view.realis) and not _happened(view)


_CUE_RULES: Iterable[Rule] = (_by_cue(cue) for cue in cues.CUES)

RULES: tuple[Rule, ...] = (
    Rule("background", "an adjective", lambda view: view.resolution.toponym.form == "adjective"),
    Rule("background", "no part of the story", lambda view: view.kind in NO_STORY),
    Rule("background", "only says where another place lies", lambda view: view.inner is not None),
    Rule("background", "too wide to be where something happened", _too_wide),
    Rule("background", "describes what follows", _attribute),
    Rule("background", "told of other times", _historical),
    *_CUE_RULES,
    Rule("background", "not told to have happened", _told_only),
    Rule("incident", "something is done to it", _done_to),
    Rule("incident", "something happened there", _took_place),
    Rule("incident", "an event is named for it", _named_for),
)
"""In order of precedence: the first that fits decides; without one it is background."""
