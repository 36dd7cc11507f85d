"""Incidents → what the page knows of them: columns, each word once."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from mapper.flags import FLAGS
from mapper.map.basemap import SCALE, arabic_name, outlines, theatre
from mapper.map.details import detail
from mapper.symbols import EXTENTS, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.model import Count, Incident

EPOCH = date(1970, 1, 1).toordinal()
TYPES = tuple(SYMBOLS)
PRECISIONS = tuple(EXTENTS)

Content = dict[str, Any]


class Words:
    """Texts, each kept once and named by its number."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._nth: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number of a text.

        Examples
        --------
        >>> words = Words()
        >>> words.number("Jableh"), words.number("Latakia"), words.number("Jableh")
        (0, 1, 0)
        """
        nth = self._nth.setdefault(text, len(self.texts))
        if nth == len(self.texts):
            self.texts.append(text)
        return nth

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """Return the numbers of texts, each once, in their order."""
        return list(dict.fromkeys(self.number(text) for text in texts))


def payload(incidents: Sequence[Incident], *, gazetteer: Gazetteer | None = None) -> Content:
    """Return all that the page is given, as values that JSON knows.

    Examples
    --------
    >>> payload([])["incidents"]["id"]
    []
    """
    words = Words()
    places = _Places(words, gazetteer)
    flags = Words()
    pins: dict[str, list[int]] = {"incident": [], "place": [], "precision": []}
    for nth, incident in enumerate(incidents):
        for location in incident.locations:
            pins["incident"].append(nth)
            pins["place"].append(places.number(location.place))
            pins["precision"].append(PRECISIONS.index(location.precision))
    columns = _columns(incidents, words, flags)
    where = theatre(incidents, gazetteer) if gazetteer else None
    return {
        "version": 1,
        "symbols": [asdict(symbol) for symbol in SYMBOLS.values()],
        "extents": [asdict(extent) for extent in EXTENTS.values()],
        "flags": [{"key": key, "means": FLAGS.get(key, key)} for key in flags.texts],
        "incidents": columns,
        "pins": pins,
        "places": places.columns,
        "scale": SCALE,
        "outlines": outlines(where, places.held) if where else [],
        "words": words.texts,
        "details": [detail(incident) for incident in incidents],
    }


def _columns(incidents: Sequence[Incident], words: Words, flags: Words) -> Content:
    return {
        "id": [each.id for each in incidents],
        "type": [TYPES.index(each.event_type) for each in incidents],
        "sub": [words.number(each.sub_event_type) for each in incidents],
        "first": [day_number(each.date.first) if each.date else None for each in incidents],
        "last": [day_number(each.date.last) if each.date else None for each in incidents],
        "exact": [each.date.precision if each.date else None for each in incidents],
        "said": [each.date_text for each in incidents],
        "killed": [_bounds(each.fatalities) for each in incidents],
        "wounded": [_bounds(each.wounded) for each in incidents],
        "actors": [words.numbers(each.actors) for each in incidents],
        "reporters": [words.numbers(each.reporters) for each in incidents],
        "sources": [
            words.numbers(filter(None, (report.source for report in each.reports)))
            for each in incidents
        ],
        "flags": [flags.numbers(each.flags) for each in incidents],
        "status": [words.number(each.status) for each in incidents],
        "reports": [len(each.reports) for each in incidents],
        "part_of": [each.part_of for each in incidents],
    }


def day_number(day: date) -> int:
    """Return the days since 1970-01-01, as the page counts them.

    Examples
    --------
    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def _bounds(count: Count | None) -> list[int | None] | None:
    return None if count is None else [count.min, count.max]


class _Places:
    """The places that pins stand on, each once."""

    def __init__(self, words: Words, gazetteer: Gazetteer | None) -> None:
        self._words = words
        self._gazetteer = gazetteer
        self._nth: dict[str, int] = {}
        self.held: list[Place] = []
        self.columns: dict[str, list[Any]] = {
            key: []
            for key in ("id", "name", "ar", "kind", "country", "admin1", "admin2", "lat", "lon")
        }

    def number(self, place: Place) -> int:
        """Return the number of a place."""
        if place.id not in self._nth:
            self._nth[place.id] = len(self._nth)
            self.held.append(place)
            self._add(place)
        return self._nth[place.id]

    def _add(self, place: Place) -> None:
        row = {
            "id": place.id,
            "name": place.name,
            "ar": self._arabic(place),
            "kind": self._words.number(place.kind),
            "country": self._words.number(place.country or ""),
            "admin1": self._words.number(place.admin1 or ""),
            "admin2": self._words.number(place.admin2 or ""),
            "lat": round(place.lat, 5),
            "lon": round(place.lon, 5),
        }
        for key, value in row.items():
            self.columns[key].append(value)

    def _arabic(self, place: Place) -> str | None:
        if self._gazetteer is None or place.id not in self._gazetteer:
            return None
        return arabic_name(name.text for name in self._gazetteer.names_of(place.id))
