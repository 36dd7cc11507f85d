"""What a gazetteer knows of words: which begin names, which are names, and how famous these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.layers import BEGINS, NAMES
from gazetteer.names import ARTICLES, without_articles
from gazetteer.not_places import never_places
from gazetteer.recognise.cues import weighed
from gazetteer.recognise.matches import fame
from gazetteer.recognise.tokens import tokenise
from gazetteer.recognise.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.recognise.cues import Weighed
    from gazetteer.recognise.hits import Setting
    from gazetteer.recognise.tokens import Tokens

_KEPT = 50_000
"""No more words, runs of words, names and settings than this are kept from one text to the next."""


class Lexicon:
    """The words and the runs of words that the texts before had, with what the gazetteer knows of them.

    Parameters
    ----------
    gazetteer
        Is asked for what no text had before; once for all such words of a text.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = Vocabulary()
        self._runs: dict[str, int] = {}
        self._fame: dict[str, int | None] = {}
        self._settings: dict[Setting, Weighed] = {}
        self._last: Tokens | None = None

    def tokens(self, text: str) -> Tokens:
        """Return a text cut into words; the last one is remembered."""
        if self._last is None or self._last.text != text:
            for kept in (self._words, self._runs, self._fame, self._settings):
                if len(kept) > _KEPT:
                    kept.clear()
            self._last = tokenise(text, self._words)
        return self._last

    def runs(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return a table in which some folded runs of words are filed: bits of `layers`."""
        known = self._runs
        new = {key for key in keys if key not in known}
        if new:
            known.update(self._asked(new))
        return known

    def _asked(self, keys: set[str]) -> dict[str, int]:
        bare = {key: without_articles(key) for key in keys}
        found = self._gazetteer.begun(keys.union(bare.values()))
        never = never_places()
        asked = {}
        for key in keys:
            bits, without = found.get(key, 0), found.get(bare[key], 0)
            words = key.split()
            if ARTICLES.issuperset(words[-1:]):
                # "Sami El" may begin a name, but is not the town of Sami.
                without = BEGINS if ARTICLES.issuperset(words) else without & BEGINS
            asked[key] = (bits | without) & ~(NAMES if key in never else 0)
        return asked

    def weighed(self, setting: Setting) -> Weighed:
        """Return what the setting of a run of words alone says; see `cues.weighed`."""
        known = self._settings.get(setting)
        if known is None:
            known = self._settings[setting] = weighed(setting)
        return known

    def fame(self, name: str) -> int | None:
        """Grade the most famous place of a name; see `matches.fame`."""
        if name not in self._fame:
            self._fame[name] = fame(name, self._gazetteer)
        return self._fame[name]
