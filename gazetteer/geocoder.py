"""A geopy geocoder over the gazetteer: geopandas.tools.geocode and geopy's habits, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

import gazetteer

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

NEARBY_KM = 25.0


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """Names to points and back without a network.

    Parameters
    ----------
    places
        A gazetteer; None for the built-in one.
    country
        ISO 3166-1 alpha-2 code; only places in this country.
    options
        What geopy's geocoders take, such as `timeout`; nothing here needs them.

    Examples
    --------
    >>> found = OfflineGeocoder().geocode("Khmeimim")
    >>> found.address, round(found.latitude, 1)
    ('Hmeimim, Jableh, Latakia, SY', 35.4)
    """

    def __init__(
        self, places: Gazetteer | None = None, *, country: str | None = None, **options: object
    ) -> None:
        super().__init__(**options)
        self._places = places or gazetteer.load()
        self._country = country

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: object = None,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Location | list[Location] | None:
        """Return the place that a name most likely means, or all that it may mean.

        Returns
        -------
        location
            None where nothing has the name; with `exactly_one` unset a list, the best first.
        """
        found = self._places.search(query, country=self._country, limit=limit)
        locations = [_location(match.place) for match in found]
        return _one_or_all(locations, exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | tuple[float, float] | str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: object = None,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Location | list[Location] | None:
        """Return the settlement nearest to a point, or all around it, the nearest first.

        Returns
        -------
        location
            None where there is none within `NEARBY_KM` kilometres.
        """
        lat, lon, *_ = Point(query)
        around = self._places.near(lat, lon, radius_km=NEARBY_KM)
        settlements = [place for place in around if place.feature_class == "P"][:limit]
        return _one_or_all([_location(place) for place in settlements], exactly_one=exactly_one)


def _location(place: Place) -> Location:
    units = (place.name, place.admin2, place.admin1, place.country)
    address = ", ".join(dict.fromkeys(unit for unit in units if unit))
    raw = {"id": place.id, "precision": place.precision, "source": place.source}
    return Location(address, Point(place.lat, place.lon), raw)


def _one_or_all(found: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found
