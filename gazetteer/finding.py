"""From a name to the places it may mean: the very name first, then what is only like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer import matches, names, similar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.layers import Layer
    from gazetteer.matches import Match, MatchKind


class Finder:
    """Names → matches, over all layers of a gazetteer.

    Parameters
    ----------
    layers
        Sets of places, the built-in ones last.
    hidden
        Identifiers of places that are left out.
    """

    def __init__(self, layers: Sequence[Layer], hidden: frozenset[str]) -> None:
        self._layers = tuple(layers)
        self._hidden = hidden

    def lookup(self, name: str, *, country: str | None = None) -> list[Match]:
        """Return the places that have a name, exactly or after folding, the best first."""
        return matches.ranked(self._best_of_each(self._same(name, country)))

    def search(
        self, name: str, *, country: str | None, near: tuple[float, float] | None, limit: int
    ) -> list[Match]:
        """Return the places that a name may mean, the best first."""
        found = self._down_the_tiers(name, country, limit)
        return matches.ranked(self._best_of_each(found), near)[:limit]

    def _down_the_tiers(self, name: str, country: str | None, limit: int) -> list[Match]:
        """Go down the tiers as far as is needed; a name before the parts of it."""
        whole, *parts = names.readings(name)
        found = self._same(whole, country)
        for part in parts if not found else ():
            found += [matches.read_as(match, part) for match in self._same(part, country)]
        if len(found) < limit:
            enough = similar.ENOUGH_BESIDE_OTHERS if found else similar.ENOUGH
            found = found + self._alike("skeleton", whole, country, enough)
        for part in parts if not found else ():
            alike = self._alike("skeleton", part, country, similar.ENOUGH)
            found += [matches.read_as(match, part) for match in alike]
        return found or self._alike("fuzzy", parts[-1] if parts else whole, country, similar.ENOUGH)

    def _same(self, name: str, country: str | None) -> list[Match]:
        key = names.fold(name)
        wanted = list(dict.fromkeys((key, names.without_articles(key))))
        return [
            matches.same_name(name, key, hit, own=self._is_own(layer))
            for layer in self._layers
            for hit in layer.find(wanted, country=country)
        ]

    def _alike(self, tier: MatchKind, name: str, country: str | None, enough: float) -> list[Match]:
        key = names.fold(name)
        bones = names.skeletons(key)
        if tier == "fuzzy":
            bones = tuple(names.near_skeletons(bones[0]))
        found = []
        for layer in self._layers:
            alike = similar.most_similar(key, layer.alike(bones, country=country), enough=enough)
            found += [
                matches.alike(tier, hit, alike[hit.key], own=self._is_own(layer))
                for hit in layer.find(list(alike), country=country)
            ]
        return found

    def _best_of_each(self, found: Iterable[Match]) -> list[Match]:
        best: dict[str, Match] = {}
        for match in found:
            known = best.get(match.place.id)
            if known is None or known.score < match.score:
                best[match.place.id] = match
        return [match for match in best.values() if match.place.id not in self._hidden]

    def _is_own(self, layer: Layer) -> bool:
        return layer is not self._layers[-1]
