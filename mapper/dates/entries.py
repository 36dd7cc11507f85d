"""Heads of entries in a list: a day, or the hour, in front of what happened then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mapper.dates.mentions import DateMention

CLOCK_HEAD = re.compile(
    r"\W{0,4}(?:(?:today|yesterday|last night),? )?(?:(?:[01]\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?|"
    r"(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:hrs?|hours)\b)|\d[:.][0-5]\d ?[ap]\.?m\b\.?)"
    r"(?: ?(?:GMT|UTC|local(?: time)?|hrs?|hours))?(?:\s*[-–—:|]\s*|\s+(?=(?-i:[^\W\da-z])))",
    re.IGNORECASE,
)
"""The hour that begins an entry of a live page, "17:05 At least two …"; "1:49" is the length of a film."""

_MARK = re.compile(
    r"[\W_]{0,4}(?:(?:(?:field |daily )?(?:notes?|reports?|entry|update|day|item|log|sitrep|message)\W{0,2})?"
    r"(?:no\.? ?)?#?\d{1,3}(?:[.)\]:]|\s*[-–—|,]|(?=\s*\())[\W_]{0,4})?",
    re.IGNORECASE,
)
"""What may stand before the day: a bullet, the number of the entry, "Field note 4."."""
_AFTER = re.compile(r"\)?\s*(?:[:;|–—]|-{1,2}\s|\.\s|$)")


def head_of(sentence: str, dates: Iterable[DateMention]) -> DateMention | None:
    """Return the day that a sentence begins with as the head of an entry, or None.

    Parameters
    ----------
    dates
        The expressions of time of the sentence, in order.

    Examples
    --------
    >>> from mapper.dates import find_dates
    >>> text = "March 7, 2025 – Two men were killed."
    >>> head_of(text, find_dates(text)).text
    'March 7, 2025'
    >>> text = "Field note 4. 7 March 2025: shelling in the north."
    >>> head_of(text, find_dates(text)).text
    '7 March 2025'
    >>> text = "On March 7, two men were killed."
    >>> head_of(text, find_dates(text)) is None
    True
    """
    first = next(iter(dates), None)
    if first is None or first.precision not in ("day", "days"):
        return None
    if first.text.lower().startswith(("on ", "in ", "early on", "late on")) or first.relative:
        return None
    begins = _MARK.fullmatch(sentence, 0, first.start)
    return first if begins and _AFTER.match(sentence, first.end) else None
