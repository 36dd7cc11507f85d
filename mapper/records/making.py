"""Values → the JSON objects that `parse` and `extract` print; a key's unknown value is null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gazetteer.records import place_record
from mapper.confidence import confidence

if TYPE_CHECKING:
    from gazetteer.resolve import Candidate
    from mapper.model import (
        Claim,
        Count,
        DateSpan,
        Document,
        Evidence,
        Incident,
        Location,
        Mention,
        Reading,
        Report,
        Why,
    )
    from mapper.unresolved import Unresolved

Record = dict[str, Any]

UCDP_TO_ACLED = {
    "site": 1,
    "locality": 1,
    "near": 2,
    "admin3": 2,
    "admin2": 2,
    "admin1": 3,
    "area": 3,
}
"""ACLED's geo_precision of each of our words; a country has none (crosswalk of both codebooks)."""


def reading_record(reading: Reading) -> Record:
    """Return the object that `mapper parse` prints for a document."""
    return {
        "document": document_record(reading.document),
        "toponyms": [mention_record(mention) for mention in reading.mentions],
        "incidents": [report_record(report) for report in reading.reports],
    }


def document_record(document: Document) -> Record:
    """Return a document without its text."""
    return {
        "id": document.id,
        "title": document.title,
        "published": span_record(document.published),
        "source": document.source,
        "url": document.url,
        "language": document.language,
    }


def mention_record(mention: Mention) -> Record:
    """Return a toponym with its place, role and candidates."""
    resolution = mention.resolution
    place, precision = resolution.place, resolution.precision
    return {
        "text": resolution.toponym.text,
        "start": resolution.toponym.start,
        "end": resolution.toponym.end,
        "role": mention.role,
        "role_reasons": [reason.because for reason in mention.reasons],
        "place": place_record(place, precision) if place else None,
        "precision": precision,
        "score": round(resolution.score, 3),
        "candidates": [candidate_record(candidate) for candidate in resolution.candidates],
    }


def unresolved_record(name: Unresolved) -> Record:
    """Return a name that no place was found for, and why."""
    return {
        "text": name.text,
        "start": name.start,
        "end": name.end,
        "role": name.role,
        "because": name.because,
    }


def candidate_record(candidate: Candidate) -> Record:
    """Return a place that a toponym may mean, with what speaks for it."""
    place = candidate.place
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "score": round(candidate.score, 3),
        "reasons": [
            {"weight": round(reason.weight, 3), "because": reason.because}
            for reason in candidate.reasons
        ],
    }


def report_record(report: Report) -> Record:
    """Return what one document says of one incident, in the format of an incident."""
    return {
        **_shared(report),
        "document": report.document,
        "claims": [claim_record(claim) for claim in report.claims],
        "evidence": [evidence_record(words) for words in report.evidence],
        "reasons": [why_record(why) for why in report.reasons],
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "published": span_record(report.published),
    }


def incident_record(incident: Incident) -> Record:
    """Return the object that `mapper extract` prints for a merged incident."""
    return {
        **_shared(incident),
        "claims": [claim_record(claim) for claim in incident.claims],
        "evidence": [
            {**evidence_record(words), "document": report.document}
            for report in incident.reports
            for words in report.evidence
        ],
        "part_of": incident.part_of,
        "undecided": [
            {"incident": why.text, "because": why.because}
            for why in incident.reasons
            if why.field == "undecided"
        ],
        "status": incident.status,
        "reasons": [why_record(why) for why in incident.reasons],
        "reports": [report_record(report) for report in incident.reports],
    }


def _shared(told: Report | Incident) -> Record:
    return {
        "id": told.id,
        "event_type": told.event_type,
        "sub_event_type": told.sub_event_type,
        "date": span_record(told.date),
        "date_text": told.date_text,
        "places": [location_record(location) for location in told.locations],
        "geo_precision": geo_precision(told.locations),
        "fatalities": count_record(told.fatalities),
        "wounded": count_record(told.wounded),
        "actors": list(told.actors),
        "reporters": list(told.reporters),
        "flags": list(told.flags),
        "confidence": {field: share and share.right for field, share in confidence(told).items()},
    }


def geo_precision(locations: tuple[Location, ...]) -> int | None:
    """Return ACLED's code of the finest place, or None where only a country is known."""
    codes = [UCDP_TO_ACLED[each.precision] for each in locations if each.precision in UCDP_TO_ACLED]
    return min(codes, default=None)


def location_record(location: Location) -> Record:
    """Return where something happened: the place, and how the words name it."""
    return {
        **place_record(location.place, location.precision),
        "text": location.text,
        "score": round(location.score, 3),
        "parents": list(location.place.parents),
        "population": location.place.population,
        "source": location.place.source,
        "alternatives": [
            {**place_record(place), "score": score} for place, score in location.alternatives
        ],
        "reasons": [
            {"weight": reason.weight, "because": reason.because} for reason in location.reasons
        ],
    }


def span_record(span: DateSpan | None) -> Record | None:
    """Return full days, first to last."""
    if span is None:
        return None
    return {"first": str(span.first), "last": str(span.last), "precision": span.precision}


def count_record(count: Count | None) -> Record | None:
    """Return bounds and the words that give them."""
    return None if count is None else {"min": count.min, "max": count.max, "text": count.text}


def evidence_record(words: Evidence) -> Record:
    """Return words of a document with their offsets."""
    return {"start": words.start, "end": words.end, "text": words.text}


def why_record(why: Why) -> Record:
    """Return why a field has its value."""
    return {"field": why.field, "because": why.because, "text": why.text}


def claim_record(claim: Claim) -> Record:
    """Return one figure that one reporter gives."""
    return {
        "kind": claim.kind,
        "count": count_record(claim.count),
        "subset": claim.subset,
        "cumulative": claim.cumulative,
        "here": claim.here,
        "said_by": list(claim.said_by),
        "evidence": evidence_record(claim.evidence) if claim.evidence else None,
        "document": claim.document,
    }
