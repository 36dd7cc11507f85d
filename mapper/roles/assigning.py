"""Roles of toponyms: where it happened, a speaker's desk, an origin, a government, a name."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from mapper.blocks import sentence_at
from mapper.events import find_events
from mapper.events.harmless import CASUALTIES, SPORT
from mapper.model import Mention
from mapper.roles import beside, gaps
from mapper.roles.cue import just_before
from mapper.roles.rules import NO_STORY, RULES
from mapper.roles.view import View, events_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gazetteer.resolve import Resolution
    from mapper.blocks import Sentence
    from mapper.events import EventCue

HEAD = 600
"""Length of the head of a report, in characters."""
LEAD = 5
"""So many sentences at its beginning must tell of an event."""


def assign(
    text: str,
    sentences: Sequence[Sentence],
    resolutions: Sequence[Resolution],
    *,
    read: Callable[[str], list[EventCue]] = find_events,
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
    read
        What finds the events of a sentence, for who has read them before.

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
    number_at = sentence_at(sentences)
    views: list[View | None] = []
    cache: dict[int, tuple[tuple[int, int, str], ...]] = {}
    for index, resolution in enumerate(resolutions):
        at = number_at(resolution.toponym.start)
        if at < 0:
            views.append(None)
            continue
        sentence = sentences[at]
        if at not in cache:
            cache[at] = events_of(sentence.text, read)
        views.append(view_of(text, sentence, resolutions, index, cache[at]))
    mentions = [
        _mention(resolution, view) for resolution, view in zip(resolutions, views, strict=True)
    ]
    return _with_last_resort(_with_holders(text, mentions, views), views, sentences, read)


def _mention(resolution: Resolution, view: View | None) -> Mention:
    if view is None:
        return Mention(resolution, "background", (Reason(0.0, "outside of all sentences"),))
    for rule in RULES:
        if rule.fits(view):
            return Mention(resolution, rule.role, (Reason(1.0, rule.because),))
    return Mention(resolution, "background", _NO_EVENT)


_NO_LAND = frozenset({"organisation", "metonym", "person", "reporter"})
"""What has these roles does not say which country a report is about."""
_NO_EVENT = (Reason(0.0, "no event in its clause"),)
_SPEECH = re.compile(
    r"\b(?:said|says|told|added|stated|declared|met|meeting|interview|according|conference|visit\w*)\b",
    re.IGNORECASE,
)
_SCENE = just_before(r"(?:\b(?:in|at|near|outside|around)|(?<!\w)[وف]?في)(?: [A-Z][\w’'-]+,)?")


def _with_holders(
    text: str, mentions: Sequence[Mention], views: Sequence[View | None]
) -> list[Mention]:
    """Let what holds a place where something happened be where it happened too, without a pin."""
    found = list(mentions)
    resolutions = [mention.resolution for mention in mentions]
    for index, view in enumerate(views):
        if view is None or view.inner is None:
            continue
        inner = found[view.inner]
        beside = view.inner < index and gaps.beside(
            text, resolutions[view.inner], resolutions[index]
        )
        if inner.role == "incident" and found[index].role == "background" and not beside:
            because = f"it holds {inner.resolution.toponym.text}, where it happened"
            reasons = (Reason(1.0, because),)
            found[index] = Mention(found[index].resolution, "incident", reasons, holds=True)
    return found


def _with_last_resort(
    mentions: list[Mention],
    views: Sequence[View | None],
    sentences: Sequence[Sentence],
    read: Callable[[str], list[EventCue]],
) -> list[Mention]:
    """Let the town that heads a local report be the place, if nothing else says where."""
    if any(mention.role == "incident" and _below_country(mention) for mention in mentions):
        return mentions
    story = [sentence.text for sentence in sentences if sentence.kind not in NO_STORY]
    told = [sentence.text for sentence in sentences if sentence.kind == "body"][: LEAD + 1]
    led = {text for text, follows in itertools.pairwise(told) if _tells(follows, read)}
    if not led and not any(_tells(text, read) for text in story[:LEAD]):
        return mentions
    about = {
        mention.resolution.place.country
        for mention in mentions
        if mention.resolution.place
        and mention.resolution.place.feature_code.startswith("PCL")
        and mention.role not in _NO_LAND
    }
    for index, (mention, view) in enumerate(zip(mentions, views, strict=True)):
        place = mention.resolution.place
        if place is None or (about and place.country not in about):
            continue
        if view is not None and mention.resolution.toponym.start < HEAD and _heads_report(view):
            reason = Reason(0.5, "the town that heads the report; nothing else says where")
            return _with_incident(mentions, index, reason)
        if view is not None and _sets_scene(mention, view) and view.sentence in led:
            reason = Reason(0.5, "the scene of what is told next; nothing else says where")
            return _with_incident(mentions, index, reason)
    return mentions


def _below_country(mention: Mention) -> bool:
    place = mention.resolution.place
    return place is not None and not place.feature_code.startswith("PCL")


def _with_incident(mentions: list[Mention], index: int, reason: Reason) -> list[Mention]:
    there = Mention(mentions[index].resolution, "incident", (reason,))
    return [*mentions[:index], there, *mentions[index + 1 :]]


def _sets_scene(mention: Mention, view: View) -> bool:
    """Whether a sentence without an event says where somebody was: "In Homs province, a patrol saw …"."""
    place = mention.resolution.place
    if place is None or place.feature_class not in ("P", "A", "S"):
        return False
    if place.feature_code in ("PPLC", "PCLI") or view.kind != "body" or view.inner is not None:
        return False
    idle = mention.role == "background" and mention.reasons == _NO_EVENT
    if not idle or view.realis or _SPEECH.search(view.sentence):
        return False
    return bool(_SCENE.search(view.before))


def _tells(text: str, read: Callable[[str], list[EventCue]]) -> bool:
    """Whether a sentence tells of something that happened, and not of sport."""
    if not any(realis == "happened" for _, _, realis in events_of(text, read)):
        return False
    return not SPORT.search(text) or CASUALTIES.search(text) is not None


def _heads_report(view: View) -> bool:
    """Whether a name at the head of a report is the town that the report is from or about."""
    place = view.resolution.place
    if place is None or place.feature_class != "P" or place.feature_code == "PPLC":
        return False
    if view.kind in ("furniture", "links", "caption") or view.inner is not None:
        return False
    capitals = view.sentence[view.start : view.end].isupper() and not view.sentence.isupper()
    police = bool(beside.POLICE.match(view.after))
    return view.kind == "dateline" or capitals or police or not view.before.strip()
