"""Text in, toponyms with their spans out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.names import fold
from gazetteer.not_places import never_places
from gazetteer.recognise import arabic, words
from gazetteer.recognise.abbreviations import DOTTED, expand
from gazetteer.recognise.cues import ACCEPT_FROM, LARGE, score
from gazetteer.recognise.hits import Hit
from gazetteer.recognise.matches import demonym, fame
from gazetteer.recognise.persons import persons as find_persons
from gazetteer.recognise.runs import Form, Toponym
from gazetteer.recognise.sites import abbreviated, sites
from gazetteer.recognise.tokens import tokenise
from gazetteer.recognise.unknown import called, cut_short, suspected, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.recognise.tokens import Token, Tokens
    from gazetteer.votes import Vote

MAX_WORDS = 5
_HYPHENS = ("-", "‑")
ARTICLE = 3
"""Letters of the longest article: "ash"."""
SURE_FROM, PLACED = 3.0, 1.2
"""From which score a name is surely a place, and what that gives its other mentions."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that may be one name, the first `skip` letters aside: "and Tartus" is one word in Arabic."""

    first: int
    last: int
    key: str
    skip: int = 0


def recognise(text: str, gazetteer: Gazetteer, votes: Sequence[Vote] = ()) -> list[Toponym]:
    """Find the place names of a text.

    Parameters
    ----------
    text
        Running text, in one or several languages.
    gazetteer
        Whose names are looked for; what only looks like a place ("the village of Foo",
        "Elm Street") is found without it.
    votes
        What outside readers say: each adds to the score of a name or takes from it, and a name that
        one takes for a place and nobody knows is a toponym without candidates.

    Returns
    -------
    toponyms
        In the order of the text; they never overlap.

    Examples
    --------
    >>> import gazetteer
    >>> [found.text for found in recognise("Shots were fired in Jableh, Syria.", gazetteer.load())]
    ['Jableh', 'Syria']
    """
    tokens = tokenise(text)
    taken: list[Toponym] = []
    named = list(_named(tokens, gazetteer, votes))
    whole = [name for name in called(tokens) if cut_short(tokens, name, named)]
    voted = (
        Toponym(text[vote.start : vote.end], vote.start, vote.end) for vote in votes if vote.place
    )
    unheard = (name for name in voted if not gazetteer.known([fold(name.text)]))
    for source in (
        abbreviated(tokens),
        sites(tokens),
        whole,
        named,
        unknown(tokens, named),
        unheard,
    ):
        taken = _with(taken, source)
    return sorted(taken, key=lambda toponym: toponym.start)


def suspects(text: str, gazetteer: Gazetteer, taken: Sequence[Toponym]) -> list[Toponym]:
    """Return what may be place names by the words before them, and is none of the toponyms.

    Parameters
    ----------
    taken
        What `recognise` found.

    Returns
    -------
    names
        For a person to look at: surnames and firms are among them. Names that the gazetteer knows
        are left out, for those were not taken for a reason.

    Examples
    --------
    >>> import gazetteer
    >>> text = "Gunmen opened fire in Foozabad and Homs."
    >>> places = gazetteer.load()
    >>> [name.text for name in suspects(text, places, recognise(text, places))]
    ['Foozabad']
    """
    tokens = tokenise(text)
    found = list(suspected(tokens, taken, find_persons(tokens)))
    known = gazetteer.known({fold(name.text) for name in found})
    return [name for name in found if fold(name.text) not in known]


def _with(taken: list[Toponym], more: Iterable[Toponym]) -> list[Toponym]:
    """Add toponyms that touch none of those before."""
    kept = list(taken)
    for toponym in more:
        if not any(toponym.start < other.end and other.start < toponym.end for other in kept):
            kept.append(toponym)
    return kept


# ---------------------------------------------------------------- names that the gazetteer knows


def _named(tokens: Tokens, gazetteer: Gazetteer, votes: Sequence[Vote]) -> Iterator[Toponym]:
    """Yield the names of the gazetteer, leftmost and longest, that pass the gate."""
    runs = _known_runs(tokens, gazetteer)
    persons = find_persons(tokens)
    hits = {
        (run.first, run.last): hit
        for some in runs.values()
        for run in some
        if (hit := _hit(tokens, run, gazetteer, persons)) is not None
    }
    scores = _scores(hits, votes)
    index = 0
    while index < len(tokens.words):
        for run in runs.get(index, ()):
            if scores.get((run.first, run.last), 0.0) >= ACCEPT_FROM:
                yield _grown(tokens, run, gazetteer)
                index = run.last
                break
        index += 1


def _scores(
    hits: dict[tuple[int, int], Hit], votes: Sequence[Vote]
) -> dict[tuple[int, int], float]:
    """Score each hit, and let those profit whose name is surely a place elsewhere."""
    scores = {span: score(hit) + _voted(hit, votes) for span, hit in hits.items()}
    placed = {_words_of(hits[span]) for span, value in scores.items() if value >= SURE_FROM}
    return {
        span: value + (PLACED if value < SURE_FROM and _words_of(hits[span]) in placed else 0.0)
        for span, value in scores.items()
    }


def _voted(hit: Hit, votes: Sequence[Vote]) -> float:
    start, end = hit.words[0].start, hit.words[-1].end
    return sum(vote.weight for vote in votes if vote.touches(start, end))


def _words_of(hit: Hit) -> str:
    return " ".join(word.text.lower() for word in hit.words)


def _known_runs(tokens: Tokens, gazetteer: Gazetteer) -> dict[int, list[_Run]]:
    """Return the runs that are names, by their first word, the longest first."""
    runs = [
        run
        for index, word in enumerate(tokens.words)
        if word.case != "lower" or word.gap in _HYPHENS
        for run in _runs(tokens, index)
    ]
    known = gazetteer.known({run.key for run in runs}) - never_places()
    found: dict[int, list[_Run]] = {}
    for run in runs:
        if run.key in known:
            found.setdefault(run.first, []).append(run)
    for some in found.values():
        some.sort(key=lambda run: (-run.last, run.skip))
    return found


def _runs(tokens: Tokens, first: int) -> Iterator[_Run]:
    """Yield what may be a name from a word on, the shortest first."""
    word = tokens.words[first]
    article = word.case == "lower" and word.gap in _HYPHENS and len(word.text) <= ARTICLE
    if not (word.capitalised or article) or _english_article(word):
        return
    skips = (0, *arabic.clitics(word.text)) if word.arabic else (0,)
    for last in range(first, min(first + MAX_WORDS, len(tokens.words))):
        if _may_end(tokens.words[last], first=last == first):
            for skip in skips:
                key = fold(tokens.text[word.start + skip : tokens.words[last].end])
                if key:
                    yield _Run(first, last, key, skip)
        if not tokens.words[last].joins:
            return


def _may_end(word: Token, *, first: bool) -> bool:
    """Whether a word may be the last one of a name: the noun of "Syrian coast" is not capitalised."""
    if word.capitalised or word.case == "digit":
        return True
    return not first and word.text.lower() in words.LANDS


def _english_article(word: Token) -> bool:
    """Whether a word is one of English that would fold away as if it were an Arabic article."""
    return word.text in ("An", "As", "AN", "AS") and word.spaced


def _hit(tokens: Tokens, run: _Run, gazetteer: Gazetteer, persons: frozenset[str]) -> Hit | None:
    start = tokens.words[run.first].start + run.skip
    grade = fame(tokens.text[start : tokens.words[run.last].end], gazetteer)
    if grade is None:
        return None
    return Hit(
        tokens, run.first, run.last, grade, persons, _known_after(tokens, run.last, gazetteer)
    )


def _known_after(tokens: Tokens, last: int, gazetteer: Gazetteer) -> bool:
    """Whether a comma and then a country, a state or its short form follow."""
    if last + 1 >= len(tokens.words) or tokens.words[last].gap.strip() != ",":
        return False
    following = tokens.words[last + 1]
    text = tokens.text[following.start : following.end + 1]
    if expand(text) or expand(following.text) or text in DOTTED:
        return True
    return any(
        (fame(tokens.text[following.start : tokens.words[end].end], gazetteer) or 0) >= LARGE
        for end in range(last + 1, min(last + 4, len(tokens.words)))
        if following.capitalised and tokens.words[end].capitalised
    )


def _grown(tokens: Tokens, run: _Run, gazetteer: Gazetteer) -> Toponym:
    """Take what belongs to the name into it: the unit of "Rapides Parish", all of "San Juan de Foo"."""
    last = _end_of_long_name(tokens, run, gazetteer)
    if last + 1 < len(tokens.words) and tokens.words[last].spaced:
        following = tokens.words[last + 1]
        if following.case == "title" and following.text.lower() in words.UNITS:
            last += 1
    start, end = tokens.words[run.first].start + run.skip, tokens.words[last].end
    name = tokens.text[start:end]
    form: Form = "adjective" if last == run.last and demonym(name, gazetteer) else "name"
    return Toponym(name, start, end, form)


def _end_of_long_name(tokens: Tokens, run: _Run, gazetteer: Gazetteer) -> int:
    """Return where a name ends of which the gazetteer knows the beginning only."""
    last = run.last
    index = last + 1
    while index < len(tokens.words) and tokens.words[index - 1].spaced:
        if tokens.words[index].text.lower() not in words.LINKS_OF_NAMES:
            break
        index += 1
    if index >= len(tokens.words) or not tokens.words[index - 1].joins:
        return last
    following = tokens.words[index]
    if index > last + 1:
        own = following.capitalised and tokens.words[last + 1].text.lower() != "y"
        known = (fame(following.text, gazetteer) or 0) >= LARGE
        return index if own and not known else last
    saint = tokens.all_caps and tokens.words[run.first].text.lower() in words.SAINTS
    ends = saint and following.gap.strip()[:1] in (",", ".", ";", "(")
    return index if ends and not following.common and following.case == "upper" else last
