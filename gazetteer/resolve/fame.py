"""What speaks for a place before the text is read."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.place import Place

WORLD_CITY = 500_000
"""Inhabitants from which a city may be named anywhere."""
_KINDS = (
    ("PCL", "country"),
    ("TERR", "country"),
    ("CONT", "continent"),
    ("ADM1", "admin1"),
    ("ADM2", "admin2"),
    ("ADM", "admin3"),
    ("PPLX", "neighbourhood"),
    ("PPL", ""),
)
_SMALL_COUNTRIES = frozenset(
    re.findall(
        r"[A-Z]{2}",
        "AD AG AI AS AW AX BB BL BM BN BQ BS BZ CC CK CV CW CX DM FK FM FO GD GF GG GI GL GP GU IM IS JE KI KM KN KY LC LI "
        "LU MC MF MH MO MP MQ MS MT MV NC NF NR NU PF PM PN PW RE SB SC SH SM SR ST SX TC TK TO TV VA VC VG VI VU WF WS YT",
    )
)
"""Countries and territories with fewer than about a million inhabitants, whose provinces few reports mean."""


def own_reasons(place: Place) -> Iterator[Reason]:
    """Yield what speaks for a place before the text is read: its fame.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> [reason.because for reason in own_reasons(Place("user:1", "Foo", 0, 0, population=1000))]
    ['a place of 1,000', 'a place of the user']
    """
    kind = _kind(place)
    if kind:
        yield Reason(WEIGHTS[kind], f"a {place.kind}")
    if place.feature_code == "PPLC":
        yield Reason(WEIGHTS["capital"], "a capital")
    if place.feature_class == "P" and place.population:
        weight = WEIGHTS["tenfold"] * math.log10(place.population)
        yield Reason(weight, f"a place of {place.population:,}")
    if place.source == "user" or place.id.startswith("user:"):
        yield Reason(WEIGHTS["user"], "a place of the user")
    elif place.source == "curated" and place.feature_class != "A" and not place.population:
        yield Reason(WEIGHTS["curated"], "a place that reports speak of")


def _kind(place: Place) -> str:
    if place.feature_code == "ADM1" and place.country in _SMALL_COUNTRIES:
        return "admin1_small"
    for beginning, kind in _KINDS:
        if place.feature_code.startswith(beginning):
            return kind
    return {"A": "admin3", "S": "site", "P": ""}.get(place.feature_class, "region")


def known_everywhere(place: Place) -> bool:
    """Whether a place is a country, a capital or a city that any text may name."""
    if place.feature_code.startswith(("PCL", "TERR", "CONT", "PPLC")):
        return True
    return place.feature_class == "P" and (place.population or 0) >= WORLD_CITY
