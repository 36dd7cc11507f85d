"""Reports whose world has ended by the time that the others speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from mapper.data import rows
from mapper.model import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.model import Reading, Report

FLAG = "chronology_conflict"

_FORMER = (
    r"(?:former|ex-?|ousted|deposed|toppled|fallen|overthrown|late|old|exiled|post-|pro-|anti-|loyal to|loyalists of|remnants of|"
    r"fall of|ouster of|toppl\w+|overthr\w+|oust\w+|depos\w+|fled|end of)"
)
_OFFICE = r"(?:[Pp]resident|[Ll]eader|[Dd]ictator|[Rr]uler|[Pp]rime [Mm]inister)"
_REACH = 40


@dataclass(frozen=True, slots=True)
class _Era:
    country: str
    holder: str
    in_office: re.Pattern[str]
    first: date
    last: date


def flag_conflicts(readings: Sequence[Reading]) -> list[Reading]:
    """Flag the reports of undated documents that tell of a ruler in office after his fall.

    A document is in conflict if it has no date of its own, speaks of somebody as ruling, and
    another document on the same country is dated after that rule ended. Its reports lose no word,
    but they get no date.
    """
    return [_flagged(reading, conflict) for reading, conflict in _conflicts(readings)]


def _conflicts(readings: Sequence[Reading]) -> Iterable[tuple[Reading, _Era | None]]:
    latest = _latest_by_country(readings)
    for reading in readings:
        undated = reading.document.published is None
        yield (
            reading,
            next(
                (
                    era
                    for era in (_eras() if undated else ())
                    if latest.get(era.country, date.min) > era.last
                    and era.country in _countries(reading)
                    and rules(reading.document.text, era)
                ),
                None,
            ),
        )


def _flagged(reading: Reading, era: _Era | None) -> Reading:
    if era is None:
        return reading
    because = (
        f"{era.holder} is told of as ruling, which ended on {era.last}; other reports are of later"
    )
    return replace(
        reading,
        reports=tuple(
            replace(
                report,
                date=None,
                flags=tuple(dict.fromkeys((*report.flags, "undated", FLAG))),
                reasons=(*report.reasons, Why("flags", because)),
            )
            for report in reading.reports
        ),
    )


def rules(text: str, era: _Era) -> bool:
    """Whether a text tells of a ruler as in office, more often than as gone."""
    now = gone = 0
    for match in era.in_office.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if re.search(rf"{_FORMER}\W(?:[\w’'-]+ ){{0,3}}$", before, re.IGNORECASE):
            gone += 1
        else:
            now += 1
    return now > gone


def _latest_by_country(readings: Sequence[Reading]) -> dict[str, date]:
    latest: dict[str, date] = {}
    for reading in readings:
        if reading.document.published is not None:
            for country in _countries(reading):
                latest[country] = max(
                    latest.get(country, date.min), reading.document.published.last
                )
    return latest


def _countries(reading: Reading) -> set[str]:
    return {
        location.place.country
        for report in reading.reports
        for location in report.locations
        if location.place.country
    }


def in_conflict(report: Report) -> bool:
    """Whether a report was flagged: then it merges with nothing."""
    return FLAG in report.flags


@cache
def _eras() -> tuple[_Era, ...]:
    return tuple(
        _Era(
            row["country"],
            row["holder"],
            re.compile(
                rf"\b{_OFFICE} {row['pattern']}\b|\b{row['pattern']}[’']s (?:regime|government|forces|army|rule|inner circle|elite)"
            ),
            date.fromisoformat(row["first"]),
            date.fromisoformat(row["last"]),
        )
        for row in rows("eras.tsv")
    )
