"""What the words around a place name say it does in its sentence, as a table of patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from mapper.model import Role

Only = Literal["any", "power", "state", "no_event", "event"]
"""Which toponyms a cue is for: all; countries and capitals that no locative leads, or that any leads; clauses without event, or with
one that happened."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern beside a toponym and the role that it speaks for.

    Attributes
    ----------
    side
        Whether it is sought just before the toponym, just after it, or needs both.
    """

    role: Role
    because: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    only: Only = "any"


_FLAGS = re.IGNORECASE
_THE = r"(?:the |its |their |his |her |nearby |neighbou?ring )*"
_KIND = (
    r"(?:(?:(?:north|south|east|west|central|coastal|rural)\w*|capital|coastal|port|border|"
    r"once-\w+|strategic|key|besieged) )*"
    r"(?:(?:stronghold|cit(?:y|ies)|towns?|villages?|provinces?|governorates?|districts?|"
    r"regions?|areas?|"
    r"countryside|outskirts|suburbs?|neighbou?rhoods?|camps?|airport|air ?base|base|state|"
    r"capital|county) "
    r"(?:of |in )?)?"
)


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern}) ?{_THE}{_KIND}\Z", _FLAGS)


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\A(?:{pattern})", _FLAGS)


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
_PERSON_NOUN = (
    r"(?:resident|residents|teacher|father|mother|widow|farmer|student|doctor|physician|"
    r"nurse|shopkeeper|"
    r"activist|journalist|reporter|correspondent|fixer|photographer|lawyer|engineer|man|woman|"
    r"official|officer|employee|worker|analyst|expert|professor|diplomat|native|citizen|"
    r"family|families|"
    r"residents|people|locals|volunteer|spokes(?:man|woman|person))"
)

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

CUES: tuple[Cue, ...] = (
    # parts of other names
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
        before=_before(
            r"\b(?:government|president|presidency|minister|king|army|military|leader|"
            r"authorities|parliament|regime) of|\b(?:ambassador|embassy|envoy) (?:of|in|"
            r"to)"
        ),
    ),
    Cue(
        "actor_base",
        "where somebody has a home",
        after=_after(
            r"[- ](?:based|born|led|backed|funded|allied|sponsored|linked|affiliated|"
            r"controlled|owned|headquartered|trained|made|supplied)\b"
        ),
    ),
    Cue(
        "actor_base",
        "where somebody has a home",
        before=_before(r"\b(?:based|headquartered|exiled|living in exile) (?:in|at|near)"),
    ),
    Cue(
        "background",
        "a land or a sea that only describes what follows",
        after=_after(
            r" (?:port|coastal|border|market|oil|gas|resort) (?:city|town|village|pipeline|port) "
        ),
    ),
    Cue(
        "background",
        "where people meet or talk",
        before=_before(
            r"\b(?:meetings?|met|meet|talks|conference|summit|debate|interview\w*|negotiations|dialogue|seminar|congress|"
            r"ceremony|session|hearing|trial|charges made|speech|speaking|statement)(?: (?!killed|attack\w*|bomb\w*|and)[\w,-]+){0,5}? (?:in|at)"
        ),
        only="no_event",
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=_before(
            r"\b(?:reports?|information|news|dispatch(?:es)?|message|word|telephoned) (?:received |coming |reaching us )?(?:from|in|by)"
        ),
        after=_after(
            r"(?:,? \w+){0,2}? (?:stat\w+|sa(?:y|id|ys)|indicat\w+|add\w+|advis\w+|claim\w+|that|suggest\w+|reveal\w+)\b"
        ),
    ),
    # those to whom something was done there
    Cue(
        "incident",
        "somebody was hurt or taken there",
        before=_before(
            r"\b(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es)?|shot|detain(?:ed|ing|s)?|"
            r"arrest(?:ed|ing|s)?|abduct(?:ed|ing|s)?|kidnapp(?:ed|ing)|execut(?:ed|ing|es)|murder(?:ed|ing|s)?|"
            r"beheaded|massacred|captur(?:ed|ing|es))(?: (?!said|told|from|who|after|before|were|was|taken|brought|hospitals?)[\w-]+){1,6} "
            r"(?:in|at|near|outside)"
        ),
        only="event",
    ),
    # who speaks from where
    Cue(
        "incident",
        "a building there was hit",
        before=_before(
            r"\b(?:blasts?|explosions?|attack\w*|raid\w*|(?:air)?strikes?|shelling|clash\w*|fighting|bomb\w*|fire[ds]?|shooting|"
            r"riots?|assault\w*|protest\w*|hit|struck|storm\w*|uprising|siege)(?: [\w-]+){0,3}?(?: (?:at|on|near|around|outside|inside|in|of))?"
            r"(?: (?:the|an?|its?))?(?: [\w'’-]+){0,4} (?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)) (?:in|at|near)"
        ),
        only="event",
    ),
    Cue(
        "reporter",
        "where it was said",
        before=_before(
            r"\b(?:said|says|announced|stated|added)(?: (?:on \w+|today|yesterday|late|early|also))* (?:in|from)"
        ),
    ),
    Cue(
        "incident",
        "it spread there",
        before=_before(r"\b(?:spread\w*|spilled over)\b.{0,80}?\bto"),
        only="event",
    ),
    Cue(
        "actor_base",
        "where fighters hide",
        before=_before(
            r"\b(?:holed up|hid(?:ing|den)?|tak(?:en|ing) cover|dug in|base[sd]?|camp(?:s|ed)?)(?: [\w-]+){0,3} in"
        ),
        after=_after(r"(?: \w+)? from (?:which|where)\b"),
    ),
    Cue(
        "origin",
        "where fire came from",
        before=_before(
            r"\b(?:fired|launched|shelled|shelling|rockets?|missiles?|drones?|mortars?|artillery|sniping)(?: [\w’'-]+){0,7}? from(?: near| inside)?"
        ),
    ),
    Cue(
        "incident",
        "a building there was hit",
        before=_before(
            r"\b(?:hospitals?|clinic|prison|jail|medical cent(?:er|re)|school|market|mosque|church) (?:in|at|near)"
        ),
        after=_after(
            r" (?:was|were|has been|had been|came)(?: \w+){0,2} (?:hit|struck|bombed|shelled|attacked|raided|stormed|targeted|"
            r"burned|under (?:\w+ ){0,2}(?:fire|attack))\b"
        ),
    ),
    Cue(
        "background",
        "a border",
        after=_after(r"['’]s (?:\w+ )?(?:border|frontier)\b"),
    ),
    Cue(
        "reporter",
        "where somebody was told of it",
        before=_before(r"\b(?:told|telling|tell) (?:[\w-]+ ){1,5}(?:in|at)"),
    ),
    Cue(
        "background",
        "where a person quoted is from",
        before=_before(
            rf"\b(?:an?|the|one|two|some|many|local|other|"
            rf",) ?(?:\w+[- ]){{0,2}}{_PERSON_NOUN}(?: (?:for|of|at) [\w ]{{1,25}})? (?:in|"
            rf"from|of|at)"
        ),
    ),
    Cue(
        "reporter",
        "the seat of who says so",
        before=_before(
            r"\b(?:ministry|office|officials?|authorities|headquarters|command|embassy|court|agency|police|"
            r"spokes(?:man|woman|person)) (?:in|at|of)"
        ),
        after=_after(
            r",? (?:said|says|told|announced|reported|confirmed|added|stated|called|urged|condemned|warned|put|spoke)\b"
        ),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=_before(
            r"\b(?:report|announc|learn|confirm|stat|sa[iy])\w*(?: today| yesterday| here)? in"
        ),
        after=_after(r"(?: today| yesterday| on \w+)?,? that\b"),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=_before(r"\b(?:sources|spokes\w+|officials?|authorities) in"),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        after=_after(
            r",? it (?:was|is|has been) (?:reported|announced|learned|confirmed|stated)\b"
        ),
    ),
    Cue(
        "origin",
        "where a journey begins",
        before=_before(
            r"\b(?:running|travel\w*|journey|bus|train|flight|plane|ship|drove|driving|heading|moving|on (?:its|his|her|their) way|came up the road|up the road|down the road) (?:\w+ ){0,3}from"
        ),
    ),
    Cue(
        "background",
        "where a person named with an age is from",
        before=_before(r"(?:,|\() ?\d{1,3},? (?:years? old,? )?(?:both |all )?(?:of|from)"),
    ),
    Cue(
        "background",
        "where somebody hurt or sought is from",
        before=_before(
            r"\b(?:\d{1,3}-year-old (?:\w+ ){0,2}|(?:a|the|another|second|local) (?:young |elderly )?)"
            r"(?:man|woman|boy|girl|teen\w*|resident|native|driver|suspect|victim|student|farmer) (?:from|of)"
        ),
    ),
    Cue(
        "background",
        "where somebody holds office or lives",
        before=_before(
            r"\b(?:mayor|governor|bishop|archbishop|commander|prefect|police chief) of|\b(?:stationed|quartered|garrisoned) (?:in|at)|"
            r"\b(?:last )?known address (?:was |is )?in(?: the \w+ block of [\w ]{1,30} in)?|\bwarrants? (?:out of|from)"
        ),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=_before(
            r"\b(?:reporting|(?<!were )(?<!was )(?<!been )reported|speaking|spoke|telephone|phone|reporter|"
            r"correspondent|bureau|broadcast\w*|told \w+) (?:from|in|by \w+ from)"
        ),
    ),
    # ways there and away
    Cue(
        "destination",
        "flooded with men and arms",
        before=_before(
            r"\b(?:flood(?:ed|ing)?|reinforc(?:ed|ing)|heading|approach(?:ed|ing)|reached|entered|landed (?:in|at|near))"
        ),
        only="no_event",
    ),
    Cue(
        "destination",
        "where somebody goes or is sent",
        before=_before(
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
        before=_before(
            r"\b(?:struck|hit(?:ting)?|bomb(?:ed|ing)|shell(?:ed|ing)|attack(?:ed|ing)|target(?:ed|ing)|raid(?:ed|ing)|"
            r"storm(?:ed|ing)|strikes? on|attack on|raid on)(?: \w+){0,4} "
            r"(?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)) (?:in|at|near)"
        ),
        only="event",
    ),
    Cue(
        "destination",
        "where the wounded were taken",
        before=_before(
            r"\b(?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)) (?:in|at|near)"
        ),
    ),
    Cue(
        "origin",
        "where men or arms come from",
        before=_before(
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
        before=_before(
            r"\b(?:born|raised|grew up|native|hometown|home|originally|family) (?:in|of|from|to)"
        ),
    ),
    # those who act and speak
    Cue(
        "incident",
        "the worst that it has seen",
        after=_after(
            r" (?:has|have|had) (?:\w+ )?(?:seen|experienced|witnessed|suffered|endured)\b"
        ),
        only="event",
    ),
    Cue(
        "metonym",
        "stands for a government",
        after=_after(
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
        before=_before(
            r"\b(?:backing|support|help|aid|assistance|protection|blessing|mediation|allies|influence) (?:of|from)"
        ),
        only="state",
    ),
    Cue(
        "metonym",
        "a power that others speak with or of",
        before=_before(
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
        after=_after(
            rf"(?:, which|, meanwhile,?|, a [^,]{{1,60}},|, however,)? (?:\w+ly )?(?:also |"
            rf"now |then |still )?(?:{_SPEECH})\b"
        ),
        only="power",
    ),
    Cue(
        "reporter",
        "where who says so sits",
        before=_before(
            r"(?<!\w)[وف]?(?:بحسب|حسب|وفق|وفقا|قال\w*|أفاد\w*|نقل\w*|أعلن\w*|أكد\w*) "
            r"(?:(?!إن |أن |بأن |عن )\w+ ){0,4}(?:في|ب)"
        ),
    ),
    Cue(
        "metonym",
        "a power that acts or speaks",
        before=_before(
            r"(?<!\w)[وف]?(?:أعلن|قال|نف|أكد|اتهم|دع|حذر|طالب|أدان|رحب|رفض|تقول|تنفي|تتهم|ترفض|تدعو)\w*"
        ),
        only="power",
    ),
)
"""In order of precedence: the first that fits decides."""

HISTORY = re.compile(
    r"\b(?:in|since|until|back in|during|of) (?:the )?(?:(?:early|late|mid-?) ?)?(?:19\d\d|"
    r"20[01]\d)s?\b|"
    r"\b(?:years? ago|decades?|once (?:celebrated|a|known)|historical(?:ly)?|anniversary|"
    r"had been|had once|"
    r"civil war|in the past century|previous(?:ly)?|former stronghold|used to (?:be|have|live|rule|hold|belong))\b",
    _FLAGS,
)
"""Clauses about other times than the report's own."""

EVENT = re.compile(
    r"\b(?:kill\w*|dead|die[ds]?|shells?|target(?:ed|ing|s)?|advanc(?:e[ds]?|ing)|"
    r"assault\w*|regain\w*|human losses|stray bullets?|burial|mass graves?|beheaded|"
    r"hang(?:ed|ing)|lynch\w*|deaths?|slain|shot|shoot\w*|shelled|shelling|bomb\w*|"
    r"explo\w+|blasts?|attack\w*|ambush\w*|"
    r"clash\w*|fight(?:ing|s)?|fought|battl\w+|gunfire|gun ?fight|gun battle|raid\w*|"
    r"air ?str\w+|airstrike\w*|str(?:uck|ikes?)|missiles?|rockets?|mortars?|"
    r"seiz\w+|captur\w+|stormed|took control|take control|taken control|overr[au]n|"
    r"recaptur\w+|besieg\w+|"
    r"protest\w*|rall(?:y|ied|ies)|demonstrat\w+|march(?:ed|es)|riot\w*|strikes|unrest|"
    r"violence|massacr\w+|execut\w+|"
    r"kidnap\w*|abduct\w*|detain\w*|arrest\w*|assassinat\w+|murder\w*|wound\w+|injur\w+|"
    r"curfews?|looted|torched|burn(?:ed|ing)|set (?:fire|ablaze)|"
    r"casualt\w+|uprising|fire(?:d|s)? (?:on|at)|hit|drone|grenade\w*|ied|land ?mine\w*|"
    r"stabb\w+|victims?|"
    r"offensive|crackdown|truce|ceasefire|small[- ]arms fire|"
    r"(?:search|clear|arrest|raid|mopping-up|cordon)(?:ing|ed)? operations?|"
    r"(?:security|military|combined|joint|overnight|night\w*|counter\w+|interdiction) operations?|"
    r"(?:conduct\w*|launch\w*|carried out|concluded|during|in)(?: an?| the| several| separate| two| three)?"
    r"(?: [\w-]+)? operations?|vehicle interdiction|"
    r"search(?:ed|ing) (?:an?|the|several|two|three|many)? ?(?:compounds?|buildings?|houses?|homes|for (?:an?|the))|"
    r"(?:weapons?|arms|narcotics|drugs?) cache|(?:received|came under|returned|indirect) fire|"
    r"(?:was|were) engaged|armed insurgents|insurgents? (?:tried|attempted|fired)|"
    r"turned (?:himself|themselves) in)\b|سقوط قتلى|حصار|نزوح|استنفار|أحبط",
    _FLAGS,
)
"""A first, broad idea of an event; `mapper.events` knows better."""

_ARABIC_KIND = (
    r"(?:مدينة|مدينتي|مدن|بلدة|بلدتي|بلدات|قرية|قريتي|قرى|حي|حيي|أحياء|ناحية|منطقة|مناطق|محافظة|محافظتي|"
    r"محافظات|مخيم|مخيمات|قضاء|ولاية|ريف|ريفي|أرياف|مطار|قاعدة|حاجز|سوق|طريق|مفرق|مشفى|مستشفى)"
)
"""Kinds of place, which stand before an Arabic name."""

LOCATIVE = re.compile(
    rf"\b(?:in|at|near|on|of|above|below|beyond|around|outside|outside of|across|throughout|over|inside|within|"
    rf"along|between|from|through|against|upon|"
    rf"in downtown|downtown|north of|south of|east of|west of|northeast of|northwest of|"
    rf"southeast of|southwest of|close to|"
    rf"en|à|dans|près de|bei|im)(?: both| parts of| the (?:streets|heart|center|centre|"
    rf"outskirts|suburbs|edge|town|city|village) of)? ?{_THE}{_KIND}\Z|"
    rf"(?<!\w)[وفبل]?(?:في|قرب|على|داخل|{_ARABIC_KIND}|محيط|أطراف|ضواحي|وسط|ب|بـ) ?\Z",
    _FLAGS,
)
"""Just before a place where something happens."""

OBJECT = re.compile(
    r"\b(?:shell(?:ed|ing|s)?|bomb(?:ed|ing|s)?|bombard(?:ed|ing|s)?|attack(?:ed|ing|s)?|"
    r"struck|str(?:iking|ikes?)|hit(?:s|ting)?|target(?:ed|ing|s)?|"
    r"seiz(?:ed|ing|es?)|captur(?:ed|ing|es?)|recaptur(?:ed|ing|es?)|retak(?:en|ing|es?)|"
    r"retook|took|storm(?:ed|ing|s)?|raid(?:ed|ing|s)?|"
    r"besieg(?:ed|ing|es?)|control (?:of|over)|overr[au]n|overrunning|loot(?:ed|ing)|"
    r"burn(?:ed|ing)|pound(?:ed|ing)|rock(?:ed|ing|s)|hitting|"
    rf"liberat(?:ed|ing|es?)|swept|invad(?:ed|ing|es?)|enter(?:ed|ing|s)?|especially|"
    rf"(?:fight(?:ing)?|battles?|clashes) (?:for|over)|including|such as|namely) ?{_THE}{_KIND}\Z",
    _FLAGS,
)
"""Just before a place to which something is done."""

NOUN = re.compile(
    r"\A (?!(?:and|or|in|on|at|for|to|as|by|with|from|since|after|before|during|when|while|where|which|who|that|"
    r"has|have|had|is|was|will|would|could|can|may|but|against|under|over|this|last|next|early|late|today|"
    r"yesterday|tomorrow|said|says|\w+day|struck|launched|killed|attacked|bombed|sent|began|denied)\b)[A-Za-z]",
    _FLAGS,
)
"""After the short form of a country that only describes what follows: "U.S. officials"."""

COMPOUND = re.compile(
    r"\A(?:['’]s)? (?:\w+ ){0,1}(?:shooting|bombing|attack|clashes|fighting|massacre|"
    r"explosion|blast|raid|protest|rally|riots?|killings?|murder|airstrikes?|offensive|"
    r"violence|unrest|siege|uprising|ambush)\b|\A: ",
    _FLAGS,
)
"""Just after a place that an event is named for: "Homs bombing"."""

SUFFERED = re.compile(
    r"\A(?:,[^,.]{1,60},)? (?:was|were|is|are|came|comes|has been|had been|have been|being)(?: \w+){0,2} (?:"
    r"shelled|bombed|bombarded|hit|struck|attacked|raided|stormed|seized|captured|recaptured|retaken|overrun|looted|"
    r"besieged|targeted|torched|burned|pounded|rocked|under (?:\w+ ){0,3}(?:fire|attack|bombardment|siege))\b|"
    r"\A (?:fell|falls|changed hands)\b",
    _FLAGS,
)
"""Just after a place that suffers what happened: "Ganja was shelled"."""

POLICE = re.compile(
    r"\A(?:[- ](?:City|County|Metro|area))? (?:police|sheriff|fire|man|woman|boy|girl|"
    r"teen\w*|couple|officers?)\b",
    _FLAGS,
)
"""After a town whose police, firemen or people a local report is about."""

CLAUSE = re.compile(
    r"[;—]|[“”]| – | -- |, (?:while(?! \w+ing\b)|but|although|though|whereas|who|which|whose|after|"
    r"before|as|and [a-z]+ (?:said|says))\b|"
    r"\b(?:while(?! \w+ing\b)|although|whereas)\b",
    _FLAGS,
)
"""Where one clause ends and another begins."""
