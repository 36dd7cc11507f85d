"""The places that pins stand on, each once, as the page knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.map.twins import twins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from mapper.map.columns import Words
    from mapper.map.theatre import Theatre

KEYS = ("id", "name", "ar", "known", "kind", "country", "admin1", "admin2", "lat", "lon")


class Sites:
    """The places that pins stand on.

    Attributes
    ----------
    held
        The places, in the order of their numbers.
    columns
        What the page is told of them.
    """

    def __init__(self, words: Words, where: Theatre | None) -> None:
        self._words = words
        self._where = where
        self._nth: dict[str, int] = {}
        self.held: list[Place] = []
        self.columns: dict[str, list[Any]] = {key: [] for key in KEYS}

    def numbers(self, places: Sequence[Place]) -> list[int]:
        """Return the number of each place; of those with one id the first is kept."""
        ids = [place.id for place in places]
        known = dict(zip(reversed(ids), reversed(places), strict=True))
        new = [known[place_id] for place_id in dict.fromkeys(ids) if place_id not in self._nth]
        same = twins(new, self._where) if self._where else {}
        for place in new:
            self._nth[place.id] = len(self.held)
            self._add(place, same.get(place.id, place.id))
        return [*map(self._nth.__getitem__, ids)]

    def _add(self, place: Place, known_id: str) -> None:
        row = (
            place.id,
            place.name,
            self._where.arabic(known_id) if self._where else None,
            self._where.known_as(known_id, place.name) if self._where else "",
            self._words.number(place.kind),
            self._words.number(place.country or ""),
            self._words.number(place.admin1 or ""),
            self._words.number(place.admin2 or ""),
            round(place.lat, 5),
            round(place.lon, 5),
        )
        self.held.append(place)
        for key, value in zip(KEYS, row, strict=True):
            self.columns[key].append(value)
