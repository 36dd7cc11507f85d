"""Cues of names that are part of another name, or only tell of a person or a thing."""

from __future__ import annotations

import re

from mapper.roles.cue import Cue, just_after, just_before

_BODIES = (
    r"Police|Sheriff|Department|Fire|Council|University|College|School|Hospital|Court|Board|Commission|"
    r"Committee|Association|Institute|Bank|Times|Post|Herald|News|Ministry|Army|Brigade|Division|Front|Party|"
    r"Company|Corporation|Inc|Foundation|Chamber|Center|Centre|Agency|Authority|Observatory|Network|Club|Church|"
    r"Congress|Senate|Parliament|Embassy|Jail|Prison|Community Hall|Mall|Accords?|Agreement|Treaty|Conference|"
    r"Summit|Cartel|Monastery|Convent|Battalion|Stadium|Consulate|Cathedral"
)
"""What a place name before makes a body or a building of that name."""
_NOT_IN_CAPITALS = ("Department", "Fire", "Post", "Front", "Times", "News", "Division", "Army")
"""Words that in a text of capitals may be no name: "IN CALI FIRE BROKE OUT"."""
_BODIES_IN_CAPITALS = "|".join(
    word.upper() for word in _BODIES.split("|") if word not in _NOT_IN_CAPITALS
)

NAMES: tuple[Cue, ...] = (
    Cue("background", "a language", after=just_after(r"[- ]speak(?:ing|ers?)\b")),
    Cue(
        "incident",
        "a building there was hit",
        before=just_before(
            r"\b(?:bomb(?:ed|s|ing)|hit|hits|struck|strikes?|target(?:ed|s)|attack(?:ed|s)?|shell(?:ed|ing)|storm(?:ed|ing)|raid(?:ed)?|"
            r"burned|destroyed)(?: on)?(?: (?:the|an?|its?|their))?(?: [\w'’-]+){0,3} (?:Ministry|Embassy|Church|Hospital|University|"
            r"College|Consulate|Institute|Museum|Headquarters|HQ|Palace) in"
        ),
        only="event",
    ),
    Cue(
        "organisation",
        "part of an organisation's name",
        after=re.compile(
            rf"\A(?:(?:['’]s)? (?:[A-Z][\w.&-]+ ){{0,3}}(?:{_BODIES})\b| (?:{_BODIES_IN_CAPITALS})\b)"
        ),
    ),
    Cue(
        "organisation",
        "part of an organisation's name",
        before=re.compile(
            r"\b(?:University|Bank|Institute|Emirate|Front|Council|Bishop|Archbishop|"
            r"College|Republic|Kingdom|"
            r"Ministry|Embassy|Church|Army|Party|Congress|Chamber|Museum|Airlines|Radio|"
            r"Television|Hospital|Movement|Union|Brigades?|Jihad|Islamic State) "
            r"(?:of|for|in)(?: the)? \Z"
        ),
    ),
    Cue(
        "metonym",
        "stands for a government",
        before=just_before(
            r"\b(?:government|president|presidency|minister|king|army|military|leader|"
            r"authorities|parliament|regime) of|\b(?:ambassadors?|embass(?:y|ies)|consulates?|envoys?) (?:of|in|"
            r"to)"
        ),
    ),
    Cue(
        "actor_base",
        "where somebody has a home",
        after=just_after(
            r"[- ](?:based|born|led|backed|funded|allied|sponsored|linked|affiliated|"
            r"controlled|owned|headquartered|trained|made|supplied)\b"
        ),
    ),
    Cue(
        "actor_base",
        "whose men they are",
        before=just_before(
            r"\b(?:members?|guards?|cadets?|recruits?|graduates?|students|pupils|alumni|officers?|soldiers?|fighters?|commanders?|"
            r"head|chief|director|deputies|staff|employees) (?:of|from|at)"
        ),
        after=re.compile(
            r"\A['’]s (?:guards?|garrison|militia|police|force|unit|brigade|team|council|staff|battalion)\b"
        ),
    ),
    Cue(
        "actor_base",
        "where somebody has a home",
        before=just_before(r"\b(?:based|headquartered|exiled|living in exile) (?:in|at|near)"),
    ),
    Cue(
        "background",
        "a land or a sea that only describes what follows",
        after=just_after(
            r" (?:port|coastal|border|market|oil|gas|resort) (?:city|town|village|pipeline|port) "
        ),
    ),
    Cue(
        "background",
        "where people meet or talk",
        before=just_before(
            r"\b(?:meetings?|met|meet|talks|conference|summit|debate|interview\w*|negotiations|dialogue|seminar|congress|"
            r"ceremony|session|hearing|trial|charges made|speech|speaking|statement)(?: (?!killed|attack\w*|bomb\w*|and)[\w,-]+){0,5}? (?:in|at)"
        ),
        only="no_event",
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=just_before(
            r"\b(?:reports?|information|news|dispatch(?:es)?|message|word|telephoned) (?:received |coming |reaching us )?(?:from|in|by)"
        ),
        after=just_after(
            r"(?:,? \w+){0,2}? (?:stat\w+|sa(?:y|id|ys)|indicat\w+|add\w+|advis\w+|claim\w+|that|suggest\w+|reveal\w+)\b"
        ),
    ),
)
"""In order of precedence, as `mapper.roles.cues` joins them."""
