"""Reasons: what a toponym, a place and their surroundings say for and against each other.

One table of weights; each function here turns one observation into at most one `Reason`.
"""

from __future__ import annotations

import math
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gazetteer.place import Place

WEIGHTS = MappingProxyType(
    {
        # fame
        "country": 5.0,
        "continent": 5.0,
        "admin1": 3.9,
        "admin1_small": 1.5,  # a parish of a small country
        "admin2": 1.9,
        "admin3": 1.2,
        "capital": 0.6,
        "region": 2.6,
        "site": 1.6,
        "neighbourhood": -0.4,
        "tenfold": 0.55,  # for each power of ten of its population
        "user": 3.0,
        "curated": 2.0,
        # how the name matches
        "alias": -0.9,
        "unit_alias": -0.3,  # of a curated unit, by a name that is not just spelt otherwise
        "former": -1.2,
        "folded": -0.1,
        "skeleton": -0.8,
        "whole_name": 1.0,
        # what the text says
        "asked": 1.6,
        "not_asked": -2.0,
        "held_comma": 5.0,
        "held": 3.0,
        "holds": 2.0,
        "not_held": -7.0,
        "unit_of_same_name": -1.5,
        "rather_country": -3.0,  # a city whose country has the same name
        "no_such": -10.0,  # the text speaks of a street or a farm, the place is neither
        "no_quarter": -3.5,  # the text speaks of a part of a town, the place is another town
        "not_in": -8.0,  # not in the unit that the text says it is in
        "holds_unknown": 1.6,  # the unit in which the text has a place that nobody knows
        "namesake_by_name": -2.5,  # a small place by a by-name that is a large city's own name
        "stranger": -4.0,  # little known, in a country that nothing else in the text points to
        # company
        "same_admin1": 2.2,
        "same_country": 0.5,
        "named_unit": 0.8,  # the text names the state or county that holds it
        "foreign_to_fame": 0.3,  # what is left of a shared country beside a famous namesake
        "close": 0.9,  # within 40 km
        "nearby": 0.6,  # within 150 km
        "in_region": 0.4,  # within 400 km
        "focus": 2.0,
    }
)
"""What each observation adds to the score of a candidate; the sum decides."""

COMPANY_CAP = 4.5
CLOSE_KM, NEARBY_KM, REGION_KM = 40, 150, 400
SAME_PLACE_KM = 20.0
BAND_DEGREES = 4
"""Places farther apart in latitude are no company; this saves most of the cosines."""
THEATRE, STRANGER_SHARE = 1.5, 0.04
"""So many sure names tell where a text is at home, and so little of them makes a country strange to it."""
_KNOWN_FROM = ((100_000, 0.35), (30_000, 0.7), (0, 1.0))
WORLD_CITY = 500_000
"""Inhabitants from which a city may be named anywhere."""
SHADE = 1.5
"""How much more famous a namesake must be to put a place in the shade."""

ASKED: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        # word of the text: beginnings of "class.code" that it asks for
        "country": ("A.PCL", "A.TERR"),
        "province": ("A.ADM1", "A.ADM2"),
        "governorate": ("A.ADM1",),
        "department": ("A.ADM1", "A.ADM2"),
        "state": ("A.ADM1",),
        "oblast": ("A.ADM1",),
        "region": ("A.ADM1", "A.ADM2", "L.", "T."),
        "county": ("A.ADM2", "A.ADM1"),
        "parish": ("A.ADM2",),
        "prefecture": ("A.ADM1",),
        "district": ("A.ADM2", "A.ADM3", "A.ADM4", "P."),
        "subdistrict": ("A.ADM3",),
        "city": ("P.",),
        "town": ("P.",),
        "village": ("P.",),
        "hamlet": ("P.",),
        "suburb": ("P.",),
        "capital": ("P.",),
        "township": ("P.", "A.ADM3"),
        "borough": ("P.", "A."),
        "neighborhood": ("P.PPLX", "P.PPLL", "A.ADM3", "A.ADM4"),
        "neighbourhood": ("P.PPLX", "P.PPLL", "A.ADM3", "A.ADM4"),
        "municipality": ("A.ADM2", "A.ADM3", "P."),
        "street": ("R.",),
        "farm": ("S.FRM", "S.EST"),
        "camp": ("P.", "L.CMP", "S.CMP"),
        "airbase": ("S.AIR", "L.MILB", "S.INSM"),
        "airport": ("S.AIR", "L.MILB"),
        "base": ("S.AIR", "L.MILB", "S.INSM"),
        "river": ("H.",),
        "lake": ("H.",),
        "sea": ("H.",),
        "mountain": ("T.",),
        "mountains": ("T.",),
        "island": ("T.", "A."),
        "desert": ("T.", "L."),
        "crossing": ("S.", "P."),
        "dam": ("S.", "P."),
    }
)


NOT_TOWNS = frozenset({"street", "farm"})
"""Kinds that no town or unit can be meant by."""


_QUARTERS = frozenset({"neighborhood", "neighbourhood"})


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


def _kind(place: Place) -> str:
    if place.feature_code == "ADM1" and place.country in _SMALL_COUNTRIES:
        return "admin1_small"
    for beginning, kind in _KINDS:
        if place.feature_code.startswith(beginning):
            return kind
    return {"A": "admin3", "S": "site", "P": ""}.get(place.feature_class, "region")


def asked_reason(place: Place, asked: str | None) -> Reason | None:
    """Return whether a place is of the kind that the words ask for: "the province of X"."""
    wanted = ASKED.get(asked or "")
    if not wanted:
        return None
    if f"{place.feature_class}.{place.feature_code}".startswith(wanted):
        return Reason(WEIGHTS["asked"], f"the text speaks of {_with_article(asked)}")
    quarter = asked in _QUARTERS and place.feature_class != "S"
    kind = "no_such" if asked in NOT_TOWNS else "no_quarter" if quarter else "not_asked"
    return Reason(
        WEIGHTS[kind],
        f"the text speaks of {_with_article(asked)}, not of {_with_article(place.kind)}",
    )


def _with_article(noun: str | None) -> str:
    return f"{'an' if noun and noun[0] in 'aeiou' else 'a'} {noun}"


def holds(outer: Place, inner: Place) -> bool:
    """Return whether a place lies in another, as far as their records tell.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> texas = Place("gn1:US.TX", "Texas", 31, -99, "A", "ADM1", country="US", admin1="Texas")
    >>> holds(texas, Place("x:1", "Paris", 33.7, -95.6, country="US", admin1="Texas"))
    True
    """
    if outer.id == inner.id:
        return False
    if outer.id in inner.parents:
        return True
    if outer.country != inner.country or outer.country is None:
        return False
    return _holds_by_kind(outer, inner)


def _holds_by_kind(outer: Place, inner: Place) -> bool:
    code = outer.feature_code
    if code.startswith("PCL"):
        return True
    if code == "ADM1":
        return inner.admin1 == outer.name and inner.feature_code != "ADM1"
    if code == "ADM2":
        return (
            inner.admin2 == outer.name
            and inner.admin1 == outer.admin1
            and inner.feature_code != "ADM2"
        )
    if outer.feature_class == "P" and inner.feature_class in ("P", "S", "L", "R"):
        larger = (outer.population or 0) >= (inner.population or 0)
        return larger and distance_km(outer.lat, outer.lon, inner.lat, inner.lon) < SAME_PLACE_KM
    return False


def company_weight(place: Place, other: Place, *, in_shade: bool = False) -> float:
    """Return how much a place is at home beside another that the text names, 0 or more.

    Parameters
    ----------
    in_shade
        Whether a far more famous place bears the same name; then a shared country says little.
    """
    weight = 0.0
    if place.country and place.country == other.country:
        shared = WEIGHTS["same_country"]
        weight += shared * WEIGHTS["foreign_to_fame"] if in_shade else shared
        if place.admin1 and place.admin1 == other.admin1:
            weight += WEIGHTS["same_admin1"]
            if other.feature_class == "A" and holds(other, place):
                weight += WEIGHTS["named_unit"]
    if abs(place.lat - other.lat) >= BAND_DEGREES:
        return weight
    if "country" in (place.precision, other.precision):
        return weight
    return weight + _distance_weight(distance_km(place.lat, place.lon, other.lat, other.lon))


def _distance_weight(km: float) -> float:
    if km < CLOSE_KM:
        return WEIGHTS["close"]
    if km < NEARBY_KM:
        return WEIGHTS["nearby"]
    return WEIGHTS["in_region"] if km < REGION_KM else 0.0


def company_reason(
    place: Place, others: Sequence[tuple[Place, float]], *, in_shade: bool = False
) -> Reason | None:
    """Return what the other places of the text say for a place.

    Parameters
    ----------
    others
        Places that the other toponyms may mean, each with how sure and how often.
    in_shade
        See `company_weight`.
    """
    sums = [
        (company_weight(place, other, in_shade=in_shade) * sure, other) for other, sure in others
    ]
    total = sum(weight for weight, _ in sums)
    if total <= 0:
        return None
    dearest = max(sums, key=lambda pair: pair[0])[1]
    return Reason(_capped(total), f"goes with {dearest.name}, which the text names too")


def stranger_reason(
    place: Place, others: Sequence[tuple[Place, float]], *, by_name: bool
) -> Reason | None:
    """Return the doubt about a little-known place in a country that the text is not about.

    Parameters
    ----------
    others
        As for `company_reason`.
    by_name
        Whether the text calls it by another name than its own; then no fame helps.
    """
    if not place.country or (known_everywhere(place) and not by_name):
        return None
    total = sum(sure for other, sure in others if other.country)
    here = sum(sure for other, sure in others if other.country == place.country)
    if total < THEATRE or here > STRANGER_SHARE * total:
        return None
    weight = WEIGHTS["stranger"] * (1.0 if by_name else _little_known(place))
    return Reason(weight, f"nothing else in the text is in {place.country}")


def _little_known(place: Place) -> float:
    """Return how little a place is known abroad: 2 for a building, less than 1 for a large town."""
    if place.feature_class == "S":
        return 2.0
    if place.source in ("curated", "user"):
        return 0.3
    population = place.population or 0
    return next(share for least, share in _KNOWN_FROM if population >= least)


def known_everywhere(place: Place) -> bool:
    """Whether a place is a country, a capital or a city that any text may name."""
    if place.feature_code.startswith(("PCL", "TERR", "CONT", "PPLC")):
        return True
    return place.feature_class == "P" and (place.population or 0) >= WORLD_CITY


def _capped(total: float) -> float:
    """Let many companions count ever less: 0 at 0, towards the cap."""
    return COMPANY_CAP * (1 - math.exp(-total / COMPANY_CAP))
