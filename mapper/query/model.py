"""Questions to a store, as frozen values that combine with ``&``, ``|`` and ``~``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.geodesy import BBox
    from mapper.model import DateSpan, EventType, Status
    from mapper.query.shapes import Circle, Course, Polygon
    from mapper.query.units import Unit


class Question:
    """What is asked: a `Query`, or questions combined with ``&``, ``|`` and ``~``."""

    __slots__ = ()

    def __and__(self, other: Question) -> Question:
        """Ask for incidents that answer both."""
        return Both(self, other)

    def __or__(self, other: Question) -> Question:
        """Ask for incidents that answer one or the other."""
        return Either(self, other)

    def __invert__(self) -> Question:
        """Ask for incidents that do not answer."""
        return Not(self)


@dataclass(frozen=True, slots=True)
class Both(Question):
    """What answers both questions."""

    left: Question
    right: Question


@dataclass(frozen=True, slots=True)
class Either(Question):
    """What answers one of two questions, or both."""

    left: Question
    right: Question


@dataclass(frozen=True, slots=True)
class Not(Question):
    """What does not answer a question."""

    question: Question


@dataclass(frozen=True, slots=True)
class Query(Question):
    """Conditions that an incident meets all of; of several values of one, any.

    Attributes
    ----------
    regions
        Units or named regions; compared as areas. What is known less exactly than the region
        answers only with `include_possible`.
    boxes, circles, polygons
        Compared with the stored points, always. A box whose west is greater than its east
        crosses the antimeridian. Among circles is also what lies along a road.
    dates
        Spans that the incident's own may overlap; undated incidents never answer.
    dates_within
        Whether an incident must lie in a span with all its days.
    types
        ACLED's event types.
    sub_event_types
        ACLED's sub-event types.
    actors, reporters, text
        Words to be found in the names of actors, in the names of reporters, in the evidence or
        the title of a report; case is ignored.
    min_fatalities
        At least so many are said to be dead: compared with the lower bound.
    max_fatalities
        No more than so many: compared with the upper bound, or the only figure.
    precision
        Places known at least so exactly.
    statuses
        Whether a person has looked at it.
    include_possible
        Also what is perhaps in the regions.

    Examples
    --------
    >>> from gazetteer.geodesy import BBox
    >>> coast = Query(boxes=(BBox(35.7, 34.6, 36.3, 35.9),))
    >>> coast & ~Query(types=("Protests",))
    Both(left=Query(...), right=Not(question=Query(...)))
    """

    regions: tuple[Unit, ...] = ()
    boxes: tuple[BBox, ...] = ()
    circles: tuple[Circle | Course, ...] = ()
    polygons: tuple[Polygon, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    dates_within: bool = False
    types: tuple[EventType, ...] = ()
    sub_event_types: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    min_fatalities: int | None = None
    max_fatalities: int | None = None
    precision: Precision | None = None
    statuses: tuple[Status, ...] = ()
    include_possible: bool = False

    @property
    def compares_points(self) -> bool:
        """Whether stored points are compared, which imprecise incidents have none to speak of."""
        return bool(self.boxes or self.circles or self.polygons)
