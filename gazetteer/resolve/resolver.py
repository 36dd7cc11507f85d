"""All toponyms of a text together → which place each of them means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.names import fold, skeleton
from gazetteer.reasons import Reason
from gazetteer.recognise import Toponym, recognise
from gazetteer.recognise.abbreviations import expand
from gazetteer.recognise.matches import in_running_text
from gazetteer.recognise.words import UNITS
from gazetteer.resolve.beside import beside_reasons
from gazetteer.resolve.candidates import Candidate, best_first
from gazetteer.resolve.choice import resolution
from gazetteer.resolve.context import contexts
from gazetteer.resolve.fame import own_reasons
from gazetteer.resolve.in_full import named_in_full
from gazetteer.resolve.outlets import home_names
from gazetteer.resolve.respelt import respelt
from gazetteer.resolve.rounds import with_company
from gazetteer.resolve.senses import earlier_units, one_sense
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.gazetteer import Gazetteer, Match
    from gazetteer.place import Place
    from gazetteer.resolve.choice import Resolution
    from gazetteer.votes import Vote

MAX_CANDIDATES = 16
"""No more than so many of what a name may mean are weighed."""
ROUNDS = 3
"""How often the company of the other places is asked again."""


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
        named = recognise(text, self.gazetteer, votes)
        otherwise = respelt(text, self.gazetteer, {each: self._known(each) for each in named})
        toponyms = sorted({*named, *otherwise}, key=lambda toponym: toponym.start)
        around = earlier_units(toponyms, contexts(text, toponyms))
        first = [
            _respelt(otherwise[toponym]) if toponym in otherwise else self._known(toponym)
            for toponym in toponyms
        ]
        first = named_in_full(toponyms, first)
        hints = {*country_hints, *([self.focus] if self.focus else [])}
        scored = [beside_reasons(index, first, around, hints) for index in range(len(toponyms))]
        scored = one_sense(toponyms, around, scored)
        beside = self._beside(title, source, url)
        for _ in range(ROUNDS):
            scored = with_company(toponyms, scored, beside)
        return [
            resolution(toponym, context, candidates)
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


def _respelt(match: Match) -> tuple[Candidate, ...]:
    """Return what a name in an unlisted spelling means; in this text alone, so it is not kept."""
    like = Reason(WEIGHTS["respelt"], f"spelled like {match.matched_name}")
    return (Candidate(match.place, (*_own_reasons(match), like)),)


def _of_form(matches: list[Match], toponym: Toponym) -> list[Match]:
    if toponym.form == "adjective":
        return [match for match in matches if match.kind == "demonym"]
    named = [match for match in matches if match.kind != "abbreviation"]
    return [match for match in named if match.kind != "demonym"] or named


def _own_reasons(match: Match) -> Iterable[Reason]:
    yield from own_reasons(match.place)
    if match.kind not in ("alias", "former"):
        return
    if match.place.source == "curated":
        if match.place.feature_class == "A" and _another_word(match):
            yield Reason(WEIGHTS["unit_alias"], f"also called {match.matched_name}")
    elif fold(match.matched_name) != fold(match.place.name):
        yield Reason(WEIGHTS[match.kind], f"also called {match.matched_name}")


def _another_word(match: Match) -> bool:
    """Whether a by-name is more than another spelling of the name."""
    return skeleton(match.matched_name) != skeleton(match.place.name)
