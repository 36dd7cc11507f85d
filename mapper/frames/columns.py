"""The columns of a table of incidents, as one table: name, kind, and where the value comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from gazetteer.features import PRECISIONS
from mapper.records import geo_precision

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import Claim, Count, Incident, Location

Kind = Literal["text", "day", "whole", "number"]

SEPARATOR = "; "
"""Between the items of a list in one cell, as ACLED and UCDP do it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a flat table of incidents.

    Attributes
    ----------
    kind
        Whether it holds text, a day, a whole number or a number.
    value
        What it says of an incident and of its main place; None where that is not known.
    """

    name: str
    kind: Kind
    value: Callable[[Incident, Location | None], Any]


def main_location(incident: Incident) -> Location | None:
    """Return the most exactly known place, the first of them, or None.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> main_location(Incident("inc-1", "Battles", "Armed clash", ())) is None
    True
    """
    return min(incident.locations, key=lambda each: PRECISIONS.index(each.precision), default=None)


def has_point(location: Location | None) -> bool:
    """Say whether a place makes a pin: a place known only to the country makes none."""
    return location is not None and location.precision != "country"


def joined(items: tuple[str, ...]) -> str | None:
    """Return a list as one cell; None where it is empty."""
    return SEPARATOR.join(items) or None


def ledger(claims: tuple[Claim, ...], kind: str) -> Count | None:
    """Return the widest bounds that whole figures of a kind give for this incident, or None."""
    counts = [
        claim.count
        for claim in claims
        if claim.kind == kind and claim.here and not (claim.subset or claim.cumulative)
    ]
    if not counts:
        return None
    lows = [count.min for count in counts if count.min is not None]
    highs = [count.max for count in counts if count.max is not None]
    return type(counts[0])(min(lows, default=None), max(highs, default=None))


def _of_place(attribute: str) -> Callable[[Incident, Location | None], Any]:
    return lambda _, location: getattr(location.place, attribute) if location else None


def _of_pin(attribute: str) -> Callable[[Incident, Location | None], Any]:
    return lambda _, location: (
        getattr(location.place, attribute) if location and has_point(location) else None
    )


def _own(attribute: str) -> Callable[[Incident, Location | None], Any]:
    return lambda incident, _: getattr(incident, attribute)


def _list(attribute: str) -> Callable[[Incident, Location | None], Any]:
    return lambda incident, _: joined(getattr(incident, attribute))


def _part(attribute: str, part: str) -> Callable[[Incident, Location | None], Any]:
    return lambda incident, _: getattr(getattr(incident, attribute), part, None)


def _reports(attribute: str) -> Callable[[Incident, Location | None], Any]:
    def value(incident: Incident, _: Location | None) -> str | None:
        found = (getattr(report, attribute) for report in incident.reports)
        return joined(tuple(dict.fromkeys(each for each in found if each)))

    return value


def _evidence(incident: Incident, _: Location | None) -> str | None:
    quotes = (words.text for report in incident.reports for words in report.evidence)
    return "\n".join(dict.fromkeys(quotes)) or None


COLUMNS: tuple[Column, ...] = (
    Column("id", "text", _own("id")),
    Column("event_type", "text", _own("event_type")),
    Column("sub_event_type", "text", _own("sub_event_type")),
    Column("date_start", "day", _part("date", "first")),
    Column("date_end", "day", _part("date", "last")),
    Column("date_precision", "text", _part("date", "precision")),
    Column("date_text", "text", _own("date_text")),
    Column("country", "text", _of_place("country")),
    Column("admin1", "text", _of_place("admin1")),
    Column("admin2", "text", _of_place("admin2")),
    Column("admin3", "text", _of_place("admin3")),
    Column("location", "text", _of_place("name")),
    Column("place_id", "text", _of_place("id")),
    Column("place_text", "text", lambda _, location: location.text if location else None),
    Column("precision", "text", lambda _, location: location.precision if location else None),
    Column("geo_precision", "whole", lambda incident, _: geo_precision(incident.locations)),
    Column("latitude", "number", _of_pin("lat")),
    Column("longitude", "number", _of_pin("lon")),
    Column(
        "places",
        "text",
        lambda incident, _: joined(tuple(each.place.name for each in incident.locations)),
    ),
    Column("fatalities_min", "whole", _part("fatalities", "min")),
    Column("fatalities_max", "whole", _part("fatalities", "max")),
    Column("fatalities_text", "text", _part("fatalities", "text")),
    Column("wounded_min", "whole", _part("wounded", "min")),
    Column("wounded_max", "whole", _part("wounded", "max")),
    Column("wounded_text", "text", _part("wounded", "text")),
    Column("actors", "text", _list("actors")),
    Column("reporters", "text", _list("reporters")),
    Column("reports", "whole", lambda incident, _: len(incident.reports)),
    Column("sources", "text", _reports("source")),
    Column("titles", "text", _reports("title")),
    Column("urls", "text", _reports("url")),
    Column("evidence", "text", _evidence),
    Column("flags", "text", _list("flags")),
    Column("part_of", "text", _own("part_of")),
    Column("status", "text", _own("status")),
)
"""In the order in which a reader asks: what, when, where, how many, who, who says so."""


def flat(incident: Incident) -> dict[str, Any]:
    """Return an incident as a flat row, one cell a column.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> row = flat(Incident("inc-1", "Battles", "Armed clash", (), actors=("A", "B")))
    >>> row["actors"], row["fatalities_min"]
    ('A; B', None)
    """
    location = main_location(incident)
    return {column.name: column.value(incident, location) for column in COLUMNS}
