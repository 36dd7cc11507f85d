"""What an incident's panel tells: places with rivals, the ledger of tolls, each report's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.records import count_record, span_record

if TYPE_CHECKING:
    from gazetteer.place import Place
    from mapper.model import Claim, Incident, Location, Report

Record = dict[str, Any]


def detail(incident: Incident) -> Record:
    """Return what the panel of an incident shows beyond its row in the list."""
    return {
        "places": [_place(location) for location in incident.locations],
        "claims": [_claim(claim) for claim in incident.claims],
        "reports": [_report(report) for report in incident.reports],
        "why": [[why.field, why.because, why.text] for why in incident.reasons],
    }


def _place(location: Location) -> Record:
    return {
        "text": location.text,
        "score": round(location.score, 2),
        "rivals": [
            [place.name, _where(place), round(score, 2)] for place, score in location.alternatives
        ],
        "why": [[round(reason.weight, 2), reason.because] for reason in location.reasons],
    }


def _where(place: Place) -> str:
    """Return a place's kind and what holds it: "district, Latakia, SY"."""
    above = place.admin1 if place.admin1 != place.name else None
    return ", ".join(filter(None, (place.kind, above, place.country)))


def _claim(claim: Claim) -> Record:
    return {
        "kind": claim.kind,
        "count": count_record(claim.count),
        "subset": claim.subset,
        "cumulative": claim.cumulative,
        "here": claim.here,
        "by": list(claim.said_by),
        "document": claim.document,
    }


def _report(report: Report) -> Record:
    return {
        "document": report.document,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "published": span_record(report.published),
        "by": list(report.reporters),
        "words": [words.text for words in report.evidence],
        "date": report.date_text,
    }
