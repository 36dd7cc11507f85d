"""Which column of a table is what: guessed from its title, and shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.errors import SourceFormatError
from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLES: dict[str, tuple[str, ...]] = {
    "name": (
        "name", "name en", "place name en", "name english", "english name", "asciiname", "title", "place",
        "place name", "placename", "village", "village name", "town", "city", "locality", "settlement",
        "community", "location", "toponym", "nom", "ortsname", "الاسم", "اسم",
    ),
    "name_ar": (
        "name ar", "arabic name", "name arabic", "arabic", "name ara", "names ara", "name ar 2015", "name in arabic",
        "الاسم بالعربية",
    ),
    "name_ref": ("ref name", "name ref", "nam en ref"),
    "names_en": ("names eng", "names en"),
    "names_other": ("names und", "names other", "names other langs"),
    "names": (
        "names", "alias", "aliases", "alternatenames", "alternate names", "alternative names",
        "other names", "also known as", "spellings", "variants", "name alt", "alt name", "alt names",
    ),
    "lat": ("lat", "latitude", "y", "lat dd", "latitude wgs84", "point y", "latitude y", "y coord", "center lat"),
    "lon": ("lon", "long", "lng", "longitude", "x", "lon dd", "point x", "longitude x", "x coord", "center lon"),
    "id": ("id", "geonameid", "wof id", "pcode", "code", "uid", "place id", "osm id", "fid"),
    "pcode": ("pcode", "p code", "place code"),
    "geonames_id": ("geonameid", "geonames id", "gn id", "geonames"),
    "wikidata_id": ("wikidata", "wikidata id", "wd id", "qid"),
    "iso_code": ("iso 3166 2", "iso code", "iso"),
    "admin1": (
        "admin1", "governorate", "province", "state", "admin1name en", "admin1 en", "adm1 en",
        "adm1", "adm1 name", "region", "region pip", "admin 1", "mohafaza", "muhafaza", "المحافظة",
    ),
    "admin1_code": ("adm1 pcode", "admin1 pcode", "admin1pcode", "admin1 cod", "admin1 code"),
    "admin2_code": ("adm2 pcode", "admin2 pcode", "admin2pcode", "admin2 cod", "admin2 code"),
    "admin3_code": ("adm3 pcode", "admin3 pcode", "admin3pcode", "admin3 cod", "admin3 code"),
    "within": ("within",),
    "country": ("country", "country code", "countrycode", "iso2", "admin0pcode", "adm0 pcode", "cc", "iso"),
    "same_as": ("same as", "concordances"),
    "feature_class": ("feature class", "fclass"),
    "feature_code": ("feature code", "fcode", "gn fcode", "kind", "type"),
    "population": ("population", "pop"),
    "dead": ("dead", "deprecated", "is dead"),
    "source": ("source",),
}  # fmt: skip
"""What a column is → the titles that say so, folded, the surest first."""

REQUIRED = ("name", "lat", "lon")

_PREFIXES = {"wof id": "wof", "geonameid": "geonames", "pcode": "pcode", "osm id": "osm"}
"""Title of the column of identifiers, folded → the source that they are known by."""

_IN_LANGUAGE = re.compile(
    r"names?[_: -]?([a-z]{2}|ara|eng|fra|deu|spa|rus|tur|kur|heb|fas|ukr|som|swa|amh|mya|pus|urd)$",
    re.IGNORECASE,
)


def guess(
    source: str,
    titles: Sequence[str],
    given: Mapping[str, str],
    *,
    required: Sequence[str] = REQUIRED,
) -> dict[str, str]:
    """Return which column is what.

    Parameters
    ----------
    source
        For the message.
    titles
        Titles of the columns.
    given
        What the user says, which goes before any guess.
    required
        What there must be a column for.

    Raises
    ------
    SourceFormatError
        If there is no column for what is required, or the user names one that is not there.

    Examples
    --------
    >>> guess("villages.csv", ["Village", "Latitude", "Longitude", "Governorate"], {})
    {'name': 'Village', 'lat': 'Latitude', 'lon': 'Longitude', 'admin1': 'Governorate'}
    >>> guess("villages.csv", ["name", "name:fr", "y", "x"], {})["name_fr"]
    'name:fr'
    """
    by_key = {fold(title): title for title in reversed(titles)}
    found = {}
    for role, words in TITLES.items():
        title = given.get(role) or next((by_key[word] for word in words if word in by_key), None)
        if title is not None:
            found[role] = title
    for title in titles:
        language = _IN_LANGUAGE.fullmatch(title)
        if language and title not in found.values():
            found[f"name_{language[1].lower()}"] = title
    _refuse(source, titles, given, [role for role in required if role not in found])
    return found


def _refuse(
    source: str, titles: Sequence[str], given: Mapping[str, str], missing: Sequence[str]
) -> None:
    unknown = [role for role in given if role not in TITLES]
    if unknown:
        raise SourceFormatError(
            source, 1, f"no column can be {unknown[0]!r}; --column takes {', '.join(TITLES)}"
        )
    wrong = [title for title in given.values() if title not in titles]
    if wrong or missing:
        need = f"no column {wrong[0]!r}" if wrong else f"no column for {', '.join(missing)}"
        raise SourceFormatError(
            source, 1, f"{need} among {', '.join(titles)}; say which with --column lat=TITLE"
        )


def prefix_by(roles: Mapping[str, str]) -> str | None:
    """Return the source that a column of identifiers is of, or None.

    Examples
    --------
    >>> prefix_by({"id": "wof_id"}), prefix_by({"id": "number"})
    ('wof', None)
    """
    return _PREFIXES.get(fold(roles["id"])) if "id" in roles else None
