"""The built-in gazetteer: open tables of Python packages, joined with the curated ones."""

from __future__ import annotations

import csv
import json
import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.layers import Entry, Twin
from gazetteer.names import Name, fold
from gazetteer.place import Place
from gazetteer.sources.boundaries import Boundaries
from gazetteer.sources.curated import CURATED_WEIGHT, WEIGHTS, Curated
from gazetteer.sources.packages import inputs

if TYPE_CHECKING:
    from collections.abc import Iterator

SAME_PLACE_KM = 3.0
"""A curated place with the name of a GeoNames place this near is the same."""

_POPULATION_SCALE = 8.0  # log10 of the inhabitants of a city of 100 million
_MILITARY = re.compile(r"\bAir (?:Force )?Base|\bAFB\b|Military|Airbase|\bArmy\b|Naval|Air Station")
_AIRPORTS_OF = frozenset({"SY", "LB", "IQ", "JO", "IL", "PS", "TR", "CY", "EG"})


def entries(curated: Curated) -> Iterator[Entry]:
    """Yield every built-in place once.

    Parameters
    ----------
    curated
        What the curated tables know; places that another source has, too, gain its names.
    """
    outlines = Boundaries()
    left = {place_id: _outlined(entry, outlines) for place_id, entry in curated.entries.items()}
    twins = _twins(left)
    for entry in (*_cities(curated), *_airports(curated)):
        own = left.pop(_same(entry.place, left, twins), None)
        yield _enriched(own, entry) if own else entry
    yield from left.values()


def _cities(curated: Curated) -> Iterator[Entry]:
    for row in json.loads(inputs()[0].read_bytes()).values():
        country = row["countrycode"]
        code = curated.admin1_codes.get(f"{country}.{row['admin1code']}", "")
        parents = curated.chain(code) or curated.chain(f"iso:{country}")
        place_id, population = f"geonames:{row['geonameid']}", row["population"] or None
        feature_code = "PPLC" if place_id in curated.capitals else "PPL"
        place = Place(
            place_id, row["name"], row["latitude"], row["longitude"], "P", feature_code, country,
            curated.unit(parents, "ADM1"), parents=parents, population=population,
            source="geonames",
        )  # fmt: skip
        weight = math.log10((population or 0) + 1) / _POPULATION_SCALE
        if feature_code == "PPLC":
            weight += WEIGHTS["PPLC"] - WEIGHTS["PPL"]
        yield Entry(place, tuple(Name(text) for text in row["alternatenames"] if text), weight)


def _airports(curated: Curated) -> Iterator[Entry]:
    units = {
        (entry.place.country, fold(entry.place.name)): entry.place.id
        for entry in curated.entries.values()
        if entry.place.feature_code == "ADM1"
    }
    with inputs()[1].open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            military = bool(_MILITARY.search(row["name"]))
            if military or row["iata"] or row["country"] in _AIRPORTS_OF:
                yield _airport(curated, units, row, "AIRB" if military else "AIRP")


def _airport(
    curated: Curated, units: dict[tuple[str | None, str], str], row: dict[str, str], code: str
) -> Entry:
    country = row["country"]
    unit = units.get((country, fold(row["subd"])), "")
    parents = curated.chain(unit) or curated.chain(f"iso:{country}")
    place = Place(
        f"icao:{row['icao']}", row["name"], float(row["lat"]), float(row["lon"]), "S", code,
        country, curated.unit(parents, "ADM1"), parents=parents, source="airportsdata",
    )  # fmt: skip
    joined = re.sub(r"\bAir (?:Force )?Base\b", "Airbase", row["name"])
    names = (Name(row["icao"], "abbreviation"),)
    return Entry(place, (*names, Name(joined)) if joined != row["name"] else names, WEIGHTS[code])


def _outlined(entry: Entry, outlines: Boundaries) -> Entry:
    """Return a country or province with its outline, where there is one."""
    outline = outlines.get(entry.place.id) if entry.place.feature_class == "A" else None
    return replace(entry, outline=outline.wkb) if outline is not None else entry


def _twins(curated: dict[str, Entry]) -> dict[str, list[Place]]:
    """Return the curated settlements without a GeoNames identifier, by folded name."""
    found: dict[str, list[Place]] = {}
    for entry in curated.values():
        if entry.place.id.startswith("im:") and entry.place.feature_class == "P":
            for name in (Name(entry.place.name), *entry.names):
                found.setdefault(fold(name.text), []).append(entry.place)
    return found


def _same(place: Place, left: dict[str, Entry], twins: dict[str, list[Place]]) -> str:
    """Return the identifier of the curated place that is the same, or the place's own."""
    for twin in twins.get(fold(place.name), ()) if place.id not in left else ():
        near = distance_km(place.lat, place.lon, twin.lat, twin.lon) <= SAME_PLACE_KM
        if near and twin.country == place.country:
            return twin.id
    return place.id


def _enriched(own: Entry, other: Entry) -> Entry:
    place = replace(own.place, population=other.place.population)
    weight = other.weight + WEIGHTS.get(place.feature_code, 0) - WEIGHTS["PPL"] + CURATED_WEIGHT
    names = (*own.names, Name(other.place.name), *other.names)
    twins = own.twins
    if other.place.id != place.id:
        twins = (*twins, Twin(other.place.id, f"the same name within {SAME_PLACE_KM:.0f} km"))
    return replace(own, place=place, names=names, weight=max(own.weight, weight), twins=twins)
