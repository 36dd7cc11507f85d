"""The fields of incidents and reports as a store keeps them: each with its key and its short JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from gazetteer.reasons import Reason
from mapper.model import Claim, Count, DateSpan, Evidence, Location, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gazetteer.features import Precision
    from gazetteer.place import Place

Json = Any


@dataclass(frozen=True, slots=True)
class Field:
    """One field of `Incident` or `Report`: its key, its name, its default.

    `own` is what no two incidents share.
    """

    key: str
    name: str
    default: object
    pack: Callable[..., Json]
    unpack: Callable[..., Any]
    own: bool = False


def _pack_same(value: Json, _: object) -> Json:
    return value


def _unpack_words(value: list[str], _: object) -> tuple[str, ...]:
    return tuple(value)


def _pack_span(span: DateSpan | None, _: object) -> Json:
    return span and [str(span.first), str(span.last), span.precision]


def _unpack_span(value: Json, _: object) -> DateSpan | None:
    if value is None:
        return None
    first, last, precision = value
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last), precision)


def _pack_count(count: Count | None, _: object) -> Json:
    return count and [count.min, count.max, count.text]


def _unpack_count(value: Json, _: object) -> Count | None:
    return None if value is None else Count(*value)


def _pack_evidence(evidence: tuple[Evidence, ...], _: object) -> Json:
    return [[words.start, words.end, words.text] for words in evidence]


def _unpack_evidence(value: Json, _: object) -> tuple[Evidence, ...]:
    return tuple(Evidence(*words) for words in value)


def _pack_reasons(reasons: tuple[Why, ...], _: object) -> Json:
    return [[why.field, why.because, why.text] for why in reasons]


def _unpack_reasons(value: Json, _: object) -> tuple[Why, ...]:
    return tuple(Why(*why) for why in value)


def _pack_claims(claims: tuple[Claim, ...], _: object) -> Json:
    return [
        [
            claim.kind,
            _pack_count(claim.count, None),
            claim.subset,
            claim.cumulative,
            claim.here,
            claim.said_by,
            _pack_evidence((claim.evidence,), None) if claim.evidence else [],
            claim.document,
        ]
        for claim in claims
    ]


def _unpack_claims(value: Json, _: object) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            kind,
            Count(*count),
            subset=subset,
            cumulative=cumulative,
            here=here,
            said_by=tuple(said_by),
            evidence=next(iter(_unpack_evidence(evidence, None)), None),
            document=document,
        )
        for kind, count, subset, cumulative, here, said_by, evidence, document in value
    )


def _pack_locations(locations: tuple[Location, ...], number_of: Callable[[Place], int]) -> Json:
    return [
        [
            number_of(location.place),
            location.precision,
            location.text,
            location.score,
            [[number_of(place), score] for place, score in location.alternatives],
            [[reason.weight, reason.because] for reason in location.reasons],
        ]
        for location in locations
    ]


def _unpack_locations(value: Json, places: Mapping[int, Place]) -> tuple[Location, ...]:
    return tuple(
        Location(
            places[number],
            cast("Precision", precision),
            text,
            score,
            tuple((places[other], likely) for other, likely in alternatives),
            tuple(Reason(*reason) for reason in reasons),
        )
        for number, precision, text, score, alternatives, reasons in value
    )


AS_WHOLE = object()
"""The default of a report's field that its incident has too."""

_NEVER = object()
"""The default of what is always written."""

SHARED = (
    # key, name, default of an incident, pack, unpack
    ("t", "event_type", _NEVER, _pack_same, _pack_same),
    ("s", "sub_event_type", _NEVER, _pack_same, _pack_same),
    ("d", "date", None, _pack_span, _unpack_span),
    ("dt", "date_text", None, _pack_same, _pack_same),
    ("l", "locations", (), _pack_locations, _unpack_locations),
    ("k", "fatalities", None, _pack_count, _unpack_count),
    ("w", "wounded", None, _pack_count, _unpack_count),
    ("c", "claims", (), _pack_claims, _unpack_claims),
    ("a", "actors", (), _pack_same, _unpack_words),
    ("b", "reporters", (), _pack_same, _unpack_words),
    ("f", "flags", (), _pack_same, _unpack_words),
    ("y", "reasons", (), _pack_reasons, _unpack_reasons),
)
"""The fields that incidents and reports both have."""

INCIDENT = (
    Field("i", "id", _NEVER, _pack_same, _pack_same, own=True),
    *(Field(*row) for row in SHARED),
    Field("p", "part_of", None, _pack_same, _pack_same),
    Field("st", "status", "auto", _pack_same, _pack_same),
)
"""The fields of an incident but for its reports."""

REPORT = (
    Field("i", "id", _NEVER, _pack_same, _pack_same, own=True),
    Field("o", "document", _NEVER, _pack_same, _pack_same),
    Field("e", "evidence", (), _pack_evidence, _unpack_evidence, own=True),
    *(Field(key, name, AS_WHOLE, pack, unpack) for key, name, _, pack, unpack in SHARED),
    Field("h", "title", None, _pack_same, _pack_same, own=True),
    Field("q", "source", None, _pack_same, _pack_same),
    Field("u", "url", None, _pack_same, _pack_same, own=True),
    Field("z", "published", None, _pack_span, _unpack_span),
)
"""The fields of a report; in the middle those that its incident has too."""
