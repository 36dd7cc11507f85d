"""Names of months, as tables of the languages that reports come in."""

from __future__ import annotations

import re

_NAMES: tuple[tuple[str, ...], ...] = (
    # English, Arabic of the Levant and Iraq, of Egypt and the Gulf; French, German, Spanish, Turkish, Russian, Ukrainian
    ("january", "كانون الثاني", "يناير", "janvier", "januar", "jänner", "enero", "ocak", "январь", "января", "січня"),
    ("february", "شباط", "فبراير", "février", "februar", "febrero", "şubat", "февраль", "февраля", "лютого"),
    ("march", "آذار", "مارس", "mars", "märz", "marzo", "mart", "март", "марта", "березня"),
    ("april", "نيسان", "أبريل", "avril", "april", "abril", "nisan", "апрель", "апреля", "квітня"),
    ("may", "أيار", "مايو", "mai", "mayo", "mayıs", "май", "мая", "травня"),
    ("june", "حزيران", "يونيو", "juin", "juni", "junio", "haziran", "июнь", "июня", "червня"),
    ("july", "تموز", "يوليو", "juillet", "juli", "julio", "temmuz", "июль", "июля", "липня"),
    ("august", "آب", "أغسطس", "août", "agosto", "ağustos", "август", "августа", "серпня"),
    ("september", "أيلول", "سبتمبر", "septembre", "septiembre", "eylül", "сентябрь", "сентября", "вересня"),
    ("october", "تشرين الأول", "أكتوبر", "octobre", "oktober", "octubre", "ekim", "октябрь", "октября", "жовтня"),
    ("november", "تشرين الثاني", "نوفمبر", "novembre", "noviembre", "kasım", "ноябрь", "ноября", "листопада"),
    ("december", "كانون الأول", "ديسمبر", "décembre", "dezember", "diciembre", "aralık", "декабрь", "декабря", "грудня"),
)  # fmt: skip

_SHORT = {
    "janv": 1, "ene": 1, "févr": 2, "fév": 2, "mär": 3, "mrz": 3, "avr": 4, "abr": 4, "juil": 7,
    "ago": 8, "sept": 9, "okt": 10, "dez": 12, "déc": 12, "dic": 12,
}  # fmt: skip

MONTHS: dict[str, int] = _SHORT | {
    short.replace(" ", "_"): number
    for number, names in enumerate(_NAMES, start=1)
    for name in names
    for short in ((name[:3], name[:4], name) if name == names[0] else (name,))
}
"""Name in lower case, with _ for a blank → number of the month."""

_TWO_WORDS = tuple(name for names in _NAMES for name in names if " " in name)
_BOTH = re.compile(r"([^\W\d]+)\s*/\s*([^\W\d]+)")


def joined(text: str) -> str:
    """Return words with each month as one: of two words, or told in two manners.

    >>> joined("7 آذار/مارس 2025") == "7 آذار 2025"
    True
    """
    for name in _TWO_WORDS:
        text = text.replace(name, name.replace(" ", "_"))
    return _BOTH.sub(_once, text)


def _once(found: re.Match[str]) -> str:
    same = MONTHS.get(found[1]) == MONTHS.get(found[2]) is not None
    return found[1] if same else found[0]
