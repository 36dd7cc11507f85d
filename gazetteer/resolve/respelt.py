"""Names that the gazetteer lists in another spelling only: "Sqalbiyeh", "Kalaat al-Mudik"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gazetteer.geodesy import distance_km
from gazetteer.recognise import suspects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gazetteer.gazetteer import Gazetteer, Match
    from gazetteer.recognise import Toponym
    from gazetteer.resolve.candidates import Candidate

ROMANISED = frozenset(
    ["SY", "LB", "IQ", "JO", "PS", "YE", "LY", "SD", "EG", "TN", "DZ", "MA", "SA", "OM", "KW"]
)
"""Countries whose names media write in letters of their own, each in its way."""
SHORTEST = 5
"""Letters of a name, at least: shorter ones are alike by chance."""
LEAD = 0.3
"""So much better than the next place a match must be."""
SAME_TOWN_KM = 10.0
"""A town, its district and its quarter lie no farther apart."""


def homes(known: Mapping[Toponym, tuple[Candidate, ...]]) -> list[str]:
    """Return the countries of what a text names, the commonest first."""
    counted = Counter(
        candidates[0].place.country
        for candidates in known.values()
        if candidates and candidates[0].place.country
    )
    return [country for country, _ in counted.most_common() if country is not None]


def respelt(
    text: str, gazetteer: Gazetteer, known: Mapping[Toponym, tuple[Candidate, ...]]
) -> dict[Toponym, Match]:
    """Return names that no list has as they stand, each with the place that is surely meant.

    They are sought where the text is about a country of romanised names, there; and in the curated
    places where a text names nothing else.

    Parameters
    ----------
    known
        The toponyms of the text with what each may mean; those that may mean nothing are tried too.

    Examples
    --------
    >>> import gazetteer
    >>> found = respelt("Two men were arrested in Sqalbiyeh.", gazetteer.load(), {})
    >>> [(name.text, match.place.name) for name, match in found.items()]
    [('Sqalbiyeh', 'Al-Suqaylabiyah')]
    """
    about = homes(known)
    countries = [country for country in about if country in ROMANISED]
    if about and not countries:
        return {}
    strangers = [name for name, candidates in known.items() if not candidates]
    found: dict[Toponym, Match] = {}
    for name in (*strangers, *suspects(text, gazetteer, list(known))):
        match = _surely(name.text, gazetteer, countries)
        if match is not None:
            found[name] = match
    return found


def _surely(name: str, gazetteer: Gazetteer, countries: Iterable[str]) -> Match | None:
    if sum(char.isalpha() for char in name) < SHORTEST:
        return None
    everywhere: list[str | None] = [None]
    for country in [*countries] or everywhere:
        matches = [
            match
            for match in gazetteer.search(name, country=country, limit=3)
            if match.place.feature_class in "PS" and (country or match.place.source == "curated")
        ]
        if matches and all(_same_or_worse(matches[0], other) for other in matches[1:]):
            return matches[0]
    return None


def _same_or_worse(best: Match, other: Match) -> bool:
    """Whether a match leaves the best one standing: it is the same town, or clearly less alike."""
    one, two = best.place, other.place
    if distance_km(one.lat, one.lon, two.lat, two.lon) <= SAME_TOWN_KM:
        return True
    return best.score - other.score >= LEAD
