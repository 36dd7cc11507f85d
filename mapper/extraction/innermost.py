"""The places of a sentence → those that no other of them lies in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.resolve.holding import holds
from mapper.extraction.roads import ends_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.blocks import Sentence
    from mapper.model import Location

_LIST_WORDS = 4
_LABELLED = 2
"""A label and a place."""


def innermost(sentence: Sentence, places: Sequence[tuple[int, Location]]) -> tuple[Location, ...]:
    """Return where a sentence says that something happened, without what only holds another such place.

    Parameters
    ----------
    places
        Its places with their offsets in the document.
    """
    kept: dict[str, Location] = {}
    locations = _without_seats(sentence, _under_label(sentence, places))
    finer = [each for each in locations if each.precision not in ("area", "admin1", "country")]
    for location in locations:
        if location.precision == "area" and location.place.feature_class in ("L", "A") and finer:
            continue
        if not any(_lies_in(other, location) for other in locations):
            kept.setdefault(location.place.id, location)
    return tuple(kept.values())


def _under_label(
    sentence: Sentence, places: Sequence[tuple[int, Location]]
) -> Sequence[tuple[int, Location]]:
    """Leave out the label of an item, and what no place inside of its province can be.

    In "Homs: two bodies were found near Dweir" Dweir is none of the villages of that name elsewhere.
    """
    if len(places) < _LABELLED or places[0][0] != sentence.start:
        return places
    label = places[0][1]
    after = sentence.text[len(label.text) :]
    if not after.startswith(":") or label.place.admin1 is None:
        return places
    inside = [one for one in places[1:] if one[1].place.admin1 == label.place.admin1]
    return inside or places[:1]


def _without_seats(sentence: Sentence, places: Sequence[tuple[int, Location]]) -> list[Location]:
    """Read a province's namesake as the province where its sentence goes on to a place inside.

    In a list of towns ("Latakia, Jableh and Baniyas") the namesake is the town.
    """
    return [
        where
        for at, where in places
        if not any(
            _is_seat_above(where, other) and not _listed(sentence, at, where, there)
            for there, other in places
        )
    ]


def _is_seat_above(one: Location, other: Location) -> bool:
    return (
        one.precision == "locality"
        and one.place.name == other.place.admin1
        and other.place.name != other.place.admin1
        and one.place.admin1 == other.place.admin1
    )


def _listed(sentence: Sentence, at: int, where: Location, there: int) -> bool:
    """Whether two names stand in one list, with little but commas between them."""
    if there < at:
        return True
    between = sentence.text[at - sentence.start + len(where.text) : there - sentence.start]
    return len(re.findall(r"[^\W\d_]{2,}", between)) <= _LIST_WORDS


def _lies_in(inner: Location, outer: Location) -> bool:
    """Whether one place lies in the other: by its units, a site or a quarter in its town, a road at its end."""
    if outer.place.id in (*inner.place.parents, *ends_of(inner.place)):
        return True
    site = inner.place.feature_class == "S" or inner.place.feature_code in ("PPLX", "SQR")
    town = outer.place.feature_class == "P" and outer.place.feature_code != "PPLX"
    return site and town and holds(outer.place, inner.place)
