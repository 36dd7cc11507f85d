"""What a document calls a place and no point was found for: why, and what would help."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.recognise import suspects
from gazetteer.recognise.words import NUMBERED, SITES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.resolve import Candidate
    from mapper.model import Mention, Reading, Role

SHOWN = 3
"""So many of the places that a name may mean are told."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name without a place.

    Attributes
    ----------
    start, end
        Its span in the text of the document, in code points.
    because
        Why it has none.
    role
        What it does in its sentence; None for what only looks like a place.
    """

    text: str
    start: int
    end: int
    because: str
    role: Role | None = None


def unresolved(reading: Reading, gazetteer: Gazetteer) -> tuple[Unresolved, ...]:
    """Return the names of a document that have no place, in the order of the text.

    Streets and adjectives are left out: nobody looks for them on a map of incidents.

    Examples
    --------
    >>> import gazetteer
    >>> from gazetteer.resolve import Resolver
    >>> from mapper.extraction import extract
    >>> from mapper.model import Document
    >>> places = gazetteer.load()
    >>> read = extract(Document("a", "Shells hit the village of Foozabad."), Resolver(places))
    >>> [(each.text, each.because) for each in unresolved(read, places)]
    [('Foozabad', 'no gazetteer here has it')]
    """
    named = [_of(mention) for mention in reading.mentions if _wanted(mention)]
    taken = [mention.resolution.toponym for mention in reading.mentions]
    looks = [
        Unresolved(name.text, name.start, name.end, "stands where a place would; not known here")
        for name in suspects(reading.document.text, gazetteer, taken)
    ]
    return tuple(sorted([*named, *looks], key=lambda each: each.start))


def counted(names: Iterable[Unresolved]) -> Iterator[tuple[int, Unresolved]]:
    """Yield each name once with how often it stands, those of incidents and the frequent first."""
    names = list(names)
    often = Counter(each.text for each in names)
    first: dict[str, Unresolved] = {}
    for each in sorted(names, key=lambda each: each.role != "incident"):
        first.setdefault(each.text, each)
    ranked = sorted(
        first.values(), key=lambda each: (each.role != "incident", -often[each.text], each.text)
    )
    return ((often[each.text], each) for each in ranked)


def _wanted(mention: Mention) -> bool:
    toponym = mention.resolution.toponym
    if mention.resolution.place is not None or toponym.form != "name":
        return False
    parts = toponym.text.lower().split()
    road = parts[-1] in SITES or parts[0] in NUMBERED
    asked_road = any("speaks of a street" in why for why in _doubts(mention.resolution.candidates))
    return mention.role not in ("organisation", "person") and not road and not asked_road


def _doubts(candidates: Sequence[Candidate]) -> Iterator[str]:
    return (reason.because for each in candidates for reason in each.reasons)


def _of(mention: Mention) -> Unresolved:
    toponym = mention.resolution.toponym
    return Unresolved(
        toponym.text,
        toponym.start,
        toponym.end,
        _because(mention.resolution.candidates),
        mention.role,
    )


def _because(candidates: Sequence[Candidate]) -> str:
    if not candidates:
        return "no gazetteer here has it"
    best = ", ".join(_shown(candidate) for candidate in candidates[:SHOWN])
    more = f" and {len(candidates) - SHOWN} more" if len(candidates) > SHOWN else ""
    against = min(candidates[0].reasons, key=lambda reason: reason.weight, default=None)
    if candidates[0].score <= 0 and against is not None:
        return f"hardly {best}{more}: {against.because}"
    return f"may be {best}{more}; none leads clearly"


def _shown(candidate: Candidate) -> str:
    place = candidate.place
    where = place.admin1 if place.admin1 != place.name else None
    return f"{place.name} ({', '.join(part for part in (where, place.country) if part)})"
