"""Tables of what changes a claim: names, the past, accusations, running totals, parts."""

from __future__ import annotations

import re

from mapper.counts.cues import ADV, DEAD, HIT, HURT, Cue

_NAME = (
    r"(?P<name>(?!\w+s(?!\w| [A-Z])|(?:Druze|Alawi|Shia|Sunni)\b)"
    r"(?!(?:Police|County|Sheriff|Officials|Authorities|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|"
    r"Sunday|The|In|At|On|It|This|That|They|We|He|She|No|One|Two|Three|An?|Man|Woman|"
    r"January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Photo|Image|Both|All|"
    r"Four|Five)\b)"
    r"[A-Z][a-z][\w'’-]*(?:\s+(?:[\"“]\w+[\"”]\s+)?(?:[A-Z]\.|(?:al|el|de|bin|la|van)[ "
    r"-])?\s?[A-Z][\w'’-]+){%s}"
    r"(?!\w)(?<!County)(?<!City)(?<!Dakota)(?<!Carolina)(?<!Street)(?<!Avenue)(?<!Police)(?<!Department)"
    r"(?<!News)(?<!Shooting))"
)
_LONG_NAME, _ANY_NAME = _NAME % "1,3", _NAME % "0,3"
_APPOSED = r"(?:,? (?:Jr|Sr)\.?)?(?:\s*,[^,.;\x01]{1,50},)?"

NAMED: tuple[Cue, ...] = (
    Cue(
        "killed",
        re.compile(rf"{_LONG_NAME}{_APPOSED}\s+(?:was|were|is|had been|has been)\s+{ADV}{DEAD}"),
    ),
    Cue(
        "killed",
        re.compile(
            rf"{_LONG_NAME}{_APPOSED}\s+(?:has |had |later |also )*(?:died|dies|succumbed)\b"
        ),
    ),
    Cue(
        "killed",
        re.compile(
            r"(?:killed|killing|kills|murdered|murdering|assassinated|gunned down|fatally shot|"
            r"fatally shooting|"
            r"shot and killed|shooting and killing|(?:death|murder|assassination|killing|slaying|"
            r"homicide)s? of)\s+"
            rf"(?:(?!(?:in|at|near|on|from|by|outside|during|stemmed|after|who|and|"
            rf"inside)\b)[a-z]+[\w-]*\s+){{0,3}}{_ANY_NAME}"
        ),
    ),
    Cue("wounded", re.compile(rf"{_LONG_NAME}{_APPOSED}\s+(?:was|were|had been)\s+{ADV}{HURT}")),
    Cue(
        "wounded",
        re.compile(rf"{_LONG_NAME}{_APPOSED}\s+(?:was|were|had been)\s+{ADV}{HIT}"),
        hit=True,
    ),
    Cue(
        "wounded",
        re.compile(rf"(?:shooting of|shot|shooting)\s+{_LONG_NAME}(?!\s+(?:to death|dead))"),
        hit=True,
    ),
)
"""People named without an age, where they stand directly beside the cue."""

KIN_OF = re.compile(
    r"\b(?:sons?|daughters?|grandsons?|granddaughters?|brothers?|sisters?|wife|husband|mother|father|nephews?|"
    r"nieces?|cousins?|friends?|girlfriend|boyfriend|child|children|uncle|aunt|widow|supporters?) of "
    r"(?:[A-Z][\w.]*\s+){0,4}$"
)
"""What makes the name that follows somebody else's: "the grandson of Congressman Jane Roe"."""

PERSON_AFTER = re.compile(
    r"\s+(?:man|woman|men|women|boy|girl|teen|teens|teenager|toddler|resident|couple|student|officer|"
    r"police|mother|father|family|native|businessman|rapper)\b"
)
"""Who follows a name that is then of a place: "a Long Beach man"."""

_SELF = r"(?:himself|herself|itself|themselves|self)"
SELF_KILLED = re.compile(
    rf"\b(?:fatally (?:shot|shoot(?:s|ing)?|wounded|stabbed) {_SELF}|(?:shot|shoots|stabbed) {_SELF} (?:to death|dead)|"
    rf"(?:accidentally|apparently|then) kill(?:s|ed|ing)? {_SELF})\b",
    re.IGNORECASE,
)
"""One who died by his own hand, where nobody else is told of."""

SELF_HURT = re.compile(
    rf"\b(?:shot|shoots|shooting|stabbed|wounded|wounds|wounding|injured|injures|injuring) {_SELF}\b"
    rf"|\bshot (?:his|her) own \w+",
    re.IGNORECASE,
)
"""One who hurt himself, where nobody else is told of."""

AND_ANOTHER = re.compile(
    r"\s*(?:,|and|&)\s+(?:then )?(?:his|her|an?|the|another|girl|boy|friend|son|daughter|wife|brother|sister)\b",
    re.IGNORECASE,
)
"""Who else was hurt: "shot himself and a friend"."""

DEED = re.compile(
    r"\b(?:kill(?:ed|s|ing) (?:himself|herself)|(?:took|taking|taken|takes|take) (?:his|her) own life|"
    r"turn(?:ed|s|ing) (?:the|his|her|a) (?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|revolver) on (?:himself|herself)|"
    r"committed suicide|(?:shot|shooting|hanged) (?:himself|herself) (?:to death|dead|fatally)|"
    r"fatally (?:shot|shooting) (?:himself|herself))"
    r"|\b(?:before|until|after) (?:the )?(?:police|officers?|deput(?:y|ies)|troopers?|soldiers?|troops|guards?|"
    r"security (?:forces|guards?|officers?)) (?:fatally )?(?:shot|killed|gunned down|shot and killed|neutrali[sz]ed) "
    r"(?:him|her|the (?:gunman|attacker|shooter|suspect|assailant))\b"
    r"(?! in the (?:foot|leg|hand|arm|thigh|shoulder|face)\b)"
    r"|\b(?:kill|kills|killed|shoots|shot|wife|others?|people|\d+|girlfriend|family|mother)(?:,| and|, and|, then) self\b",
    re.IGNORECASE,
)
"""The attacker who died after he had hurt others, by his own hand or shot by those who came."""

DEED_AFTER = re.compile(
    r"\b(?:before|and|then|who) (?:fatally |then |also )*(?:shooting|shot|shoots|killing|stabbing|stabbed|hanging|hanged|blowing up) "
    r"(?:himself|herself)(?! in the (?:foot|leg|hand|arm|thigh|shoulder|buttocks|face|cheek))(?!,? (?:but )?(?:and )?surviv)",
    re.IGNORECASE,
)
"""The same in words that say it only of one who has killed: "killed his wife before shooting himself"."""

ONE_DEATH = re.compile(
    r"(?<!non-)(?<!near-)(?<!nearly )\b(?:fatal|deadly|lethal) (?:(?!and\b)[\w-]+ ){0,2}(?:shooting|stabbing|beating|shot|"
    r"attack|encounter|hit-and-run|crash)\b(?!s)"
    r"|\b(?:shooting|stabbing) death\b(?!s)|(?:['’]s|\b(?:his|her)) (?:[\w-]+ ){0,2}death\b"
    r"(?! (?:row|threat|penalty|toll|sentence|certificate))"
    r"|\b(?:charged with|charge of|charges of|indicted for|indicted on|accused of|guilty (?:of|to)|convicted of|"
    r"arrested (?:for|on)|faces?|suspicion of)\s+(?:(?:a|one|count|of|first|second|third|degree|first-degree|second-degree|"
    r"third-degree|criminal|capital|felony|involuntary|voluntary|negligent|criminally|reckless|intentional|open)\s+){0,4}"
    r"(?:murder|homicide|manslaughter)\b"
    r"|\bsuccumbed to (?:his|her|the)\b|\blost (?:his|her) life\b|\b(?:gunshot|wounds?) (?:which |that )?proved (?:to be )?fatal\b",
    re.IGNORECASE,
)
"""Words that speak of one death without anyone who died."""

HYPOTHETICAL = re.compile(
    r"\b(?:should|could|would|might)(?:['’]ve| have| be|\s+not)?\b(?:\s+(?:have|been|be|had))*[^.;,]{0,12}$"
    r"|\b(?:there|they|it|we|you)['’]d\b[^.;,]{0,18}$"
    r"|\b(?:fear(?:s|ed|ing)?|worr(?:y|ied|ies)|warn(?:s|ed|ing)?) that [^.;,]{0,30}$",
    re.IGNORECASE,
)
"""What stands before those who only might have been hurt."""

NAME_AND = re.compile(
    r"\b[A-Z][a-z][\w'’-]* (?:[A-Z]\. )?[A-Z][a-z][\w'’-]*(?:, \d{1,2},)?,? and (?:[A-Z][a-z]+\.? ){0,2}$"
)
AND_NAME = re.compile(
    r"(?:, \d{1,2},)?,? and (?:his |her )?(?:[A-Z][a-z]+\.? ){0,2}[A-Z][a-z][\w'’-]* (?:[A-Z]\. )?[A-Z][a-z][\w'’-]*"
)
"""A second person, named before or behind the first."""

IMPLICIT = re.compile(
    rf"\b(?:was|is|has been)\s+{ADV}(?:shot and killed|shot to death|shot dead|gunned "
    rf"down|killed|slain|murdered|"
    r"assassinated|executed|fatally shot|pronounced dead)\b"
    r"|\b(?:murder|assassination) of\b|\b(?:killed|kills|killing|shot and killed|hanged) "
    r"(?:himself|herself)\b"
    r"|\b(?:took|taking|taken) (?:his|her) own life|\bcommitted suicide|\bfatal(?:ly)? "
    r"shooting of\b"
    r"|\bdid not survive\b"
    r"|\b(?-i:KILLED|MURDERED|ASSASSINATED) (?-i:(?!IN|BY|ON|AND|AT|DURING|THE|AS|WHILE|"
    r"MORE|ALL|OR|WHEN|HIS|HER|"
    r"THEIR|FOR|WITH|AFTER|TODAY|YESTERDAY|MANY|OTHER|PEOPLE|CIVILIANS|PEASANTS)\b)(?-i:[A-Z]{3,})",
    re.IGNORECASE,
)
"""One killed person whom no quantity names."""

BACKGROUND = re.compile(
    r"\b(?:responsible for|accused of being|mastermind\w*|the planner|coordinator behind|"
    r"linked to|suspected of being|believed to have (?:targeted|"
    r"planned|led|directed|ordered|conducted|carried out)|involved in|associated with|"
    r"suspected in|attempted|attempting|tried to|plotting|planned|threatened|similar "
    r"to|com(?:es?|ing) (?:[\w-]+ ){0,6}after)\b[^.;]{0,160}$",
    re.IGNORECASE,
)
"""What stands before a deed of earlier times, or one that failed."""

NO_CASUALTIES = re.compile(
    r"\b(?:no|without(?: any)?)\s+(?:reports? of\s+)?(?:any\s+)?(?P<what>casualties|"
    r"injuries|deaths|fatalities|victims|civilian casualties|cas(?=\.|,|;|$))(?!\w)",
    re.IGNORECASE,
)
"""Nobody was hurt, said without a person."""

HISTORICAL = re.compile(
    r"\b(?:in|since|during|between)\s+(?:the\s+)?(?:early |late |"
    r"mid-?)?(?:[A-Z][a-z]+,?\s+)?(?:19|20)\d\d\b|\b(?:last|previous) year\b"
    r"|\byears?(?: and a half)? (?:ago|earlier)\b|\b(?:last|past) (?:spring|summer|fall|autumn|winter)\b"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several) years? after\b"
    r"|\b(?:so far )?this year\b|\bin recent (?:years|"
    r"months)\b|\b(?:past|last) (?:\w+ )?(?:years|months|decade)\b"
    r"|\b(?:homicides?|murders?|killings?) (?:this|of the|in the) (?:year|city)\b|"
    r"\byear[- ]to[- ]date\b|\b(?:previous|earlier) (?:toll|count|tally|figure)\b|"
    r"\b(?:earlier|previously|initially),? (?:\w+ ){0,4}(?:had |was )?(?:put|said|reported|given|spoken|toll)\b|"
    r"\bestimat(?:es?|ed) that\b|السابقة|سابقا|الأولية",
    re.IGNORECASE,
)
"""Words that take a figure back into the past, or make it a statistic."""

CUMULATIVE = re.compile(
    r"\b(?:death toll|toll|so far|in total|a total of|bringing the|brings the|raising the|"
    r"rose to|risen to|climbed to|"
    r"at least \d+ (?:people )?(?:have|had) been)\b|حصيلة|ارتفع|ارتفاع",
    re.IGNORECASE,
)

INCLUDING = re.compile(
    r"(?:including|\bincl\.?|among them|among whom|of them|of whom|most of them|بينهم|منهم|من بينهم|"
    r"بينها)\s*(?:are |were |was )?$",
    re.IGNORECASE,
)
"""What stands in front of a part of those just counted."""
