"""Units that a text names in full once, and then by their first word: "Plateau state", "also in Plateau"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.recognise.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym
    from gazetteer.resolve.candidates import Candidate


def named_in_full(
    toponyms: Sequence[Toponym], known: Sequence[tuple[Candidate, ...]]
) -> list[tuple[Candidate, ...]]:
    """Return what names may mean, those that begin a unit's full name the unit too.

    Parameters
    ----------
    known
        What each toponym may mean by itself.
    """
    units: dict[str, tuple[Candidate, ...]] = {}
    for toponym, candidates in zip(toponyms, known, strict=True):
        name, _, kind = toponym.text.rpartition(" ")
        if name and kind.lower() in KINDS:
            units[name] = tuple(each for each in candidates if each.place.feature_class == "A")
    return [
        (*_missing(units.get(toponym.text, ()), candidates), *candidates)
        for toponym, candidates in zip(toponyms, known, strict=True)
    ]


def _missing(units: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    known = {each.place.id for each in candidates}
    return [each for each in units if each.place.id not in known]
