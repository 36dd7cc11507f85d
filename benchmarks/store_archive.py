"""How fast an archive of many millions answers, beside polars and DuckDB on the same files.

::

    python benchmarks/store_archive.py [--incidents 10000000] [--folder DIR]

The files are written once into DIR by what writes archives, from columns made up here: a record of
each incident in full would take hours. The questions are those of store_queries.py. polars and
DuckDB are optional.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import shapely
from store_made import LEVANT, SETTLEMENTS, SHARE_OF_LEVANT, TYPES
from store_queries import BOX, best_ms, questions, ring

from mapper.store.archive import Archive
from mapper.store.archive.layout import schema
from mapper.store.archive.writing import write_part

if TYPE_CHECKING:
    from collections.abc import Callable

WARM_MS = 40.0
FIRST_YEAR, YEARS = 2011, 15


def settlements(chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return longitudes and latitudes of the places where things happen."""
    west, south, east, north = LEVANT
    near = chance.random(SETTLEMENTS) < SHARE_OF_LEVANT
    lons = np.where(
        near, chance.uniform(west, east, SETTLEMENTS), chance.uniform(-180, 180, SETTLEMENTS)
    )
    lats = np.where(
        near, chance.uniform(south, north, SETTLEMENTS), chance.uniform(-60, 70, SETTLEMENTS)
    )
    return lons.round(5), lats.round(5)


def year_of(year: int, number: int, chance: np.random.Generator) -> pa.Table:
    """Return the incidents of a year: all columns that queries look at are filled."""
    lons, lats = settlements(np.random.default_rng(1))
    at = (SETTLEMENTS * chance.random(number) ** 1.5).astype(int)
    spread = chance.normal(0, 0.005, (2, number))
    first = np.datetime64(date(year, 1, 1)) + (365 * chance.random(number)).astype(int)
    kind = chance.integers(0, len(TYPES), number)
    killed = chance.exponential(2.0, number).astype(int)
    names = np.char.add("Village ", at.astype(str))
    filled = {
        "id": np.char.add(f"made:{year}-", np.arange(number).astype(str)),
        "event_type": np.array([pair[0] for pair in TYPES])[kind],
        "sub_event_type": np.array([pair[1] for pair in TYPES])[kind],
        "date_first": first,
        "date_last": first + np.where(chance.random(number) < 0.9, 0, 6),  # noqa: PLR2004
        "date_precision": np.full(number, "day"),
        "place": names,
        "place_id": np.char.add("made:", at.astype(str)),
        "country": np.full(number, "SY"),
        "precision": np.full(number, "locality"),
        "geo_precision": np.ones(number, int),
        "lat": np.clip(lats[at] + spread[0], -90, 90),
        "lon": np.clip(lons[at] + spread[1], -180, 180),
        "fatalities_min": killed,
        "fatalities_max": killed,
        "actors": np.full(number, "Government of Syria; Syrian insurgents"),
        "status": np.full(number, "auto"),
        "n_reports": np.ones(number, int),
        "feature_class": np.full(number, "P"),
        "feature_code": np.full(number, "PPL"),
        "parents": np.full(number, "[]"),
    }
    kinds = schema()
    columns = {
        name: pa.array(filled[name]).cast(kinds.field(name).type)
        if name in filled
        else pa.nulls(number, kinds.field(name).type)
        for name in kinds.names
        if name != "geometry"
    }
    return pa.table(columns)


def filled(folder: Path, number: int) -> None:
    """Write the archive if it is not there."""
    if folder.exists():
        return
    start, chance = time.perf_counter(), np.random.default_rng(2)
    folder.mkdir()
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        write_part(year_of(year, number // YEARS, chance), folder / f"{year}.parquet")
    print(f"{number:,} incidents written in {time.perf_counter() - start:.0f} s")


def ask(folder: Path) -> None:
    """Print how long the archive takes to answer."""
    start = time.perf_counter()
    archive = Archive.open(folder)
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"opened in {time.perf_counter() - start:.2f} s; {len(archive):,} incidents,", end=" ")
    print(f"{size / len(archive):.0f} bytes each")
    print(f"{'question':20}{'found':>7}{'count':>9}{'its CPU':>9}{'frame':>9}{'its CPU':>9}   ms")
    for name, (question, _) in questions().items():
        found = archive.count(question)
        times = [
            best_ms(lambda asked=question, task=task: task(asked), clock=clock)[0]
            for task in (archive.count, archive.frame)
            for clock in (time.perf_counter, time.process_time)
        ]
        print(f"{name:20}{found:7}" + "".join(f"{each:9.1f}" for each in times))
    print(f"{'limit':27}{WARM_MS:9.0f}")


def peers(folder: Path) -> None:
    """Print what polars and DuckDB take; shapely decides in the polygon."""
    for name, prepare in (("polars", polars_asks), ("DuckDB", duckdb_asks)):
        try:
            by_ring, by_box = prepare(folder)
        except ImportError:
            print(f"{name}: not installed")
            continue
        print(
            f"{name:20}60-gon, two weeks {best_ms(by_ring)[0]:.1f} ms, box {best_ms(by_box)[0]:.1f} ms"
        )


Tasks = tuple["Callable[[], object]", "Callable[[], object]"]


def polars_asks(folder: Path) -> Tasks:
    """Return the questions to polars, which scans the files lazily."""
    import polars as pl  # noqa: PLC0415 (optional)

    rows = pl.scan_parquet(f"{folder}/*.parquet").select(
        ["id", "date_first", "date_last", "lon", "lat"]
    )
    area = shapely.Polygon(ring())
    west, south, east, north = area.bounds

    def boxed(west: float, south: float, east: float, north: float) -> pl.LazyFrame:
        return rows.filter(
            pl.col("lon").is_between(west, east) & pl.col("lat").is_between(south, north)
        )

    def by_ring() -> int:
        days = (pl.col("date_first") <= date(2018, 3, 14)) & (
            pl.col("date_last") >= date(2018, 3, 1)
        )
        found = boxed(west, south, east, north).filter(days).collect()
        return int(
            shapely.intersects_xy(area, found["lon"].to_numpy(), found["lat"].to_numpy()).sum()
        )

    return by_ring, lambda: boxed(*BOX).collect()


def duckdb_asks(folder: Path) -> Tasks:
    """Return the questions to DuckDB, which reads the files themselves."""
    import duckdb  # noqa: PLC0415 (optional)

    database = duckdb.connect()
    database.execute("SET enable_object_cache = true")
    area = shapely.Polygon(ring())
    west, south, east, north = area.bounds
    boxed = (
        f"SELECT id, lon, lat FROM '{folder}/*.parquet' WHERE lon BETWEEN ? AND ?"  # noqa: S608 (a folder of ours)
        " AND lat BETWEEN ? AND ?"
    )

    def by_ring() -> int:
        days = " AND date_first <= DATE '2018-03-14' AND date_last >= DATE '2018-03-01'"
        found = database.execute(boxed + days, [west, east, south, north]).fetchnumpy()
        return int(shapely.intersects_xy(area, found["lon"], found["lat"]).sum())

    return by_ring, lambda: database.execute(boxed, [BOX[0], BOX[2], BOX[1], BOX[3]]).fetchnumpy()


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--incidents", type=int, default=10_000_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    options = parser.parse_args()
    folder = options.folder / f"incidents-{options.incidents}.parquet"
    filled(folder, options.incidents)
    ask(folder)
    peers(folder)
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.1f} GB of memory")


if __name__ == "__main__":
    main()
