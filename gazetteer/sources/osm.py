"""OpenStreetMap: the JSON of Overpass, and .osm.pbf through pyogrio.

Written from https://wiki.openstreetmap.org (Key:place, Overpass API, OSM JSON) and tried on the small extract in pyogrio.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from gazetteer.errors import SourceFormatError
from gazetteer.names import Name
from gazetteer.sources import features
from gazetteer.sources.reading import Options, Reading
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.names import NameKind

SOURCE = "openstreetmap"

KINDS: tuple[tuple[str, str, str], ...] = (
    # key, value, GeoNames feature code
    ("boundary", "administrative", ""),  # by its level
    ("place", "city", "PPL"), ("place", "town", "PPL"), ("place", "village", "PPL"), ("place", "hamlet", "PPL"),
    ("place", "isolated_dwelling", "PPLL"), ("place", "farm", "PPLL"), ("place", "suburb", "PPLX"),
    ("place", "quarter", "PPLX"), ("place", "neighbourhood", "PPLX"), ("place", "city_block", "PPLX"),
    ("place", "island", "ISL"), ("place", "islet", "ISL"), ("place", "archipelago", "ISLS"), ("place", "square", "SQR"),
    ("place", "country", "PCLI"), ("place", "state", "ADM1"), ("place", "region", "RGN"), ("place", "sea", "SEA"),
    ("place", "ocean", "OCN"), ("place", "locality", "AREA"),
    ("military", "airfield", "AIRB"), ("military", "barracks", "BRKS"), ("military", "base", "INSM"),
    ("military", "checkpoint", "INSM"), ("military", "naval_base", "INSM"), ("landuse", "military", "INSM"),
    ("aeroway", "aerodrome", "AIRP"), ("barrier", "border_control", "BDRC"), ("amenity", "refugee_site", "CMPRF"),
    ("amenity", "hospital", "HSP"), ("amenity", "university", "UNIV"), ("amenity", "prison", "PRN"),
    ("waterway", "dam", "DAM"), ("waterway", "river", "STM"), ("natural", "peak", "MT"), ("natural", "hill", "HLL"),
    ("natural", "ridge", "MTS"), ("natural", "mountain_range", "MTS"), ("natural", "valley", "VAL"),
    ("natural", "bay", "BAY"), ("natural", "strait", "STRT"), ("natural", "water", "LK"), ("landuse", "harbour", "PRT"),
    ("industrial", "port", "PRT"), ("harbour", "yes", "PRT"), ("historic", "castle", "CSTL"),
    ("highway", "motorway", "RD"), ("highway", "trunk", "RD"), ("power", "plant", "PS"), ("industrial", "refinery", "OILR"),
)  # fmt: skip
"""Tags that make a place, in order of precedence; things without such a tag are no places."""

LEVELS = {"2": "PCLI", "3": "ADM1", "4": "ADM1", "5": "ADM2", "6": "ADM2", "7": "ADM3", "8": "ADM3"}
"""admin_level → feature code; where a country does otherwise, the import can be taken back."""

PIECEMEAL = frozenset({"RD", "STM"})

CLASSES = {"PCLI": "A", "ADM1": "A", "ADM2": "A", "ADM3": "A"}

NAME_KEYS: tuple[tuple[str, NameKind], ...] = (
    ("name", "alias"), ("int_name", "alias"), ("alt_name", "alias"), ("official_name", "alias"), ("loc_name", "alias"),
    ("short_name", "alias"), ("old_name", "former"),
)  # fmt: skip
"""Keys of names → their kind; each may be followed by a colon and a language."""

_PBF_LAYERS = ("points", "lines", "multipolygons", "other_relations")
_INDEXING = "OSM_USE_CUSTOM_INDEXING"
_ELEMENTS = {
    "points": "node",
    "lines": "way",
    "multipolygons": "relation",
    "other_relations": "relation",
}
_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')


def read(path: Path, options: Options) -> Reading:  # noqa: ARG001 - one signature for all readers
    """Read Overpass JSON, or a .osm or .osm.pbf file; only what has a name and is a place."""
    reading = Reading(path.name, "osm", "element", "osm")
    found = _overpass(path) if path.suffix.lower() in (".json", ".geojson") else _pbf(path)
    ways: dict[tuple[str, str], int] = {}
    for nth, (own, tags, geometry) in enumerate(found, 1):
        code, name = kind(tags), tags.get("name")
        # A road or a river is drawn piece by piece; its first piece stands for it.
        first = ways.setdefault((code, name), nth) if code in PIECEMEAL and name else nth
        if code and name and first == nth:
            reading.take(_row(nth, own, tags, geometry, code))
    return reading


def kind(tags: Mapping[str, str]) -> str | None:
    """Return the feature code of tags, or None for what is no place.

    Examples
    --------
    >>> kind({"place": "village"}), kind({"boundary": "administrative", "admin_level": "4"})
    ('PPL', 'ADM1')
    >>> kind({"shop": "bakery", "name": "Hypothetical"}) is None
    True
    """
    for key, value, code in KINDS:
        if tags.get(key) == value:
            found = code or LEVELS.get(tags.get("admin_level", ""))
            if found:
                return "AIRB" if found == "AIRP" and tags.get("military") else found
    return None


def _row(nth: int, own: str, tags: Mapping[str, str], geometry: Geometry | None, code: str) -> Row:
    made = features.Feature(nth, tags, geometry)
    lat, lon = (text.rstrip(".") for text in made.point)
    cells = {
        "name": tags.get("name:en") or tags.get("int_name") or tags["name"], "lat": lat, "lon": lon, "id": f"osm:{own}",
        "feature_code": code, "feature_class": CLASSES.get(code, ""), "population": tags.get("population", ""),
        "wikidata_id": tags.get("wikidata", ""), "iso_code": tags.get("ISO3166-2", ""), "source": SOURCE,
        "country": tags.get("addr:country", "") or tags.get("is_in:country_code", ""),
    }  # fmt: skip
    outline = made.area if code in CLASSES or code == "RGN" else None
    return Row(nth, cells, tuple(_names(tags)), outline)


def _names(tags: Mapping[str, str]) -> Iterator[Name]:
    for key, text in tags.items():
        start, _, language = key.partition(":")
        for wanted, kind_of_name in NAME_KEYS:
            if start == wanted and (not language or re.fullmatch("[a-z]{2,3}", language)):
                for part in text.split(";"):
                    yield Name(part.strip(), kind_of_name, language or None)


def _overpass(path: Path) -> Iterator[tuple[str, dict[str, str], Geometry | None]]:
    try:
        elements = list(json.loads(path.read_text(encoding="utf-8"))["elements"])
    except (ValueError, KeyError, TypeError) as error:
        raise SourceFormatError(path.name, 1, f"not the JSON of Overpass: {error!r}") from error
    for element in elements:
        if element.get("tags"):
            yield f"{element['type']}/{element['id']}", element["tags"], _geometry(element)


def _geometry(element: Mapping[str, Any]) -> Geometry | None:
    """Return the area where ``out geom`` gave it, else the point."""
    import shapely  # noqa: PLC0415 - heavy; only features need it

    rings = [
        part.get("geometry") for part in element.get("members") or () if part.get("role") == "outer"
    ]
    rings += [element["geometry"]] if element.get("geometry") else []
    lines = [[(point["lon"], point["lat"]) for point in ring if point] for ring in rings if ring]
    areas = shapely.polygonize([shapely.LineString(line) for line in lines if len(line) > 1])
    if not areas.is_empty:
        return shapely.union_all(shapely.get_parts(areas))
    at = element if "lat" in element else element.get("center") or {}
    if "lat" in at:
        return shapely.Point(at["lon"], at["lat"])
    return shapely.MultiLineString(lines) if lines else None


def _pbf(path: Path) -> Iterator[tuple[str, dict[str, str], Geometry | None]]:
    import pyogrio  # noqa: PLC0415 - heavy; only such files need it

    # Extracts are not always sorted by number, which GDAL's own index asks for.
    before = pyogrio.get_gdal_config_option(_INDEXING)
    pyogrio.set_gdal_config_options({_INDEXING: "NO"})
    try:
        for layer in _PBF_LAYERS:
            yield from _pbf_layer(path, layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.FeatureError) as error:
        raise SourceFormatError(path.name, 1, f"cannot be read: {error}") from error
    finally:
        pyogrio.set_gdal_config_options({_INDEXING: before})


def _pbf_layer(path: Path, layer: str) -> Iterator[tuple[str, dict[str, str], Geometry | None]]:
    import geopandas  # noqa: PLC0415 - heavy; only such files need it

    frame = geopandas.read_file(path, layer=layer, where="name IS NOT NULL")
    titles = [title for title in frame.columns if title != "geometry"]
    rows = frame[titles].itertuples(index=False, name=None)
    for values, geometry in zip(rows, frame.geometry, strict=True):
        tags = _tags(zip(titles, values, strict=True))
        way, relation = tags.pop("osm_way_id", ""), tags.pop("osm_id", "")
        yield f"way/{way}" if way else f"{_ELEMENTS[layer]}/{relation}", tags, geometry


def _tags(cells: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """Return the tags of a feature, those that GDAL packs into one column too."""
    tags = {key: str(value) for key, value in cells if isinstance(value, str)}
    packed = tags.pop("other_tags", "")
    for key, value in _TAG.findall(packed):
        tags[_unescaped(key)] = _unescaped(value)
    return tags


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)
