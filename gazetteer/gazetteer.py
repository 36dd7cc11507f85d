"""The gazetteer: places by identifier, by name, by point and by region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer import matches, names, similar
from gazetteer.errors import GazetteerError, UnknownPlaceError
from gazetteer.geodesy import KM_PER_DEGREE, BBox, bbox_around, distance_km
from gazetteer.layers import Entry, Layer
from gazetteer.matches import Match, MatchKind
from gazetteer.regions import LEVELS, NoOutlines, Region, box_outline, cells, union

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gazetteer.names import Name
    from gazetteer.place import Place
    from gazetteer.regions import Outlines

MAX_TOKENS = 6
"""No name with more words than this is looked for in running text."""

_KEPT = 50_000
_NEIGHBOUR_KM = 25.0


class Gazetteer:
    """Places by identifier, name, point and region; never changes.

    Parameters
    ----------
    layers
        Sets of places, the built-in ones last. Of two places with one identifier, the first
        layer's is taken.
    extend
        Makes a layer of new places; see `extended`.
    outlines
        The boundaries of countries and provinces.
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        *,
        extend: Callable[[Iterable[Entry]], Layer],
        outlines: Outlines | None = None,
    ) -> None:
        self._layers = tuple(layers)
        self._outlines = outlines or NoOutlines()
        self._regions: dict[str, Region | None] = {}
        self._extend = extend
        self._removed: frozenset[str] = frozenset().union(*(layer.removed() for layer in layers))
        self._found: dict[str, list[Match]] = {}

    def __getitem__(self, place_id: str) -> Place:
        """Return the place with an identifier."""
        if place := self._place(place_id):
            return place
        raise UnknownPlaceError(
            f"no place has the identifier {place_id!r}; `gazetteer search NAME` prints identifiers"
        )

    def __contains__(self, place_id: object) -> bool:
        """Say whether a place has this identifier."""
        return isinstance(place_id, str) and self._place(place_id) is not None

    def _place(self, place_id: str) -> Place | None:
        if place_id in self._removed:
            return None
        found = (layer.place(place_id) for layer in self._layers)
        return next((place for place in found if place), None)

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
            if len(self._found) > _KEPT:
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
        found = self._search(name, country, limit)
        return matches.ranked(self._best_of_each(found), near)[:limit]

    def _search(self, name: str, country: str | None, limit: int) -> list[Match]:
        """Go down the tiers as far as is needed; a name before the parts of it."""
        whole, *parts = names.readings(name)
        found = self._lookup(whole, country=country)
        for part in parts if not found else ():
            found += [matches.read_as(m, part) for m in self._lookup(part, country=country)]
        if len(found) < limit:
            enough = similar.ENOUGH_BESIDE_OTHERS if found else similar.ENOUGH
            found = found + self._alike("skeleton", whole, country, enough)
        for part in parts if not found else ():
            alike = self._alike("skeleton", part, country, similar.ENOUGH)
            found += [matches.read_as(match, part) for match in alike]
        return found or self._alike("fuzzy", parts[-1] if parts else whole, country, similar.ENOUGH)

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

    def _lookup(self, name: str, *, country: str | None) -> list[Match]:
        key = names.fold(name)
        wanted = list(dict.fromkeys((key, names.without_articles(key))))
        found = [
            matches.same_name(name, key, hit, own=self._is_own(layer))
            for layer in self._layers
            for hit in layer.find(wanted, country=country)
        ]
        return matches.ranked(self._best_of_each(found))

    def _best_of_each(self, found: Iterable[Match]) -> list[Match]:
        best: dict[str, Match] = {}
        for match in found:
            known = best.get(match.place.id)
            if known is None or known.score < match.score:
                best[match.place.id] = match
        return [match for match in best.values() if match.place.id not in self._removed]

    def _is_own(self, layer: Layer) -> bool:
        return layer is not self._layers[-1]

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
                if away <= radius_km and place.id not in self._removed:
                    found.setdefault(place.id, (away, place))
        ranked = sorted(found.values(), key=lambda pair: (pair[0], pair[1].id))
        return [place for _, place in ranked[:limit]]

    def within(self, region: Region, *, tolerance_km: float = 1.0) -> list[Place]:
        """Return the places in a region, by identifier.

        Parameters
        ----------
        region
            From `region`, or made by hand.
        tolerance_km
            How far outside still counts.
        """
        west, south, east, north = region.bbox
        slack = tolerance_km / KM_PER_DEGREE
        box = BBox(west - 2 * slack, south - slack, east + 2 * slack, north + slack)
        found = {
            place.id: place
            for layer in reversed(self._layers)
            for place in layer.inside(box)
            if place.id not in self._removed
            and region.contains(place.lat, place.lon, tolerance_km=tolerance_km)
        }
        return [found[place_id] for place_id in sorted(found)]

    def region(self, place_id: str) -> Region | None:
        """Return the area of a country, a province, a district or a named region.

        Returns
        -------
        region
            None where no outline is known. Districts and sub-districts without a polygon are the
            union of what lies nearest to their places, and approximate.

        Raises
        ------
        UnknownPlaceError
            If no place has this identifier.
        """
        if place_id not in self._regions:
            self._regions[place_id] = self._region(self[place_id])
        return self._regions[place_id]

    def _region(self, place: Place) -> Region | None:
        level = LEVELS.get(place.feature_code, "area")
        outline = self._outlines.get(place.id)
        if outline is not None:
            return Region(place.id, place.name, level, outline)
        for layer in self._layers:
            if members := layer.members(place.id):
                return self._union(place, members)
            if box := layer.box(place.id):
                return Region(place.id, place.name, level, box_outline(box), approximate=True)
        return self._unit(place) if level in ("admin2", "admin3") else None

    def _union(self, place: Place, members: list[str]) -> Region | None:
        parts = [part for member in members if (part := self.region(member))]
        if not parts:
            return None
        geometry = union(part.geometry for part in parts)
        approximate = len(parts) < len(members) or any(part.approximate for part in parts)
        return Region(place.id, place.name, "area", geometry, approximate=approximate)

    def _unit(self, place: Place) -> Region | None:
        """Return a district as what lies nearest to its places, within its province."""
        holders = [parent for parent in place.parents if self[parent].feature_code == "ADM1"]
        province = self.region(holders[0]) if holders else None
        if province is None:
            return None
        sites = [site for site in self.within(province) if _is_filed(site, holders[0])]
        own = {site.id for site in sites if place.id in site.parents}
        cut = cells(sites, province.geometry)
        parts = [cell for site_id, cell in cut.items() if site_id in own]
        level = LEVELS[place.feature_code]
        return (
            Region(place.id, place.name, level, union(parts), approximate=True) if parts else None
        )

    def locate(self, lat: float, lon: float) -> tuple[Place, ...]:
        """Return what holds a point: country, province and, where known, district, sub-district.

        Parameters
        ----------
        lat, lon
            In decimal degrees (WGS 84).

        Returns
        -------
        places
            The largest first; empty at sea.
        """
        found = [self[place_id] for place_id in self._outlines.around(lat, lon)]
        found.sort(key=lambda place: (len(place.parents), place.id))
        provinces = [place for place in found if place.feature_code == "ADM1"]
        if not provinces:
            return tuple(found)
        nearest = (
            place
            for place in self.near(lat, lon, radius_km=_NEIGHBOUR_KM)
            if _is_filed(place, provinces[0].id)
        )
        units = next((place.parents for place in nearest), ())
        return (*found, *(self[unit] for unit in units if unit.startswith("pcode:")))

    def extended(self, places: Iterable[Place | Entry], *, replace: bool = False) -> Gazetteer:
        """Return a gazetteer with these places too; this one stays as it was.

        Parameters
        ----------
        places
            Places, or entries where they have more than one name.
        replace
            Whether a place may take the identifier of another.

        Raises
        ------
        GazetteerError
            If an identifier is already taken and `replace` is not set.

        Examples
        --------
        >>> import gazetteer
        >>> from gazetteer.place import Place
        >>> more = gazetteer.load().extended([Place("my:1", "Ain Hypothetical", 35.5, 36.0)])
        >>> more.lookup("ʿAyn Hypothetical"), more.lookup("Ain Hypothetical")[0].place.id
        ([], 'my:1')
        """
        added = [item if isinstance(item, Entry) else Entry(item) for item in places]
        taken = [entry.place.id for entry in added if entry.place.id in self]
        if taken and not replace:
            raise GazetteerError(
                f"{len(taken)} identifiers are already taken, the first {taken[0]!r}; "
                "pass replace=True to put the new places in their stead"
            )
        return Gazetteer(
            [self._extend(added), *self._layers], extend=self._extend, outlines=self._outlines
        )

    def sources(self) -> dict[str, int]:
        """Return the number of places by source."""
        found: dict[str, int] = {}
        for layer in reversed(self._layers):
            for source, count in layer.sources().items():
                found[source] = found.get(source, 0) + count
        return found


def _is_filed(site: Place, province: str) -> bool:
    """Say whether the sub-district of a settlement is known."""
    filed = any(parent.startswith("pcode:") for parent in site.parents)
    return site.feature_class == "P" and province in site.parents and filed


__all__ = ["Entry", "Gazetteer", "Layer", "Match", "MatchKind"]
