"""All toponyms of a text together → which place each of them means."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer import signals
from gazetteer.features import PRECISIONS
from gazetteer.geodesy import destination, distance_km
from gazetteer.names import fold, skeleton
from gazetteer.reasons import Reason
from gazetteer.recognise import Toponym, recognise
from gazetteer.recognise.abbreviations import expand
from gazetteer.recognise.matches import in_running_text
from gazetteer.recognise.words import UNITS
from gazetteer.resolve_beside import FOCUS, beside_reasons
from gazetteer.resolve_candidates import Candidate, best_first
from gazetteer.signals_context import Context, contexts
from gazetteer.signals_outlets import home_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer, Match
    from gazetteer.place import Place
    from gazetteer.votes import Vote

__all__ = ["Candidate", "Resolution", "Resolver"]

MAX_CANDIDATES = 16
"""Inhabitants from which a city is meant rather than its province of the same name."""
LEAD = 0.1
"""How far the best candidate must stand before the next one elsewhere."""
ROUNDS = 3
"""How often the company of the other places is asked again."""
VOTERS, SHARPNESS, OFTEN, LEAST_SHARE = 5, 2.0, 0.3, 0.05
"""How the candidates of one name speak for those of the others."""
FARTHEST_KM = 120
"""From farther than this a distance and a bearing give no place."""
NEAREST = PRECISIONS.index("near")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a toponym means, as far as it can be told.

    Attributes
    ----------
    toponym
        The mention.
    place
        The place chosen, or None if no candidate leads clearly or none is known.
        For "12 km north of X" a place of its own, with the computed point.
    precision
        How exactly the words name it; None without a place.
    score
        0 to 1: how sure the choice is; 0 without a place.
    candidates
        All that it may mean, the best first, ties by identifier.
    """

    toponym: Toponym
    place: Place | None = None
    precision: Precision | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()


class Resolver:
    """Decides what the place names of a text mean, all of them together.

    Parameters
    ----------
    gazetteer
        Whose places are the candidates.
    focus
        ISO 3166-1 alpha-2 code of a country that the texts are likely about, or None.
    """

    def __init__(self, gazetteer: Gazetteer, focus: str | None = None) -> None:
        self.gazetteer = gazetteer
        self.focus = focus
        self._own: dict[tuple[str, bool], tuple[Candidate, ...]] = {}

    def resolve(
        self,
        text: str,
        *,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        country_hints: Iterable[str] = (),
        votes: Sequence[Vote] = (),
    ) -> list[Resolution]:
        """Recognise and resolve the toponyms of a text.

        Parameters
        ----------
        text
            The text that offsets count in.
        title, source, url
            What is known of the document beside its text; places that they name are weak evidence.
        country_hints
            Codes of countries that the text is likely about, as `focus`.
        votes
            What outside readers take for places; see `gazetteer.recognise.recognise`.

        Returns
        -------
        resolutions
            One for each toponym, in the order of the text.

        Examples
        --------
        >>> import gazetteer
        >>> found = Resolver(gazetteer.load()).resolve("Clashes in Jableh, Latakia province.")
        >>> [(each.place.name, each.precision) for each in found if each.place]
        [('Jableh', 'locality'), ('Latakia', 'admin1')]
        """
        toponyms = recognise(text, self.gazetteer, votes)
        around = _earlier_units(toponyms, contexts(text, toponyms))
        first = [self._known(toponym) for toponym in toponyms]
        hints = {*country_hints, *([self.focus] if self.focus else [])}
        scored = [beside_reasons(index, first, around, hints) for index in range(len(toponyms))]
        scored = _one_sense(toponyms, around, scored)
        beside = self._beside(title, source, url)
        for _ in range(ROUNDS):
            scored = _with_company(toponyms, scored, beside)
        return [
            _resolution(toponym, context, candidates)
            for toponym, context, candidates in zip(toponyms, around, scored, strict=True)
        ]

    def _known(self, toponym: Toponym) -> tuple[Candidate, ...]:
        """Return what a toponym may mean, before its surroundings are asked."""
        key = (toponym.text, toponym.form == "adjective")
        if key not in self._own:
            self._own[key] = self._candidates(toponym)
        return self._own[key]

    def _candidates(self, toponym: Toponym) -> tuple[Candidate, ...]:
        matches = self._matches(toponym)
        found: dict[str, Candidate] = {}
        for match in matches:
            candidate = Candidate(match.place, tuple(_own_reasons(match)))
            known = found.get(match.place.id)
            if known is None or known.score < candidate.score:
                found[match.place.id] = candidate
        return tuple(sorted(found.values(), key=best_first)[:MAX_CANDIDATES])

    def _matches(self, toponym: Toponym) -> list[Match]:
        """Look a toponym up as it stands, in full, and without its unit."""
        full = expand(toponym.text) if toponym.form == "abbreviation" else None
        if full:
            return [
                match for match in self.gazetteer.lookup(full) if match.place.feature_class == "A"
            ]
        matches = in_running_text(toponym.text, self.gazetteer.lookup(toponym.text))
        words = toponym.text.split()
        if matches or len(words) == 1 or words[-1].lower() not in UNITS:
            return _of_form(matches, toponym)
        bare = self.gazetteer.lookup(" ".join(words[:-1]))
        return [match for match in bare if match.place.feature_class == "A"]

    def _beside(self, *texts: str | None) -> list[tuple[Place, float]]:
        """Return the candidates of what title, source and address name, each weakly."""
        found = []
        for name in home_names(texts[1], texts[2], self.gazetteer):
            candidates = self._candidates(Toponym(name, 0, len(name)))[:8]
            found += [(candidate.place, 1.2 / len(candidates)) for candidate in candidates]
        return found


def _of_form(matches: list[Match], toponym: Toponym) -> list[Match]:
    if toponym.form == "adjective":
        return [match for match in matches if match.kind == "demonym"]
    named = [match for match in matches if match.kind != "abbreviation"]
    return [match for match in named if match.kind != "demonym"] or named


def _own_reasons(match: Match) -> Iterable[Reason]:
    yield from signals.own_reasons(match.place)
    if match.kind not in ("alias", "former"):
        return
    if match.place.source == "curated":
        if match.place.feature_class == "A" and _another_word(match):
            yield Reason(signals.WEIGHTS["unit_alias"], f"also called {match.matched_name}")
    elif fold(match.matched_name) != fold(match.place.name):
        yield Reason(signals.WEIGHTS[match.kind], f"also called {match.matched_name}")


def _another_word(match: Match) -> bool:
    """Whether a by-name is more than another spelling of the name."""
    return skeleton(match.matched_name) != skeleton(match.place.name)


def _earlier_units(toponyms: Sequence[Toponym], around: Sequence[Context]) -> list[Context]:
    """Let a list of names mean units again, if all were called units earlier in the text."""
    units: dict[str, str] = {}
    result = []
    for each in around:
        context = each
        keys = [fold(toponyms[index].text) for index in context.group]
        if context.asked in ("province", "governorate", "region"):
            units.update(dict.fromkeys(keys, context.asked))
        elif context.asked is None and len(keys) > 1 and all(key in units for key in keys):
            context = replace(context, asked=units[keys[0]])
        result.append(context)
    return result


def _sense(toponym: Toponym, context: Context) -> tuple[str, str]:
    """Return what toponyms of one meaning share: the name, and whether a unit is asked for."""
    asked = context.asked or ""
    unit = asked in ("province", "governorate", "county", "parish", "state", "district", "region")
    return (fold(expand(toponym.text) or toponym.text), asked if unit else "")


def _one_sense(
    toponyms: Sequence[Toponym],
    around: Sequence[Context],
    scored: Sequence[tuple[Candidate, ...]],
) -> list[tuple[Candidate, ...]]:
    """Let each mention of a name profit from what is said at its other mentions."""
    best: dict[tuple[str, str], dict[str, Candidate]] = {}
    for toponym, context, candidates in zip(toponyms, around, scored, strict=True):
        sense = best.setdefault(_sense(toponym, context), {})
        for candidate in candidates:
            known = sense.get(candidate.place.id)
            if known is None or known.score < candidate.score:
                sense[candidate.place.id] = candidate
    return [
        tuple(sorted(best[_sense(toponym, context)].values(), key=best_first))
        for toponym, context in zip(toponyms, around, strict=True)
    ]


def _with_company(
    toponyms: Sequence[Toponym],
    scored: Sequence[tuple[Candidate, ...]],
    beside: Sequence[tuple[Place, float]],
) -> list[tuple[Candidate, ...]]:
    """Add to each candidate what the other places of the text say for it."""
    names = [fold(expand(toponym.text) or toponym.text) for toponym in toponyms]
    votes: dict[str, list[tuple[Place, float]]] = {}
    for name, candidates in zip(names, scored, strict=True):
        if candidates and name not in votes:
            votes[name] = _votes(candidates, names.count(name))
    done: dict[tuple[str, str], tuple[Candidate, ...]] = {}
    result = []
    for name, candidates in zip(names, scored, strict=True):
        key = (name, candidates[0].place.id if candidates else "")
        if key not in done:
            others = [vote for other, some in votes.items() if other != name for vote in some]
            done[key] = _in_company(candidates, [*others, *beside])
        result.append(done[key])
    return result


def _votes(candidates: Sequence[Candidate], times: int) -> list[tuple[Place, float]]:
    """Return what a name may mean, each with its share of one vote, more if it is said often."""
    best = candidates[0].score
    shares = [
        (candidate.place, math.exp(SHARPNESS * (candidate.score - best)))
        for candidate in candidates[:VOTERS]
    ]
    total = sum(share for _, share in shares) + math.exp(-SHARPNESS * best)
    often = 1 + OFTEN * math.log2(times)
    return [
        (place, often * share / total) for place, share in shares if share / total > LEAST_SHARE
    ]


def _in_company(
    candidates: tuple[Candidate, ...], others: list[tuple[Place, float]]
) -> tuple[Candidate, ...]:
    fames = [_fame(candidate) for candidate in candidates]
    found = []
    for candidate, fame in zip(candidates, fames, strict=True):
        reasons = tuple(r for r in candidate.reasons if not r.because.startswith(_OF_COMPANY))
        in_shade = fame < max(fames) - signals.SHADE
        by_name = any(_by_another_name(candidate.place, reason) for reason in reasons)
        company = signals.company_reason(candidate.place, others, in_shade=in_shade)
        focused = any(reason.because.endswith(FOCUS) for reason in reasons)
        strange = (
            None if focused else signals.stranger_reason(candidate.place, others, by_name=by_name)
        )
        namesake = _of_a_city(candidate, candidates) if by_name else None
        more = (company, strange, namesake)
        found.append(Candidate(candidate.place, (*reasons, *(r for r in more if r))))
    return tuple(sorted(found, key=best_first))


def _by_another_name(place: Place, reason: Reason) -> bool:
    """Whether a reason tells of a by-name that is neither its name in another script nor a part of it."""
    if not reason.because.startswith(_BY_NAME):
        return False
    name = reason.because.removeprefix(_BY_NAME)
    return name.isascii() and not fold(place.name).startswith(fold(name))


def _of_a_city(candidate: Candidate, others: Sequence[Candidate]) -> Reason | None:
    """Return the doubt about a by-name that is the own name of a capital or a large city."""
    for other in others:
        place = other.place
        large = place.feature_code == "PPLC" or (place.population or 0) > signals.WORLD_CITY
        own = not any(_by_another_name(place, reason) for reason in other.reasons)
        if large and own and (place.population or 0) > (candidate.place.population or 0):
            weight = signals.WEIGHTS["namesake_by_name"]
            return Reason(weight, f"rather {place.name} itself")
    return None


_OF_COMPANY = ("goes with ", "nothing else in the text ", "rather ")
_BY_NAME = "also called "


def _fame(candidate: Candidate) -> float:
    """Return what a place counts before the text is read."""
    return sum(reason.weight for reason in signals.own_reasons(candidate.place))


def _sureness(candidates: Sequence[Candidate]) -> float:
    """Return how sure the best of some candidates is, 0 to 1, from its lead."""
    if not candidates:
        return 0.0
    return 1 / (1 + math.exp(-1.2 * _lead(candidates)))


def _lead(candidates: Sequence[Candidate]) -> float:
    """Return how far the best stands before the best one elsewhere; at least its score over 0."""
    best = candidates[0]
    rivals = [other.score for other in candidates[1:] if not _same_spot(best.place, other.place)]
    return min(4.0, best.score - max([0.0, *rivals]))


def _same_spot(place: Place, other: Place) -> bool:
    if signals.holds(place, other) or signals.holds(other, place):
        return True
    if abs(place.lat - other.lat) > 1:
        return False
    return distance_km(place.lat, place.lon, other.lat, other.lon) <= signals.SAME_PLACE_KM


def _resolution(
    toponym: Toponym, context: Context, candidates: tuple[Candidate, ...]
) -> Resolution:
    if not candidates or _lead(candidates) < LEAD:
        return Resolution(toponym, candidates=candidates)
    place = candidates[0].place
    near = context.near and PRECISIONS.index(place.precision) < NEAREST
    precision = "near" if near else place.precision
    far = context.distance_km
    if context.bearing is not None and far is not None and far <= FARTHEST_KM:
        place = _away(place, context.bearing, far)
    return Resolution(
        toponym,
        place,
        precision,
        round(_sureness(candidates), 3),
        candidates,
    )


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


def _away(place: Place, bearing: float, km: float) -> Place:
    """Return a place of its own for "12 km north of X"."""
    lat, lon = destination(place.lat, place.lon, bearing=bearing, distance_km=km)
    side = _COMPASS[round(bearing / 45) % len(_COMPASS)]
    return replace(
        place,
        id=f"{place.id}+{km:g}km{side}",
        name=f"{km:g} km {side} of {place.name}",
        lat=round(lat, 5),
        lon=round(lon, 5),
        feature_class="L",
        feature_code="AREA",
        population=None,
    )
