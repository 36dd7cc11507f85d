"""The words for violence from close by: crimes against persons, towns that change hands, armed clashes."""

from __future__ import annotations

from mapper.events.cue import GAP, GAP9, Cue, cue
from mapper.events.sides import CIVIL, FIGHTERS, SOLDIERS
from mapper.events.types import BATTLES, CIVILIANS

_NO_MEN = (
    r"(?! (?:of )?(?:(?!(?:from|in|of|near|and|after|between|to|town|village|city|base|towns|villages)\b)[\w’'-]+ ){0,5}"
    r"(?:insurgents?|leaders?|militants?|suspects?|facilitators?|commanders?|members?|men|individuals?|fighters?|soldiers?|"
    r"officers?|gunmen|smugglers?|weapons?|ammunition|rifles?|vehicles?|kgs?|kilos?|kilograms?|tons?|tonnes?|opium|heroin|cocaine|drugs?|"
    r"narcotics|hashish|cannabis|marijuana|captagon|pills|arms|cattle|livestock|cash|fuel|timber|ivory|contraband)\b)"
)
"""Behind "captured": who is arrested, or what is found, is no ground that is taken."""

VIOLENCE: tuple[Cue, ...] = (
    # crimes against persons that name themselves
    cue(
        CIVILIANS,
        "Sexual violence",
        r"rap(?:e|ed|es|ing|ists?)",
        r"molest(?:ed|ing|ation)|sexual(?:ly)? (?:\w+ ){0,2}(?:violence|assault\w*|abus\w*|harass\w*|slavery|torture)",
        r"(?:abused|abusing|violated) (?:\w+ )?(?:women|girls)",
    ),
    cue(
        CIVILIANS,
        "Abduction/forced disappearance",
        r"kidnap(?:s|ped|ping|pings|pers?)?",
        r"abduct(?:s|ed|ion|ions|ing|ors?)?",
        r"(?:taken|took|held|seized|holding) (?:\w+ ){0,4}(?:hostages?|captive|prisoner)",
        r"(?:forced|enforced) disappearances?",
    ),
    # territory
    cue(
        BATTLES,
        "Government regains territory",
        r"(?:re-?captur|re-?tak|re-?took|regain|liberat|reconquer|re-?gained)\w*",
        r"(?:army|government|security|regime|state|iraqi|syrian|afghan|somali|ukrainian|pro-government|federal|coalition)\w* (?!(?:rebels?|insurgents?|militants?|opposition|fighters|gunmen|jihadis\w*)\b)(?:[\w,’'-]+ ){0,8}?(?:captur(?:ed|e|es|ing)"
        + _NO_MEN
        + r"|seized control|seized"
        + _NO_MEN
        + r"|took control|take control|took over|freed|cleared|gained control|established control|recover\w* control|imposed control|advanced)",
        r"(?:freed|cleared|purg\w+|secur(?:ed?|es|ing)) (?:\w+ ){0,6}(?:villages?|towns?|districts?|areas?|city) (?:\w+ ){0,3}(?:from|of)",
    ),
    cue(
        BATTLES,
        "Non-state actor overtakes territory",
        rf"(?:{FIGHTERS}|gunmen|armed men|groups?) (?:[\w,’'-]+ ){{0,8}}?(?:captur(?:ed|e|es|ing){_NO_MEN}|seiz(?:ed|e|es|ing){_NO_MEN}|overr[au]n\w*|took (?:full )?control|tak\w+ control|gained|took over|taken over|conquer\w*|stormed and)",
        r"(?:took|taken|take|takes|taking|gained|seized|full) (?:full )?control (?:of|over)|gain(?:ed|ing) ground",
        rf"(?:{FIGHTERS}|{SOLDIERS}) (?:have |had )?(?:took|taken|take)(?= (?:the (?:town|village|city|base|district)s? of )?(?-i:[A-Z]))",
        r"overr[au]n(?:ning|s)?",
        r"(?:captur(?:ed|ing|es)|seiz(?:ed|ing|es)|conquered|fell to) (?:[\w’'-]+ ){0,5}?(?:town|village|city|base|airport|airbase|air base|district|province|area|checkpoints?|post|positions?|neighbo[u]?rhood|barracks|outposts?|fighters|rebels)",
    ),
    # attacks on persons
    cue(
        CIVILIANS,
        "Attack",
        r"(?:massacr|slaughter|behead|lynch|assassinat|murder|execut(?:ed|ion|e\b|ing)|homicid|stabb|summary execution)\w*(?! (?:order|director|committee|producer|editor|branch))",
        r"(?:shot|gunned|hacked|beaten|stabbed|burned|burnt|tortured) (?:\w+ )?(?:to death|dead|down)",
        r"(?:fatally|shot and|mortally) (?:shot|killed|wounded|stabbed|injured)",
        r"(?:retaliat\w+|revenge|reprisal|sectarian) (?:\w+ )?(?:killings?|attacks?|murders?)",
        r"mass (?:shooting|killing|murder|graves?)s?",
        r"drive-?by",
        r"door-?to-?door (?:search\w*|raids?)|(?:went |going |moved )?from (?:house to house|home to home)",
        r"(?:armed (?:men|groups)|gunm[ae]n|militants|fighters|militias?) (?:[\w’'-]+ ){0,3}(?:storm(?:ed|ing)|entered|broke into|burst into) "
        r"(?:the |an? |their |his |her )?(?:[\w’'-]+ ){0,2}(?:neighbo[u]?rhoods?|homes?|houses?|apartments?|mosque|church|café|cafe|bar|restaurant)",
        r"bodies (?:of (?:[\w,-]+ ){1,9}?)?(?:were |was |had been |have been )?(?:\w+ )?(?:brought|taken|delivered|found|discovered|recovered|retrieved|exhumed|pulled|lay|lie|strewn|piled up)",
        r"(?:count|collect|recover|retriev|bur[iy]|found|pulled|pick|identif)\w* (?:out |up )?(?:at least |some |about |more than |over )?(?:\w+ ){0,2}(?:bodies|corpses)",
        r"gun(?:shot)? (?:violence|wounds?)",
    ),
    cue(
        CIVILIANS,
        "Attack",
        r"shoot(?:ing|ings|out)",
        r"was shot|were shot|been shot|shot (?:in|at|by|and|multiple|several|twice|him|her|them|once)",
        r"gunm[ae]n (?:\w+ ){0,4}(?:shot|fired|opened fire|attacked|stormed|killed|burned)",
        r"open(?:ed|ing)? fire",
        r"(?:accidentally|fatally|mistakenly|unintentionally) (?:shot|shoots?|wound\w*|fired|discharg\w+)",
        r"(?:wound(?:ed|ing|s)|shoots?|shot) (?:him|her|them|it)?sel(?:f|ves)",
        r"discharg(?:ed|ing) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}(?:gun|pistol|rifle|firearm|weapon|handgun|shotgun)",
        r"(?:gun|pistol|rifle|firearm|weapon|handgun|shotgun|guns) (?:\w+ly )?(?:was (?:accidentally )?(?:discharged|fired)|went off|(?:accidentally )?discharged)",
        r"(?:it|they) (?:\w+ly )?went off(?=[\s,.]+(?:and|hitting|striking|killing|wounding|around|about|in (?:his|her) (?:hand|pocket))|\.|,|$)",
        weak=True,
    ),
    # armed groups against each other
    cue(
        BATTLES,
        "Armed clash",
        r"clash(?:es|ed|ing)?",
        r"(?:heavy|fierce|ongoing|intense|renewed|street|guerrilla-style)? ?fight(?:ing|s) (?:\w+ ){0,4}(?:in|between|with|near|around|has|had|have|continu\w*|erupt\w*|broke|rag\w*|took|ended|occurred|against)",
        r"fighting",
        r"fought",
        r"gun ?(?:-)?(?:fights?|battles?)",
        r"fire ?fights?",
        r"battl(?:es?|ed|ing)(?! (?:cancer|for survival|against cancer))",
        r"(?:exchang\w+|heavy|sporadic|intense) (?:of )?(?:\w+ )?(?:gun)?fire",
        r"gunfire",
        r"ambush(?:ed|es|ing)?",
        r"raid(?:s|ed|ing)?(?! on (?:homes?|house))",
        rf"{FIGHTERS} {GAP}(?:surround|besieg|encircl)\w*",
        r"(?:skirmish|shoot-?out|firefight|crossfire)\w*",
        rf"{FIGHTERS} (?:[\w,’'-]+ ){{0,6}}?attack\w* {GAP9}{SOLDIERS}",
        rf"attack\w* (?:on|against|at|targeting|hit)? ?{GAP}{SOLDIERS}",
        rf"(?:kill|wound|injur)\w* {GAP}(?:{FIGHTERS}|soldiers?|troops|policem[ae]n|officers|members of (?:the )?(?:security|armed))",
        rf"(?:{FIGHTERS}|soldiers?|troops|policem[ae]n) {GAP}(?:was|were|been|being) (?:\w+ )?(?:killed|wounded|slain|shot)",
        r"(?:the )?(?:offensive|armed (?:attack|uprising|rebellion|revolt)|assault|insurrection|counter-?attack|counter-?offensive)s?",
        r"(?:lost|loss of) (?:at least |some |about |over )?\d+ (?:members|soldiers|fighters|men)",
        r"engag(?:ed|ing) (?:\w+ ){0,4}(?:enemy|militants|insurgents|combat|rebels)",
        r"exchanged fire|returned fire|fire exchange|exchanges? of (?:gun)?fire|(?:charged|stormed|overran) (?:an? |the )?(?:[\w’'-]+ ){0,2}(?:camp|base|post|outpost|barracks|garrison)",
        rf"(?:troops?|soldiers?|army|military|police) {GAP}open(?:ed)? fire (?:on|at) {GAP}{FIGHTERS}",
    ),
    cue(
        CIVILIANS,
        "Attack",
        rf"(?:kill|wound|attack|target|shoot|shot|fir(?:ed|ing) (?:at|on)|open(?:ed|ing)? fire (?:on|at))\w* {GAP}{CIVIL}",
        rf"{CIVIL} {GAP}(?:was|were|been|being) (?:\w+ ){{0,2}}(?:killed|shot|slain|attacked|wounded|injured|hurt|robbed)",
        r"(?:death toll|number of (?:dead|deaths|victims)) (?:\w+ ){0,8}?(?:risen|rose|rises|climbed|surpassed|reached|passed)",
        weak=True,
    ),
)
"""In order of precedence, as `mapper.events.cues` joins them."""
