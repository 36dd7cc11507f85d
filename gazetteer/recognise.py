"""Text in, toponyms with their spans out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gazetteer import recognise_arabic as arabic
from gazetteer import recognise_words as words
from gazetteer.names import fold
from gazetteer.not_places import never_places
from gazetteer.recognise_abbreviations import DOTTED, PLAIN, POSTAL, expand
from gazetteer.recognise_cues import ACCEPT_FROM, LARGE, Hit, score
from gazetteer.recognise_matches import demonym, fame
from gazetteer.recognise_tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.recognise_tokens import Token, Tokens

Form = Literal["name", "adjective", "abbreviation"]

MAX_WORDS = 5
NAME_WORDS = 3
"""No more words than this belong to the name of a person or a street, the last one aside."""
ARTICLE = 3
"""Letters of the longest article: "ash"."""
SURE_FROM, PLACED = 3.0, 1.2
"""From which score a name is surely a place, and what that gives its other mentions."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention of a place name in a text.

    Attributes
    ----------
    text
        Exactly ``whole_text[start:end]``.
    start, end
        Offsets in Unicode code points; `end` is exclusive.
    form
        A name, a demonym or other adjective, or an abbreviation.
    """

    text: str
    start: int
    end: int
    form: Form = "name"


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that may be one name, the first `skip` letters aside: "and Tartus" is one word in Arabic."""

    first: int
    last: int
    key: str
    skip: int = 0


def recognise(text: str, gazetteer: Gazetteer) -> list[Toponym]:
    """Find the place names of a text.

    Parameters
    ----------
    text
        Running text, in one or several languages.
    gazetteer
        Whose names are looked for; what only looks like a place ("the village of Foo",
        "Elm Street") is found without it.

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
    named = list(_named(tokens, gazetteer))
    called = [whole for whole in _called(tokens) if _cut_short(tokens, whole, named)]
    for source in (_abbreviated(tokens), _sites(tokens), called, named, _unknown(tokens, named)):
        taken = _with(taken, source)
    return sorted(taken, key=lambda toponym: toponym.start)


def _with(taken: list[Toponym], more: Iterable[Toponym]) -> list[Toponym]:
    """Add toponyms that touch none of those before."""
    kept = list(taken)
    for toponym in more:
        if not any(toponym.start < other.end and other.start < toponym.end for other in kept):
            kept.append(toponym)
    return kept


def _toponym(tokens: Tokens, first: int, last: int, form: Form = "name") -> Toponym:
    start, end = tokens.words[first].start, tokens.words[last].end
    return Toponym(tokens.text[start:end], start, end, form)


# ---------------------------------------------------------------- names that the gazetteer knows


def _named(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Toponym]:
    """Yield the names of the gazetteer, leftmost and longest, that pass the gate."""
    runs = _known_runs(tokens, gazetteer)
    persons = _persons(tokens)
    hits = {
        (run.first, run.last): hit
        for some in runs.values()
        for run in some
        if (hit := _hit(tokens, run, gazetteer, persons)) is not None
    }
    scores = _scores(hits)
    index = 0
    while index < len(tokens.words):
        for run in runs.get(index, ()):
            if scores.get((run.first, run.last), 0.0) >= ACCEPT_FROM:
                yield _grown(tokens, run, gazetteer)
                index = run.last
                break
        index += 1


def _scores(hits: dict[tuple[int, int], Hit]) -> dict[tuple[int, int], float]:
    """Score each hit, and let those profit whose name is surely a place elsewhere."""
    scores = {span: score(hit) for span, hit in hits.items()}
    placed = {_words_of(hits[span]) for span, value in scores.items() if value >= SURE_FROM}
    return {
        span: value + (PLACED if value < SURE_FROM and _words_of(hits[span]) in placed else 0.0)
        for span, value in scores.items()
    }


def _words_of(hit: Hit) -> str:
    return " ".join(word.text.lower() for word in hit.words)


def _known_runs(tokens: Tokens, gazetteer: Gazetteer) -> dict[int, list[_Run]]:
    """Return the runs that are names, by their first word, the longest first."""
    runs = [run for index in range(len(tokens.words)) for run in _runs(tokens, index)]
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
    article = word.case == "lower" and word.gap in ("-", "‑") and len(word.text) <= ARTICLE
    if not (word.capitalised or article) or _english_article(word):
        return
    skips = (0, *arabic.clitics(word.text)) if word.arabic else (0,)
    for last in range(first, min(first + MAX_WORDS, len(tokens.words))):
        if tokens.words[last].capitalised or tokens.words[last].case == "digit":
            for skip in skips:
                key = fold(tokens.text[word.start + skip : tokens.words[last].end])
                if key:
                    yield _Run(first, last, key, skip)
        if not tokens.words[last].joins:
            return


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
    if index >= len(tokens.words) or not tokens.words[index - 1].spaced:
        return last
    following = tokens.words[index]
    if index > last + 1:
        own = following.capitalised and tokens.words[last + 1].text.lower() != "y"
        known = (fame(following.text, gazetteer) or 0) >= LARGE
        return index if own and not known else last
    saint = tokens.all_caps and tokens.words[run.first].text.lower() in words.SAINTS
    ends = saint and following.gap.strip()[:1] in (",", ".", ";", "(")
    return index if ends and not following.common and following.case == "upper" else last


# ---------------------------------------------------------------- persons


def _persons(tokens: Tokens) -> frozenset[str]:
    """Return the names, in lower case, of persons that the text names in full."""
    found: set[str] = set()
    for index, word in enumerate(tokens.words):
        if not _as_name(tokens, word):
            continue
        key = word.text.lower()
        if (titled := key in words.TITLES) or key in words.GIVEN_NAMES:
            found.update(_rest_of_name(tokens, index, titled=titled))
    return frozenset(found)


def _rest_of_name(tokens: Tokens, first: int, *, titled: bool) -> Iterator[str]:
    """Yield the parts of a personal name after a title or a given name."""
    names = []
    index = first
    while index + 1 < len(tokens.words) and index - first < NAME_WORDS:
        gap = tokens.words[index].gap
        if gap.strip(".") not in (" ", "-", "\xa0"):
            break
        index += 1
        word = tokens.words[index]
        name = word.text.lower()
        if not _as_name(tokens, word) or name in words.ORGANISATION or name in words.UNITS:
            break
        if tokens.all_caps and word.common:
            break
        names.append(name)
    if names and (titled or len(names) >= 1):
        yield from (name for name in names if len(name) > 1)


def _as_name(tokens: Tokens, word: Token) -> bool:
    return word.case == ("upper" if tokens.all_caps else "title")


# ---------------------------------------------------------------- short forms


_SHORT_FORMS = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(
        sorted(
            (re.escape(form).replace(r"\.", r"\.\s?", form.count(".") - 1) for form in DOTTED),
            key=len,
            reverse=True,
        )
    )
    + r")(?![\w])"
    + r"|(?<=, )(?:"
    + "|".join(POSTAL)
    + r")\b(?!\.)"
    + r"|(?<![\w.])(?:"
    + "|".join(PLAIN)
    + r")(?![\w.])"
)


def _abbreviated(tokens: Tokens) -> Iterator[Toponym]:
    """Yield short forms: "U.S.", "Calif.", "TX" after a comma."""
    for match in _SHORT_FORMS.finditer(tokens.text):
        if "." not in match.group() and (tokens.all_caps or _lost(tokens, match)):
            continue
        yield Toponym(match.group(), match.start(), match.end(), "abbreviation")


def _lost(tokens: Tokens, match: re.Match[str]) -> bool:
    """Whether a postal code stands after no name: "he did it, OR so they say"."""
    before = tokens.text[: match.start()].rstrip(", ").rsplit(None, 1)[-1:]
    return match.group() in POSTAL and not (before and before[0][:1].isupper())


# ---------------------------------------------------------------- roads, waters, hills


def _sites(tokens: Tokens) -> Iterator[Toponym]:
    """Yield what its last word makes a road, a water or a site: "Elm Street", "Flat Creek"."""
    for index, word in enumerate(tokens.words):
        if _as_name(tokens, word) and word.text.lower() in words.SITES:
            first = _start_of_name(tokens, index)
            if first < index and not _house_number(tokens, first):
                yield _toponym(tokens, first, index)
        elif word.case == "title" and word.text.lower() in words.NUMBERED and word.joins:
            following = tokens.words[index + 1] if index + 1 < len(tokens.words) else None
            if following and following.case == "digit":
                yield _toponym(tokens, index, index + 1)


def _start_of_name(tokens: Tokens, last: int) -> int:
    """Return the first word of a run of capitalised words that ends here."""
    first = last
    while (
        first
        and last - first < (1 if tokens.all_caps else NAME_WORDS)
        and tokens.words[first - 1].joins
        and not tokens.words[first].first
    ):
        word = tokens.words[first - 1]
        plain = word.text.lower() in _NO_PART or (tokens.all_caps and word.common)
        named = word.case == "digit" or _as_name(tokens, word)
        if plain or not (named or _particle(tokens, first - 1, last)):
            break
        first -= 1
    return first


def _particle(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a small word stands inside a name: "Pul-e Alam", "Tarnak wa Jaldak"."""
    word = tokens.words[index]
    if len(word.text) == 1 and word.text.isupper():
        return True
    inside = 0 < index < last - 1 and tokens.words[index - 1].case == "title"
    return inside and word.text in words.PARTICLES and tokens.words[index - 1].joins


def _house_number(tokens: Tokens, first: int) -> bool:
    return tokens.words[first].text.isdigit() or bool(
        first and tokens.words[first - 1].text.isdigit() and tokens.words[first - 1].joins
    )


# ---------------------------------------------------------------- places that nobody knows


_NO_PART = words.LEFT_WORDS - words.DIRECTIONS

_KIND_AFTER = frozenset(
    [
        *("village", "villages", "town", "hamlet", "neighbourhood", "neighborhood"),
        *("district", "province", "governorate"),
    ]
)
_KIND_OF = frozenset(
    ["village", "town", "hamlet", "neighbourhood", "neighborhood", "suburb", "city", "district"]
)


def _called(tokens: Tokens) -> Iterator[Toponym]:
    """Yield the whole names that a kind of place follows, or leads in Arabic: "Shah Wali Kot district"."""
    yield from (_toponym(tokens, first, last) for first, last in arabic.called(tokens))
    for index, word in enumerate(tokens.words):
        if word.text in _KIND_AFTER and index:
            first = _start_of_name(tokens, index)
            led = first and tokens.words[first - 1].text in words.STRICTLY_LOCATIVE
            if first < index and (led or not _all_ordinary(tokens, first, index - 1)):
                yield _toponym(tokens, first, index - 1)


def _cut_short(tokens: Tokens, whole: Toponym, named: list[Toponym]) -> bool:
    """Whether the gazetteer knows only a piece of a name, which would be another place."""
    for part in named:
        if part.start < whole.end and whole.start < part.end and part.form != "adjective":
            before = tokens.text[whole.start : part.start].rstrip(" ‘ʿ`’'-")
            hangs = before[-2:].lower() in ("-e", "-i") or before.endswith(("-ye", "-yi", " wa"))
            hangs = hangs or (part.start > whole.start and not whole.text.isascii())
            if part.start >= whole.start and (part.end < whole.end or hangs):
                return True
    return False


def _unknown(tokens: Tokens, named: list[Toponym]) -> Iterator[Toponym]:
    """Yield what the text calls a place and the gazetteer does not know."""
    yield from _called(tokens)
    starts = {toponym.start for toponym in named}
    for index, word in enumerate(tokens.words[:-1]):
        follows = index + 1
        if word.text.lower() in _KIND_OF and tokens.words[follows].text.lower() == "of":
            yield from _run_of_capitals(tokens, index + 2)
        elif word.text.lower() in words.STRICTLY_LOCATIVE and word.case == "lower":
            last = _end_of_name(tokens, follows)
            after = tokens.words[last].end if last >= follows else 0
            if last >= follows and tokens.text[after : after + 2] == ", " and after + 2 in starts:
                yield _toponym(tokens, follows, last)


def _all_ordinary(tokens: Tokens, first: int, last: int) -> bool:
    return all(fold(word.text) in words.ORDINARY for word in tokens.words[first : last + 1])


def _run_of_capitals(tokens: Tokens, first: int) -> Iterator[Toponym]:
    last = _end_of_name(tokens, first)
    if last >= first:
        yield _toponym(tokens, first, last)


def _end_of_name(tokens: Tokens, first: int) -> int:
    """Return the last of a run of capitalised words, or less than `first` if there is none."""
    last = first - 1
    for index in range(first, min(first + 3, len(tokens.words))):
        word = tokens.words[index]
        article = index == first and word.gap == "-" and word.case == "lower"
        if not (word.case == "title" or article) or tokens.all_caps:
            break
        last = index
        if not word.joins:
            break
    return last
