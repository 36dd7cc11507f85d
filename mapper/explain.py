"""Every field of an incident in plain words: what it rests on, which rule, which reasons."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mapper.confidence import confidence
from mapper.flags import FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.place import Place
    from mapper.model import Claim, Count, DateSpan, Incident, Location, Report

WIDTH = 88
_INDENT = "  "

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

_STATUS = {
    "auto": "read by rules; no person has looked at it",
    "confirmed": "a person has confirmed it",
    "corrected": "a person has corrected it",
    "rejected": "a person has rejected it",
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


def explain(
    incident: Incident,
    *,
    whole: Incident | None = None,
    parts: Sequence[Incident] = (),
    width: int = WIDTH,
) -> str:
    """Return all that is known of an incident, and why, as plain text.

    Parameters
    ----------
    incident
        To be explained.
    whole
        The larger incident that it is part of, where it is at hand.
    parts
        Smaller incidents that are part of it.
    width
        Of the lines.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> print(explain(Incident("inc-1", "Battles", "Armed clash", ())).splitlines()[0])
    Armed clash, place not known, date not known
    """
    page = _Page(width)
    page.line(headline(incident))
    page.line(f"{incident.id} · {incident.status}: {_STATUS[incident.status]}")
    for flag in incident.flags:
        page.line(f"flag {flag}: {FLAGS.get(flag, 'not in the table of flags')}")
    _what(page, incident)
    _when(page, incident)
    _where(page, incident)
    _toll(page, incident)
    _who(page, incident)
    _sure(page, incident)
    _relatives(page, incident, whole, parts)
    _reports(page, incident)
    return page.text()


def headline(incident: Incident) -> str:
    """Return an incident in one line: what, where, when."""
    places = " and ".join(dict.fromkeys(each.place.name for each in incident.locations))
    where = f"in {places}" if places else "place not known"
    when = f"{days(incident.date)}" if incident.date else "date not known"
    between = " " if places else ", "
    return f"{incident.sub_event_type}{between}{where}, {when}"


def days(span: DateSpan) -> str:
    """Return a span of days in words.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> days(DateSpan(date(2025, 3, 6), date(2025, 3, 8), "days"))
    '6 March 2025 to 8 March 2025'
    """
    first, last = (f"{day.day} {day:%B} {day.year}" for day in (span.first, span.last))
    return first if first == last else f"{first} to {last}"


def count(bounds: Count | None) -> str:
    """Return bounds in words.

    Examples
    --------
    >>> from mapper.model import Count
    >>> [count(bounds) for bounds in (Count(13, None), Count(13, 70), Count(None, 50), Count(4, 4))]
    ['at least 13', '13 to 70', 'up to 50', '4']
    """
    if bounds is None or (bounds.min is None and bounds.max is None):
        return "not told"
    if bounds.max is None:
        return f"at least {bounds.min}"
    if bounds.min is None:
        return f"up to {bounds.max}"
    return str(bounds.min) if bounds.min == bounds.max else f"{bounds.min} to {bounds.max}"


class _Page:
    """Lines, wrapped and indented."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._lines: list[str] = []

    def section(self, title: str) -> None:
        """Begin a section."""
        self._lines += ["", title.upper()]

    def line(self, words: str, depth: int = 0, mark: str = "") -> None:
        """Add a paragraph; its further lines stand below its first word."""
        first = _INDENT * depth + mark
        self._lines += textwrap.wrap(
            " ".join(words.split()),
            max(self._width, 40),
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(self._lines)


def _why(page: _Page, incident: Incident, *fields: str) -> None:
    """Add the rules that read a field, and the words they read."""
    for why in incident.reasons:
        if why.field in fields:
            words = f": {_quoted(why.text)}" if why.text else ""
            page.line(f"because {why.because}{words}", 2)


def _what(page: _Page, incident: Incident) -> None:
    page.section("What")
    page.line(f"{incident.event_type}: {incident.sub_event_type}", 1)
    _why(page, incident, "event_type", "sub_event_type")


def _when(page: _Page, incident: Incident) -> None:
    page.section("When")
    words = f", in the words {_quoted(incident.date_text)}" if incident.date_text else ""
    if incident.date:
        known = _DATE_PRECISION[incident.date.precision]
        page.line(f"{days(incident.date)}, known {known}{words}", 1)
    else:
        page.line(f"Not known as full days{words}", 1)
    _why(page, incident, "date", "date_text")


def _where(page: _Page, incident: Incident) -> None:
    page.section("Where")
    if not incident.locations:
        page.line("No place of it is known", 1)
    for location in incident.locations:
        _location(page, location)


def _location(page: _Page, location: Location) -> None:
    place = location.place
    words = f", in the words {_quoted(location.text)}" if location.text else ""
    page.line(f"{_place(place)}{words}", 1)
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
        page.line(f"{score:.2f} {_place(other)}", 3)


def _place(place: Place) -> str:
    around = [part for part in (place.admin2, place.admin1, place.country) if part]
    where = ", ".join(part for part in dict.fromkeys(around) if part != place.name)
    return f"{place.name} ({place.kind}{f' in {where}' if where else ''}; {place.id})"


def _toll(page: _Page, incident: Incident) -> None:
    page.section("Toll")
    for name, field in (("killed", "fatalities"), ("wounded", "wounded")):
        bounds: Count | None = getattr(incident, field)
        words = f", in the words {_quoted(bounds.text)}" if bounds and bounds.text else ""
        page.line(f"{name}: {count(bounds)}{words}", 1)
        _why(page, incident, field)
    if incident.claims:
        page.line("All figures that were given; they are claims and never added:", 1)
    for claim in incident.claims:
        _claim(page, claim)


def _claim(page: _Page, claim: Claim) -> None:
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
    where = f" [{claim.document}]" if claim.document else ""
    if words:
        page.line(f"{_quoted(words)}{where}", 3)


def _who(page: _Page, incident: Incident) -> None:
    page.section("Who")
    page.line(f"actors: {', '.join(incident.actors) or 'not told'}", 1)
    _why(page, incident, "actors")
    page.line(f"who says so: {', '.join(incident.reporters) or 'only the reports themselves'}", 1)
    _why(page, incident, "reporters")


def _sure(page: _Page, incident: Incident) -> None:
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


def _relatives(
    page: _Page, incident: Incident, whole: Incident | None, parts: Sequence[Incident]
) -> None:
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


def _reports(page: _Page, incident: Incident) -> None:
    several = len(incident.reports) > 1
    page.section(f"{len(incident.reports)} reports, merged" if several else "Report")
    _why(page, incident, *{why.field for why in incident.reasons} - _SHOWN_ABOVE)
    for report in incident.reports:
        page.line(_source(report), 1)
        for evidence in report.evidence:
            at = f" (characters {evidence.start} to {evidence.end})" if evidence.end else ""
            page.line(f"{_quoted(evidence.text)}{at}", 2)
        for line in _differences(report, incident):
            page.line(line, 2)


def _source(report: Report) -> str:
    parts: Iterable[str | None] = (
        report.document,
        _quoted(report.title) if report.title else None,
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


def _quoted(words: str) -> str:
    """Return words of a text between marks that they do not hold themselves."""
    plain = " ".join(words.split())
    return f"«{plain}»" if "“" in plain or "”" in plain else f"“{plain}”"
