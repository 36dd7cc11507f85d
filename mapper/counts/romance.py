"""Claims of how many in French and Spanish: "15 civils ont été tués", "dejó seis muertos y dos heridos"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.counts.mention import CountMention
from mapper.counts.numbers import bounds
from mapper.counts.quantity import KINDS
from mapper.model import Count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.model import ClaimKind

_FRENCH_TO_TWENTY = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
)
_SPANISH_TO_TWENTY = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte"
)
_WORDS: dict[str, int] = (
    {
        word: value
        for words in (_FRENCH_TO_TWENTY, _SPANISH_TO_TWENTY)
        for value, word in enumerate(words.split())
    }
    | {
        "une": 1,
        "una": 1,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "cent": 100,
    }
    | {
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "setenta": 70,
        "ochenta": 80,
        "noventa": 90,
        "cien": 100,
    }
)
_ROUND: dict[str, int] = {
    "une dizaine": 10,
    "une douzaine": 12,
    "une quinzaine": 15,
    "une vingtaine": 20,
    "une trentaine": 30,
    "une quarantaine": 40,
    "une cinquantaine": 50,
    "une soixantaine": 60,
    "une centaine": 100,
    "una decena": 10,
    "una docena": 12,
    "una veintena": 20,
    "una treintena": 30,
    "un centenar": 100,
}
_VAGUE: dict[str, int] = {
    "plusieurs dizaines": 20,
    "plusieurs": 3,
    "des dizaines": 20,
    "des centaines": 200,
    "varios": 3,
    "varias": 3,
    "decenas": 20,
    "cientos": 200,
    "centenares": 200,
}
"""The least that words without a number say, as for their English sisters."""

_QUALIFIERS: dict[str, str] = {
    "least": r"au moins|al menos|por lo menos|como mínimo",
    "more": r"plus d['’e]|más de",
    "less": r"moins d['’e]|menos de",
    "most": r"jusqu['’]à|hasta",
    "nearly": r"près d['’e]|presque|casi|cerca de",
    "about": r"environ|quelques?|unos|unas|alrededor de|aproximadamente",
}
_QUALIFIER = "|".join(
    rf"(?P<{kind}>{words})" for kind, words in _QUALIFIERS.items() if kind in KINDS
)


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+"
_PLURAL = _any({word: value for word, value in _WORDS.items() if value > 1})
_N = (
    rf"(?:(?:{_QUALIFIER})\s*)?(?:(?P<round>{_any(_ROUND)})|(?P<vague>{_any(_VAGUE)})|"
    rf"(?P<n>{_DIGITS}|{_any(_WORDS)}))(?:\s+d['’e](?=\s|\w))?"
)
_NOT_BETWEEN = (
    rf"(?:\d|(?:{_PLURAL})\b|\w+aines?\b|decenas?\b|docenas?\b|veintena\b|plusieurs\b|varios\b|varias\b|"
    r"(?:a|ont|avait|avaient|ayant|ha|han|dejó|dejaron|faisant|tuant|mató|mataron)\b|"
    r"(?:tu|bless|asesin|assassin|arrêt|deten|captur)\w+|morts?\b|muert\w+|herid\w+|murieron\b)"
)
"""Words that begin something else, so that the verb behind them is not of the number before."""
_ASIDE = r"(?:,? (?:dont|parmi lesquels|y compris|entre ell[oa]s|incluid[oa]s|incluyendo) [^.;:]{1,50}?,)?"
_WHO = rf"(?:\s(?:(?!{_NOT_BETWEEN})[^\s.;:!?]+)){{0,6}}?{_ASIDE}"
"""Who is counted, between the number and the verb: no second number stands there, but for a part of the first."""

_DEAD = (
    r"tuée?s?|assassinée?s?|abattue?s?|exécutée?s?|massacrée?s?|égorgée?s?|décapitée?s?|mort[es]*(?! de vieillesse)|décédée?s?|"
    r"asesinad[oa]s?|muert[oa]s?|ejecutad[oa]s?|abatid[oa]s?|masacrad[oa]s?|fallecid[oa]s?|acribillad[oa]s?"
)
_DIED = (
    r"(?:ont|a|avaient|auraient) (?:perdu la vie|trouvé la mort|péri|succombé)|sont décédée?s|est décédée?|"
    r"murieron|murió|mueren|muere|fallecieron|falleció|perdieron la vida|perdió la vida"
)
_KILLS = (
    r"(?:a|ont|avait|avaient|aurait) (?:tué|assassiné|abattu|exécuté|massacré|égorgé)|tuant|la mort d['’e]|coût(?:é|ant) la vie à|"
    r"(?:mató|mataron|asesinó|asesinaron|ejecutaron|masacraron|matando|abatieron)(?: a)?|la muerte de|la vida (?:a|de)|"
    r"(?:murieron|mueren|fallecieron)"
)
_HURT = r"blessée?s?|herid[oa]s?|lesionad[oa]s?"
_HURTS = r"(?:a|ont) blessé|blessant|(?:hirió|hirieron|hiriendo|dejó heridos)(?: a)?"
_BE = r"(?:\s(?:ont été|a été|auraient été|avaient été|sont|est|étaient|fueron|fue|han sido|resultaron|resultó|quedaron|eran))?"
_SEIZED = r"arrêtée?s?|interpellée?s?|détenue?s?|detenid[oa]s?|capturad[oa]s?|arrestad[oa]s?"
_SEIZES = (
    r"(?:a|ont) (?:arrêté|interpellé|capturé)|l['’]arrestation d['’e]|"
    r"(?:detuvo|detuvieron|capturó|capturaron|arrestó|arrestaron)(?: a)?"
)
_FLED = r"déplacée?s?|desplazad[oa]s?"

_CUES: tuple[tuple[ClaimKind, str], ...] = (
    ("killed", rf"{_N}{_WHO}{_BE}\s(?:{_DEAD})"),
    ("killed", rf"{_N}{_WHO}\s(?:{_DIED})"),
    ("killed", rf"(?:{_KILLS})\s?{_N}\s(?!heures|ans|jours|mois|años|días|horas|%)\w+"),
    ("wounded", rf"{_N}{_WHO}{_BE}\s(?:(?:grièvement|légèrement|gravement)\s)?(?:{_HURT})"),
    ("wounded", rf"(?:{_HURTS})\s?{_N}\s\w+"),
    ("detained", rf"{_N}{_WHO}{_BE}\s(?:{_SEIZED})"),
    ("detained", rf"(?:{_SEIZES})\s?{_N}\s\w+"),
    ("displaced", rf"{_N}{_WHO}{_BE}\s(?:{_FLED})"),
)
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<![\w.,'’-])(?:{pattern})(?![\w-])", re.IGNORECASE))
    for kind, pattern in _CUES
)
_NONE = re.compile(
    r"\b(?:aucune?|pas de|sans(?: faire de)?|n['’]a fait (?:ni|aucune?)|sin|ningún|ninguna|no (?:hubo|dejó)(?: ni)?)\s+"
    r"(?:victimes?|blessée?s?|morts?|víctimas?|heridos?|herido|muertos?|muerto|lesionados?)\b",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"tué|tuant|assassiné|abattu|exécuté|massacré|égorgé|décapité|\bmorts?\b|\bmortes?\b|décédé|perdu la vie|trouvé la mort|"
    r"péri\b|succombé|la vie\b|blessé|blessant|arrêté|interpellé|arrestation|déplacée?s|victimes|"
    r"asesin|muert|ejecutad|abatid|masacrad|fallecid|falleci|murieron|murió|mueren|la vida|mataron|mató|matando|herid|hirió|"
    r"hirieron|hiriendo|lesionad|detenid|detuv|capturad|capturó|capturaron|arrestad|arrestó|arrestaron|desplazad|víctima",
    re.IGNORECASE,
)
"""A sentence without any of these has no claim in French or Spanish."""
_PART = re.compile(r"(?:dont|parmi lesquels|entre ell[oa]s|incluid[oa]s)\s+$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:bilan|balance|en total|au total|saldo|s['’]élève|asciende|ascendió)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:en|depuis|desde) (?:le début de )?(?:1[89]|20)\d\d\b|\bil y a \w+ ans\b|\bhace \w+ años\b|\bcette année\b|\beste año\b",
    re.IGNORECASE,
)


def romance_claims(sentence: str) -> list[CountMention]:
    """Return the claims of a French or Spanish sentence, in no order.

    Examples
    --------
    >>> told = romance_claims("Au moins 15 civils ont été tués et une vingtaine de personnes blessées.")
    >>> [(claim.kind, claim.count.min, claim.count.max) for claim in told]
    [('killed', 15, None), ('wounded', 18, 22)]
    >>> [(c.kind, c.count.min) for c in romance_claims("El ataque dejó seis muertos y dos heridos.")]
    [('killed', 6), ('wounded', 2)]
    """
    found: list[CountMention] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            if not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(_claim(sentence, match, kind))
    return [*found, *_nobody(sentence)]


def _claim(sentence: str, match: re.Match[str], kind: ClaimKind) -> CountMention:
    words = match.group()
    around = sentence[max(0, match.start() - 60) : match.end() + 60]
    return CountMention(
        match.start(),
        match.end(),
        words,
        kind,
        _count(match, words),
        "people",
        subset=_PART.search(sentence, 0, match.start()) is not None,
        cumulative=_TOTAL.search(around) is not None,
        historical=_PAST.search(around) is not None,
    )


def _count(match: re.Match[str], words: str) -> Count:
    parts = match.groupdict()
    said = next((kind for kind in _QUALIFIERS if parts[kind]), None)
    if parts["vague"]:
        return Count(_VAGUE[parts["vague"].lower()], None, words)
    if parts["round"]:
        value = _ROUND[parts["round"].lower()]
        return Count(*bounds(value, value, said or "about"), words)
    digits = re.sub(r"\D", "", parts["n"])
    value = int(digits) if digits else _WORDS[parts["n"].lower()]
    return Count(*bounds(value, value, said), words)


def _nobody(sentence: str) -> Iterator[CountMention]:
    for match in _NONE.finditer(sentence):
        words = match.group()
        kind: ClaimKind = (
            "killed" if re.search(r"v[ií]ctim|mort|muert", words, re.IGNORECASE) else "wounded"
        )
        yield CountMention(match.start(), match.end(), words, kind, Count(0, 0, words), "people")
