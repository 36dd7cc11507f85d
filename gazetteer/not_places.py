"""Names that running text uses for something else: words, papers, groups, months."""

from __future__ import annotations

from functools import cache

from gazetteer.names import fold
from gazetteer.tables import rows


@cache
def never_places() -> frozenset[str]:
    """Return the folded names that are never places in running text.

    A search still finds the places that bear them.

    Examples
    --------
    >>> "reuters" in never_places(), "aleppo" in never_places()
    (True, False)
    """
    return frozenset(
        fold(row["name"]) for _, row in rows("not_places.tsv") if row["gate"] == "never"
    )
