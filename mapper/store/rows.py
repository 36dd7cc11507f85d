"""Incidents, reports and documents → the rows that other programs read."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from gazetteer.features import PRECISIONS
from mapper.model import DateSpan, Document
from mapper.records import geo_precision
from mapper.store.schema import columns_of

if TYPE_CHECKING:
    from mapper.model import Claim, Count, DatePrecision, Incident, Location, Report

Row = tuple[Any, ...]

BETWEEN = "; "
"""What stands between several names in one column."""

_of_place = attrgetter("name", "id", "country", "admin1", "admin2", "admin3")
_OF_NO_PLACE = (None,) * 6

INCIDENT = tuple(columns_of("incidents")[1:])
"""The columns of the layer but for `fid` and the point."""


def incident_row(incident: Incident) -> Row:
    """Return the columns of `INCIDENT`, in their order."""
    where = shown(incident)
    place = where.place if where else None
    pin = place if where and where.precision != "country" else None
    return (
        incident.id,
        incident.event_type,
        incident.sub_event_type,
        *_span(incident.date),
        incident.date_text,
        *(_of_place(place) if place else _OF_NO_PLACE),
        where.precision if where else None,
        geo_precision(incident.locations),
        pin.lat if pin else None,
        pin.lon if pin else None,
        *_bounds(incident.fatalities),
        *_bounds(incident.wounded),
        _joined(incident.actors),
        _joined(incident.reporters),
        _joined(incident.flags),
        incident.status,
        len(incident.reports),
        incident.part_of,
    )


def shown(incident: Incident) -> Location | None:
    """Return the location that the layer shows: the first of the most exact ones."""
    if len(incident.locations) == 1:
        return incident.locations[0]
    return min(incident.locations, key=lambda each: PRECISIONS.index(each.precision), default=None)


def report_row(incident: int, report: Report) -> Row:
    """Return the columns of a report after `fid`."""
    return (
        incident,
        report.id,
        report.document,
        report.title,
        report.source,
        report.url,
        str(report.published.first) if report.published else None,
        _joined(report.reporters),
        report.date_text,
        *_bounds(report.fatalities),
        *_bounds(report.wounded),
        "\n".join(words.text for words in report.evidence),
    )


def claim_row(incident: int, claim: Claim) -> Row:
    """Return the columns of a claim after `fid`."""
    return (
        incident,
        claim.kind,
        *_bounds(claim.count),
        claim.count.text or None,
        claim.subset,
        claim.cumulative,
        claim.here,
        _joined(claim.said_by),
        claim.document or None,
    )


def document_row(document: Document) -> Row:
    """Return the columns of a document after `fid` and before `batch`."""
    return (
        document.id,
        document.title,
        document.source,
        document.url,
        *_span(document.published),
        document.language,
        _joined(document.flags),
        document.text,
    )


def document_from_row(row: Row) -> Document:
    """Return the document that a row was made of."""
    identifier, title, source, url, first, last, precision, language, flags, text = row
    published = None
    if first is not None:
        days = date.fromisoformat(first), date.fromisoformat(last)
        published = DateSpan(*days, cast("DatePrecision", precision))
    marks = tuple(flags.split(BETWEEN)) if flags else ()
    return Document(identifier, text, title, published, source, url, language, marks)


def _span(span: DateSpan | None) -> Row:
    if span is None:
        return None, None, None
    first = span.first.isoformat()
    return first, first if span.last is span.first else span.last.isoformat(), span.precision


def _bounds(count: Count | None) -> Row:
    return (count.min, count.max) if count else (None, None)


def _joined(words: tuple[str, ...]) -> str | None:
    return BETWEEN.join(words) if words else None
