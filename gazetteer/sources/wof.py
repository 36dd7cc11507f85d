"""Who's On First: one GeoJSON file a place, as a tree of folders, or all in one SQLite file."""

from __future__ import annotations

import bz2
import json
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.errors import GazetteerError, SourceFormatError
from gazetteer.names import Name
from gazetteer.sources import features
from gazetteer.sources.reading import Options, Reading
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SOURCE = "whosonfirst"

KINDS = {
    "continent": ("L", "CONT"), "country": ("A", "PCLI"), "dependency": ("A", "PCLD"), "region": ("A", "ADM1"),
    "macroregion": ("L", "RGN"), "county": ("A", "ADM2"), "macrocounty": ("L", "RGN"), "localadmin": ("A", "ADM3"),
    "locality": ("P", "PPL"), "borough": ("P", "PPLX"), "macrohood": ("P", "PPLX"), "neighbourhood": ("P", "PPLX"),
    "microhood": ("P", "PPLX"), "campus": ("S", "AIRP"), "marinearea": ("H", "SEA"), "ocean": ("H", "OCN"),
}  # fmt: skip
"""Placetype → GeoNames class and code."""

LANGUAGES = {
    "ara": "ar", "eng": "en", "fra": "fr", "deu": "de", "spa": "es", "rus": "ru", "tur": "tr", "kur": "ku",
    "heb": "he", "fas": "fa", "ukr": "uk", "zho": "zh", "ita": "it", "por": "pt", "und": None,
}  # fmt: skip
"""ISO 639-3 → BCP 47."""

CONCORDANCES = {"gn:id": "geonames:", "wd:id": "wikidata:", "iso:id": "iso:", "hasc:id": "hasc:"}
"""Key of a concordance → what stands in front of the identifier."""

_FAMILIES = ("preferred", "variant", "colloquial")


def read(path: Path, options: Options) -> Reading:  # noqa: ARG001 - one signature for all readers
    """Read a folder, a SQLite file, a packed one (.bz2), or one place or collection of GeoJSON.

    Raises
    ------
    SourceFormatError
        If it is nothing of the kind.
    """
    reading = Reading(path.name, "wof", "file" if path.is_dir() else "place", "wof")
    read_any = False
    for nth, feature in enumerate(_features(path), 1):
        read_any = True
        reading.take(row(nth, feature))
    if not read_any:
        raise GazetteerError(f"{path.name}: no place of Who's On First is in it")
    return reading


def _features(path: Path) -> Iterator[dict[str, Any]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.geojson")):
            if "-alt-" not in file.name:
                yield from _of_json(file.name, file.read_bytes())
    elif path.suffix == ".bz2":
        yield from _packed(path)
    elif path.suffix in (".geojson", ".json"):
        yield from _of_json(path.name, path.read_bytes())
    else:
        yield from _of_sqlite(path)


def _of_json(name: str, text: bytes) -> Iterator[dict[str, Any]]:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise SourceFormatError(name, 1, f"not GeoJSON: {error}") from error
    yield from document.get("features", [document])


def _packed(path: Path) -> Iterator[dict[str, Any]]:
    if path.name.endswith(".tar.bz2"):
        with tarfile.open(path) as tree:
            for member in tree:
                if member.name.endswith(".geojson") and "-alt-" not in member.name:
                    file = tree.extractfile(member)
                    yield from _of_json(member.name, file.read()) if file else ()
        return
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder) / path.stem
        with bz2.open(path) as packed, unpacked.open("wb") as file:
            while part := packed.read(1 << 20):
                file.write(part)
        yield from _of_sqlite(unpacked)


def _of_sqlite(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the places of the table ``geojson``: its column body has the files as they are."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            titles = {row[1] for row in database.execute("PRAGMA table_info(geojson)")}
            query = "SELECT body FROM geojson"
            query += " WHERE NOT is_alt" if "is_alt" in titles else ""
            for (body,) in database.execute(f"{query} ORDER BY id"):
                yield json.loads(body)
    except (sqlite3.Error, ValueError) as error:
        raise GazetteerError(f"{path.name} is no SQLite file of Who's On First: {error}") from error


def row(nth: int, feature: Mapping[str, Any]) -> Row:
    """Return what a place of Who's On First says.

    Examples
    --------
    >>> properties = {"wof:id": 9, "wof:name": "Ayn Hyp", "wof:placetype": "locality",
    ...     "geom:latitude": 35.5, "geom:longitude": 36.0, "name:ara_x_preferred": ["عين"],
    ...     "wof:concordances": {"gn:id": 7}}
    >>> made = row(1, {"properties": properties})
    >>> made.cells["id"], made.names[0].text, made.same_as
    ('wof:9', 'عين', ('geonames:7',))
    """
    said = feature.get("properties") or {}
    letter, code = KINDS.get(said.get("wof:placetype", ""), ("L", "AREA"))
    if letter == "P" and said.get("gn:feature_class") == "P":
        code = said.get("gn:feature_code") or code
    lat, lon = (
        said.get(f"lbl:{axis}", said.get(f"geom:{axis}", "")) for axis in ("latitude", "longitude")
    )
    cells = {
        "name": said.get("wof:name") or "", "lat": lat, "lon": lon, "id": f"wof:{said.get('wof:id', '')}",
        "country": said.get("iso:country") or said.get("wof:country") or "",
        "feature_class": letter, "feature_code": code, "source": SOURCE,
        "population": said.get("wof:population") or said.get("gn:population") or "",
        "dead": "1" if _is_dead(said) else "",
    }  # fmt: skip
    texts = {role: str(value) for role, value in cells.items()}
    outline = _area(nth, feature) if letter in "ALH" else None
    return Row(nth, texts, tuple(_names(said)), outline, tuple(_same_as(said)))


def _is_dead(said: Mapping[str, Any]) -> bool:
    """Say whether a place is no more, or another has taken its stead."""
    gone = (said.get("edtf:deprecated"), said.get("edtf:cessation"))
    dated = any(text not in (None, "", "u", "uuuu", "..") for text in gone)
    return dated or bool(said.get("wof:superseded_by")) or said.get("mz:is_current") == 0


def _area(nth: int, feature: Mapping[str, Any]) -> bytes | None:
    geometry = feature.get("geometry")
    if not geometry or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        return None
    from shapely.geometry import shape  # noqa: PLC0415 - heavy; only areas need it

    return features.Feature(nth, {}, shape(geometry)).area


def _names(said: Mapping[str, Any]) -> Iterator[Name]:
    for key, texts in said.items():
        if not key.startswith("name:"):
            continue
        language, _, family = key[5:].partition("_x_")
        if family in _FAMILIES:
            for text in texts if isinstance(texts, list) else [texts]:
                yield Name(str(text), "alias", LANGUAGES.get(language, language))


def _same_as(said: Mapping[str, Any]) -> Iterator[str]:
    known = said.get("wof:concordances") or {}
    for key, prefix in CONCORDANCES.items():
        if known.get(key):
            yield f"{prefix}{known[key]}"
