"""How a store of an older version becomes one of the next: version → statements."""

from __future__ import annotations

MIGRATIONS: dict[int, tuple[str, ...]] = {
    1: (
        # the parts of a larger incident, without a look at all others
        "CREATE INDEX incidents_part ON incidents(part_of) WHERE part_of IS NOT NULL",
    ),
}
"""By the version that a store has; the statements bring it to the one after. Their words are
SQLite's; a server gets them translated."""
