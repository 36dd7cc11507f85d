"""Tables of this package and the one reader that checks them."""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this module, in order.

    Raises
    ------
    ValueError
        If a row has more or fewer cells than the header, with its line.

    Examples
    --------
    >>> rows("eras.tsv")[0]["holder"]
    'Bashar al-Assad'
    """
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    reader = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader)
    found = []
    for number, cells in enumerate(reader, start=2):
        if len(cells) != len(header):
            raise ValueError(f"{name}, line {number}: {len(cells)} cells, {len(header)} wanted")
        found.append(dict(zip(header, cells, strict=True)))
    return found
