"""The values that all stages speak in: documents, mentions, reports, incidents; frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from mapper.errors import MapperError

if TYPE_CHECKING:
    from datetime import date

    from gazetteer.features import Precision
    from gazetteer.place import Place
    from gazetteer.reasons import Reason
    from gazetteer.resolve import Resolution

DatePrecision = Literal["day", "days", "week", "month", "year"]

EventType = Literal[
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
]
"""ACLED's six event types."""

Role = Literal[
    "incident",
    "destination",
    "origin",
    "actor_base",
    "reporter",
    "metonym",
    "organisation",
    "person",
    "background",
    "other",
]
"""What a mention of a place does in its sentence; only `incident` makes a pin."""

Status = Literal["auto", "confirmed", "corrected", "rejected"]

ClaimKind = Literal["killed", "wounded", "missing", "detained", "displaced"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Full days, first to last, both included.

    Attributes
    ----------
    precision
        How exactly the source speaks: of a day, of days, a week, a month or a year.
    """

    first: date
    last: date
    precision: DatePrecision = "day"

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if self.last < self.first:
            raise MapperError(
                f"the dates {self.first} to {self.last} run backwards: swap first and last"
            )


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as bounds; None where the source leaves an end open.

    Attributes
    ----------
    text
        The words that say so.
    """

    min: int | None
    max: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a document that a field rests on.

    Attributes
    ----------
    start, end
        Offsets into the document's text, in Unicode code points; `end` is exclusive.
    text
        Exactly ``document.text[start:end]``.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was given.

    Attributes
    ----------
    id
        Unique among the documents read together; for a file its path below what was given.
    text
        The text that all offsets count in.
    published
        When it was published as its metadata say, or None where they are silent.
    source
        The outlet, or None where not known.
    language
        ISO 639-1 code, or None where not known.
    flags
        What its metadata say of it, as keys of the table in `mapper.flags`: ``"sample"``.
        Every report and incident that is read from it carries them on.
    """

    id: str
    text: str
    title: str | None = None
    published: DateSpan | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A toponym of a document with its resolution and its role.

    Attributes
    ----------
    reasons
        Why it has this role.
    holds
        Whether it only says where the place beside it lies, which makes the pin: "Jableh, Syria".
    """

    resolution: Resolution
    role: Role
    reasons: tuple[Reason, ...] = ()
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """Where an incident happened, as exactly as it is known.

    Attributes
    ----------
    precision
        How exactly; may be coarser than the place's own, as in "near Jableh".
    text
        The words that name it.
    score
        Score of the resolution, 0 to 1.
    alternatives
        Other places that the words may mean, with their scores, the best first.
    reasons
        Why this place and not another.
    """

    place: Place
    precision: Precision
    text: str = ""
    score: float = 1.0
    alternatives: tuple[tuple[Place, float], ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure that one reporter gives: a line in the ledger of a toll.

    Attributes
    ----------
    subset
        True where the figure counts only some of the victims ("13 members of its forces").
    cumulative
        True where it is a running total, which a later one supersedes.
    here
        False where the figure covers more places than the incident's own.
    said_by
        The chain of reporters, the first source first.
    document
        Identifier of the document, or "" where it is not known.
    """

    kind: ClaimKind
    count: Count
    subset: bool = False
    cumulative: bool = False
    here: bool = True
    said_by: tuple[str, ...] = ()
    evidence: Evidence | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a field has its value: the rule that read it, and the words it read.

    Attributes
    ----------
    field
        Name of the field of `Report` or `Incident`.
    because
        The rule, in words.
    text
        The words of the source, or "" where the rule read none.
    """

    field: str
    because: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What one document says of one incident.

    Attributes
    ----------
    date
        When it happened, or None where the document does not say.
    date_text
        The words of the date, also where they cannot become full days.
    fatalities, wounded
        What this report says for this incident, or None where it gives no figure.
    claims
        All figures of the report, also subsets and those that cover more places.
    reporters
        Who says so, each a chain in words: "SOHR via The National".
    evidence
        The sentences it rests on; never empty.
    flags
        Keys of the table in `mapper.flags`.
    """

    id: str
    document: str
    event_type: EventType
    sub_event_type: str
    evidence: tuple[Evidence, ...]
    date: DateSpan | None = None
    date_text: str | None = None
    locations: tuple[Location, ...] = ()
    fatalities: Count | None = None
    wounded: Count | None = None
    claims: tuple[Claim, ...] = ()
    actors: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    reasons: tuple[Why, ...] = ()
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """What one or more reports tell of one happening.

    Attributes
    ----------
    id
        Stable for the same reports: made from what it rests on, not from a counter.
    reports
        What it was merged from, in the order they were read; never empty.
    part_of
        Identifier of a larger incident that holds this one, or None.
    reasons
        Why the fields are as they are and why the reports were merged.
    status
        Whether a person has looked at it.
    """

    id: str
    event_type: EventType
    sub_event_type: str
    reports: tuple[Report, ...]
    date: DateSpan | None = None
    date_text: str | None = None
    locations: tuple[Location, ...] = ()
    fatalities: Count | None = None
    wounded: Count | None = None
    claims: tuple[Claim, ...] = ()
    actors: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    part_of: str | None = None
    reasons: tuple[Why, ...] = ()
    status: Status = "auto"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one document.

    Attributes
    ----------
    document
        The document, with what was found of its publication date and language.
    mentions
        Every toponym, in the order of the text.
    reports
        Every incident that it tells of, in the order of the text.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    reports: tuple[Report, ...] = field(default=())
