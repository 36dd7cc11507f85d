"""How alike two reports are: signed reasons, and what forbids that they are one."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
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
MAX_DAYS = 3
RARE_TOLL = 20
"""Two reports seldom give the same number of this size by chance."""
THRESHOLD = 2.2
"""Two reports whose reasons add up to this are one incident."""
DOUBT = 1.6
"""Above this and below the threshold a pair is left to a person."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_POINTS = PRECISIONS.index("near")


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
                word: (1 + math.log(count)) * math.log(1 + self._total / self._texts[word])
                for word, count in subject.words.items()
            }
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            known = {word: weight / length for word, weight in weights.items()}
            self._norms[id(subject)] = known
        return known


def reasons(one: Subject, other: Subject, rarity: Rarity) -> list[Reason] | None:
    """Return what speaks for and against that two reports are one incident, or None if barred."""
    if _barred(one.report, other.report):
        return None
    place = _place_reason(one.report, other.report)
    when = _date_reason(one.report, other.report)
    if place is None or when is None:
        return None
    alike = rarity.cosine(one, other)
    return [
        place,
        when,
        _type_reason(one.report, other.report),
        Reason(round(min(2.5, 4.0 * alike), 3), f"their words are {alike:.0%} alike"),
        *_toll_reasons(one.report, other.report),
        *_sum_reason(one.report, other.report),
    ]


def _barred(one: Report, other: Report) -> bool:
    return (
        one.document == other.document
        or in_conflict(one)
        or in_conflict(other)
        or FAMILY[one.event_type] != FAMILY[other.event_type]
    )


def _place_reason(one: Report, other: Report) -> Reason | None:
    if not one.locations or not other.locations:
        return Reason(-0.4, "one of them names no place")
    scores = [_closeness(a, b) for a in one.locations for b in other.locations]
    best = max(scores, key=lambda reason: reason.weight)
    return best if best.weight > -1 else None


def _closeness(one: Location, other: Location) -> Reason:
    a, b = one.place, other.place
    if a.id == b.id:
        coarse = one.precision == "country"
        return Reason(0.2 if coarse else 1.0, f"both in {a.name}")
    if a.id in b.parents or b.id in a.parents:
        coarse = "country" in (one.precision, other.precision)
        return Reason(0.0 if coarse else 0.4, f"{a.name} and {b.name}, one inside of the other")
    if max(PRECISIONS.index(one.precision), PRECISIONS.index(other.precision)) > _POINTS:
        return Reason(-2.0, "different areas")
    apart = distance_km(a.lat, a.lon, b.lat, b.lon)
    if apart <= NEAR_KM:
        return Reason(0.8, f"{apart:.0f} km apart")
    return Reason(0.1 if apart <= FAR_KM else -2.0, f"{apart:.0f} km apart")


def _date_reason(one: Report, other: Report) -> Reason | None:
    a, b = one.date, other.date
    if a is None or b is None:
        return Reason(-0.2, "one of them has no date")
    apart = max(0, (a.first - b.last).days, (b.first - a.last).days)
    if apart == 0:
        exact = a.precision == b.precision == "day"
        return Reason(0.9 if exact else 0.5, "the same day" if exact else "dates that overlap")
    if apart == 1:
        return Reason(0.4, "one day apart")
    return Reason(-0.5 * apart, f"{apart} days apart") if apart <= MAX_DAYS else None


def _type_reason(one: Report, other: Report) -> Reason:
    if one.sub_event_type == other.sub_event_type:
        return Reason(0.3, f"both {one.sub_event_type.lower()}")
    if one.event_type == other.event_type:
        return Reason(0.2, f"both {one.event_type.lower()}")
    return Reason(-0.2, "different types of one family")


def _toll_reasons(one: Report, other: Report) -> Iterable[Reason]:
    for name in ("fatalities", "wounded"):
        a, b = getattr(one, name), getattr(other, name)
        if a is None or b is None or not (a.min or b.min):
            continue
        if (a.min, a.max) == (b.min, b.max):
            rare = (a.min or 0) >= RARE_TOLL
            yield Reason(0.8 if rare else 0.4, f"the same number of {name}")
        elif max(a.min or 0, b.min or 0) > 2 * min(a.min or 0, b.min or 0) + 2:
            grown = _sums_up(one) and _sums_up(other)
            yield Reason(
                0.0 if grown else -0.3,
                f"different numbers of {name}: one may count more than the other",
            )


def _sum_reason(one: Report, other: Report) -> Iterable[Reason]:
    if one.sub_event_type == other.sub_event_type and _sums_up(one) and _sums_up(other):
        yield Reason(0.6, "both sum up what happened in a wider area")


def _sums_up(report: Report) -> bool:
    return "aggregate" in report.flags
