"""What the panels tell: places with rivals, the ledger of tolls, each report's words; column by column."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.place import Place
    from gazetteer.reasons import Reason
    from mapper.model import Claim, DateSpan, Incident, Location, Report, Why

Row = list[Any]
"""Values in an order that the page's `unpack.js` knows: names for each would double the file."""

Block = list[Any]
"""Columns of values, in an order that the page's `unpack.js` knows."""


def block(incidents: Sequence[Incident]) -> Block:
    """Return what the panels of some incidents show beyond their rows in the list.

    What is alike in all rows stands once. Like beside like is also what gzip makes most of.

    Examples
    --------
    >>> from mapper.model import Evidence, Incident, Report
    >>> report = Report("a#1", "a.md", "Battles", "Armed clash", (Evidence(0, 6, "Shots."),))
    >>> one = Incident("inc-1", "Battles", "Armed clash", (report,))
    >>> block([one, one])
    [[None], [], [], [], [], [[]], ['a.md'], [None], [None], [None], [None], [()], [['Shots.']], [None], [[]]]
    """
    located = [*chain.from_iterable([each.locations for each in incidents])]
    reports = [*chain.from_iterable([each.reports for each in incidents])]
    return [
        column([each.date_text for each in incidents]),
        *_places(located),
        column([_claims(each.claims) if each.claims else [] for each in incidents]),
        *_reports(reports),
        column([_whys(each.reasons) if each.reasons else [] for each in incidents]),
    ]


def column(values: Row) -> Row:
    """Return values, or one of them where all are alike.

    >>> column([None, None]), column([1, 2])
    ([None], [1, 2])
    """
    alike = values and values.count(values[0]) == len(values)
    return values[:1] if alike else values


def _places(located: Sequence[Location]) -> Iterable[Row]:
    """Return the words of each place, their score, the other places they may mean, and the reasons."""
    return (
        column([each.text for each in located]),
        column([round(each.score, 2) for each in located]),
        column([_rivals(each.alternatives) if each.alternatives else [] for each in located]),
        column([_reasons(each.reasons) if each.reasons else [] for each in located]),
    )


def _rivals(alternatives: Iterable[tuple[Place, float]]) -> list[Row]:
    return [[place.name, _where(place), round(score, 2)] for place, score in alternatives]


def _reasons(reasons: Iterable[Reason]) -> list[Row]:
    return [[round(reason.weight, 2), reason.because] for reason in reasons]


def _where(place: Place) -> str:
    """Return a place's kind and what holds it: "district, Latakia, SY"."""
    above = place.admin1 if place.admin1 != place.name else None
    return ", ".join(filter(None, (place.kind, above, place.country)))


def _claims(claims: Iterable[Claim]) -> list[Row]:
    return [
        [
            claim.kind,
            [claim.count.min, claim.count.max],
            claim.count.text,
            claim.subset,
            claim.cumulative,
            claim.here,
            claim.said_by,
            claim.document,
        ]
        for claim in claims
    ]


def _reports(reports: Sequence[Report]) -> Iterable[Row]:
    return (
        column([each.document for each in reports]),
        column([each.title for each in reports]),
        column([each.source for each in reports]),
        column([each.url for each in reports]),
        column([_span(each.published) if each.published else None for each in reports]),
        column([each.reporters for each in reports]),
        column([[words.text for words in each.evidence] for each in reports]),
        column([each.date_text for each in reports]),
    )


def _span(span: DateSpan) -> Row:
    return [span.first.isoformat(), span.last.isoformat(), span.precision]


def _whys(reasons: Iterable[Why]) -> list[Row]:
    return [[why.field, why.because, why.text] for why in reasons]
