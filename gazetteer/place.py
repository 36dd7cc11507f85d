"""A place: one frozen, self-checking value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.errors import InvalidCoordinatesError
from gazetteer.features import label_of, precision_of

if TYPE_CHECKING:
    from gazetteer.features import Precision

MAX_LAT, MAX_LON = 90, 180


@dataclass(frozen=True, slots=True)
class Place:
    """A named feature with one representative point.

    Attributes
    ----------
    id
        Identifier with its source in front, as in ``"geonames:2643743"``.
    name
        The name that is shown.
    lat, lon
        Representative point, in decimal degrees (WGS 84).
    feature_class, feature_code
        GeoNames' kind of place, as in ``"P"`` and ``"PPLA"``; see `gazetteer.features`.
    country
        ISO 3166-1 alpha-2 code, or None at sea and for what lies in several countries.
    admin1, admin2, admin3
        Names of the administrative units that hold the place, or None where not known.
    parents
        Identifiers of the places that hold this one, the largest first: country, admin1, …
    population
        Number of inhabitants, or None where the source gives none.
    source
        Key of the source, as in the table that `gazetteer sources` prints.
    """

    id: str
    name: str
    lat: float
    lon: float
    feature_class: str = "P"
    feature_code: str = "PPL"
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    parents: tuple[str, ...] = ()
    population: int | None = None
    source: str = "user"

    def __post_init__(self) -> None:
        """Refuse a point that is not on earth."""
        if not (
            math.isfinite(self.lat)
            and math.isfinite(self.lon)
            and -MAX_LAT <= self.lat <= MAX_LAT
            and -MAX_LON <= self.lon <= MAX_LON
        ):
            raise InvalidCoordinatesError(
                f"{self.name!r} ({self.id}) is at lat={self.lat}, lon={self.lon}; "
                "latitude is -90 to 90, longitude -180 to 180: are the two swapped?"
            )

    @property
    def precision(self) -> Precision:
        """How exactly the place is known by its name alone.

        Examples
        --------
        >>> Place("geonames:173576", "Latakia", 35.53, 35.79, feature_code="PPLA").precision
        'locality'
        """
        return precision_of(self.feature_class, self.feature_code)

    @property
    def kind(self) -> str:
        """What kind of place this is, in a word or two: "air base", "district"."""
        return label_of(self.feature_class, self.feature_code)


def nested(one: Place, other: Place) -> bool:
    """Return whether one of two places lies in the other, by the units that they name.

    Examples
    --------
    >>> syria = Place("iso:SY", "Syria", 35.0, 38.5, "A", "PCLI")
    >>> nested(syria, Place("x:1", "Jableh", 35.4, 35.9, parents=("iso:SY",))), nested(syria, syria)
    (True, False)
    """
    return one.id in other.parents or other.id in one.parents
