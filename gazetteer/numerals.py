"""Number words of English: for distances here, and for counts of people in the mapper."""

from __future__ import annotations

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMERALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: value * 10 for value, word in enumerate(_TENS.split(), start=2)
}
"""Words below a hundred that stand alone → their value."""
