"""Incidents → what the page knows of them: columns of numbers, each word once, texts in blocks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from mapper.flags import FLAGS
from mapper.map.basemap import outlines
from mapper.map.columns import Heading, Sets, Words, join
from mapper.map.details import detail
from mapper.map.rings import SCALE
from mapper.map.units import holders
from mapper.symbols import EXTENTS, SUB_TYPES_AR, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer.place import Place
    from mapper.map.basemap import Theatre
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

    def blocks(self) -> Iterator[list[Any]]:
        """Yield what the panels tell, a block of rows at a time."""
        for start in range(0, len(self.incidents), BLOCK):
            yield [detail(incident) for incident in self.incidents[start : start + BLOCK]]


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
    places = _Places(words, where)
    headings, columns = join({**_columns(held, words, sets, flags), **_pins(held, places, sets)})
    return Payload(
        _head(held, headings, flags.words.texts),
        {
            "words": words.texts,
            "words_ar": _arabic_words(words, where),
            "sets": sets.lists,
            "flag_sets": flags.lists,
            "places": {
                **places.columns,
                "province": holders(places.held, where.provinces if where else ()),
                "district": holders(places.held, where.districts if where else ()),
            },
            "outlines": outlines(where, places.held) if where else [],
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
    pinned = any(location.precision in PINNED for location in incident.locations)
    return not pinned, incident.date.first.toordinal() if incident.date else 2**31


def _columns(held: list[Incident], words: Words, sets: Sets, flags: Sets) -> dict[str, list[int]]:
    dates = [each.date for each in held]
    rows = {each.id: nth for nth, each in enumerate(held)}
    sources = [tuple(report.source for report in each.reports if report.source) for each in held]
    return {
        "first": [day_number(span.first) if span else NO_DAY for span in dates],
        "last": [day_number(span.last) if span else NO_DAY for span in dates],
        "exact": [EXACT[span.precision] if span else 0 for span in dates],
        "type": [TYPES[each.event_type] for each in held],
        "sub": [words.number(each.sub_event_type) for each in held],
        "actors": [sets.number(each.actors) for each in held],
        "reporters": [sets.number(each.reporters) for each in held],
        "sources": [sets.number(each) for each in sources],
        "speakers": [
            sets.number(each.reporters + told) for each, told in zip(held, sources, strict=True)
        ],
        "flags": [flags.number(each.flags) for each in held],
        "status": [words.number(each.status) for each in held],
        "reports": [len(each.reports) for each in held],
        "part_of": [rows.get(each.part_of, -1) if each.part_of else -1 for each in held],
        **_tolls(held),
    }


def _tolls(held: list[Incident]) -> dict[str, list[int]]:
    """Return bounds of tolls; -1 stands for an end that no source gives."""
    columns: dict[str, list[int]] = {}
    for name, field in (("killed", "fatalities"), ("wounded", "wounded")):
        counts = [getattr(each, field) for each in held]
        for end in ("min", "max"):
            columns[f"{name}_{end}"] = [
                -1 if count is None or (value := getattr(count, end)) is None else value
                for count in counts
            ]
    return columns


def _pins(held: list[Incident], places: _Places, sets: Sets) -> dict[str, list[int]]:
    """Return the pins, and the regions and precisions that an incident is sought by."""
    located = [each.locations for each in held]
    pins = list(chain.from_iterable(located))
    regions = [tuple(_region(location.place) for location in each) for each in located]
    exact = [tuple(location.precision for location in each) for each in located]
    districts = [
        tuple(filter(None, (location.place.admin2 for location in each))) for each in located
    ]
    return {
        "pins": [len(each) for each in located],
        "place": [places.number(pin.place) for pin in pins],
        "precision": [PRECISIONS[pin.precision] for pin in pins],
        "regions": [sets.number(each) for each in regions],
        "districts": [sets.number(each) for each in districts],
        "precisions": [sets.number(each) for each in exact],
    }


def _region(place: Place) -> str:
    """Return what a place is counted under: its governorate, else its country."""
    return place.admin1 or place.country or "–"


def day_number(day: date) -> int:
    """Return the days since 1970-01-01, as the page counts them.

    Examples
    --------
    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


class _Places:
    """The places that pins stand on, each once."""

    def __init__(self, words: Words, where: Theatre | None) -> None:
        self._words = words
        self._where = where
        self._nth: dict[str, int] = {}
        self.held: list[Place] = []
        self.columns: dict[str, list[Any]] = {
            key: []
            for key in ("id", "name", "ar", "kind", "country", "admin1", "admin2", "lat", "lon")
        }

    def number(self, place: Place) -> int:
        """Return the number of a place."""
        nth = self._nth.setdefault(place.id, len(self.held))
        if nth == len(self.held):
            self.held.append(place)
            self._add(place)
        return nth

    def _add(self, place: Place) -> None:
        row = {
            "id": place.id,
            "name": place.name,
            "ar": self._where.arabic(place.id) if self._where else None,
            "kind": self._words.number(place.kind),
            "country": self._words.number(place.country or ""),
            "admin1": self._words.number(place.admin1 or ""),
            "admin2": self._words.number(place.admin2 or ""),
            "lat": round(place.lat, 5),
            "lon": round(place.lon, 5),
        }
        for key, value in row.items():
            self.columns[key].append(value)
