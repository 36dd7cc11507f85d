"""A draft → a report: its date, its tolls as claims, who, who says so, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from mapper.actors import find_actors
from mapper.counts import document_toll
from mapper.extraction.dating import draft_date
from mapper.extraction.evidence import evidence
from mapper.model import Claim, Evidence, Location, Report, Why
from mapper.reporters import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.blocks import Sentence
    from mapper.counts import CountMention
    from mapper.dates import DateMention
    from mapper.extraction.drafts import Draft
    from mapper.extraction.notes import Notes
    from mapper.model import DateSpan, Document

_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|unconfirmed|rumou?r\w*|it is believed|could not be verified)\b",
    re.IGNORECASE,
)


def whole_of(draft: Draft, gazetteer: Gazetteer) -> Location | None:
    """Return the area of a draft that sums up what the others tell of, or None if it has its own."""
    if draft.scope is None:
        return None
    place = gazetteer[draft.scope]
    because = Reason(0.0, f"{place.name} is the smallest area that holds all places of the report")
    return Location(place, place.precision, reasons=(because,))


def to_report(
    document: Document,
    number: int,
    draft: Draft,
    about: Sequence[Sentence],
    notes: Notes,
    whole: Location | None = None,
    *,
    alone: bool = False,
) -> Report:
    """Return the report that a draft stands for.

    Parameters
    ----------
    document
        With its publication date as far as it was found.
    number
        Its place in the document, from 1.
    about
        The sentences that are about it, where dates and tolls are sought.
    notes
        What the sentences of the document say.
    whole
        Where it was if no sentence says so; see `whole_of`.
    alone
        Whether the document tells of nothing else.
    """
    own = [telling.sentence for telling in draft.tellings]
    if whole is not None:
        draft = replace(draft, locations=[whole], inherited=True)
    then, about = about, [each for each in about if each in own or not notes.long_ago(each.text)]
    said = _figures(draft, about, notes, alone=alone)
    claims = _claims(document, said, notes)
    counts = [*notes.counts(_title(document, draft)), *(mention for _, mention in said)]
    dated = draft_date(draft, then, notes, _title(document, draft), alone=alone)
    countries = {each.place.country for each in draft.locations if each.place.country}
    span = dated.span if dated else None
    lead = draft.lead
    return Report(
        id=f"{document.id}#{number}",
        document=document.id,
        event_type=lead.event_type,
        sub_event_type=lead.sub_event_type,
        evidence=evidence(draft.tellings, draft.lead, dated.text if dated else None, notes),
        date=span,
        date_text=dated.text if dated else None,
        locations=tuple(draft.locations),
        fatalities=document_toll(counts, "killed"),
        wounded=document_toll(counts, "wounded"),
        claims=claims,
        actors=_unique(
            actor.name
            for sentence in own
            for actor in find_actors(
                sentence.text, on=span or document.published, countries=countries
            )
        ),
        reporters=_reporters(document, about, notes),
        flags=_flags(document, draft, span, own),
        reasons=_reasons(draft, dated, claims),
        title=document.title,
        source=document.source,
        url=document.url,
        published=document.published,
    )


def _figures(
    draft: Draft, sentences: Sequence[Sentence], notes: Notes, *, alone: bool
) -> list[tuple[Sentence, CountMention]]:
    """Return the figures for a draft; of a sentence that gives each place a toll only its own.

    Where nobody is fought, the dead of the sentences beside are those of something else; so are figures
    of other years beside what has a day of its own.
    """
    shared = {each.sentence: each.counts for each in draft.tellings if each.share}
    own = {each.sentence for each in draft.tellings}
    lead = draft.lead
    peaceful = not alone and lead.sub_event_type in _PEACEFUL
    return [
        (sentence, mention)
        for sentence in sentences
        if not peaceful or sentence in own
        for mention in shared.get(sentence, notes.counts(sentence.text))
        if not (mention.historical and lead.day is not None and sentence != lead.sentence)
    ]


_PEACEFUL = frozenset(
    {
        "Peaceful protest",
        "Agreement",
        "Change to group/activity",
        "Headquarters or base established",
        "Non-violent transfer of territory",
        "Other",
    }
)


def _title(document: Document, draft: Draft) -> str:
    """Return the title where it says more than the text, for the draft that the text tells of first."""
    title = document.title or ""
    apart = draft.lead.share and not draft.lead.counts
    return title if draft.first and title not in document.text and not apart else ""


def _claims(
    document: Document, said: Sequence[tuple[Sentence, CountMention]], notes: Notes
) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            mention.kind,
            mention.count,
            subset=mention.subset,
            cumulative=mention.cumulative,
            said_by=tuple(who.name for who in notes.reporters(sentence.text)) or _outlet(document),
            evidence=Evidence(sentence.start, sentence.end, sentence.text),
            document=document.id,
        )
        for sentence, mention in said
        if not mention.historical and not mention.weak
    )


def _reporters(document: Document, sentences: Sequence[Sentence], notes: Notes) -> tuple[str, ...]:
    named = _unique(who.name for sentence in sentences for who in notes.reporters(sentence.text))
    return named or _outlet(document)


def _outlet(document: Document) -> tuple[str, ...]:
    return (name_of(document.source),) if document.source else ()


def _unique(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))  # type: ignore[call-overload]


def _flags(
    document: Document, draft: Draft, span: DateSpan | None, own: Sequence[Sentence]
) -> tuple[str, ...]:
    precisions = {each.precision for each in draft.locations}
    noted = {
        **dict.fromkeys(document.flags, True),
        "undated": span is None,
        "no_place": not draft.locations,
        "country_only": precisions == {"country"},
        "inherited_place": draft.inherited,
        "aggregate": len(draft.locations) > 1 or (draft.sums_up and draft.wide),
        "doubtful": any(_HEDGE.search(sentence.text) for sentence in own),
    }
    return tuple(flag for flag, holds in noted.items() if holds)


def _why_then(draft: Draft, dated: DateMention) -> str:
    if dated.span is None:
        return "a date without a year"
    if draft.lead.entry is not None and dated == draft.lead.entry:
        return "the head of its entry in a list of days or hours"
    return "the date beside the event"


def _reasons(draft: Draft, dated: DateMention | None, claims: Sequence[Claim]) -> tuple[Why, ...]:
    lead = draft.lead
    reasons = [
        Why("event_type", f"these words speak of {lead.sub_event_type.lower()}", lead.cue.text)
    ]
    if dated is not None:
        reasons.append(Why("date", _why_then(draft, dated), dated.text))
    for location in draft.locations:
        because = (
            "carried on from the sentences before"
            if draft.inherited
            else "it is where it is said to have happened"
        )
        # What has no weight is no reason for this place, but for a place at all.
        why = "; ".join(reason.because for reason in location.reasons if not reason.weight)
        reasons.append(Why("places", f"{because}: {why}" if why else because, location.text))
    for claim in claims:
        field = {"killed": "fatalities", "wounded": "wounded"}.get(claim.kind, claim.kind)
        part = "a part of a larger figure" if claim.subset else "a figure that the text gives"
        reasons.append(Why(field, part, claim.count.text))
    return tuple(reasons)
