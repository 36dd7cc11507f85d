"""All claims of a report → the toll of its one incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.counts.mentions import CountMention
from mapper.model import Count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mapper.model import ClaimKind


def summarise(mentions: Sequence[CountMention]) -> Count | None:
    """Return the toll of one kind that claims in the order of the text add up to, or None.

    A figure repeated is one claim. Parts, earlier times and "others" never override a total; a
    running total counts before other figures, the latest of them first.

    Examples
    --------
    >>> from mapper.counts import find_counts
    >>> summarise(find_counts("70 people were killed, including 12 children.")).min
    70
    """
    usable = [m for m in mentions if not m.historical]
    whole = [m for m in usable if not m.subset and not m.additional and not m.definite]
    totals = [m for m in whole if m.cumulative]
    for group in (totals[-1:], _largest(whole), _largest(usable)):
        if group:
            return group[0].count
    return None


def _largest(mentions: Iterable[CountMention]) -> list[CountMention]:
    return sorted(mentions, key=lambda m: -(m.count.min if m.count.min is not None else m.count.max or 0))[:1]


def document_toll(mentions: Sequence[CountMention], kind: ClaimKind) -> Count | None:
    """Return the toll of one kind in a report of one incident, or None where it gives none."""
    return summarise([mention for mention in mentions if mention.kind == kind])
