"""What an incident's panel tells: places with rivals, the ledger of tolls, each report's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazetteer.place import Place
    from mapper.model import Claim, Incident, Location, Report

Row = list[Any]
"""Values in an order that the page's `details.js` knows: names for each would double the file."""


def detail(incident: Incident) -> Row:
    """Return what the panel of an incident shows beyond its row in the list."""
    return [
        incident.date_text,
        [_place(location) for location in incident.locations],
        [_claim(claim) for claim in incident.claims],
        [_report(report) for report in incident.reports],
        [[why.field, why.because, why.text] for why in incident.reasons],
    ]


def _place(location: Location) -> Row:
    return [
        location.text,
        round(location.score, 2),
        [[place.name, _where(place), round(score, 2)] for place, score in location.alternatives],
        [[round(reason.weight, 2), reason.because] for reason in location.reasons],
    ]


def _where(place: Place) -> str:
    """Return a place's kind and what holds it: "district, Latakia, SY"."""
    above = place.admin1 if place.admin1 != place.name else None
    return ", ".join(filter(None, (place.kind, above, place.country)))


def _claim(claim: Claim) -> Row:
    count = claim.count
    return [
        claim.kind,
        [count.min, count.max],
        count.text,
        claim.subset,
        claim.cumulative,
        claim.here,
        list(claim.said_by),
        claim.document,
    ]


def _report(report: Report) -> Row:
    span = report.published
    return [
        report.document,
        report.title,
        report.source,
        report.url,
        [span.first.isoformat(), span.last.isoformat(), span.precision] if span else None,
        list(report.reporters),
        [words.text for words in report.evidence],
        report.date_text,
    ]
