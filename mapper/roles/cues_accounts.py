"""Cues of those to whom something was done, of those who did it, and of those who tell of it."""

from __future__ import annotations

from mapper.roles.cue import Cue, just_after, just_before

_PERSON_NOUN = (
    r"(?:resident|residents|teacher|father|mother|widow|farmer|student|doctor|physician|"
    r"nurse|shopkeeper|"
    r"activist|journalist|reporter|correspondent|fixer|photographer|lawyer|engineer|man|woman|"
    r"official|officer|employee|worker|analyst|expert|professor|diplomat|native|citizen|"
    r"family|families|"
    r"residents|people|locals|volunteer|spokes(?:man|woman|person))"
)

ACCOUNTS: tuple[Cue, ...] = (
    Cue(
        "background",
        "what people protest against or answer to",
        before=just_before(
            r"\b(?:protest\w*|demonstrat\w*|rall(?:y|ied|ies|ying)|march(?:ed|es)?|vigils?|anger|outrage|mourn\w*|condemn\w*|"
            r"denounc\w*|solidarity|in (?:response|reaction|retaliation|revenge)|retaliat\w+|aveng\w+)(?: [\w’'-]+){0,6}? "
            r"(?:against|over|about|for|to|of|the|with|at)(?: the| an?)?(?: [\w’'-]+){0,2} (?:killings?|murders?|massacres?|attacks?|bombings?|"
            r"strikes?|airstrikes?|shelling|raids?|deaths?|violence|abductions?|executions?|crimes|victims)(?: [\w’'-]+){0,6}? "
            r"(?:in|on|at|near)"
        ),
        only="event",
    ),
    Cue(
        "background",
        "what people march against",
        before=just_before(
            r"\b(?:protest\w*|demonstrat\w*|rall(?:y|ied|ies|ying)|march(?:ed|es|ing)?|slogans?|chant\w*)(?: [\w’'-]+){0,3}? against"
        ),
    ),
    Cue(
        "incident",
        "something was heard or seen there",
        before=just_before(
            r"\b(?:gunfire|shooting|shots|explosions?|blasts?|clashes|fighting|shelling|shells|strikes?|airstrikes?|raids?|looting|"
            r"casualties|arrests|killings?|fires?|drones?|jets|ambush)(?: (?:was|were|is|are|been|being|also|heavy|has|have))* "
            r"(?:reported|heard|seen|recorded)(?: [\w-]+){0,2}? (?:in|at|near|around|from|across)"
        ),
        only="event",
    ),
    # those to whom something was done there
    Cue(
        "incident",
        "somebody was hurt or taken there",
        before=just_before(
            r"\b(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es)?|shot|detain(?:ed|ing|s)?|"
            r"arrest(?:ed|ing|s)?|abduct(?:ed|ing|s)?|kidnapp(?:ed|ing)|execut(?:ed|ing|es)|murder(?:ed|ing|s)?|"
            r"beheaded|massacred|captur(?:ed|ing|es))(?: (?!said|told|from|who|after|before|were|was|taken|brought|hospitals?)[\w-]+){1,6} "
            r"(?:in|at|near|outside)"
        ),
        only="event",
    ),
    Cue(
        "incident",
        "as field logs have it",
        before=just_before(
            r"\b(?:air ?strikes?|shelling|clash(?:es)?|s?v?b?ied|drone strikes?|barrel bombs?|raids?|artillery|mortars?|sniper|"
            r"(?:i?ed|strike|shelling|attack|ambush|fire|fighting|clashe?s?|raid|bomb|mine)\b(?: (?:vs|on|against|hit|of))?(?: [\w.-]+){0,2} "
            r"(?:vehicle|convoy|checkpoint|patrol|positions?|hq|base))"
        ),
        only="event",
    ),
    Cue(
        "incident",
        "the place saw it",
        after=just_after(
            r" (?:saw|witnessed|suffered|endured) (?:\w+ ){0,4}?(?:men|women|people|civilians|soldiers|fighters|villagers|residents|"
            r"killed|shot|clashes|fighting|attacks?|executions?|killings?|shelling|strikes?|raids?|looting|violence|massacres?|bodies)\b"
        ),
        only="event",
    ),
    # who speaks from where
    Cue(
        "incident",
        "a building there was hit",
        before=just_before(
            r"\b(?:blasts?|explosions?|attack\w*|raid\w*|(?:air)?strikes?|shelling|clash\w*|fighting|bomb\w*|fire[ds]?|shooting|"
            r"riots?|assault\w*|protest\w*|hit|struck|storm\w*|uprising|siege)(?: [\w-]+){0,3}?(?: (?:at|on|near|around|outside|inside|in|of))?"
            r"(?: (?:the|an?|its?))?(?: [\w'’-]+){0,4} (?:hospitals?|clinic|morgue|prison|jail|medical cent(?:er|re)|"
            r"minist(?:ry|ries)(?: building| compound)?|headquarters|palace|barracks|base|embassy|consulate|airport|airfield|depot|plant|"
            r"schools?|markets?|mosques?|church(?:es)?|camps?|bridges?|refinery|power station|police station|checkpoints?) (?:in|at|near|outside)"
        ),
        only="event",
    ),
    Cue(
        "reporter",
        "where it was said",
        before=just_before(
            r"\b(?:said|says|announced|stated|added)(?: (?:on \w+|today|yesterday|late|early|also))* (?:in|from)"
        ),
    ),
    Cue(
        "incident",
        "it spread there",
        before=just_before(r"\b(?:spread\w*|spilled over)\b.{0,80}?\bto"),
        only="event",
    ),
    Cue(
        "actor_base",
        "where fighters hide",
        before=just_before(
            r"\b(?:holed up|hid(?:ing|den)?|tak(?:en|ing) cover|dug in|base[sd]?|camp(?:s|ed)?)(?: [\w-]+){0,3} in"
        ),
        after=just_after(r"(?: \w+)? from (?:which|where)\b"),
    ),
    Cue(
        "origin",
        "where fire came from",
        before=just_before(
            r"\b(?:fired|launched|shelled|shelling|rockets?|missiles?|drones?|mortars?|artillery|sniping)(?: [\w’'-]+){0,7}? from(?: near| inside)?"
        ),
    ),
    Cue(
        "incident",
        "a building there was hit",
        before=just_before(
            r"\b(?:hospitals?|clinic|prison|jail|medical cent(?:er|re)|school|market|mosque|church) (?:in|at|near)"
        ),
        after=just_after(
            r" (?:was|were|has been|had been|came)(?: \w+){0,2} (?:hit|struck|bombed|shelled|attacked|raided|stormed|targeted|"
            r"burned|under (?:\w+ ){0,2}(?:fire|attack))\b"
        ),
    ),
    Cue(
        "background",
        "a border",
        after=just_after(r"['’]s (?:\w+ )?(?:border|frontier)\b"),
    ),
    Cue(
        "reporter",
        "where somebody was told of it",
        before=just_before(r"\b(?:told|telling|tell) (?:[\w-]+ ){1,5}(?:in|at)"),
    ),
    Cue(
        "origin",
        "where a person is from",
        before=just_before(
            r"(?:[a-z]+|(?-i:[A-Z][\w’'.-]+)|\)|\d), (?:both |all |originally )*from"
        ),
        after=just_after(r"(?:, (?:[A-Z][\w’'-]+ ?){1,3})?,"),
    ),
    Cue(
        "origin",
        "where a person is from",
        before=just_before(
            r"(?-i:[^\W\da-z][\w’'-]+ [^\W\da-z][\w’'-]+),? (?:both |all |originally )*from"
        ),
        after=just_after(r",? (?:was|were|had|has|who|died|is|and his|and her)\b"),
    ),
    Cue(
        "background",
        "where a person is from",
        before=just_before(r"(?-i:[^\W\da-z][\w’'-]+ [^\W\da-z][\w’'-]+) of"),
        after=just_after(
            r"(?:, (?:[A-Z][\w’'-]+ ?){1,3})?,? (?:later |also |then |who )*(?:died|dies|succumbed|was (?:killed|shot|wounded|injured|abducted))\b"
        ),
    ),
    Cue(
        "origin",
        "where those who were hurt are from",
        before=just_before(
            r"\b(?:brothers?|sisters?|men|women|man|woman|youths?|boys?|girls?|children|child|persons?|people|students?|civilians?|"
            r"relatives|cousins|pilgrims|workers|traders|drivers?|farmers?|shepherds?|teachers?|couple|father|mother|sons?) "
            r"(?:both |all |originally )?from"
        ),
        after=just_after(
            r",? (?:[\w-]+ ){0,3}?(?:was|were|had|has|have|who|is|are|died|fled|went|lost|disappeared)\b"
        ),
    ),
    Cue(
        "background",
        "where a person quoted is from",
        before=just_before(
            r"\b(?:said|says|told \w+|added|recalled)\b[^.;]{0,60},(?: \d{1,3},)? (?:an?|the) (?:[\w-]+ ){1,4}(?:from|of|in|at)"
        ),
    ),
    Cue(
        "background",
        "where a person quoted is from",
        before=just_before(
            rf"\b(?:an?|the|one|two|some|many|local|other|"
            rf",) ?(?:(?!\d)\w+[- ]){{0,2}}{_PERSON_NOUN}(?: (?:for|of|at) [\w ]{{1,25}})? (?:in|"
            rf"from|of|at)"
        ),
    ),
    Cue(
        "reporter",
        "the seat of who says so",
        before=just_before(
            r"\b(?:ministry|office|officials?|authorities|headquarters|command|embassy|court|agency|police|"
            r"spokes(?:man|woman|person)) (?:in|at|of)"
        ),
        after=just_after(
            r",? (?:said|says|told|announced|reported|confirmed|added|stated|called|urged|condemned|warned|put|spoke)\b"
        ),
    ),
    Cue(
        "reporter",
        "the seat of who says so",
        before=just_before(
            r"\b(?:medics?|doctors?|nurses?|paramedics?|surgeons?|staff|sources?|witnesses|residents|locals|villagers|activists?|"
            r"rescuers|(?:director|head|spokes(?:man|woman|person)|administrator)s?) (?:in|at|of|from|near)(?: the)?"
        ),
        after=just_after(
            r"(?: (?:in|at|near|of) (?:the )?[\w’'-]+(?: [\w’'-]+){0,2}?)?,? "
            r"(?:said|says|told|reported|confirmed|added|counted|described)\b"
        ),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=just_before(
            r"\b(?:report|announc|learn|confirm|stat|sa[iy])\w*(?: today| yesterday| here)? in"
        ),
        after=just_after(r"(?: today| yesterday| on \w+)?,? that\b"),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=just_before(r"\b(?:sources|spokes\w+|officials?|authorities) in"),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        after=just_after(
            r",? it (?:was|is|has been) (?:reported|announced|learned|confirmed|stated)\b"
        ),
    ),
    Cue(
        "origin",
        "where a journey begins",
        before=just_before(
            r"\b(?:running|travel\w*|journey|bus|train|flight|plane|ship|drove|driving|heading|moving|on (?:its|his|her|their) way|came up the road|up the road|down the road) (?:\w+ ){0,3}from"
        ),
    ),
    Cue(
        "background",
        "where a person named with an age is from",
        before=just_before(r"(?:,|\() ?\d{1,3},? (?:years? old,? )?(?:both |all )?(?:of|from)"),
    ),
    Cue(
        "background",
        "where somebody hurt or sought is from",
        before=just_before(
            r"\b(?:\d{1,3}-year-old (?:\w+ ){0,2}|(?:a|the|another|second|local) (?:young |elderly )?)"
            r"(?:man|woman|boy|girl|teen\w*|resident|native|driver|suspect|victim|student|farmer) (?:from|of)"
        ),
    ),
    Cue(
        "background",
        "where a person named with an age is from",
        before=just_before(r"\b\d{1,3}-year-old (?:(?-i:[A-Z])[\w.'’-]+ ){1,3}(?:of|from)"),
    ),
    Cue(
        "background",
        "where somebody lives",
        before=just_before(
            r"\b(?:of|lives? (?:in|on)|lived (?:in|on)|living (?:in|on)) the (?:[\w-]+ )?block of [\w .'’-]{1,40}?(?: in)?|"
            r"\b(?:who|he|she) (?:also )?(?:lives?|lived|resides?|resided) (?:in|near)"
        ),
    ),
    Cue(
        "background",
        "where somebody holds office or lives",
        before=just_before(
            r"\b(?:mayor|governor|bishop|archbishop|commander|prefect|police chief) of|\b(?:stationed|quartered|garrisoned) (?:in|at)|"
            r"\b(?:last )?known address (?:was |is )?in(?: the \w+ block of [\w ]{1,30} in)?|\bwarrants? (?:out of|from)"
        ),
    ),
    Cue(
        "reporter",
        "where it was reported from",
        before=just_before(
            r"\b(?:reporting|(?<!were )(?<!was )(?<!been )reported|speaking|spoke|telephone|phone|reporter|"
            r"correspondent|bureau|broadcast\w*|told \w+) (?:from|in|by \w+ from)"
        ),
    ),
)
"""In order of precedence, as `mapper.roles.cues` joins them."""
