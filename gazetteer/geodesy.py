"""Distances, bearings and boxes on a sphere; degrees and kilometres."""

from __future__ import annotations

import math
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0088
POLE = 90.0
KM_PER_DEGREE = math.pi * EARTH_RADIUS_KM / 180


class BBox(NamedTuple):
    """A box in decimal degrees, in the order of GeoJSON."""

    west: float
    south: float
    east: float
    north: float


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance between two points, in kilometres.

    Examples
    --------
    >>> round(distance_km(35.36, 35.92, 35.53, 35.79), 1)
    22.3
    """
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half_lat, half_lon = (other_phi - phi) / 2, math.radians(other_lon - lon) / 2
    square = math.sin(half_lat) ** 2 + math.cos(phi) * math.cos(other_phi) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(square)))


def destination(
    lat: float, lon: float, *, bearing: float, distance_km: float
) -> tuple[float, float]:
    """Return the latitude and longitude reached from a point.

    Parameters
    ----------
    lat, lon
        Where it starts, in decimal degrees.
    bearing
        Direction, in degrees clockwise from north.
    distance_km
        Way along the great circle, in kilometres.

    Examples
    --------
    >>> [round(value, 3) for value in destination(35.0, 36.0, bearing=0, distance_km=111.195)]
    [36.0, 36.0]
    """
    phi, angle = math.radians(lat), distance_km / EARTH_RADIUS_KM
    theta = math.radians(bearing)
    sine = math.sin(phi) * math.cos(angle) + math.cos(phi) * math.sin(angle) * math.cos(theta)
    other_phi = math.asin(max(-1.0, min(1.0, sine)))
    turn = math.atan2(
        math.sin(theta) * math.sin(angle) * math.cos(phi), math.cos(angle) - math.sin(phi) * sine
    )
    return math.degrees(other_phi), (lon + math.degrees(turn) + 540) % 360 - 180


def bbox_around(lat: float, lon: float, *, radius_km: float) -> BBox:
    """Return the smallest box that holds every point within a radius.

    Parameters
    ----------
    lat, lon
        Centre, in decimal degrees (WGS 84).
    radius_km
        Radius, in kilometres; more than 0.

    Returns
    -------
    bbox
        May reach past the antimeridian: then `west` is below -180 or `east`
        above 180. Near a pole it spans all longitudes.

    Raises
    ------
    ValueError
        If `radius_km` is not more than 0.

    Examples
    --------
    >>> box = bbox_around(50.0, 36.0, radius_km=111.195)
    >>> [round(side, 2) for side in box]
    [34.44, 49.0, 37.56, 51.0]
    """
    if not radius_km > 0:
        raise ValueError(f"a radius is more than 0 km, not {radius_km}")
    angle = radius_km / EARTH_RADIUS_KM
    reach = math.degrees(angle)
    south, north = lat - reach, lat + reach
    if max(-south, north) >= POLE:
        return BBox(-180.0, max(south, -POLE), 180.0, min(north, POLE))
    spread = math.degrees(math.asin(math.sin(angle) / math.cos(math.radians(lat))))
    return BBox(lon - spread, south, lon + spread, north)
