"""First-level units of the world: GeoNames' codes and names, Natural Earth's shapes, ISO's codes."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from world import sources, tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from world.sources import City, Unit

COLUMNS = (
    "id",
    "country",
    "name",
    "names",
    "demonyms",
    "abbreviations",
    "geonames_code",
    "iso_code",
    "pcode",
    "lat",
    "lon",
    "kind",
    "source",
)
WORDS = Path(__file__).with_name("admin1_words.tsv")
OWN_TABLE = {"SY"}
"""Countries whose units stand in a table of their own."""

BARE = {
    "Central",
    "Centre",
    "Center",
    "Centro",
    "North",
    "South",
    "East",
    "West",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Nord",
    "Sud",
    "Est",
    "Ouest",
    "Norte",
    "Sur",
    "Sul",
    "Este",
    "Oeste",
    "Lac",
    "Mono",
    "Coast",
    "Littoral",
    "Lakes",
    "Unity",
    "Capital",
    "Bay",
    "Northeast",
    "Northwest",
    "Southeast",
    "Southwest",
    "North-East",
    "North-West",
    "South-East",
    "South-West",
    "Centre-Est",
    "Centre-Nord",
    "Centre-Sud",
    "Centre-Ouest",
    "Nord-Est",
    "Nord-Ouest",
    "Sud-Est",
    "Sud-Ouest",
    "Hidd",
    "Same",
    "Valle",
    "Plateau",
    "Rivers",
    "Delta",
    "Highlands",
    "Border",
    "Enga",
    "Interior",
} | {"North Central", "South Central", "North Western", "North Eastern", "South Eastern"}
"""Names that say nothing alone: "Eastern" is shown as "Eastern Province"."""

ALIKE = 0.6
"""How alike two names must be (difflib) for Natural Earth's ISO code to be believed."""

NO_CODE = "-"
"""Said by hand of a unit that ISO has no code for, though it has one for a namesake."""

RENUMBERED = {"FR", "NO", "PH", "VN"}
"""Countries whose codes Natural Earth knows from before a reform: they now mean other units."""

NO_UNIT = {"", "00"}
"""GeoNames admin1 codes that say: in no unit."""


def rows(cities: list[City], units: list[Unit]) -> list[dict[str, object]]:
    """Return a row for every unit that holds a place, and for those added by hand."""
    places = _by_code(cities)
    shapes = sources.by_code([unit for unit in units if unit.country not in RENUMBERED])
    words = {row["geonames_code"]: row for row in tables.read(WORDS)}
    codes = sorted({*places, *(code for code in words if code[:2] not in OWN_TABLE)})
    facts = {
        code: _facts(code, places.get(code, []), shapes, words.get(code, {})) for code in codes
    }
    named = {code: fact for code, fact in facts.items() if fact["name"]}
    iso = _iso_codes(named)
    return [_row(code, fact, iso.get(code, "").strip(NO_CODE)) for code, fact in named.items()]


def _by_code(cities: Iterable[City]) -> dict[str, list[City]]:
    grouped: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        if city.admin1_code.split(".")[1] not in NO_UNIT and city.country not in OWN_TABLE:
            grouped[city.admin1_code].append(city)
    return grouped


def _facts(
    code: str, places: list[City], shapes: dict[str, list[Unit]], words: dict[str, str]
) -> dict[str, object]:
    units = shapes.get(code, [])
    same = [unit for unit in units if unit.level == 1] or (units if len(units) == 1 else [])
    geonames = sources.commonest([place.state for place in places if place.state])
    kind = words.get("kind") or (same[0].kind.lower() if len(same) == 1 else "")
    shown = words.get("name") or _short(geonames) or (same[0].name if len(same) == 1 else "")
    own = [name for unit in same if len(same) == 1 for name in (unit.name, *unit.names)]
    names = [*words.get("names", "").split("|"), geonames, *own]
    return {
        "name": f"{shown} {kind.title() or 'Region'}" if shown in BARE else shown,
        "names": [name for name in names if name not in BARE],
        "kind": kind,
        "point": _point(words, places, units),
        "iso_by_hand": words.get("iso_code", ""),
        "iso_said": same[0].iso_code if len(same) == 1 else "",
        "demonyms": words.get("demonyms", ""),
        "abbreviations": words.get("abbreviations", ""),
        "source": _source(words=bool(words), geonames=bool(geonames), shape=bool(units)),
    }


def _short(name: str) -> str:
    for ending in (" Province", " Governorate", " Department", " Prefecture", " Municipality"):
        name = name.removesuffix(ending)
    return name


def _point(words: dict[str, str], places: list[City], units: list[Unit]) -> tuple[float, float]:
    if words.get("lat"):
        return float(words["lat"]), float(words["lon"])
    return sources.middle(units) if units else sources.mean(places)


def _source(*, words: bool, geonames: bool, shape: bool) -> str:
    return "+".join(
        name
        for name, used in (("geonames", geonames), ("naturalearth", shape), ("curated", words))
        if used
    )


def _iso_codes(facts: dict[str, dict[str, object]]) -> dict[str, str]:
    """Return ISO 3166-2 codes by GeoNames code: by hand, by name, then as Natural Earth says."""
    found: dict[str, str] = {}
    for country in sorted({code[:2] for code in facts}):
        known = sources.iso_subdivisions(country)
        mine = {code: fact for code, fact in facts.items() if code[:2] == country}
        found |= {
            code: str(fact["iso_by_hand"]) for code, fact in mine.items() if fact["iso_by_hand"]
        }
        found |= _matched(mine, known, found)
        found |= _said(mine, known, found)
    return found


def _said(
    facts: dict[str, dict[str, object]], known: dict[str, str], found: dict[str, str]
) -> dict[str, str]:
    """Return Natural Earth's codes, where ISO's name for the code resembles one of the unit's."""
    taken = set(found.values())
    said: dict[str, str] = {}
    for code, fact in facts.items():
        iso = str(fact["iso_said"])
        if code in found or iso not in known or iso in taken:
            continue
        if any(_alike(known[iso], name) for name in (fact["name"], *fact["names"]) if name):
            said[code] = iso
            taken.add(iso)
    return said


def _alike(name: str, other: str) -> bool:
    return SequenceMatcher(None, tables.key(name), tables.key(other)).ratio() >= ALIKE


def _matched(
    facts: dict[str, dict[str, object]], known: dict[str, str], found: dict[str, str]
) -> dict[str, str]:
    taken = set(found.values())
    by_key: dict[str, list[str]] = defaultdict(list)
    for iso, name in known.items():
        if iso not in taken:
            by_key[tables.key(name)].append(iso)
    matched: dict[str, str] = {}
    for code, fact in facts.items():
        if code in found:
            continue
        keys = dict.fromkeys(tables.key(name) for name in (fact["name"], *fact["names"]) if name)
        hits = [by_key[name][0] for name in keys if len(by_key.get(name, ())) == 1]
        if hits and hits[0] not in matched.values():
            matched[code] = hits[0]
    return matched


def _row(code: str, fact: dict[str, object], iso: str) -> dict[str, object]:
    lat, lon = fact["point"]
    names = [name for name in fact["names"] if name]
    return {
        **fact,
        "id": f"iso:{iso}" if iso else f"gn1:{code}",
        "country": code[:2],
        "names": tables.joined(names, without=str(fact["name"])),
        "geonames_code": code,
        "iso_code": iso,
        "lat": lat,
        "lon": lon,
    }
