"""Compare a store's answers with a plain look at every row of a table of events.

::

    python benchmarks/store_truth.py EVENTS.csv [STORE.gpkg | postgresql://…]

EVENTS.csv has UCDP GED's columns. Its rows are read here with the csv module alone; shapely and
the law of haversines decide where a point lies. The table is imported into STORE, unless that is
there already, and random questions of every kind are put to both. Any difference is printed, and
the status is then 1.
"""

from __future__ import annotations

import csv
import math
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

import gazetteer
from gazetteer.geodesy import BBox
from mapper.cli import run
from mapper.model import DateSpan
from mapper.query import Query
from mapper.query.asking import Asker
from mapper.query.shapes import Circle, Polygon
from mapper.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.query import Question

ROUNDS = 60
EARTH_KM = 6371.0088
COAST_KM = 1.0
TYPES = ("Battles", "Violence against civilians", "Explosions/Remote violence")
POINT, UNITS = ("1", "2"), {"3": "admin2", "4": "admin1", "6": "country"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, as the csv module reads it."""

    id: str
    first: date
    last: date
    lat: float
    lon: float
    where_prec: str
    low: int
    high: int
    actors: str
    headline: str


def read(path: Path) -> list[Row]:
    """Return the rows of the table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_row(cells) for cells in csv.DictReader(file)]


def _row(cells: dict[str, str]) -> Row:
    return Row(
        f"ucdp:{cells['id']}",
        date.fromisoformat(cells["date_start"]),
        date.fromisoformat(cells["date_end"]),
        float(cells["latitude"]),
        float(cells["longitude"]),
        cells["where_prec"],
        int(cells["low"]),
        int(cells["high"]),
        f"{cells['side_a']}; {cells['side_b']}",
        cells["source_headline"],
    )


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the distance of two points on a sphere, by the law of haversines."""
    a, b = math.radians(lat), math.radians(other_lat)
    hav = math.sin((b - a) / 2) ** 2
    hav += math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(hav))


Pair = tuple["Question", "Callable[[Row], bool]"]


def pinned(row: Row) -> bool:
    """Say whether a row has a point to compare: one known only to the country has none."""
    return row.where_prec != "6"


def boxes(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for a box; its sides often go through points."""
    west, east = sorted(chance.choice(rows).lon for _ in range(2))
    south, north = sorted(chance.choice(rows).lat for _ in range(2))
    query = Query(boxes=(BBox(west, south, east, north),))
    return query, lambda row: pinned(row) and west <= row.lon <= east and south <= row.lat <= north


def polygons(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for a ragged polygon around a point."""
    centre, reach = chance.choice(rows), chance.uniform(0.02, 1.2)
    area = shapely.Polygon(
        (
            centre.lon + reach * (1 + chance.random()) * math.cos(2 * math.pi * corner / 60),
            centre.lat + reach * (1 + chance.random()) * math.sin(2 * math.pi * corner / 60),
        )
        for corner in range(60)
    ).buffer(0)
    query = Query(polygons=(Polygon(area),))
    return query, lambda row: pinned(row) and bool(shapely.intersects_xy(area, row.lon, row.lat))


def circles(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for what is around a point."""
    centre, km = chance.choice(rows), chance.choice((0.001, 1.0, 5.0, 25.0, 110.0))
    query = Query(circles=(Circle(centre.lat, centre.lon, km),))
    return (
        query,
        lambda row: pinned(row) and distance_km(centre.lat, centre.lon, row.lat, row.lon) <= km,
    )


def dates(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for days that incidents overlap, or lie within."""
    first = chance.choice(rows).first
    last = first + timedelta(days=chance.choice((0, 0, 1, 6, 13, 60, 400)))
    within = chance.random() < 0.5  # noqa: PLR2004 (half of them)
    query = Query(dates=(DateSpan(first, last, "days"),), dates_within=within)
    if within:
        return query, lambda row: first <= row.first and row.last <= last
    return query, lambda row: row.first <= last and first <= row.last


def tolls(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for tolls; the table contradicts itself in some rows, which are left to the import."""
    row = chance.choice(rows)
    if chance.random() < 0.5:  # noqa: PLR2004 (half of them)
        return Query(min_fatalities=row.low), lambda other: min(other.low, other.high) >= row.low
    return Query(max_fatalities=row.high), lambda other: max(other.low, other.high) <= row.high


def actors(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for part of an actor's name, in capitals."""
    names = chance.choice(rows).actors.split("; ")
    word = chance.choice(names)[:6].upper()
    return Query(actors=(word,)), lambda row: word.casefold() in row.actors.casefold()


def headlines(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for a word of a headline."""
    word = chance.choice(chance.choice(rows).headline.split() or ["the"])
    return Query(
        text=(word,)
    ), lambda row: word.casefold() in " ".join(row.headline.split()).casefold()


KINDS = (boxes, polygons, circles, dates, tolls, actors, headlines)


def combined(chance: random.Random, rows: list[Row]) -> Pair:
    """Ask for two or three of these with and, or, not."""
    question, holds = chance.choice(KINDS)(chance, rows)
    for _ in range(chance.randrange(1, 3)):
        other, also = chance.choice(KINDS)(chance, rows)
        before = holds
        way = chance.randrange(3)
        if way == 0:
            question = question & other
            holds = lambda row, a=before, b=also: a(row) and b(row)  # noqa: E731
        elif way == 1:
            question = question | other
            holds = lambda row, a=before, b=also: a(row) or b(row)  # noqa: E731
        else:
            question = question & ~other
            holds = lambda row, a=before, b=also: a(row) and not b(row)  # noqa: E731
    return question, holds


# ------------------------------------------------------------------ regions


def regions(asker: Asker, store: Store, rows: list[Row]) -> int:
    """Compare rows known to a point with the outlines of regions; return the differences."""
    found_in = {each.id: each.locations for each in store.incidents()}
    wrong = 0
    for name in (
        "Latakia",
        "Idlib",
        "Aleppo governorate",
        "Syrian coast",
        "Jableh district",
        "Syria",
    ):
        question: Any = asker.ask({"region": name})
        area = question.regions[0].region
        ids = {each.id for each in store.find(question)}
        for row in rows:
            if row.where_prec not in POINT or area is None or area.approximate:
                continue
            parents = found_in[row.id][0].place.parents
            if any(parent.startswith(("iso:SY-", "pcode:")) for parent in parents):
                continue  # the table itself names the unit; outlines are not asked then
            inside = shapely.intersects_xy(area.geometry, row.lon, row.lat)
            if not inside:
                near = shapely.shortest_line(shapely.Point(row.lon, row.lat), area.geometry)
                lon, lat = near.coords[-1]
                inside = distance_km(row.lat, row.lon, lat, lon) <= COAST_KM
            wrong += bool(inside) != (row.id in ids)
        units = sum(row.where_prec in UNITS and row.id in ids for row in rows)
        perhaps = store.count(asker.ask({"region": name, "include_possible": True})) - len(ids)
        print(f"region {name:20}{len(ids):6} found, {units} of them units; perhaps {perhaps} more")
    return wrong


def main() -> int:
    """Ask the store and the rows, and tell where they differ."""
    table = Path(sys.argv[1])
    rows = read(table)
    address = sys.argv[2] if len(sys.argv) > 2 else f"{tempfile.mkdtemp()}/events.gpkg"  # noqa: PLR2004
    if "://" in address or not Path(address).exists():
        run(["import", str(table), "-o", address])
    store, chance = Store.open(address), random.Random(3)  # noqa: S311 (no secrets)
    wrong = 0
    for kind in (*KINDS, combined):
        start, counted = time.perf_counter(), 0
        for _ in range(ROUNDS):
            question, holds = kind(chance, rows)
            expected = {row.id for row in rows if holds(row)}
            found = {each.id for each in store.find(question)}
            counted += len(expected)
            if found != expected:
                wrong += 1
                print(f"DIFFERS {question}: {sorted(found ^ expected)[:5]}")
        seconds = time.perf_counter() - start
        print(f"{kind.__name__:12}{ROUNDS} questions, {counted} answers in {seconds:.1f} s")
    wrong += regions(Asker(gazetteer.load), store, rows)
    print(f"{wrong} differ" if wrong else "all agree")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
