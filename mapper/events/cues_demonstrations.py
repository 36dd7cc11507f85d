"""The words for demonstrations, riots and mobs."""

from __future__ import annotations

from mapper.events.cue import GAP, GAP9, Cue, cue
from mapper.events.sides import CROWD
from mapper.events.types import PROTESTS, RIOTS

DEMONSTRATIONS: tuple[Cue, ...] = (
    cue(
        PROTESTS,
        "Excessive force against protesters",
        rf"(?:fir(?:ed|ing)|open(?:ed|ing) fire|shot|shoot(?:ing)?|live (?:bullets|ammunition|rounds)|kill\w*)"
        rf"(?! (?:[\w’'-]+ ){{0,3}}at (?:an?|the|his|her) ) {GAP9}{CROWD}",
        rf"{CROWD} {GAP9}(?:were|was) (?:\w+ )?(?:killed|shot)",
        rf"(?:violent(?:ly)?|brutal(?:ly)?|bloody) (?:suppress\w*|crack(?:ed)? ?down|crackdown|dispers\w+) {GAP}{CROWD}",
        rf"kill\w* {GAP9}(?:in|during) {GAP}{CROWD}",
        r"violently (?:suppressed|dispersed|broke up|cracked down)",
        rf"excessive force {GAP9}{CROWD}",
    ),
    cue(
        PROTESTS,
        "Protest with intervention",
        rf"(?:tear ?gas\w*|water cannons?|rubber bullets?|batons?|pepper spray|stun grenades?) {GAP9}(?:{CROWD}|people|them|students|supporters)",
        rf"(?:dispers\w+|broke up|break up|arrest\w+|detain\w+|evict\w+|blocked|beat\w*) {GAP9}{CROWD}",
        rf"{CROWD} {GAP9}(?:(?:was|were|been) )?(?:dispersed|arrested|detained|broken up|beaten|tear ?gassed)",
        rf"police {GAP}(?:fired|used) (?:tear ?gas|water cannon|rubber bullets)",
        rf"(?:activists|supporters|students|workers) {GAP}(?:detained|arrested) {GAP9}(?:demonstrations?|protests?|rall(?:y|ies))",
    ),
    cue(
        RIOTS,
        "Violent demonstration",
        r"riot(?:s|ed|ing|ers?)?",
        rf"{CROWD} {GAP9}(?:clash\w*|threw|throw\w*|hurl\w*|torch\w*|burn\w*|set fire|set \w+ on fire|stormed|ransack\w*|vandali[sz]\w*|turned violent|smash\w*|loot\w*|pelt\w*|attack\w*|blocked? (?:the )?roads? with burning|confront\w* police)",
        rf"(?:{CROWD}|opposition supporters|students|youths|strikers) {GAP9}(?:clash\w*|scuffl\w*|skirmish\w*|confront\w*) {GAP}(?:police|security forces|officers|troops)",
        rf"(?:clash\w*|scuffl\w*|skirmish\w*) {GAP9}(?:police|security forces|officers|troops) and {GAP}(?:{CROWD}|students|youths|supporters)",
        rf"{CROWD} {GAP9}(?:descend\w*|erupt\w*|degenerat\w*|deteriorat\w*|boil\w*|spill\w*) (?:over )?in(?:to)? {GAP}(?:violence|clashes|chaos|rioting)",
        r"(?:smash|break|broke|vandali[sz])\w* (?:[\w-]+ ){0,2}(?:windows|storefronts|shopfronts)",
        r"(?:violence|scuffles|clashes|unrest) (?:broke out|erupted|flared) (?:\w+ ){0,3}(?:at|during) (?:\w+ ){0,3}(?:rall(?:y|ies)|protests?|demonstrations?|march(?:es)?)",
        rf"(?:deadly|street) (?:violence|clashes|confrontations) {GAP9}{CROWD}",
        rf"(?:clash\w*|scuffle\w*|battle[sd]?|fought) {GAP9}(?:between|with) {GAP9}{CROWD}",
        r"violent (?:protests?|demonstrations?|clashes between (?:protesters|fans|students))",
        r"(?:threw|throwing|hurled|hurling|pelted|pelting) (?:\w+ ){0,4}(?:stones?|rocks|bricks|bottles|petrol bombs?|molotov\w*)",
        r"(?:burn\w*|set fire to) (?:\w+ )?tyres",
    ),
    cue(
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
    cue(
        PROTESTS,
        "Peaceful protest",
        r"(?:peaceful(?:ly)? )?protest(?:s|ed|ers?|ors?|ing)?",
        r"demonstrat(?:ed|ion|ions|ors?|e|ing)",
        r"rall(?:y|ies|ied|ying)(?! (?:behind|round|around|car|driver))",
        r"march(?:ed|es|ers|ing) (?:\w+ )?(?:in|on|through|to|against|for|towards?|along|down|across)",
        r"(?:took|taken|take|pouring|poured) (?:in)?to the streets",
        r"(?:sit|die|teach)-?ins?",
        r"(?:hundreds|thousands|dozens|scores|crowds|protesters|supporters|activists) (?:of [\w-]+ )?(?:\w+ )?(?:gathered|assembled|turned out)"
        r"(?! (?:[\w-]+ ){0,5}(?:funerals?|prayers?|burials?|weddings?|mourn|bury|celebrate))",
        r"block(?:ed|ing) (?:the )?(?:[\w’'-]+ ){1,5}(?:road|highway|motorway|street)s? (?:with burning|in protest|to protest|to demand|demanding)",
        r"human chains?",
        r"(?:on|general|hunger|went on|workers'?) strike",
        r"(?:strikers|picket\w*|walk-?outs?|vigils?|blockaded? (?:the )?(?:road|highway)s?)",
    ),
)
"""In order of precedence, as `mapper.events.cues` joins them."""
