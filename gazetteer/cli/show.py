"""How places look on paper: tables and JSON lines."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from gazetteer.records import place_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.matches import Match
    from gazetteer.place import Place

_ISOLATE, _POP = "\u2068", "\u2069"


def match_line(match: Match) -> str:
    """Return a match as one line of JSON."""
    reasons = [{"weight": reason.weight, "because": reason.because} for reason in match.reasons]
    record = place_record(match.place) | {
        "score": match.score,
        "match": match.match,
        "matched_name": match.matched_name,
        "reasons": reasons,
    }
    return json.dumps(record, ensure_ascii=False)


def match_table(matches: Sequence[Match]) -> str:
    """Return matches as an aligned table; the name in its own script stands last."""
    rows = [("NAME", "KIND", "IN", "LAT", "LON", "MATCH", "ID", "FOUND AS")]
    rows += [
        (*_place_cells(match.place), match.match, match.place.id, isolated(match.matched_name))
        for match in matches
    ]
    return aligned(rows)


def _place_cells(place: Place) -> tuple[str, str, str, str, str]:
    units = dict.fromkeys(unit for unit in (place.admin2, place.admin1, place.country) if unit)
    within = ", ".join(unit for unit in units if unit != place.name or place.feature_class != "A")
    return place.name, place.kind, within, f"{place.lat:.4f}", f"{place.lon:.4f}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as lines with columns of one width, whatever the script.

    Examples
    --------
    >>> print(aligned([("a", "bcd", "e"), ("ab", "c", "d")]))
    a   bcd  e
    ab  c    d
    """
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def isolated(text: str) -> str:
    """Return a text that cannot turn its surroundings around: right-to-left text is isolated.

    Examples
    --------
    >>> isolated("Jableh"), len(isolated("جبلة"))
    ('Jableh', 6)
    """
    clean = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf"))
    turns = any(unicodedata.bidirectional(char) in ("R", "AL") for char in clean)
    return f"{_ISOLATE}{clean}{_POP}" if turns else clean


def _width(text: str) -> int:
    return sum(
        0
        if unicodedata.category(char) in ("Mn", "Cf")
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )
