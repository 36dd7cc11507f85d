"""Boundaries of countries and provinces, from GeoJSON in `gazetteer/data`."""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from gazetteer.geodesy import bbox_around, distance_km
from gazetteer.sources.tables import DATA

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

TABLES = ("countries.geojson.gz", "admin1.geojson.gz")
COAST_KM = 1.0
"""A point this near to an outline that no outline holds is taken to be in the nearest."""


class Boundaries:
    """The outlines of countries and provinces, read when the first is asked for."""

    def get(self, place_id: str) -> Geometry | None:
        """Return the outline of a place, or None."""
        for table in self._shapes:
            if place_id in table:
                return self._geometry(table, place_id)
        return None

    def around(self, lat: float, lon: float) -> list[str]:
        """Return the identifiers of the outlines that hold a point, or all but hold it."""
        found = (self._nearest(table, lat, lon) for table in self._shapes)
        return [place_id for place_id in found if place_id]

    def _nearest(self, table: dict[str, Any], lat: float, lon: float) -> str | None:
        import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

        point = shapely.Point(lon, lat)
        west, south, east, north = bbox_around(lat, lon, radius_km=COAST_KM)
        best: tuple[float, str] | None = None
        for place_id in table:
            geometry = self._geometry(table, place_id)
            left, bottom, right, top = geometry.bounds
            if left > east or right < west or bottom > north or top < south:
                continue
            end = shapely.shortest_line(point, geometry).coords[-1]
            away = distance_km(lat, lon, end[1], end[0])
            if away <= COAST_KM and (best is None or (away, place_id) < best):
                best = (away, place_id)
        return best[1] if best else None

    def _geometry(self, table: dict[str, Any], place_id: str) -> Geometry:
        from shapely.geometry import shape  # noqa: PLC0415 - heavy; only who asks for regions pays

        if isinstance(table[place_id], dict):
            table[place_id] = shape(table[place_id])
        geometry: Geometry = table[place_id]
        return geometry

    @cached_property
    def _shapes(self) -> list[dict[str, Any]]:
        """Per table: identifier → GeoJSON geometry, or the outline once it was made."""
        return [_read(name) for name in TABLES]


def _read(name: str) -> dict[str, Any]:
    path = DATA / name
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        features = json.load(file)["features"]
    return {
        feature["properties"]["id"]: feature["geometry"]
        for feature in features
        if feature["geometry"]
    }
