"""The name of a place in a table → the place of the gazetteer that is meant, or why none is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.kinds import asked_for, fits

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.matches import Match
    from gazetteer.place import Place

NAMESAKE_KM = 10.0
"""Places of one name that are no farther apart are taken for one."""

CLEAR_LEAD = 1.0
"""Of places of one name that lie apart, one is taken if it scores so much more than the next."""

_NEAR = re.compile(
    r"\A(?:near|outskirts of|outside|around|vicinity of|close to|قرب)\s+", re.IGNORECASE
)
_KIND = re.compile(r"\s+(?:town|city|village|hamlet)\Z", re.IGNORECASE)
_UNIT = re.compile(
    r"district|governorate|province|\boblast|\braion|county|sub-?district|region|محافظة|منطقة|ناحية",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*[,،/]\s*|\s+-\s+")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name means.

    Attributes
    ----------
    place
        What is meant; None where nothing is, or it is not clear.
    near
        Whether the words put it near the place, not in it.
    others
        What else the words may mean; where `place` is None they are equally likely.
    because
        Why, in words.
    """

    place: Place | None
    near: bool = False
    others: tuple[Place, ...] = ()
    because: str = ""


def candidates(gazetteer: Gazetteer, name: str) -> list[Match]:
    """Return the places that have a name but for case and accents; quick."""
    bare = _KIND.sub("", _NEAR.sub("", name))
    return [match for match in gazetteer.lookup(bare) if match.kind != "demonym"]


def named(gazetteer: Gazetteer, name: str, country: Place | None, unit: Place | None) -> Named:
    """Return the place that a name means within a country and a unit of it.

    Parameters
    ----------
    country, unit
        What the other columns name; None where they name nothing that is known.

    Examples
    --------
    >>> import gazetteer
    >>> places = gazetteer.load()
    >>> syria = places["iso:SY"]
    >>> named(places, "near Jebleh", syria, None).place.name
    'Jableh'
    >>> named(places, "Nowhere at all", syria, None).place is None
    True
    """
    near = _NEAR.match(name) is not None
    for words in _readings(_NEAR.sub("", name)):
        found = _within(_matches(gazetteer, words, country), country, unit)
        if found:
            return _chosen(found, words, near=near)
    return Named(None, near, because=f"no place {name!r} is known{_where(country, unit)}")


def _where(country: Place | None, unit: Place | None) -> str:
    holder = unit or country
    return f" in {holder.name}" if holder else ""


def _readings(name: str) -> list[str]:
    """Return the whole name, then its parts, the first before the last: "Al-Ziraa, Latakia"."""
    return list(dict.fromkeys([name, *_LISTED.split(name)[:1]]))


def _matches(gazetteer: Gazetteer, name: str, country: Place | None) -> list[Match]:
    exact = candidates(gazetteer, name)
    code = country.country if country else None
    if any(code is None or match.place.country == code for match in exact):
        return exact
    try:
        alike = gazetteer.search(name, country=code)
    except ValueError:
        return []
    return [match for match in alike if match.match != "fuzzy" and match.kind != "demonym"]


def _within(matches: list[Match], country: Place | None, unit: Place | None) -> list[Match]:
    if country is not None:
        matches = [match for match in matches if match.place.country == country.country]
    if unit is not None:
        matches = [match for match in matches if unit.id in (match.place.id, *match.place.parents)]
    return matches


def _chosen(found: list[Match], name: str, *, near: bool) -> Named:
    """Return the settlement before the unit of its name, if all that have the name lie together."""
    wants_unit = _UNIT.search(name) is not None
    first = [match for match in found if (match.place.feature_class == "A") == wants_unit] or found
    if wants_unit and (kinds := asked_for(name)):
        # "Hama Governorate" is not the district of the same name.
        first = [match for match in first if fits(match.place, kinds)] or first
    best = first[0].place
    rivals = [
        match
        for match in first[1:]
        if distance_km(best.lat, best.lon, match.place.lat, match.place.lon) > NAMESAKE_KM
    ]
    others = tuple(match.place for match in rivals)
    if rivals and first[0].score - rivals[0].score < CLEAR_LEAD:
        shown = ", ".join(_described(place) for place in (best, *others)[:4])
        return Named(None, near, (best, *others), f"{name!r} may be any of {shown}")
    return Named(best, near, others, f"{name!r} is {best.name} ({best.id})")


def _described(place: Place) -> str:
    around = [name for name in (place.admin1, place.country) if name and name != place.name]
    return f"{', '.join([place.name, *around])} ({place.id})"
