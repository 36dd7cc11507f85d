"""Questions that let more through, to tell what a question leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.query.model import Both, Either, Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.query.model import Question


def without_shapes(question: Question) -> Question:
    """Return a question without its shapes; what a negation says of shapes stays.

    Examples
    --------
    >>> from gazetteer.geodesy import BBox
    >>> without_shapes(Query(boxes=(BBox(35.7, 34.6, 36.3, 35.9),), text=("mill",))).boxes
    ()
    """
    return _changed(question, lambda query: replace(query, boxes=(), circles=(), polygons=()))


def with_possible(question: Question) -> Question:
    """Return a question that also takes what is perhaps in its regions.

    Examples
    --------
    >>> with_possible(Query(text=("mill",))) == Query(text=("mill",))
    True
    """
    return _changed(
        question, lambda query: replace(query, include_possible=True) if query.regions else query
    )


def _changed(question: Question, change: Callable[[Query], Query]) -> Question:
    match question:
        case Query():
            return change(question)
        case Both(left, right):
            return Both(_changed(left, change), _changed(right, change))
        case Either(left, right):
            return Either(_changed(left, change), _changed(right, change))
        case _:
            return question
