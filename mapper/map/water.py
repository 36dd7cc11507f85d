"""Rivers and lakes of the map under the incidents."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mapper.map.rings import line_steps, steps

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry as Geometry

WORLD = (-180.0, -90.0, 180.0, 90.0)


def water(bounds: tuple[float, float, float, float] | None) -> dict[str, list[Any]]:
    """Return the rivers and lakes that reach into bounds, as the page unfolds them.

    Parameters
    ----------
    bounds
        West, south, east, north, in decimal degrees; None for the world.

    Examples
    --------
    >>> near = water((37.0, 35.0, 41.0, 37.0))  # the Euphrates and the Khabur
    >>> len(near["rivers"]) > 1, len(near["rivers"]) < len(water(None)["rivers"])
    (True, True)
    """
    from shapely.geometry import box, shape  # noqa: PLC0415 (heavy; only who draws pays)

    near = box(*(bounds or WORLD))
    content = json.loads(gzip.decompress((files("mapper.map") / "water.json.gz").read_bytes()))
    shapes = {
        kind: [each for geometry in content[kind] if (each := shape(geometry)).intersects(near)]
        for kind in ("rivers", "lakes")
    }
    return {
        "rivers": [line_steps(line) for river in shapes["rivers"] for line in _lines(river)],
        "lakes": [{"rings": steps(lake)} for lake in shapes["lakes"]],
    }


def _lines(river: Geometry) -> list[Geometry]:
    return [line for line in getattr(river, "geoms", [river]) if line.length]
