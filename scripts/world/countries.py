"""Countries and territories: words by hand, names in other languages from CLDR, points from shapes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from world import sources, tables

if TYPE_CHECKING:
    from world.sources import City, Unit

COLUMNS = (
    "iso2",
    "iso3",
    "name",
    "names",
    "abbreviations",
    "demonyms",
    "lat",
    "lon",
    "capital",
    "source",
)
WORDS = Path(__file__).with_name("country_words.tsv")
LOCALES = ("en", "ar", "ar_SY", "fr", "de", "es", "pt", "it", "tr", "ru", "uk", "fa", "ckb", "nl")
SHORTEST = 4
"""A foreign name with fewer letters says more often something else."""

POINTS = {
    "AQ": (-80.0, 0.0),
    "BV": (-54.4232, 3.4132),
    "HM": (-53.0818, 73.5042),
    "TF": (-49.35, 69.35),
    "UM": (19.2823, 166.647),
    "GS": (-54.4, -36.75),
    "IO": (-7.3, 72.4),
}
"""Points of those that no place of GeoNames and no shape gives."""

CAPITALS = {
    "AG": "Saint John's",
    "EH": "Laayoune",
    "GD": "Saint George's",
    "KZ": "Astana",
    "MN": "Ulan Bator",
    "MO": "Macau",
    "PS": "Ramallah",
    "PW": "Ngerulmud",
    "UA": "Kyiv",
    "US": "Washington",
}
"""Names of capitals where GeoNames' country table says it otherwise than its list of places."""


_DEMONYMS_TOO = {"SO": "Somali"}
"""What another language calls a country, and English its people: left to the people."""


def rows(cities: list[City], units: list[Unit]) -> list[dict[str, object]]:
    """Return a row for every country and territory with an ISO code (and Kosovo's XK)."""
    facts = sources.countries()
    words = tables.read(WORDS)
    locales = [Locale.parse(code) for code in LOCALES]
    english = {row["name"].casefold(): row["iso2"] for row in words}
    made = []
    for row in words:
        iso = row["iso2"]
        mine = [city for city in cities if city.country == iso]
        foreign = [_foreign(locale, iso, english) for locale in locales]
        foreign = [name for name in foreign if name != _DEMONYMS_TOO.get(iso)]
        lat, lon = _point(iso, mine, [unit for unit in units if unit.country == iso])
        made.append(
            {
                **row,
                "iso3": facts[iso]["iso3"],
                "names": tables.joined([*row["names"].split("|"), *foreign], without=row["name"]),
                "lat": lat,
                "lon": lon,
                "capital": _capital(facts[iso]["capital"], iso, mine),
                "source": "curated+cldr+geonames",
            }
        )
    return made


def _foreign(locale: Locale, iso: str, english: dict[str, str]) -> str | None:
    name = locale.territories.get(iso)
    if not name or len(name) < SHORTEST or english.get(name.casefold(), iso) != iso:
        return None
    return str(name)


def _point(iso: str, mine: list[City], units: list[Unit]) -> tuple[float, float]:
    if iso in POINTS:
        return POINTS[iso]
    return sources.middle(units) if units else sources.mean(mine)


def _capital(name: str, iso: str, mine: list[City]) -> str:
    sought = tables.key(CAPITALS.get(iso, name)) if name else ""
    named = [city for city in mine if sought and tables.key(city.name) == sought]
    return max(named, key=lambda city: city.population).id if named else ""
