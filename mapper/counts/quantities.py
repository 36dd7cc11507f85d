"""Noun phrases that count people: "at least 13 members", "two men and a boy"."""

from __future__ import annotations

import re

from mapper.counts.appended import (
    AGES,
    with_ages,
    with_appositions,
    with_origins,
    with_unborn,
)
from mapper.counts.arabic import arabic_quantities
from mapper.counts.nouns import NOT_COUNTED, PLURAL, SINGULAR
from mapper.counts.numbers import NUMBER, QUALIFIER, VAGUE, bounds, number
from mapper.counts.quantity import KINDS, Quantity
from mapper.counts.shorthand import forces
from mapper.counts.together import together


def _alternatives(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_STOP = (
    r"and|or|but|were|was|is|are|be|been|have|has|had|by|in|at|to|with|who|whom|that|"
    r"which|the|from|on|"
    r"as|when|while|after|before|including|of|for|killed|wounded|injured|dead|shot|died|"
    r"hurt|against|"
    r"during|inside|outside|near|into|it|he|she|they|will|would|could|kill|killing|wounding|"
    r"fatally|critically|seriously|slightly|also|then|later|missing|detained|arrested|captured|"
    r"an?|his|her|their|its|my|our|this|these|those|said|says|told|two|three|four|five|six|seven"
)
_MODIFIER = rf"(?:(?!(?:{_STOP})\b)[^\W\d][\w'’.-]*,?\s+|\d{{1,3}}-year-old\s+)"
_AGE = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:year|month|week|day)s?[- ]old"
_VAGUE = "|".join(sorted((re.escape(word) for word in VAGUE), key=len, reverse=True))
_BLOCKED = "|".join(NOT_COUNTED.replace("%%", "%").split())

_PLURAL = re.compile(
    rf"(?<![\w$€£#.:/-])(?:(?:his|her|their|its) )?(?:(?:{QUALIFIER})\s+)*"
    rf"(?:between\s+(?P<low>{NUMBER})\s+and\s+(?P<high>{NUMBER})"
    rf"|(?P<low2>(?>{NUMBER}))(?:\s*[-–—]\s*|\s+(?:to|or)\s+)(?P<high2>{NUMBER})"
    rf"|(?P<num>(?>{NUMBER}))(?P<plus>\+)?|(?P<vague>{_VAGUE})(?:\s+of)?)"
    rf"(?P<of>\s+of\s+(?:(?:the|his|her|their|those|these|them|whom|"
    rf"our)\b\s*)?(?:{NUMBER}(?!\w))?)?"
    r"(?P<added>\s+(?:more|other|others|additional))?"
    r"(?!\s*(?:,|and|or|,\s*and)\s*\d+(?:\s*(?:,|and)\s*\d+){0,8}[\s-]+years?)"
    rf"(?![\w%°:/]|[-–]\w|[.,]\d|\s+(?:[\w-]+\s+)?(?:{_BLOCKED})(?!\w))"
    rf"(?:\s+(?P<mods>{_MODIFIER}{{0,5}}?)(?P<head>{_alternatives(PLURAL)}|{_AGE}s)(?![\w-]))?",
    re.IGNORECASE,
)
_SINGULAR = re.compile(
    r"(?<![\w-])(?P<det>(?:an?|the) (?:second|third|fourth|fifth|sixth)|the other|an additional|an?|one|another|"
    r"the|his|her|their|my|our|this|no|el|un|una)\s+"
    rf"(?P<mods>{_MODIFIER}{{0,5}}?)(?P<head>(?:{_AGE}(?!\s+(?:{_MODIFIER}){{0,2}}?(?:{_alternatives(SINGULAR)})\b))|{_alternatives(SINGULAR)})(?![\w-]|['’]s\b)"
    r"(?P<name>\s+(?-i:[A-Z][a-z][\w'’-]*(?:\s+[A-Z][\w'’.-]+){0,3}))?"
    r"(?P<age>\s*,\s*\d{1,3}(?=,))?",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    rf"(?:(?<=^)|(?<=[:;|×>–—-]\s))(?:{_MODIFIER}{{0,3}}?)(?P<head>{_AGE}|"
    rf"{_alternatives(SINGULAR)})"
    r"(?:\s*,\s*\d{1,3}\s*,?|\s*\(\d{1,3}\))?"
    r"(?=\s+(?:[a-z]+ly\s+)?(?:dies|died|dead|killed|shot|wounded|injured|hurt|struck|hit|"
    r"stabbed|found|"
    r"in critical|in serious|in stable|hospitalized|recovering|gunned|slain|murdered|"
    r"grazed|arrested|"
    r"detained|missing|is|was)\b)",
    re.IGNORECASE,
)
_LONE_AGE = re.compile(
    rf"(?<![\w-]){_AGE}(?![\w-])(?:\s+(?:{_MODIFIER}){{0,2}}?(?:{_alternatives(SINGULAR)})(?![\w-]|['’]s\b)"
    r"|\s+(?-i:(?P<name>[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){0,3})))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][\w'’.-]+(?:\s+(?:[\"“][\w ]+[\"”]\s+)?(?:(?:de|la|al|el|"
    r"bin|van|von)[ -])?"
    r"[A-Z][\w'’.-]*){1,3}(?:,? (?:Jr|Sr|II|"
    r"III)\b\.?)?)\s*(?:,\s*(?:an?\s+)?\d{1,2}(?:-year-old)?\s*,|"
    r",\s*\d{1,2}(?=\s+(?:was|were|of|and|is|who|has|had|died)\b)|\s\(\d{1,2}\))"
)
_PRONOUN = re.compile(r"(?<![\w-])(?P<det>he|she|him)(?!\w)", re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?<![\w-])(?:(?:yet )?another(?: one)?|a (?:second|third|fourth|fifth|sixth|seventh))"
    r"(?=\s+(?:(?:was|were|is|are|had|has|who|suffered|sustained|remain(?:s|ed)|died|dies|survived|dead|killed|"
    r"shot|stabbed|wounded|injured|hurt|grazed|hospitalized|hospitalised|missing|[a-z]+ly)\b"
    r"|(?:in|at) (?:the |an? )?(?:\w+ )?(?:hospital|critical|serious|stable|fair|good|guarded)\b)"
    r"|\s*[.;,)”\"]|\s*$|\s+(?:in|at|outside|near|during|after|before|and|when|on|as|inside)\b)",
    re.IGNORECASE,
)
"""One more, without the noun: "killed one man and wounded another"."""
_NOBODY = re.compile(
    r"(?<![\w-])(?:no(?:body| one| ?one)|none|neither|no (?:other )?(?:people|persons|"
    r"person|civilians?|"
    r"casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|victims?|officers?|soldiers?|one))"
    r"(?P<else>\s+else|\s+other\w*)?(?!\w)",
    re.IGNORECASE,
)


def quantities(text: str) -> list[Quantity]:
    """Return the noun phrases of a sentence that count people, in order, without overlaps.

    >>> [(q.low, q.high, q.victims) for q in quantities("at least 13 members and a girl")]
    [(13, None, 'members'), (1, 1, 'children')]
    """
    found = [
        *_headline(text),
        *_nobody(text),
        *_named(text),
        *together(text),
        *forces(text),
        *_plural(text),
        *_singular(text),
        *_another(text),
    ]
    found += arabic_quantities(text)
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    found = with_appositions(text, with_origins(text, found))
    ages = [match.span() for match in AGES.finditer(text)]
    kept: list[Quantity] = []
    for quantity in found:
        if any(start <= quantity.start < end for start, end in ages):
            continue
        if kept and quantity.definite and text[kept[-1].end : quantity.start] == " of ":
            continue  # who "four members of the guard" are of is nobody more
        if not kept or quantity.start >= kept[-1].end:
            kept.append(with_unborn(with_ages(quantity, ages), text))
    return kept


def _another(text: str) -> list[Quantity]:
    return [
        Quantity(match.start(), match.end(), 1, 1, "people", additional=True)
        for match in _ANOTHER.finditer(text)
    ]


def _headline(text: str) -> list[Quantity]:
    """Read people without an article, as headlines have them: "Teen dies", "Man, 44, shot"."""
    return [
        Quantity(match.start(), match.end(), 1, 1, SINGULAR.get(match["head"].lower(), "children"))
        for match in _HEADLINE.finditer(text)
    ]


def _nobody(text: str) -> list[Quantity]:
    return [
        Quantity(
            match.start(), match.end(), 0, 0, _kind(match.group()), additional=bool(match["else"])
        )
        for match in _NOBODY.finditer(text)
    ]


def _kind(words: str) -> str:
    last = words.lower().split()[-1]
    return (
        PLURAL.get(last)
        or SINGULAR.get(last)
        or ("wounded" if last.startswith("injur") else "people")
    )


def _named(text: str) -> list[Quantity]:
    if text.isupper():
        return []
    return [
        Quantity(match.start(), match.end(), 1, 1, "people", name=match["name"])
        for match in _NAMED.finditer(text)
    ]


def _plural(text: str) -> list[Quantity]:
    return [
        quantity
        for match in _PLURAL.finditer(text)
        if (quantity := _plural_quantity(match)) is not None
    ]


def _plural_quantity(match: re.Match[str]) -> Quantity | None:
    parts = match.groupdict()
    qualifier = next(
        (name for name in KINDS if parts.get(name)), "least" if parts["plus"] else None
    )
    if parts["vague"]:
        low, high = VAGUE[" ".join(parts["vague"].lower().split())]
        ends: tuple[int | None, int | None] = (low, high)
    else:
        low = number(parts["low"] or parts["low2"] or parts["num"])
        high = number(parts["high"] or parts["high2"] or parts["num"])
        if high < low or _is_year(parts, low) or _is_label(match):
            return None
        ends = bounds(low, high, qualifier)
    head = (parts["head"] or "").lower()
    words = match.group().lower()
    return Quantity(
        match.start(),
        match.end(),
        *ends,
        PLURAL.get(head, "children" if head else ""),
        definite=words.startswith(("the ", "these ", "those ", "both", "all ")),
        additional=bool(parts["added"])
        or head == "others"
        or words.startswith(("another ", "an additional ", "other ", "the other ")),
    )


_OF_TOLL = re.compile(r"\b(?:toll|deaths|dead|killed)\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?) $"
)
_LABEL = re.compile(
    r"(?:[A-Z][a-z.]+|\b(?:at|both|all|age|ages|aged|no|number|around|about|by|after|before|on|"
    r"article|section))\s+$"
)


def _is_label(match: re.Match[str]) -> bool:
    """Tell "News 12", "March 7" and "at 10" from a number of people."""
    if match["head"] or match["added"] or not match.group()[:1].isdigit():
        return False
    if _MONTH_BEFORE.search(match.string, max(0, match.start() - 12), match.start()):
        return True
    if _OF_TOLL.search(match.string, max(0, match.start() - 40), match.start()):
        return False
    before = match.string[max(0, match.start() - 20) : match.start()]
    if before.endswith((", ", "[")) and match.string[match.end() : match.end() + 1] in {
        ",",
        "]",
        "",
    }:
        return True
    label = _LABEL.search(before)
    return label is not None and not label.group().strip().lower().startswith(
        ("kill", "wound", "injur", "shoot", "arrest", "captur", "leav", "detain", "dead")
    )


_YEARS = range(1900, 2101)
_NUMBERS_TO_CALL = frozenset({911, 999, 112})


def _is_year(parts: dict[str, str | None], value: int) -> bool:
    return (
        bool(parts["num"])
        and parts["head"] is None
        and value in _YEARS
        and "," not in str(parts["num"])
    )


def _singular(text: str) -> list[Quantity]:
    return [
        *(
            _singular_quantity(match)
            for match in _SINGULAR.finditer(text)
            if not _UNBORN.search(match.group())
        ),
        *(
            Quantity(
                match.start(),
                match.end(),
                1,
                1,
                "people",
                name=match["name"] or "",
            )
            for match in _LONE_AGE.finditer(text)
        ),
        *(
            Quantity(match.start(), match.end(), 1, 1, "", definite=True)
            for match in _PRONOUN.finditer(text)
        ),
    ]


_MORE = ("another", "additional", "other", "second", "third", "fourth", "fifth", "sixth")
_UNBORN = re.compile(r"\bunborn\b", re.IGNORECASE)
"""Counts of the dead leave out who was not born yet."""


def _singular_quantity(match: re.Match[str]) -> Quantity:
    det, head = match["det"].lower(), match["head"].lower()
    count = 0 if det == "no" else 1
    return Quantity(
        match.start(),
        match.end(),
        count,
        count,
        SINGULAR.get(head, "children"),
        definite=det in {"the", "my", "our", "his", "her", "their", "this", "that", "its"},
        additional=det.endswith(_MORE),
    )
