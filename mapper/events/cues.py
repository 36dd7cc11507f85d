"""The words that speak for an event type, in order of precedence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.events.types import BATTLES, CIVILIANS, EXPLOSIONS, PROTESTS, RIOTS, STRATEGIC

if TYPE_CHECKING:
    from mapper.model import EventType

FIGHTERS = (
    r"(?:militants?|militia(?:s|men|man)?|insurgents?|rebels?|guerr?illas?|gunm[ae]n|fighters?|jihadists?|jihadis?|"
    r"extremists?|terrorists?|separatists?|loyalists?|mujahid\w*|taliban|isis|isil|al-shabaa?b|boko haram|"
    r"houthis?|pkk|ypg|hezbollah|hamas|hts|sdf|ndf|farc|eln|fmln|shining path|remnants)"
)
SOLDIERS = (
    r"(?:troops?|soldiers?|army|military|(?:security|government|regime|coalition|combined|allied|joint|special|afghan|iraqi|"
    r"syrian|nigerian|ukrainian|russian|border|armed) forces|police(?:men)?|forces|peacekeepers?|patrols?|convoys?|"
    r"checkpoints?|outposts?|garrison|barracks|army base|military (?:base|post|positions?|zones?)|positions?)"
)
CIVIL = (
    r"(?:civilians?|villagers?|residents?|farmers?|workers?|students?|teachers?|journalists?|priests?|worshippers?|"
    r"tourists?|passengers?|shoppers?|families|family|wom[ae]n|child(?:ren)?|girls?|boys?|m[ae]n|people|persons?|"
    r"detainees?|prisoners?|doctors?|nurses?|aid workers?|mayor|candidate|judge|lawyer|activists?|teenager|mother|father|son|"
    r"daughter|brother|sister|victim)"
)
CROWD = (
    r"(?:protest(?:ers?|ors?)|demonstrat(?:ors?|ions?)|crowds?|marchers?|rall(?:y|ies)|protests?)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and the event type that it speaks for.

    Attributes
    ----------
    weak
        True where the words speak for the type only if nothing stronger stands beside them.
    """

    event_type: EventType
    sub_event_type: str
    pattern: re.Pattern[str]
    weak: bool = False


def _cue(event_type: EventType, sub_event_type: str, *alternatives: str, weak: bool = False) -> Cue:
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE | re.DOTALL
    )
    return Cue(event_type, sub_event_type, pattern, weak)


_GAP = r"(?:[\w,’'-]+ ){0,5}?"
_GAP9 = r"(?:[\w,’'-]+ ){0,9}?"
_BOMB = r"(?:bombs?|explosives?|explosive devices?|ieds?|mines?|landmines?|missiles?|rockets?|drones?|grenades?|shells?|munitions?|suicide (?:vests?|belts?)|car bombs?|weapons?|arms|ammunition)"

CUES: tuple[Cue, ...] = (
    # what did not go off, before the weapons that did
    _cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:defus\w+|intercept(?:ed|s|ing)?|neutrali[sz]ed|deactivat\w+|dismantl\w+|disarm(?:ed|ing)|disposed of|detonated in a controlled|shot down|downed|foil\w+|thwart\w+|seiz\w+|confiscat\w+|recover(?:ed|s)|discover(?:ed|s)|unearthed|found|cleared|uncover\w+) {_GAP9}{_BOMB}",
        rf"destroy(?:ed|s|ing) {_GAP9}(?:explosives?|explosive devices?|ieds?|mines?|landmines?|rockets|bombs?)(?! (?:depots?|factor\w+|launch\w+))",
        rf"{_BOMB} {_GAP}(?:(?:was|were|been|being) )?(?:\w+ly )?(?:defused|intercepted|neutrali[sz]ed|deactivated|found|discovered|disarmed|shot down|seized|recovered|disposed)",
        r"(?:failed|foiled|thwarted|averted) (?:\w+ ){0,3}(?:attack|bombing|attempt|plot)",
        r"(?:air defen[cs]es?|defen[cs]e systems?) (?:\w+ ){0,4}(?:intercept\w+|shot|downed|destroy\w+|repel\w+|activated)",
        r"(?:anti-?missile|anti-?aircraft) (?:\w+ ){0,3}(?:intercept\w+|downed)",
        r"weapons? caches?",
    ),
    # raids that take people, before the raids of armed groups
    _cue(
        STRATEGIC,
        "Arrests",
        r"raid(?:s|ed|ing)? (?:[\w’'-]+ ){0,4}?(?:homes?|houses?|apartments?|offices?|flats?|newspapers?|headquarters of the (?:party|union))",
        r"(?:arrest|detain|apprehend)\w* (?:[\w,’'-]+ ){0,9}?raids?|raids? (?:[\w,’'-]+ ){0,6}?(?:to detain|to arrest|arrest(?:ed|ing)|detain(?:ed|ing))",
    ),
    # demonstrations
    _cue(
        PROTESTS,
        "Excessive force against protesters",
        rf"(?:fir(?:ed|ing)|open(?:ed|ing) fire|shot|shoot(?:ing)?|live (?:bullets|ammunition|rounds)|kill\w*) {_GAP9}{CROWD}",
        rf"{CROWD} {_GAP9}(?:were|was) (?:\w+ )?(?:killed|shot)",
        rf"(?:violent(?:ly)?|brutal(?:ly)?|bloody) (?:suppress\w*|crack(?:ed)? ?down|crackdown|dispers\w+) {_GAP}{CROWD}",
        rf"kill\w* {_GAP9}(?:in|during) {_GAP}{CROWD}",
        r"violently (?:suppressed|dispersed|broke up|cracked down)",
        rf"excessive force {_GAP9}{CROWD}",
    ),
    _cue(
        PROTESTS,
        "Protest with intervention",
        rf"(?:tear ?gas\w*|water cannons?|rubber bullets?|batons?|pepper spray|stun grenades?) {_GAP9}(?:{CROWD}|people|them|students|supporters)",
        rf"(?:dispers\w+|broke up|break up|arrest\w+|detain\w+|evict\w+|blocked|beat\w*) {_GAP9}{CROWD}",
        rf"{CROWD} {_GAP9}(?:(?:was|were|been) )?(?:dispersed|arrested|detained|broken up|beaten|tear ?gassed)",
        rf"police {_GAP}(?:fired|used) (?:tear ?gas|water cannon|rubber bullets)",
        rf"(?:activists|supporters|students|workers) {_GAP}(?:detained|arrested) {_GAP9}(?:demonstrations?|protests?|rall(?:y|ies))",
    ),
    _cue(
        RIOTS,
        "Violent demonstration",
        r"riot(?:s|ed|ing|ers?)?",
        rf"{CROWD} {_GAP9}(?:clash\w*|threw|throw\w*|hurl\w*|torch\w*|burn\w*|set fire|set \w+ on fire|stormed|ransack\w*|vandali[sz]\w*|turned violent|smash\w*|loot\w*|pelt\w*|attack\w*|blocked? (?:the )?roads? with burning|confront\w* police)",
        rf"(?:{CROWD}|opposition supporters|students|youths|strikers) {_GAP9}(?:clash\w*|scuffl\w*|skirmish\w*|confront\w*) {_GAP}(?:police|security forces|officers|troops)",
        rf"(?:clash\w*|scuffl\w*|skirmish\w*) {_GAP9}(?:police|security forces|officers|troops) and {_GAP}(?:{CROWD}|students|youths|supporters)",
        rf"{CROWD} {_GAP9}(?:descend\w*|erupt\w*|degenerat\w*|deteriorat\w*|boil\w*|spill\w*) (?:over )?in(?:to)? {_GAP}(?:violence|clashes|chaos|rioting)",
        r"(?:smash|break|broke|vandali[sz])\w* (?:[\w-]+ ){0,2}(?:windows|storefronts|shopfronts)",
        r"(?:violence|scuffles|clashes|unrest) (?:broke out|erupted|flared) (?:\w+ ){0,3}(?:at|during) (?:\w+ ){0,3}(?:rall(?:y|ies)|protests?|demonstrations?|march(?:es)?)",
        rf"(?:deadly|street) (?:violence|clashes|confrontations) {_GAP9}{CROWD}",
        rf"(?:clash\w*|scuffle\w*|battle[sd]?|fought) {_GAP9}(?:between|with) {_GAP9}{CROWD}",
        r"violent (?:protests?|demonstrations?|clashes between (?:protesters|fans|students))",
        r"(?:threw|throwing|hurled|hurling|pelted|pelting) (?:\w+ ){0,4}(?:stones?|rocks|bricks|bottles|petrol bombs?|molotov\w*)",
        r"(?:burn\w*|set fire to) (?:\w+ )?tyres",
    ),
    _cue(
        RIOTS,
        "Mob violence",
        r"lynch(?:ed|es|ing|ings)?",
        r"mob (?:violence|justice|attack\w*)",
        r"(?:angry|armed|violent|lynch|furious) (?:mobs?|crowds?)",
        r"(?:a |the )?mobs? (?:of )?",
        r"vigilante\w*",
        r"(?:communal|tribal|ethnic|inter-?communal|sectarian|intercommunal) (?:clashes|violence|riots)",
        r"(?:brawl|melee|free-for-all)",
        r"(?:villagers|residents|youths|locals|neighbo[u]?rs) (?:\w+ ){0,3}(?:beat|attacked|clashed|stoned)",
    ),
    _cue(
        PROTESTS,
        "Peaceful protest",
        r"(?:peaceful(?:ly)? )?protest(?:s|ed|ers?|ors?|ing)?",
        r"demonstrat(?:ed|ion|ions|ors?|e|ing)",
        r"rall(?:y|ies|ied|ying)(?! (?:behind|round|around|car|driver))",
        r"march(?:ed|es|ers|ing) (?:\w+ )?(?:in|on|through|to|against|for|towards?|along|down|across)",
        r"(?:took|taken|take|pouring|poured) (?:in)?to the streets",
        r"(?:sit|die|teach)-?ins?",
        r"human chains?",
        r"(?:on|general|hunger|went on|workers'?) strike",
        r"(?:strikers|picket\w*|walk-?outs?|vigils?|blockaded? (?:the )?(?:road|highway)s?)",
    ),
    # remote violence by weapon
    _cue(
        EXPLOSIONS,
        "Chemical weapon",
        r"(?:chlorine|sarin|mustard gas|poison(?:ous)? gas|toxic gas|nerve (?:gas|agent)|chemical (?:weapons?|attacks?|agents?|bombs?|shells?|gas)|white phosphorus|(?:sulfur|sulphur|used) mustard|asphyxia\w*|suffocat\w+)",
    ),
    _cue(
        EXPLOSIONS,
        "Suicide bomb",
        r"suicide (?:bomb\w*|attack\w*|blasts?|car bomb\w*|mission|vests?|explosions?|assault|truck)",
        r"kamikazes?",
        r"(?:blew|blow|blown|blowing) (?:him|her|them)sel(?:f|ves) up",
        r"(?:ied|bomb|explosive)-?laden (?:car|truck|vehicle)",
        r"detonat\w+ (?:\w+ ){0,3}(?:vests?|belts?)",
    ),
    _cue(
        EXPLOSIONS,
        "Air/drone strike",
        r"air ?(?:-)?(?:strikes?|raids?|attacks?|bombardments?|assaults?)",
        r"(?:aerial|air|bombing) (?:bombardments?|bombing\w*|raids?|strikes?|attacks?)",
        r"drone (?:strikes?|attacks?|hit\w*|bomb\w*)",
        r"(?:drones?|helicopters?|warplanes?|fighter jets?|jets?|planes?|aircraft|helicopter gunships?|gunships?|uavs?|air force)(?! base) (?:[\w,’'-]+ ){0,7}?(?:str(?:uck|ikes?|iking)|hit|target\w*|bomb\w*|pound\w*|raid\w*|attack\w*|fired|dropp\w*|destroy\w*|launch\w*|kill\w*|shell\w*|carried)",
        r"(?:helicopter|coalition|precision|nato|us|u\.s\.|israeli|russian|turkish|saudi|missile) (?:\w+ )?(?:air)?strikes?",
        r"(?:bombs?|barrel bombs?) (?:\w+ ){0,3}(?:dropped|from (?:the )?(?:air|planes?|helicopters?))",
        r"barrel bombs?",
        r"bombing (?:raids?|campaign|sort\w+)",
        r"(?:struck|hit|pounded|bombed) (?:[\w’'-]+ ){0,4}?(?:targets?|positions?|sites?|depots?|tanks?|vehicles?|convoys?|checkpoints?|trucks?|facilit(?:y|ies)|warehouses?|headquarters)",
        r"carpet.bomb\w*",
    ),
    _cue(
        EXPLOSIONS,
        "Grenade",
        r"(?:hand )?grenades?(?! launchers?| screen)",
    ),
    _cue(
        EXPLOSIONS,
        "Remote explosive/landmine/IED",
        r"(?:car|truck|roadside|parcel|letter|road-side|time|pipe|nail|limpet|sticky|vehicle|dynamite|homemade|home-made|petrol|motorcycle|fire|gasoline) ?-?bombs?(?:ings?)?",
        r"(?:vehicle-borne |improvised )?explosive devices?",
        r"(?:ied|vbied)s?",
        r"land ?-?mines?",
        r"(?:unexploded|explosive) (?:ordnance|remnants?|mines?|shells?)",
        r"mines? (?:\w+ ){0,5}(?:explo\w*|blast|went off|detonat\w*|kill\w*)",
        r"(?:hit|struck|stepped on|drove over|run over|ran over) (?:\w+ ){0,3}mines?",
        r"bomb(?:s|ings?|ed)? ?(?:\w+ ){0,3}?(?:explo\w*|blasts?|attacks?|went off|detonat\w*|planted|placed|ripped|tore|kill\w*)",
        r"(?:explo(?:ded|sions?|des?)|blasts?|bombings?|detonat\w+|went off|dynamit\w+|blew up|blown up|bomb attacks?)",
        r"(?:a|the|two|three|four|several|powerful|\d+) (?:\w+ )?bombs?",
        r"bombs?",
        r"explosives? (?:device )?(?:kill\w*|wound\w*|injur\w*|went off|hit|hurt)",
    ),
    _cue(
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
        r"shell(?:ed|ing|ings|fire)",
        r"shells (?:\w+ ){0,3}(?:hit|fell|landed|struck|fired|rained|also|exploded)",
        r"hit by (?:[\w’'-]+ ){0,6}(?:rockets?|missiles?|mortars?|shells?|projectiles?)",
        r"(?:artillery|mortars?|howitzers?|tank|rocket|missile|ballistic) (?:[\w-]+ )?(?:fire|attacks?|shells?|barrages?|rounds?|strikes?|shelling|bombardments?|launch\w*|launchers?)",
        r"(?:rockets?|missiles?|mortars?|shells|projectiles) (?:[\w,’'-]+ ){0,6}?(?:hit|land\w*|fell|fired|struck|strik\w+|slam\w*|tore|ripped|smashed|launch\w*|target\w*|kill\w*|explod\w*|destroyed|rain\w*)",
        r"strikes (?:were|have been) (?:also )?(?:reported|heard|recorded)",
        r"(?:fir(?:ed|ing|es)|launch(?:ed|ing)|shot|lobbed|rained) (?:[\w,’'-]+ ){0,6}?(?:rockets?|missiles?|mortars?|shells|artillery|projectiles)",
        r"bombard(?:ed|ment|ments|ing|s)?",
        r"mortars?|artillery",
        r"(?:gunfire|gun fire|fire) and shelling",
    ),
    # crimes against persons that name themselves
    _cue(
        CIVILIANS,
        "Sexual violence",
        r"rap(?:e|ed|es|ing|ists?)",
        r"molest(?:ed|ing|ation)|sexual(?:ly)? (?:\w+ ){0,2}(?:violence|assault\w*|abus\w*|harass\w*|slavery|torture)",
        r"(?:abused|abusing|violated) (?:\w+ )?(?:women|girls)",
    ),
    _cue(
        CIVILIANS,
        "Abduction/forced disappearance",
        r"kidnap(?:s|ped|ping|pings|pers?)?",
        r"abduct(?:s|ed|ion|ions|ing|ors?)?",
        r"(?:taken|took|held|seized|holding) (?:\w+ ){0,4}(?:hostages?|captive|prisoner)",
        r"(?:forced|enforced) disappearances?",
    ),
    # territory
    _cue(
        BATTLES,
        "Government regains territory",
        r"(?:re-?captur|re-?tak|re-?took|regain|liberat|reconquer|re-?gained)\w*",
        r"(?:army|government|security|regime|state|iraqi|syrian|afghan|somali|ukrainian|pro-government|federal|coalition)\w* (?!(?:rebels?|insurgents?|militants?|opposition|fighters|gunmen|jihadis\w*)\b)(?:[\w,’'-]+ ){0,8}?(?:captur(?:ed|e|es|ing)|seized control|seized|took control|take control|took over|freed|cleared|gained control|established control|recover\w* control|imposed control|advanced)",
        r"(?:freed|cleared|purg\w+|secur\w+) (?:\w+ ){0,6}(?:villages?|towns?|districts?|areas?|city) (?:\w+ ){0,3}(?:from|of)",
    ),
    _cue(
        BATTLES,
        "Non-state actor overtakes territory",
        rf"(?:{FIGHTERS}|gunmen|armed men|groups?) (?:[\w,’'-]+ ){{0,8}}?(?:captur(?:ed|e|es|ing)|seiz(?:ed|e|es|ing)|overr[au]n\w*|took (?:full )?control|tak\w+ control|gained|took over|taken over|conquer\w*|stormed and)",
        r"(?:took|taken|take|takes|taking|gained|seized|full) (?:full )?control (?:of|over)|gain(?:ed|ing) ground",
        rf"(?:{FIGHTERS}|{SOLDIERS}) (?:have |had )?(?:took|taken|take)(?= (?:the (?:town|village|city|base|district)s? of )?(?-i:[A-Z]))",
        r"overr[au]n(?:ning|s)?",
        r"(?:captur(?:ed|ing|es)|seiz(?:ed|ing|es)|conquered|fell to) (?:[\w’'-]+ ){0,5}?(?:town|village|city|base|airport|airbase|air base|district|province|area|checkpoints?|post|positions?|neighbo[u]?rhood|barracks|outposts?|fighters|rebels)",
    ),
    # attacks on persons
    _cue(
        CIVILIANS,
        "Attack",
        r"(?:massacr|slaughter|behead|lynch|assassinat|murder|execut(?:ed|ion|e\b|ing)|homicid|stabb|summary execution)\w*(?! (?:order|director|committee|producer|editor|branch))",
        r"(?:shot|gunned|hacked|beaten|stabbed|burned|burnt|tortured) (?:\w+ )?(?:to death|dead|down)",
        r"(?:fatally|shot and|mortally) (?:shot|killed|wounded|stabbed|injured)",
        r"(?:retaliat\w+|revenge|reprisal|sectarian) (?:\w+ )?(?:killings?|attacks?|murders?)",
        r"mass (?:shooting|killing|murder|graves?)s?",
        r"drive-?by",
        r"door-?to-?door (?:search\w*|raids?)",
        r"bodies (?:of (?:[\w-]+ ){1,6}?)?(?:were |was |had been |have been )?(?:\w+ )?(?:found|discovered|recovered|lay|lie|strewn|piled up)",
        r"gun(?:shot)? (?:violence|wounds?)",
    ),
    _cue(
        CIVILIANS,
        "Attack",
        r"shoot(?:ing|ings|out)",
        r"was shot|were shot|been shot|shot (?:in|at|by|and|multiple|several|twice|him|her|them|once)",
        r"gunm[ae]n (?:\w+ ){0,4}(?:shot|fired|opened fire|attacked|stormed|killed|burned)",
        r"open(?:ed|ing)? fire",
        r"(?:accidentally|fatally|mistakenly|unintentionally) (?:shot|shoots?|wound\w*|fired|discharg\w+)",
        r"(?:wound(?:ed|ing|s)|shoots?|shot) (?:him|her|them|it)?sel(?:f|ves)",
        r"discharg(?:ed|ing) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}(?:gun|pistol|rifle|firearm|weapon|handgun|shotgun)",
        r"(?:gun|pistol|rifle|firearm|weapon|handgun|shotgun) (?:was (?:accidentally )?(?:discharged|fired)|went off|(?:accidentally )?discharged)",
        weak=True,
    ),
    # armed groups against each other
    _cue(
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
        r"(?:skirmish|shoot-?out|firefight|crossfire)\w*",
        rf"{FIGHTERS} (?:[\w,’'-]+ ){{0,6}}?attack\w* {_GAP9}{SOLDIERS}",
        rf"attack\w* (?:on|against|at|targeting|hit)? ?{_GAP}{SOLDIERS}",
        rf"(?:kill|wound|injur)\w* {_GAP}(?:{FIGHTERS}|soldiers?|troops|policem[ae]n|officers|members of (?:the )?(?:security|armed))",
        rf"(?:{FIGHTERS}|soldiers?|troops|policem[ae]n) {_GAP}(?:was|were|been|being) (?:\w+ )?(?:killed|wounded|slain|shot)",
        r"(?:the )?(?:offensive|armed (?:attack|uprising|rebellion|revolt)|assault|insurrection|counter-?attack|counter-?offensive)s?",
        r"(?:lost|loss of) (?:at least |some |about |over )?\d+ (?:members|soldiers|fighters|men)",
        r"engag(?:ed|ing) (?:\w+ ){0,4}(?:enemy|militants|insurgents|combat|rebels)",
        r"exchanged fire|returned fire|fire exchange|exchanges? of (?:gun)?fire|(?:charged|stormed|overran) (?:an? |the )?(?:[\w’'-]+ ){0,2}(?:camp|base|post|outpost|barracks|garrison)",
        rf"(?:troops?|soldiers?|army|military|police) {_GAP}open(?:ed)? fire (?:on|at) {_GAP}{FIGHTERS}",
    ),
    _cue(
        CIVILIANS,
        "Attack",
        rf"(?:kill|attack|target|shoot|shot|fir(?:ed|ing) (?:at|on)|open(?:ed|ing)? fire (?:on|at))\w* {_GAP}{CIVIL}",
        rf"{CIVIL} {_GAP}(?:was|were|been|being) (?:\w+ ){{0,2}}(?:killed|shot|slain|attacked|wounded|injured|robbed)",
        r"(?:death toll|number of (?:dead|deaths|victims)) (?:\w+ ){0,8}?(?:risen|rose|rises|climbed|surpassed|reached|passed)",
        weak=True,
    ),
    # strategic developments
    _cue(
        STRATEGIC,
        "Agreement",
        r"cease-?fires?",
        r"truces?",
        r"peace (?:agreement|deal|accord|treaty|talks)s?",
        r"(?:sign(?:ed|ing|s)|reach(?:ed|es|ing)|broker(?:ed|s)|agreed (?:on|to)|conclud\w+) (?:\w+ ){0,4}(?:agreement|deal|accord|pact|treaty|truce|settlement)",
        r"agree(?:d|s)? (?:to|on) (?:[\w-]+ ){0,5}(?:cease-?fires?|truces?|peace (?:talks|deal|plan)|exchange|swap|withdraw\w*)",
        r"prisoner (?:exchange|swap)s?|exchange(?:d)? (?:process )?(?:of )?prisoners|swap(?:ped)? prisoners",
        r"(?:has|have|had)? ?surrendered to (?:[\w’'-]+ ){0,3}(?:forces|authorities|army|troops|government|soldiers|military)",
        r"(?:fighters|rebels|militants|insurgents|guerrillas|soldiers|forces|terrorists) (?:\w+ ){0,3}surrendered",
    ),
    _cue(
        STRATEGIC,
        "Non-violent transfer of territory",
        r"(?:withdr[ae]w\w*|pull(?:ed|ing)? (?:out|back)|evacuat\w+|hand(?:ed|ing)? over|surrender(?:ed|ing)? (?:the )?(?:town|city|village|area|control)|retreat\w*|left their (?:positions?|posts?|bases?)|handover|cross(?:ed|ing) into (?:[\w’'-]+ ){0,3}territory)",
        r"entered (?:[\w,’'-]+ ){0,14}?without (?:fighting|resistance|a fight)",
    ),
    _cue(
        STRATEGIC,
        "Headquarters or base established",
        r"(?:establish|set up|sets up|setting up|build|built|building|construct|creat|erect)\w* (?:[\w,’'-]+ ){0,6}?(?:bases?|headquarters|posts?|camps?|outposts?|barracks|(?:observation |military )?points?|checkpoints?)",
        r"open(?:ed|ing|s) (?:[\w,’'-]+ ){0,6}?(?:bases?|headquarters|camps?|outposts?|barracks|checkpoints?)",
        r"(?:bases?|headquarters|outposts?|points?|checkpoints?) (?:was|were|has been|have been) (?:\w+ )?(?:established|set up|built|erected)",
    ),
    _cue(
        STRATEGIC,
        "Looting/property destruction",
        r"loot(?:ed|ing|ers|s)?",
        r"(?:torch|vandali[sz]|ransack|arson|pillag)\w*",
        r"(?:set|setting) (?:fire|[\w’'-]+(?: [\w’'-]+){0,3} (?:ablaze|on fire|alight))|set (?:ablaze|alight)",
        r"(?:wanton|deliberate|systematic) (?:destruction|burning)|destruction of (?:[\w,’'-]+ ){0,3}(?:propert(?:y|ies)|homes|houses|shops|buildings|villages)",
        r"(?:burn(?:ed|t|ing)|destroy(?:ed|ing)|demolish(?:ed|ing)|bulldoz\w+|damag(?:ed|ing)|sabotag\w+) (?:[\w,’'-]+ ){0,5}?(?:homes?|houses?|shops?|buildings?|cars?|vehicles?|crops?|fields?|churches|church|mosques?|schools?|property|properties|farms?|pipelines?|offices?|stores?|pylons?|towers?|bridges?|monuments?|buses|bus|villages?)",
        r"(?:homes?|houses?|shops?|buildings?|vehicles?|crops|property|store|buses|church|mosque|bridge) (?:\w+ ){0,2}(?:was|were|been|being|have been) (?:\w+ )?(?:burn(?:ed|t)|torched|destroyed|demolished|looted|set)",
    ),
    _cue(
        STRATEGIC,
        "Arrests",
        r"arrest(?:s|ed|ing)?",
        r"detain(?:s|ed|ing)?",
        r"captur(?:ed|es|ing) (?:[\w,’'-]+ ){0,6}?(?:insurgents?|leaders?|militants?|suspects?|facilitators?|commanders?|taliban|members?|men|individuals?)",
        r"(?:apprehend|round(?:ed)? up|taken into custody|nabbed|imprison|jail)\w*",
        r"(?:crackdowns?|purges?)",
    ),
    _cue(
        STRATEGIC,
        "Change to group/activity",
        r"curfews?",
        r"(?:deploy(?:ed|s|ing|ment)?|sent|dispatched|flood(?:ed|ing)) (?:[\w,’'-]+ ){0,8}?(?:reinforcements?|troops|forces|soldiers|fighters|units|tanks|peacekeepers|warships?|air defen[cs]es?)",
        r"reinforc(?:ed|ing) (?:[\w’'-]+ ){0,3}(?:troops|positions|air defen[cs]e|garrisons?|presence)",
        r"form(?:ed|ing) (?:an? |the )?(?:[\w’'-]+ ){0,3}(?:alliance|coalition|militia|brigade|unit|group|force|organi[sz]ation)",
        r"(?:reinforcements?|troops|convoys?) (?:\w+ ){0,3}(?:arriv\w+|were sent|deployed|moved|reached|sent)",
        r"state of emergency|martial law|mobili[sz](?:ed|ation|ing)|general amnesty",
        r"(?:joined|defect(?:ed|ion|ions)|merg(?:ed|er)|split from|allied with|disband\w*|lay down (?:their )?arms|laid down (?:their )?arms|recruit(?:ed|ing|ment)|appointed|unif(?:ied|ication))",
        r"(?:security )?(?:belt|operation|campaign) (?:\w+ ){0,2}(?:launched|began|to)",
        weak=True,
    ),
    _cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:seiz|confiscat|captur|discover|recover)\w* {_GAP9}(?:pistols?|firearms?|rifles?|guns?|handguns?|bullets|cartridges|weaponry)",
        rf"(?:pistols?|firearms?|rifles?|guns?|bullets|ammunitions?|vbieds?|ieds?) {_GAP9}(?:was|were) (?:\w+ )?(?:seized|recovered|captured|confiscated|found|discovered|cleared)",
        weak=True,
    ),
    # last: words of violence that say neither weapon nor sides
    _cue(
        CIVILIANS,
        "Attack",
        r"(?:attack(?:s|ed|ers?|ing)?|assault(?:s|ed)?|kill(?:ed|ings?|s|ing)?|slain|violence|shot|unrest|bloodshed|carnage|wounded|dead|death toll)",
        weak=True,
    ),
)
"""In order of precedence: of cues that overlap the earlier row wins."""

NOT_EVENTS = re.compile(
    r"(?:liberation|salvation|resistance|revolutionary|independence) (?:front|army|movement|forces|armed forces|organi[sz]ation|party)|"
    r"demonstrat\w+ (?:that|how|his|her|its|their|a|an|the (?:need|fact|ability))\b|(?:has|have|had|was|were|been) demonstrated|"
    r"\b(?:shot (?:glass|put|on goal|at goal|of (?:the|a))|photo ?shoot\w*|film(?:ed)? shoot\w*|heart attacks?|panic attacks?|asthma attack|"
    r"under (?:heavy )?fire (?:in|from|over) (?:parliament|critics|the opposition)|war of words|battle(?:s|d)? (?:with|against) (?:cancer|illness|"
    r"addiction|the virus)|legal battles?|court battles?|battle of (?:wits|the bands)|death row|death penalty|deathbed|"
    r"bombshell|box office bomb|photo bomb|protest (?:song|vote)s?|strike (?:a )?(?:deal|balance|gold|rate)|struck (?:a )?(?:deal|balance)|"
    r"rally (?:car|driver|championship)|stock market rall\w+|shares rall\w+|prices? rall\w+|attack(?:ing)? (?:midfielder|line|football)|"
    r"clash of (?:cultures|opinions)|schedule clash|explosion of (?:colour|color|interest)|population explosion|"
    r"(?:human rights|crime|attack|fight) (?:watch|stoppers|helicopter)|fire (?:department|fighters?|chief|crews?|station|engine)|firefight(?:er|ers|ing)|"
    r"(?:condemn\w*|denounc\w*|deplor\w*|mourn\w*|decr(?:y|ied)|claimed (?:responsibility|credit) for|respons\w+ for|praised|celebrated) (?:(?:the|this|that|these|those|its|their|what \w+ called) )?(?:\w+ ){0,2}?(?:attacks?|bombings?|killings?|shootings?|strikes?|violence|massacres?|murders?|explosions?|blasts?|raids?|ambush\w*)|"
    r"(?:election|campaign|political|party|fund-?rais\w+) rall(?:y|ies)|"
    r"executive|execution of (?:the )?(?:plan|contract|budget)|police raid team|gun control|machine guns?|"
    r"anti-?terror\w* (?:law|act)|air ?strikes? (?:law)|protest(?:ant|ants)|mines? (?:workers?|company|ministry|owner)|"
    r"gold mines?|coal mines?|data mining|bomb (?:squad|disposal)|arms (?:deal|sale|embargo|control)s?|shell (?:company|corporation|oil|companies)|"
    r"killing (?:time|the mood)|dressed to kill|dead(?:line|lock|ly|end| sea)|life and death|fight(?:ing)? (?:for|against) (?:his|her|their) (?:life|lives)|"
    r"march(?: \d|,)|on march\b|(?:january|february|march|april) \d)",
    re.IGNORECASE,
)
"""Phrases that look like an event and are none; cues inside of them do not count."""

SPORT = re.compile(
    r"\b(?:\d[-–]0\b|0[-–]\d\b|\d[-–]\d (?:win|defeat|victory|loss|draw)|(?:at|on|open|own|late|winning|equali[sz]ing) goals?|goalkeeper|goalless|half-?time|midfield\w*|striker|penalty (?:kick|area|shoot-?out)|"
    r"(?:premier|champions|europa|national|minor|major) league|touchdowns?|innings|home run|playoffs?|quarterback|world cup|semi-?finals?|"
    r"first half|second half|wickets?|hat-?trick|defender|head coach|three-pointers?|free throws?)\b",
    re.IGNORECASE,
)
"""Words of sport, where attacks and shots hurt nobody."""

CASUALTIES = re.compile(
    r"\b(?:killed|dead|died|wounded|injured|police|gunm[ae]n|bomb(?:s|ed|ing|er)?|explosion)\b",
    re.IGNORECASE,
)
"""Words that make it news of violence even where sport is spoken of."""

ACCIDENT = re.compile(
    r"\b(?:earthquakes?|quakes?|tsunamis?|volcan\w+|landslides?|mudslides?|avalanches?|floods?|flooding|flooded|hurricanes?|cyclones?|"
    r"typhoons?|wildfires?|snowfall|heavy (?:rains?|snow)|gas (?:leaks?|explosions?|cylinders?|containers?)|boilers?|furnaces?|"
    r"fertili[sz]er plants?|chemical (?:plants?|spills?|leaks?)|(?:petroleum|cold storage|nuclear power|gas|pesticide|oil) (?:\w+ )?plants?|"
    r"leakage|plunged|overturned|capsized|derail\w+|multi-vehicle|(?:car|bus|train|plane|road) (?:crash\w*|accident)|collided|collision)\b",
    re.IGNORECASE,
)
"""Words of accidents and of nature, which kill with nobody's will."""

HOSTILE = re.compile(
    r"\b(?:bomb\w*|gun\w*|militants?|rebels?|insurgents?|terror\w*|attack\w*|shot|shoot\w*|troops|soldiers|army|military|forces|air ?strikes?|"
    r"missiles?|rockets?|shell(?:ed|ing|s)?|suicide|ieds?|mines?|mortars?|drones?|grenades?|kidnap\w*|murder\w*|assassinat\w*|clash\w*|"
    r"protest\w*|riot\w*|guerr\w*|sabotag\w*|dynamit\w*|explosives?|blew up|blown up|responsibility|arson\w*|stabb\w*|robb\w*|"
    r"police|war|fighting|fighters|loot\w*)\b",
    re.IGNORECASE,
)
"""Words of people who mean harm, or of those who look for them: with them it may be no accident."""
