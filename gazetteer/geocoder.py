"""A geopy geocoder over the gazetteer: geopandas.tools.geocode and geopy's habits, offline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

import gazetteer
from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

NEARBY_KM = 25.0

WIDE = 50
"""Candidates that are looked through where a query says more than the name."""

_COMMA = re.compile("[,،]")


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
        country_codes: str | Sequence[str] | None = None,
        timeout: object = None,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Location | list[Location] | None:
        """Return the place that a name most likely means, or all that it may mean.

        Parameters
        ----------
        query
            A name, alone or with what holds the place: "Jableh", "Jableh, Latakia, Syria".
        exactly_one
            Whether to return the best only.
        limit
            No more than this number.
        country_codes
            ISO codes, as Nominatim takes them; only places in these countries.

        Returns
        -------
        location
            None where nothing has the name there; with `exactly_one` unset a list, the best first.

        Raises
        ------
        ValueError
            If the query is no text, as in the empty cell of a table; geopandas leaves that row empty.
        """
        if not isinstance(query, str):
            raise ValueError(f"{query!r} is no name of a place")  # noqa: TRY004 - what geopandas expects
        found = self._named(query.strip(), limit) or self._held(query, limit)
        codes = _codes(country_codes)
        places = [place for place in found if not codes or place.country in codes]
        return _one_or_all([_location(place) for place in places[:limit]], exactly_one=exactly_one)

    def _named(self, name: str, limit: int) -> list[Place]:
        if not fold(name):
            return []
        wanted = limit if self._country else max(limit, WIDE)
        found = self._places.search(name, country=self._country, limit=wanted)
        return [match.place for match in found]

    def _held(self, query: str, limit: int) -> list[Place]:
        """Return the places of the first part of a query that all its other parts hold."""
        name, *holders = (part.strip() for part in _COMMA.split(query))
        found = self._named(name, max(limit, WIDE)) if holders else []
        for holder in filter(fold, holders):
            units = {match.place.id for match in self._places.lookup(holder)}
            units |= {f"iso:{holder.upper()}"}
            found = [place for place in found if units & {*place.parents, place.id}]
        return found

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


def _codes(given: str | Sequence[str] | None) -> set[str]:
    listed = given.split(",") if isinstance(given, str) else given or ()
    return {code.strip().upper() for code in listed}


def _location(place: Place) -> Location:
    units = (place.name, place.admin2, place.admin1, place.country)
    address = ", ".join(dict.fromkeys(unit for unit in units if unit))
    raw = {"id": place.id, "precision": place.precision, "source": place.source}
    return Location(address, Point(place.lat, place.lon), raw)


def _one_or_all(found: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found
