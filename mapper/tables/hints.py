"""Words by which a column is known whose whole name is not: the second guess, after the names."""

from __future__ import annotations

import re


def _hint(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _bound(end: str, counted: str) -> re.Pattern[str]:
    """Return a pattern of a bound and what is counted, either of them first."""
    return _hint(rf"\b(?:{end})\b.*\b(?:{counted})|\b(?:{counted})\b.*\b(?:{end})\b")


_KILLED, _WOUNDED = r"killed|deaths?|dead|fatal\w*", r"wounded|injur\w*"

HINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("coordinates", _hint(r"\blat\w* (?:and )?lon\w*|\bgps\b|\bcoord\w*|\bkoordinaten\b")),
    ("date_start", _hint(r"\b(?:start|begin\w*|first|from)\b.*\b(?:date|day)\b")),
    ("date_end", _hint(r"\b(?:end|last|to|until)\b.*\b(?:date|day)\b")),
    ("date", _hint(r"\b(?:date|datum|fecha|jour)\b|تاريخ")),
    ("fatalities_low", _bound(r"min\w*|low\w*|least", _KILLED)),
    ("fatalities_high", _bound(r"max\w*|high\w*|most", _KILLED)),
    ("wounded_low", _bound(r"min\w*|low\w*|least", _WOUNDED)),
    ("wounded_high", _bound(r"max\w*|high\w*|most", _WOUNDED)),
    ("wounded", _hint(r"\b(?:wounded|injur\w*|wia|verletzte|bless[ée]s|heridos)\b|جرحى")),
    (
        "fatalities",
        _hint(r"\b(?:killed|dead|deaths?|fatal\w*|kia|tote|getötete|morts|tués|muertos)\b|قتلى"),
    ),
    ("sub_event_type", _hint(r"\bsub ?-?(?:type|category)|\bweapon")),
    (
        "event_type",
        _hint(
            r"(?<!actor )(?<!location )(?<!target )(?<!victim )(?<!source )\b(?:type|kind|category|nature|art|typ)\b"
            r"(?! of (?:source|location|victim|target|actor))|نوع"
        ),
    ),
    (
        "actors",
        _hint(r"\b(?:actors?|perpetrators?|attackers?|part(?:y|ies)|belligerents?|täter)\b"),
    ),
    ("targets", _hint(r"\A(?!.*\b(?:number|no|total|count)\b).*\b(?:targets?|victims?)\b")),
    ("country", _hint(r"\b(?:country|land|pays|país)\b")),
    ("admin1", _hint(r"\b(?:gov|governorate|province|provinz|admin ?1|state|oblast)\b|محافظة")),
    ("admin2", _hint(r"\b(?:district|admin ?2|county|bezirk|kreis|raion)\b")),
    ("admin3", _hint(r"\b(?:sub ?-?district|admin ?3|nahiy\w+)\b|ناحية")),
    ("place", _hint(r"\b(?:place|location|town|city|village|locality|ort|lieu|lugar)\b|مكان|موقع")),
    ("sources", _hint(r"\b(?:sources?|outlets?|quelle|fuente)\b|مصدر")),
    ("url", _hint(r"\b(?:url|links?|hyperlink)\b")),
    (
        "notes",
        _hint(r"\b(?:notes?|description|details|summary|narrative|remarks?|beschreibung)\b|وصف"),
    ),
)
"""Field → words; a guess goes down the list, and each field and column is taken once."""

_TOLLS = ("fatalities", "wounded")

_PART = _hint(
    r"\b(?:wom[ae]n|child\w*|minors?|girls?|boys?|m[ae]n|females?|males?|combatants?|militants?|fighters?"
    r"|soldiers?|forces|police\w*|officers?|medics?|journalists?|perpetrators?|us"
    r"|workers?|staff|nationals?|internationals?|causes?|manner|place|status|نساء|أطفال)\b"
)
"""Words of columns that count some of the victims, or tell how they died: none of them is the toll."""

_NOT = _hint(
    r"\b(?:birth|origin|residence|scale|time|code|id|precision|accuracy|published|publication|entered|updated|source date)\b"
)
"""Words that make a column something else."""


def hinted(column: str, taken: set[str]) -> str | None:
    """Return the field that the words of a column hint at, or None.

    Parameters
    ----------
    taken
        Fields that have a column already.

    Examples
    --------
    >>> hinted("No. killed", set()), hinted("Lat/Long", set()), hinted("Date entered", set())
    ('fatalities', 'coordinates', None)
    >>> hinted("Killed (women)", set()), hinted("Reported killed, min.", set())
    (None, 'fatalities_low')
    """
    words = " ".join(re.sub(r"[\W_]+", " ", column).split())
    if _NOT.search(words):
        return None
    found = next((field for field, pattern in HINTS if pattern.search(words)), None)
    of_toll = found is not None and found.startswith(_TOLLS)
    if of_toll and (_PART.search(words) or f"{found}_low" in taken or f"{found}_high" in taken):
        return None
    return None if found in taken else found
