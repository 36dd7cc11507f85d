"""A latitude or longitude as people write it → decimal degrees."""

from __future__ import annotations

import re

_DEGREES = re.compile(
    r"(?P<front>[NSEW])?\s*(?P<minus>-)?(?P<degrees>\d{1,3}(?:\.\d+)?)\s*(?P<mark>[°º])?"
    r"(?:\s*(?P<minutes>[0-5]?\d(?:\.\d+)?)\s*['′’])?"
    r"(?:\s*(?P<seconds>[0-5]?\d(?:\.\d+)?)\s*(?:[\"″”]|''|′′))?"
    r"\s*(?P<behind>[NSEW])?",
    re.IGNORECASE,
)
_SIDES = {"lat": "NS", "lon": "EW"}
_DECIMAL_MARKS = str.maketrans({",": ".", "٫": "."})


def degrees(text: str, axis: str) -> float | None:
    '''Return decimal degrees, or None where the text is none, or is of the other axis.

    Parameters
    ----------
    text
        With a decimal point or comma, or in degrees, minutes and seconds.
    axis
        ``lat`` or ``lon``.

    Examples
    --------
    >>> degrees("35,41", "lat"), degrees("N 35.41", "lat"), degrees("""35°24'36"N""", "lat")
    (35.41, 35.41, 35.41)
    >>> degrees("36.03 W", "lon"), degrees("36.03 W", "lat"), degrees("n/a", "lat")
    (-36.03, None, None)
    '''
    plain = text.strip().translate(_DECIMAL_MARKS)
    try:
        return float(plain)
    except ValueError:
        found = _DEGREES.fullmatch(plain)
    return _of_parts(found, _SIDES[axis]) if found else None


def _of_parts(found: re.Match[str], sides: str) -> float | None:
    said = [side.upper() for side in (found["front"], found["behind"]) if side]
    if len(said) > 1 or not (said or found["mark"]) or not set(said) <= set(sides):
        return None
    size = float(found["degrees"])
    size += float(found["minutes"] or 0) / 60 + float(found["seconds"] or 0) / 3600
    return round(-size if found["minus"] or said == [sides[1]] else size, 7)
