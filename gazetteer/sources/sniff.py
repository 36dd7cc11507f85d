"""Which format a file of places has: by its name, and by how it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".zip": "geonames", ".xlsx": "xlsx", ".xlsm": "xlsx",
    ".geojson": "geojson", ".json": "geojson", ".jsonl": "lpf", ".ndjson": "lpf", ".geojsonl": "lpf",
    ".gpkg": "gpkg", ".fgb": "gpkg", ".shp": "gpkg", ".pbf": "osm", ".osm": "osm",
    ".db": "wof", ".sqlite": "wof", ".sqlite3": "wof", ".bz2": "wof",
}  # fmt: skip
"""Ending of a file's name → format, where its beginning does not tell."""

BEGINNING = 65_536
"""Bytes that are looked at."""

_JSON_MARKS = (
    ("osm", re.compile(r'"elements"\s*:|"osm3s"')),
    ("lpf", re.compile(r"linkedplaces|linked-places|\"toponym\"\s*:")),
    ("wof", re.compile(r'"wof:(?:id|name|placetype)"')),
    ("cod", re.compile(r'"(?:ADM\d_PCODE|admin\dPcode|adm\d_pcode|PCODE)"\s*:')),
)
"""Format → what its JSON files have near their beginning."""

_COD_TITLES = re.compile(
    r"\b(?:adm(?:in)?\d[ _]?pcode|admin\d[ _]?cod)\b|\badmin\dpcode", re.IGNORECASE
)
_GEONAMES_TABS = 18


def format_of(path: Path) -> str | None:
    """Return the format of a file, or None where nothing tells.

    Examples
    --------
    >>> from pathlib import Path
    >>> format_of(Path("no-such-file.osm.pbf")), format_of(Path("places.doc"))
    ('osm', None)
    """
    if path.is_dir():
        return "wof"
    form = ENDINGS.get(path.suffix.lower())
    if form in ("geojson", "lpf", "csv") and path.exists():
        beginning = _beginning(path)
        return _of_json(beginning, form) if form != "csv" else _of_text(beginning)
    return _of_sheet(path) if form == "xlsx" else form


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(BEGINNING).decode("utf-8", errors="ignore")


def _of_json(beginning: str, otherwise: str) -> str:
    marks = (form for form, mark in _JSON_MARKS if mark.search(beginning))
    return next(marks, otherwise)


def _of_text(beginning: str) -> str:
    first = beginning.lstrip("\ufeff").partition("\n")[0]
    if first.count("\t") == _GEONAMES_TABS and first.partition("\t")[0].isdecimal():
        return "geonames"
    return "cod" if _COD_TITLES.search(first) else "csv"


def _of_sheet(path: Path) -> str:
    from gazetteer.sources.tabular import sheets  # noqa: PLC0415 - needs openpyxl

    titles = [str(title) for _, rows in sheets(path) for title in next(rows, (0, []))[1]]
    return "cod" if any(_COD_TITLES.fullmatch(title) for title in titles) else "xlsx"
