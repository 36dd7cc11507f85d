"""How alike two reports are: signed reasons that add up to log-odds, and what forbids that they are one."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import distance_km
from gazetteer.reasons import Reason
from mapper.events.types import FAMILY
from mapper.merge.chronology import in_conflict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mapper.model import Location, Report

FAR_KM = 30.0
NEAR_KM = 8.0
RARE_TOLL = 20
"""Two reports seldom give the same number of this size by chance."""
THRESHOLD = 0.5
"""Two reports whose reasons add up to this are one incident."""
DOUBT = -0.5
"""Above this and below the threshold a pair is left to a person."""

# Log-odds that two reports are one. Those of words, places, dates and the number of wounded are rounded from a logistic
# regression on the 60,000 candidate pairs of a development corpus of news of shootings; the others are set by hand.
ANY_PAIR = -4.4
WORDS = ((0.1, 42.0), (0.15, 20.0), (0.15, 5.0))
"""Steps of the cosine: up to the first width each unit weighs so much, and so on; more adds nothing."""
SAME_PLACE, NEAR_PLACE, INSIDE, SAME_AREA, FAR_PLACE, NO_PLACE = 2.8, 1.5, 1.8, 1.5, -1.1, 0.1
SAME_COUNTRY = 0.2
DATES = ((0, 1.7), (1, -0.1), (3, -1.4), (14, -1.4))
"""Days apart, and what that weighs."""
FAR_DATE, NO_DATE = -3.1, 0.2
SAME_TOLL, SAME_RARE_TOLL, OTHER_WOUNDED, OTHER_KILLED = 0.2, 1.5, -1.0, -0.2
BOTH_SUMS = 2.5

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_POINTS = PRECISIONS.index("near")
_MANY_TEXTS = 1000
_RARE, _ENOUGH = 12, 4
"""Texts that share four words which at most twelve texts have are worth comparing."""


@dataclass(frozen=True)
class Subject:
    """A report with what its likeness is measured by.

    Attributes
    ----------
    text
        The words that are compared: the whole document if it tells of one happening only.
    """

    report: Report
    text: str

    @cached_property
    def words(self) -> Counter[str]:
        """The words of the text with how often they stand there."""
        return Counter(word.casefold() for word in _WORD.findall(self.text))


class Rarity:
    """How much it says that two texts share a word, from all texts that are compared."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._total = len(subjects)
        self._texts = Counter(word for subject in subjects for word in subject.words)
        self._norms: dict[int, Mapping[str, float]] = {}

    @property
    def trust(self) -> float:
        """How far the cosine can be trusted: few texts do not show which words are rare."""
        return min(1.0, math.log(1 + self._total) / math.log(1 + _MANY_TEXTS))

    def cosine(self, one: Subject, other: Subject) -> float:
        """Return the cosine of two texts' weighted words, 0 to 1."""
        a, b = self._vector(one), self._vector(other)
        if len(b) < len(a):
            a, b = b, a
        return sum(weight * b[word] for word, weight in a.items() if word in b)

    def _vector(self, subject: Subject) -> Mapping[str, float]:
        known = self._norms.get(id(subject))
        if known is None:
            weights = {
                word: (1 + math.log(count)) * math.log(1 + self._total / self._texts[word]) ** 2
                for word, count in subject.words.items()
            }
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            known = {word: weight / length for word, weight in weights.items()}
            self._norms[id(subject)] = known
        return known

    def sharing(self, subjects: Sequence[Subject]) -> set[tuple[int, int]]:
        """Return the pairs of subjects, by index, that share several rare words."""
        holders: dict[str, list[int]] = defaultdict(list)
        for index, subject in enumerate(subjects):
            for word in subject.words:
                if self._texts[word] <= _RARE:
                    holders[word].append(index)
        shared = Counter(pair for held in holders.values() for pair in combinations(held, 2))
        return {pair for pair, number in shared.items() if number >= _ENOUGH}


def reasons(one: Subject, other: Subject, rarity: Rarity) -> list[Reason] | None:
    """Return what speaks for and against that two reports are one incident, or None if barred."""
    if _barred(one.report, other.report):
        return None
    alike = rarity.cosine(one, other)
    return [
        Reason(ANY_PAIR, "two reports are seldom of one incident"),
        _place_reason(one.report, other.report),
        _date_reason(one.report, other.report),
        Reason(round(_weight_of(alike * rarity.trust), 3), f"their words are {alike:.0%} alike"),
        *_toll_reasons(one.report, other.report),
        *_sum_reason(one.report, other.report),
    ]


def _weight_of(cosine: float) -> float:
    weight, left = 0.0, cosine
    for width, each in WORDS:
        weight += min(left, width) * each
        left = max(0.0, left - width)
    return weight


def _barred(one: Report, other: Report) -> bool:
    return (
        one.document == other.document
        or in_conflict(one)
        or in_conflict(other)
        or FAMILY[one.event_type] != FAMILY[other.event_type]
        or _is_part(one, other)
        or _is_part(other, one)
    )


def _is_part(one: Report, other: Report) -> bool:
    """Whether one report is of a place inside of the wide area that the other sums up."""
    if not _sums_up(other) or not one.locations:
        return False
    wide = {each.place.id for each in other.locations if PRECISIONS.index(each.precision) > _POINTS}
    return bool(wide) and all(wide & set(each.place.parents) for each in one.locations)


def _place_reason(one: Report, other: Report) -> Reason:
    if not one.locations or not other.locations:
        return Reason(NO_PLACE, "one of them names no place")
    scores = [_closeness(a, b) for a in one.locations for b in other.locations]
    return max(scores, key=lambda reason: reason.weight)


def _closeness(one: Location, other: Location) -> Reason:
    a, b = one.place, other.place
    coarse = "country" in (one.precision, other.precision)
    if a.id == b.id:
        return Reason(SAME_COUNTRY if coarse else SAME_PLACE, f"both in {a.name}")
    if a.id in b.parents or b.id in a.parents:
        return Reason(0.0 if coarse else INSIDE, f"{a.name} and {b.name}, one inside of the other")
    if max(PRECISIONS.index(one.precision), PRECISIONS.index(other.precision)) > _POINTS:
        return Reason(FAR_PLACE, "different areas")
    apart = distance_km(a.lat, a.lon, b.lat, b.lon)
    if apart <= NEAR_KM:
        return Reason(NEAR_PLACE, f"{apart:.0f} km apart")
    return Reason(SAME_AREA if apart <= FAR_KM else FAR_PLACE, f"{apart:.0f} km apart")


def _date_reason(one: Report, other: Report) -> Reason:
    a, b = one.date, other.date
    if a is None or b is None:
        return Reason(NO_DATE, "one of them has no date")
    apart = max(0, (a.first - b.last).days, (b.first - a.last).days)
    weight = next((weight for days, weight in DATES if apart <= days), FAR_DATE)
    return Reason(weight, f"{apart} days apart" if apart else "the same days")


def _toll_reasons(one: Report, other: Report) -> Iterable[Reason]:
    for name, differs in (("fatalities", OTHER_KILLED), ("wounded", OTHER_WOUNDED)):
        a, b = getattr(one, name), getattr(other, name)
        if a is None or b is None or not (a.min or b.min):
            continue
        if (a.min, a.max) == (b.min, b.max):
            rare = (a.min or 0) >= RARE_TOLL
            yield Reason(SAME_RARE_TOLL if rare else SAME_TOLL, f"the same number of {name}")
        elif not (_sums_up(one) and _sums_up(other)):
            yield Reason(differs, f"different numbers of {name}")


def _sum_reason(one: Report, other: Report) -> Iterable[Reason]:
    if one.sub_event_type == other.sub_event_type and _sums_up(one) and _sums_up(other):
        yield Reason(BOTH_SUMS, "both sum up what happened in a wider area")


def _sums_up(report: Report) -> bool:
    return "aggregate" in report.flags
