"""A row → an incident of one report, with the row's words as its evidence."""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, get_args

from mapper.errors import TableError
from mapper.flags import FLAGS
from mapper.model import DateSpan, Evidence, Incident, Report, Status, Why
from mapper.records import incident_from_record
from mapper.tables import kinds, spans, tolls, wheres
from mapper.tables.cells import words
from mapper.tables.days import days
from mapper.tables.parts import Part, several
from mapper.tables.presets import PRESETS
from mapper.tables.sources import link_in, listed, outlet_of, unpacked
from mapper.tables.types import UNTOLD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import EventType
    from mapper.tables.columns import Columns
    from mapper.tables.kinds import Kind
    from mapper.tables.placing import Placed, Placer
    from mapper.tables.tolls import Toll

    Classify = Callable[[str], tuple[EventType, str] | None]
    """Words → event and sub-event type, or None where they tell of none."""

_OURS = re.compile(r"(?:[A-Z]{3}-)?((?:inc-|row-|[a-z]+:|[^:]+\.[a-z]{2,7}:).*)", re.DOTALL)
"""Identifiers that our own exports gave: ours, those of a layout, and those of a file."""

_ACLEDS = re.compile(r"[A-Z]{3}\d+\Z")
"""ACLED's identifiers, which our own tables carry as they are."""

_MOST_WORDS = 300


class Rows:
    """Makes incidents of rows.

    Parameters
    ----------
    header
        Names of the columns.
    columns
        Which column says what.
    name
        Of the table: its incidents' document, and what its own identifiers begin with.
    label
        Who made the table.
    order
        How 03/04/2025 is meant: "dmy" or "mdy".
    classify
        Reads the type from the words of rows whose columns name none.
    default
        The type of such rows, where the user says so.
    """

    def __init__(
        self,
        header: Sequence[str],
        columns: Columns,
        placer: Placer,
        gazetteer: Gazetteer,
        *,
        name: str,
        label: str,
        order: str,
        classify: Classify,
        default: tuple[EventType, str] | None,
    ) -> None:
        self._columns, self._name, self._label = columns, name, label
        self._classify, self._default = classify, default
        scheme = columns.scheme
        where = wheres.Wheres(placer, gazetteer, scheme)

        def part(fields: Sequence[str], make: Callable[[Mapping[str, Any]], Any]) -> Part[Any]:
            return Part(header, columns, fields, make)

        def cell(field: str) -> Callable[[Sequence[Any]], str]:
            if field not in columns.of:
                return lambda _: ""
            index = header.index(columns.of[field][0])
            return lambda row: words(row[index])

        self._id, self._record, self._title, self._url = map(cell, ("id", "record", "title", "url"))
        self._notes, self._part_of = cell("notes"), cell("part_of")
        self._span: Part[DateSpan | None] = part(
            spans.FIELDS, lambda cells: spans.span_of(cells, scheme, order)
        )
        self._where: Part[Placed] = part(wheres.FIELDS, where)
        self._toll: Part[Toll] = part(
            tolls.FIELDS, lambda cells: tolls.toll_of(cells, said_by=label, document=name)
        )
        self._kind: Part[Kind | str] = part(
            kinds.FIELDS, lambda cells: kinds.kind_of_row(cells, by_sides=columns.layout == "ucdp")
        )
        self._actors: Part[tuple[str, ...]] = part(("actors",), _actors)
        self._sources: Part[tuple[tuple[str, ...], str]] = part(("sources",), _sources)
        self._packed = cell("packed_sources")
        self._origins: Part[tuple[str, ...]] = part(("origins",), _origins)
        self._published: Part[DateSpan | None] = part(("published",), _published)
        self._marks: Part[tuple[tuple[str, ...], Status]] = part(("flags", "status"), _marks)
        self._used = [header.index(each) for of in columns.of.values() for each in of]

    def incident(self, row: Sequence[Any]) -> tuple[Incident, tuple[str, ...]]:
        """Return the incident of a row, and what is odd about it, in words.

        Parameters
        ----------
        row
            As many cells as there are columns.

        Raises
        ------
        TableError
            If a cell cannot be read, or the row says neither when nor where.
        """
        if record := self._record(row):
            return _recorded(record), ()
        span, placed, toll = self._span(row), self._where(row), self._toll(row)
        if span is None and not placed.locations and not placed.odd:
            raise TableError("says neither when nor where")
        evidence = self._evidence(row)
        kind = self._kind_of(row, evidence)
        outlets, link = self._sources(row)
        flags, status = self._marks(row)
        if span is None:
            flags = ("undated", *flags)
        told: dict[str, Any] = {
            "event_type": kind.event_type,
            "sub_event_type": kind.sub_event_type,
            "date": span,
            "locations": placed.locations,
            "fatalities": toll.killed,
            "wounded": toll.wounded,
            "claims": toll.claims,
            "actors": self._actors(row),
            "reporters": self._reporters(row, outlets),
            "flags": tuple(dict.fromkeys((*placed.flags, *flags))),
            "reasons": kind.reasons,
        }
        identifier = self.identifier(row)
        report = Report(
            identifier,
            self._name,
            evidence=(Evidence(0, len(evidence), evidence),),
            title=self._title(row) or None,
            source=self._label or None,
            url=self._url(row) or link or None,
            published=self._published(row),
            **told,
        )
        incident = Incident(
            identifier,
            reports=(report,),
            part_of=self._own_form(self._part_of(row)) or None,
            status=status,
            **told,
        )
        return incident, tuple(odd for odd in (placed.odd, toll.odd, kind.odd) if odd)

    def _reporters(self, row: Sequence[Any], outlets: tuple[str, ...]) -> tuple[str, ...]:
        """Return who says so: whom outlets cite, and outlets by column or of packed articles."""
        if not outlets and (packed := self._packed(row)):
            outlets = unpacked(packed)
        origins = self._origins(row)
        return tuple(dict.fromkeys((*origins, *outlets))) if origins else outlets

    def identifier(self, row: Sequence[Any]) -> str:
        """Return what a row is called: by its own identifier, else by its contents.

        The same row has the same name in every reading, wherever it stands in the table.
        """
        own = self._id(row)
        if own:
            return self._own_form(own)
        contents = "\x1f".join(words(cell) for cell in row)
        return f"row-{blake2b(contents.encode(), digest_size=6).hexdigest()}"

    def _own_form(self, identifier: str) -> str:
        if not identifier:
            return ""
        ours = _OURS.match(identifier)
        if ours:
            return ours[1]
        prefix = self._columns.prefix
        if prefix == "" and _ACLEDS.match(identifier):
            prefix = PRESETS["acled"].prefix
        return f"{self._name}:{identifier}" if prefix is None else f"{prefix}{identifier}"

    def _evidence(self, row: Sequence[Any]) -> str:
        """Return the words that a row rests on: its notes, its headline, or its cells."""
        told = self._notes(row) or self._title(row)
        if told:
            return told
        cells = (words(row[index]) for index in self._used)
        return "; ".join(cell for cell in cells if cell)[:_MOST_WORDS]

    def _kind_of(self, row: Sequence[Any], evidence: str) -> Kind:
        """Return the type that the columns name, else the one that the words tell of."""
        kind = self._kind(row)
        if not isinstance(kind, str):
            return kind
        if self._default:
            return kinds.Kind(*self._default, (Why("event_type", "as --type says"),))
        read = self._classify(evidence)
        if read:
            return kinds.Kind(*read, (Why("event_type", "read from the words of the row"),))
        odd = f"{kind!r} is no type of incident that is known" if kind else "names no type"
        return kinds.Kind(*UNTOLD, odd=f"{odd}: taken for {UNTOLD[0]}: {UNTOLD[1]}")


def _recorded(record: str) -> Incident:
    """Return the incident that one of our own exports holds."""
    try:
        return incident_from_record(json.loads(record))
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"the column record holds no incident of ours ({error})") from None


def _actors(cells: Mapping[str, Any]) -> tuple[str, ...]:
    found = (each for cell in several(cells.get("actors", ())) for each in listed(words(cell)))
    return tuple(dict.fromkeys(found))


def _sources(cells: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Return who says so in columns of their own, and the address that stands among them, or ""."""
    said = [words(cell) for cell in several(cells.get("sources", ()))]
    outlets = dict.fromkeys(outlet_of(each) for cell in said for each in listed(cell))
    return tuple(outlets), next(filter(None, map(link_in, said)), "")


def _origins(cells: Mapping[str, Any]) -> tuple[str, ...]:
    return listed(words(cells.get("origins")))


def _published(cells: Mapping[str, Any]) -> DateSpan | None:
    """Return the first day of publication that can be read; a wrong one spoils no row."""
    for each in listed(words(cells.get("published"))):
        try:
            found = days(each, "published")
        except TableError:
            continue
        if found:
            return DateSpan(*found)
    return None


def _marks(cells: Mapping[str, Any]) -> tuple[tuple[str, ...], Status]:
    """Return the flags that are ours, and the status; tags of others are theirs."""
    known = tuple(flag for flag in listed(words(cells.get("flags"))) if flag in FLAGS)
    told = words(cells.get("status"))
    return known, next((status for status in get_args(Status) if status == told), "auto")
