"""How a store of an older version becomes one of the next: version → statements."""

from __future__ import annotations

_OF_AREAS = "precision NOT IN ('site', 'locality', 'near')"

MIGRATIONS: dict[int, tuple[str, ...]] = {
    1: (
        # the parts of a larger incident, without a look at all others
        "CREATE INDEX incidents_part ON incidents(part_of) WHERE part_of IS NOT NULL",
        # what is known to an area only, which queries of regions and shapes look for
        f"CREATE INDEX incidents_areas ON incidents(fid) WHERE {_OF_AREAS}",
        f"CREATE INDEX locations_areas ON mapper_locations(place, precision) WHERE {_OF_AREAS}",
        # values take a third of the room
        "UPDATE mapper_values SET value = packed(value)",
        "UPDATE mapper_changes SET value = packed(value)",
    ),
}
"""Of a GeoPackage, by the version that it has; the statements bring it to the one after."""

ON_SERVERS: dict[int, tuple[str, ...]] = {}
"""Likewise of a store on a server; the first of them had version 2."""
