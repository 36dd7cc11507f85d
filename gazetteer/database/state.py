"""What the user says of a place, and what imported sources say of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from gazetteer.geodesy import BBox
from gazetteer.layers import Entry, Twin
from gazetteer.names import Name
from gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class Part:
    """A place of an imported source that was taken to be one that is known already.

    Attributes
    ----------
    entry
        The place as the source gives it.
    because
        Why it is the same, in words.
    """

    entry: Entry
    because: str


@dataclass(frozen=True, slots=True)
class State:
    """What is said of a place in the user's file.

    Attributes
    ----------
    entry
        The place with the names that it has here.
    hidden
        Whether the place is to be left out.
    by_hand
        Whether the user wrote it, and not a file that was imported; it then stands before others.
    parts
        The same place in imported sources, by identifier.
    """

    entry: Entry
    hidden: bool = False
    by_hand: bool = True
    parts: tuple[Part, ...] = ()

    def whole(self) -> Entry:
        """Return the place with all that its parts add: names, identifiers, an outline.

        Examples
        --------
        >>> town = Entry(Place("my:1", "Ain Hypothetical", 35.5, 36.0))
        >>> there = Entry(Place("wof:9", "Ayn Hyp", 35.5, 36.0, population=700))
        >>> whole = State(town, parts=(Part(there, "the same name, 0.0 km away"),)).whole()
        >>> [name.text for name in whole.names], whole.twins[0].id, whole.place.population
        (['Ayn Hyp'], 'wof:9', 700)
        """
        entry = self.entry
        names, twins, outline = list(entry.names), list(entry.twins), entry.outline
        population = entry.place.population
        for part in self.parts:
            names += (Name(part.entry.place.name), *part.entry.names)
            twins += (Twin(part.entry.place.id, part.because), *part.entry.twins)
            outline = part.entry.outline or outline
            population = population or part.entry.place.population
        own = {twin.id: twin for twin in reversed(twins) if twin.id != entry.place.id}
        return replace(
            entry,
            place=replace(entry.place, population=population),
            names=_distinct(entry.place.name, names),
            twins=tuple(sorted(own.values(), key=lambda twin: twin.id)),
            outline=outline,
        )

    def with_part(self, part: Part) -> State:
        """Return it with a part, in the stead of one with the same identifier."""
        parts = {known.entry.place.id: known for known in (*self.parts, part)}
        return replace(self, parts=tuple(parts[key] for key in sorted(parts)))

    def without_part(self, place_id: str) -> State:
        """Return it without the part that has an identifier."""
        kept = tuple(part for part in self.parts if part.entry.place.id != place_id)
        return replace(self, parts=kept)


def _distinct(shown: str, names: list[Name]) -> tuple[Name, ...]:
    by_text: dict[str, Name] = {}
    for name in names:
        if name.text != shown:
            by_text.setdefault(name.text, name)
    return tuple(by_text.values())


def dumped(state: State) -> str:
    """Return a state as JSON, the same text for the same state."""
    return json.dumps(
        {
            "entry": _packed(state.entry),
            "hidden": state.hidden,
            "by_hand": state.by_hand,
            "parts": [[_packed(part.entry), part.because] for part in state.parts],
        },
        ensure_ascii=False,
        sort_keys=True,
        default=bytes.hex,
    )


def loaded(text: str) -> State:
    """Return the state of some JSON.

    Examples
    --------
    >>> state = State(Entry(Place("my:1", "Ain Hypothetical", 35.5, 36.0)), by_hand=False)
    >>> loaded(dumped(state)) == state
    True
    """
    fields = json.loads(text)
    parts = tuple(Part(_unpacked(entry), why) for entry, why in fields.get("parts", ()))
    return State(_unpacked(fields["entry"]), fields["hidden"], fields.get("by_hand", True), parts)


def _packed(entry: Entry) -> dict[str, Any]:
    """Return an entry as a dictionary without what is empty: a file of thousands stays small."""
    fields = {key: value for key, value in asdict(entry).items() if value}
    fields["place"] = {key: value for key, value in fields["place"].items() if value is not None}
    return fields


def _unpacked(fields: dict[str, Any]) -> Entry:
    place = fields["place"]
    outline, box = fields.get("outline"), fields.get("box")
    return Entry(
        Place(**{**place, "parents": tuple(place["parents"])}),
        tuple(Name(**name) for name in fields.get("names", ())),
        fields.get("weight", 0.0),
        tuple(fields.get("members", ())),
        BBox(*box) if box else None,
        bytes.fromhex(outline) if outline else None,
        tuple(Twin(**twin) for twin in fields.get("twins", ())),
    )
