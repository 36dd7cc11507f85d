"""A row → an incident of one report, with the row's words as its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from mapper.model import EventType

    Classify = Callable[[str], tuple[EventType, str] | None]

_KEPT = 100_000
_PARTS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
_OWN_WORDS = {"precision": frozenset(PRECISIONS)}
_STATUSES = ("auto", "confirmed", "corrected", "rejected")
_DATE_WORDS = ("day", "days", "week", "month", "year")
