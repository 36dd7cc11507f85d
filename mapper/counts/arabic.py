"""Arabic noun phrases that count people, with the dual."""

from __future__ import annotations

import re

from mapper.counts.numbers import NUMBER, QUALIFIER, VAGUE, bounds, number
from mapper.counts.quantity import KINDS, Quantity

_VAGUE = "|".join(sorted((re.escape(word) for word in VAGUE), key=len, reverse=True))
_ARABIC_DUAL = re.compile(
    r"(?<!\w)[وب]?(?P<head>شخصين|شخصان|مدنيين اثنين|قتيلين|قتيلان|جريحين|جريحان|شهيدين|"
    r"شهيدان|طفلين|طفلان|"
    r"امرأتين|امرأتان|عنصرين|عنصران|جنديين|جنديان|شابين|شابان|رجلين|رجلان|مصابين اثنين)(?!\w)"
)
_ARABIC_HEADS = {
    "people": "شخص شخصا شخصاً أشخاص اشخاص مواطن مواطنا مواطنين رجال رجل شاب شبان نساء امرأة",
    "civilians": "مدني مدنيا مدنياً مدنيين مدنيون",
    "children": "طفل طفلا طفلاً أطفال اطفال طفلة",
    "soldiers": "جندي جنديا جنود عسكري عسكريين",
    "police": "شرطي شرطيا شرطيين",
    "members": "عنصر عنصرا عنصراً عناصر",
    "militants": "مسلح مسلحا مسلحاً مسلحين مقاتل مقاتلا مقاتلين إرهابي إرهابيين",
    "dead": "قتيل قتيلا قتيلاً قتلى شهيد شهيدا شهيداً شهداء جثة جثث",
    "wounded": "جريح جريحا جريحاً جرحى مصاب مصابا مصاباً مصابين إصابة إصابات",
}
_ARABIC_HEAD = {word: kind for kind, words in _ARABIC_HEADS.items() for word in words.split()}
_ARABIC = re.compile(
    rf"(?<!\w)[وب]?(?:(?:{QUALIFIER})\s+(?:عن\s+)?)?(?:(?P<num>{NUMBER})|(?P<vague>{_VAGUE}))"
    rf"(?:\s+و(?P<tens>عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين))?\s+(?:من\s+)?(?:ال)?"
    rf"(?P<head>{'|'.join(sorted(_ARABIC_HEAD, key=len, reverse=True))})(?!\w)"
    r"(?P<open>\s+على ال[أا]قل|\s+أو أكثر)?"
)
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")


def arabic_quantities(text: str) -> list[Quantity]:
    """Return the noun phrases of an Arabic sentence that count people.

    >>> [(q.low, q.victims) for q in arabic_quantities("مقتل شخصين وخمسة جنود")]
    [(2, 'people'), (5, 'soldiers')]
    """
    if not _ARABIC_LETTER.search(text):
        return []
    duals = [
        Quantity(match.start("head"), match.end(), 2, 2, _dual_kind(match["head"]))
        for match in _ARABIC_DUAL.finditer(text)
    ]
    return [*duals, *(_arabic_quantity(match) for match in _ARABIC.finditer(text))]


def _dual_kind(head: str) -> str:
    for start, kind in (
        ("قتيل", "dead"),
        ("شهيد", "dead"),
        ("جريح", "wounded"),
        ("مصاب", "wounded"),
        ("طفل", "children"),
        ("مدني", "civilians"),
        ("جندي", "soldiers"),
        ("عنصر", "members"),
    ):
        if head.startswith(start):
            return kind
    return "people"


def _arabic_quantity(match: re.Match[str]) -> Quantity:
    parts = match.groupdict()
    said = next((name for name in KINDS if parts.get(name)), None)
    qualifier = "least" if parts["open"] and said is None else said
    if parts["vague"]:
        ends: tuple[int | None, int | None] = VAGUE[parts["vague"]]
    else:
        value = number(parts["num"]) + (number(parts["tens"]) if parts["tens"] else 0)
        ends = bounds(value, value, qualifier)
    return Quantity(match.start(), match.end(), *ends, _ARABIC_HEAD[parts["head"]])
