"""Outlines of Natural Earth → our provinces, by the places they hold and by name.

Natural Earth's units are often finer than ours (the departments of France, the counties of England)
or older. So the places of GeoNames, each of which names its province, vote on whose an outline is;
names decide where nobody lives. What comes out is kept only where it holds its province's places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely

from gazetteer.names import fold, skeleton
from scripts.boundaries.topology import polygonal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from scripts.world.sources import City, Unit

Row = dict[str, str]

CLEAR = 0.6
"""The share of an outline's places that decides whose it is, whatever its name."""
NOT_AGAINST = 0.5
"""The share that is enough where the name says the same."""
STRAY = 0.25
"""The most of a province's places that may lie outside its outline, and of others' within; one always may."""
SHORE = 0.04
"""How far off an outline a place may be, in degrees: harbours, and borders drawn coarsely."""


@dataclass(frozen=True)
class Voters:
    """The places of GeoNames, each with the identifier of its province."""

    ids: Sequence[str]
    points: Sequence[Geometry]

    def inside(self, outlines: Sequence[Geometry]) -> list[Counter[str]]:
        """Return for each outline how many places of each province lie inside."""
        found: list[Counter[str]] = [Counter() for _ in outlines]
        pairs = shapely.STRtree(self.points).query(outlines, predicate="contains")
        for outline, point in pairs.T.tolist():
            found[outline][self.ids[point]] += 1
        return found


def voters(rows: Iterable[Row], cities: Sequence[City]) -> Voters:
    """Return the places whose province we have."""
    by_code = {row["geonames_code"]: row["id"] for row in rows if row["geonames_code"]}
    known = [city for city in cities if city.admin1_code in by_code]
    ids = [by_code[city.admin1_code] for city in known]
    return Voters(ids, list(shapely.points([(city.lon, city.lat) for city in known])))


def joined(rows: Sequence[Row], units: Sequence[Unit], places: Voters) -> dict[str, Geometry]:
    """Return the outline of each of our provinces that Natural Earth tells of."""
    parts: dict[str, list[Geometry]] = defaultdict(list)
    votes = places.inside([unit.geometry for unit in units])
    for unit, named, counted in zip(units, _names(rows, units), votes, strict=True):
        owner = _owner(named, counted)
        if owner:
            parts[owner].append(unit.geometry)
    return {place_id: shapely.union_all(each) for place_id, each in parts.items()}


def sound(outlines: Mapping[str, Geometry], places: Voters) -> dict[str, Geometry]:
    """Leave out what does not hold its province's places, or holds too many of others."""
    count = Counter(places.ids)
    near = places.inside([outline.buffer(SHORE) for outline in outlines.values()])
    deep = places.inside([outline.buffer(-SHORE) for outline in outlines.values()])
    kept = {}
    for (place_id, outline), close, held in zip(outlines.items(), near, deep, strict=True):
        outside = count[place_id] - close[place_id]
        foreign = held.total() - held[place_id]
        known = close[place_id] or not count[place_id]
        if known and _few(outside, count[place_id]) and _few(foreign, held.total()):
            kept[place_id] = outline
    return kept


def _few(strays: int, total: int) -> bool:
    return strays <= max(1, STRAY * total)


def guessed(
    rows: Iterable[Row],
    known: Mapping[str, Geometry],
    countries: Mapping[str, Geometry],
    places: Voters,
) -> dict[str, Geometry]:
    """Return rough outlines of provinces of which no outline is known: what lies nearest to their places.

    Parameters
    ----------
    rows
        All provinces.
    known
        The outlines known; nothing of them is given away.
    countries
        The outlines of countries by ISO code.
    places
        The places of all provinces.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        members[row["country"]].append(row["id"])
    at: dict[str, list[Geometry]] = defaultdict(list)
    for place_id, point in zip(places.ids, places.points, strict=True):
        at[place_id].append(point)
    found: dict[str, Geometry] = {}
    for country, ids in members.items():
        if country in countries and any(at[each] and each not in known for each in ids):
            taken = [known[each] for each in ids if each in known]
            rest = countries[country].difference(shapely.union_all(taken).buffer(SHORE / 4))
            sites = {point: each for each in ids for point in at[each]}
            found |= _nearest(rest, {p: each for p, each in sites.items() if each not in known})
    return found


def _nearest(area: Geometry, sites: Mapping[Geometry, str]) -> dict[str, Geometry]:
    """Cut an area up between owners by whose site is nearest."""
    points = list(sites)
    if area.is_empty:
        return {}
    if len(points) == 1:
        return {sites[points[0]]: area}
    cells = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=area)
    parts: dict[str, list[Geometry]] = defaultdict(list)
    tree = shapely.STRtree(points)
    for cell in shapely.get_parts(cells):
        for inside in tree.query(cell, predicate="contains"):
            parts[sites[points[inside]]].append(cell)
    whole = {each: shapely.union_all(cells).intersection(area) for each, cells in parts.items()}
    sited = {
        each: _at_home(outline, [point for point in points if sites[point] == each])
        for each, outline in whole.items()
    }
    return {each: outline for each, outline in sited.items() if outline is not None}


def _at_home(outline: Geometry, sites: Sequence[Geometry]) -> Geometry | None:
    """Leave out the slivers and islands that only look as if they belonged here."""
    ground = polygonal(outline)
    near = shapely.MultiPoint(sites).buffer(SHORE)
    kept = [part for part in shapely.get_parts(ground) if part.intersects(near)]
    return shapely.union_all(kept) if kept else None


def _owner(named: str | None, votes: Counter[str]) -> str | None:
    """Return whose an outline is, or None if that is not clear."""
    total = votes.total()
    if named and votes[named] >= NOT_AGAINST * total:
        return named
    if not total:
        return None
    first, count = votes.most_common(1)[0]
    return first if count >= CLEAR * total else None


def _names(rows: Iterable[Row], units: Sequence[Unit]) -> list[str | None]:
    """Return for each outline the province of its name in its country: exact first, then by sound."""
    tables = [(key, _by_name(rows, key)) for key in (fold, skeleton)]
    return [
        next(
            (
                found
                for key, table in tables
                for name in (unit.name, *unit.names)
                if (found := table.get((unit.country, key(name))))
            ),
            None,
        )
        for unit in units
    ]


def _by_name(rows: Iterable[Row], key: Callable[[str], str]) -> dict[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    for row in rows:
        for name in (row["name"], *row["names"].split("|")):
            if key(name):
                names.setdefault((row["country"], key(name)), row["id"])
    return names
