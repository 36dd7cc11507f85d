"""One name, one sense: what is said at one mention of a name goes for its other mentions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.names import fold
from gazetteer.recognise.abbreviations import expand
from gazetteer.resolve.candidates import best_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym
    from gazetteer.resolve.candidates import Candidate
    from gazetteer.resolve.context import Context


def earlier_units(toponyms: Sequence[Toponym], around: Sequence[Context]) -> list[Context]:
    """Let a list of names mean units again, if all were called units earlier in the text."""
    units: dict[str, str] = {}
    result = []
    for each in around:
        context = each
        keys = [fold(toponyms[index].text) for index in context.group]
        if context.asked in ("province", "governorate", "region"):
            units.update(dict.fromkeys(keys, context.asked))
        elif context.asked is None and len(keys) > 1 and all(key in units for key in keys):
            context = replace(context, asked=units[keys[0]])
        result.append(context)
    return result


def one_sense(
    toponyms: Sequence[Toponym],
    around: Sequence[Context],
    scored: Sequence[tuple[Candidate, ...]],
) -> list[tuple[Candidate, ...]]:
    """Let each mention of a name profit from what is said at its other mentions."""
    best: dict[tuple[str, str], dict[str, Candidate]] = {}
    for toponym, context, candidates in zip(toponyms, around, scored, strict=True):
        sense = best.setdefault(_sense(toponym, context), {})
        for candidate in candidates:
            known = sense.get(candidate.place.id)
            if known is None or known.score < candidate.score:
                sense[candidate.place.id] = candidate
    return [
        tuple(sorted(best[_sense(toponym, context)].values(), key=best_first))
        for toponym, context in zip(toponyms, around, strict=True)
    ]


def _sense(toponym: Toponym, context: Context) -> tuple[str, str]:
    """Return what toponyms of one meaning share: the name, and whether a unit is asked for."""
    asked = context.asked or ""
    unit = asked in ("province", "governorate", "county", "parish", "state", "district", "region")
    return (fold(expand(toponym.text) or toponym.text), asked if unit else "")
