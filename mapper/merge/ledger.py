"""Tolls of one incident: claims side by side, never added."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from mapper.model import Count, Why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.model import Report

Toll = Literal["fatalities", "wounded"]


def merged_toll(reports: Sequence[Report], toll: Toll) -> tuple[Count | None, Why | None]:
    """Return the toll that stands after all reports, and why.

    A later report supersedes an earlier one; of reports that are not later the larger figure
    holds the smaller. Nothing is added.

    Examples
    --------
    >>> merged_toll([], "wounded")
    (None, None)
    """
    given = [report for report in reports if getattr(report, toll) is not None]
    if not given:
        return None, None
    latest = max(given, key=lambda report: (_told(report), _low(getattr(report, toll))))
    count: Count = getattr(latest, toll)
    figures = {(_low(getattr(report, toll))) for report in given}
    if len(figures) == 1:
        return count, Why(toll, "all reports that give a figure agree", count.text)
    return count, Why(
        toll,
        f"the latest of {len(given)} claims from {min(figures)} to {max(figures)}, which are not added",
        count.text,
    )


def _told(report: Report) -> date:
    """Return as of when a report speaks."""
    if report.published is not None:
        return report.published.last
    return report.date.last if report.date is not None else date.min


def _low(count: Count) -> int:
    return count.min if count.min is not None else count.max or 0
