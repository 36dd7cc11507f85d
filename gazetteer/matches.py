"""A name asked for and a place found: the match, and the reasons for its rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from gazetteer.geodesy import distance_km
from gazetteer.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.layers import Hit
    from gazetteer.names import NameKind
    from gazetteer.place import Place

MatchKind = Literal["exact", "folded", "skeleton", "fuzzy"]

TIERS: dict[MatchKind, float] = {"exact": 4.5, "folded": 4.0, "skeleton": 0.3, "fuzzy": 0.0}
"""What a tier adds to the score; exact and folded names stay before those that are only alike."""

WITHOUT_ARTICLE, OWN = -0.1, 0.6
IMPORTANCE, IMPORTANCE_IF_ALIKE = 0.6, 0.15
"""Shares of the importance of a place that count; how alike a spelling is says more."""

OWN_NAME, OWN_NAME_IF_ALIKE = 0.1, 0.03
"""What the name that a place goes by has before a by-name of another place."""

LIKE = 2.0
ASKED_KIND, OTHER_KIND = 0.2, -0.6
WITHIN = 0.2
READ_AS, MISSING = -0.2, 6.0
NEAR, NEAR_KM = 0.5, 25.0


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a name may mean.

    Attributes
    ----------
    place
        The place.
    match
        How the name was found: ``exact`` before ``folded`` before ``skeleton`` before ``fuzzy``.
    matched_name
        The name of the place that was found, as it is written.
    score
        The sum of the weights of the reasons; higher is better.
    reasons
        Why it stands where it stands.
    kind
        The kind of the matched name, such as ``"demonym"``.
    """

    place: Place
    match: MatchKind
    matched_name: str
    score: float
    reasons: tuple[Reason, ...] = ()
    kind: NameKind = "alias"


def same_name(asked: str, key: str, hit: Hit, *, own: bool) -> Match:
    """Return the match of a name that is the same, exactly or after folding.

    Parameters
    ----------
    asked, key
        The name asked for and its folded key.
    hit
        What was found.
    own
        Whether it is one of the user's places.
    """
    tier: MatchKind = "exact" if hit.name.text == asked else "folded"
    cause = "named so" if tier == "exact" else "the same but for case, accents or letter forms"
    reasons = [Reason(TIERS[tier], cause), *_standing(hit, own=own), *_goes_by(hit, OWN_NAME)]
    if hit.key != key:
        reasons.append(Reason(WITHOUT_ARTICLE, "the same but for the article"))
    return _match(hit, tier, reasons)


def alike(tier: MatchKind, hit: Hit, similarity: float, *, own: bool) -> Match:
    """Return the match of a name that is only similar.

    Parameters
    ----------
    tier
        ``skeleton`` or ``fuzzy``.
    hit
        What was found.
    similarity
        0 to 1.
    own
        Whether it is one of the user's places.
    """
    cause = {
        "skeleton": "a romanisation of the same consonants",
        "fuzzy": "one letter of the consonants differs",
    }[tier]
    like = Reason(round(LIKE * similarity, 3), f"{similarity:.0%} like {hit.name.text}")
    standing = _standing(hit, own=own, share=IMPORTANCE_IF_ALIKE)
    named = _goes_by(hit, OWN_NAME_IF_ALIKE)
    return _match(hit, tier, [Reason(TIERS[tier], cause), like, *standing, *named])


def of_kind(match: Match, *, fits: bool) -> Match:
    """Return a match that is, or is not, of the kind that was asked for."""
    weight = ASKED_KIND if fits else OTHER_KIND
    because = f"a {match.place.kind}, as was asked for" if fits else "another kind of place"
    reasons = (*match.reasons, Reason(weight, because))
    return replace(match, score=round(match.score + weight, 3), reasons=reasons)


def within(match: Match, unit: str) -> Match:
    """Return a match that lies in the unit that was asked for beside the name."""
    reason = Reason(WITHIN, f"in {unit}, as was asked for")
    score = round(match.score + reason.weight, 3)
    return replace(match, score=score, reasons=(*match.reasons, reason))


def read_as(match: Match, reading: str, weight: float = READ_AS) -> Match:
    """Return a match that was found by only a part of what was asked for."""
    reason = Reason(round(weight, 3), f"for {reading!r} in what was asked for")
    score = round(match.score + reason.weight, 3)
    return replace(match, score=score, reasons=(*match.reasons, reason))


def ranked(matches: Iterable[Match], near: tuple[float, float] | None = None) -> list[Match]:
    """Return matches, the best first, ties by identifier.

    Parameters
    ----------
    matches
        In any order.
    near
        Latitude and longitude; what lies around gains.
    """
    found = [_nearer(match, *near) for match in matches] if near else list(matches)
    return sorted(found, key=lambda match: (-match.score, match.place.id))


def _standing(hit: Hit, *, own: bool, share: float = IMPORTANCE) -> list[Reason]:
    found = [Reason(round(share * hit.weight, 3), f"importance of {hit.place.name}")]
    return [*found, Reason(OWN, "one of your own places")] if own else found


def _goes_by(hit: Hit, weight: float) -> list[Reason]:
    return [Reason(weight, "the name that it goes by")] if hit.name.kind == "name" else []


def _match(hit: Hit, tier: MatchKind, reasons: list[Reason]) -> Match:
    score = round(sum(reason.weight for reason in reasons), 3)
    return Match(hit.place, tier, hit.name.text, score, tuple(reasons), hit.name.kind)


def _nearer(match: Match, lat: float, lon: float) -> Match:
    away = distance_km(lat, lon, match.place.lat, match.place.lon)
    gain = Reason(round(NEAR / (1 + away / NEAR_KM), 3), f"{away:.0f} km away")
    score = round(match.score + gain.weight, 3)
    reasons = (*match.reasons, gain)
    return Match(match.place, match.match, match.matched_name, score, reasons, match.kind)
