"""The words for violence from afar, by weapon."""

from __future__ import annotations

from mapper.events.cue import Cue, cue
from mapper.events.types import EXPLOSIONS

REMOTE: tuple[Cue, ...] = (
    cue(
        EXPLOSIONS,
        "Chemical weapon",
        r"(?:chlorine|sarin|mustard gas|poison(?:ous)? gas|toxic gas|nerve (?:gas|agent)|chemical (?:weapons?|attacks?|agents?|bombs?|shells?|gas)|white phosphorus|(?:sulfur|sulphur|used) mustard|asphyxia\w*|suffocat\w+)",
    ),
    cue(
        EXPLOSIONS,
        "Suicide bomb",
        r"suicide (?:bomb\w*|attack\w*|blasts?|car bomb\w*|mission|vests?|explosions?|assault|truck)",
        r"kamikazes?",
        r"(?:blew|blow|blown|blowing) (?:him|her|them)sel(?:f|ves) up",
        r"(?:ied|bomb|explosive)-?laden (?:car|truck|vehicle)",
        r"detonat\w+ (?:\w+ ){0,3}(?:vests?|belts?)",
    ),
    cue(
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
        r"(?<!bomb )(?<!bombs )(?<!mine )(?<!device )(?<!ied )(?<!rocket )(?<!rockets )(?<!shell )(?<!shells )(?<!missile )(?<!grenade )"
        r"(?<!vehicle )(?<!car )(?<!truck )(?<!gunfire )(?<!bullets )(?<!bullet )(?<!shots )"
        r"(?:struck|hit|pounded|bombed) (?!by )(?!an? (?:parked|nearby) )(?:[\w’'-]+ ){0,4}?(?:targets?|positions?|sites?|depots?|tanks?|vehicles?|convoys?|checkpoints?|trucks?|facilit(?:y|ies)|warehouses?|headquarters)",
        r"(?:israel|russia|turkey|iran|syria|ukraine|saudi arabia|the us|the coalition|the regime|the army)(?:['’]s (?:army|military|air force))? (?:has |had |also |again |then )*bomb(?:ed|s)",
        r"carpet.bomb\w*",
        r"the strikes? (?:\w+ ){0,2}(?:killed|wounded|injured|hit|destroyed|targeted|left)",
        r"(?<!on )(?:air|separate|second|third|another|fresh|deadly|overnight|earlier|recent|such|similar|israeli|two|three|several) strikes?(?! action| leader| committee)",
        r"(?<!on )(?<!general )(?<!hunger )strikes? (?:on|against|targeting|near|in) (?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])[\w’'-]*",
    ),
    cue(
        EXPLOSIONS,
        "Grenade",
        r"(?<!propelled )(?:hand )?grenades?(?! launchers?| screen)",
    ),
    cue(
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
        r"(?:explo(?:ded|sions?|des?)|(?<!shotgun )(?<!gun )blasts?|bombings?|detonat\w+|dynamit\w+|blew up|blown up|bomb attacks?)",
        r"(?:a|the|two|three|four|several|powerful|\d+) (?:\w+ )?bombs?",
        r"bombed (?!the (?:test|exam|show|gig)\b)(?=(?:the|an?|its?|their|two|three|several) |(?-i:[A-Z]))",
        r"bombs?",
        # a gun that goes off is another thing
        r"(?<!gun )(?<!guns )(?<!pistol )(?<!rifle )(?<!weapon )(?<!firearm )(?<!revolver )(?<!it )(?<!they )(?<!ly )went off(?! the road)",
        r"explosives? (?:device )?(?:kill\w*|wound\w*|injur\w*|went off|hit|hurt)",
    ),
    cue(
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
        r"shell(?:ed|ing|ings|fire)",
        r"(?:an?|one|the|another|artillery|mortar|tank) shells? (?:\w+ ){0,4}?(?:hit|fell|landed|struck|slammed|exploded|tore|crashed)",
        r"(?:tanks?|artillery|army|forces|troops|warships?|gunboats?|howitzers?) (?:\w+ ){0,2}shells? (?:the|an?|(?-i:[A-Z]))(?![\w’'-]* (?:company|corporation))",
        r"shells (?:\w+ ){0,3}(?:hit|fell|landed|struck|fired|rained|also|exploded)",
        r"hit by (?:[\w’'-]+ ){0,6}(?:rockets?|missiles?|mortars?|shells?|projectiles?)",
        r"(?:artillery|mortars?|howitzers?|tank|rocket|missile|ballistic) (?:[\w-]+ )?(?:fire|attacks?|shells?|barrages?|rounds?|strikes?|shelling|bombardments?|launch\w*|launchers?)",
        r"(?:rockets?|missiles?|mortars?|shells|projectiles) (?:[\w,’'-]+ ){0,6}?(?:hit|land\w*|fell|fired|struck|strik\w+|slam\w*|tore|ripped|smashed|launch\w*|target\w*|kill\w*|explod\w*|destroyed|rain\w*)",
        r"strikes (?:were|have been) (?:also )?(?:reported|heard|recorded)",
        r"(?:fir(?:ed|ing|es)|launch(?:ed|ing)|shot|lobbed|rained) (?:[\w,’'-]+ ){0,6}?(?:rockets?|missiles?|mortars?|shells|artillery|projectiles)",
        r"bombard(?:ed|ment|ments|ing|s)?",
        r"mortars?|artillery",
        r"(?:fir(?:ed|ing)|launch(?:ed|ing)|attack(?:ed|ing)|hit|struck|shot) (?:[\w,’'-]+ ){0,8}?(?:rocket[- ]propelled grenades?|rpgs?)",
        r"(?:rocket[- ]propelled grenades?|rpgs?) (?:[\w-]+ ){0,2}(?:hit|struck|fire|attacks?|landed|exploded|slammed)",
        r"(?:gunfire|gun fire|fire) and shelling",
    ),
)
"""In order of precedence, as `mapper.events.cues` joins them."""
