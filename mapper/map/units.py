"""Which governorate and district a place lies in, as the map draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from gazetteer.regions import Region

COAST_DEG = 0.03
"""A place this near to an area is counted in it: outlines cut off harbours."""

NOWHERE = -1


def holders(places: Sequence[Place], areas: Sequence[Region]) -> list[int]:
    """Return for each place the number of the area that holds it, or -1.

    Examples
    --------
    >>> from shapely import box
    >>> from gazetteer.place import Place
    >>> from gazetteer.regions import Region
    >>> square = Region("my:1", "Square", "admin1", box(36.0, 35.0, 37.0, 36.0))
    >>> holders([Place("my:2", "Within", 35.5, 36.5), Place("my:3", "Far", 0.0, 0.0)], [square])
    [0, -1]
    """
    if not areas or not places:
        return [NOWHERE] * len(places)
    import numpy as np  # noqa: PLC0415 (heavy; only who draws pays)
    import shapely  # noqa: PLC0415 (heavy; only who draws pays)

    tree = shapely.STRtree([area.geometry for area in areas])
    points = shapely.points([(place.lon, place.lat) for place in places])
    found = np.full(len(places), NOWHERE)
    within, held = tree.query(points, predicate="intersects")
    found[within[::-1]] = held[::-1]  # on a border one of the areas
    outside = np.flatnonzero(found == NOWHERE)
    near, held = tree.query_nearest(
        points[outside], max_distance=COAST_DEG, all_matches=False
    )  # slower: only those that no area holds
    found[outside[near]] = held
    numbers: list[int] = found.tolist()
    return numbers
