"""What the user may do to places: add, name, remove, import; each one change that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.check import holders
from gazetteer.database_user import OWN_WEIGHT, State
from gazetteer.layers import Entry
from gazetteer.names import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.check import Record
    from gazetteer.database_user import Change, UserFile
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place


def placed(place: Place, gazetteer: Gazetteer) -> Place:
    """Return a place with what holds it: country, province and below, by its point."""
    around = gazetteer.locate(place.lat, place.lon)
    if not around:
        held = holders(place.lat, place.lon, gazetteer)
        around = tuple(
            gazetteer[unit] for unit in sorted(held, key=lambda unit: ("-" in unit, unit))
        )
    by_code = {unit.feature_code: unit for unit in around}
    country, admin1 = by_code.get("PCLI"), by_code.get("ADM1")
    return replace(
        place,
        country=place.country or (country.country if country else None),
        admin1=admin1.name if admin1 else place.admin1,
        admin2=by_code["ADM2"].name if "ADM2" in by_code else place.admin2,
        admin3=by_code["ADM3"].name if "ADM3" in by_code else place.admin3,
        parents=tuple(unit.id for unit in around),
    )


def add(user: UserFile, gazetteer: Gazetteer, place: Place, names: Sequence[str]) -> Change | None:
    """Add a place with its other names; None if it is there already."""
    state = State(Entry(placed(place, gazetteer), tuple(map(Name, names)), OWN_WEIGHT))
    return user.apply("add", f"{place.name} ({place.id})", {place.id: state})


def alias(user: UserFile, gazetteer: Gazetteer, place_id: str, name: str) -> Change | None:
    """Give a place one more name; None if it has it already.

    Raises
    ------
    UnknownPlaceError
        If no place has this identifier.
    """
    place = gazetteer[place_id]
    if name in {known.text for known in gazetteer.names_of(place_id)}:
        return None
    before = user.state(place_id) or State(Entry(place, (), OWN_WEIGHT))
    entry = replace(before.entry, names=(*before.entry.names, Name(name)))
    what = f"{name} for {place.name} ({place_id})"
    return user.apply("alias", what, {place_id: State(entry)})


def remove(user: UserFile, gazetteer: Gazetteer, place_id: str) -> Change | None:
    """Leave a place out: forget one of the user's own, hide one that is built in.

    Raises
    ------
    UnknownPlaceError
        If no place has this identifier.
    """
    place = gazetteer[place_id]
    own = place.source not in BUILT_IN
    state = None if own else State(Entry(place), hidden=True)
    return user.apply("remove", f"{place.name} ({place_id})", {place_id: state})


def take_in(
    user: UserFile, gazetteer: Gazetteer, records: Sequence[Record], source: str
) -> tuple[Change | None, int]:
    """Add the places of a file as one change; return it and the number of places that are new.

    A file taken in twice changes nothing the second time.
    """
    states: dict[str, State | None] = {}
    for record in records:
        entry = replace(record.entry, place=placed(record.entry.place, gazetteer))
        states[entry.place.id] = State(entry)
    new = sum(1 for place_id, state in states.items() if user.state(place_id) != state)
    return user.apply("import", f"{new} places from {source}", states), new


BUILT_IN = frozenset({"geonames", "curated", "airportsdata"})
"""Sources whose places come back with the next cache, and so are hidden, not forgotten."""
