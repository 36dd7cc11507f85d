"""Arabic noun phrases that count people, with the dual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.counts.numbers import NUMBER, QUALIFIER, VAGUE, bounds, number
from mapper.counts.quantity import KINDS, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_VAGUE = "|".join(sorted((re.escape(word) for word in VAGUE), key=len, reverse=True))
_ARABIC_DUAL = re.compile(
    r"(?<!\w)[وب]?(?P<head>شخصين|شخصان|مدنيين اثنين|قتيلين|قتيلان|جريحين|جريحان|شهيدين|"
    r"شهيدان|طفلين|طفلان|"
    r"امرأتين|امرأتان|مدنيان|عسكريان|مسلحان|مقاتلان|ضابطان|عنصرين|عنصران|جنديين|جنديان|شابين|شابان|رجلين|رجلان|مصابين اثنين)(?!\w)"
)
_ARABIC_HEADS = {
    "people": "شخص شخصا شخصاً أشخاص اشخاص مواطن مواطنا مواطنين رجال رجل شاب شبان نساء امرأة عائلة عائلات أسرة أسر",
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
    rf"(?<!\w)(?P<joined>[وب])?(?:(?:{QUALIFIER})\s+(?:عن\s+)?)?(?:(?:(?:ما\s+)?بين\s+)?(?P<low>{NUMBER})(?:\s+و\s*|\s+إلى\s+|\s*[-–]\s*)(?P<high>{NUMBER})"
    rf"|(?P<num>{NUMBER})(?P<thousands>\s+(?:آلاف|الاف|ألف|ألفا|ألفاً|الف))?|(?P<vague>{_VAGUE}))"
    rf"(?:\s+و(?P<tens>عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين))?\s+(?:من\s+)?(?:ال)?"
    rf"(?P<head>{'|'.join(sorted(_ARABIC_HEAD, key=len, reverse=True))})(?!\w)"
    r"(?P<open>\s+على ال[أا]قل|\s+أو أكثر)?"
)
_VERB = (
    r"(?<!\w)[وفبل]{0,2}(?:قتل|قُتل|مقتل|لقي|استشهد|استشهاد|اغتيال|اغتال|اغتيل|إعدام|أعدم|أصيب|إصابة|اصابة|"
    r"جرح|اعتقال|اعتقل|خطف|اختطف|اختطاف)(?:ت|وا)?\s+"
)
_ONE_HEADS = {
    **dict.fromkeys(("جندي", "ضابط", "عميد", "عقيد", "رائد", "نقيب", "ملازم"), "soldiers"),
    **dict.fromkeys(("طفل", "طفلة"), "children"),
    **dict.fromkeys(("مدني", "مزارع", "صحفي", "ناشط", "متظاهر", "راعي"), "civilians"),
    **dict.fromkeys(("عنصر", "قيادي", "قائد"), "members"),
    **dict.fromkeys(("مسلح", "مقاتل"), "militants"),
    **dict.fromkeys(("شاب", "رجل", "امرأة", "سيدة", "مواطن", "شخص", "ثالث", "آخر"), "people"),
    "شرطي": "police",
}
_HEADS = "|".join(sorted(_ONE_HEADS, key=len, reverse=True))
_ONE = re.compile(
    rf"{_VERB}(?:\w+\s+)?(?P<one>{_HEADS})(?!\w)(?!\s+و?{_HEADS})"
    rf"|{_VERB}(?:\w+\s+){{0,6}}?(?P<object>{_HEADS})(?:اً|ا|ًا)(?!\w)"
    rf"|{_VERB}(?P<two>اثنان|اثنين)(?!\w)"
)
"""One person, who needs no number: "قتل جندي"; far behind the verb only as its object."""

_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")


def arabic_quantities(text: str) -> list[Quantity]:
    """Return the noun phrases of an Arabic sentence that count people.

    >>> [(q.low, q.victims) for q in arabic_quantities("مقتل شخصين وخمسة جنود")]
    [(2, 'people'), (5, 'soldiers')]
    >>> [(q.low, q.victims) for q in arabic_quantities("قتل جندي وأصيب اثنان")]
    [(1, 'soldiers'), (2, 'people')]
    """
    if not _ARABIC_LETTER.search(text):
        return []
    duals = [
        Quantity(match.start("head"), match.end(), 2, 2, _dual_kind(match["head"]))
        for match in _ARABIC_DUAL.finditer(text)
    ]
    counted = [*duals, *(_arabic_quantity(match) for match in _ARABIC.finditer(text))]
    return [*counted, *(one for one in _single(text) if not _touches(one, counted))]


def _single(text: str) -> Iterator[Quantity]:
    for match in _ONE.finditer(text):
        group = next(name for name in ("one", "object", "two") if match[name])
        number_of = 2 if group == "two" else 1
        kind = _ONE_HEADS.get(match[group], "people")
        yield Quantity(match.start(group), match.end(), number_of, number_of, kind)


def _touches(one: Quantity, others: list[Quantity]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


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
    elif parts["low"]:
        ends = bounds(number(parts["low"]), number(parts["high"]), said)
    else:
        value = number(parts["num"]) * (1000 if parts["thousands"] else 1)
        value += number(parts["tens"]) if parts["tens"] else 0
        ends = bounds(value, value, qualifier)
    start = match.end("joined") if parts["joined"] else match.start()
    return Quantity(start, match.end(), *ends, _ARABIC_HEAD[parts["head"]])
