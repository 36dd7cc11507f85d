"""Features of a map: GeoJSON, and through pyogrio GeoPackage, shapefiles and FlatGeobuf."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gazetteer.errors import SourceFormatError
from gazetteer.features import FEATURES
from gazetteer.sources.columns import guess, prefix_by
from gazetteer.sources.reading import Options, Reading, prefix_of
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.layers import Entry


@dataclass(frozen=True)
class Feature:
    """One feature.

    Attributes
    ----------
    nth
        Its number in the file, from 1.
    geometry
        None where it has none.
    """

    nth: int
    properties: Mapping[str, Any]
    geometry: Geometry | None

    @property
    def point(self) -> tuple[str, str]:
        """Latitude and longitude; of an area, of a point within; empty without a geometry."""
        if self.geometry is None or self.geometry.is_empty:
            return "", ""
        point = self.geometry.representative_point()
        return f"{point.y:.6f}".rstrip("0"), f"{point.x:.6f}".rstrip("0")

    @property
    def area(self) -> bytes | None:
        """Its area as well-known binary, or None where it is a point or a line."""
        if self.geometry is None or self.geometry.geom_type not in ("Polygon", "MultiPolygon"):
            return None
        return bytes(self.geometry.wkb)

    def text(self, title: str) -> str:
        """Return a property as text; empty where there is none."""
        value = self.properties.get(title)
        return "" if value is None or value != value else str(value)  # noqa: PLR0124 - not a number


def read_geojson(path: Path, options: Options) -> Reading:
    """Read points and areas of GeoJSON."""
    reading = Reading(path.name, prefix_of(path), "feature", "geojson")
    return _read(reading, geojson(path), options)


def read_layers(path: Path, options: Options) -> Reading:
    """Read points and areas of any file that GDAL reads, layer by layer."""
    reading = Reading(path.name, prefix_of(path), "feature", "gpkg")
    return _read(reading, layers(path), options)


def geojson(path: Path) -> Iterator[Feature]:
    """Yield the features of a GeoJSON file.

    Raises
    ------
    SourceFormatError
        If it is not GeoJSON.
    """
    from shapely.errors import ShapelyError  # noqa: PLC0415 - heavy; only features need it
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        # JSON is UTF-8; where a name was cut in the middle of a letter, only that name is lost.
        document = json.loads(path.read_bytes().decode("utf-8-sig", errors="replace"))
        features = document.get("features", [document])
        for nth, feature in enumerate(features, 1):
            properties = dict(feature.get("properties") or {})
            if feature.get("id") is not None:
                properties.setdefault("id", feature["id"])
            geometry = feature.get("geometry")
            yield Feature(nth, properties, shape(geometry) if geometry else None)
    except (ValueError, AttributeError, TypeError, KeyError, ShapelyError) as error:
        raise SourceFormatError(path.name, 1, f"not GeoJSON: {error}") from error


def layers(path: Path, *, only: tuple[str, ...] = ()) -> Iterator[Feature]:
    """Yield the features of all layers of a file that GDAL reads, in degrees.

    Parameters
    ----------
    only
        Names of layers; all if empty.

    Raises
    ------
    SourceFormatError
        If GDAL cannot read it.
    """
    import geopandas  # noqa: PLC0415 - heavy; only such files need it
    import pyogrio  # noqa: PLC0415

    nth = 0
    try:
        for layer, kind in pyogrio.list_layers(path):
            if kind is None or (only and layer not in only):
                continue
            frame = geopandas.read_file(path, layer=layer)
            frame = frame.to_crs(4326) if frame.crs else frame
            titles = [title for title in frame.columns if title != frame.geometry.name]
            for values, geometry in zip(
                frame[titles].itertuples(index=False, name=None), frame.geometry, strict=True
            ):
                nth += 1
                yield Feature(nth, dict(zip(titles, values, strict=True)), geometry)
    except pyogrio.errors.DataSourceError as error:
        raise SourceFormatError(path.name, 1, f"cannot be read: {error}") from error


def _read(reading: Reading, features: Iterable[Feature], options: Options) -> Reading:
    found = list(features)
    titles = list(dict.fromkeys(title for feature in found for title in feature.properties))
    reading.columns = guess(reading.source, titles, options.columns, required=("name",))
    reading.prefix = prefix_by(reading.columns) or reading.prefix
    for feature in found:
        cells = {role: feature.text(title) for role, title in reading.columns.items()}
        if feature.geometry is not None and (feature.area is None or not cells.get("lat")):
            cells["lat"], cells["lon"] = feature.point
        if feature.area:
            cells = _without_empty(cells)
            known = cells.get("feature_code", "").upper() in FEATURES
            cells |= {} if known else {"feature_class": "L", "feature_code": "AREA"}
        reading.take(Row(feature.nth, cells, outline=feature.area))
    return reading


def _without_empty(cells: Mapping[str, str]) -> dict[str, str]:
    return {role: cell for role, cell in cells.items() if cell}


def feature_of(entry: Entry) -> dict[str, Any]:
    """Return a place as a feature of GeoJSON that `read_geojson` reads again without loss.

    Examples
    --------
    >>> from gazetteer.layers import Entry
    >>> from gazetteer.names import Name
    >>> from gazetteer.place import Place
    >>> made = feature_of(Entry(Place("my:1", "Foo", 35.5, 36.0), (Name("فو", "alias", "ar"),)))
    >>> made["geometry"]["coordinates"], made["properties"]["name:ar"]
    ([36.0, 35.5], 'فو')
    """
    place = entry.place
    said: dict[str, Any] = {
        "name": place.name, "lat": place.lat, "lon": place.lon, "feature_class": place.feature_class,
        "feature_code": place.feature_code, "country": place.country, "admin1": place.admin1,
        "population": place.population, "source": place.source,
        "within": place.parents[-1] if place.parents else None,
        "same_as": "|".join(twin.id for twin in entry.twins),
    }  # fmt: skip
    texts: dict[str, list[str]] = {}
    for name in entry.names:
        texts.setdefault(f"name:{name.language}" if name.language else "names", []).append(
            name.text
        )
    said |= {key: "|".join(listed) for key, listed in texts.items()}
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": _geometry(entry),
        "properties": {key: value for key, value in said.items() if value not in (None, "")},
    }


def _geometry(entry: Entry) -> dict[str, Any]:
    if entry.outline is None:
        return {"type": "Point", "coordinates": [entry.place.lon, entry.place.lat]}
    import shapely  # noqa: PLC0415 - heavy; only areas need it

    made: dict[str, Any] = json.loads(shapely.to_geojson(shapely.from_wkb(entry.outline)))
    return made
