"""The words that speak for an event type: all tables of cues, in order of precedence."""

from __future__ import annotations

from mapper.events.cue import GAP, GAP9, Cue, cue
from mapper.events.cues_demonstrations import DEMONSTRATIONS
from mapper.events.cues_strategic import DEVELOPMENTS
from mapper.events.cues_violence import VIOLENCE
from mapper.events.cues_weapons import REMOTE
from mapper.events.types import CIVILIANS, STRATEGIC

_BOMB = r"(?:bombs?|explosives?|explosive devices?|ieds?|mines?|landmines?|missiles?|rockets?|drones?|grenades?|shells?|munitions?|suicide (?:vests?|belts?)|car bombs?|weapons?|arms|ammunition)"

_FIRST: tuple[Cue, ...] = (
    # what did not go off, before the weapons that did
    cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:defus\w+|intercept(?:ed|s|ing)?|neutrali[sz]ed|deactivat\w+|dismantl\w+|disarm(?:ed|ing)|disposed of|detonated in a controlled|shot down|downed|foil\w+|thwart\w+|seiz\w+|confiscat\w+|recover(?:ed|s)|discover(?:ed|s)|unearthed|found|cleared|uncover\w+) {GAP9}{_BOMB}",
        rf"destroy(?:ed|s|ing) {GAP9}(?:explosives?|explosive devices?|ieds?|mines?|landmines?|rockets|bombs?)(?! (?:depots?|factor\w+|launch\w+))",
        rf"{_BOMB} {GAP}(?:(?:was|were|been|being) )?(?:\w+ly )?(?:defused|intercepted|neutrali[sz]ed|deactivated|found|discovered|disarmed|shot down|seized|recovered|disposed)",
        r"(?:failed|foiled|thwarted|averted) (?:\w+ ){0,3}(?:attack|bombing|attempt|plot)",
        r"(?:air defen[cs]es?|defen[cs]e systems?) (?:\w+ ){0,4}(?:intercept\w+|shot|downed|destroy\w+|repel\w+|activated)",
        r"(?:anti-?missile|anti-?aircraft) (?:\w+ ){0,3}(?:intercept\w+|downed)",
        r"weapons? caches?",
    ),
    # raids that take people, before the raids of armed groups
    cue(
        STRATEGIC,
        "Arrests",
        r"raid(?:s|ed|ing)? (?:[\w’'-]+ ){0,4}?(?:homes?|houses?|apartments?|offices?|flats?|newspapers?|headquarters of the (?:party|union))",
        r"(?:arrest|detain|apprehend)\w* (?:[\w,’'-]+ ){0,9}?raids?|raids? (?:[\w,’'-]+ ){0,6}?(?:to detain|to arrest|arrest(?:ed|ing)|detain(?:ed|ing))",
    ),
)
_LAST: tuple[Cue, ...] = (
    # words of violence that say neither weapon nor sides
    cue(
        CIVILIANS,
        "Attack",
        r"(?:attack(?:s|ed|ers?|ing)?|assault(?:s|ed)?|kill(?:ed|ings?|s|ing)?|slain|violence|shot|unrest|bloodshed|carnage|wounded|dead|death toll)",
        weak=True,
    ),
)

CUES: tuple[Cue, ...] = (
    *_FIRST,
    *DEMONSTRATIONS,
    *REMOTE,
    *VIOLENCE,
    *DEVELOPMENTS,
    *_LAST,
)
"""In order of precedence: of cues that overlap the earlier row wins."""
