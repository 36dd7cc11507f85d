"""The gazetteer: places by identifier, by name, by point and by region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from gazetteer import names
from gazetteer.errors import GazetteerError, UnknownPlaceError
from gazetteer.geodesy import BBox, bbox_around, distance_km
from gazetteer.names import Name
from gazetteer.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.place import Place

MatchKind = Literal["exact", "folded", "skeleton", "fuzzy"]

MAX_TOKENS = 6
"""No name with more words than this is looked for in running text."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a name may mean.

    Attributes
    ----------
    place
        The place.
    match
        How the name was found: ``exact`` before ``folded`` before ``skeleton`` before ``fuzzy``.
    matched_name
        The name of the place that was found, as it is written.
    score
        The sum of the weights of the reasons; higher is better.
    reasons
        Why it stands where it stands.
    kind
        The kind of the matched name, such as ``"demonym"``.
    """

    place: Place
    match: MatchKind
    matched_name: str
    score: float
    reasons: tuple[Reason, ...] = ()
    kind: names.NameKind = "alias"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its names, as a source gives it.

    Attributes
    ----------
    weight
        How important the place is, 0 to about 1.5; only the order matters.
    """

    place: Place
    names: tuple[Name, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Hit:
    """One name of one place, found under a key."""

    place: Place
    name: Name
    key: str
    weight: float


class Layer(Protocol):
    """One set of places with its indexes; a gazetteer reads several as one."""

    def place(self, place_id: str) -> Place | None:
        """Return a place, or None."""

    def find(self, keys: Sequence[str], *, country: str | None = None) -> list[Hit]:
        """Return the names filed under any of some folded keys."""

    def known(self, keys: Sequence[str]) -> set[str]:
        """Return which of some folded keys have a name."""

    def alike(self, skeletons: Sequence[str], *, country: str | None = None) -> list[str]:
        """Return the folded keys that have one of some skeletons."""

    def names_of(self, place_id: str) -> list[Name]:
        """Return all names of a place."""

    def inside(self, box: BBox) -> list[Place]:
        """Return the places within a box."""

    def children(self, place_id: str) -> list[Place]:
        """Return the places that have this one as their nearest parent."""


class Gazetteer:
    """Places by identifier, name, point and region; never changes.

    Parameters
    ----------
    layers
        Sets of places. Of two places with one identifier, the first layer's is taken.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = tuple(layers)
        self._found: dict[str, list[Match]] = {}

    def __getitem__(self, place_id: str) -> Place:
        """Return the place with an identifier."""
        for layer in self._layers:
            if place := layer.place(place_id):
                return place
        raise UnknownPlaceError(
            f"no place has the identifier {place_id!r}; `gazetteer search NAME` prints identifiers"
        )

    def __contains__(self, place_id: object) -> bool:
        """Say whether a place has this identifier."""
        return isinstance(place_id, str) and any(layer.place(place_id) for layer in self._layers)

    @property
    def max_tokens(self) -> int:
        """Number of words of the longest name worth looking for in running text."""
        return MAX_TOKENS

    def known(self, keys: Iterable[str]) -> set[str]:
        """Return which of some folded keys are names of places, articles aside.

        Parameters
        ----------
        keys
            Normal forms, as `names.fold` makes them; thousands at once are fine.
        """
        wanted = list(dict.fromkeys(keys))
        bare = {key: names.without_articles(key) for key in wanted}
        asked = list({*wanted, *bare.values()})
        found: set[str] = set().union(*(layer.known(asked) for layer in self._layers))
        return {key for key in wanted if key in found or bare[key] in found}

    def lookup(self, name: str) -> list[Match]:
        """Return the places that have a name, exactly or but for case, accents and articles.

        Returns
        -------
        matches
            The best first, ties by identifier; empty if no place has the name.
        """
        if name not in self._found:
            if len(self._found) > 50_000:
                self._found.clear()
            self._found[name] = self._lookup(name, country=None)
        return self._found[name]

    def search(
        self,
        name: str,
        *,
        country: str | None = None,
        near: tuple[float, float] | None = None,
        limit: int = 10,
    ) -> list[Match]:
        """Return the places that a name may mean, however it is spelled.

        Parameters
        ----------
        name
            A name in any script and romanisation.
        country
            ISO 3166-1 alpha-2 code; only places in this country.
        near
            Latitude and longitude in decimal degrees; nearer places come first.
        limit
            No more than this number.

        Returns
        -------
        matches
            The best first, ties by identifier.

        Raises
        ------
        ValueError
            If the name has no letter or digit.
        """
        if not names.fold(name):
            raise ValueError(f"{name!r} is not a name: it has no letter or digit")
        return self._lookup(name, country=country)[:limit]

    def _lookup(self, name: str, *, country: str | None) -> list[Match]:
        key = names.fold(name)
        wanted = dict.fromkeys((key, names.without_articles(key)))
        best: dict[str, Match] = {}
        for nth, layer in enumerate(self._layers):
            for hit in layer.find(tuple(wanted), country=country):
                match = _match(name, key, hit, user=nth < len(self._layers) - 1)
                known = best.get(hit.place.id)
                if known is None or known.score < match.score:
                    best[hit.place.id] = match
        return sorted(best.values(), key=lambda match: (-match.score, match.place.id))

    def names_of(self, place_id: str) -> list[Name]:
        """Return all names of a place, the shown one first."""
        found: dict[str, Name] = {}
        for layer in self._layers:
            for name in layer.names_of(place_id):
                found.setdefault(name.text, name)
        return list(found.values())

    def near(
        self, lat: float, lon: float, *, radius_km: float = 50.0, limit: int | None = None
    ) -> list[Place]:
        """Return the places around a point, the nearest first.

        Parameters
        ----------
        lat, lon
            Centre, in decimal degrees (WGS 84).
        radius_km
            Radius, in kilometres; more than 0.
        limit
            No more than this number; None for all.
        """
        box = bbox_around(lat, lon, radius_km=radius_km)
        found: dict[str, tuple[float, Place]] = {}
        for layer in self._layers:
            for place in layer.inside(box):
                away = distance_km(lat, lon, place.lat, place.lon)
                if away <= radius_km:
                    found.setdefault(place.id, (away, place))
        ranked = sorted(found.values(), key=lambda pair: (pair[0], pair[1].id))
        return [place for _, place in ranked[:limit]]


_TIER: dict[str, float] = {"exact": 3.0, "folded": 2.5, "skeleton": 1.5, "fuzzy": 0.5}


def _match(name: str, key: str, hit: Hit, *, user: bool) -> Match:
    exact = hit.name.text == name
    reasons = [Reason(_TIER["exact"], "named so")] if exact else [_folded(key, hit)]
    reasons.append(Reason(round(hit.weight, 3), f"importance of {hit.place.name}"))
    if user:
        reasons.append(Reason(1.0, "one of your own places"))
    score = round(sum(reason.weight for reason in reasons), 3)
    kind: MatchKind = "exact" if exact else "folded"
    return Match(hit.place, kind, hit.name.text, score, tuple(reasons), hit.name.kind)


def _folded(key: str, hit: Hit) -> Reason:
    if hit.key == key:
        return Reason(_TIER["folded"], "the same but for case, accents or letter forms")
    return Reason(_TIER["folded"] - 0.1, "the same but for the article")


__all__ = ["BBox", "Entry", "Gazetteer", "GazetteerError", "Hit", "Layer", "Match", "MatchKind"]
