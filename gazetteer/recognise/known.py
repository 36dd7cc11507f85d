"""The runs of words in a text that the gazetteer has as names, whatever they mean there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gazetteer.layers import BEGINS, NAMES
from gazetteer.names import fold
from gazetteer.recognise.tokens import HYPHENS
from gazetteer.recognise.vocabulary import CAPITALISED, DIGIT, ENGLISH_ARTICLE, LAND, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gazetteer.recognise.lexicon import Lexicon
    from gazetteer.recognise.tokens import Tokens

MAX_WORDS = 5
_ENDS = CAPITALISED | DIGIT | LAND
"""How the last word of a name is written; the noun of "Syrian coast" is not capitalised."""


class Run(NamedTuple):
    """Words that may be one name, the first `skip` letters aside: "and Tartus" is one word in Arabic.

    Attributes
    ----------
    first, last
        Indices of its first and last word; both included.
    key
        Its normal form.
    """

    first: int
    last: int
    skip: int
    key: str


def known_runs(tokens: Tokens, lexicon: Lexicon) -> dict[int, list[Run]]:
    """Return the runs that are names by their first words, the longest of each first.

    All runs grow by a word at a time, as long as the gazetteer has names that begin so.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.recognise.lexicon import Lexicon
    >>> lexicon = Lexicon(gazetteer.load())
    >>> runs = known_runs(lexicon.tokens("Clashes in Deir ez-Zor"), lexicon)
    >>> [[run.key for run in some] for some in runs.values()]
    [['deir ez zor'], ['ez zor'], ['zor']]
    """
    growing = _beginnings(tokens)
    found: dict[int, list[Run]] = {}
    for _ in range(MAX_WORDS):
        known = lexicon.runs([run[3] for run in growing])
        growing = _grown(growing, known, tokens, found)
    for some in found.values():
        if len(some) > 1:
            some.sort(key=_longest_first)
    return {first: found[first] for first in sorted(found)}


def _longest_first(run: Run) -> tuple[int, int]:
    return -run.last, run.skip


_Growing = list[tuple[int, int, int, str]]
"""The fields of runs that may become names; few of thousands do."""


_ROMANCE = frozenset(["En", "Es", "Et"])
"""Spanish and French words that look like the Arabic article."""


def _begins(gaps: Sequence[str], index: int) -> bool:
    """Whether a word begins a sentence, or comes behind a sign."""
    return index == 0 or gaps[index - 1] != " "


def _beginnings(tokens: Tokens) -> _Growing:
    """Return the words with which a name may begin."""
    words, gaps = tokens.words, tokens.gaps
    found = []
    for index in tokens.marked(CAPITALISED | SMALL):
        word = words[index]
        if not word.marks & CAPITALISED:
            if gaps[index] not in HYPHENS:
                continue
        elif word.marks & ENGLISH_ARTICLE and tokens.spaced(index):
            continue  # it would fold away as if it were an Arabic article
        elif word.text in _ROMANCE and tokens.spaced(index) and _begins(gaps, index):
            continue  # "En Bogotá", but not "near En Nabk"
        for skip, key in word.readings:
            found.append((index, index, skip, key))
    return found


_PLAIN_GAPS = frozenset([" ", "-", "‑", "\n", " \n"])
"""Behind these a normal form grows by a space and the next word."""


def _grown(
    growing: _Growing, known: Mapping[str, int], tokens: Tokens, found: dict[int, list[Run]]
) -> _Growing:
    """Keep the runs that are names; return those with their next words that names may begin with."""
    words, gaps, marks, beyond = tokens.words, tokens.gaps, tokens.marks, len(tokens.words)
    longer = []
    for first, last, skip, key in growing:
        bits, gap, follows = known[key], gaps[last], last + 1
        if bits & NAMES and marks[last] & _ENDS:
            found.setdefault(first, []).append(Run(first, last, skip, key))
        if follows == beyond:
            continue
        if gap == " ":
            if bits & BEGINS:
                longer.append((first, follows, skip, f"{key} {words[follows].key}".strip()))
        elif (bits & BEGINS or gap not in _PLAIN_GAPS) and tokens.joins(last):
            longer.append((first, follows, skip, _key(tokens, first, follows, skip)))
    return longer


def _key(tokens: Tokens, first: int, last: int, skip: int) -> str:
    """Return the normal form of a run of words, whatever stands between them."""
    return fold(tokens.text[tokens.starts[first] + skip : tokens.ends[last]])
