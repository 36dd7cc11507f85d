"""Files of places → records and problems, whatever their format."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gazetteer.check import Problem, Record
from gazetteer.errors import GazetteerError, SourceFormatError
from gazetteer.names import fold
from gazetteer.sources.columns import guess
from gazetteer.sources.rows import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@dataclass
class Reading:
    """What a file holds.

    Attributes
    ----------
    records
        The rows that are places.
    problems
        The rows that are not, and why.
    columns
        Which column was taken for what, to be shown.
    """

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)

    def take(self, source: str, prefix: str, line: int, row: Mapping[str, str]) -> None:
        """Take a row in, as a record or as a problem."""
        try:
            self.records.append(record(source, prefix, line, row))
        except SourceFormatError as error:
            self.problems.append(Problem(line, error.problem))


def read(
    path: Path, *, form: str | None = None, columns: Mapping[str, str] | None = None
) -> Reading:
    """Read a file of places.

    Parameters
    ----------
    path
        The file.
    form
        A key of `FORMATS`; None to go by the ending of the file's name.
    columns
        What a column is → its title; the rest is guessed.

    Raises
    ------
    GazetteerError
        If the format is unknown, or the file is not of its format.
    """
    form = form or ENDINGS.get(path.suffix.lower())
    if form not in FORMATS:
        raise GazetteerError(f"{path.name}: which format is it? --format {'|'.join(FORMATS)}")
    try:
        return FORMATS[form](path, columns or {})
    except UnicodeDecodeError as error:
        raise SourceFormatError(
            path.name, 1, f"not UTF-8 at byte {error.start}; save it as UTF-8"
        ) from error


def prefix_of(path: Path) -> str:
    """Return what stands in front of the identifiers of a file's places.

    Examples
    --------
    >>> from pathlib import Path
    >>> prefix_of(Path("My villages.csv"))
    'my-villages'
    """
    return re.sub(r"[^\w]+", "-", fold(path.stem)) or "file"


def _csv(path: Path, columns: Mapping[str, str]) -> Reading:
    with path.open(encoding="utf-8-sig", newline="") as file:
        start = file.readline()
        file.seek(0)
        mark = max(",;\t", key=start.count)
        table = csv.DictReader(file, delimiter=mark)
        reading = Reading(columns=guess(path.name, table.fieldnames or [], columns))
        for row in table:
            cells = {role: row[title] or "" for role, title in reading.columns.items()}
            reading.take(path.name, prefix_of(path), table.line_num, cells)
    return reading


def _geojson(path: Path, columns: Mapping[str, str]) -> Reading:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        features = document.get("features", [document])
    except (ValueError, AttributeError) as error:
        raise SourceFormatError(path.name, 1, f"not GeoJSON: {error}") from error
    reading = Reading()
    for nth, (cells, lat, lon) in enumerate(_points(features), 1):
        titles = [*cells, "lat", "lon"]
        roles = guess(path.name, titles, {**columns, "lat": "lat", "lon": "lon"})
        reading.columns |= roles
        full = {**cells, "lat": lat, "lon": lon}
        row = {role: str(full.get(title) or "") for role, title in roles.items()}
        reading.take(path.name, prefix_of(path), nth, row)
    return reading


def _points(features: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Yield the properties and the point of features; of areas, a point within."""
    from shapely.geometry import shape  # noqa: PLC0415 - heavy; only GeoJSON needs it

    for feature in features:
        properties = dict(feature.get("properties") or {})
        if feature.get("id") is not None:
            properties.setdefault("id", feature["id"])
        geometry = feature.get("geometry")
        point = shape(geometry).representative_point() if geometry else None
        lat, lon = (str(point.y), str(point.x)) if point and not point.is_empty else ("", "")
        yield properties, lat, lon


FORMATS: dict[str, Callable[[Path, Mapping[str, str]], Reading]] = {
    "csv": _csv,
    "geojson": _geojson,
}
"""Format → its reader."""

ENDINGS = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".geojson": "geojson", ".json": "geojson"}
"""Ending of a file's name → format."""
