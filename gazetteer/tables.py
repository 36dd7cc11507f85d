"""Reading the curated tables in `gazetteer/data`: tab-separated, with a header and sources."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.errors import DatabaseError, SourceFormatError
from gazetteer.names import Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent / "data"


def rows(table: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a curated table with their line numbers.

    Raises
    ------
    SourceFormatError
        If a row has more or fewer columns than the header.
    DatabaseError
        If the table is missing.
    """
    path = DATA / table
    if not path.exists():
        raise DatabaseError(f"the built-in table {path} is missing; install the package anew")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in reader:
            if None in row or None in row.values():
                raise SourceFormatError(table, reader.line_num, "not as many columns as the header")
            yield reader.line_num, row


def number(table: str, line: int, row: dict[str, str], column: str) -> float:
    """Return a number of a row.

    Raises
    ------
    SourceFormatError
        If it is not a finite number.

    Examples
    --------
    >>> number("places.tsv", 7, {"lat": "n/a"}, "lat")
    Traceback (most recent call last):
    gazetteer.errors.SourceFormatError: places.tsv, line 7: lat 'n/a' is not a number
    """
    try:
        value = float(row[column])
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise SourceFormatError(table, line, f"{column} {row[column]!r} is not a number")
    return value


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
