"""Write the outlines of districts that the map shades, from the gazetteer: mapper/map/districts.json.gz.

    python scripts/make_districts.py

No free source has district polygons of Syria. The gazetteer gives each district what lies nearest to
its places, which takes seconds; the map must not wait for that. Run this after the places of the
sub-districts have changed.
"""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import shapely

import gazetteer

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "gazetteer" / "data" / "syria_districts.tsv"
TARGET = ROOT / "mapper" / "map" / "districts.json.gz"

OFF_DEG = 0.006
"""How far outlines may be off, in degrees: they are approximate anyway."""

DECIMALS = 3


def main() -> None:
    """Write the file."""
    places = gazetteer.load()
    with TABLE.open(encoding="utf-8") as file:
        ids = [f"pcode:{row['pcode']}" for row in csv.DictReader(file, delimiter="\t")]
    regions = [region for each in ids if (region := places.region(each))]
    outlines = shapely.coverage_simplify([region.geometry for region in regions], OFF_DEG)
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


if __name__ == "__main__":
    main()
