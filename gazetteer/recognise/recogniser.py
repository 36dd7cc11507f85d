"""Text in, toponyms with their spans out."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from gazetteer.names import fold
from gazetteer.recognise.abbreviations import DOTTED, expand
from gazetteer.recognise.cues import ACCEPT_FROM, LARGE, PLACED, score
from gazetteer.recognise.hits import Hit, setting
from gazetteer.recognise.known import known_runs
from gazetteer.recognise.lexicon import Lexicon
from gazetteer.recognise.matches import demonym
from gazetteer.recognise.persons import persons as find_persons
from gazetteer.recognise.runs import Form, Toponym
from gazetteer.recognise.sites import abbreviated, sites
from gazetteer.recognise.unknown import called, cut_short, suspected, unknown
from gazetteer.recognise.vocabulary import (
    CAPITALISED,
    COMMON,
    ENGLISH_ARTICLE,
    ENGLISH_KIND,
    LINK,
    SAINT,
    TITLE,
    UNIT,
    UPPER,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.recognise.known import Run
    from gazetteer.recognise.tokens import Tokens
    from gazetteer.votes import Vote

SURE_FROM = 3.0
"""From which score a name is surely a place, which speaks for its other mentions."""


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
    lexicon = gazetteer.once(Lexicon)
    tokens = lexicon.tokens(text)
    named = list(_named(tokens, lexicon, gazetteer, votes))
    whole = list(called(tokens))
    voted = (
        Toponym(text[vote.start : vote.end], vote.start, vote.end) for vote in votes if vote.place
    )
    unheard = (name for name in voted if not gazetteer.known([fold(name.text)]))
    found = _apart(
        len(text),
        abbreviated(tokens),
        sites(tokens),
        (name for name in whole if cut_short(tokens, name, named)),
        named,
        unknown(tokens, named, whole),
        unheard,
    )
    return sorted(found, key=lambda toponym: toponym.start)


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
    tokens = gazetteer.once(Lexicon).tokens(text)
    found = list(suspected(tokens, taken, find_persons(tokens)))
    known = gazetteer.known({fold(name.text) for name in found})
    return [name for name in found if fold(name.text) not in known]


def _apart(length: int, *sources: Iterable[Toponym]) -> Iterator[Toponym]:
    """Yield the toponyms that touch none of those before."""
    taken = bytearray(length)
    for toponym in itertools.chain(*sources):
        start, end = toponym.start, toponym.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield toponym


# ---------------------------------------------------------------- names that the gazetteer knows


def _named(
    tokens: Tokens, lexicon: Lexicon, gazetteer: Gazetteer, votes: Sequence[Vote]
) -> Iterator[Toponym]:
    """Yield the names of the gazetteer, leftmost and longest, that pass the gate."""
    runs = known_runs(tokens, lexicon)
    persons = find_persons(tokens)
    hits = {
        (run.first, run.last): found
        for some in runs.values()
        for run in some
        if (found := _hit(tokens, run, lexicon, persons)) is not None
        and (votes or not found.known.hopeless)
    }
    scores = _scores(hits, votes)
    taken = -1
    for first, some in runs.items():
        for run in some if first > taken else ():
            if scores.get((run.first, run.last), 0.0) >= ACCEPT_FROM:
                yield _grown(tokens, run, lexicon, gazetteer)
                taken = run.last
                break


def _scores(
    hits: dict[tuple[int, int], Hit], votes: Sequence[Vote]
) -> dict[tuple[int, int], float]:
    """Score each hit, and let those profit whose name is surely a place elsewhere."""
    scores = {span: score(hit) for span, hit in hits.items()}
    if votes:
        scores = {span: value + _voted(hits[span], votes) for span, value in scores.items()}
    placed = {hits[span].text for span, value in scores.items() if value >= SURE_FROM}
    return {
        span: value + PLACED if value < SURE_FROM and hits[span].text in placed else value
        for span, value in scores.items()
    }


def _voted(hit: Hit, votes: Sequence[Vote]) -> float:
    start, end = hit.tokens.starts[hit.first], hit.tokens.ends[hit.last]
    return sum(vote.weight for vote in votes if vote.touches(start, end))


def _hit(tokens: Tokens, run: Run, lexicon: Lexicon, persons: frozenset[str]) -> Hit | None:
    first, last, skip, _ = run
    grade = lexicon.fame(tokens.text[tokens.starts[first] + skip : tokens.ends[last]])
    if grade is None:
        return None
    known_after = tokens.gaps[last] != " " and _known_after(tokens, last, lexicon)
    seen = setting(tokens, first, last, fame=grade, known_after=known_after)
    word = tokens.words[first].lower
    return Hit(tokens, first, last, persons, word, seen, lexicon.weighed(seen))


def _known_after(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Whether a comma and then a country, a state or its short form follow."""
    follows = last + 1
    if follows >= len(tokens.words) or tokens.gaps[last].strip() != ",":
        return False
    start, end = tokens.starts[follows], tokens.ends[follows]
    text = tokens.text[start : end + 1]
    if expand(text) or expand(text[: end - start]) or text in DOTTED:
        return True
    if not tokens.marks[follows] & CAPITALISED:
        return False
    return any(
        (lexicon.fame(tokens.text[start : tokens.ends[end]]) or 0) >= LARGE
        for end in range(follows, min(follows + 3, len(tokens.words)))
        if tokens.marks[end] & CAPITALISED
    )


def _grown(tokens: Tokens, run: Run, lexicon: Lexicon, gazetteer: Gazetteer) -> Toponym:
    """Take what belongs to the name into it: the unit of "Rapides Parish", all of "San Juan de Foo"."""
    last = _end_of_long_name(tokens, run, lexicon)
    if last + 1 < len(tokens.words) and tokens.spaced(last):
        marks = tokens.marks[last + 1]
        capitalised = marks & TITLE and marks & UNIT
        if capitalised or (marks & ENGLISH_KIND and _names_unit(tokens, run, last + 1, lexicon)):
            last += 1
    start, end = tokens.starts[run.first] + run.skip, tokens.ends[last]
    name = tokens.text[start:end]
    form: Form = "adjective" if last == run.last and demonym(name, gazetteer) else "name"
    return Toponym(name, start, end, form)


def _names_unit(tokens: Tokens, run: Run, last: int, lexicon: Lexicon) -> bool:
    """Whether a unit is known with its kind only: "Plateau state" is no village of Plateau."""
    start = tokens.starts[run.first] + run.skip
    bare = tokens.text[start : tokens.ends[last - 1]]
    whole = tokens.text[start : tokens.ends[last]]
    return (lexicon.fame(whole) or 0) > (lexicon.fame(bare) or 0)


def _end_of_long_name(tokens: Tokens, run: Run, lexicon: Lexicon) -> int:
    """Return where a name ends of which the gazetteer knows the beginning only."""
    last = run.last
    index = last + 1
    while index < len(tokens.words) and tokens.spaced(index - 1):
        marks = tokens.marks[index]
        if not marks & LINK or marks & ENGLISH_ARTICLE:
            break
        index += 1
    if index >= len(tokens.words) or not tokens.joins(index - 1):
        return last
    following = tokens.words[index]
    if index > last + 1:
        word = tokens.all_caps and following.marks & COMMON
        own = following.marks & CAPITALISED and not word and tokens.words[last + 1].lower != "y"
        known = (lexicon.fame(following.text) or 0) >= LARGE
        return index if own and not known else last
    saint = tokens.all_caps and tokens.marks[run.first] & SAINT
    ends = saint and tokens.gaps[index].strip()[:1] in (",", ".", ";", "(")
    return index if ends and following.marks & UPPER and not following.marks & COMMON else last
