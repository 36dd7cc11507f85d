"""Feature classes and codes: what kind of thing a place is, and how exactly it is known.

The codes are those of GeoNames (https://www.geonames.org/export/codes.html, CC BY 4.0).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Precision = Literal["site", "locality", "near", "admin3", "admin2", "area", "admin1", "country"]
"""How exactly a place is known, from a building to a country."""

PRECISIONS: tuple[Precision, ...] = (
    "site",
    "locality",
    "near",
    "admin3",
    "admin2",
    "area",
    "admin1",
    "country",
)
"""In order, the finest first."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One kind of place.

    Attributes
    ----------
    code
        GeoNames feature code, as in ``"PPLA"``.
    feature_class
        GeoNames feature class, one letter.
    label
        What the kind is called, in lower case.
    precision
        How exactly a place of this kind is known by its name alone.
    """

    code: str
    feature_class: str
    label: str
    precision: Precision


FEATURES: dict[str, Feature] = {
    row[0]: Feature(*row)
    for row in (
        ("PCLI", "A", "country", "country"),
        ("PCLD", "A", "dependency", "country"),
        ("PCLS", "A", "semi-independent country", "country"),
        ("TERR", "A", "territory", "country"),
        ("ADM1", "A", "province", "admin1"),
        ("ADM2", "A", "district", "admin2"),
        ("ADM3", "A", "sub-district", "admin3"),
        ("ADMD", "A", "administrative division", "admin2"),
        ("CONT", "L", "continent", "country"),
        ("RGN", "L", "region", "area"),
        ("RGNH", "L", "former region", "area"),
        ("AREA", "L", "area", "area"),
        ("MILB", "L", "military base", "site"),
        ("PRT", "L", "port", "site"),
        ("CMP", "L", "camp", "locality"),
        ("OILF", "L", "oil field", "site"),
        ("PRK", "L", "park", "area"),
        ("SEA", "H", "sea", "area"),
        ("OCN", "H", "ocean", "area"),
        ("GULF", "H", "gulf", "area"),
        ("STM", "H", "river", "area"),
        ("LK", "H", "lake", "area"),
        ("STRT", "H", "strait", "area"),
        ("CHN", "H", "channel", "area"),
        ("CNL", "H", "canal", "area"),
        ("BAY", "H", "bay", "area"),
        ("MT", "T", "mountain", "locality"),
        ("MTS", "T", "mountains", "area"),
        ("PLN", "T", "plain", "area"),
        ("VAL", "T", "valley", "area"),
        ("DSRT", "T", "desert", "area"),
        ("ISL", "T", "island", "area"),
        ("ISLS", "T", "islands", "area"),
        ("PASS", "T", "mountain pass", "site"),
        ("FRST", "V", "forest", "area"),
        ("HLL", "T", "hill", "locality"),
        ("RD", "R", "road", "area"),
        ("AIRB", "S", "air base", "site"),
        ("AIRP", "S", "airport", "site"),
        ("DAM", "S", "dam", "site"),
        ("HSP", "S", "hospital", "site"),
        ("INSM", "S", "military installation", "site"),
        ("BRKS", "S", "barracks", "site"),
        ("BDRC", "S", "border crossing", "site"),
        ("CMPRF", "S", "refugee camp", "locality"),
        ("CSTL", "S", "castle", "site"),
        ("PRN", "S", "prison", "site"),
        ("SQR", "S", "square", "site"),
        ("JCT", "R", "junction", "site"),
        ("BDG", "S", "building", "site"),
        ("MSQE", "S", "mosque", "site"),
        ("CH", "S", "church", "site"),
        ("MNMT", "S", "monument", "site"),
        ("ANS", "S", "ancient site", "site"),
        ("STDM", "S", "stadium", "site"),
        ("UNIV", "S", "university", "site"),
        ("PS", "S", "power station", "site"),
        ("OILR", "S", "oil refinery", "site"),
        ("GOVL", "S", "seat of a government", "site"),
        ("PPLC", "P", "capital", "locality"),
        ("PPLA", "P", "provincial capital", "locality"),
        ("PPLA2", "P", "district capital", "locality"),
        ("PPLA3", "P", "sub-district capital", "locality"),
        ("PPLA4", "P", "town", "locality"),
        ("PPLG", "P", "seat of government", "locality"),
        ("PPL", "P", "populated place", "locality"),
        ("PPLL", "P", "small populated place", "locality"),
        ("PPLX", "P", "neighbourhood", "site"),
        ("PPLQ", "P", "abandoned place", "locality"),
        ("PPLW", "P", "destroyed place", "locality"),
    )
}
"""The kinds that have a row of their own, by code."""

_PRECISION_OF_CLASS: dict[str, Precision] = {
    "A": "admin2",
    "P": "locality",
    "S": "site",
    "H": "area",
    "L": "area",
    "R": "area",
    "T": "area",
    "U": "area",
    "V": "area",
}


def precision_of(feature_class: str, feature_code: str) -> Precision:
    """Return how exactly a place of a kind is known by its name alone.

    Parameters
    ----------
    feature_class, feature_code
        GeoNames class and code; a code without a row is judged by its class.

    Returns
    -------
    precision
        One of `PRECISIONS`.

    Examples
    --------
    >>> precision_of("S", "AIRB"), precision_of("P", "PPLA"), precision_of("A", "ADM1")
    ('site', 'locality', 'admin1')
    """
    feature = FEATURES.get(feature_code)
    return feature.precision if feature else _PRECISION_OF_CLASS.get(feature_class, "locality")


def label_of(feature_class: str, feature_code: str) -> str:
    """Return what a kind of place is called.

    Examples
    --------
    >>> label_of("P", "PPLX")
    'neighbourhood'
    >>> label_of("P", "")
    'populated place'
    """
    feature = FEATURES.get(feature_code)
    if feature:
        return feature.label
    return "populated place" if feature_class == "P" else "place"
