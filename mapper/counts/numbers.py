"""Number words and vague quantities → bounds."""

from __future__ import annotations

import re
import unicodedata

from gazetteer.numerals import NUMERALS

WORDS: dict[str, int] = NUMERALS | {"fourty": 40}
SCALES: dict[str, int] = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}

ARABIC: dict[str, int] = {
    word: value
    for value, words in {
        1: "واحد واحدة",
        2: "اثنان اثنين اثنتان اثنتين إثنين إثنان",
        3: "ثلاثة ثلاث",
        4: "أربعة اربعة أربع اربع",
        5: "خمسة خمس",
        6: "ستة ست",
        7: "سبعة سبع",
        8: "ثمانية ثماني ثمان",
        9: "تسعة تسع",
        10: "عشرة عشر",
        20: "عشرون عشرين",
        30: "ثلاثون ثلاثين",
        40: "أربعون أربعين",
        50: "خمسون خمسين",
        60: "ستون ستين",
        70: "سبعون سبعين",
        80: "ثمانون ثمانين",
        90: "تسعون تسعين",
        100: "مئة مائة",
    }.items()
    for word in words.split()
}

VAGUE: dict[str, tuple[int, int | None]] = {
    # Two dozen is the least that the plural says; nothing is said of the upper end.
    "dozens": (24, None),
    "scores": (40, None),
    "tens": (20, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    # Coders of military releases read three in "several" and "multiple", four in "numerous".
    "several": (3, None),
    "multiple": (3, None),
    "numerous": (4, None),
    "a few": (3, None),
    "a number of": (3, None),
    "a handful of": (3, None),
    "a group of": (2, None),
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "a pair of": (2, 2),
    "both": (2, 2),
    "العشرات": (24, None),
    "عشرات": (24, None),
    "المئات": (200, None),
    "مئات": (200, None),
}
"""Quantities without a number → the least and the most that they say."""

NONE = frozenset(
    {
        "no",
        "no one",
        "nobody",
        "none",
        "zero",
        "no other",
        "no others",
        "no one else",
        "nobody else",
    }
)

_WORD = rf"(?:{'|'.join(sorted([*WORDS, *SCALES], key=len, reverse=True))})"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+ million)?"
    rf"|(?:a\s+)?{_WORD}(?:(?:\s+and\s+|[\s-]+){_WORD})*"
    r"|a dozen|half a dozen"
    rf"|{'|'.join(sorted(ARABIC, key=len, reverse=True))})"
)
"""A number in digits or in words."""


def number(text: str) -> int:
    """Return the value of a number in digits or words, English or Arabic.

    >>> [number(word) for word in ("1,200", "twenty-three", "two hundred and five", "ثلاثة")]
    [1200, 23, 205, 3]
    """
    plain = text.lower().replace(",", "")
    if plain.isdigit():
        return int("".join(str(unicodedata.digit(char)) for char in plain))
    if plain in ARABIC:
        return ARABIC[plain]
    if plain.endswith("million") and plain[0].isdigit():
        return round(float(plain.split()[0]) * 1_000_000)
    return _spelled([word for word in re.split(r"[\s-]+", plain) if word not in {"and", "a"}])


def _spelled(words: list[str]) -> int:
    if words == ["half", "dozen"]:
        return 6
    total = current = 0
    for word in words:
        if word in WORDS:
            current += WORDS[word]
        elif word in {"hundred", "dozen"}:
            current = max(current, 1) * SCALES[word]
        else:
            total += max(current, 1) * SCALES[word]
            current = 0
    return total + current


def about(value: int) -> tuple[int, int]:
    """Return the bounds of "about so many": a tenth less to a tenth more.

    >>> about(70), about(3)
    ((63, 77), (3, 3))
    """
    margin = value // 10
    return value - margin, value + margin


_QUALIFIERS: tuple[tuple[str, str], ...] = (
    (
        "least",
        (
            r"at least|at the very least|no (?:fewer|less) than|not less than|a minimum of|"
            r"minimum|لا يقل عن|ما لا يقل عن"
        ),
    ),
    ("more", r"more than|over|upwards? of|in excess of|greater than|well over|أكثر من|اكثر من"),
    ("most", r"up to|as many as|at most|no more than|not more than|a maximum of|نحو أقصاه"),
    ("less", r"fewer than|less than|under|أقل من"),
    ("nearly", r"nearly|almost|close to|just under"),
    (
        "about",
        (
            r"about|around|some|approximately|roughly|an estimated|estimated|or so|نحو|حوالي|"
            r"قرابة|زهاء"
        ),
    ),
    (
        "exact",
        r"a total of|exactly|all|the|these|those|another|an additional|other|the other",
    ),
)
QUALIFIER = "|".join(rf"(?P<{name}>{words})" for name, words in _QUALIFIERS)
"""A word in front of a number; the name of the group is its kind."""


def bounds(low: int, high: int, qualifier: str | None) -> tuple[int | None, int | None]:
    """Return the bounds of a number, or of a range, behind a qualifier.

    >>> bounds(13, 13, "least"), bounds(70, 70, "more"), bounds(9, 9, "most"), bounds(10, 15, None)
    ((13, None), (71, None), (None, 9), (10, 15))
    """
    small, large = about(low)[0], about(high)[1]
    ends: dict[str | None, tuple[int | None, int | None]] = {
        "least": (low, None),
        "more": (low + 1, None),
        "most": (None, high),
        "less": (None, high - 1),
        "nearly": (small, high),
        "about": (small, large),
    }
    return ends.get(qualifier, (low, high))
