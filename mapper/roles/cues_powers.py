"""Cues of names that stand for a government, which acts and speaks."""

from __future__ import annotations

from mapper.roles.cue import Cue, just_after, just_before

_SPEECH = (
    r"said|says|say|told|accus\w+|blam\w+|claim\w+|den(?:y|ied|ies)|condemn\w+|urg\w+|"
    r"warn\w+|call(?:ed|s) (?:on|for)|"
    r"announc\w+|declar\w+|insist\w+|demand\w+|reject\w+|welcom\w+|critici[sz]\w+|vow\w+|"
    r"pledg\w+|agreed|"
    r"refus\w+|want\w*|hop(?:ed|es)|fear\w+|consider\w*|believ\w+|support\w*|back(?:ed|s)|"
    r"oppos\w+|sought|seeks?|"
    r"plans?|decid\w+|recogni[sz]\w+|mediat\w+|broker\w+|remain\w*|maintain\w*|respond\w*|"
    r"threat\w+|"
    r"negotiat\w+|grappl\w+|faces?|faced|deploy\w+|reinforc\w+|launch\w*|struck|strikes?|invad\w+|"
    r"supplie[sd]|supplied|arm(?:ed|s)|fund(?:ed|s)|impos\w+|must|should|could|would|will|"
    r"may|might|can|"
    r"has|have|had|is|was|does|did"
)

POWERS: tuple[Cue, ...] = (
    Cue(
        "incident",
        "the worst that it has seen",
        after=just_after(
            r" (?:has|have|had) (?:\w+ )?(?:seen|experienced|witnessed|suffered|endured)\b"
        ),
        only="event",
    ),
    Cue(
        "metonym",
        "stands for a government",
        after=just_after(
            r"['’]s? (?:\w+ )?(?:\w+ )?(?:government|president|prime|foreign|defen[cs]e|"
            r"army|military|leader(?:s|ship)?|ruler|regime|minister|ambassador|parliament|"
            r"security|forces|police|troops|authorities|air force|navy|client|allies|ally|"
            r"economy|influence|role|support|intervention|policy)\b"
        ),
        only="state",
    ),
    Cue(
        "metonym",
        "a power that stands behind others",
        before=just_before(
            r"\b(?:backing|support|help|aid|assistance|protection|blessing|mediation|allies|influence) (?:of|from)"
        ),
        only="state",
    ),
    Cue(
        "metonym",
        "a power that others speak with or of",
        before=just_before(
            r"\b(?:backed by|supported by|relations with|"
            r"ties (?:with|to)|talks with|against|allies|ally of|help (?:of|from)|between|"
            r"pressure (?:on|from)|accus\w+|blam\w+|urg\w+|told|hosted by|led by|"
            r"supplied by|mediated by|brokered by|sanctions (?:on|against)|war (?:on|with|"
            r"against)|by|with|like|for)"
        ),
        only="power",
    ),
    Cue(
        "metonym",
        "a power that acts or speaks",
        after=just_after(
            rf"(?:, which|, meanwhile,?|, a [^,]{{1,60}},|, however,)? (?:\w+ly )?(?:also |"
            rf"now |then |still )?(?:{_SPEECH})\b"
        ),
        only="power",
    ),
)
"""In order of precedence, as `mapper.roles.cues` joins them."""
