"""Cells of a row that together make one value; rows that say the same share it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mapper.tables.columns import Columns

_Made = TypeVar("_Made")

Cells = "Mapping[str, Any]"

KEPT = 200_000
"""Values that are kept for other rows that say the same."""


class Part(Generic[_Made]):
    """Makes a value of some cells of a row.

    Parameters
    ----------
    header
        Names of the columns.
    columns
        Which column says what.
    fields
        The fields that the value is made of; those without a column are left out.
    make
        Makes the value of field → cell; a field of several columns has a tuple.
    """

    def __init__(
        self,
        header: Sequence[str],
        columns: Columns,
        fields: Sequence[str],
        make: Callable[[Mapping[str, Any]], _Made],
    ) -> None:
        self._many = {name: len(columns.of[name]) for name in fields if name in columns.of}
        places = [header.index(each) for name in self._many for each in columns.of[name]]
        self._pick = itemgetter(*places) if places else _nothing
        self._single = len(places) == 1
        self._make = make
        self._made: dict[Any, _Made] = {}
        self._alike: dict[_Made, _Made] = {}

    def __call__(self, row: Sequence[Any]) -> _Made:
        """Return the value of a row."""
        key = self._pick(row)
        try:
            return self._made[key]
        except KeyError:
            if len(self._made) >= KEPT:
                self._made.clear()
                self._alike.clear()
            value = self._make(self._named((key,) if self._single else key))
            self._made[key] = value = self._alike.setdefault(value, value)
            return value

    def _named(self, cells: tuple[Any, ...]) -> dict[str, Any]:
        rest = iter(cells)
        return {
            name: next(rest) if number == 1 else tuple(next(rest) for _ in range(number))
            for name, number in self._many.items()
        }


def _nothing(_: Sequence[Any]) -> tuple[Any, ...]:
    return ()


def several(cell: Any) -> tuple[Any, ...]:  # noqa: ANN401 (one cell or more)
    """Return the cells of a field that may have several columns."""
    return cell if isinstance(cell, tuple) else (cell,)
