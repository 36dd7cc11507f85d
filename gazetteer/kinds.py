"""Words of a query that say what kind of place it asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.place import Place

_KINDS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(kinds.split()))
    for words, kinds in (
        (r"sub[- ]?district|nahiy[ae]h?|nahiyat|ناحية", "ADM3"),
        (r"district|county|mintaqah?|mintaqat|منطقة", "ADM2 PPLX"),
        (r"governorate|province|state|oblast|muhafaza[ht]?|محافظة", "ADM1"),
        (r"country|republic|kingdom|دولة", "PCLI"),
        (r"village|hamlet|town|city|قرية|بلدة|مدينة", "P"),
        (r"suburb|neighbou?rhood|حي", "P"),
        (r"camp|مخيم", "CMPRF CMP P"),
        (r"mountains?|hill|جبل|تل", "T RGN"),
        (r"plain|valley|سهل|وادي", "T RGN"),
        (r"river|lake|نهر|بحيرة", "H"),
        (r"air ?base|airport|airfield|مطار", "AIRB AIRP AIRF"),
    )
)
"""Words → feature codes and classes; the first that fits."""


def asked_for(name: str) -> frozenset[str] | None:
    """Return the feature codes and classes that the words of a query ask for, or None.

    Examples
    --------
    >>> asked_for("Hama Governorate"), asked_for("Hama")
    (frozenset({'ADM1'}), None)
    """
    return next((kinds for words, kinds in _KINDS if words.search(name)), None)


def fits(place: Place, kinds: frozenset[str]) -> bool:
    """Say whether a place is of one of some kinds."""
    return place.feature_code in kinds or place.feature_class in kinds
