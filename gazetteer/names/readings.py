"""What else a name may be read as: without the words that only say what kind of place it is."""

from __future__ import annotations

import re

from gazetteer.names.folding import fold

GENERIC = (
    "town|village|city|suburb|neighbou?rhood|district|sub[- ]?district|governorate|province|area"
    "|locality|sector|farm|camp|countryside|hamlet|municipality|county|state"
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
        found.update({text: None for text in (bare,) if fold(text)})
    return tuple(found)
