"""The curated tables in `gazetteer/data`, as entries of a gazetteer."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.errors import SourceFormatError
from gazetteer.layers import Entry
from gazetteer.names import Name, NameKind
from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a curated table with their line numbers."""
    path = DATA / name
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in reader:
            if None in row or None in row.values():
                raise SourceFormatError(name, reader.line_num, "not as many columns as the header")
            yield reader.line_num, row


_LISTS: tuple[tuple[str, NameKind, str | None], ...] = (
    ("name_ar", "alias", "ar"),
    ("names", "alias", None),
    ("abbreviations", "abbreviation", None),
    ("demonyms", "demonym", None),
    ("former", "former", None),
)


def names_in(row: dict[str, str]) -> tuple[Name, ...]:
    """Return all names in a row but the shown one.

    Examples
    --------
    >>> [name.text for name in names_in({"names": "Jabla|Jebleh", "name_ar": "جبلة"})]
    ['جبلة', 'Jabla', 'Jebleh']
    """
    return tuple(
        Name(text.strip(), kind, language)
        for column, kind, language in _LISTS
        for text in row.get(column, "").split("|")
        if text.strip()
    )
