"""How often a field like this one was right on labelled reports: a table of shares, not a feeling."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from gazetteer.features import PRECISIONS
from mapper.model import Report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mapper.model import Count, Incident

Field = Literal["place", "date", "event_type", "fatalities", "wounded"]

FIELDS: tuple[Field, ...] = ("place", "date", "event_type", "fatalities", "wounded")
"""What is rated."""
_POINTS = PRECISIONS.index("near")
_SURE, _LIKELY = 0.8, 0.5
_MANY = 10


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those alike were right on the labelled reports.

    Attributes
    ----------
    right
        Share, 0 to 1.
    number
        How many it was counted over.
    kind
        What they have in common, in words.
    """

    right: float
    number: int
    kind: str


def kind_of(report: Report, field: Field) -> str | None:
    """Return what kind of value a report gives for a field, in words, or None if it gives none.

    Examples
    --------
    >>> from mapper.model import Count, Evidence, Report
    >>> words = (Evidence(0, 4, "Four"),)
    >>> report = Report("a#1", "a", "Battles", "Armed clash", words, fatalities=Count(4, 4))
    >>> kind_of(report, "fatalities"), kind_of(report, "wounded")
    ('a number below 10', None)
    """
    if field == "place":
        return _place(report)
    if field == "date":
        return _date(report)
    if field == "event_type":
        return report.event_type
    return _toll(getattr(report, field))


def _place(report: Report) -> str | None:
    if not report.locations:
        return None
    where = report.locations[0]
    size = (
        "a country"
        if where.precision == "country"
        else "a point"
        if PRECISIONS.index(where.precision) <= _POINTS
        else "an area"
    )
    if "inherited_place" in report.flags:
        police = any(reason.because.startswith("the police") for reason in where.reasons)
        return f"{size} {'of the police that speaks' if police else 'carried on'}"
    told = "of its own sentence"
    if size != "a point":
        return f"{size} {told}"
    score = "sure" if where.score >= _SURE else "likely" if where.score >= _LIKELY else "doubtful"
    return f"{size} {told}, {score} which"


def _date(report: Report) -> str | None:
    if report.date is None:
        return None
    told = "in words beside the event" if report.date_text else "without words of its own"
    carried = any(
        why.field == "date" and "its own sentences give none" in why.because
        for why in report.reasons
    )
    size = "a day" if report.date.first == report.date.last else "a span of days"
    return f"{size}, {'of the whole document' if carried else told}"


def _toll(count: Count | None) -> str | None:
    if count is None:
        return None
    if count.min is None or count.max is None or count.min != count.max:
        return "a bound or a range"
    if count.min == 0:
        return "none"
    return f"a number below {_MANY}" if count.min < _MANY else f"a number from {_MANY}"


@cache
def shares() -> Mapping[str, Mapping[str, Share]]:
    """Return the shares that are shipped, by field and kind."""
    text = files("mapper.data").joinpath("confidence.json").read_text(encoding="utf-8")
    table = json.loads(text)["shares"]
    return {
        field: {kind: Share(right, number, kind) for kind, (right, number) in kinds.items()}
        for field, kinds in table.items()
    }


def confidence(told: Report | Incident) -> dict[Field, Share | None]:
    """Return for each field how often one like it was right; None where it is empty or unheard of.

    Nothing is said of rows of a table: the labelled reports are of texts.

    An incident's field is as sure as the surest of the reports that give it as it stands.

    Examples
    --------
    >>> from mapper.model import Count, Evidence, Report
    >>> words = (Evidence(0, 4, "Four"),)
    >>> found = confidence(Report("a#1", "a", "Battles", "Armed clash", words))
    >>> found["date"] is None, 0 < found["event_type"].right < 1
    (True, True)
    """
    reports = (told,) if isinstance(told, Report) else told.reports
    return {field: _surest(field, told, reports) for field in FIELDS}


def _surest(field: Field, told: Report | Incident, reports: tuple[Report, ...]) -> Share | None:
    known = shares().get(field, {})
    found = [
        known[kind]
        for report in reports
        if is_read(report)
        and _value(report, field) == _value(told, field)
        and (kind := kind_of(report, field)) is not None
        and kind in known
    ]
    return max(found, key=lambda share: share.right, default=None)


def is_read(report: Report) -> bool:
    """Say whether rules read a report: what a row of a table says was read by whoever filled it in.

    Examples
    --------
    >>> from mapper.model import Evidence, Report
    >>> words = (Evidence(0, 4, "Four"),)
    >>> [is_read(Report(name, "list.csv", "Battles", "Armed clash", words)) for name in ("list.csv#1", "list.csv:1")]
    [True, False]
    """
    return report.id.startswith(f"{report.document}#")


def _value(told: Report | Incident, field: Field) -> object:
    if field == "place":
        return told.locations[0].place.id if told.locations else None
    return getattr(told, field)
