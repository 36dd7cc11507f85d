"""Boundaries of countries and provinces, from GeoJSON in `gazetteer/data`."""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from typing import TYPE_CHECKING

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
        for table in self._tables:
            if place_id in table.nth:
                return table.geometries[table.nth[place_id]]
        return None

    def around(self, lat: float, lon: float) -> list[str]:
        """Return the identifiers of the outlines that hold a point, or all but hold it."""
        found = (table.nearest(lat, lon) for table in self._tables)
        return [place_id for place_id in found if place_id]

    @cached_property
    def _tables(self) -> list[_Table]:
        return [_read(name) for name in TABLES]


class _Table:
    """The outlines of one level, with a tree to find them by point."""

    def __init__(self, outlines: dict[str, Geometry]) -> None:
        import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

        self.ids = list(outlines)
        self.nth = {place_id: nth for nth, place_id in enumerate(self.ids)}
        self.geometries = list(outlines.values())
        self.tree = shapely.STRtree(self.geometries)

    def nearest(self, lat: float, lon: float) -> str | None:
        """Return the outline that holds a point, or the nearest within `COAST_KM`."""
        import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

        point = shapely.Point(lon, lat)
        box = shapely.box(*bbox_around(lat, lon, radius_km=COAST_KM))
        best: tuple[float, str] | None = None
        for nth in self.tree.query(box):
            end = shapely.shortest_line(point, self.geometries[nth]).coords[-1]
            away = distance_km(lat, lon, end[1], end[0])
            if away <= COAST_KM and (best is None or (away, self.ids[nth]) < best):
                best = (away, self.ids[nth])
        return best[1] if best else None


def _read(name: str) -> _Table:
    from shapely.geometry import shape  # noqa: PLC0415 - heavy; only who asks for regions pays

    path = DATA / name
    if not path.exists():
        return _Table({})
    with gzip.open(path, "rt", encoding="utf-8") as file:
        features = json.load(file)["features"]
    return _Table(
        {
            feature["properties"]["id"]: shape(feature["geometry"])
            for feature in features
            if feature["geometry"]
        }
    )
