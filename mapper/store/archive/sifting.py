"""A question and rows of an archive → which rows answer."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from gazetteer.features import PRECISIONS
from gazetteer.place import Place
from mapper.query.model import Both, Either, Not, Query
from mapper.query.units import POINTS, lies_in
from mapper.store.archive.layout import PLACE, RECORD
from mapper.store.conditions import boxes_around, shapes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pyarrow as pa

    from mapper.model import Incident
    from mapper.query.model import Question

Flags = Any
"""An array of truths, one for each row."""

_LISTED = (
    # field of a query, column
    ("types", "event_type"),
    ("sub_event_types", "sub_event_type"),
    ("statuses", "status"),
)
_UNITS = ("place_id", "place", "lat", "lon", "country", "precision", *PLACE)


def columns(question: Question) -> set[str]:
    """Return the columns that a question looks at."""
    match question:
        case Both(left, right) | Either(left, right):
            return columns(left) | columns(right)
        case Not(inner):
            return columns(inner)
        case Query():
            return {name for asked, names in _needed(question) if asked for name in names}
        case _:
            raise TypeError(f"{question!r} is no question")


def _needed(query: Query) -> tuple[tuple[object, tuple[str, ...]], ...]:
    return (
        (query.compares_points, ("lon", "lat")),
        (query.dates, ("date_first", "date_last")),
        *((getattr(query, field), (column,)) for field, column in _LISTED),
        (query.precision, ("precision",)),
        (query.min_fatalities is not None, ("fatalities_min",)),
        (query.max_fatalities is not None, ("fatalities_min", "fatalities_max")),
        (query.actors, ("actors",)),
        (query.reporters, ("reporters",)),
        (query.text, (RECORD,)),
        (query.regions, (*_UNITS, RECORD)),
    )


class Sieve:
    """Says which of some rows answer questions.

    Parameters
    ----------
    rows
        With the columns that the questions look at.
    several
        Whether the rows' incidents have several places: then their records tell where.
    """

    def __init__(self, rows: pa.Table, *, several: bool) -> None:
        self._rows = rows
        self._several = several
        self._verdicts: dict[tuple[Any, ...], bool] = {}

    def answers(self, question: Question) -> Flags:
        """Return a flag for each row."""
        match question:
            case Both(left, right):
                return self.answers(left) & self.answers(right)
            case Either(left, right):
                return self.answers(left) | self.answers(right)
            case Not(inner):
                return ~self.answers(inner)
            case Query():
                return self._query(question)
            case _:
                raise TypeError(f"{question!r} is no question")

    def _query(self, query: Query) -> Flags:
        import numpy as np  # noqa: PLC0415 (only who reads archives pays)

        flags = np.ones(len(self._rows), bool)
        if query.dates:
            flags &= self._on_dates(query)
        flags &= self._listed(query)
        flags &= self._tolls(query)
        for words, column in ((query.actors, "actors"), (query.reporters, "reporters")):
            if words:
                flags &= self._by_value(column, partial(_says, words))
        if query.compares_points:
            self._narrow(flags, lambda at: self._in_shapes(query, at))
        if query.regions:
            self._narrow(flags, lambda at: [self._in_regions(query, row) for row in at])
        if query.text:
            self._narrow(
                flags, lambda at: [_written(self._incident(row), query.text) for row in at]
            )
        return flags

    @staticmethod
    def _narrow(flags: Flags, decide: Callable[[list[int]], Iterable[bool]]) -> None:
        """Decide only of the rows that are left."""
        at = flags.nonzero()[0]
        flags[at] = list(decide(at.tolist()))

    def _on_dates(self, query: Query) -> Flags:
        import numpy as np  # noqa: PLC0415

        first, last = self._array("date_first"), self._array("date_last")
        flags = np.zeros(len(self._rows), bool)
        for span in query.dates:
            start, end = np.datetime64(span.first, "D"), np.datetime64(span.last, "D")
            if query.dates_within:
                flags |= (first >= start) & (last <= end)
            else:
                flags |= (first <= end) & (last >= start)
        return flags

    def _listed(self, query: Query) -> Flags:
        import numpy as np  # noqa: PLC0415

        flags = np.ones(len(self._rows), bool)
        for field, column in _LISTED:
            wanted: set[str | None] = set(getattr(query, field))
            if wanted:
                flags &= self._by_value(column, wanted.__contains__)
        if query.precision:
            finer: set[str | None] = set(PRECISIONS[: PRECISIONS.index(query.precision) + 1])
            flags &= self._by_value("precision", finer.__contains__)
        return flags

    def _tolls(self, query: Query) -> Flags:
        import numpy as np  # noqa: PLC0415

        flags = np.ones(len(self._rows), bool)
        if query.min_fatalities is not None:
            flags &= self._array("fatalities_min") >= query.min_fatalities
        if query.max_fatalities is not None:
            least, most = self._array("fatalities_min"), self._array("fatalities_max")
            flags &= np.where(np.isnan(most), least, most) <= query.max_fatalities
        return flags

    def _array(self, column: str) -> Any:  # noqa: ANN401 (an array)
        """Return a column of numbers or days; not a number or no time where it is empty."""
        import numpy as np  # noqa: PLC0415

        values = self._rows[column].to_numpy()
        days = values.dtype.kind == "M"
        return values.astype("datetime64[D]") if days else values.astype(np.float64)

    def _by_value(self, column: str, decide: Callable[[str | None], bool]) -> Flags:
        """Decide of each different value once."""
        import numpy as np  # noqa: PLC0415

        words = self._rows[column].cast("string").combine_chunks()
        coded = words.dictionary_encode(null_encoding="encode")
        verdicts = np.array([decide(value) for value in coded.dictionary.to_pylist()], bool)
        return verdicts[coded.indices.to_numpy(zero_copy_only=False)]

    def _in_shapes(self, query: Query, at: list[int]) -> Any:  # noqa: ANN401 (flags)
        if self._several:
            return [
                any(
                    all(_held(shapes, each.place) for shapes in shapes_of(query))
                    for each in self._incident(row).locations
                    if each.precision != "country"
                )
                for row in at
            ]
        return self._points_in_shapes(query, at)

    def _points_in_shapes(self, query: Query, at: list[int]) -> Flags:
        import numpy as np  # noqa: PLC0415

        lons, lats = self._array("lon")[at], self._array("lat")[at]
        flags = np.zeros(len(at), bool)
        for west, south, east, north in boxes_around(query):
            flags |= (west <= lons) & (lons <= east) & (south <= lats) & (lats <= north)
        for shapes in shapes_of(query):
            near = flags.nonzero()[0]
            points = list(zip(lons[near].tolist(), lats[near].tolist(), strict=True))
            verdicts = zip(*(shape.holds(points) for shape in shapes), strict=True)
            flags[near] = [any(held) for held in verdicts]
        return flags

    def _in_regions(self, query: Query, row: int) -> bool:
        """Decide by the place: of each place, known as exactly, once."""
        cell = {name: self._rows[name][row].as_py() for name in _UNITS}
        if self._several or cell["precision"] not in POINTS:
            return _answers_regions(
                query, ((each.place, each.precision) for each in self._incident(row).locations)
            )
        # A question may ask of regions twice: in Asia, but not in Idlib.
        key = (id(query), *cell.values())
        if key not in self._verdicts:
            place = Place(
                cell["place_id"],
                cell["place"],
                cell["lat"],
                cell["lon"],
                cell["feature_class"],
                cell["feature_code"],
                country=cell["country"],
                parents=tuple(json.loads(cell["parents"])),
            )
            self._verdicts[key] = _answers_regions(query, [(place, cell["precision"])])
        return self._verdicts[key]

    def _incident(self, row: int) -> Incident:
        from mapper.records import incident_from_record  # noqa: PLC0415 (only where rows say too little)

        return incident_from_record(json.loads(self._rows[RECORD][row].as_py()))


def _answers_regions(query: Query, where: Iterable[tuple[Place, Any]]) -> bool:
    verdicts = [
        lies_in(unit, place, precision) for place, precision in where for unit in query.regions
    ]
    return True in verdicts or (query.include_possible and None in verdicts)


def _held(shapes: Iterable[Any], place: Place) -> bool:
    return any(shape.holds([(place.lon, place.lat)])[0] for shape in shapes)


def _says(words: Iterable[str], said: str | None) -> bool:
    return said is not None and any(word.casefold() in said.casefold() for word in words)


def _written(incident: Incident, words: Iterable[str]) -> bool:
    return any(
        _says(words, text)
        for report in incident.reports
        for text in (report.title, *(each.text for each in report.evidence))
    )
