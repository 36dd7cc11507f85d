"""Places that a table brings with points of its own → the same places as the gazetteer knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.names import fold, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from mapper.map.theatre import Theatre

NEAR_DEG = 0.05
"""So far the two points may lie apart: some five kilometres."""

MOST = 20_000
"""Of more places than this none is looked for: no table that names real places has as many."""


def twins(places: Sequence[Place], where: Theatre) -> dict[str, str]:
    """Return the gazetteer's identifier for places that it knows by name, of their kind and near.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.place import Place
    >>> from mapper.map.theatre import Theatre
    >>> town = Place("point:1", "Jableh town", 35.36, 35.93, country="SY")
    >>> twins([town], Theatre(gazetteer.load(), (town,)))
    {'point:1': 'geonames:169304'}
    """
    own = [place for place in places if place.id not in where.gazetteer]
    if not own or len(own) > MOST or not where.inside:
        return {}
    found: dict[str, str] = {}
    for place, other in _near(own, where.inside):
        if (
            place.id not in found
            and _alike(place, other)
            and _keys(place) & where.keys_of(other.id)
        ):
            found[place.id] = other.id
    return found


def _near(places: Sequence[Place], known: Sequence[Place]) -> list[tuple[Place, Place]]:
    """Return each place with those that lie near it, the nearest first."""
    import numpy as np  # noqa: PLC0415 (heavy; only who draws pays)
    import shapely  # noqa: PLC0415

    mine = shapely.points([(place.lon, place.lat) for place in places])
    theirs = shapely.points([(place.lon, place.lat) for place in known])
    one, other = shapely.STRtree(theirs).query(mine, predicate="dwithin", distance=NEAR_DEG)
    away = shapely.distance(mine[one], theirs[other])
    order = np.lexsort((other, away, one))
    return [
        (places[k], known[n])
        for k, n in zip(one[order].tolist(), other[order].tolist(), strict=True)
    ]


def _alike(place: Place, other: Place) -> bool:
    """Whether both are towns, or both districts."""
    towns = place.feature_class == other.feature_class == "P"
    return towns or (place.feature_class, place.feature_code) == (
        other.feature_class,
        other.feature_code,
    )


def _keys(place: Place) -> set[str]:
    return {fold(reading) for reading in readings(place.name)}
