"""How alike two reports are: signed reasons that add up to log-odds, and what forbids that they are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import distance_km
from gazetteer.place import nested
from gazetteer.reasons import Reason
from mapper.events.types import EXPLOSIONS, FAMILY, SUB_EVENT_TYPES
from mapper.merge.chronology import in_conflict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.merge.subjects import Rarity, Subject
    from mapper.merge.weights import Weights
    from mapper.model import DateSpan, Location, Report

FAR_KM = 30.0
NEAR_KM = 8.0
RARE_TOLL = 20
"""Two reports seldom give the same number of this size by chance."""
THRESHOLD = 0.0
"""Two reports whose reasons add up to this are one incident: it is likelier than not."""
CAUTION = 0.75
"""So much less a pair weighs where there are too few texts to show which words are rare."""
DOUBT = -1.0
"""Above this and below the threshold a pair is left to a person."""
STEPS = ((0.1, "words_to_10"), (0.25, "words_to_25"), (0.4, "words_to_40"), (1.0, "words_beyond"))
"""The cosine of the words, cut into steps that each have a weight of their own."""
DATES = ((0, "same_days"), (1, "next_day"), (3, "days_3"), (14, "days_14"))
PUBLISHED = ((2, "published_2"), (10, "published_10"), (60, "published_60"))
"""Days apart at most, and the sign of that."""
NAMES = ((1, "name"), (2, "names_2"), (4, "names_4"))
"""Rare names that are shared at least, and the sign of that; they add up."""

_DISTINCT = frozenset(
    {*SUB_EVENT_TYPES[EXPLOSIONS], "Sexual violence", "Abduction/forced disappearance"}
)
"""Acts that are not mistaken for others: a shelling and an ambush in one town are two."""
_POINTS = PRECISIONS.index("near")


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that two reports show together, how strongly, and in words."""

    name: str
    value: float
    because: str


def reasons(one: Subject, other: Subject, rarity: Rarity, weights: Weights) -> list[Reason] | None:
    """Return what speaks for and against that two reports are one incident, or None if barred."""
    if barred(one.report, other.report):
        return None
    weighed = [
        Reason(round(weights[sign.name] * sign.value, 3), sign.because)
        for sign in signs(one, other, rarity)
    ]
    prior = Reason(weights.any_pair, "two reports are seldom of one incident")
    few = Reason(
        round(-CAUTION * (1 - rarity.trust), 3), "few texts do not show which words are rare"
    )
    return [prior, *(reason for reason in (*weighed, few) if reason.weight)]


def signs(one: Subject, other: Subject, rarity: Rarity) -> Iterator[Sign]:
    """Yield all signs of a pair; each has a name that the weights know."""
    where, when = _place(one.report, other.report), _dates(one.report.date, other.report.date)
    yield where
    yield when
    yield from _together(where, when)
    if where.name == "same_area" and _towns(one.report, other.report):
        yield Sign("other_town", 1.0, "each in a town of its own")
    yield from _published(one.report.published, other.report.published)
    yield from _words(one, other, rarity)
    yield from _names(one, other, rarity)
    yield from _ages(one, other)
    yield from _means(one.report, other.report)
    yield from _tolls(one.report, other.report)
    yield from _sums(one.report, other.report)


def barred(one: Report, other: Report) -> bool:
    """Whether two reports cannot be one incident, whatever else they share."""
    return (
        one.document == other.document
        or in_conflict(one)
        or in_conflict(other)
        or FAMILY[one.event_type] != FAMILY[other.event_type]
        or _of_other_kind_elsewhere(one, other)
        or _is_part(one, other)
        or _is_part(other, one)
    )


def _of_other_kind_elsewhere(one: Report, other: Report) -> bool:
    """Whether two reports tell of other acts at other places: an ambush here, an air strike there."""
    if one.event_type == other.event_type or not one.locations or not other.locations:
        return False
    return _place(one, other).name in _ELSEWHERE


def _is_part(one: Report, other: Report) -> bool:
    """Whether one report is of a place inside of the wide area that the other sums up."""
    if not _sums_up(other) or not one.locations:
        return False
    wide = {each.place.id for each in other.locations if PRECISIONS.index(each.precision) > _POINTS}
    return bool(wide) and all(wide & set(each.place.parents) for each in one.locations)


_CLOSENESS = (
    "same_place",
    "inside",
    "near",
    "same_area",
    "same_country",
    "inside_country",
    "other_area",
)
"""The signs of place, the closest first."""
_ELSEWHERE = frozenset({"same_area", "other_area"})
_HERE = frozenset(_CLOSENESS[:4])
_THEN = frozenset({"same_days", "next_day"})


def _place(one: Report, other: Report) -> Sign:
    if not one.locations or not other.locations:
        return Sign("no_place", 1.0, "one of them names no place")
    pairs = [_closeness(a, b) for a in one.locations for b in other.locations]
    return min(pairs, key=lambda sign: _CLOSENESS.index(sign.name))


def _towns(one: Report, other: Report) -> bool:
    """Whether both reports name towns or villages, and nothing wider."""
    return all(
        where.place.feature_class == "P" and where.precision in ("locality", "near")
        for report in (one, other)
        for where in report.locations
    )


def _closeness(one: Location, other: Location) -> Sign:
    a, b = one.place, other.place
    coarse = "country" in (one.precision, other.precision)
    if a.id == b.id:
        return Sign("same_country" if coarse else "same_place", 1.0, f"both in {a.name}")
    if nested(a, b):
        name = "inside_country" if coarse else "inside"
        return Sign(name, 1.0, f"{a.name} and {b.name}, one inside of the other")
    if max(PRECISIONS.index(one.precision), PRECISIONS.index(other.precision)) > _POINTS:
        return Sign("other_area", 1.0, "different areas")
    apart = distance_km(a.lat, a.lon, b.lat, b.lon)
    name = "near" if apart <= NEAR_KM else "same_area" if apart <= FAR_KM else "other_area"
    return Sign(name, 1.0, f"{apart:.0f} km apart")


def _dates(one: DateSpan | None, other: DateSpan | None) -> Sign:
    if one is None or other is None:
        return Sign("no_date", 1.0, "one of them has no date")
    apart = max(0, (one.first - other.last).days, (other.first - one.last).days)
    name = next((name for days, name in DATES if apart <= days), "other_days")
    because = (
        "the same days" if not apart else "a day apart" if apart == 1 else f"{apart} days apart"
    )
    return Sign(name, 1.0, because)


def _together(where: Sign, when: Sign) -> Iterator[Sign]:
    """Place and day speak louder together, and the one less where the other contradicts."""
    near, soon = where.name in _HERE, when.name in _THEN
    if near and soon:
        yield Sign("here_and_then", 1.0, "near in place and time")
    elif near and when.name == "other_days":
        yield Sign("here_not_then", 1.0, "near in place, far in time")
    elif soon and where.name == "other_area":
        yield Sign("then_not_here", 1.0, "near in time, far in place")


def _published(one: DateSpan | None, other: DateSpan | None) -> Iterator[Sign]:
    if one is None or other is None:
        return
    apart = abs((one.first - other.first).days)
    name = next((name for days, name in PUBLISHED if apart <= days), "published_later")
    yield Sign(name, 1.0, f"published {apart} days apart")


def _words(one: Subject, other: Subject, rarity: Rarity) -> Iterator[Sign]:
    alike = rarity.cosine(one, other)
    told, low = alike * rarity.trust, 0.0
    for high, name in STEPS:
        within = max(0.0, min(told, high) - low)
        if within:
            yield Sign(name, within, f"their words are {alike:.0%} alike")
        low = high


def _names(one: Subject, other: Subject, rarity: Rarity) -> Iterator[Sign]:
    shared = rarity.shared_names(one, other)
    for least, name in NAMES:
        if len(shared) >= least:
            yield Sign(name, rarity.trust**2, f"both name {', '.join(shared[:3])}")


def _ages(one: Subject, other: Subject) -> Iterator[Sign]:
    if one.ages and other.ages:
        same = sorted(one.ages & other.ages)
        because = f"both tell of somebody of {same[0]}" if same else "the ages are others"
        yield Sign("same_age" if same else "other_ages", 1.0, because)


def _means(one: Report, other: Report) -> Iterator[Sign]:
    kinds = {one.sub_event_type, other.sub_event_type}
    if len(kinds) > 1 and kinds & _DISTINCT:
        yield Sign("other_means", 1.0, " and ".join(sorted(kinds)).lower())


def _tolls(one: Report, other: Report) -> Iterator[Sign]:
    for field in ("fatalities", "wounded"):
        a, b = getattr(one, field), getattr(other, field)
        if a is None or b is None or not (a.min or b.min):
            continue
        if (a.min, a.max) == (b.min, b.max):
            rare = "same_rare_toll" if (a.min or 0) >= RARE_TOLL else f"same_{field}"
            yield Sign(rare, 1.0, f"the same number of {field}")
        elif not (_sums_up(one) and _sums_up(other)):
            yield Sign(f"other_{field}", 1.0, f"different numbers of {field}")


def _sums(one: Report, other: Report) -> Iterator[Sign]:
    if one.sub_event_type == other.sub_event_type and _sums_up(one) and _sums_up(other):
        yield Sign("both_sums", 1.0, "both sum up what happened in a wider area")


def _sums_up(report: Report) -> bool:
    return "aggregate" in report.flags
