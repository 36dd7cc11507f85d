"""From a name to the places it may mean: the very name first, then what is only like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer import kinds, matches, names, similar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.layers import Layer
    from gazetteer.matches import Match, MatchKind


LONGER = 50
"""No more names than this that start with what was asked for."""


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
        found = self._named(name, country)
        if len(found) < limit:
            found = found + self._surely_alike(name, country, also_parts=not found)
        return matches.ranked(self._best_of_each(_of_kind(found, name)), near)[:limit]

    def suggest(
        self, name: str, *, country: str | None, near: tuple[float, float] | None, limit: int
    ) -> list[Match]:
        """Return what the name may mean and what is only somewhat like it, the best first."""
        found = self._named(name, country)
        whole, *parts = names.readings(name)
        for part in (whole, *parts):
            for tier in ("skeleton", "fuzzy"):
                alike = self._alike(tier, part, country, similar.ENOUGH)
                found += alike if part == whole else [matches.read_as(m, part) for m in alike]
        found += self._parts(name, country)
        found += self._longer(name, country)
        return matches.ranked(self._best_of_each(_of_kind(found, name)), near)[:limit]

    def _named(self, name: str, country: str | None) -> list[Match]:
        """Return what has the name, or else a part of it that a word like "village" leaves."""
        whole, *parts = names.readings(name)
        found = self._same(whole, country)
        for part in parts if not found else ():
            found += [matches.read_as(match, part) for match in self._same(part, country)]
        return found

    def _surely_alike(self, name: str, country: str | None, *, also_parts: bool) -> list[Match]:
        """Return what is so like the name that it can be taken for it, down the tiers."""
        whole, *parts = names.readings(name)
        enough = similar.sure(names.fold(whole), country=country)
        found = self._alike("skeleton", whole, country, enough)
        if found or not also_parts:
            return found
        for part in parts:
            enough = similar.sure(names.fold(part), country=country)
            alike = self._alike("skeleton", part, country, enough)
            found += [matches.read_as(match, part) for match in alike]
        return found or self._alike("fuzzy", parts[-1] if parts else whole, country, enough)

    def _parts(self, name: str, country: str | None) -> list[Match]:
        """Return what has a run of the words of a longer name."""
        words = names.fold(name).split(" ")
        runs = [
            (" ".join(words[first:last]), 1 - (last - first) / len(words))
            for first in range(len(words))
            for last in range(first + 1, len(words) + 1)
            if last - first < len(words)
        ]
        return [
            matches.read_as(match, run, -matches.MISSING * missing)
            for run, missing in runs
            for match in self._same(run, country)
            if match.kind != "demonym"
        ]

    def _longer(self, name: str, country: str | None) -> list[Match]:
        """Return what has a longer name that starts so."""
        key = names.fold(name)
        found = []
        for layer in self._layers:
            longer = {
                text: len(key) / len(text) for text in layer.starting(f"{key} ", limit=LONGER)
            }
            found += [
                matches.alike("fuzzy", hit, longer[hit.key], own=hit.own)
                for hit in layer.find(list(longer), country=country)
            ]
        return found

    def _same(self, name: str, country: str | None) -> list[Match]:
        key = names.fold(name)
        wanted = list(dict.fromkeys((key, names.without_articles(key))))
        return [
            matches.same_name(name, key, hit, own=hit.own)
            for layer in self._layers
            for hit in layer.find(wanted, country=country)
        ]

    def _alike(self, tier: MatchKind, name: str, country: str | None, enough: float) -> list[Match]:
        key = names.fold(name)
        bones = names.skeletons(key)
        if tier == "fuzzy":
            bones = tuple({near for bone in bones for near in names.near_skeletons(bone)})
        found = []
        for layer in self._layers:
            alike = similar.most_similar(key, layer.alike(bones, country=country), enough=enough)
            found += [
                matches.alike(tier, hit, alike[hit.key], own=hit.own)
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


def _of_kind(found: list[Match], name: str) -> list[Match]:
    """Prefer the kind of place that a query asks for by a word beside the name."""
    wanted = kinds.asked_for(name)
    if wanted is None:
        return found
    return [matches.of_kind(match, fits=kinds.fits(match.place, wanted)) for match in found]
