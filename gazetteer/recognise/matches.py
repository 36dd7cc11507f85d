"""Which entries of the gazetteer a name in running text may mean, and how famous they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.gazetteer import Gazetteer, Match

CODE = 4
"""Letters of the longest code of an airport or a station that gazetteers list as a name."""
CITY_POPULATION, TOWN_POPULATION = 200_000, 10_000


def in_running_text(name: str, matches: Iterable[Match]) -> list[Match]:
    """Leave out what only a list would call a place so: codes, and names that nobody capitalises.

    Examples
    --------
    >>> import gazetteer
    >>> gaz = gazetteer.load()
    >>> [match.place.name for match in in_running_text("Juz", gaz.lookup("Juz"))]
    []
    """
    return [match for match in matches if not _code(name, match)]


def _code(name: str, match: Match) -> bool:
    matched = match.matched_name
    if match.kind not in ("alias", "former") or not matched.isascii():
        return False
    written_so = name.isupper() or match.place.source == "user"
    code = matched.isupper() and len(matched) <= CODE and not written_so
    return code or (matched.islower() and fold(match.place.name) != fold(matched))


def fame(name: str, gazetteer: Gazetteer) -> int | None:
    """Grade the most famous place of a name: 3 for a country, 2 for a city; None if no place has it.

    Examples
    --------
    >>> import gazetteer
    >>> [fame(name, gazetteer.load()) for name in ("Syria", "Aleppo", "Qwxzt")]
    [3, 2, None]
    """
    matches = in_running_text(name, gazetteer.lookup(name))
    return max((_grade(match) for match in matches if match.kind != "abbreviation"), default=None)


def _grade(match: Match) -> int:
    place = match.place
    population = place.population or 0
    if place.feature_code.startswith("PCL") or place.feature_code in ("TERR", "CONT"):
        return 3
    if place.feature_code in ("ADM1", "PPLC") or population >= CITY_POPULATION:
        return 2
    grade = int(population >= TOWN_POPULATION or place.feature_class != "P")
    if place.source == "curated":
        return 1
    by_name = match.kind in ("alias", "former") and fold(match.matched_name) != fold(place.name)
    return grade - 1 if by_name else grade


def demonym(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is the adjective of a place and no name of one."""
    matches = gazetteer.lookup(text)
    return bool(matches) and matches[0].kind == "demonym"
