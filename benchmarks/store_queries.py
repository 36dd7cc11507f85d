"""How fast a store answers, beside geopandas and DuckDB in the same run.

::

    python benchmarks/store_queries.py [--incidents 1000000] [--folder DIR] [--peers]

Incidents are made up, clustered as real ones are, and written once into DIR, where later runs find
them. DuckDB is optional: ``pip install duckdb``. Times are the best of several runs, since other
programs share the machine; a process's own processor time says what it would take alone.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from store_made import made

from gazetteer.geodesy import BBox
from mapper.model import DateSpan
from mapper.query import Query
from mapper.query.shapes import Circle, Polygon
from mapper.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.query import Question

WARM_MS, PROCESS_MS, BYTES = 20.0, 300.0, 300
"""The limits: warm, as a whole process, bytes of an incident in the layer without texts."""

CORNERS = 60
DATES = "2018-03-01/2018-03-14"
CENTRE = (35.0, 36.5)
BOX = (36.4, 34.9, 36.6, 35.1)
RADIUS_KM = 10.0
ROUNDS, PROCESSES = 7, 5


def ring() -> list[list[float]]:
    """Return a polygon of 60 vertices, as ragged as a district."""
    lat, lon = CENTRE
    turns = [2 * math.pi * corner / CORNERS for corner in range(CORNERS)]
    reach = [0.8 + 0.15 * math.sin(5 * turn) for turn in turns]
    corners = [
        [round(lon + far * math.cos(turn), 6), round(lat + far * math.sin(turn), 6)]
        for far, turn in zip(reach, turns, strict=True)
    ]
    return [*corners, corners[0]]


def questions() -> dict[str, tuple[Question, list[str]]]:
    """Return the questions as values and as words of the command line."""
    import shapely  # noqa: PLC0415 (as a program that asks has it)

    polygon = Path(tempfile.gettempdir()) / "store_queries_ring.geojson"
    polygon.write_text(json.dumps({"type": "Polygon", "coordinates": [ring()]}))
    span = DateSpan(date(2018, 3, 1), date(2018, 3, 14), "days")
    return {
        "60-gon, two weeks": (
            Query(polygons=(Polygon(shapely.Polygon(ring())),), dates=(span,)),
            ["--polygon", str(polygon), "--dates", DATES],
        ),
        f"radius {RADIUS_KM:g} km": (
            Query(circles=(Circle(*CENTRE, RADIUS_KM),)),
            ["--within", f"{RADIUS_KM:g}km:{CENTRE[0]},{CENTRE[1]}"],
        ),
        "box": (Query(boxes=(BBox(*BOX),)), ["--bbox", ",".join(map(str, BOX))]),
    }


def best_ms(
    task: Callable[[], object],
    rounds: int = ROUNDS,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[float, float]:
    """Return the best and the median time of a task, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = clock()
        task()
        times.append((clock() - start) * 1000)
    return min(times), statistics.median(times)


def filled(path: Path, number: int) -> Store:
    """Return the store of so many incidents; made if it is not there."""
    if not path.exists():
        start = time.perf_counter()
        Store.create(path).write(made(number))
        print(f"{number:,} incidents written in {time.perf_counter() - start:.0f} s")
    return Store.open(path)


def sizes(path: Path, number: int) -> None:
    """Print the bytes of an incident: of the layer, and of all that is kept."""
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(path) as connection:
        pages = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    layer = sum(size for name, size in pages.items() if name == "incidents" or "rtree" in name)
    print(f"bytes an incident: layer with R-tree {layer / number:.0f} (limit {BYTES}),", end=" ")
    print(f"with values, reports, places and all indexes {path.stat().st_size / number:.0f}")
    for name, size in sorted(pages.items(), key=lambda pair: -pair[1])[:12]:
        print(f"  {name:32}{size / number:7.1f}")


def ask(path: Path) -> None:
    """Print how long the store takes to answer."""
    store = Store.open(path)
    print(
        f"{'question':20}{'found':>7}{'count':>9}{'find':>9}{'frame':>9}{'process':>9}{'its CPU':>9}   ms"
    )
    for name, (question, words) in questions().items():
        found = store.count(question)
        counted, _ = best_ms(lambda asked=question: store.count(asked))
        read, _ = best_ms(lambda asked=question: store.find(asked))
        framed, _ = best_ms(lambda asked=question: store.frame(asked), 3)
        command = [sys.executable, "-m", "mapper.cli", "query", str(path), *words]
        command += ["--format", "jsonl"]
        whole, cpu = as_processes(command)
        print(f"{name:20}{found:7}{counted:9.1f}{read:9.1f}{framed:9.1f}{whole:9.0f}{cpu:9.0f}")
    print(f"{'limit':27}{WARM_MS:9.0f}{WARM_MS:9.0f}{'':9}{PROCESS_MS:9.0f}")


def as_processes(command: list[str]) -> tuple[float, float]:
    """Return the best time of a whole process, and the processor time of one, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole, _ = best_ms(lambda: subprocess.run(command, check=True, capture_output=True), PROCESSES)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return whole, 1000 * cpu / PROCESSES


def peers(path: Path) -> None:
    """Print how long geopandas and DuckDB take on the same incidents."""
    geopandas_reads_all(path)
    duckdb_asks(path)


def geopandas_reads_all(path: Path) -> None:
    """Read the whole layer, then filter."""
    import geopandas as gpd  # noqa: PLC0415
    import shapely  # noqa: PLC0415

    start = time.perf_counter()
    layer = gpd.read_file(path, layer="incidents")
    read = time.perf_counter() - start
    area = shapely.Polygon(ring())

    def by_ring() -> int:
        days = (layer["date_first"] <= "2018-03-14") & (layer["date_last"] >= "2018-03-01")
        return len(layer[days & layer.within(area)])

    west, south, east, north = BOX
    found = by_ring()
    print(
        f"geopandas: all read in {read:.1f} s; 60-gon and dates then {best_ms(by_ring, 3)[0]:.0f} ms",
        end="",
    )
    boxed, _ = best_ms(lambda: layer.cx[west:east, south:north], 3)
    print(f" ({found} found), box {boxed:.0f} ms")


def duckdb_asks(path: Path) -> None:
    """Copy the columns that are asked for into a DuckDB table; shapely decides in the polygon."""
    try:
        import duckdb  # noqa: PLC0415 (optional)
    except ImportError:
        print("duckdb: not installed (pip install duckdb)")
        return
    import pyogrio  # noqa: PLC0415
    import shapely  # noqa: PLC0415

    columns = ["id", "event_type", "date_first", "date_last", "lat", "lon"]
    layer = pyogrio.read_dataframe(path, layer="incidents", columns=columns, read_geometry=False)
    database = duckdb.connect()
    database.register("layer", layer)
    database.execute("CREATE TABLE incidents AS SELECT * FROM layer ORDER BY date_first, lon")
    area = shapely.Polygon(ring())
    west, south, east, north = area.bounds

    def by_ring() -> int:
        found = database.execute(
            "SELECT * FROM incidents WHERE date_first <= '2018-03-14' AND date_last >= '2018-03-01'"
            " AND lon BETWEEN ? AND ? AND lat BETWEEN ? AND ?",
            [west, east, south, north],
        ).fetchdf()
        return int(shapely.intersects_xy(area, found["lon"], found["lat"]).sum())

    def by_box() -> object:
        return database.execute(
            "SELECT * FROM incidents WHERE lon BETWEEN ? AND ? AND lat BETWEEN ? AND ?",
            [BOX[0], BOX[2], BOX[1], BOX[3]],
        ).fetchdf()

    found = by_ring()
    print(f"DuckDB table: 60-gon and dates {best_ms(by_ring)[0]:.1f} ms ({found} found),", end=" ")
    print(f"box {best_ms(by_box)[0]:.1f} ms; nobody may read while one writes")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--incidents", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument("--peers", action="store_true", help="geopandas and DuckDB too")
    options = parser.parse_args()
    path = options.folder / f"incidents-{options.incidents}.gpkg"
    filled(path, options.incidents)
    sizes(path, options.incidents)
    ask(path)
    if options.peers:
        peers(path)


if __name__ == "__main__":
    main()
