"""A summary by units as a layer of their outlines, to be coloured by its figures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.summary.lines import Cell

DECIMALS = 5
"""A metre; outlines of units are less exact than that."""


def write_areas(
    header: Sequence[str], rows: Sequence[Sequence[Cell]], gazetteer: Gazetteer, path: Path
) -> None:
    """Write rows as features: GeoJSON (RFC 7946), or a GeoPackage where the ending says so.

    Parameters
    ----------
    header, rows
        From `mapper.summary.lines`; the second column holds identifiers of units. The last row,
        all together, is left out.

    A row without an outline, such as "not known", is a feature without a geometry: it counts too.
    """
    features = [
        {
            "type": "Feature",
            "geometry": _outline(gazetteer, row[1]),
            "properties": dict(zip(header, row, strict=True)),
        }
        for row in rows[:-1]
    ]
    if path.suffix.lower() == ".gpkg":
        _write_package(features, path)
    else:
        text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _outline(gazetteer: Gazetteer, identifier: Cell) -> dict[str, Any] | None:
    """Return the area of a unit, its outer rings counterclockwise, or None where none is known."""
    from shapely import set_precision  # noqa: PLC0415 (only who writes areas pays)
    from shapely.geometry import MultiPolygon, mapping, polygon  # noqa: PLC0415

    region = gazetteer.region(str(identifier)) if identifier else None
    if region is None:
        return None
    area: Any = set_precision(region.geometry, 10**-DECIMALS)
    parts = [polygon.orient(part) for part in getattr(area, "geoms", [area])]
    found: dict[str, Any] = json.loads(
        json.dumps(mapping(parts[0] if len(parts) == 1 else MultiPolygon(parts)))
    )
    return found


def _write_package(features: Sequence[dict[str, Any]], path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only for GeoPackages)
    import pandas as pd  # noqa: PLC0415

    frame = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326")
    for name in features[0]["properties"] if features else ():
        values = [feature["properties"][name] for feature in features]
        # Also where no figure is told of any unit: a column of nothing would become one of words.
        if all(value is None or isinstance(value, int) for value in values):
            frame[name] = pd.array(values, dtype="Int64")
    frame.to_file(path, layer="summary", driver="GPKG")
