"""The table of cues: what must stand beside a quantity to make it a claim.

Patterns run over the sentence with its quantities masked: `N` stands for a run of quantities
joined by "and", `F` for words between that hold neither a quantity nor the end of a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.model import ClaimKind

QUANTITY = "\x01"
MORE = "\x02"
SUBSET = "\x03"

_ONE = f"{QUANTITY}{MORE}*+"
_N = (
    rf"(?P<n>{_ONE}(?:(?:\s*,\s*(?:and\s+|y\s+)?|\s+(?:and(?: of(?= \x01))?|as well as|plus|along with|"
    rf"و)\s*(?:(?:his|her|their)\s+)?){_ONE})*)"
)
_F = r"[^\x01.;:!?\n]{0,%d}?"
ADV = (
    r"(?:(?:(?!fatally|mortally)[a-z]+ly|also|already|all|both|later|then|being|been|confirmed|reported|"
    r"engaged and|ambushed and|captured and|pursued and|surrounded and|tortured and|"
    r"either|now|each|found|apparently)\s+){0,3}"
)
_BE = r"(?P<be>was|were|been|being|is|are|be|got|lay|left)"
HURT = r"(?:wounded|injured|hurt|grazed|hospitalized|hospitalised|maimed)"
# What follows an object and shows that it is the subject of the next verb: "1 killed 3 hurt" is of three hurt.
_NO_SUBJECT = (
    r"(?!\s+(?:others?\s+)?(?:was|were|had|has|have|suffered|sustained|remains?|is|are|"
    rf"died|later)\b|\s+(?:others?\s+|more\s+)?{HURT}(?!\s+{QUANTITY}|\w))"
)
_OBJECT = rf"(?:\x01(?!\x02*\s+(?:others?\s+|more\s+)?{HURT}\b)|an?\b|the\b|his\b|her\b|their\b|him\b|them\b|and\s+\w+ed\s+\x01)"
DEAD = (
    r"(?:shot and killed|shot to death|shot dead|gunned down|killed|slain|murdered|assassinated|"
    r"executed|massacred|beheaded|martyred|stabbed to death|beaten to death|hacked to "
    r"death|lynched|"
    r"fatally\s+(?:shot|wounded|injured|struck|stabbed|hit)|mortally wounded|slaughtered|"
    r"dead|pronounced (?:dead|deceased)|declared dead|found dead|found "
    r"(?:\w+\s+){0,4}dead|deceased|shot (?:\w+\s+){0,4}and killed)"
)
_NOT_OR = (
    r"(?!\s+(?:or|and/or|and)\s+(?:wounded|injured|captured|hurt|detained|arrested|killed|missing))"
)
_AT = (
    r"at\b(?!\s+(?:(?:an?|the|his|her|their)\s+(?!officers?|deput|police|cars?|vehicle|truck|suspect|m[ae]n\b|"
    r"wom[ae]n|group|crowd)|(?-i:[A-Z])))"
)
"""Who is "shot at" was missed, who is "shot at a fair" was hit."""
HIT = (
    rf"(?:shot|struck|hit|stabbed|gunned)(?!\s+(?:and (?:killed|died|fatally)|dead|to death|{_AT}|"
    r"by an? (?:car|vehicle|truck)|down an?\b|down))"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to say how many.

    Attributes
    ----------
    weak
        True where the words only suggest it: "taken to hospital".
    hit
        True where the words leave open whether they lived: "were shot".
    """

    kind: ClaimKind
    pattern: re.Pattern[str]
    cumulative: bool = False
    subset: bool = False
    weak: bool = False
    hit: bool = False


def _cue(
    kind: ClaimKind,
    pattern: str,
    *,
    cumulative: bool = False,
    subset: bool = False,
    weak: bool = False,
    hit: bool = False,
) -> Cue:
    filled = re.sub(r"F(\d+)", lambda match: _F % int(match[1]), pattern)
    return Cue(
        kind, re.compile(filled.replace("<N>", _N), re.IGNORECASE), cumulative, subset, weak, hit
    )


CUES: tuple[Cue, ...] = (
    # running totals
    _cue(
        "killed",
        r"(?:death toll|toll|number of (?:the )?(?:[a-z]+ )?(?:dead|deaths|killed|fatalities|casualties|"
        r"victims))F50"
        r"(?:to|at|is|of|was|as|reach(?:ed|es)|surpass(?:ed|es)|exceed(?:ed|s)|pass(?:ed|es)|"
        r"past|now)\s+<N>",
        cumulative=True,
    ),
    # killed
    _cue("killed", rf"<N>F90\s{_BE}\s+{ADV}{DEAD}{_NOT_OR}"),
    _cue(
        "killed",
        r"<N>F90\s(?:(?P<be>have|has) |had |who |reportedly |later |also |sadly |then |eventually |reportedly )*(?:died|dies|die|"
        r"perished|succumbed|passed away|bled to death|lost (?:his|her|their) li(?:fe|ves)|"
        r"expired)\b",
    ),
    _cue(
        "killed",
        rf"(?:kill(?:ed|s|ing)|(?<!to )(?<!not )kill|shot dead|shot and (?:fatally wounded|killed)|murder(?:ed|s|"
        rf"ing)|assassinat(?:ed|es|ing)|execut(?:ed|es|ing)|"
        r"massacr(?:ed|es|ing)|slaughter(?:ed|ing)|slay(?:s|ing)|slew|gunn(?:ed|ing) down|"
        r"shooting (?:dead|and killing)|"
        r"fatally (?:shot|shoot|shooting|stab|stabbed|wounded|injured|shoots|struck)|(?:shot|stabbed|"
        r"beat|beaten|hacked) to death|"
        rf"martyr(?:ed|ing)|neutrali[sz](?:ed|ing)[\"”’']?)\s+<N>{_NO_SUBJECT}",
    ),
    _cue(
        "killed",
        rf"<N>\s*,?\s*(?:[a-z]+ly\s+)?(?:found\s+)?(?:dead|killed|slain|shot dead|shot and "
        rf"killed|shot to death|martyred|fatally shot|murdered|assassinated|executed|gunned "
        rf"down|massacred|stabbed to death)(?!\w|\s+{_OBJECT}){_NOT_OR}",
    ),
    _cue("killed", r"\b(?:shoots?|shot|shooting|beat|stabbed|hacked)\s+<N>\s+to death\b"),
    _cue("killed", r"<N>\s*(?:,\s*)?(?:of (?:them|whom)\s*,?\s*)?fatally\b"),
    _cue(
        "killed",
        r"(?:death|deaths|killing|killings|murder|murders|assassination|massacre|execution|"
        r"slaying|slayings|shooting deaths?|loss|bodies|corpses|body|remains|martyrdom)\s+of\s+(?:at "
        r"least\s+)?<N>",
    ),
    _cue(
        "killed",
        r"(?<!non-)(?<!near-)\b(?:fatal|deadly|lethal)\s+(?:[\w-]+\s+){0,2}(?:shooting|stabbing|beating|attack|ambush|"
        r"encounter)s?\s+(?:death\s+)?(?:of|on)\s+<N>",
    ),
    _cue("killed", r"(?:lives|life) of <N>"),
    _cue("killed", r"(?:claim|cost|took|taking|costing)\w*\s+<N>(?=\s+li(?:ves|fe))"),
    _cue("killed", rf"\b(?:lost|losing)\s+<N>{_NO_SUBJECT}", subset=True),
    # wounded
    _cue("wounded", rf"<N>F90\s{_BE}\s+{ADV}(?<!or\s){HURT}{_NOT_OR}"),
    _cue(
        "wounded",
        r"(?<!or\s)\b(?:wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt(?:ing)?|graz(?:ed|ing)|"
        r"maim(?:ed|ing))"
        rf"\s+<N>{_NO_SUBJECT}",
    ),
    _cue(
        "wounded",
        rf"<N>\s*,?\s*(?:were\s+)?(?:[a-z]+ly\s+)?(?<!or\s){HURT}(?!\w|\s+{_OBJECT}){_NOT_OR}",
    ),
    _cue("wounded", rf"<N>F90\s{_BE}\s+{ADV}{HIT}", hit=True),
    _cue(
        "wounded",
        r"\b(?:shot|(?<!that )(?<!the )(?<!this )(?<!accidental )(?<!fatal )(?<!\ba )shooting|shoots|struck|striking|hit|hitting)\s+"
        rf"<N>{_NO_SUBJECT}(?!F20(?:to death|dead\b))",
        hit=True,
    ),
    _cue(
        "wounded",
        rf"<N>\s*,?\s*shot(?!\w|\s+(?:{_OBJECT}|dead|to death|and killed|{_AT}|himself|herself|"
        rf"the))",
        hit=True,
    ),
    _cue(
        "wounded",
        r"<N>F70\s(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|receiv(?:ed|ing)|"
        r"with)\s(?:[^\x01.;:!?]{0,50}\s)?(?:gunshot|bullet|wounds?|injur(?:y|ies))",
        hit=True,
    ),
    _cue(
        "wounded",
        r"<N>F60\s(?:in|listed|upgraded to|remained "
        r"in)\s(?:[a-z]+,?\s+(?:but\s+)?){0,3}condition\b",
        weak=True,
    ),
    _cue(
        "wounded",
        r"<N>F60\s(?:was|were|been)\s+(?:taken|rushed|transported|airlifted|flown|"
        r"transferred)\sF60(?:hospital|medical center|trauma center)",
        weak=True,
    ),
    _cue(
        "wounded",
        r"\b(?:sen[dt]|sending|sends|left|leaving|leaves|landed|put)\s+<N>\s+(?:to|in|at|fighting for)\s+(?:[\w’']+\s+){0,4}"
        r"(?:hospitals?|medical center|trauma center|coma|lives|life|critical condition)\b",
        weak=True,
    ),
    _cue(
        "wounded",
        r"<N>F60\s(?:was|were|is|are|been|being)\s+(?:treated|recovering|expected to "
        r"(?:survive|recover|live))\b",
        weak=True,
    ),
    _cue(
        "wounded",
        r"(?<!misdemeanor )(?<!felony )(?:wounding|injury|injuries|shooting)\s+(?:of|to)\s+<N>",
        hit=True,
    ),
    # missing, detained, displaced
    _cue(
        "missing",
        r"<N>F50\s(?:(?:was|were|is|are|remain(?:s|ed)?|been|went|reported)\s+)*(?:missing|"
        r"unaccounted for|disappeared)\b",
    ),
    _cue(
        "detained",
        rf"<N>F60\s{_BE}\s+{ADV}(?:detained|arrested|captured|taken into custody|apprehended|"
        rf"taken prisoner|imprisoned)",
    ),
    _cue(
        "detained",
        rf"\b(?:detain(?:ed|s|ing)|arrest(?:ed|s|ing)|captur(?:ed|es|ing)|apprehend(?:ed|s|"
        rf"ing))\s+<N>{_NO_SUBJECT}",
    ),
    _cue(
        "detained",
        r"<N>\s+(?:(?!or\b)[a-z]+\s+)?(?:detained|arrested|captured)(?!\w|\s+(?:\x01|an?\b|the\b))",
    ),
    _cue("detained", r"(?:detention|arrest|capture)s? of <N>"),
    _cue(
        "displaced",
        rf"<N>F50\s{_BE}\s+{ADV}(?:displaced|forced to (?:flee|leave)|uprooted|evacuated)",
    ),
    _cue(
        "displaced",
        r"(?:displac(?:ed|ing)|uproot(?:ed|ing)|forc(?:ed|ing))\s+<N>(?:\s+to (?:flee|leave))?",
    ),
    _cue("displaced", r"<N>\s+(?:[a-z]+\s+){0,3}(?:displaced|fled|flee)\b"),
    # field notes
    _cue("killed", r"<N>\s+(?:E?KIA)\b"),
    _cue("wounded", r"<N>\s+(?:E?WIA|inj)\b"),
    # Arabic
    _cue(
        "killed",
        r"(?:مقتل|قتل(?:ت|وا)?|قُتل|استشهاد|استشهد|اغتيال|إعدام|وفاة|أودت بحياة|بحياة|مصرع)\s+(?:[^\x01.؛،]{0,15}\s)?<N>",
    ),
    _cue(
        "killed",
        r"(?:حصيلة|عدد)\s+(?:ال)?(?:قتلى|ضحايا|شهداء|قتل)[^\x01.؛،]{0,60}\s(?:إلى|الى|بلغت?|تجاوزت?|يتجاوز)\s+<N>",
    ),
    _cue(
        "wounded",
        r"(?:إصابة|اصابة|أصيب|اصيب|جرح|جُرح|وإصابة|وأصيب|وجرح|بإصابة)\s+(?:[^\x01.؛،]{0,15}\s)?<N>",
    ),
    _cue("killed", r"(?:اغتال|أعدم|قتل)(?:ت|وا)?\s+[^\x01.؛،]{0,45}\s<N>"),
    _cue(
        "killed",
        r"<N>[^\x01.؛،]{0,40}\s(?:قتلوا|أعدموا|أُعدموا|قُتلوا|استشهدوا|لقوا حتفهم|لقوا مصرعهم|قضوا)(?!\w)",
    ),
    _cue("wounded", r"<N>[^\x01.؛،]{0,40}\s(?:أصيبوا|اصيبوا|جرحوا|جُرحوا)(?!\w)"),
    _cue("detained", r"(?:إلقاء|ألقت|ألقى) (?:\w+ )?القبض على <N>"),
    _cue("detained", r"(?:اعتقال|اعتقل|اعتقلت|توقيف|أسر)\s+(?:[^\x01.؛،]{0,15}\s)?<N>"),
    _cue("missing", r"(?:فقدان|فُقد|فقد|اختفاء)\s+(?:[^\x01.؛،]{0,15}\s)?<N>"),
    _cue("missing", r"<N>[^\x01.؛،]{0,20}\s(?:في عداد المفقودين|مفقود\w*)"),
    _cue("displaced", r"(?:نزوح|تهجير|نزحت?|تشريد)\s+(?:[^\x01.؛،]{0,15}\s)?<N>"),
)
"""In order of precedence: a quantity taken by one row is not read again for the same people."""
