"""Words for a place → the place that is meant, or one line that lists what it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer.kinds import asked_for
from gazetteer.names import fold, readings
from gazetteer.place import nested
from mapper.errors import QueryError, UnknownRegionError
from mapper.query.units import unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.matches import Match
    from gazetteer.place import Place
    from mapper.query.units import Unit

CLEAR_LEAD = 0.4
"""A place that scores so much more than the next is meant."""

_SHOWN = 5
_SUGGESTED = 3
_AREAS = ("A", "L", "H", "T")
_ALIKE = 60
"""Out of 100: how alike a name must be to be suggested."""

_OWN_NAME = 0.3
_SETTLEMENT = frozenset({"P"})


@dataclass(frozen=True, slots=True)
class Meant:
    """The place that some words mean.

    Attributes
    ----------
    place
        The place.
    others
        What else they may mean, less likely.
    literal
        Whether the words are a name of it, but for case and accents.
    """

    place: Place
    others: tuple[Place, ...] = ()
    literal: bool = True


def region_named(gazetteer: Gazetteer, words: str) -> tuple[Unit, Meant]:
    """Return the region that some words or an identifier mean.

    Raises
    ------
    QueryError
        If there is none, or several are as likely.

    Examples
    --------
    >>> import gazetteer
    >>> places = gazetteer.load()
    >>> [region_named(places, words)[0].id for words in ("Lattakia", "iso:SY-LA", "Jableh district")]
    ['iso:SY-LA', 'iso:SY-LA', 'pcode:SY0602']
    """
    identifier = next((each for each in _identifiers(words) if each in gazetteer), None)
    if identifier:
        meant = Meant(gazetteer[identifier])
    else:
        found = gazetteer.regions(words) if fold(words) else []
        found = [match for match in found if _is_like(gazetteer, words, match)]
        if not found:
            raise UnknownRegionError(_no_region(gazetteer, words))
        meant = _widest(gazetteer, words, _clear("--region", words, found))
    unit = unit_of(gazetteer, meant.place)
    if unit.region is None and unit.level == "area":
        raise QueryError(
            f"--region {words}: no outline of {described(meant.place)} is known; ask for what lies"
            f" around it with --within 10km:{meant.place.id}, or along it with --region 'along {words}'"
        )
    return unit, meant


_CODE = re.compile(r"[A-Z]{2}|[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3}|\d{2,8})")
"""SY, SY-LA, SY0602: codes of ISO 3166 and of OCHA."""


def _identifiers(words: str) -> tuple[str, ...]:
    """Return what words may be the identifier of."""
    code = words.strip().upper()
    return (words, f"iso:{code}", f"pcode:{code}") if _CODE.fullmatch(words.strip()) else (words,)


def _widest(gazetteer: Gazetteer, words: str, meant: Meant) -> Meant:
    """Return the governorate for its district of the same name, unless a district is asked for."""
    if asked_for(words):
        return meant
    name = fold(meant.place.name)
    holders = (gazetteer[holder] for holder in meant.place.parents if holder in gazetteer)
    return next(
        (replace(meant, place=holder) for holder in holders if fold(holder.name) == name), meant
    )


def place_named(gazetteer: Gazetteer, words: str) -> Meant:
    """Return the place that some words or an identifier mean; a town before its district.

    Raises
    ------
    QueryError
        If there is none, or several are as likely.
    """
    if words in gazetteer:
        return Meant(gazetteer[words])
    found = gazetteer.search(words, limit=50) if fold(words) else []
    if not found:
        raise QueryError(f"--within: no place is called {words!r}{_suggested(gazetteer, words)}")
    best = found[0].match
    sites = [match for match in found if match.place.feature_class != "A" and match.match == best]
    return _clear("--within", words, sites or found)


def _clear(option: str, words: str, found: Sequence[Match]) -> Meant:
    """Return the likeliest place unless another, not around or inside it, is as likely."""
    ranked = sorted(found, key=lambda match: (-_weight(match, words), match.place.id))
    first = ranked[0]
    others = [match for match in ranked[1:] if not nested(first.place, match.place)]
    rivals = [
        match for match in others if _weight(first, words) - _weight(match, words) < CLEAR_LEAD
    ]
    if rivals:
        listed = ", ".join(described(match.place) for match in [first, *rivals][:_SHOWN])
        raise QueryError(f"{option} {words}: which one? {listed}; give the identifier instead")
    alike = [match.place for match in others if match.match == first.match]
    return Meant(first.place, tuple(alike[:_SHOWN]), first.match in ("exact", "folded"))


def _weight(match: Match, words: str) -> float:
    own = fold(words) == fold(match.place.name)
    return match.score + (_OWN_NAME if own and match.match in ("exact", "folded") else 0.0)


def described(place: Place) -> str:
    """Return a place as a line of a list: name, kind, where, identifier.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> described(Place("my:1", "Tripoli", 34.43, 35.84, country="LB", admin1="North"))
    'Tripoli (populated place in North, LB; my:1)'
    """
    around = [part for part in (place.admin1, place.country) if part and part != place.name]
    where = f" in {', '.join(around)}" if around and place.feature_code != "PCLI" else ""
    return f"{place.name} ({place.kind}{where}; {place.id})"


def _no_region(gazetteer: Gazetteer, words: str) -> str:
    """Say that there is no such region, and what may be meant."""
    sites = gazetteer.search(words, limit=1) if fold(words) else []
    if sites and sites[0].match in ("exact", "folded"):
        site = sites[0].place
        return (
            f"--region {words}: {described(site)} is a place, not a region; ask for what lies"
            f" around it with --within 5km:{site.id}"
        )
    return f"--region: no region is called {words!r}{_suggested(gazetteer, words, areas=True)}"


def _is_like(gazetteer: Gazetteer, words: str, match: Match) -> bool:
    """Say whether a match is what the words ask for.

    No province is for its city, nor for a name that is like its own in the consonants alone.
    """
    if asked_for(words) == _SETTLEMENT and fold(match.matched_name) != fold(words):
        # Kansas City is not in Kansas; Mexico City is a region of that name.
        return False
    if match.match in ("exact", "folded") or not words.isascii():
        return True
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 (only for unusual spellings)

    wanted = _barest(words)
    names = (name.text for name in gazetteer.names_of(match.place.id))
    return any(ratio(wanted, _barest(name)) >= _ALIKE for name in names if fold(name))


def _barest(name: str) -> str:
    """Return a name without words such as district."""
    return fold(min(readings(name), key=len))


def _suggested(gazetteer: Gazetteer, words: str, *, areas: bool = False) -> str:
    """Return what may be meant, the most alike first."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 (only after a mistake)

    if not fold(words):
        return ""
    found = [
        match.place
        for match in gazetteer.suggest(words, limit=50)
        if not areas or match.place.feature_class in _AREAS
    ]
    wanted = _barest(words)
    alike = {place.name: ratio(wanted, _barest(place.name)) for place in reversed(found)}
    names = sorted((name for name in alike if alike[name] >= _ALIKE), key=lambda name: -alike[name])
    return (
        f"; did you mean {' or '.join(names[:_SUGGESTED])}?"
        if names
        else "; gazetteer search looks for names"
    )
