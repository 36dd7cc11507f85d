"""Write the outlines of districts that the map shades, mapper/map/districts.json.gz, and their middles into the table.

    python scripts/make_districts.py

No free source has district polygons of Syria. The gazetteer gives each district what lies nearest to
its places, which takes seconds; neither the map nor a search must wait for that. Run this after the
places of the sub-districts have changed.
"""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import shapely

import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.regions import Region

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "gazetteer" / "data" / "syria_districts.tsv"
TARGET = ROOT / "mapper" / "map" / "districts.json.gz"

OFF_DEG = 0.006
"""How far outlines may be off, in degrees: they are approximate anyway."""

DECIMALS = 3
MIDDLE_DECIMALS = 2
"""About a kilometre, no more than what the outlines are good for."""


def middle(area: shapely.Geometry) -> shapely.Point:
    """Return the centroid of an area, or a point in it where the centroid lies outside."""
    return area.centroid if area.contains(area.centroid) else area.representative_point()


def write_middles(regions: Sequence[Region]) -> None:
    """Put the middle of each district into its row of the table."""
    middles = {region.id.removeprefix("pcode:"): middle(region.geometry) for region in regions}
    with TABLE.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t")
        columns, rows = list(reader.fieldnames or ()), list(reader)
    for row in rows:
        if point := middles.get(row["pcode"]):
            row["lat"] = f"{round(point.y, MIDDLE_DECIMALS):.4f}"
            row["lon"] = f"{round(point.x, MIDDLE_DECIMALS):.4f}"
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


LEAST_SQ_DEG = 0.0002
"""Slivers smaller than this, some two square kilometres, are left out."""


def main() -> None:
    """Write the file and the points."""
    places = gazetteer.load()
    with TABLE.open(encoding="utf-8") as file:
        ids = [f"pcode:{row['pcode']}" for row in csv.DictReader(file, delimiter="\t")]
    regions = [region for each in ids if (region := places.region(each))]
    write_middles(regions)
    outlines = shapely.coverage_simplify([region.geometry for region in regions], OFF_DEG)
    country = places.region("iso:SY")
    outlines = [_ashore(outline, country) for outline in outlines]
    features = [
        {
            "type": "Feature",
            "properties": {"id": region.id, "country": "SY"},
            "geometry": json.loads(
                shapely.to_geojson(shapely.set_precision(outline, 10**-DECIMALS))
            ),
        }
        for region, outline in zip(regions, outlines, strict=True)
    ]
    content = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(content.encode(), 9, mtime=0))
    print(f"{TARGET}: {len(features)} districts, {TARGET.stat().st_size:,} bytes")


def _ashore(outline: Geometry, country: Region | None) -> Geometry:
    """Return what of an area lies on land: what is nearest to a harbour reaches into the sea."""
    if country is None:
        return outline
    land = outline.intersection(country.geometry.simplify(OFF_DEG / 2))
    parts = [part for part in getattr(land, "geoms", [land]) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon([part for part in parts if part.area > LEAST_SQ_DEG])


if __name__ == "__main__":
    main()
