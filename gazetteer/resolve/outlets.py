"""The home of an outlet, as far as its name or address holds the name of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gazetteer.names import fold
from gazetteer.recognise.words import OUTLET

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

LEAST = 4
"""Names with fewer letters are found in addresses by accident."""

_NOT_A_LABEL = frozenset(
    [
        "www",
        "com",
        "net",
        "org",
        "co",
        "uk",
        "ca",
        "us",
        "info",
        "edu",
        "gov",
        "blogs",
        "blog",
        "rss",
        "feeds",
        "m",
    ]
)


def home_names(source: str | None, url: str | None, gazetteer: Gazetteer) -> list[str]:
    """Return the place names in an outlet's name or address.

    Examples
    --------
    >>> import gazetteer
    >>> home_names("Gainesville Register", None, gazetteer.load())
    ['gainesville']
    >>> home_names(None, "http://www.lasvegassun.com/news/1", gazetteer.load())
    ['las vegas']
    """
    host = (urlsplit(url).hostname or "") if url else ""
    labels = [label for text in (source or "", host) for label in _labels(text.lower())]
    names = [name for label in labels if (name := _place_of(label, gazetteer))]
    return list(dict.fromkeys(names))


def _labels(text: str) -> list[str]:
    """Return the parts of an address that may be a name, or a title as it is."""
    if "." not in text or " " in text.strip():
        return [fold(text)] if text else []
    return [label for label in text.split(".") if label and label not in _NOT_A_LABEL]


def _place_of(label: str, gazetteer: Gazetteer) -> str | None:
    """Return the place name that a label is made of, but for words of newspapers."""
    words = [word for word in label.split() if word != "the"]
    if len(words) > 1:
        kept = [word for word in words if word not in OUTLET]
        name = " ".join(kept)
        return name if 0 < len(kept) < len(words) and gazetteer.known([name]) else None
    return _glued(words[0].removeprefix("the"), gazetteer) if words else None


def _glued(label: str, gazetteer: Gazetteer) -> str | None:
    """Cut "gainesvilleregister" into a name and the words of newspapers."""
    for cut in range(len(label), LEAST - 1, -1):
        rest = label[cut:]
        if rest and not _outlet_words(rest):
            continue
        for name in (label[:cut], *_spaced(label[:cut])):
            if gazetteer.known([name]):
                return name if rest else None
    return None


def _outlet_words(rest: str) -> bool:
    return any(
        rest == word or (rest.startswith(word) and _outlet_words(rest[len(word) :]))
        for word in OUTLET
    )


def _spaced(label: str) -> list[str]:
    return [f"{label[:cut]} {label[cut:]}" for cut in range(2, len(label) - 2)]
