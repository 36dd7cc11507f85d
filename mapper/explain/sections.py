"""The sections of an explanation: what, when, where, toll, who, how sure, its relatives and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.confidence import confidence
from mapper.explain.words import count, days, headline, place_words, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mapper.explain.page import Page
    from mapper.model import Claim, Count, Incident, Location, Report

_DATE_PRECISION = {
    "day": "to the day",
    "days": "to some days",
    "week": "to the week",
    "month": "to the month",
    "year": "to the year",
}
_KNOWN_TO = {
    "site": "a site: a building, a base, a neighbourhood",
    "locality": "a town or village",
    "near": "the surroundings of the place",
    "admin3": "a sub-district; the point only stands for it",
    "admin2": "a district; the point only stands for it",
    "area": "an area without clear borders; the point only stands for it",
    "admin1": "a governorate or province; the point only stands for it",
    "country": "a country; it gets no point",
}
_SHOWN_ABOVE = frozenset(
    {
        "event_type",
        "sub_event_type",
        "date",
        "date_text",
        "places",
        "locations",
        "location",
        "fatalities",
        "wounded",
        "actors",
        "reporters",
        "part_of",
        "undecided",
    }
)
"""Fields whose reasons stand in a section of their own; those of the others stand by the reports."""


def what(page: Page, incident: Incident) -> None:
    """Add what it was."""
    page.section("What")
    page.line(f"{incident.event_type}: {incident.sub_event_type}", 1)
    _why(page, incident, "event_type", "sub_event_type")


def when(page: Page, incident: Incident) -> None:
    """Add when it was."""
    page.section("When")
    words = f", in the words {quoted(incident.date_text)}" if incident.date_text else ""
    if incident.date:
        known = _DATE_PRECISION[incident.date.precision]
        page.line(f"{days(incident.date)}, known {known}{words}", 1)
    else:
        page.line(f"Not known as full days{words}", 1)
    _why(page, incident, "date", "date_text")


def where(page: Page, incident: Incident) -> None:
    """Add where it was, and why there."""
    page.section("Where")
    if not incident.locations:
        page.line("No place of it is known", 1)
    for location in incident.locations:
        _location(page, location)


def _location(page: Page, location: Location) -> None:
    place = location.place
    words = f", in the words {quoted(location.text)}" if location.text else ""
    page.line(f"{place_words(place)}{words}", 1)
    page.line(
        f"point {place.lat:.4f}, {place.lon:.4f}, for {_KNOWN_TO[location.precision]}",
        2,
    )
    for reason in location.reasons:
        if not reason.weight:
            page.line(f"a place of the incident, because: {reason.because}", 2)
    weighed = [reason for reason in location.reasons if reason.weight]
    page.line(
        f"this place and no namesake: sure by {location.score:.2f} of 1{'; weighed:' if weighed else ''}",
        2,
    )
    for reason in weighed:
        page.line(f"{reason.weight:+.2f} {reason.because}", 3)
    if location.alternatives:
        page.line("not taken, though the words may mean it, with what they weigh:", 2)
    for other, score in location.alternatives:
        page.line(f"{score:.2f} {place_words(other)}", 3)


def toll(page: Page, incident: Incident) -> None:
    """Add the killed and the wounded, and every claim."""
    page.section("Toll")
    for name, field in (("killed", "fatalities"), ("wounded", "wounded")):
        bounds: Count | None = getattr(incident, field)
        words = f", in the words {quoted(bounds.text)}" if bounds and bounds.text else ""
        page.line(f"{name}: {count(bounds)}{words}", 1)
        _why(page, incident, field)
    if incident.claims:
        page.line("All figures that were given; they are claims and never added:", 1)
    for claim in incident.claims:
        _claim(page, claim)


def _claim(page: Page, claim: Claim) -> None:
    said_by = " via ".join(claim.said_by) or "the report itself"
    notes = [
        note
        for note, holds in (
            ("only some of the victims", claim.subset),
            ("a running total", claim.cumulative),
            ("for more places than this one", not claim.here),
        )
        if holds
    ]
    aside = f" ({'; '.join(notes)})" if notes else ""
    page.line(f"{count(claim.count)} {claim.kind}, says {said_by}{aside}", 2)
    words = claim.evidence.text if claim.evidence else claim.count.text
    document = f" [{claim.document}]" if claim.document else ""
    if words:
        page.line(f"{quoted(words)}{document}", 3)


def who(page: Page, incident: Incident) -> None:
    """Add who acted, and who says so."""
    page.section("Who")
    page.line(f"actors: {', '.join(incident.actors) or 'not told'}", 1)
    _why(page, incident, "actors")
    page.line(f"who says so: {', '.join(incident.reporters) or 'only the reports themselves'}", 1)
    _why(page, incident, "reporters")


def sure(page: Page, incident: Incident) -> None:
    """Add how often fields like these were right on labelled reports."""
    rated = {field: share for field, share in confidence(incident).items() if share is not None}
    if not rated:
        return
    page.section("How sure")
    for field, share in rated.items():
        name = field.replace("_", " ")
        page.line(
            f"{name}: {share.right:.0%} of {share.number} labelled ones like it were right ({share.kind})",
            1,
        )


def relatives(
    page: Page, incident: Incident, whole: Incident | None, parts: Sequence[Incident]
) -> None:
    """Add what it is part of, what is part of it, and what may be the same."""
    doubts = [why for why in incident.reasons if why.field == "undecided"]
    if not (incident.part_of or parts or doubts):
        return
    page.section("Larger and smaller")
    if incident.part_of:
        name = f" {headline(whole)}" if whole else ""
        page.line(f"part of {incident.part_of}{name}", 1)
        _why(page, incident, "part_of")
    for part in parts:
        page.line(f"holds {part.id} {headline(part)}", 1)
    for why in doubts:
        page.line(f"{why.text}: {why.because}", 1)


def reports(page: Page, incident: Incident) -> None:
    """Add the reports with their sentences, and what each tells otherwise."""
    several = len(incident.reports) > 1
    page.section(f"{len(incident.reports)} reports, merged" if several else "Report")
    _why(page, incident, *{why.field for why in incident.reasons} - _SHOWN_ABOVE)
    for report in incident.reports:
        page.line(_source(report), 1)
        for evidence in report.evidence:
            at = f" (characters {evidence.start} to {evidence.end})" if evidence.end else ""
            page.line(f"{quoted(evidence.text)}{at}", 2)
        for line in _differences(report, incident):
            page.line(line, 2)


def _source(report: Report) -> str:
    parts: Iterable[str | None] = (
        report.document,
        quoted(report.title) if report.title else None,
        report.source,
        f"published {days(report.published)}" if report.published else None,
        report.url,
    )
    return ", ".join(part for part in parts if part)


def _differences(report: Report, incident: Incident) -> Iterator[str]:
    """Yield what this report tells otherwise than the incident."""
    if report.date != incident.date:
        yield f"its date: {days(report.date) if report.date else 'none'}"
    if report.fatalities != incident.fatalities:
        yield f"its killed: {count(report.fatalities)}"
    if report.wounded != incident.wounded:
        yield f"its wounded: {count(report.wounded)}"
    if report.event_type != incident.event_type:
        yield f"its type: {report.event_type}"


def _why(page: Page, incident: Incident, *fields: str) -> None:
    """Add the rules that read a field, and the words they read."""
    for why in incident.reasons:
        if why.field in fields:
            words = f": {quoted(why.text)}" if why.text else ""
            page.line(f"because {why.because}{words}", 2)
