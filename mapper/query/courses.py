"""Roads and rivers of a query: the places that they lead through, and how near to them counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.errors import QueryError
from mapper.query.names import Meant, described, place_named
from mapper.query.shapes import Course

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

ALONG_KM = 10.0
"""What lies along a road or a river, where no distance is given: courses are coarse."""

_LINES = ("R", "H")
"""Feature classes of roads and of waters."""


def course_named(
    gazetteer: Gazetteer, words: str, km: float | None = None
) -> tuple[Course, Meant] | None:
    """Return what lies along the road or river that some words name, or None if they name neither.

    Parameters
    ----------
    km
        How far from it still counts; None for `ALONG_KM`.

    Examples
    --------
    >>> import gazetteer
    >>> course, _ = course_named(gazetteer.load(), "M4")
    >>> course.holds([(36.61, 35.81), (36.29, 33.51)])
    [True, False]
    """
    from mapper.data import rows  # noqa: PLC0415 (only where a place is asked for)

    known = {row["id"]: row["via"].split("|") for row in rows("courses.tsv")}
    found = [words] if words in known else _lines(gazetteer, words, known)
    if not found:
        return None
    place = gazetteer[found[0]]
    via = [gazetteer[stop] for stop in known[place.id] if stop in gazetteer]
    line = tuple((stop.lat, stop.lon) for stop in via)
    name = f"{place.name}, {via[0].name} to {via[-1].name}"
    return Course(line, ALONG_KM if km is None else km, name), Meant(place)


def along(gazetteer: Gazetteer, words: str) -> tuple[Course, Meant]:
    """Return what lies along the road or river that some words name.

    Raises
    ------
    QueryError
        If they name none, or its course is not known.
    """
    found = course_named(gazetteer, words)
    if found is None:
        place = place_named(gazetteer, words).place
        raise QueryError(
            f"--region along {words}: the course of {described(place)} is not known; ask for what"
            f" lies around it with --within 10km:{place.id}"
        )
    return found


def _lines(gazetteer: Gazetteer, words: str, known: dict[str, list[str]]) -> list[str]:
    """Return the identifiers of the roads and rivers of a name whose course is known."""
    matches = gazetteer.search(words, limit=20)
    best = [match for match in matches if match.match == matches[0].match]
    return [
        match.place.id
        for match in best
        if match.place.feature_class in _LINES and match.place.id in known
    ]
