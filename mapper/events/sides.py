"""Words for those who act and those who suffer: fighters, soldiers, civilians and crowds."""

from __future__ import annotations

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
ARMED_ROMANCE = (
    r"(?:d?jihadistes?|rebelles|insurgés|terroristes|miliciens|groupes? armés?|hommes armés|soldats|militaires|armée|"
    r"guerrilla|guerrilleros?|rebeldes|insurgentes|disidencias|paramilitares|sicarios|hombres armados|grupos? armados?|ejército|"
    r"soldados|militares|embuscades?|affrontements?|combats|emboscadas?|enfrentamientos?|combates)"
)
"""Armed sides, and what only they do, in French and in Spanish."""
