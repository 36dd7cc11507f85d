"""Words that look like an event and are none: turns of phrase, sport, accidents."""

from __future__ import annotations

import re

NOT_EVENTS = re.compile(
    r"(?:liberation|salvation|resistance|revolutionary|independence) (?:front|army|movement|forces|armed forces|organi[sz]ation|party)|"
    r"demonstrat\w+ (?:that|how|his|her|its|their|a|an|the (?:need|fact|ability)|hostile|hostility|great|clear|once)\b|"
    r"(?:has|have|had|was|were|been|this|that|which|it|operations?|attacks?|incidents?|strikes?|raids?|moves?) demonstrate[sd]|"
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
    r"(?:explosions?|blasts?|fires?) (?:[\w-]+ ){0,8}(?:was|were) (?:an? |caused by an? )?accident(?:al)?|"
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
