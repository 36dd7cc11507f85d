"""The words for what changes a conflict without blood."""

from __future__ import annotations

from mapper.events.cue import GAP9, Cue, cue
from mapper.events.types import STRATEGIC

DEVELOPMENTS: tuple[Cue, ...] = (
    cue(
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
    cue(
        STRATEGIC,
        "Non-violent transfer of territory",
        r"(?:withdr[ae]w\w*|pull(?:ed|ing)? (?:back|out(?! (?:an?|the|his|her|their|another|one|two|handguns?|guns?|knives|weapons?|pistols?|cash|his)\b))|evacuat\w+(?! (?:[\w,’'-]+ ){0,4}?(?:staff|personnel|civilians?|wounded|injured|people|persons|families|residents|patients|nationals|citizens|foreigners|children|women|diplomats|workers|students|embassy|hospitals?|victims|bodies|dead)\b)|hand(?:ed|ing)? over|surrender(?:ed|ing)? (?:the )?(?:town|city|village|area|control)|retreat\w*|left their (?:positions?|posts?|bases?)|handover|cross(?:ed|ing) into (?:[\w’'-]+ ){0,3}territory)",
        r"entered (?:[\w,’'-]+ ){0,14}?without (?:fighting|resistance|a fight)",
    ),
    cue(
        STRATEGIC,
        "Headquarters or base established",
        r"(?:establish|set up|sets up|setting up|build|built|building|construct|creat|erect)\w* (?:[\w,’'-]+ ){0,6}?(?:bases?|headquarters|posts?|camps?|outposts?|barracks|(?:observation |military )?points?|checkpoints?)",
        r"open(?:ed|ing|s) (?:[\w,’'-]+ ){0,6}?(?:bases?|headquarters|camps?|outposts?|barracks|checkpoints?)",
        r"(?:bases?|headquarters|outposts?|points?|checkpoints?) (?:was|were|has been|have been) (?:\w+ )?(?:established|set up|built|erected)",
    ),
    cue(
        STRATEGIC,
        "Looting/property destruction",
        r"loot(?:ed|ing|ers|s)?",
        r"(?:torch|vandali[sz]|ransack|arson|pillag)\w*",
        r"(?:set|setting) (?:fire|[\w’'-]+(?: [\w’'-]+){0,3} (?:ablaze|on fire|alight))|set (?:ablaze|alight)",
        r"(?:wanton|deliberate|systematic) (?:destruction|burning)|destruction of (?:[\w,’'-]+ ){0,3}(?:propert(?:y|ies)|homes|houses|shops|buildings|villages)",
        r"(?:burn(?:ed|t|ing)|destroy(?:ed|ing)|demolish(?:ed|ing)|bulldoz\w+|damag(?:ed|ing)|sabotag\w+) (?:[\w,’'-]+ ){0,5}?(?:homes?|houses?|shops?|buildings?|cars?|vehicles?|crops?|fields?|churches|church|mosques?|schools?|property|properties|farms?|pipelines?|offices?|stores?|pylons?|towers?|bridges?|monuments?|buses|bus|villages?)",
        r"(?:homes?|houses?|shops?|buildings?|vehicles?|crops|property|store|buses|church|mosque|bridge) (?:\w+ ){0,2}(?:was|were|been|being|have been) (?:\w+ )?(?:burn(?:ed|t)|torched|destroyed|demolished|looted|set)",
    ),
    cue(
        STRATEGIC,
        "Arrests",
        r"arrest(?:s|ed|ing)?",
        r"detain(?:s|ed|ing)?",
        r"captur(?:ed|es|ing) (?:[\w,’'-]+ ){0,6}?(?:insurgents?|leaders?|militants?|suspects?|facilitators?|commanders?|taliban|members?|men|individuals?)",
        r"captures? of (?:[\w,’'-]+ ){0,6}?(?:insurgents?|leaders?|militants?|suspects?|facilitators?|commanders?|taliban|members?|men|individuals?|fighters?|figures?)",
        r"(?:apprehend|round(?:ed)? up|taken into custody|nabbed|imprison|jail)\w*",
        r"(?:crackdowns?|purges?)",
    ),
    cue(
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
    cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:seiz|confiscat|captur|discover|recover)\w* {GAP9}(?:pistols?|firearms?|rifles?|guns?|handguns?|bullets|cartridges|weaponry)",
        rf"(?:pistols?|firearms?|rifles?|guns?|bullets|ammunitions?|vbieds?|ieds?) {GAP9}(?:was|were) (?:\w+ )?(?:seized|recovered|captured|confiscated|found|discovered|cleared)",
        weak=True,
    ),
)
"""In order of precedence, as `mapper.events.cues` joins them."""
