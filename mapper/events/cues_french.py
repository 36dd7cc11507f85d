"""The words of French reports that speak for an event type, in order of precedence."""

from __future__ import annotations

from mapper.events.cue import Cue, cue
from mapper.events.types import BATTLES, CIVILIANS, EXPLOSIONS, PROTESTS, RIOTS, STRATEGIC

_GAP = r"(?:[\w,’'-]+ ){0,6}?"
_FIGHTERS = (
    r"(?:d?jihadistes?|rebelles?|insurgés?|terroristes?|miliciens?|combattants?|assaillants?|hommes armés|groupes? armés?|"
    r"séparatistes?|islamistes?|bandits armés)"
)
_SOLDIERS = r"(?:militaires?|soldats?|gendarmes?|policiers?|paras?|casques bleus|forces (?:de sécurité|armées|de défense))"
_POSTS = rf"(?:l['’]armée|{_SOLDIERS}|postes?|bases?|casernes?|garnisons?|détachements?|convois? militaires?|camps? militaires?|positions?|patrouilles?)"

CUES: tuple[Cue, ...] = (
    cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:désamorc|déjou|saisi|neutralis)\w* {_GAP}(?:bombes?|engins?|explosifs?|armes?|munitions?|attentats?|attaques?|drones?)",
        rf"(?:découvert|découverte|saisie) (?:d['’]une |d['’]|de |des )?{_GAP}(?:caches? d['’]armes|explosifs|munitions|armes)",
    ),
    cue(
        PROTESTS,
        "Excessive force against protesters",
        rf"(?:tir\w*|ouvert le feu|balles réelles) {_GAP}manifestants",
        rf"manifestants? {_GAP}(?:tués?|abattus?)(?! par des manif)",
    ),
    cue(
        PROTESTS,
        "Protest with intervention",
        rf"(?:dispers|réprim)\w* {_GAP}(?:manifest\w+|rassemblements?|marches?)",
        r"gaz lacrymog\w+",
    ),
    cue(RIOTS, "Violent demonstration", r"émeut\w+", r"échauffourées?"),
    cue(RIOTS, "Mob violence", r"lynch(?:é\w*|ages?)", r"violences intercommunautaires"),
    cue(
        PROTESTS,
        "Peaceful protest",
        r"(?:ont|a|avaient|ayant) manifesté",
        r"manifestations?(?! of\b)|manifestants?|manifestent",
        r"marches? (?:pacifiques?|de protestation|silencieuses?)",
        r"(?:descendus?|descendent) dans (?:la rue|les rues)",
        r"grève générale|sit-in",
    ),
    cue(
        EXPLOSIONS,
        "Suicide bomb",
        r"attentats?[- ]suicides?",
        r"(?:s['’]est|se sont) fait (?:exploser|sauter)",
        r"ceintures? (?:d['’]explosifs|explosives?)",
    ),
    cue(
        EXPLOSIONS,
        "Air/drone strike",
        r"frappes? (?:aériennes?|de drones?|ciblées?|de l['’]aviation)",
        r"(?:raids?|bombardements?) aériens?",
        rf"(?:drones?|avions?|hélicoptères?|aviation) {_GAP}(?:bombard|frapp|pilonn|visé|ciblé|tiré)\w*",
    ),
    cue(EXPLOSIONS, "Grenade", r"grenades? (?:à main|lancée?s?|a explosé|ont explosé)"),
    cue(
        EXPLOSIONS,
        "Remote explosive/landmine/IED",
        r"engins? explosifs?(?: improvisés?)?|eei",
        r"mines? (?:artisanales?|terrestres?|antipersonnel)",
        r"(?:saut\w+|roulé|passé) sur (?:une mine|un engin)",
        r"(?:voitures?|motos?|véhicules?|colis) piégée?s?",
        r"attentats? à la bombe|(?:une|la|deux|trois|plusieurs) bombes? (?:a|ont) explosé",
    ),
    cue(
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
        r"tirs? (?:d['’]artillerie|de mortiers?|de roquettes?|d['’]obus|de missiles?)",
        r"bombard(?:é\w*|ements?|ent|er|ait|ant)|pilonn\w+",
        r"(?:des|les|deux|trois|plusieurs|d['’]) ?(?:obus|roquettes)",
    ),
    cue(CIVILIANS, "Sexual violence", r"violé\w*|viols?", r"violences? sexuelles?"),
    cue(
        CIVILIANS,
        "Abduction/forced disappearance",
        r"enlèvements?|enlevée?s?|kidnappée?s?|rapts?|séquestré\w*",
        r"prise?s? en otages?|preneurs? d['’]otages?",
    ),
    cue(
        BATTLES,
        "Government regains territory",
        rf"(?:armée|forces|{_SOLDIERS}) {_GAP}(?:repris|reconquis|libéré)",
        r"(?:repris|reprise?|reconquis) (?:le contrôle|la ville|la localité|le village)",
    ),
    cue(
        BATTLES,
        "Non-state actor overtakes territory",
        r"(?:se sont|s['’]est|s['’]étaient) emparée?s? d(?:e|u|es|['’])",
        rf"{_FIGHTERS} {_GAP}(?:pris|occupé|contrôlent|conquis)",
        r"pris le contrôle d|tombée?s? aux mains",
    ),
    cue(
        CIVILIANS,
        "Attack",
        r"assassin(?:é\w*|ats?)|massacr(?:é\w*|es?)|égorgé\w*|décapité\w*|tueries?|meurtres?|exécuté\w*|poignardé\w*",
        r"exécutions? (?:sommaires?|extrajudiciaires?)",
        r"abattue?s?(?: par balles?)?",
        r"corps (?:sans vie )?(?:[\w’'-]+ ){0,5}?(?:retrouvé|découvert)e?s?",
    ),
    cue(
        BATTLES,
        "Armed clash",
        r"affrontements?|accrochages?|embuscades?",
        r"(?:violents|des|les|aux|intenses|nouveaux) combats|combats (?:entre|à|dans|près|autour|ont|se)",
        r"échanges? de (?:tirs|coups de feu)",
        rf"attaqu(?:é\w*|es?|ant|ent) (?:contre |d['’]|de )?{_GAP}{_POSTS}",
        rf"{_SOLDIERS} {_GAP}(?:tués?|blessés?)",
        rf"(?:tué|tuant|blessé|neutralisé) {_GAP}(?:{_SOLDIERS}|{_FIGHTERS})",
        rf"{_FIGHTERS} {_GAP}(?:tués|neutralisés)",
    ),
    cue(STRATEGIC, "Agreement", r"cessez-le-feu|trêve|accords? de paix"),
    cue(
        STRATEGIC,
        "Arrests",
        r"arrêtée?s?(?! de\b)|arrestations?|interpellée?s?|interpellations?",
        r"placée?s? en (?:détention|garde à vue)",
    ),
    cue(
        STRATEGIC,
        "Looting/property destruction",
        r"pillée?s?|pillages?",
        rf"(?:incendi|brûl|détrui)\w+ {_GAP}(?:maisons?|cases?|boutiques?|commerces?|véhicules?|écoles?|villages?|greniers?|églises?|ponts?|marchés?)",
    ),
    cue(
        STRATEGIC,
        "Change to group/activity",
        r"couvre-feu|état d['’]urgence",
        rf"(?:déploy|dépêch)\w+ {_GAP}(?:troupes|renforts|soldats|militaires)",
        weak=True,
    ),
    cue(
        CIVILIANS,
        "Attack",
        r"attaqu(?:é\w*|es?|ant|ent)|attentats?|fusillades?|coups de feu|ouvert le feu",
        r"tuée?s?|tuant|blessée?s?|blessant|morts|mortes|explosions?|victimes (?:civiles|ont)",
        r"perdu la vie|trouvé la mort|coûté la vie",
        weak=True,
    ),
)
"""In order of precedence, as in `mapper.events.cues`."""
