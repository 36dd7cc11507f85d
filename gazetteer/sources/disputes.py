"""Areas in dispute: who claims them, who holds them, what the United Nations say."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.tables import rows


@dataclass(frozen=True, slots=True)
class Dispute:
    """One area in dispute.

    Attributes
    ----------
    place_id
        Identifier of the place that it is, or None where it is only a part of one.
    source
        What the statement rests on.
    """

    id: str
    name: str
    place_id: str | None
    claimed_by: str
    held_by: str
    un_view: str
    source: str


def disputes(place_id: str | None = None) -> list[Dispute]:
    """Return the areas in dispute, or those that a place is.

    Examples
    --------
    >>> [dispute.claimed_by for dispute in disputes("im:sy/golan-heights")]
    ['Syria; Israel']
    """
    found = [
        Dispute(
            row["id"], row["name"], row["place_id"] or None, row["claimed_by"], row["held_by"],
            row["un_view"], row["source"],
        )
        for _, row in rows("disputed.tsv")
    ]  # fmt: skip
    return [each for each in found if place_id is None or each.place_id == place_id]
