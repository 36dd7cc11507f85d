"""How a store of an older version becomes one of the next: version → statements."""

from __future__ import annotations

MIGRATIONS: dict[int, tuple[str, ...]] = {
    1: (
        # the parts of a larger incident, without a look at all others
        "CREATE INDEX incidents_part ON incidents(part_of) WHERE part_of IS NOT NULL",
        # values take a third of the room
        "UPDATE mapper_values SET value = packed(value)",
        "UPDATE mapper_changes SET value = packed(value)",
    ),
}
"""Of a GeoPackage, by the version that it has; the statements bring it to the one after."""

ON_SERVERS: dict[int, tuple[str, ...]] = {}
"""Likewise of a store on a server; the first of them had version 2."""
