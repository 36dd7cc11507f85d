"""Conditions in words → a question: the same on the command line and in Python."""

from __future__ import annotations

import re
from datetime import datetime
from functools import reduce
from numbers import Integral
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from gazetteer.features import PRECISIONS
from gazetteer.place import Place
from mapper.errors import QueryError, UnknownRegionError
from mapper.model import DateSpan, Status
from mapper.query.courses import along
from mapper.query.model import Query
from mapper.query.names import described, region_named
from mapper.query.polygons import read_polygon
from mapper.query.words import ALONG, RADIUS, read_bbox, read_circle, read_dates, read_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.query.model import Question
    from mapper.query.names import Meant
    from mapper.query.shapes import Circle, Course
    from mapper.query.units import Unit

_NOT, _OR = "not_", "or_"

_BETWEEN = re.compile(r"\s*[,;+&،]\s*|\s+(?:and|or)\s+|\s+و\s*")
"""What stands between the names of several regions."""


class Asker:
    """Makes questions of words.

    Parameters
    ----------
    gazetteer
        Opens the gazetteer; called once, and only where a name is asked for.
    tell
        Told how a name was read where that is not plain.
    """

    def __init__(
        self,
        gazetteer: Callable[[], Gazetteer],
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._open = gazetteer
        self._opened: Gazetteer | None = None
        self._tell = tell
        self._readers: dict[str, tuple[str, Callable[[Any], object]]] = {
            # condition: field of the query, what reads one of its values
            "within": ("circles", self._circle),
            "bbox": ("boxes", lambda words: read_bbox(_bbox_words(words))),
            "polygon": ("polygons", lambda file: _polygon(file, tell)),
            "dates": ("dates", _days),
            "type": ("types", lambda words: read_type(str(words))),
            "actor": ("actors", _words),
            "reporter": ("reporters", _words),
            "text": ("text", _words),
            "status": ("statuses", _status),
        }

    def ask(self, conditions: Mapping[str, object]) -> Question:
        """Return the question that some conditions make.

        Parameters
        ----------
        conditions
            ``region``, ``within``, ``bbox``, ``polygon``, ``dates``, ``type``, ``actor``,
            ``reporter``, ``text``, ``status``: a value or several, of which any will do; with
            ``not_`` in front what no incident may have. ``or_``: other such conditions, or a list
            of them; what meets them answers too. ``dates_within``, ``include_possible``,
            ``min_fatalities``, ``max_fatalities``, ``precision``: one value. A region may also be
            a `Place`, dates a `date` or a `DateSpan`, a polygon a geometry of shapely.

        Raises
        ------
        QueryError
            If a condition is unknown, or its value cannot be read.

        Examples
        --------
        >>> import gazetteer
        >>> asker = Asker(gazetteer.load)
        >>> asker.ask({"type": "battles", "region": ["Latakia", "Tartus"]}).types
        ('Battles',)
        """
        given = {name: value for name, value in conditions.items() if not _is_left_out(value)}
        wanted = {name: value for name, value in given.items() if not name.startswith(_NOT)}
        others = wanted.pop(_OR, ())
        question: Question = self._query(wanted)
        for name in sorted(given.keys() - wanted.keys() - {_OR}):
            question &= ~self._query({name.removeprefix(_NOT): given[name]})
        if not given.keys() - {_OR}:
            return reduce(or_, map(self.ask, _several(others))) if others else question
        return reduce(or_, map(self.ask, _several(others)), question)

    def _query(self, conditions: Mapping[str, Any]) -> Question:
        fields: dict[str, Any] = {}
        for name, value in conditions.items():
            if name in self._readers:
                field, read = self._readers[name]
                fields[field] = tuple(read(each) for each in _several(value))
            elif name in _SINGLE:
                fields[name] = _SINGLE[name](value)
            elif name != "region":
                known = ", ".join(["region", *self._readers, *sorted(_SINGLE)])
                raise QueryError(f"{name} is no condition; there are {known}")
        _check_bounds(fields)
        areas, around = self._regions(_several(conditions.get("region", ())))
        if not around:
            return Query(regions=areas, **fields)
        possible = fields.pop("include_possible", False)
        nearby: Question = Query(circles=around)
        if areas:
            nearby |= Query(regions=areas, include_possible=possible)
        return Query(**fields) & nearby if fields else nearby

    def _regions(self, several: Sequence[str]) -> tuple[tuple[Unit, ...], tuple[Any, ...]]:
        """Return the areas that words name, and what lies around places and along roads."""
        areas: list[Unit] = []
        around: list[Circle | Course] = []
        for words in map(_name, several):
            if RADIUS.match(words):
                around.append(self._circle(words))
            elif road := ALONG.match(words):
                around.append(self._along(road["line"]))
            else:
                areas += self._areas(words)
        return tuple(areas), tuple(around)

    def _areas(self, words: str) -> list[Unit]:
        """Return the region of a name, or those of a list of names that no region has as its own."""
        try:
            return [self._region(words)]
        except UnknownRegionError:
            parts = [part for part in _BETWEEN.split(words) if part.strip()]
            if len(parts) <= 1:
                raise
        return [self._region(part) for part in parts]

    def _region(self, words: str) -> Unit:
        unit, meant = region_named(self._places(), words)
        self._explain(words, meant)
        return unit

    def _along(self, words: str) -> Course:
        course, _ = along(self._places(), words)
        self._tell(f"along {words}: within {course.km:g} km of {course.name}")
        return course

    def _circle(self, words: object) -> Circle | Course:
        words = str(words)
        circle, meant = read_circle(words, self._places)
        if meant is not None:
            self._explain(words, meant)
        return circle

    def _places(self) -> Gazetteer:
        self._opened = self._opened or self._open()
        return self._opened

    def _explain(self, words: str, meant: Meant) -> None:
        others = ", ".join(map(described, meant.others))
        if others or not meant.literal:
            also = f"; not for {others}" if others else ""
            self._tell(f"{words}: taken for {described(meant.place)}{also}")


def _is_left_out(value: object) -> bool:
    """Say whether a condition is not asked for; 0 is a number to compare with."""
    return value is None or value is False or (isinstance(value, (list, tuple)) and not value)


def _several(value: Any) -> Sequence[Any]:  # noqa: ANN401 (one value, or several)
    return value if isinstance(value, (list, tuple)) and not _is_box(value) else [value]


def _is_box(value: object) -> bool:
    """Say whether a value is one box in numbers, not several in words."""
    return (
        bool(value)
        and isinstance(value, (list, tuple))
        and all(isinstance(side, (int, float)) for side in value)
    )


def _bbox_words(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _polygon(file: object, tell: Callable[[str], None]) -> object:
    """Return a polygon from a file, or one that already is a geometry."""
    from mapper.query.shapes import Polygon  # noqa: PLC0415 (only where polygons are asked for)

    if isinstance(file, (str, Path)):
        return read_polygon(file, tell)
    kind = getattr(file, "geom_type", type(file).__name__)
    if kind not in ("Polygon", "MultiPolygon"):
        raise QueryError(f"polygon: {kind} is no polygon; give a file or a geometry of shapely")
    return Polygon(file)  # type: ignore[arg-type] # its kind says so


def _days(value: object) -> DateSpan:
    """Return a span from words, a day, or one that already is."""
    if isinstance(value, datetime):
        value = value.date()
    return value if isinstance(value, DateSpan) else read_dates(str(value))


def _name(value: object) -> str:
    """Return the words for a region; of a place of the gazetteer its identifier."""
    return value.id if isinstance(value, Place) else str(value)


def _words(value: object) -> str:
    value = str(value)
    if not value.strip():
        raise QueryError("an empty word is found everywhere; leave the condition out")
    return value.strip()


def _status(words: str) -> str:
    if words not in get_args(Status):
        raise QueryError(f"--status {words} is none of {', '.join(get_args(Status))}")
    return words


def _precision(words: str) -> str:
    if words not in PRECISIONS:
        raise QueryError(f"--precision {words} is none of {', '.join(PRECISIONS)}")
    return words


def _number(value: object) -> int:
    if not isinstance(value, Integral):
        raise QueryError(f"{value!r} fatalities: a whole number is wanted")
    value = int(value)
    if value < 0:
        raise QueryError(f"{value} fatalities: a number of dead is 0 or more")
    return value


def _check_bounds(fields: Mapping[str, Any]) -> None:
    least, most = fields.get("min_fatalities"), fields.get("max_fatalities")
    if least is not None and most is not None and least > most:
        raise QueryError(f"--min-fatalities {least} is more than --max-fatalities {most}")


_SINGLE: dict[str, Callable[[Any], object]] = {
    "precision": _precision,
    "min_fatalities": _number,
    "max_fatalities": _number,
    "dates_within": bool,
    "include_possible": bool,
}
"""Conditions that have one value, and what reads it."""
