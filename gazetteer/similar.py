"""How alike two spellings are, by rapidfuzz."""

from __future__ import annotations

from gazetteer import names

SOUNDS, LETTERS, BONES = 0.4, 0.3, 0.3
"""Shares of the likeness of sounds, of letters and of consonants."""

ENOUGH, ENOUGH_BESIDE_OTHERS = 0.75, 0.8
"""Less alike than this is another name; the second holds where the very name is known, too."""

SHORTLIST = 120


def most_similar(
    key: str, filed: list[tuple[str, str]], *, enough: float = ENOUGH, limit: int = 40
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
    >>> most_similar("kardaha", [("qardaha", "kardaha"), ("karda", "karda"), ("oslo", "aslu")])
    {'qardaha': 0.957, 'karda': 0.84}
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 20 ms that an exact name can do without

    said = names.sounds(key)
    heard = process.extract(
        said, [sounds for _, sounds in filed], scorer=fuzz.ratio, limit=SHORTLIST
    )
    liked = {
        filed[nth][0]: round(_likeness(key, said, *filed[nth], heard_ratio / 100), 3)
        for _, heard_ratio, nth in heard
    }
    best = sorted(liked.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(pair for pair in best[:limit] if pair[1] >= enough)


def _likeness(key: str, said: str, other: str, other_said: str, heard: float) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    bones = fuzz.ratio(names.bones(said), names.bones(other_said)) / 100
    bare, other_bare = names.without_articles(key), names.without_articles(other)
    same_script = bare.isascii() == other_bare.isascii()
    letters = fuzz.ratio(bare, other_bare) / 100 if same_script else heard
    return SOUNDS * heard + LETTERS * letters + BONES * bones
