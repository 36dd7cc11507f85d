"""A place → the JSON object that every output of every command prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.place import Place


def place_record(place: Place, precision: Precision | None = None) -> dict[str, Any]:
    """Return a place as the object that every output prints.

    Parameters
    ----------
    precision
        How exactly the words of a text name it; None for how exactly such a place is known at all.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> place_record(Place("geonames:173576", "Latakia", 35.53, 35.79, country="SY"))["precision"]
    'locality'
    """
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "feature_class": place.feature_class,
        "feature_code": place.feature_code,
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "admin3": place.admin3,
        "precision": precision or place.precision,
    }
