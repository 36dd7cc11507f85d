"""Whether what a clause tells of is said to have happened."""

from __future__ import annotations

import re
from typing import Literal

from mapper.events.realis_romance import ROMANCE

Realis = Literal["happened", "negated", "feared", "planned", "historical", "hypothetical", "denied"]

_CLAUSE_BREAK = re.compile(
    r"[;:–—]|\.\s|, (?:and|but|while|which|who|after|as)\b|[“”\"]|\b(?:after|when|because|where)\b"
)
_BEFORE_CHARS = 70
_AFTER_CHARS = 60

_YEAR = r"(?:1[89]\d\d|20[01]\d)"

ARABIC: tuple[tuple[Realis, str, re.Pattern[str]], ...] = (
    ("denied", "before", re.compile(r"(?<!\w)و?(?:نف[ىيت]\w*|كذ[ّ]?ب\w*)\s+(?:\w+\s+){0,5}[بلو]?$")),
    (
        "negated",
        "before",
        re.compile(
            r"(?<!\w)[وف]?(?:لم|لن|دون|بدون|عدم|بلا|ليس\w*|لا)\s+(?:\w+\s+){0,2}[بلو]?(?:ال)?$"
        ),
    ),
    (
        "feared",
        "before",
        re.compile(
            r"(?<!\w)[وفبل]?(?:خشية|مخاوف|تخو[ّ]?ف\w*|تحذير\w*|حذ[ّ]?ر\w*|خوفا|خطر|تهديد\w*|هد[ّ]?د\w*)\s+(?:\w+\s+){0,4}[بلو]?(?:ال)?$"
        ),
    ),
    (
        "planned",
        "before",
        re.compile(
            r"(?<!\w)[وف]?(?:سوف|يعتزم\w*|تعتزم|تخطيط|التخطيط|خطط\w*|دع[اوت]\w*|دعوات|يدعو|طالب\w*|الاستعداد|استعداد\w*)\s+(?:\w+\s+){0,4}[بلو]?(?:ال)?$"
        ),
    ),
    (
        "planned",
        "after",
        re.compile(
            r"^\s+(?:(?:is|are|was|were|has been|have been)\s+)?(?:planned|expected|scheduled|due|announced|called)\s+(?:for|in|on|to|tomorrow|next|later)\b|^\s+(?:\w+\s+){0,4}?will (?:continue|resume|begin|start|open|be held|take place|go ahead)\b|^\s+(?:is|are) to (?:resume|begin|start|open|be held|take place|go ahead)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "hypothetical",
        "before",
        re.compile(r"(?<!\w)[وف]?(?:إذا|لو|ربما|قد ي|احتمال\w*)\s*(?:\w+\s+){0,4}$"),
    ),
    (
        "historical",
        "around",
        re.compile(
            rf"(?<!\w)[وفب]?(?:في )?(?:ال)?(?:عام|سنة)\s+{_YEAR}|(?<!\w)ذكرى(?!\w)|قبل (?:\w+ )?(?:سنوات|أعوام|عقود)"
        ),
    ),
)
"""The same for Arabic; see `RULES`."""

RULES: tuple[tuple[Realis, str, re.Pattern[str]], ...] = (
    *ARABIC,
    *ROMANCE,
    (
        "denied",
        "before",
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying)|reject(?:ed|s)? (?:claims|reports|accusations)|dismiss\w+ (?:claims|reports))\b.{0,45}$",
            re.IGNORECASE,
        ),
    ),
    (
        "negated",
        "before",
        re.compile(
            r"\b(?:no|not|never|without|neither|nor|no (?:new|further|more)|hardly any|didn['’]t|did not|have not|has not|had not|"
            r"were no|was no|free of|instead of|rather than|n['’]t)\s+(?:[\w’'-]+\s+){0,3}$",
            re.IGNORECASE,
        ),
    ),
    (
        "feared",
        "before",
        re.compile(
            r"(?<!life-)(?<!life )\b(?:fear(?:s|ed|ing)?|warn(?:s|ed|ing)?|risk(?:s|ed)?|threat(?:s|en|ens|ened|ening)?|concern(?:s|ed)?|danger|possib(?:le|ility)|"
            r"worr(?:y|ied|ies)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|avert|deter|fuel\w* fears|"
            r"protect\w* (?:\w+ ){0,3}(?:from|against)|prepar\w+ (?:for|against)|in case of|alert (?:for|against))\b"
            r"(?:[\w’',-]+\s+|\s+){0,6}$",
            re.IGNORECASE,
        ),
    ),
    (
        "planned",
        "before",
        re.compile(
            r"\b(?:plan(?:s|ned|ning)?|plotting|plotted|plots? to|will|shall|would|intend(?:s|ed)?|schedul\w+|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|order(?:s|ed)?|vow(?:s|ed)?|"
            r"going to|about to|due to|set to|expected to|propos\w+|agree[sd]? to|demand\w*|want(?:s|ed)? to|attempt(?:s|ed)? to|tri(?:ed|es) to|"
            r"discuss\w*|talk(?:s|ed|ing)? (?:of|about)|sp[eo]a?ke?n? (?:of|about)|negotiat\w+|"
            r"(?:seek(?:s|ing)?|sought)(?! (?:an?|the|two|three|several) (?:\w+ )?(?:m[ae]n|gunm[ae]n|suspects?|attackers?|shooters?|assailants?|"
            r"people|person|drivers?)\b)|ahead of|on the eve of|preparations? for|aim(?:s|ed)? (?:to|at)|must|"
            r"respons\w+ for (?:planning|directing|coordinating)|suspected of)\s+"
            r"(?:[\w’'-]+\s+){0,4}$|(?<!door )\bto\s+(?!(?:an?|the|this|that|his|her|their|its|two|three|several)\b)(?:(?!and\b|in\b|at\b|or\b)[\w’',-]+\s+){0,4}$",
            re.IGNORECASE,
        ),
    ),
    (
        "hypothetical",
        "before",
        re.compile(
            r"\b(?:if|unless|could|might|may|should|whether|were to|in the event of|can)\s+(?:[\w’',-]+\s+){0,5}$|"
            r"\b(?:every|any|such an?)\s+(?:[\w’-]+\s+)?$",
            re.IGNORECASE,
        ),
    ),
    (
        "historical",
        "around",
        re.compile(
            r"\b(?:anniversary|commemorat\w+|memorial|remember(?:s|ed|ing)?|veterans?|decades? ago|years? (?:ago|earlier|before|later)|"
            r"(?:in|since|until|from|during|back in|of) (?:the )?(?:(?:early|late|mid)[ -]?)?(?:1[89]\d\d|20[01]\d)s?\b(?! ?[,)] | (?:block|hours)\b)|"
            r"(?:in|since) (?:19|20)\d\d, when|once (?:celebrated|known)|civil war in|world war|history of|the holocaust|"
            r"during the (?:war|civil war|regime|dictatorship))",
            re.IGNORECASE,
        ),
    ),
)
"""In order of precedence; "before" is sought in the words that lead to the cue, "after" in those that follow, "around" on both sides."""

_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
_LATIN_RULES = tuple(row for row in RULES if not _ARABIC_LETTER.search(row[2].pattern))
"""Those that words without an Arabic letter can fit."""

_FALSE = re.compile(
    r"\b(?:false|fake|fabricated|unfounded|baseless) (?:claims?|reports?|news|rumou?rs?|stories) (?:that|of|about)\b|"
    r"\brumou?rs (?:that|of)\b|شائعات (?:عن|حول|بأن)",
    re.IGNORECASE,
)
"""Before what is only said to have happened by those who lie."""

_INSIDE: tuple[tuple[Realis, re.Pattern[str]], ...] = (
    (
        "planned",
        re.compile(
            r"\b(?:vow\w*|plan\w*|threat\w*|want\w*|intend\w*|prepar\w+|urg\w+|order\w*|call\w* on|warn\w*|about|due|set)"
            r" (?:[\w’'-]+ ){0,4}?to\b|\b(?:will|would|shall|may|might|could|should|must)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "negated",
        re.compile(
            r"\b(?:(?:did|do|does|have|has|had|was|were|is|are)(?: not|n['’]t)|never|no longer)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Words inside of a long cue, between who acts and what is done: "rebels vowed to attack troops"."""

_INFINITIVE_OK = re.compile(
    r"\b(?:continu\w+|began|begun|start\w*|manag\w+|proceed\w*|went on|used|led|leading|leaving|led up|according|due|thanks|"
    r"response|reaction|addition|prior|close|similar|related|linked|back|shot|beaten|stabbed|burned|next|up|come|came|set fire|fire|"
    r"witness\w*|respond\w*|confess\w*|plead\w*|pleaded guilty|admitted|testified|reports?|calls?|victims?)"
    r"\s+to\s+(?:[\w’',-]+\s+){0,4}$"
    r"|\bto (?:investigate|probe|solve|mourn|condemn|protest|describe|discuss|respond to|answer|report|denounce|avenge) "
    r"(?:(?:an?|the|this|these|those|that|his|her|two|three|several|last|\w+[’']s) )(?:[\w’',-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""Words before "to" that tell of a thing done: "continue to erupt", "beaten to death"."""


_DAYS_BEFORE = re.compile(
    r"(?:\b(?:came|comes|coming|occurred|happened)\b (?:[\w-]+ ){0,5}?|\A\W*(?:(?:just|only|barely|less than|more than|about|some) )?"
    r"(?:an?|one|two|three|four|five|six|several|\d+) )(?:days?|weeks?|months?|years?) after\b[^,;]{0,60}\Z",
    re.IGNORECASE,
)
"""What went before by days is told to set the scene: "the attack came a week after gunmen killed 52"."""


def realis_at(sentence: str, start: int, end: int) -> Realis:
    """Return how a sentence tells of what stands at a span.

    Examples
    --------
    >>> text = "Police fear clashes in Lyon"
    >>> realis_at(text, 12, 19)
    'feared'
    >>> realis_at("Two men died in clashes.", 16, 23)
    'happened'
    """
    if _FALSE.search(sentence, 0, start):
        return "denied"
    if _DAYS_BEFORE.search(sentence[:start]):
        return "historical"
    before = _clause_before(sentence, start)
    after = sentence[end : end + _AFTER_CHARS]
    stop = _CLAUSE_BREAK.search(after)
    around = before + sentence[start:end] + (after[: stop.start()] if stop else after)
    for realis, side, pattern in RULES if _ARABIC_LETTER.search(around) else _LATIN_RULES:
        if realis == "planned" and _INFINITIVE_OK.search(before):
            continue
        words = {"before": before, "after": after, "around": around}
        if pattern.search(words[side]):
            return realis
    own = sentence[start:end]
    return next((realis for realis, pattern in _INSIDE if pattern.search(own)), "happened")


def _clause_before(sentence: str, start: int) -> str:
    before = sentence[max(0, start - _BEFORE_CHARS) : start]
    breaks = list(_CLAUSE_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before
