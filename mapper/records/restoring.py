"""The JSON objects that `parse` and `extract` print → the values that they were made of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from gazetteer.place import Place
from gazetteer.reasons import Reason
from mapper.model import Claim, Count, DateSpan, Evidence, Incident, Location, Report, Why

if TYPE_CHECKING:
    from mapper.model import DatePrecision
    from mapper.records.making import Record

_PLACE_KEYS = (
    "id",
    "name",
    "lat",
    "lon",
    "feature_class",
    "feature_code",
    "country",
    "admin1",
    "admin2",
    "admin3",
)


def incident_from_record(record: Record) -> Incident:
    """Return the incident that a record was made of.

    Raises
    ------
    KeyError
        If a key is missing.
    """
    return Incident(
        **_shared_from(record),
        reports=tuple(report_from_record(report) for report in record["reports"]),
        claims=tuple(claim_from_record(claim) for claim in record["claims"]),
        part_of=record["part_of"],
        reasons=tuple(Why(**why) for why in record["reasons"]),
        status=record["status"],
    )


def report_from_record(record: Record) -> Report:
    """Return the report that a record was made of."""
    return Report(
        **_shared_from(record),
        document=record["document"],
        evidence=tuple(Evidence(**words) for words in record["evidence"]),
        claims=tuple(claim_from_record(claim) for claim in record["claims"]),
        reasons=tuple(Why(**why) for why in record["reasons"]),
        title=record["title"],
        source=record["source"],
        url=record["url"],
        published=span_from_record(record["published"]),
    )


def _shared_from(record: Record) -> Record:
    return {
        "id": record["id"],
        "event_type": record["event_type"],
        "sub_event_type": record["sub_event_type"],
        "date": span_from_record(record["date"]),
        "date_text": record["date_text"],
        "locations": tuple(location_from_record(place) for place in record["places"]),
        "fatalities": count_from_record(record["fatalities"]),
        "wounded": count_from_record(record["wounded"]),
        "actors": tuple(record["actors"]),
        "reporters": tuple(record["reporters"]),
        "flags": tuple(record["flags"]),
    }


def span_from_record(record: Record | None) -> DateSpan | None:
    """Return the span that a record was made of."""
    if record is None:
        return None
    return DateSpan(
        date.fromisoformat(record["first"]),
        date.fromisoformat(record["last"]),
        cast("DatePrecision", record["precision"]),
    )


def count_from_record(record: Record | None) -> Count | None:
    """Return the count that a record was made of."""
    return None if record is None else Count(record["min"], record["max"], record["text"])


def claim_from_record(record: Record) -> Claim:
    """Return the claim that a record was made of."""
    count = count_from_record(record["count"]) or Count(None, None)
    evidence = Evidence(**record["evidence"]) if record["evidence"] else None
    return Claim(
        record["kind"],
        count,
        subset=record["subset"],
        cumulative=record["cumulative"],
        here=record["here"],
        said_by=tuple(record["said_by"]),
        evidence=evidence,
        document=record["document"],
    )


def location_from_record(record: Record) -> Location:
    """Return the location that a record was made of; alternatives keep what a record holds."""
    place = Place(
        **{key: record[key] for key in _PLACE_KEYS},
        parents=tuple(record["parents"]),
        population=record["population"],
        source=record["source"],
    )
    return Location(
        place,
        record["precision"],
        record["text"],
        record["score"],
        tuple(
            (Place(**{key: other[key] for key in _PLACE_KEYS}), other["score"])
            for other in record["alternatives"]
        ),
        tuple(Reason(**reason) for reason in record["reasons"]),
    )
