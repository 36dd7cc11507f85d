"""Who says so: names of outlets in one cell, also as UCDP packs whole articles into it."""

from __future__ import annotations

import re

MOST = 20
"""No more outlets of one row; a row of a whole campaign lists hundreds."""

_ARTICLE = re.compile(r'"\s*;\s*"?|;\s*"|\r?\n+\s*"?')
_DAY = re.compile(
    r"[,\s]*\b(?:\d{4}-\d\d-\d\d|\d{1,2}[ /.-](?:\d{1,2}|[A-Za-z]{3,9})[ /.-]\d{2,4})\b.*",
    re.DOTALL,
)
_BETWEEN = re.compile(r"\s*[;|]\s*|\r?\n+")


def listed(cell: str) -> tuple[str, ...]:
    """Return the items of a cell, each once.

    Examples
    --------
    >>> listed("SOHR; Orontes Wire;SOHR")
    ('SOHR', 'Orontes Wire')
    """
    if not cell:
        return ()
    if ";" not in cell and "|" not in cell and "\n" not in cell:
        return (cell,)
    items = (item.strip(' "\t') for item in _BETWEEN.split(cell))
    return tuple(dict.fromkeys(item for item in items if item))[:MOST]


def unpacked(cell: str) -> tuple[str, ...]:
    r"""Return the outlets of articles that are packed into one cell; newlines may stand anywhere.

    Examples
    --------
    >>> unpacked('"Orontes Wire,2016-01-02,Five killed; more feared";"Coast Radio,\n2016-01-03,Toll"')
    ('Orontes Wire', 'Coast Radio')
    >>> unpacked("Coast Radio 2 January 2016 Five killed")
    ('Coast Radio',)
    """
    names = (_outlet(article) for article in _ARTICLE.split(cell))
    return tuple(dict.fromkeys(name for name in names if name))[:MOST]


_LONGEST_NAME = 60

_LINK = re.compile(r"https?://(?:www\.)?(?P<host>[^\s/;|?#]+)[^\s;|]*", re.IGNORECASE)


def outlet_of(name: str) -> str:
    """Return a source as a name: of an address its host.

    Examples
    --------
    >>> outlet_of("https://www.coast-radio.example/news/7"), outlet_of("Coast Radio")
    ('coast-radio.example', 'Coast Radio')
    """
    found = _LINK.match(name)
    return found["host"].lower() if found else name


def link_in(cell: str) -> str:
    """Return the first address in a cell, or ""."""
    found = _LINK.search(cell) if "://" in cell else None
    return found[0] if found else ""


def _outlet(article: str) -> str:
    words = " ".join(article.strip(' "\t').split())
    name = _DAY.sub("", words) if _DAY.search(words) else words.partition(",")[0]
    name = name.strip(' ",;')
    # A line that a stray newline cut off is the rest of a headline, not a name.
    return (
        name
        if 1 < len(name) <= _LONGEST_NAME
        and not words[0].islower()
        and (_DAY.search(words) or "," in words or len(words) == len(name))
        else ""
    )
