"""Who says so: reporters of a sentence, as chains from the first source on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapper.triggers import Triggers

NAMED: tuple[tuple[str, str], ...] = (
    # what is shown, the words (a source is its own reporter: SOHR is not SNHR)
    ("SOHR", r"Syrian Observatory for Human Rights|\bSOHR\b|المرصد السوري(?: لحقوق الإنسان)?"),
    ("SNHR", r"Syrian Network for Human Rights|\bSNHR\b|الشبكة السورية لحقوق الإنسان"),
    ("SANA", r"Syrian Arab News Agency|\bSANA\b|وكالة سانا"),
    ("White Helmets", r"White Helmets|Syria(?:n)? Civil Defen[cs]e|الدفاع المدني"),
    ("Reuters", r"\bReuters\b"),
    ("AFP", r"\bAFP\b|Agence France-Presse"),
    ("AP", r"\bAssociated Press\b|\bThe AP\b"),
    ("Al Jazeera", r"\bAl[ -]Jazeera\b|(?:قناة|شبكة|لقناة|مراسل|وفق) (?:ال)?جزيرة|الجزيرة نت"),
    ("BBC", r"\bBBC\b"),
    ("Amnesty International", r"\bAmnesty(?: International)?\b"),
    ("Human Rights Watch", r"\bHuman Rights Watch\b|\bHRW\b"),
    (
        "United Nations",
        r"\bUnited Nations\b(?= (?:said|reported|says|human))|\bUN (?=(?:said|report|human|official|spokes))",
    ),
    ("Amaq", r"\bAmaq\b"),
)
"""Reporters that are known by name, with their spellings."""

SHORT: tuple[tuple[str, str], ...] = (
    ("SOHR", r"\b[Tt]he (?:[Ww]ar )?[Oo]bservatory\b(?! for)|المرصد(?! السوري)"),
    (
        "SNHR",
        r"\b[Tt]he (?:[Rr]ights )?[Nn]etwork (?:said|says|reported|documented|added|recorded)\b",
    ),
)
"""What reporters are called once a text has named them in full."""

GENERIC: tuple[tuple[str, str], ...] = (
    (
        "a war monitor",
        r"\b(?:a |the )?(?:\w+-based )?(?:Syria )?(?:war |conflict )?monitor(?:ing group|s| groups?)?\b|مرصد حربي",
    ),
    ("health ministry", r"\b(?:health ministry|ministry of health)\b|وزارة الصحة"),
    (
        "interior ministry",
        r"\b(?:interior ministry|ministry of (?:the )?interior)\b|وزارة الداخلية",
    ),
    ("defence ministry", r"\b(?:defen[cs]e ministry|ministry of defen[cs]e)\b|وزارة الدفاع"),
    (
        "police",
        r"\bpolice(?: \w+){0,3} (?:said|say|says|told|confirmed|reported)|\bsaid (?:the )?police\b|according to (?:the )?(?:\w+ )?police",
    ),
    ("sheriff", r"\bsheriff[’']?s?(?: \w+){0,3} (?:said|says|told|confirmed)"),
    (
        "army",
        r"\b(?:army|military)(?:[’']s press office| spokes\w+| statement)?(?: \w+){0,2} (?:said|says|announced|claimed|confirmed)",
    ),
    (
        "officials",
        r"\b(?:\w+ )?officials?(?: \w+){0,3} (?:said|say|says|told|confirmed|reported)|\baccording to (?:\w+ )?officials?\b",
    ),
    ("witnesses", r"\b(?:eye-?)?witness(?:es)?\b|شهود عيان"),
    (
        "residents",
        r"\b(?:residents?|locals|villagers|inhabitants)(?: \w+){0,5} (?:said|say|says|told|reported|described|report)|وقال سكان",
    ),
    (
        "hospital staff",
        r"\b(?:hospital|medical|medics?|doctors?)(?: \w+){0,2} (?:said|say|told|reported|sources?)",
    ),
    ("rescue workers", r"\brescue (?:workers|services)(?: \w+)? (?:said|say|told|reported)"),
    ("a survivor", r"\ba survivor(?: \w+)? said"),
    ("activists", r"\bactivists?(?: \w+){0,2} (?:said|say|told|reported)|ناشطون"),
    ("state media", r"\bstate (?:media|television|TV|news agency|radio)\b"),
    ("spokesperson", r"\bspokes(?:man|woman|person)(?: \w+){0,4} (?:said|says|told|confirmed)"),
)
"""Reporters that are told by what they are."""

_QUOTED_BY = re.compile(
    r"(?:[Tt]he (?:\w+ )?newspaper )?(?P<name>The [A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z][\w-]+ (?:News|Times|Post|Agency|Tribune|Herald))\b"
    r"(?:, [^.;]{0,60}?(?:citing|quoting))"
)

_PATTERNS = [
    (name, re.compile(words, re.IGNORECASE if words[2:3].islower() else 0))
    for name, words in (*NAMED, *GENERIC)
]


@dataclass(frozen=True, slots=True)
class ReporterMention:
    """Who says so, as a sentence tells it.

    Attributes
    ----------
    name
        A reporter, or a chain from the first source on: "SOHR via The National".
    start, end
        Offsets into the sentence, in code points.
    """

    name: str
    start: int
    end: int


_TRIGGERS = Triggers(pattern for _, pattern in _PATTERNS)
_SHORT = [(name, re.compile(words)) for name, words in SHORT]
_IN_FULL = [(name, pattern) for name, pattern in _PATTERNS if name in dict(SHORT)]


def named_in(text: str) -> frozenset[str]:
    """Return the reporters of `SHORT` that a text names in full.

    Examples
    --------
    >>> sorted(named_in("The Syrian Observatory for Human Rights said so."))
    ['SOHR']
    """
    return frozenset(name for name, pattern in _IN_FULL if pattern.search(text))


def find_reporters(sentence: str, named: frozenset[str] = frozenset()) -> list[ReporterMention]:
    """Return the reporters that a sentence names, in order.

    Parameters
    ----------
    named
        Those that the text names in full somewhere, and may call by a short name here.

    Examples
    --------
    >>> [who.name for who in find_reporters("At least 13 died, SOHR said.")]
    ['SOHR']
    >>> text = "The newspaper The Beacon, in part citing the SOHR, reported 13 dead."
    >>> [who.name for who in find_reporters(text)]
    ['SOHR via The Beacon']
    >>> find_reporters("The Observatory counted 40."), find_reporters(
    ...     "The Observatory counted 40.", frozenset({"SOHR"}))[0].name
    ([], 'SOHR')
    """
    found: list[ReporterMention] = []
    for row in _TRIGGERS.rows(sentence):
        name, pattern = _PATTERNS[row]
        match = pattern.search(sentence)
        if match and not any(match.start() < who.end and who.start < match.end() for who in found):
            found.append(ReporterMention(name, match.start(), match.end()))
    for name, pattern in _SHORT:
        match = pattern.search(sentence) if name in named else None
        if match and all(who.name != name for who in found):
            found.append(ReporterMention(name, match.start(), match.end()))
    found.sort(key=lambda who: who.start)
    return _chained(sentence, found)


def name_of(source: str) -> str:
    """Return how an outlet is called everywhere, whatever it calls itself.

    Examples
    --------
    >>> name_of("Syrian Observatory for Human Rights (SOHR)"), name_of("Orontes Wire")
    ('SOHR', 'Orontes Wire')
    """
    known = (name for name, pattern in _PATTERNS[: len(NAMED)] if pattern.match(source))
    return next(known, source)


def _chained(sentence: str, found: list[ReporterMention]) -> list[ReporterMention]:
    """Join a source with the paper that cites it."""
    paper = _QUOTED_BY.search(sentence)
    if paper is None:
        return found
    return [
        ReporterMention(f"{who.name} via {paper['name']}", paper.start(), who.end)
        if paper.end() <= who.start
        else who
        for who in found
    ]
