"""Two places that a road joins, or that something lies between → one location, midway."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.reasons import Reason
from gazetteer.resolve.distances import MEASURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from mapper.blocks import Sentence
    from mapper.model import Location

FARTHEST_KM = 100.0
"""Of a longer road the middle is no place near to what happened on it."""

_ENDS = "|"
"""What stands between the identifiers of the two ends of a road."""

_BETWEEN_IDS = "|"
_GAP = re.compile(
    r" ?[-–—/] ?|(?: |-)to(?: |-)|(?: (?:village|town|city|towns|villages))?(?: and | & | ?و ?)(?:the )?"
    r"(?:(?:village|town|city|مدينة|بلدة|قرية) (?:of )?)?"
)
_JOINED = re.compile(r" ?[-–—/] ?|(?: |-)to(?: |-)")
_BETWEEN = re.compile(
    r"\b(?:between|linking|connecting|joining)(?: both)?(?: the)?(?: (?:villages|towns|cities|village|town|city)(?: of)?)? \Z"
    r"|(?<!\w)[وب]?(?:بين|الواصل بين|يربط بين|الرابط بين) ?(?:مدينتي |بلدتي |قريتي |مدينة |بلدة |قرية )?\Z",
    re.IGNORECASE,
)


def with_roads(
    sentence: Sentence, places: Sequence[tuple[int, Location]]
) -> list[tuple[int, Location]]:
    """Return the places of a sentence, the two ends of a road as one location midway.

    Parameters
    ----------
    places
        Offsets into the text of the document, and the places named there, in order.
    """
    found: list[tuple[int, Location]] = []
    for at, where in places:
        if found and _is_other_end(sentence, found[-1], (at, where)):
            start, one = found.pop()
            found.append((start, _midway(one, where)))
        else:
            found.append((at, where))
    return found


def without_anchors(places: Sequence[tuple[int, Location]]) -> list[tuple[int, Location]]:
    """Return the places of a sentence but for those that another is measured from.

    "On the Homs-Hama road, 5 km north of Homs" is one spot: neither Homs, nor midway.

    Parameters
    ----------
    places
        Offsets into the text of the document, and the places named there, in order.
    """
    measured = {
        where.place.id.split(MEASURED)[0] for _, where in places if MEASURED in where.place.id
    }
    return [(at, where) for at, where in places if measured.isdisjoint(where.place.id.split(_ENDS))]


def _is_other_end(
    sentence: Sentence, left: tuple[int, Location], right: tuple[int, Location]
) -> bool:
    (start, one), (at, other) = left, right
    if one.precision != "near" or other.precision != "near" or _ENDS in one.place.id:
        return False
    first, last = start - sentence.start, at - sentence.start
    gap = sentence.text[first + len(one.text) : last].replace("\xa0", " ")
    if _JOINED.fullmatch(gap):
        return True
    return bool(_GAP.fullmatch(gap) and _BETWEEN.search(sentence.text[:first]))


def ends_of(place: Place) -> tuple[str, ...]:
    """Return the identifiers of the two ends of a road's middle, none for any other place."""
    ends = tuple(place.id.split(_BETWEEN_IDS))
    return ends if len(ends) > 1 else ()


def _midway(one: Location, other: Location) -> Location:
    a, b = one.place, other.place
    km = distance_km(a.lat, a.lon, b.lat, b.lon)
    because = Reason(0.0, f"midway between {a.name} and {b.name}, {km:.0f} km from each other")
    return replace(
        one,
        place=_middle(a, b),
        precision="near" if km <= FARTHEST_KM else "area",
        text=f"{one.text}-{other.text}",
        score=min(one.score, other.score),
        alternatives=(),
        reasons=(*one.reasons[:1], because),
    )


def _middle(a: Place, b: Place) -> Place:
    shared = tuple(unit for unit in a.parents if unit in b.parents)
    return replace(
        a,
        id=f"{a.id}{_ENDS}{b.id}",
        name=f"between {a.name} and {b.name}",
        lat=round((a.lat + b.lat) / 2, 5),
        lon=round((a.lon + b.lon) / 2, 5),
        feature_class="L",
        feature_code="AREA",
        country=a.country if a.country == b.country else None,
        admin1=a.admin1 if a.admin1 == b.admin1 else None,
        admin2=a.admin2 if a.admin2 == b.admin2 else None,
        admin3=None,
        parents=shared,
        population=None,
    )
