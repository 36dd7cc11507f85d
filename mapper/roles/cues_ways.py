"""Cues of ways: where somebody goes, is brought, or comes from."""

from __future__ import annotations

from mapper.roles.cue import Cue, just_before

WAYS: tuple[Cue, ...] = (
    Cue(
        "destination",
        "flooded with men and arms",
        before=just_before(
            r"\b(?:flood(?:ed|ing)?|reinforc(?:ed|ing)|heading|approach(?:ed|ing)|reached|entered|landed (?:in|at|near))"
        ),
        only="no_event",
    ),
    Cue(
        "destination",
        "where somebody goes or is sent",
        before=just_before(
            r"\b(?:sen[dt]s?|sending|deploy(?:ed|s|ing|ment)?|dispatch(?:ed|es|ing)?|"
            r"rush(?:ed|ing)?|reinforcements?|convoys?|fled|"
            r"flee(?:ing|s)?|travel(?:l?ed|l?ing|s)?|went|go(?:ing|es)?|arriv(?:ed|ing|es|"
            r"al)|mov(?:ed|ing|es)|evacuat\w+|transferr?\w*|taken|took|"
            r"brought|return(?:ed|ing|s)?|flown|flew|escap(?:ed|ing)|drove|driven|headed|"
            r"heading|march(?:ed|ing)|en route|on (?:the|its|their) way|"
            r"relocat\w+|exiled?|deport\w+|displaced|"
            r"visit(?:ed|s|ing)?|trip|tour|flights?|airlifted|rushed)"
            r"(?: \w+){0,4}? (?:to|towards?|for|into|via)"
            r"|\b(?:mov(?:ed?|ing)|advanc(?:ed|ing|e)|march(?:ed|ing)|clos(?:ed|ing) in|push(?:ed|ing)) on"
            r"|\b(?:arriv(?:ed|es|ing|al)|deploy(?:ed|ment|ing)?|refuge|shelter\w*|sanctuary|asylum(?! seekers?)|stops?|"
            r"hospitali[sz]ed|convalesc\w+|visit(?:ed|s|ing)?|taken|tour)(?: \w+){0,4}? (?:in|at|near)"
        ),
    ),
    Cue(
        "incident",
        "a hospital or prison there was struck",
        before=just_before(
            r"\b(?:struck|hit(?:ting)?|bomb(?:ed|ing)|shell(?:ed|ing)|attack(?:ed|ing)|target(?:ed|ing)|raid(?:ed|ing)|"
            r"storm(?:ed|ing)|strikes? on|attack on|raid on)(?: \w+){0,4} "
            r"(?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)) (?:in|at|near)"
        ),
        only="event",
    ),
    Cue(
        "destination",
        "where the wounded were taken",
        before=just_before(
            r"\b(?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)) (?:in|at|near)"
        ),
    ),
    Cue(
        "origin",
        "where men or arms come from",
        before=just_before(
            r"\b(?:fighters?|reinforcements?|troops|soldiers?|militants?|gunmen|recruits?|"
            r"men|members?|forces|residents?|refugees?|"
            r"famil(?:y|ies)|convoys?|migrants?|displaced|supplies|weapons|arms|groups?|"
            r"factions?|units?|stronghold|came|come|comes|coming|"
            r"arriv\w+|fled|withdr\w+|return(?:ed|ing)?|hail\w*|originally|departed|left)"
            r"(?: \w+){0,3}?,? (?:\w+ly )?(?:from|of origin in)"
        ),
    ),
    Cue(
        "origin",
        "where somebody was born or grew up",
        before=just_before(
            r"\b(?:born|raised|grew up|native|hometown|home|originally|family) (?:in|of|from|to)"
        ),
    ),
)
"""In order of precedence, as `mapper.roles.cues` joins them."""
