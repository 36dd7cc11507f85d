"""What the user may do to places: add, name, remove, import; each one change that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer.check import neighbours
from gazetteer.database.merge import joins
from gazetteer.database.state import Part, State
from gazetteer.errors import UnknownPlaceError
from gazetteer.layers import Entry
from gazetteer.names import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.check import Record
    from gazetteer.database.merge import Join
    from gazetteer.database.user import Change, Edit, UserFile
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

OWN_WEIGHT = 0.3
OWN_PREFIX = "user:"
"""What stands in front of the identifiers of what is added by hand."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the places of a file.

    Attributes
    ----------
    new
        Number of places that were not known.
    joined
        Number of places that were known, and have more names now.
    known
        Number of places that say nothing new.
    """

    change: Change | None
    new: int
    joined: int
    known: int


def placed(records: Sequence[Record], gazetteer: Gazetteer) -> list[Entry]:
    """Return the places of some records with what holds them: the unit named, or by the point."""
    asked = [record for record in records if not _holder(record, gazetteer)]
    points = [(record.entry.place.lat, record.entry.place.lon) for record in asked]
    located = dict(zip(map(id, asked), gazetteer.locate_all(points), strict=True))
    return [
        replace(
            record.entry,
            place=_held(record.entry.place, _chain(record, located.get(id(record)), gazetteer)),
        )
        for record in records
    ]


def _holder(record: Record, gazetteer: Gazetteer) -> str:
    """Return the finest unit that a row names by its code, if it is known."""
    return next((unit for unit in reversed(record.holders) if unit in gazetteer), "")


def _chain(
    record: Record, around: tuple[Place, ...] | None, gazetteer: Gazetteer
) -> tuple[Place, ...]:
    place = record.entry.place
    if around is None:
        holder = gazetteer[_holder(record, gazetteer)]
        chain = (*(gazetteer[up] for up in holder.parents if up in gazetteer), holder)
        return tuple(unit for unit in chain if _is_above(unit, place))
    if around or place.feature_class == "A":
        return tuple(unit for unit in around if _is_above(unit, place))
    return neighbours(place.lat, place.lon, gazetteer)


_LEVELS = ("PCLI", "ADM1", "ADM2", "ADM3", "ADM4")


def _is_above(unit: Place, place: Place) -> bool:
    """Say whether a unit may hold a place: a province holds no province."""
    if place.feature_code not in _LEVELS or unit.feature_code not in _LEVELS:
        return unit.id != place.id
    return _LEVELS.index(unit.feature_code) < _LEVELS.index(place.feature_code)


def _held(place: Place, chain: tuple[Place, ...]) -> Place:
    by_code = {unit.feature_code: unit for unit in chain}
    country, admin1 = by_code.get("PCLI"), by_code.get("ADM1")
    return replace(
        place,
        country=place.country or (country.country if country else None),
        admin1=admin1.name if admin1 else place.admin1,
        admin2=by_code["ADM2"].name if "ADM2" in by_code else place.admin2,
        admin3=by_code["ADM3"].name if "ADM3" in by_code else place.admin3,
        parents=tuple(unit.id for unit in chain if unit.id != place.id),
    )


def add(user: UserFile, gazetteer: Gazetteer, record: Record) -> Change | None:
    """Add a place with its other names; None if it is there already."""
    (entry,) = placed([record], gazetteer)
    place = entry.place
    state = State(replace(entry, weight=OWN_WEIGHT))
    return user.apply("add", f"{place.name} ({place.id})", {place.id: state})


def alias(user: UserFile, gazetteer: Gazetteer, place_id: str, name: str) -> Change | None:
    """Give a place one more name; None if it has it already.

    Raises
    ------
    UnknownPlaceError
        If no place has this identifier.
    """
    place = gazetteer[place_id]
    if name in {known.text for known in gazetteer.names_of(place.id)}:
        return None
    bare = State(Entry(place, (), max(gazetteer.weight_of(place.id), OWN_WEIGHT)))

    def named(before: State | None) -> State:
        state = before or bare
        entry = replace(state.entry, names=(*state.entry.names, Name(name)))
        return replace(state, entry=entry, by_hand=True)

    return user.apply("alias", f"{name} for {place.name} ({place.id})", {place.id: named})


def remove(user: UserFile, gazetteer: Gazetteer, place_id: str) -> Change | None:
    """Leave a place out: forget one that the user wrote, hide one that could come back.

    Raises
    ------
    UnknownPlaceError
        If no place has this identifier.
    """
    place = gazetteer[place_id]
    known = user.state(place.id)
    own = known is not None and known.by_hand and place.id.startswith(OWN_PREFIX)
    state = None if own else State(Entry(place), hidden=True)
    return user.apply("remove", f"{place.name} ({place.id})", {place.id: state})


def split(user: UserFile, gazetteer: Gazetteer, part_id: str) -> Change | None:
    """Make a place of its own again of one that an import joined to another.

    Raises
    ------
    UnknownPlaceError
        If no import joined a place with this identifier.
    """
    base = gazetteer[part_id]
    before = user.state(base.id)
    part = next((p for p in before.parts if p.entry.place.id == part_id), None) if before else None
    if part is None or before is None or part_id == base.id:
        raise UnknownPlaceError(
            f"no import joined {part_id!r} to another place; "
            "`gazetteer show` tells what a place is also known as"
        )
    edits: dict[str, Edit] = {
        base.id: lambda state: _rest(state.without_part(part_id)) if state else None,
        part_id: State(part.entry, by_hand=False),
    }
    return user.apply("split", f"{part_id} from {base.name} ({base.id})", edits)


def _rest(state: State) -> State | None:
    """Return a state, or None where it says no more than what is built in."""
    says = state.parts or state.entry.names or state.by_hand
    return state if says or state.entry.place.source not in BUILT_IN else None


def take_in(user: UserFile, gazetteer: Gazetteer, records: Sequence[Record], source: str) -> Taken:
    """Take the places of a file in as one change; what is known already is joined to it.

    A file taken in twice changes nothing the second time.
    """
    entries = placed(records, gazetteer)
    joined = joins(entries, gazetteer)
    edits: dict[str, list[Join | Entry]] = {}
    for nth, entry in enumerate(entries):
        base = joined[nth].base if nth in joined else entry.place.id
        edits.setdefault(base, []).append(joined.get(nth, entry))
    tally = _Tally()
    changes = {
        base: _Change(base, gazetteer, entries, steps, tally) for base, steps in edits.items()
    }
    change = user.apply(
        "import", f"{len(entries)} place{'s' * (len(entries) != 1)} from {source}", changes
    )
    return Taken(change, tally.new, tally.joined, len(entries) - tally.new - tally.joined)


@dataclass
class _Tally:
    new: int = 0
    joined: int = 0


@dataclass(frozen=True)
class _Change:
    """What an import does to one place, whatever is said of it at that moment."""

    base: str
    gazetteer: Gazetteer
    entries: Sequence[Entry]
    steps: Sequence[Join | Entry]
    tally: _Tally

    def __call__(self, state: State | None) -> State | None:
        """Return the state after the import."""
        if state and state.hidden:
            return state  # the user has left it out, and it stays so
        for step in self.steps:
            before = state
            if isinstance(step, Entry):
                state = State(step, by_hand=False)
                self.tally.new += before != state
            else:
                state = self._joined(state, step)
                self.tally.joined += before != state
        return state

    def _joined(self, state: State | None, join: Join) -> State:
        entry = self.entries[join.nth]
        imported = (
            state is not None and not state.by_hand and state.entry.place.id == entry.place.id
        )
        if state and imported and state.entry.place.source not in BUILT_IN:
            return replace(state, entry=entry)
        known = {part.entry.place.id: part for part in state.parts} if state else {}
        if state is None:
            place = self.gazetteer[join.base]
            bare = Entry(place, (), self.gazetteer.weight_of(place.id))
            state = State(bare, by_hand=False)
        because = known[entry.place.id].because if entry.place.id in known else join.because
        return state.with_part(Part(entry, because))


BUILT_IN = frozenset({"geonames", "curated", "airportsdata"})
"""Sources whose places come back with the next cache, and so are hidden, not forgotten."""
