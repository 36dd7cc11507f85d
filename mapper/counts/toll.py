"""All claims of a report → the toll of its one incident."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.counts.rivals import between
from mapper.model import Count

_RELATIVE = re.compile(r"\b(?:his|her|their) (?!injur|wound)", re.IGNORECASE)
"""Another person than the one told of: "injuring his father"."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.counts.mention import CountMention
    from mapper.model import ClaimKind


def document_toll(mentions: Sequence[CountMention], kind: ClaimKind) -> Count | None:
    """Return the toll of one kind in a report of one incident, or None where it gives none.

    Those who were shot and died are among the killed, not among the wounded. Earlier times and
    statistics count only where the report has nothing else.

    Parameters
    ----------
    mentions
        All claims of the report, headline first, in the order of the text.

    Examples
    --------
    >>> from mapper.counts import find_counts
    >>> story = find_counts("Four people were shot on Main Street.") + find_counts("One man died.")
    >>> document_toll(story, "killed").max, document_toll(story, "wounded").max
    (1, 3)
    """
    told = [m for m in mentions if not m.background]
    current = [m for m in told if not m.historical] or told
    sure = [m for m in current if not m.hint]
    if kind == "wounded":
        return _wounded(sure)
    claimed = [m for m in sure if m.kind == kind]
    hints = [m for m in current if m.hint and m.kind == kind]
    return summarise(claimed or (hints if _tell(hints, current) else []))


def _tell(hints: Sequence[CountMention], mentions: Sequence[CountMention]) -> bool:
    """Whether words of a death without the dead are of this incident: early, or more than once."""
    if not hints or any(m.kind == "wounded" and _low(m.count) > 1 for m in mentions):
        return False
    return len(hints) > 1 or hints[0] in mentions[:_EARLY]


_EARLY = 3


def summarise(mentions: Sequence[CountMention]) -> Count | None:
    """Return the toll that claims of one kind in the order of the text add up to, or None.

    A figure repeated is one claim. Figures that sources give against each other are a range. Else
    the latest running total comes first, then the largest whole figure, then persons told of one by
    one. Parts never override a whole.

    Examples
    --------
    >>> from mapper.counts import find_counts
    >>> summarise(find_counts("70 people were killed, including 12 children.")).min
    70
    """
    whole = [m for m in mentions if not m.subset and not m.perpetrator]
    attacker = next((m for m in mentions if is_attacker(m)), None)
    if (span := between(whole)) is not None:
        return span
    totals = [m for m in whole if m.cumulative and not _is_person(m)]
    if totals:
        return totals[-1].count
    victims = [m for m in whole if not is_attacker(m)]
    persons = _persons(victims)
    groups = [
        m for m in victims if not _is_person(m) and not (persons and _low(m.count) > _STATISTIC)
    ]
    if groups:
        return _with_attacker(_with_others(groups, persons), groups, attacker)
    if persons or attacker:
        told = [*persons, *([attacker] if attacker else [])]
        number = len(told) if attacker and _adds(attacker, persons) else len(persons) or 1
        return Count(number, number, told[0].text)
    if any(m.count.min == 0 for m in whole):
        return next(m.count for m in whole if m.count.min == 0)
    return _largest(mentions).count if mentions else None


_STATISTIC = 100
"""Beside persons told of one by one, a larger figure is of a city's year or of a war."""
_ATTACKER = re.compile(r"\b(?:gunman|shooter|attacker|assailant|suicide bomber)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:dead|bodies|deaths|fatalities|died|total)\b", re.IGNORECASE)
"""Words that count whoever lies dead, the attacker too."""


def is_attacker(mention: CountMention) -> bool:
    """Return whether a claim is of the death of the one attacker, who comes on top of his victims."""
    if mention.perpetrator:
        return True
    one = mention.kind == "killed" and mention.count.min == mention.count.max == 1
    return one and not mention.name and _ATTACKER.search(mention.text) is not None


_KILLED_BY_HIM = re.compile(
    r"\W*(?:\w+ly )?(?:kill|shoot|shot|murder|gunn|slay|slew)", re.IGNORECASE
)
"""A figure behind its verb counts the victims alone: "killed seven people"."""


def _adds(attacker: CountMention, persons: Sequence[CountMention]) -> bool:
    """Whether an attacker who killed himself comes on top of persons told of one by one."""
    if not attacker.perpetrator:
        return False
    return attacker.additional or any(
        not m.definite and not _OF_ALL.search(m.text) for m in persons
    )


def _with_attacker(
    toll: Count, groups: Sequence[CountMention], attacker: CountMention | None
) -> Count:
    """Add the attacker to those whom he killed, unless a figure has both."""
    if attacker is None or toll.min is None or toll.min != toll.max:
        return toll
    told = {m.count.min for m in groups}
    armed = any(m.victims in {"militants", "members", "soldiers"} for m in groups)
    if armed or not (toll.min + 1 in told or _KILLED_BY_HIM.match(toll.text)):
        return toll
    return Count(toll.min + 1, toll.min + 1, toll.text)


def _wounded(mentions: Sequence[CountMention]) -> Count | None:
    dead = [m for m in mentions if m.kind == "killed" and not is_attacker(m)]
    killed = summarise(dead)
    claims = [m for m in mentions if m.kind == "wounded" and not _died_later(m, dead)]
    alive = [m for m in claims if (m.additional or not m.weak) and _lived(m, killed)]
    if killed:
        # They are others than the dead, not others than the wounded.
        alive = [replace(m, additional=False) for m in alive]
    shot = [m for m in claims if m.hit and not m.additional and not (m.definite and killed)]
    said, hit = summarise(alive), _without(summarise(shot), killed)
    weak = None if _low(killed) else summarise([m for m in claims if m.weak])
    # Of equal figures the surer words: max() keeps the first.
    return max([said, hit, weak], key=_low)


_AGE = re.compile(r"\b\d{1,2}(?=-(?:year|month)|\b)")
_WHO = re.compile(
    r"\b(?:man|woman|boy|girl|teen|teenager|toddler|child|infant|baby|officer|deputy|student|driver)\b",
    re.IGNORECASE,
)


def _died_later(wounded: CountMention, dead: Sequence[CountMention]) -> bool:
    """Whether a wounded person is, by age or by word, the only one who is said to have died."""
    if wounded.additional or wounded.count.max != 1 or any(m.count.max != 1 for m in dead):
        return False
    return any(_alike(wounded.text, m.text) for m in dead)


def _alike(one: str, other: str) -> bool:
    ages, others = set(_AGE.findall(one)), set(_AGE.findall(other))
    if ages or others:
        return bool(ages & others)
    return bool({w.lower() for w in _WHO.findall(one)} & {w.lower() for w in _WHO.findall(other)})


def _lived(mention: CountMention, killed: Count | None) -> bool:
    """Tell whether a claim is of someone else than the killed."""
    if mention.hit:
        return mention.additional
    return not mention.definite or not killed or mention.count.min != 1 or _is_relative(mention)


def _is_relative(mention: CountMention) -> bool:
    return _RELATIVE.search(mention.text) is not None


def _without(shot: Count | None, killed: Count | None) -> Count | None:
    """Take the killed from those who were shot."""
    if shot is None or killed is None or not killed.min:
        return shot
    low = max(0, (shot.min or 0) - killed.min)
    high = None if shot.max is None else max(0, shot.max - killed.min)
    return Count(low, high, shot.text) if low or high else None


def _is_person(mention: CountMention) -> bool:
    return mention.count.max is not None and mention.count.max <= 1


def _persons(mentions: Sequence[CountMention]) -> list[CountMention]:
    """Return claims of single persons that cannot be the same person."""
    found: list[CountMention] = []
    for mention in mentions:
        if mention.count.max != 1:
            continue
        if (
            not found
            or (mention.additional and not any(m.additional for m in found))
            or (mention.name and all(m.name and not _same_name(m, mention) for m in found))
        ):
            found.append(mention)
    return found


def _same_name(one: CountMention, two: CountMention) -> bool:
    return one.name.split()[-1] == two.name.split()[-1]


def _with_others(groups: Sequence[CountMention], persons: Sequence[CountMention]) -> Count:
    """Add "two others" to whom they stand beside, unless a larger figure holds them all."""
    plain = [m for m in groups if not m.additional]
    others = [m for m in groups if m.additional]
    if plain:
        largest = _largest(plain).count
        more = [m for m in others if largest.max is None and m.count.max is None]
        return _plus(largest, more[0].count) if more else largest
    one = 1 if any(not m.definite for m in persons) else 0
    count = _largest(others).count
    return Count(
        None if count.min is None else count.min + one,
        None if count.max is None else count.max + one,
        count.text,
    )


def _plus(one: Count, more: Count) -> Count:
    """Add "several more" to "several"; both are open at the top."""
    return Count((one.min or 0) + (more.min or 0), None, one.text)


_VAGUE = re.compile(
    r"\b(?:dozens|scores|several|many|hundreds|thousands|numerous|multiple)\b|عشرات|مئات",
    re.IGNORECASE,
)
"""Words that an exact number of the same report supersedes."""
_BEYOND = 5
_ALWAYS_WITHIN = 10


def _largest(mentions: Sequence[CountMention]) -> CountMention:
    """Return the largest claim; rather one that is repeated, and none far beyond the first.

    Figures far beyond the first that a report gives are of a whole war or a whole year.
    """
    often = Counter((mention.count.min, mention.count.max) for mention in mentions)
    limit = max(_ALWAYS_WITHIN, _BEYOND * _low(mentions[0].count))
    near = [mention for mention in mentions if _low(mention.count) <= limit]
    near = [mention for mention in near if not _VAGUE.search(mention.count.text)] or near
    repeated = [m for m in near if often[m.count.min, m.count.max] > 1]
    return max(repeated or near or mentions, key=lambda mention: _low(mention.count))


def _low(count: Count | None) -> int:
    if count is None:
        return 0
    return count.min if count.min is not None else count.max or 0
