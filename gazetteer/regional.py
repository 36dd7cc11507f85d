"""Which region a word of a query means: the governorate before the town of the same name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer import kinds, names
from gazetteer.matches import ranked
from gazetteer.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.finding import Finder
    from gazetteer.matches import Match

PREFERENCE = {"PCLI": 0.8, "ADM1": 0.6, "ADM2": 0.3, "RGN": 0.3, "ADM3": 0.1}
"""What a level adds where the query does not say which one it wants."""

SAID, OTHERWISE = 2.0, -1.0
"""For the level that the query names, and for others."""

REGIONAL_CLASSES = frozenset("AHLTV")


def regions(finder: Finder, name: str, *, limit: int) -> list[Match]:
    """Return the regions that a name may mean, the best first; see `Gazetteer.regions`."""
    whole, *parts = names.readings(name)
    found = _named(finder, [whole]) or _countryside(finder, name) or _named(finder, parts)
    if not found:
        alike = finder.search(name, country=None, near=None, limit=50)
        found = _regional(alike)
    wanted = kinds.asked_for(name)
    return ranked(_preferred(match, wanted) for match in found)[:limit]


def _named(finder: Finder, readings: Iterable[str]) -> list[Match]:
    """Return the regions that are called by one of some names."""
    best: dict[str, Match] = {}
    for reading in readings:
        for match in _regional(finder.lookup(reading)):
            best.setdefault(match.place.id, match)
    return list(best.values())


def _countryside(finder: Finder, name: str) -> list[Match]:
    """Return the countryside of a town, whatever the order of the words and the spelling."""
    read = names.countryside(name)
    if read is None:
        return []
    side, town = read
    around = regions(finder, town, limit=3)
    for region in around:
        whole = " ".join(filter(None, (side, region.place.name, "countryside")))
        if found := _regional(finder.lookup(whole)):
            return found
    return [] if side else around


def _regional(found: list[Match]) -> list[Match]:
    return [
        match
        for match in found
        if match.place.feature_class in REGIONAL_CLASSES and match.kind != "demonym"
    ]


def _preferred(match: Match, wanted: frozenset[str] | None) -> Match:
    code = match.place.feature_code
    if wanted:
        fits = kinds.fits(match.place, wanted)
        weight = SAID if fits else OTHERWISE
        because = "of the kind that was asked for" if fits else "of another kind"
    else:
        weight, because = PREFERENCE.get(code, 0.0), f"a {match.place.kind}"
    score = round(match.score + weight, 3)
    return replace(match, score=score, reasons=(*match.reasons, Reason(weight, because)))
