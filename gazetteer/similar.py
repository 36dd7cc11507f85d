"""How alike two spellings are, by rapidfuzz."""

from __future__ import annotations

from gazetteer import names

SOUNDS, LETTERS, BONES = 0.4, 0.3, 0.3
"""Shares of the likeness of sounds, of letters and of consonants."""

SURE, SURE_IN_COUNTRY = 0.93, 0.9
"""As alike as this, a spelling is an answer; the second holds where the country is known."""

ENOUGH = 0.75
"""As alike as this, it is a suggestion."""

SHORT, SURE_WHEN_SHORT = 2, 0.97
"""Names with no more consonants than this are like many others by chance."""

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
        taken = 0.0 if spelling == key else OTHER_LANGUAGE
        for _, ratio, nth in heard:
            like = _likeness(spelling, said, *filed[nth], ratio / 100) - taken
            liked[filed[nth][0]] = max(liked.get(filed[nth][0], 0.0), round(like, 3))
    best = sorted(liked.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(pair for pair in best[:limit] if pair[1] >= enough)


def sure(key: str, *, country: str | None) -> float:
    """Return how alike a spelling must be to be taken for the name.

    Examples
    --------
    >>> sure("kardaha", country=None), sure("kardaha", country="SY"), sure("hama", country=None)
    (0.93, 0.9, 0.97)
    """
    if len(names.skeleton(key)) <= SHORT:
        return SURE_WHEN_SHORT
    return SURE_IN_COUNTRY if country else SURE


def _likeness(key: str, said: str, other: str, other_said: str, heard: float) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    bones = fuzz.ratio(names.bones(said), names.bones(other_said)) / 100
    bare, other_bare = names.without_articles(key), names.without_articles(other)
    same_script = bare.isascii() == other_bare.isascii()
    letters = fuzz.ratio(bare, other_bare) / 100 if same_script else heard
    return SOUNDS * heard + LETTERS * letters + BONES * bones
