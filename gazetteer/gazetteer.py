"""The gazetteer: places by identifier, by name, by point and by region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from gazetteer import names, regional
from gazetteer.areas import Areas
from gazetteer.errors import GazetteerError, UnknownPlaceError
from gazetteer.finding import Finder
from gazetteer.geodesy import KM_PER_DEGREE, BBox, bbox_around, distance_km
from gazetteer.layers import Entry, Layer, Twin
from gazetteer.matches import Match, MatchKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gazetteer.layers import Hit
    from gazetteer.names import Name
    from gazetteer.place import Place
    from gazetteer.regions import Region

MAX_TOKENS = 6
"""No name with more words than this is looked for in running text."""

_KEPT = 50_000
T = TypeVar("T")


class Gazetteer:
    """Places by identifier, name, point and region; never changes.

    Parameters
    ----------
    layers
        Sets of places, the built-in ones last. Of two places with one identifier, the first
        layer's is taken.
    extend
        Makes a layer of new places; see `extended`.
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        *,
        extend: Callable[[Iterable[Entry]], Layer],
    ) -> None:
        self._layers = tuple(layers)
        self._extend = extend
        self._removed: frozenset[str] = frozenset().union(*(layer.removed() for layer in layers))
        self._finder = Finder(self._layers, self._removed)
        self._areas = Areas(self._layers, self)
        self._found: dict[str, list[Match]] = {}
        self._made: dict[Callable[[Gazetteer], Any], Any] = {}

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
        if place := next((place for place in found if place), None):
            return place
        others = (layer.known_as(place_id) for layer in self._layers)
        other = next((other for other in others if other), None)
        return self._place(other) if other else None

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

    def begun(self, keys: Iterable[str]) -> dict[str, int]:
        """Return of which folded runs of words names are made, just as they are.

        Returns
        -------
        bits
            `layers.NAMES` for a name, `layers.BEGINS` for the first words of a longer one; runs that
            are neither are left out.

        Examples
        --------
        >>> import gazetteer
        >>> found = gazetteer.load().begun(["deir", "deir ez", "deir ez zor", "zor deir"])
        >>> sorted(found.items())
        [('deir', 2), ('deir ez', 2), ('deir ez zor', 3)]
        """
        asked = list(keys)
        found: dict[str, int] = {}
        for layer in self._layers:
            for key, bits in layer.begun(asked).items():
                found[key] = found.get(key, 0) | bits
        return found

    def once(self, make: Callable[[Gazetteer], T]) -> T:
        """Return what is made of this gazetteer: made at the first call, then kept with it.

        Parameters
        ----------
        make
            A class or function that takes the gazetteer.
        """
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

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
            self._found[name] = self._finder.lookup(name)
        return self._found[name]

    def search(
        self,
        name: str,
        *,
        country: str | None = None,
        near: tuple[float, float] | None = None,
        limit: int = 10,
    ) -> list[Match]:
        """Return the places that a name means, however it is spelled; see `suggest` for guesses.

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
        return self._finder.search(name, country=country, near=near, limit=limit)

    def suggest(
        self,
        name: str,
        *,
        country: str | None = None,
        near: tuple[float, float] | None = None,
        limit: int = 10,
    ) -> list[Match]:
        """Return what `search` finds and what is only somewhat like it: to be looked at by a human.

        The parameters and errors are those of `search`.
        """
        if not names.fold(name):
            raise ValueError(f"{name!r} is not a name: it has no letter or digit")
        return self._finder.suggest(name, country=country, near=near, limit=limit)

    def regions(self, name: str, *, limit: int = 10) -> list[Match]:
        """Return the regions that a name may mean: a governorate before the town in it.

        Parameters
        ----------
        name
            In any spelling, with or without words such as "district" or "countryside of".
        limit
            No more than this number.

        Returns
        -------
        matches
            The best first; empty where nothing but settlements and sites has the name. `region`
            gives the area of a match's place.

        Raises
        ------
        ValueError
            If the name has no letter or digit.

        Examples
        --------
        >>> import gazetteer
        >>> places = gazetteer.load()
        >>> [places.regions(name)[0].place.id for name in ("Lattakia", "Jableh district")]
        ['iso:SY-LA', 'pcode:SY0602']
        """
        if not names.fold(name):
            raise ValueError(f"{name!r} is not a name: it has no letter or digit")
        return regional.regions(self._finder, name, limit=limit)

    def names_of(self, place_id: str) -> list[Name]:
        """Return all names of a place, the shown one first."""
        found: dict[str, Name] = {}
        for layer in self._layers:
            for name in layer.names_of(place_id):
                found.setdefault(name.text, name)
        return list(found.values())

    def numbers(self, prefix: str) -> set[int]:
        """Return the numbers of all identifiers that begin so, as in ``geonames:``."""
        return set().union(*(layer.numbers(prefix) for layer in self._layers))

    def weight_of(self, place_id: str) -> float:
        """Return how important a place is among those with its name; 0 for an unknown one."""
        weights = (layer.weight(place_id) for layer in self._layers)
        return next((weight for weight in weights if weight is not None), 0.0)

    def filed(self, keys: Sequence[str]) -> list[Hit]:
        """Return the names that are filed under some folded keys, just as they are."""
        return [
            hit
            for layer in self._layers
            for hit in layer.find(keys)
            if hit.place.id not in self._removed
        ]

    def twins_of(self, place_id: str) -> list[Twin]:
        """Return the identifiers of a place in other sources, and why it is the same."""
        return [twin for layer in self._layers for twin in layer.twins(place_id)]

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
        return self._areas.region(place_id)

    def outlined(self, place_id: str) -> Region | None:
        """Return the area of a place as a source outlines it, or None where none does.

        Unlike `region` it makes nothing up from the places that lie in it.
        """
        return self._areas.outlined(place_id)

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
        return self._areas.locate(lat, lon)

    def locate_all(self, points: Sequence[tuple[float, float]]) -> list[tuple[Place, ...]]:
        """Return for each of many points what holds it: `locate` for the column of a table.

        Parameters
        ----------
        points
            Latitudes and longitudes, in decimal degrees (WGS 84).

        Examples
        --------
        >>> import gazetteer
        >>> held = gazetteer.load().locate_all([(35.3645, 35.9305), (34.0, 33.0)])
        >>> [[unit.id for unit in units] for units in held]
        [['iso:SY', 'iso:SY-LA', 'pcode:SY0602', 'pcode:SY060200'], []]
        """
        return self._areas.locate_all(points)

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
        return Gazetteer([self._extend(added), *self._layers], extend=self._extend)

    def sources(self) -> dict[str, int]:
        """Return the number of places by source."""
        *upper, last = self._layers
        found = dict(last.sources())
        built_in = frozenset(found)  # in upper layers only as copies that have more names
        for layer in reversed(upper):
            for source, count in layer.sources().items():
                if source not in built_in:
                    found[source] = found.get(source, 0) + count
        return found


__all__ = ["Entry", "Gazetteer", "Layer", "Match", "MatchKind", "Twin"]
