"""Which imported places are known already: the same place from two sources becomes one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer import names
from gazetteer.geodesy import distance_km
from gazetteer.regions import Region, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.layers import Entry
    from gazetteer.place import Place

SAME_NAME_KM, LIKE_NAME_KM, SAME_UNIT_KM = 3.0, 1.5, 60.0
"""How far apart the points of one place may be: under one name, under names alike, of a unit."""

SECOND_KM = 1.0
"""A source may have a place twice, but then at the same point."""

ANY_AREA = "AREA"
"""The code of an area whose file does not tell what it is."""

_NOT_NAMES = ("demonym", "abbreviation")


@dataclass(frozen=True, slots=True)
class Join:
    """An imported place and the place that it is.

    Attributes
    ----------
    nth
        Its number among the imported ones.
    base
        Identifier of the place that is known.
    because
        Why, in words.
    """

    nth: int
    base: str
    away_km: float
    because: str


def joins(entries: Sequence[Entry], gazetteer: Gazetteer) -> dict[int, Join]:
    """Return which of some imported places are known already, by number.

    Parameters
    ----------
    entries
        As a source gives them.
    gazetteer
        What is known.
    """
    found: dict[int, Join] = {}
    likely: list[Join] = []
    areas: list[Join] = []
    for nth, entry in enumerate(entries):
        if join := _by_identifier(nth, entry, gazetteer):
            found[nth] = join
        elif entry.outline and entry.place.feature_code == ANY_AREA:
            areas += _by_area(nth, entry, gazetteer)
        else:
            likely += _by_name(nth, entry, gazetteer) or _by_likeness(nth, entry, gazetteer)
    likely += _of_one_level(areas, gazetteer)
    return found | _one_to_one(likely, found, entries)


def _by_identifier(nth: int, entry: Entry, gazetteer: Gazetteer) -> Join | None:
    for place_id in (entry.place.id, *(twin.id for twin in entry.twins)):
        if place_id in gazetteer:
            base = gazetteer[place_id]
            if base.id != entry.place.id and _levels_differ(base, entry.place):
                continue
            why = "the same identifier" if place_id == entry.place.id else f"known as {place_id}"
            return Join(nth, base.id, _away(base, entry.place), why)
    return None


def _levels_differ(one: Place, other: Place) -> bool:
    """Say whether one is a unit and the other a settlement, or a unit of another level."""
    units = "A" in (one.feature_class, other.feature_class)
    return units and other.feature_code not in (ANY_AREA, one.feature_code)


def _by_name(nth: int, entry: Entry, gazetteer: Gazetteer) -> list[Join]:
    place = entry.place
    best: dict[str, Join] = {}
    for hit in gazetteer.filed(_keys(entry)):
        if hit.name.kind in _NOT_NAMES or not _may_be(hit.place, place):
            continue
        away = _away(hit.place, place)
        if away <= _reach(hit.place, place):
            join = Join(nth, hit.place.id, away, f"also called {hit.name.text}, {away:.1f} km away")
            best.setdefault(hit.place.id, join)
    return list(best.values())


def _by_area(nth: int, entry: Entry, gazetteer: Gazetteer) -> Iterator[Join]:
    """Yield the units of any level that have the name and whose points lie in the area."""
    area = Region(entry.place.id, entry.place.name, "area", outline(entry.outline or b""))
    keys = _keys(entry)
    hits = {hit.place.id: hit for hit in gazetteer.filed(keys) if hit.name.kind not in _NOT_NAMES}
    for place_id, hit in hits.items():
        place = hit.place
        same = {names.without_articles(key) for key in keys} & {names.without_articles(hit.key)}
        if place.feature_class in "AL" and same and area.contains(place.lat, place.lon):
            yield Join(nth, place_id, 0.0, f"also called {hit.name.text}, and its point is inside")


def _of_one_level(joins: list[Join], gazetteer: Gazetteer) -> list[Join]:
    """Return the joins to units of the level that most areas fit: a file has areas of one level."""
    by_level: dict[str, set[int]] = defaultdict(set)
    for join in joins:
        by_level[gazetteer[join.base].feature_code].add(join.nth)
    if not by_level:
        return []
    best = max(sorted(by_level), key=lambda level: len(by_level[level]))
    return [join for join in joins if gazetteer[join.base].feature_code == best]


def _keys(entry: Entry) -> list[str]:
    texts = [entry.place.name, *(n.text for n in entry.names if n.kind not in _NOT_NAMES)]
    if entry.place.feature_class in "AL":  # "Jebleh District" is Jebleh, too
        texts = [reading for text in texts for reading in names.readings(text)]
    return list(dict.fromkeys(key for text in texts for key in names.keys(text)))


def _by_likeness(nth: int, entry: Entry, gazetteer: Gazetteer) -> Iterator[Join]:
    """Yield settlements hard by whose names are romanisations of the same consonants."""
    place = entry.place
    if place.feature_class != "P":
        return
    bones = _bones([place.name, *(name.text for name in entry.names)])
    for other in gazetteer.near(place.lat, place.lon, radius_km=LIKE_NAME_KM):
        if not _may_be(other, place):
            continue
        if shared := bones & _bones([name.text for name in gazetteer.names_of(other.id)]):
            away = _away(other, place)
            why = f"spelled like {other.name} ({min(shared)}), {away:.1f} km away"
            yield Join(nth, other.id, away, why)


SHORTEST = 3
"""Fewer letters than this, of consonants or of sounds, prove nothing."""


def _bones(texts: list[str]) -> set[str]:
    keys = [names.fold(text) for text in texts]
    found = {bone for key in keys for bone in names.skeletons(key)}
    return {each for each in found | {names.sounds(key) for key in keys} if len(each) >= SHORTEST}


def _may_be(known: Place, place: Place) -> bool:
    """Say whether two places are of one kind and country."""
    if known.country and place.country and known.country != place.country:
        return False
    if place.feature_class != "P":
        return known.feature_code == place.feature_code
    return known.feature_class == "P"


def _reach(known: Place, place: Place) -> float:
    """Return how far apart two places of one name and kind may be and still be one."""
    if place.feature_class == "A":
        return SAME_UNIT_KM
    quarters = (known.feature_code == "PPLX") + (place.feature_code == "PPLX")
    return SECOND_KM if quarters == 1 else SAME_NAME_KM


def _away(one: Place, other: Place) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def _one_to_one(
    likely: list[Join], sure: dict[int, Join], entries: Sequence[Entry]
) -> dict[int, Join]:
    """Return the nearest pairs; a known place takes a second one of a source only at its point."""
    found: dict[int, Join] = {}
    taken: dict[str, set[str]] = defaultdict(set)
    for join in sure.values():
        taken[join.base].add(_source(entries[join.nth]))
    for join in sorted(likely, key=lambda join: (join.away_km, join.nth, join.base)):
        source = _source(entries[join.nth])
        again = source in taken[join.base] and join.away_km > SECOND_KM
        if join.nth not in found and not again:
            found[join.nth] = join
            taken[join.base].add(source)
    return found


def _source(entry: Entry) -> str:
    return entry.place.id.partition(":")[0]
