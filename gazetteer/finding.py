"""From a name to the places it may mean: the very name first, then what is only like it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer import kinds, matches, names, similar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.layers import Layer
    from gazetteer.matches import Match, MatchKind
    from gazetteer.place import Place
    from gazetteer.similar import Area


_BRACKETED = re.compile(r"([^()]*[^()\s])\s*\(([^()]+)\)\s*")

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
        head, units = self._units(name)
        if units:
            return matches.ranked(self._within(head, units, country), near)[:limit]
        return matches.ranked(self._found(name, country, enough=limit), near)[:limit]

    def _found(self, name: str, country: str | None, *, enough: int) -> list[Match]:
        found = self._named(name, country)
        if len(found) < enough:
            known: Area = "country" if country else "world"
            found = found + self._surely_alike(name, country, known, also_parts=not found)
        return self._best_of_each(_of_kind(found, name))

    def _units(self, name: str) -> tuple[str, list[list[Match]]]:
        """Cut off the units that hold a place, "Sinjar, Idlib" or "Sinjar (Idlib)"; what they mean."""
        inner = _BRACKETED.fullmatch(name)
        head, *tail = inner.groups() if inner else (part.strip() for part in name.split(","))
        if not head or not tail or self._same(name, None):
            return name, []
        units = [
            [match for match in self._named(part, None) if match.place.feature_class == "A"]
            for part in tail
            if names.fold(part)
        ]
        return (head, units) if all(units) else (name, [])

    def _within(self, name: str, units: list[list[Match]], country: str | None) -> list[Match]:
        """Return what lies in one of the units of each part; a name in another unit is none."""
        countries = {match.place.country for some in units for match in some}
        codes = [country] if country else sorted(filter(None, countries))
        inside = [
            match for code in codes for match in self._named(name, code) if _in_all(match, units)
        ] or [
            match
            for code in codes
            for match in self._surely_alike(name, code, "unit", also_parts=True)
            if _held_by_all(match, units)
        ]
        inside = inside or [
            match
            for code in codes
            for match in self._below(name, code)
            if _held_by_all(match, units)
        ]
        said = ", ".join(some[0].place.name for some in units)
        found = [matches.within(match, said) for match in inside]
        return self._best_of_each(_of_kind(found, name))

    def _below(self, name: str, country: str | None) -> list[Match]:
        """Return the settlements that a hill of no list may be named for: they lie at its foot."""
        village = names.below(name)
        if village is None:
            return []
        found = self._same(village, country)
        return [matches.read_as(m, village) for m in found if m.place.feature_class == "P"]

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
        found = self._same(whole, country) or self._countryside(whole, country)
        for part in parts if not found else ():
            found += [matches.read_as(match, part) for match in self._same(part, country)]
        return found

    def _countryside(self, name: str, country: str | None) -> list[Match]:
        """Return the named region that a side of a governorate is: "Western Daraa Governorate"."""
        side, town = names.countryside(name) or ("", "")
        around = self._named(town, country) if side and town else []
        for name_of in dict.fromkeys(m.place.name for m in around if m.place.feature_class == "A"):
            region = f"{side} {name_of} countryside"
            if found := self._same(region, country):
                return [matches.read_as(match, region) for match in found]
        return []

    def _surely_alike(
        self, name: str, country: str | None, known: Area, *, also_parts: bool
    ) -> list[Match]:
        """Return what is so like the name that it can be taken for it, down the tiers."""
        whole, *parts = names.readings(name)
        enough = similar.sure(names.fold(whole), known)
        found = self._alike("skeleton", whole, country, enough)
        if found or not also_parts:
            return found
        for part in parts:
            enough = similar.sure(names.fold(part), known)
            alike = self._alike("skeleton", part, country, enough)
            found += [matches.read_as(match, part) for match in alike]
        other = max(enough, similar.OTHER_CONSONANT)
        return found or self._alike("fuzzy", parts[-1] if parts else whole, country, other)

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


def _in_all(match: Match, units: list[list[Match]]) -> bool:
    """Say whether a place lies in a unit of each part, or is only known to what holds that unit."""
    held = {match.place.id, *match.place.parents}
    return all(
        any(unit.place.id in held or _may_reach_into(match.place, unit.place) for unit in some)
        for some in units
    )


def _held_by_all(match: Match, units: list[list[Match]]) -> bool:
    """Say whether a place surely lies in a unit of each part: what is only alike must."""
    held = {match.place.id, *match.place.parents}
    return all(any(unit.place.id in held for unit in some) for some in units)


def _may_reach_into(place: Place, unit: Place) -> bool:
    """Say whether a region is filed under no more than what holds a unit: it may reach into it."""
    return place.feature_class in "LTH" and set(place.parents) <= set(unit.parents)


def _of_kind(found: list[Match], name: str) -> list[Match]:
    """Prefer the kind of place that a query asks for by a word beside the name."""
    wanted = kinds.asked_for(name)
    if wanted is None:
        return found
    return [matches.of_kind(match, fits=kinds.fits(match.place, wanted)) for match in found]
