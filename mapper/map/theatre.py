"""Where the incidents are: countries, governorates and districts of the map, and what places are called."""

from __future__ import annotations

import csv
import gzip
import json
import re
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

from gazetteer.features import precision_of
from gazetteer.names import fold
from gazetteer.regions import Region

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.model import Incident

MOST_COUNTRIES = 12
"""Provinces and towns are drawn for no more countries than this; of more the world map is enough."""

MARGIN_DEG = 3.0
"""How far around the incidents neighbours are drawn finely."""

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LETTER_ALONE = re.compile(r"(?:^|\s)\S(?:\s|$)")
_NOT_ARABIC = re.compile(r"[A-Za-zپچژگڤڵۆێەکی\u064b-\u065f]")
"""Letters of Persian, Kurdish and half-done romanisations, and vowel signs: no name on an Arabic map has them."""


def arabic_name(names: Iterable[str]) -> str | None:
    """Return the first name in Arabic, or None; one whose first letter was torn off is none.

    Examples
    --------
    >>> arabic_name(["Jableh", "جبله", "جبلة"]), arabic_name(["د مشق", "دمشق"])
    ('جبله', 'دمشق')
    """
    found = [name for name in names if _ARABIC.search(name) and not _NOT_ARABIC.search(name)]
    torn = {name for name in found if _LETTER_ALONE.search(name) and name.replace(" ", "") in found}
    return next((name for name in found if name not in torn), None)


@dataclass(frozen=True)
class Theatre:
    """The countries where the incidents are, and what the map shows of them."""

    gazetteer: Gazetteer
    places: tuple[Place, ...]

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """ISO codes of the countries with incidents; none where they are all over the world."""
        found = sorted({place.country for place in self.places if place.country})
        return tuple(found) if len(found) <= MOST_COUNTRIES else ()

    def arabic(self, place_id: str) -> str | None:
        """Return the Arabic name of a place, or None."""
        if place_id not in self.gazetteer:
            return None
        return arabic_name(name.text for name in self.gazetteer.names_of(place_id))

    def keys_of(self, place_id: str) -> set[str]:
        """Return the folded names of a place; none of one that the gazetteer does not know."""
        if place_id not in self.gazetteer:
            return set()
        names = self.gazetteer.names_of(place_id)
        return {fold(name.text) for name in names if name.kind != "demonym"}

    def known_as(self, place_id: str, name: str) -> str:
        """Return the folded names of a place that a name does not hold, as "jabla|jebleh"."""
        own = fold(name)
        return "|".join(sorted(key for key in self.keys_of(place_id) if key not in own))

    @cached_property
    def provinces(self) -> tuple[Region, ...]:
        """Governorates of the theatre."""
        return _regions(self, ("admin1.tsv", "syria_governorates.tsv"))

    @cached_property
    def districts(self) -> tuple[Region, ...]:
        """Districts of the theatre, where outlines of them are at hand."""
        return (*_shipped_districts(self), *_imported_districts(self)) if self.countries else ()

    @cached_property
    def inside(self) -> tuple[Place, ...]:
        """All places of the theatre's countries."""
        regions = (self.gazetteer.region(f"iso:{code}") for code in self.countries)
        return tuple(chain.from_iterable(map(self.gazetteer.within, filter(None, regions))))

    @cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north of the incidents, with some margin."""
        points = [place for place in self.places if _pinned(place)]
        if not points:
            return None
        lons, lats = [place.lon for place in points], [place.lat for place in points]
        return (
            min(lons) - MARGIN_DEG,
            min(lats) - MARGIN_DEG,
            max(lons) + MARGIN_DEG,
            max(lats) + MARGIN_DEG,
        )


def _pinned(place: Place) -> bool:
    return precision_of(place.feature_class, place.feature_code) != "country"


def theatre(incidents: Iterable[Incident], gazetteer: Gazetteer) -> Theatre:
    """Return where incidents are."""
    places = {
        location.place.id: location.place for each in incidents for location in each.locations
    }
    return Theatre(gazetteer, tuple(places[place_id] for place_id in sorted(places)))


def _shipped_districts(where: Theatre) -> tuple[Region, ...]:
    """Return the districts that travel with us; an outline that the user imported goes before ours."""
    from shapely.geometry import shape  # noqa: PLC0415 (heavy; only who draws pays)

    found = []
    for feature in features("mapper.map", "districts.json.gz"):
        place_id = feature["properties"]["id"]
        if feature["properties"]["country"] not in where.countries:
            continue
        if place_id not in where.gazetteer:
            continue
        place = where.gazetteer[place_id]
        ours = Region(place_id, place.name, "admin2", shape(feature["geometry"]), approximate=True)
        found.append(where.gazetteer.outlined(place_id) or ours)
    return tuple(found)


def _imported_districts(where: Theatre) -> tuple[Region, ...]:
    """Return the districts that the user's own sources outline, in countries that we have none of."""
    ours = {row["properties"]["country"] for row in features("mapper.map", "districts.json.gz")}
    found = (
        where.gazetteer.outlined(place.id)
        for place in where.inside
        if place.feature_code == "ADM2" and place.country not in ours
    )
    return tuple(region for region in found if region)


def _regions(where: Theatre, tables: Sequence[str]) -> tuple[Region, ...]:
    ids = [place_id for table in tables for place_id in _ids(table, where.countries)]
    found = (where.gazetteer.region(each) for each in ids if each in where.gazetteer)
    return tuple(region for region in found if region and not region.geometry.is_empty)


def _ids(table: str, countries: Sequence[str]) -> list[str]:
    path = files("gazetteer") / "data" / table
    if not path.is_file():
        return []
    rows = csv.DictReader(
        path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [row["id"] for row in rows if row.get("country", "SY") in countries]


def features(package: str, path: str) -> list[dict[str, Any]]:
    """Return the features of a packed GeoJSON file; none where there is no such file."""
    file = files(package) / path
    if not file.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(gzip.decompress(file.read_bytes()))["features"]
    return found
