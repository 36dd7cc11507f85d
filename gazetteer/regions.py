"""Regions: areas that hold points, exact or approximate; named unions of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer.geodesy import KM_PER_DEGREE, BBox, bbox_around, distance_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry as Geometry

    from gazetteer.place import Place

Level = Literal["country", "admin1", "admin2", "admin3", "area"]

LEVELS: dict[str, Level] = {
    "PCLI": "country",
    "PCLD": "country",
    "PCLS": "country",
    "TERR": "country",
    "ADM1": "admin1",
    "ADM2": "admin2",
    "ADM3": "admin3",
}
"""By feature code; all else is an area."""


@dataclass(frozen=True, slots=True)
class Region:
    """A named area.

    Attributes
    ----------
    id
        Identifier of its place.
    level
        Country, admin1, admin2, admin3, or an area that no administration knows.
    geometry
        Polygons, x is longitude and y latitude (WGS 84).
    approximate
        Whether the outline is only about right, as a district's made from its places.
    """

    id: str
    name: str
    level: Level
    geometry: Geometry
    approximate: bool = False

    @property
    def bbox(self) -> BBox:
        """The smallest box around it."""
        return BBox(*(float(side) for side in self.geometry.bounds))

    def contains(self, lat: float, lon: float, *, tolerance_km: float = 1.0) -> bool:
        """Say whether a point lies in the region, or hardly outside it.

        Parameters
        ----------
        lat, lon
            In decimal degrees (WGS 84).
        tolerance_km
            How far outside still counts: simplified coasts cut off harbours.

        Examples
        --------
        >>> from shapely import box
        >>> square = Region("my:1", "Square", "area", box(36.0, 35.0, 37.0, 36.0))
        >>> square.contains(35.5, 36.5), square.contains(35.5, 35.995), square.contains(35.5, 35.9)
        (True, True, False)
        """
        import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

        if self.geometry.intersects(shapely.Point(lon, lat)):
            return True
        box = bbox_around(lat, lon, radius_km=max(tolerance_km, 1e-9))
        if not self.geometry.intersects(shapely.box(*box)):
            return False
        return off_km(self.geometry, lat, lon) <= tolerance_km


def outline(wkb: bytes) -> Geometry:
    """Return the geometry of some well-known binary."""
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    return shapely.from_wkb(wkb)


def bounds(wkb: bytes) -> BBox:
    """Return the smallest box around some well-known binary."""
    return BBox(*(float(side) for side in outline(wkb).bounds))


def off_km(area: Geometry, lat: float, lon: float) -> float:
    """Return how far a point lies from an area, in kilometres; 0 inside.

    Examples
    --------
    >>> from shapely import box
    >>> off_km(box(36.0, 35.0, 37.0, 36.0), 35.5, 36.5)
    0.0
    >>> round(off_km(box(36.0, 35.0, 37.0, 36.0), 35.5, 35.9), 1)
    9.1
    """
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    point = shapely.Point(lon, lat)
    if area.intersects(point):
        return 0.0
    nearest = shapely.shortest_line(point, area).coords[-1]
    return distance_km(lat, lon, nearest[1], nearest[0])


def union(geometries: Iterable[Geometry]) -> Geometry:
    """Return all that some areas cover together."""
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    return shapely.union_all(list(geometries))


DISC_KM = 3.0
"""A settlement beyond an old border still has this much around it."""


def discs(places: Iterable[Place]) -> Geometry:
    """Return what lies around some places, within `DISC_KM`."""
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    points = shapely.MultiPoint([(place.lon, place.lat) for place in places])
    return points.buffer(DISC_KM / KM_PER_DEGREE)


def box_outline(box: BBox) -> Geometry:
    """Return a box as a polygon."""
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    return shapely.box(*box)


def cells(places: Sequence[Place], inside: Geometry) -> Mapping[str, Geometry]:
    """Return for each place what lies nearer to it than to the others, within an area.

    Parameters
    ----------
    places
        Of several at one point, the first is taken.
    inside
        The area that is cut up.

    Returns
    -------
    cells
        By identifier of the place. Distances are taken in degrees, which is near enough for
        what is drawn as approximate.
    """
    import shapely  # noqa: PLC0415 - heavy; only who asks for regions pays

    points = {(place.lon, place.lat): place.id for place in reversed(places)}
    if len(points) == 1:
        return dict.fromkeys(points.values(), inside)
    sites = shapely.MultiPoint(list(points))
    diagram = shapely.voronoi_polygons(sites, extend_to=inside, ordered=True)
    cut = shapely.intersection(shapely.get_parts(diagram), inside)
    return dict(zip(points.values(), cut, strict=True))
