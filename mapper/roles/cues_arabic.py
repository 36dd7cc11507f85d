"""Cues in Arabic: who speaks from where, and which power acts."""

from __future__ import annotations

from mapper.roles.cue import Cue, just_before

ARABIC: tuple[Cue, ...] = (
    Cue(
        "reporter",
        "where who says so sits",
        before=just_before(
            r"(?<!\w)[وف]?(?:بحسب|حسب|وفق|وفقا|قال\w*|أفاد\w*|نقل\w*|أعلن\w*|أكد\w*) "
            r"(?:(?!إن |أن |بأن |عن )\w+ ){0,4}(?:في|ب)"
        ),
    ),
    Cue(
        "metonym",
        "a power that acts or speaks",
        before=just_before(
            r"(?<!\w)[وف]?(?:أعلن|قال|نف|أكد|اتهم|دع|حذر|طالب|أدان|رحب|رفض|تقول|تنفي|تتهم|ترفض|تدعو)\w*"
        ),
        only="power",
    ),
)
"""In order of precedence, as `mapper.roles.cues` joins them."""
