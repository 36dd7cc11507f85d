"""What stands between two place names of a sentence: a list, the ends of a road, or which of them only says where the other lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.resolve.holding import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.place import Place
    from gazetteer.resolve import Resolution
    from mapper.blocks import Sentence

REACH = 60
"""No more characters than this stand between two names that belong together."""
BESIDE_KM = 150
"""A place is told by another that is no farther from it than this."""

_LIST_GAP = re.compile(
    r"\A(?: (?:cit(?:y|ies)|towns?|villages?|provinces?|governorates?|air ?bases?|airport|"
    r"districts?|"
    r"countryside|camp|county|counties))?(?:,? and |, | & |,? as well as |,? or |/| ?و|['’]s )\Z"
)
_HOLDER_GAP = re.compile(
    r"\A(?:(?: (?:district|village|town|area|sub-?district|city))?, |"
    r" ?[وب]?(?:مدينة|بلدة|ناحية) | ?(?:في |،? )?(?:ب|(?:(?:شمال|جنوب)ي? )?(?:شمال|جنوب|شرق|غرب|وسط)ي? )(?:محافظة |ولاية |ريف |قطاع )?|"
    r"['’]s (?:[\w-]+ ){0,3}|,? (?:\w+ ){0,3}(?:in|of|within) (?:the )?(?:\w+ ){0,3}| \()\Z"
)
_UNKNOWN_HOLDER_GAP = re.compile(
    r"\A(?: village)?,?(?: in| of)? (?:the )?(?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:township|tract|district|sub-?district|county|commune|municipality|area|ward),? (?:in |of )?(?:the )?\Z"
)
"""Between a village and its province stands a unit that no gazetteer has either."""
_PLACE_NOUN = (
    r"(?:(?:village|town|camp|suburb|district|neighbou?rhood|area|region|province|stronghold|hamlet|port|"
    r"settlement|locality|quarter|island|base)s?|city|cities|community|municipality)"
)
_SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? (?:part |side |edge )?"
_BESIDE_GAP = re.compile(
    rf"\A(?:(?: {_PLACE_NOUN})?,? (?:just |to the |about |some |located )*"
    rf"(?:{_SIDE}of|near|outside|close to|not far from|on the outskirts of) (?:the )?(?:{_PLACE_NOUN} of )?|"
    rf",? (?:an?|the) (?:[\w-]+ ){{0,4}}{_PLACE_NOUN} (?:[\w-]+ ){{0,4}}?"
    rf"(?:in|of|near|outside|on)(?: the)?(?: [\w-]+){{0,3}} )\Z",
    re.IGNORECASE,
)
_FAR_GAP = re.compile(
    r"\A,? (?:is |are |lies |located |situated )?(?:about |some |around |approximately |roughly |nearly )*[\w.,]+ ?"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?)(?: \([^)]*\))? (?:to the )?(?:away )?(?:[\w-]+ )?"
    r"(?:of|from)(?: the)? \Z",
    re.IGNORECASE,
)
"""Between a place and another that only tells where it lies, without and with a distance."""
_INSIDE_GAP = re.compile(
    rf"\A(?:['’]s |,? (?:{_PLACE_NOUN},? )?(?:in|of|within) (?:the )?(?:{_PLACE_NOUN} of )?| ?[وب]?(?:مدينة|بلدة|ناحية) )"
)
_UNIT_AFTER = re.compile(
    r"\A (?:sub-?district|district|governorate|province|countryside)\b", re.IGNORECASE
)
"""Behind a town that stands for its unit: "Foo village, Masyaf district"."""
_AROUND_GAP = re.compile(
    r"\b(?:countryside|outskirts|suburbs|rural areas|hinterland) (?:of|around) (?:the )?(?:(?:city|town) of )?\Z|\bريف "
)
_STRANGERS_GAP = re.compile(
    r"\A, (?:(?:[a-z]{2}-)?[A-Z][\w'’-]+(?: (?:[a-z]{2}-)?[A-Z][\w'’-]+)?(?:, and |, | and ))+\Z"
)
"""Between two names of a list that holds names which nobody knows."""
_OWNER_GAP = re.compile(r"\A['’]s (?:[\w-]+ ){0,3}\Z")
_ROAD_GAP = re.compile(r"\A ?[-–—] ?\Z")


def listed(text: str, left: Resolution, right: Resolution, sentence: Sentence) -> bool:
    """Whether two names stand in one list, or are the two ends of a road."""
    if left.toponym.start < sentence.start or right.toponym.end > sentence.end:
        return False
    gap = _gap(text, left, right)
    road = _ROAD_GAP.match(gap) and left.precision == right.precision == "near"
    return bool(road or _LIST_GAP.match(gap) or _STRANGERS_GAP.match(gap))


def stands_in(text: str, left: Resolution, right: Resolution, sentence: Sentence) -> bool:
    """Whether all that is known of a place that no gazetteer has is where it lies: "Foo, Hama province"."""
    if left.place is not None or left.toponym.start < sentence.start or right.place is None:
        return False
    if beside(text, left, right):
        return True
    gap = _gap(text, left, right)
    return right.place.feature_class == "A" and bool(
        _HOLDER_GAP.match(gap) or _UNKNOWN_HOLDER_GAP.match(gap)
    )


def inner(text: str, resolutions: Sequence[Resolution], index: int) -> int | None:
    """Return the name before or after one which only tells where that lies, or None."""
    if index and _only_says_where(text, resolutions[index - 1], resolutions[index]):
        return index - 1
    following = resolutions[index + 1 : index + 2]
    if following and owns(text, resolutions[index], following[0]):
        return index + 1
    return None


def beside(text: str, left: Resolution, right: Resolution) -> bool:
    """Whether a name tells from which side or how far the one before it lies from it."""
    gap = _gap(text, left, right)
    return bool(_BESIDE_GAP.match(gap) or _FAR_GAP.match(gap))


def owns(text: str, left: Resolution, right: Resolution) -> bool:
    """Whether a name is the owner of the one after it: "Latakia's Al-Ziraa"."""
    if left.place is None or right.place is None:
        return False
    return bool(_OWNER_GAP.match(_gap(text, left, right))) and holds(left.place, right.place)


def _only_says_where(text: str, left: Resolution, right: Resolution) -> bool:
    """Whether a name only tells where the one before it lies: "Jableh, Latakia", "Dael, north of Daraa"."""
    if right.toponym.start - left.toponym.end > REACH or right.place is None or left.place is None:
        return False
    gap = _gap(text, left, right)
    if _FAR_GAP.match(gap):
        return True
    if _BESIDE_GAP.match(gap):
        spot = left.place.feature_class in ("P", "S", "R")
        unit = holds(right.place, left.place)
        near_by = unit or (
            left.place.country == right.place.country and _near_by(left.place, right.place)
        )
        return spot and near_by
    if not _HOLDER_GAP.match(gap):
        return False
    of_unit = _UNIT_AFTER.match(text[right.toponym.end : right.toponym.end + REACH])
    if (of_unit or _AROUND_GAP.search(gap)) and left.place.admin1 == right.place.admin1:
        return left.place.feature_class == "P"
    inside = holds(right.place, left.place) or _in_land(left, right.place)
    return (inside and bool(_INSIDE_GAP.match(gap))) or _holds_it(left.place, right.place)


def _holds_it(left: Place, right: Place) -> bool:
    return _countryside_of(right, left) or right.id in left.parents or _unit_of(right, left)


def _countryside_of(region: Place, place: Place) -> bool:
    """Whether a region without borders lies in the province of a town: "Ariha in rural Idlib"."""
    same = region.admin1 is not None and region.admin1 == place.admin1
    return region.feature_code == "RGN" and place.feature_class == "P" and same


def _in_land(left: Resolution, land: Place) -> bool:
    """Whether a spot may lie in a land without a seat: "Arish in north Sinai"."""
    exact = left.precision in ("site", "locality", "near")
    return bool(
        exact and left.place and land.feature_class in ("L", "T") and _near_by(left.place, land)
    )


def _unit_of(unit: Place, place: Place) -> bool:
    country = unit.feature_code.startswith("PCL")
    return (
        unit.feature_class == "A"
        and unit.country == place.country
        and (country or unit.name == place.admin1)
        and unit.id != place.id
    )


def _near_by(place: Place, other: Place) -> bool:
    return distance_km(place.lat, place.lon, other.lat, other.lon) <= BESIDE_KM


def _gap(text: str, left: Resolution, right: Resolution) -> str:
    return re.sub(r"\s+", " ", text[left.toponym.end : right.toponym.start])
