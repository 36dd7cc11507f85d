"""Import a table of UCDP's shape: rows, seconds and memory up to the finished store.

Run it as ``python benchmarks/import_table.py [ROWS]``; 100,000 rows if not told. The table is
invented: random days, tolls and headlines at places of the gazetteer. The limit is 90 seconds and
2 GB for 1,000,000 rows; beside it, what pandas and pyogrio take to read the same table and write
its points as a plain GeoPackage, without a word of provenance.
"""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = 100_000
SECONDS_PER_MILLION = 90
LIMIT_GB = 2

HEADER = """
    id relid year active_year code_status type_of_violence conflict_dset_id
    conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id
    side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources
    source_article source_office source_date source_headline source_original where_prec
    where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt
    priogrid_gid country country_id region event_clarity date_prec date_start date_end
    deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob
""".split()  # noqa: SIM905 (49 names read best as words)

PEER = """
import sys
import geopandas as gpd, pandas as pd
table = pd.read_csv(sys.argv[1])
points = gpd.points_from_xy(table.longitude, table.latitude, crs="EPSG:4326")
gpd.GeoDataFrame(table, geometry=points).to_file(sys.argv[2], driver="GPKG")
"""


def main() -> None:
    """Make the table, import it, and print what it took."""
    rows = int(sys.argv[1].replace("_", "").replace(",", "")) if sys.argv[1:] else ROWS
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "events.csv"
        write_table(table, rows)
        print(f"{rows:,} rows of {len(HEADER)} columns, {table.stat().st_size / 1e6:.0f} MB")
        mapper = [str(Path(sys.executable).parent / "mapper"), "import", str(table), "-o"]
        measure("mapper import", [*mapper, f"{folder}/store.gpkg"], rows)
        store_bytes = Path(f"{folder}/store.gpkg").stat().st_size
        print(f"{'':24}{store_bytes / rows:8.0f} bytes an incident, texts included")
        peer = [sys.executable, "-c", PEER, str(table), f"{folder}/peer.gpkg"]
        measure("pandas and pyogrio", peer, rows)
        print(f"limit: {SECONDS_PER_MILLION * rows / 1e6:.1f} s (as for a million), {LIMIT_GB} GB")


def measure(name: str, command: list[str], rows: int) -> None:
    """Run a command and print its seconds, by the clock and of the processor, and its peak of memory."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    wall, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"{name:24}{wall:8.1f} s ({busy:.1f} s of the processor), {rows / wall:8,.0f} rows a second,"
        f" {used.ru_maxrss / 1e6:.2f} GB at most so far"
    )


def write_table(path: Path, rows: int) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(_rows(rows))


def _rows(rows: int) -> Iterator[list[object]]:
    draw = random.Random(7)  # noqa: S311 (the same table on every run)
    places = gazetteer.load()
    towns = [
        place
        for place in places.near(33.5, 40.0, radius_km=900)
        if place.feature_class == "P" and place.country and place.admin1
    ]
    countries = {code: places[f"iso:{code}"].name for code in {each.country for each in towns}}
    sides = [f"Group {number}" for number in range(300)]
    for number in range(rows):
        town, first = draw.choice(towns), date(1989, 1, 1) + timedelta(days=draw.randrange(12_700))
        last = first + timedelta(days=draw.choice((0, 0, 0, 0, 1, 2, 6, 30)))
        low, more, most = draw.choice((0, 1, 1, 2, 3, 5, 12)), draw.choice((0, 0, 0, 1, 4)), 2
        best, kind = low + more, draw.choice((1, 1, 2, 3))
        one, other = draw.choice(sides), "Civilians" if kind == 3 else draw.choice(sides)  # noqa: PLR2004
        story = f"{best} reported dead in clashes near {town.name}, {draw.randrange(10**6)}"
        cells: dict[str, object] = {
            "id": number + 1,
            "relid": f"SYR-{first.year}-1-{number}",
            "year": first.year,
            "type_of_violence": kind,
            "dyad_name": f"{one} - {other}",
            "side_a": one,
            "side_b": other,
            "number_of_sources": 1,
            "source_article": f'"Orontes Wire,{last},{story}"',
            "source_office": draw.choice(("Orontes Wire", "Coast Radio", "Steppe Gazette")),
            "source_date": last,
            "source_headline": story,
            "where_prec": draw.choice((1, 1, 1, 2, 3, 4)),
            "where_coordinates": f"{town.name} town",
            "adm_1": town.admin1,
            "adm_2": town.admin2,
            "latitude": town.lat,
            "longitude": town.lon,
            "geom_wkt": f"POINT ({town.lon} {town.lat})",
            "country": countries[town.country],
            "date_prec": 1 if first == last else 2,
            "date_start": f"{first} 00:00:00.000",
            "date_end": f"{last} 00:00:00.000",
            "deaths_a": low,
            "deaths_b": more,
            "deaths_civilians": 0,
            "deaths_unknown": 0,
            "best": best,
            "high": best + draw.choice((0, 0, most)),
            "low": low,
        }
        yield [cells.get(name, "") for name in HEADER]


if __name__ == "__main__":
    main()
