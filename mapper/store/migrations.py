"""How a store of an older version becomes one of the next: version → statements."""

from __future__ import annotations

MIGRATIONS: dict[int, tuple[str, ...]] = {}
"""By the version that a store has; the statements bring it to the one after."""
