"""Places told by a distance: "12 km north of X"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.geodesy import destination
from gazetteer.numerals import NUMERALS

if TYPE_CHECKING:
    from gazetteer.place import Place

_BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
_BEARINGS |= {
    short: _BEARINGS[long]
    for short, long in (
        *(("n", "north"), ("e", "east"), ("s", "south"), ("w", "west")),
        *(("ne", "northeast"), ("se", "southeast"), ("sw", "southwest"), ("nw", "northwest")),
    )
}
"""Field notes write "4 km NW of"."""
_NUMBER_WORDS = {word: value for word, value in NUMERALS.items() if value} | {"a hundred": 100}
_KM_OF = {"k": 1.0, "m": 1.609344}
DISTANCE = re.compile(
    rf"(?<![\d.,])(?P<number>\d+(?:[.,]\d+)?|{'|'.join(_NUMBER_WORDS)})[ -]?"
    r"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b(?: \([^)]*\))? "
    r"(?:to the )?(?:away )?(?P<bearing>north[- ]?east|north[- ]?west|south[- ]?east|"
    r"south[- ]?west|north|south|east|west|ne|nw|se|sw|[nsew])?"
    r"(?:ern|ward)? ?(?:of|from)(?: the)?(?: (?:city|town|village|capital)(?: of)?)? ?\Z",
    re.IGNORECASE,
)
MEASURED = "+"
"""What stands in an identifier between the place that is measured from and the distance."""

FARTHEST_KM = 120
"""From farther than this a distance and a bearing give no place."""
_COMPASS = (
    "north",
    "north-east",
    "east",
    "south-east",
    "south",
    "south-west",
    "west",
    "north-west",
)


def bearing_of(match: re.Match[str] | None) -> float | None:
    """Return the bearing that the words give, in degrees from north, or None."""
    if match is None or not match["bearing"]:
        return None
    return _BEARINGS[re.sub(r"[- ]", "", match["bearing"].lower())]


def kilometres_of(match: re.Match[str] | None) -> float | None:
    """Return the distance that the words give, in kilometres, or None."""
    if match is None:
        return None
    number = match["number"].lower().replace(",", ".")
    value = _NUMBER_WORDS.get(number)
    return (float(number) if value is None else value) * _KM_OF[match["unit"][0].lower()]


def away(place: Place, bearing: float, km: float) -> Place:
    """Return a place of its own for "12 km north of X"."""
    lat, lon = destination(place.lat, place.lon, bearing=bearing, distance_km=km)
    side = _COMPASS[round(bearing / 45) % len(_COMPASS)]
    return replace(
        place,
        id=f"{place.id}{MEASURED}{km:g}km{side}",
        name=f"{km:.3g} km {side} of {place.name}",
        lat=round(lat, 5),
        lon=round(lon, 5),
        feature_class="L",
        feature_code="AREA",
        population=None,
    )
