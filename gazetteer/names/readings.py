"""What else a name may be read as: without the words that only say what kind of place it is."""

from __future__ import annotations

import re

from gazetteer.names.folding import fold

GENERIC = (
    "town|village|city|suburb|neighbou?rhood|district|sub[- ]?district|governorate|province|area"
    "|locality|sector|farm|camp|countryside|hamlet|municipality|county|state|mountains?|plain|river|pocket"
    "|hills?|mount|island|checkpoint|ruins|complex|markaz|mintaqat|nahiyat|muhafazat|qaryat"
    "|مدينة|قرية|بلدة|ناحية|منطقة|محافظة|حي|مخيم|مزرعة|ريف"
)
"""Words that tell what kind of place a name is of; many leave them out."""

_GENERIC_END = re.compile(rf"(?:\s+(?:{GENERIC}))+$", re.IGNORECASE)
_GENERIC_START = re.compile(
    rf"^(?:the\s+)?(?:{GENERIC})\s+(?:of\s+)?(?=\S)|^the\s+(?=\S)", re.IGNORECASE
)
_ALTERNATIVES = re.compile(r"\s*/\s*|\s*[()]\s*")


def readings(name: str) -> tuple[str, ...]:
    """Return a name, then what is left without brackets, slashes and words like "village".

    Examples
    --------
    >>> readings("village of Beit Example"), readings("Kobane/Ayn al Arab town")
    (('village of Beit Example', 'Beit Example'), ('Kobane/Ayn al Arab town', 'Kobane', 'Ayn al Arab'))
    """
    found = {name: None}
    for part in _ALTERNATIVES.split(name):
        bare = _GENERIC_END.sub("", _GENERIC_START.sub("", " ".join(part.split())))
        found.update({text: None for text in (*_said_otherwise(part), bare) if fold(text)})
    return tuple(found)


_SAME_THING = tuple(
    (re.compile(rf"\b(?:{'|'.join(said)})$", re.IGNORECASE), said)
    for said in (
        ("air base", "airbase", "military air ?base", "military airport", "airport", "airfield"),
        ("army base", "military base", "base"),
        ("oil field", "oilfield"),
        ("gas field", "gasfield"),
        ("refugee camp", "idp camp", "camp"),
    )
)
"""Words at the end of a name that stand for one another."""


def _said_otherwise(part: str) -> list[str]:
    """Return a name with other words for the same kind of thing: "T4 airbase" for "T4 airport"."""
    plain = " ".join(part.split())
    for pattern, words in _SAME_THING:
        if match := pattern.search(plain):
            bare = plain[: match.start()]
            return [bare + word for word in words if word != match[0].lower() and "?" not in word]
    return []


_SIDE = r"(?P<side>north|south|east|west|central)(?:ern)?"
_RURAL = "(?:countryside|country|rural areas?|rural parts?|rif|reef|rural)"
_COUNTRYSIDE = tuple(
    re.compile(f"^(?:the )?{pattern}$")
    for pattern in (
        rf"(?:{_SIDE} )?{_RURAL} (?:of )?(?P<of>.+)",
        rf"{_RURAL} (?:of )?{_SIDE} (?P<of>.+)",
        rf"{_SIDE} (?P<of>.+?)(?: {_RURAL})?",
        rf"(?P<of>.+?) (?:{_SIDE} )?{_RURAL}",
        r"ريف (?P<of>.+?)(?: (?P<side>ال(?:شمال|جنوب|شرق|غرب)ي))?",
    )
)
_SIDES = {"الشمالي": "north", "الجنوبي": "south", "الشرقي": "east", "الغربي": "west"}


def countryside(name: str) -> tuple[str, str] | None:
    """Return which countryside a name is of: the side, empty for all of it, and the town.

    Examples
    --------
    >>> countryside("the northern countryside of Hama"), countryside("Aleppo's western countryside")
    (('northern', 'hama'), ('western', 'aleppo'))
    >>> countryside("ريف حماة الشمالي"), countryside("rural Latakia"), countryside("Jableh")
    (('northern', 'حماه'), ('', 'latakia'), None)
    """
    key = fold(_POSSESSIVE.sub("", name))
    for pattern in _COUNTRYSIDE:
        if match := pattern.match(key):
            side = match.groupdict().get("side") or ""
            side = _SIDES.get(side, side)
            return (f"{side}ern" if side and side != "central" else side, match["of"])
    return None


_HEIGHT = re.compile(
    r"^(?:tal|tall|tel|tell|tlul|tulul|jabal|jebel|djebel|jibal|jurd|jurud|jaroud) (?=\w{4}|\w\w \w{4})"
)


def below(name: str) -> str | None:
    """Return what a hill, a mountain or barrens are named for: mostly the village below them.

    Examples
    --------
    >>> below("Tall Foozad"), below("Jabal al-Foozad"), below("Foozad")
    ('foozad', 'al foozad', None)
    """
    key = fold(readings(name)[-1])
    match = _HEIGHT.match(key)
    return key[match.end() :] if match else None


_POSSESSIVE = re.compile(r"['’]s\b")
