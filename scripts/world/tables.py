"""Tab-separated tables: how the build steps read and write them."""

from __future__ import annotations

import csv
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_GENERIC = re.compile(
    r"\b(province|governorate|region|state|oblast|krai|department|departamento|district|county"
    r"|wilaya|prefecture|republic of|republic|federal|autonomous|territory|emirate|city|municipality"
    r"|voivodeship|canton|provincia|departement|parish|the|of|de|del|la|le|al|ad|an|as|ash|at|az|el)\b"
)


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, columns: Sequence[str], rows: Iterable[dict[str, object]]) -> None:
    """Write a table: UTF-8, a header row, nothing quoted, the same bytes on every run."""
    lines = ["\t".join(columns)]
    for row in rows:
        cells = ["" if row.get(column) is None else str(row[column]) for column in columns]
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def joined(names: Iterable[str | None], *, without: str = "") -> str:
    """Return names joined by bars: each once, in their order, and never the shown one."""
    kept: dict[str, None] = {}
    for name in names:
        tidy = " ".join((name or "").replace("|", " ").split())
        if tidy and tidy != without:
            kept[tidy] = None
    return "|".join(kept)


def plain(name: str) -> str:
    """Return a name without case and marks.

    >>> plain("Kütahya İli")
    'kutahya ili'
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    folded = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))


def key(name: str) -> str:
    """Return what names of one unit have in common: no case, no marks, no word for its kind.

    >>> key("Maidan Wardak Province"), key("Al Anbar")
    ('maidanwardak', 'anbar')
    """
    words = re.sub(r"[^\w ]", " ", plain(name).replace("-", " "))
    short = re.sub(r"[\W_]", "", _GENERIC.sub(" ", words))
    return short or re.sub(r"\W", "", words)
