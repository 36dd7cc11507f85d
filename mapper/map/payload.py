"""Incidents → what the page knows of them: columns of numbers, each word once, texts in blocks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from mapper.flags import FLAGS
from mapper.map.basemap import outlines
from mapper.map.columns import Heading, Sets, Words, join
from mapper.map.details import Block, block
from mapper.map.rings import SCALE
from mapper.map.sites import Sites
from mapper.map.units import holders
from mapper.symbols import EXTENTS, SUB_TYPES_AR, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer.place import Place
    from mapper.map.theatre import Theatre
    from mapper.model import Incident

EPOCH = date(1970, 1, 1).toordinal()
NO_DAY = -(2**31)
"""Stands for "no date" in the page's columns of days."""

TYPES = {name: nth for nth, name in enumerate(SYMBOLS)}
PRECISIONS = {name: nth for nth, name in enumerate(EXTENTS)}
EXACT = {name: nth for nth, name in enumerate(("day", "days", "week", "month", "year"))}
PINNED = {name for name, extent in EXTENTS.items() if extent.pinned}

BLOCK = 1000
"""Rows whose texts are packed together: what a reader waits for is one block, not all."""

Content = dict[str, Any]


@dataclass(frozen=True)
class Payload:
    """All that the page is given.

    Attributes
    ----------
    head
        What is small and plain.
    tables
        Words, lists of words, places: what the columns count in.
    columns
        The rows, as `mapper.map.columns.join` lays them out; `head` says what stands where.
    ids
        The incidents' identifiers, in the order of the rows.
    incidents
        In the order of the rows: by day, then what has no day, then what has no place.
    """

    head: Content
    tables: Content
    columns: bytes
    ids: list[str]
    incidents: list[Incident]

    def blocks(self) -> Iterator[Block]:
        """Yield what the panels tell, a block of rows at a time."""
        for start in range(0, len(self.incidents), BLOCK):
            yield block(self.incidents[start : start + BLOCK])


def payload(incidents: Sequence[Incident], *, where: Theatre | None = None) -> Payload:
    """Return all that the page is given.

    Parameters
    ----------
    where
        The countries of the incidents, for outlines and Arabic names; None for neither.

    Examples
    --------
    >>> payload([]).head["rows"]
    0
    """
    held = sorted(incidents, key=_order)
    words = Words()
    sets, flags = Sets(words), Sets(Words())
    sites = Sites(words, where)
    headings, columns = join({**_columns(held, words, sets, flags), **_pins(held, sites, sets)})
    return Payload(
        _head(held, headings, flags.words.texts),
        {
            "words": words.texts,
            "words_ar": _arabic_words(words, where),
            "words_known": _known_words(words, where) if where else {},
            "sets": sets.lists,
            "flag_sets": flags.lists,
            "places": {
                **sites.columns,
                "province": holders(sites.held, where.provinces if where else ()),
                "district": holders(sites.held, where.districts if where else ()),
            },
            "outlines": outlines(where, sites.held) if where else [],
        },
        columns,
        [incident.id for incident in held],
        held,
    )


def _arabic_words(words: Words, where: Theatre | None) -> dict[str, str]:
    """Return what the page's own words, and the names of regions, are called in Arabic."""
    known = dict(SUB_TYPES_AR)
    if where:
        for region in (*where.districts, *where.provinces):
            known[region.name] = where.arabic(region.id) or region.name
    return {str(words.number(name)): arabic for name, arabic in known.items() if name in words}


def _known_words(words: Words, where: Theatre) -> dict[str, str]:
    """Return what governorates and districts are called otherwise."""
    found = {
        str(words.number(region.name)): where.known_as(region.id, region.name)
        for region in (*where.districts, *where.provinces)
        if region.name in words
    }
    return {number: known for number, known in found.items() if known}


def _head(held: list[Incident], headings: list[Heading], flags: list[str]) -> Content:
    return {
        "version": 2,
        "rows": len(held),
        "block": BLOCK,
        "columns": headings,
        "scale": SCALE,
        "symbols": [asdict(symbol) for symbol in SYMBOLS.values()],
        "extents": [asdict(extent) for extent in EXTENTS.values()],
        "exact_words": list(EXACT),
        "flag_words": [{"key": key, "means": FLAGS.get(key, key)} for key in flags],
    }


def _order(incident: Incident) -> tuple[bool, int]:
    """Order as the list beside the map does: by day, undated, then what has no pin."""
    day = incident.date.first.toordinal() if incident.date else 2**31
    for location in incident.locations:
        if location.precision in PINNED:
            return False, day
    return True, day


def _columns(held: list[Incident], words: Words, sets: Sets, flags: Sets) -> dict[str, list[int]]:
    dates = [each.date for each in held]
    reporters = sets.numbers([each.reporters for each in held])
    reports = [*chain.from_iterable([each.reports for each in held])]
    counts = [len(each.reports) for each in held]
    told = [report.source or "" for report in reports]
    sources = sets.numbers(_by_incident(told, counts))
    # What names no source is known by its file; but no file says that something happened.
    named = [source or report.document for source, report in zip(told, reports, strict=True)]
    return {
        "first": [span.first.toordinal() - EPOCH if span else NO_DAY for span in dates],
        "last": [span.last.toordinal() - EPOCH if span else NO_DAY for span in dates],
        "exact": [EXACT[span.precision] if span else 0 for span in dates],
        "type": [TYPES[each.event_type] for each in held],
        "sub": words.numbers([each.sub_event_type for each in held]),
        "actors": sets.numbers([each.actors for each in held]),
        "reporters": reporters,
        "sources": sources if all(told) else sets.numbers(_by_incident(named, counts)),
        "speakers": sets.joined(reporters, sources),
        "flags": flags.numbers([each.flags for each in held]),
        "status": words.numbers([each.status for each in held]),
        "reports": counts,
        "part_of": _parts([each.part_of for each in held], held),
        **_tolls(held),
    }


def _parts(larger: list[str | None], held: list[Incident]) -> list[int]:
    """Return the row of the larger incident that each is a part of, or -1."""
    if not any(larger):
        return [-1] * len(held)
    rows = {each.id: nth for nth, each in enumerate(held)}
    return [rows.get(part_of, -1) if part_of else -1 for part_of in larger]


def _tolls(held: list[Incident]) -> dict[str, list[int]]:
    """Return bounds of tolls; -1 stands for an end that no source gives."""
    columns: dict[str, list[int]] = {}
    for name, counts in (
        ("killed", [each.fatalities for each in held]),
        ("wounded", [each.wounded for each in held]),
    ):
        columns[f"{name}_min"] = [
            -1 if count is None or count.min is None else count.min for count in counts
        ]
        columns[f"{name}_max"] = [
            -1 if count is None or count.max is None else count.max for count in counts
        ]
    return columns


def _pins(held: list[Incident], sites: Sites, sets: Sets) -> dict[str, list[int]]:
    """Return the pins, and the regions and precisions that an incident is sought by."""
    pins = [*chain.from_iterable([each.locations for each in held])]
    counts = [len(each.locations) for each in held]
    numbers = sites.numbers([pin.place for pin in pins])
    exact = [pin.precision for pin in pins]

    def sought(values: Sequence[str]) -> list[int]:
        return sets.numbers(_by_incident(values, counts))

    return {
        "pins": counts,
        "place": numbers,
        "precision": [*map(PRECISIONS.__getitem__, exact)],
        "regions": sought([*map([_region(place) for place in sites.held].__getitem__, numbers)]),
        "districts": sought(
            [*map([place.admin2 or "" for place in sites.held].__getitem__, numbers)]
        ),
        "precisions": sought(exact),
    }


def _by_incident(values: Sequence[str], counts: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the values of pins or reports as those of their incidents.

    >>> _by_incident(["Latakia", "Tartus", "Homs"], [2, 0, 1])
    [('Latakia', 'Tartus'), (), ('Homs',)]
    """
    if len(values) == len(counts) and min(counts, default=1) == 1:
        return [*zip(values, strict=True)]  # one each: the same, in a tenth of the time
    ends = accumulate(counts)
    return [tuple(values[end - count : end]) for count, end in zip(counts, ends, strict=True)]


def _region(place: Place) -> str:
    """Return what a place is counted under: its governorate, else its country."""
    return place.admin1 or place.country or "–"
