"""Which column of a table is what: guessed from its title, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.errors import SourceFormatError
from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLES: dict[str, tuple[str, ...]] = {
    "name": (
        "name", "name en", "place name en", "name english", "english name", "asciiname", "title", "place",
        "place name", "placename", "village", "town", "city", "locality", "settlement",
        "community", "admin4name en", "admin4 en", "admin4name", "location",
    ),
    "name_ar": (
        "name ar", "arabic name", "name arabic", "arabic", "admin4name ar", "admin4 ar",
        "name ara", "names ara", "adm4 ar", "name ar 2015",
    ),
    "name_ref": ("ref name", "name ref", "nam en ref", "admin4refname"),
    "names_en": ("names eng", "names en"),
    "names_other": ("names und", "names other"),
    "names": (
        "names", "alias", "aliases", "alternatenames", "alternate names", "other names",
        "also known as", "spellings", "variants",
    ),
    "lat": ("lat", "latitude", "y", "lat dd", "latitude wgs84", "point y", "latitude y"),
    "lon": ("lon", "long", "lng", "longitude", "x", "lon dd", "point x", "longitude x"),
    "id": ("id", "geonameid", "wof id", "pcode", "admin4pcode", "admin4 pcode", "code", "uid"),
    "pcode": ("pcode", "p code", "admin4pcode", "admin4 pcode"),
    "admin1": (
        "admin1", "governorate", "province", "state", "admin1name en", "admin1 en", "adm1 en",
        "adm1", "region", "region pip",
    ),
    "country": ("country", "country code", "iso2", "iso", "admin0pcode", "cc"),
    "feature_code": ("feature code", "fcode", "gn fcode", "kind", "type"),
    "population": ("population", "pop"),
}  # fmt: skip
"""What a column is → the titles that say so, folded, the surest first."""

REQUIRED = ("name", "lat", "lon")


def guess(source: str, titles: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    """Return which column is what.

    Parameters
    ----------
    source
        For the message.
    titles
        Titles of the columns.
    given
        What the user says, which goes before any guess.

    Raises
    ------
    SourceFormatError
        If no column gives the name, the latitude or the longitude.

    Examples
    --------
    >>> guess("villages.csv", ["Village", "Latitude", "Longitude", "Governorate"], {})
    {'name': 'Village', 'lat': 'Latitude', 'lon': 'Longitude', 'admin1': 'Governorate'}
    """
    by_key = {fold(title): title for title in reversed(titles)}
    found = {}
    for role, words in TITLES.items():
        title = given.get(role) or next((by_key[word] for word in words if word in by_key), None)
        if title is not None:
            found[role] = title
    wrong = [title for title in given.values() if title not in titles]
    missing = [role for role in REQUIRED if role not in found]
    if wrong or missing:
        need = f"no column {wrong[0]!r}" if wrong else f"no column for {', '.join(missing)}"
        raise SourceFormatError(
            source, 1, f"{need} among {', '.join(titles)}; say which with --column lat=TITLE"
        )
    return found
