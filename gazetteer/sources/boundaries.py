"""Boundaries of countries and provinces, from GeoJSON in `gazetteer/data`."""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from typing import TYPE_CHECKING

from gazetteer.tables import DATA

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

TABLES = ("countries.geojson.gz", "admin1.geojson.gz")
ROUGH = ("admin1_rough.geojson.gz",)
"""Outlines made from the places of provinces of which no open outline is known."""


class Boundaries:
    """The outlines of countries and provinces, read when the first is asked for."""

    def get(self, place_id: str) -> Geometry | None:
        """Return the outline of a place, or None.

        Examples
        --------
        >>> boundaries = Boundaries()
        >>> [round(side, 1) for side in boundaries.get("iso:SY-TA").bounds]
        [35.9, 34.6, 36.3, 35.3]
        >>> boundaries.get("geonames:1") is None
        True
        """
        return self._exact.get(place_id)

    def rough(self, place_id: str) -> Geometry | None:
        """Return the outline of a place that is only about right, or None."""
        return self._rough.get(place_id)

    @cached_property
    def _exact(self) -> dict[str, Geometry]:
        return _read(TABLES)

    @cached_property
    def _rough(self) -> dict[str, Geometry]:
        return _read(ROUGH)


def _read(names: tuple[str, ...]) -> dict[str, Geometry]:
    from shapely.geometry import shape  # noqa: PLC0415 - heavy; only who asks for regions pays

    found: dict[str, Geometry] = {}
    for name in names:
        with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
            features = json.load(file)["features"]
        found |= {each["properties"]["id"]: shape(each["geometry"]) for each in features}
    return found
