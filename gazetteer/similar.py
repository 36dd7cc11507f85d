"""How alike two spellings are, by rapidfuzz."""

from __future__ import annotations

from typing import Literal

from gazetteer import names

SOUNDS, LETTERS, BONES = 0.4, 0.3, 0.3
"""Shares of the likeness of sounds, of letters and of consonants."""

Area = Literal["world", "country", "unit"]
"""Where the place is known to be; the smaller, the fewer names are alike by chance."""

SURE: tuple[tuple[int, dict[Area, float]], ...] = (
    (2, {"world": 0.97, "country": 0.95, "unit": 0.9}),
    (3, {"world": 0.945, "country": 0.93, "unit": 0.88}),
    (4, {"world": 0.92, "country": 0.89, "unit": 0.86}),
    (99, {"world": 0.9, "country": 0.87, "unit": 0.83}),
)
"""No more consonants than this → how alike a spelling must be to be an answer. Short names are like many
others by chance; see `benchmarks/gazetteer_blind.py`."""

OTHER_CONSONANT = 0.88
"""How alike a spelling must be at least, wherever the place is, if one of its consonants is another: below
this, most are other places."""

ENOUGH = 0.75
"""As alike as this, it is a suggestion."""

OTHER_LANGUAGE = 0.03
"""What a likeness loses where letters had to be read as another language does."""

SHORTLIST = 120


def most_similar(
    key: str, filed: list[tuple[str, str]], *, enough: float, limit: int = 40
) -> dict[str, float]:
    """Return the keys most like one, each with its likeness of 0 to 1.

    Parameters
    ----------
    key
        A folded name.
    filed
        Folded keys with their sounds, as an index has them.
    enough
        No key less alike than this.
    limit
        No more than this number.

    Examples
    --------
    >>> most_similar("kardaha", [("qardaha", "kardaha"), ("karda", "karda"), ("oslo", "aslu")],
    ...              enough=0.75)
    {'qardaha': 0.957, 'karda': 0.84}
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 20 ms that an exact name can do without

    liked: dict[str, float] = {}
    for spelling in names.spellings(key):
        said = names.sounds(spelling)
        heard = process.extract(
            said, [sounds for _, sounds in filed], scorer=fuzz.ratio, limit=SHORTLIST
        )
        taken = 0.0 if spelling == key or not key.isascii() else OTHER_LANGUAGE
        for _, ratio, nth in heard:
            like = _likeness(spelling, said, *filed[nth], ratio / 100) - taken
            liked[filed[nth][0]] = max(liked.get(filed[nth][0], 0.0), round(like, 3))
    best = sorted(liked.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(pair for pair in best[:limit] if pair[1] >= enough)


def sure(key: str, known: Area) -> float:
    """Return how alike a spelling must be to be taken for the name.

    Examples
    --------
    >>> sure("kardaha", "world"), sure("kardaha", "country"), sure("hama", "world")
    (0.92, 0.89, 0.97)
    """
    consonants = max(map(len, names.skeletons(key)), default=0)
    return next(row for most, row in SURE if consonants <= most)[known]


def _likeness(key: str, said: str, other: str, other_said: str, heard: float) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    bones = fuzz.ratio(names.bones(said), names.bones(other_said)) / 100
    letters = heard
    if key.isascii() and other.isascii():
        letters = fuzz.ratio(names.plain_letters(key), names.plain_letters(other)) / 100
    elif not (key.isascii() or other.isascii()):
        letters = fuzz.ratio(names.without_articles(key), names.without_articles(other)) / 100
    return SOUNDS * heard + LETTERS * letters + BONES * bones
