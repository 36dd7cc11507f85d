"""Which area a unit or a named region covers, and which units hold a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from gazetteer.geodesy import bbox_around
from gazetteer.locating import box_of, held, nearest_sites
from gazetteer.regions import LEVELS, Region, box_outline, cells, discs, off_km, outline, union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.layers import Layer
    from gazetteer.locating import Point
    from gazetteer.place import Place
    from gazetteer.regions import Level

COAST_KM = 1.0
"""A point this near to an outline that no outline holds is taken to be in the nearest."""

NEIGHBOUR_KM = 25.0
"""A point shares the sub-district of a settlement no farther than this."""

OTHER_BORDER_KM = 60.0
"""Borders of open outlines are old and coarse; a place this far outside may yet belong to it."""

_DOWNWARDS: tuple[Level, ...] = ("country", "admin1", "admin2", "admin3")


class Places(Protocol):
    """What areas need to know of the places in them."""

    def __getitem__(self, place_id: str) -> Place:
        """Return the place with an identifier."""

    def __contains__(self, place_id: object) -> bool:
        """Say whether a place has this identifier."""

    def near(self, lat: float, lon: float, *, radius_km: float = 50.0) -> list[Place]:
        """Return the places around a point, the nearest first."""

    def within(self, region: Region, *, tolerance_km: float = 1.0) -> list[Place]:
        """Return the places in a region."""


class Areas:
    """The areas of a gazetteer's places; each is made once.

    Parameters
    ----------
    layers
        Sets of places; an outline of the first goes before one of the next.
    places
        All places together.
    """

    def __init__(self, layers: Sequence[Layer], places: Places) -> None:
        self._layers = layers
        self._places = places
        self._made: dict[str, Region | None] = {}

    def region(self, place_id: str) -> Region | None:
        """Return the area of a place, or None where none is known."""
        if place_id not in self._made:
            self._made[place_id] = self._region(self._places[place_id])
        return self._made[place_id]

    def locate(self, lat: float, lon: float) -> tuple[Place, ...]:
        """Return the units that hold a point, the largest first."""
        held = self._outlined(lat, lon)
        if "admin1" in held and "admin2" not in held:
            held |= self._as_its_neighbour(lat, lon, held["admin1"])
        return tuple(held[level] for level in _DOWNWARDS if level in held)

    def locate_all(self, points: Sequence[Point]) -> list[tuple[Place, ...]]:
        """Return for each of many points what `locate` returns, in less time."""
        if not points:
            return []
        outlines: dict[str, bytes] = {}
        for layer in self._layers:
            for place_id, wkb in layer.outlines_near(box_of(points, slack_km=COAST_KM)):
                outlines.setdefault(place_id, wkb)
        units = {unit: self._places[unit] for unit in outlines if unit in self._places}
        found = held(points, outlines, units, tolerance_km=COAST_KM)
        self._add_neighbours(points, found)
        return [tuple(each[level] for level in _DOWNWARDS if level in each) for each in found]

    def _add_neighbours(self, points: Sequence[Point], found: list[dict[Level, Place]]) -> None:
        """Give points without a district that of the nearest settlement that has one."""
        by_province: dict[str, list[int]] = {}
        for nth, units in enumerate(found):
            if "admin1" in units and "admin2" not in units:
                by_province.setdefault(units["admin1"].id, []).append(nth)
        for province, numbers in by_province.items():
            asked = [points[nth] for nth in numbers]
            sites = self._filed_around(asked, province)
            nearest = nearest_sites(asked, sites, radius_km=NEIGHBOUR_KM)
            for nth, site in zip(numbers, nearest, strict=True):
                found[nth] |= self._units_of(site) if site else {}

    def _filed_around(self, points: Sequence[Point], province: str) -> list[Place]:
        children = (unit for layer in self._layers for unit in layer.children(province))
        if not any(unit.id.startswith("pcode:") for unit in children):
            return []
        box = box_of(points, slack_km=NEIGHBOUR_KM)
        sites = {site.id: site for layer in reversed(self._layers) for site in layer.inside(box)}
        return [
            site for site in sites.values() if site.id in self._places and _is_filed(site, province)
        ]

    def _outlined(self, lat: float, lon: float) -> dict[Level, Place]:
        """Return by level the unit whose outline holds a point, or all but holds it."""
        box = bbox_around(lat, lon, radius_km=COAST_KM)
        near: dict[str, bytes] = {}
        for layer in self._layers:
            for place_id, wkb in layer.outlines_near(box):
                near.setdefault(place_id, wkb)
        off = {place_id: off_km(outline(wkb), lat, lon) for place_id, wkb in near.items()}
        held: dict[Level, Place] = {}
        for place_id in sorted(off, key=lambda place_id: (off[place_id], place_id)):
            if off[place_id] <= COAST_KM and place_id in self._places:
                place = self._places[place_id]
                held.setdefault(LEVELS.get(place.feature_code, "area"), place)
        return held

    def _as_its_neighbour(self, lat: float, lon: float, province: Place) -> dict[Level, Place]:
        """Return district and sub-district of the nearest settlement that has them."""
        for site in self._places.near(lat, lon, radius_km=NEIGHBOUR_KM):
            if _is_filed(site, province.id):
                return self._units_of(site)
        return {}

    def _units_of(self, site: Place) -> dict[Level, Place]:
        """Return the district and sub-district that hold a settlement."""
        units = (self._places[parent] for parent in site.parents)
        levels = {LEVELS.get(unit.feature_code, "area"): unit for unit in units}
        return {level: levels[level] for level in _DOWNWARDS[2:] if level in levels}

    def outlined(self, place_id: str) -> Region | None:
        """Return the area of a place as a source outlines it, or None where none does."""
        place = self._places[place_id]
        level = LEVELS.get(place.feature_code, "area")
        wkb = next((wkb for layer in self._layers if (wkb := layer.outline(place.id))), None)
        return Region(place.id, place.name, level, outline(wkb)) if wkb else None

    def _region(self, place: Place) -> Region | None:
        level = LEVELS.get(place.feature_code, "area")
        if held := self.outlined(place.id):
            return held
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
        holders = [up for up in place.parents if self._places[up].feature_code == "ADM1"]
        province = self.region(holders[0]) if holders else None
        if province is None:
            return None
        sites = [
            site
            for site in self._places.within(province, tolerance_km=OTHER_BORDER_KM)
            if _is_site(site, holders[0])
        ]
        own = {site.id for site in sites if place.id in (*site.parents, site.id)}
        cut = cells(
            sites, union([province.geometry, discs(site for site in sites if site.id in own)])
        )
        parts = [cell for site_id, cell in cut.items() if site_id in own]
        if not parts:
            return None
        level = LEVELS[place.feature_code]
        return Region(place.id, place.name, level, union(parts), approximate=True)


def _is_site(site: Place, province: str) -> bool:
    """Say whether a place tells how far its sub-district reaches: settlements, and its seat."""
    return _is_filed(site, province) or (site.feature_code == "ADM3" and province in site.parents)


def _is_filed(site: Place, province: str) -> bool:
    """Say whether the sub-district of a settlement is known."""
    filed = any(parent.startswith("pcode:") for parent in site.parents)
    return site.feature_class == "P" and province in site.parents and filed
