"""Conditions in words → a question: the same on the command line and in Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from gazetteer.features import PRECISIONS
from mapper.errors import QueryError
from mapper.model import Status
from mapper.query.model import Query
from mapper.query.names import described, region_named
from mapper.query.polygons import read_polygon
from mapper.query.words import read_bbox, read_circle, read_dates, read_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gazetteer.gazetteer import Gazetteer
    from mapper.query.model import Question
    from mapper.query.names import Meant

_NOT = "not_"

SINGLE = {"precision", "min_fatalities", "max_fatalities", "dates_within", "include_possible"}
"""Conditions that have one value."""


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
            "region": ("regions", self._region),
            "within": ("circles", self._circle),
            "bbox": ("boxes", lambda words: read_bbox(_bbox_words(words))),
            "polygon": ("polygons", _polygon),
            "dates": ("dates", read_dates),
            "type": ("types", read_type),
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
            ``not_`` in front what no incident may have. ``dates_within``, ``include_possible``,
            ``min_fatalities``, ``max_fatalities``, ``precision``: one value.

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
        given = {name: value for name, value in conditions.items() if value not in (None, (), [])}
        wanted = {name: value for name, value in given.items() if not name.startswith(_NOT)}
        question: Question = self._query(wanted)
        for name in given.keys() - wanted.keys():
            question &= ~self._query({name.removeprefix(_NOT): given[name]})
        return question

    def _query(self, conditions: Mapping[str, Any]) -> Query:
        fields: dict[str, Any] = {}
        for name, value in conditions.items():
            if name in self._readers:
                field, read = self._readers[name]
                several = (
                    value if isinstance(value, (list, tuple)) and not _is_box(value) else [value]
                )
                fields[field] = tuple(read(each) for each in several)
            elif name in SINGLE:
                fields[name] = _precision(value) if name == "precision" else value
            else:
                known = ", ".join([*self._readers, *sorted(SINGLE)])
                raise QueryError(f"{name} is no condition; there are {known}")
        return Query(**fields)

    def _region(self, words: str) -> object:
        unit, meant = region_named(self._places(), words)
        self._explain(words, meant)
        return unit

    def _circle(self, words: str) -> object:
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


def _is_box(value: object) -> bool:
    """Say whether a value is one box in numbers, not several in words."""
    return isinstance(value, (list, tuple)) and all(
        isinstance(side, (int, float)) for side in value
    )


def _bbox_words(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _polygon(file: object) -> object:
    """Return a polygon from a file, or one that already is a geometry."""
    from mapper.query.shapes import Polygon  # noqa: PLC0415 (only where polygons are asked for)

    return read_polygon(file) if isinstance(file, (str, Path)) else Polygon(file)  # type: ignore[arg-type]


def _words(value: str) -> str:
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
