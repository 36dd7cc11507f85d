"""Where a row says that it happened: its cells → a place on earth."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gazetteer.errors import InvalidCoordinatesError
from gazetteer.features import PRECISIONS
from mapper.errors import TableError
from mapper.tables.angles import degrees, point
from mapper.tables.cells import words
from mapper.tables.points import Where
from mapper.tables.presets import SCHEMES, UNCERTAINTY_M

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Location
    from mapper.tables.placing import Placed, Placer

FIELDS = (
    "place",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "latitude",
    "longitude",
    "coordinates",
    "geo_prec",
    "uncertainty_m",
    "place_text",
    "place_id",
    "score",
)
"""Fields that a location is made of."""

_NAMES = {"name": "place"} | {name: name for name in ("country", "admin1", "admin2", "admin3")}
_SAME_DEGREES = 0.001


class Wheres:
    """Puts rows on the earth by their cells.

    Parameters
    ----------
    scheme
        Whose codes of precision the table has: a key of `SCHEMES`.
    """

    def __init__(self, placer: Placer, gazetteer: Gazetteer, scheme: str) -> None:
        self._placer = placer
        self._gazetteer = gazetteer
        self._scheme = scheme

    def __call__(self, cells: Mapping[str, Any]) -> Placed:
        """Return where a row is put.

        Parameters
        ----------
        cells
            Field → cell, of `FIELDS`.

        Raises
        ------
        TableError
            If its point is none, or not on earth.
        """
        lat, lon = _point(cells)
        try:
            placed = self._placer(
                Where(
                    **{name: words(cells.get(of)) for name, of in _NAMES.items()},
                    lat=lat,
                    lon=lon,
                    precision=_precision(cells, self._scheme),
                )
            )
        except InvalidCoordinatesError:
            raise TableError(
                f"latitude {lat}, longitude {lon} is not on earth{_swapped(lat, lon)}"
            ) from None
        return self._completed(placed, cells)

    def _completed(self, placed: Placed, cells: Mapping[str, Any]) -> Placed:
        """Add what our own tables say of the place that others do not."""
        location = next(iter(placed.locations), None)
        text, score = words(cells.get("place_text")), _score(words(cells.get("score")))
        known = self._known(words(cells.get("place_id")), location)
        if location is None or not (text or score is not None or known):
            return placed
        if known:
            location = replace(location, place=known)
        if score is not None:
            location = replace(location, score=score)
        return replace(placed, locations=(replace(location, text=text or location.text),))

    def _known(self, identifier: str, location: Location | None) -> Any:  # noqa: ANN401 (Place or None)
        """Return the place of the gazetteer with an identifier, if it is where the row says."""
        if not identifier or location is None:
            return None
        full = identifier if ":" in identifier else f"geonames:{identifier}"
        if full not in self._gazetteer:
            return None
        place = self._gazetteer[full]
        away = max(abs(place.lat - location.place.lat), abs(place.lon - location.place.lon))
        return place if away <= _SAME_DEGREES else None


def _point(cells: Mapping[str, Any]) -> tuple[float | None, float | None]:
    lat = degrees(cells.get("latitude"), "latitude", "NS")
    lon = degrees(cells.get("longitude"), "longitude", "EW")
    if lat is None and lon is None:
        return point(cells.get("coordinates"), "coordinates") or (None, None)
    if lat is None or lon is None:
        told, missing = (
            (f"latitude {lat}", "longitude") if lon is None else (f"longitude {lon}", "latitude")
        )
        raise TableError(f"half a point: {told} without a {missing}")
    return lat, lon


def _score(cell: str) -> float | None:
    """Return a score of 0 to 1, or None where the cell holds none."""
    return float(cell) if re.fullmatch(r"0(?:\.\d+)?|1(?:\.0+)?", cell) else None


def _swapped(lat: float | None, lon: float | None) -> str:
    half = 90
    able = lat is not None and lon is not None and abs(lon) <= half < abs(lat) <= 2 * half
    return "; are the two swapped?" if able else ""


def _precision(cells: Mapping[str, Any], scheme: str) -> Precision | None:
    """Return how exactly a row says that the place is known, or None."""
    code = words(cells.get("geo_prec"))
    coded = SCHEMES[scheme].places.get(code)
    word = next((each for each in PRECISIONS if each == code), None)
    if coded and (metres := words(cells.get("uncertainty_m"))):
        alike = (
            each
            for each in PRECISIONS
            if str(UNCERTAINTY_M.get(each)) == metres
            and SCHEMES[scheme].places.get(code) in (each, _COARSER.get(each, each))
        )
        return next(alike, coded)
    return coded or word


_COARSER: dict[Precision, Precision] = {"site": "locality", "admin3": "admin2"}
"""Precisions that share a code of UCDP with the one on the right."""
