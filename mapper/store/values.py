"""Incidents ↔ the short, packed JSON that a store keeps of them: nothing is lost, nothing is said twice.

Only what differs from a default is written. The default of a report's field is that of its
incident, so an incident of one report costs hardly more than its fields. Places are written
once into a table of their own and referred to by number.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from gazetteer.reasons import Reason
from mapper.model import Claim, Count, DateSpan, Evidence, Incident, Location, Report, Why
from mapper.store.packing import unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gazetteer.features import Precision
    from gazetteer.place import Place

Json = Any

_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


_KEPT = 200_000
"""Values whose JSON is kept for other incidents that share them."""


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of `Incident` or `Report`: its key, its name, its default.

    `own` is what no two incidents share.
    """

    key: str
    name: str
    default: object
    pack: Callable[..., Json]
    unpack: Callable[..., Any]
    own: bool = False


class Encoder:
    """Writes incidents as short JSON.

    The rows of a table share most of their values (the same place, the same day, the same toll):
    what was written once is not written anew.

    Parameters
    ----------
    number_of
        Gives the number of a place.
    """

    def __init__(self, number_of: Callable[[Place], int]) -> None:
        self._number_of = number_of
        # By identity, since a hash takes longer than the JSON; a value that is held keeps its own.
        self._written: dict[int, tuple[object, str]] = {}

    def __call__(self, incident: Incident) -> str:
        """Return an incident as short JSON."""
        if len(self._written) > _KEPT:
            self._written.clear()
        whole = _values_of_incident(incident)
        told = self._told(_INCIDENT, whole, _DEFAULTS)
        shared = whole[_SHARED_IN_INCIDENT]
        reports = ",".join([self._report(report, shared) for report in incident.reports])
        return f'{{{told},"r":[{reports}]}}'

    def _report(self, report: Report, shared: tuple[object, ...]) -> str:
        values = _values_of_report(report)
        # What a report shares with its incident is mostly the same.
        if values[_SHARED_IN_REPORT] == shared:
            own = values[:_BEFORE] + values[-_AFTER:]
            return f"{{{self._told(_OWN, own, _OWN_DEFAULTS)}}}"
        defaults = (*_OWN_DEFAULTS[:_BEFORE], *shared, *_OWN_DEFAULTS[-_AFTER:])
        return f"{{{self._told(_REPORT, values, defaults)}}}"

    def _told(
        self, fields: tuple[_Field, ...], values: tuple[Any, ...], defaults: tuple[object, ...]
    ) -> str:
        """Return the fields that differ from their defaults."""
        told, known = [], self._written.get
        for field, value, default in zip(fields, values, defaults, strict=True):
            if value is default or value == default:
                continue
            written = known(id(value))
            text = written[1] if written else self._text(field, value)
            told.append(f'"{field.key}":{text}')
        return ",".join(told)

    def _text(self, field: _Field, value: object) -> str:
        text = _AS_JSON(field.pack(value, self._number_of))
        if not field.own:
            self._written[id(value)] = value, text
        return text


def load(value: bytes) -> dict[str, Json]:
    """Return the JSON of an encoded incident."""
    packed: dict[str, Json] = json.loads(unpack(value))
    return packed


def decode(packed: dict[str, Json], places: Mapping[int, Place]) -> Incident:
    """Return the incident that was encoded and loaded.

    Parameters
    ----------
    places
        By number.
    """
    fields = _unpacked(packed, _INCIDENT, None, places)
    whole = Incident(reports=(), **fields)
    reports = tuple(
        Report(**_unpacked(report, _REPORT, whole, places)) for report in packed.get("r", ())
    )
    return Incident(reports=reports, **fields)


def numbers_in(packed: dict[str, Json]) -> set[int]:
    """Return the numbers of all places that a loaded incident refers to."""
    locations = [place for told in (packed, *packed["r"]) for place in told.get("l", ())]
    return {
        number
        for location in locations
        for number in (location[0], *(other[0] for other in location[4]))
    }


def _unpacked(
    packed: dict[str, Json],
    fields: tuple[_Field, ...],
    whole: Incident | None,
    places: Mapping[int, Place],
) -> dict[str, Any]:
    found = {}
    for field in fields:
        if field.key in packed:
            found[field.name] = field.unpack(packed[field.key], places)
        elif field.default is _AS_WHOLE:
            found[field.name] = getattr(whole, field.name)
        else:
            found[field.name] = field.default
    return found


# ------------------------------------------------------------------ kinds of fields


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


_AS_WHOLE = object()
"""The default of a report's field that its incident has too."""

_NEVER = object()
"""The default of what is always written."""

_SHARED = (
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

_INCIDENT = (
    _Field("i", "id", _NEVER, _pack_same, _pack_same, own=True),
    *(_Field(*row) for row in _SHARED),
    _Field("p", "part_of", None, _pack_same, _pack_same),
    _Field("st", "status", "auto", _pack_same, _pack_same),
)

_REPORT = (
    _Field("i", "id", _NEVER, _pack_same, _pack_same, own=True),
    _Field("o", "document", _NEVER, _pack_same, _pack_same),
    _Field("e", "evidence", (), _pack_evidence, _unpack_evidence, own=True),
    *(_Field(key, name, _AS_WHOLE, pack, unpack) for key, name, _, pack, unpack in _SHARED),
    _Field("h", "title", None, _pack_same, _pack_same, own=True),
    _Field("q", "source", None, _pack_same, _pack_same),
    _Field("u", "url", None, _pack_same, _pack_same, own=True),
    _Field("z", "published", None, _pack_span, _unpack_span),
)

_values_of_incident = attrgetter(*(field.name for field in _INCIDENT))
_values_of_report = attrgetter(*(field.name for field in _REPORT))

_DEFAULTS = tuple(field.default for field in _INCIDENT)

# Of a report some fields stand before those that its incident has too, some after.
_BEFORE, _AFTER = 3, 4
_SHARED_IN_INCIDENT = slice(1, 1 + len(_SHARED))
_SHARED_IN_REPORT = slice(_BEFORE, -_AFTER)
_OWN = _REPORT[:_BEFORE] + _REPORT[-_AFTER:]
_OWN_DEFAULTS = tuple(field.default for field in _OWN)
