"""The words of Spanish reports that speak for an event type, in order of precedence."""

from __future__ import annotations

from mapper.events.cue import Cue, cue
from mapper.events.types import BATTLES, CIVILIANS, EXPLOSIONS, PROTESTS, RIOTS, STRATEGIC

_GAP = r"(?:[\w,’'-]+ ){0,6}?"
_FIGHTERS = (
    r"(?:guerriller[oa]s?|guerrilla|rebeldes?|insurgentes?|disidentes?|disidencias?|paramilitares|milicianos?|sicarios?|"
    r"hombres armados|grupos? armados?|pandilleros?|terroristas?|combatientes?)"
)
_SOLDIERS = r"(?:militares?|soldados?|policías|uniformados?|marinos|agentes|guardias|fuerzas (?:armadas|de seguridad|militares))"
_POSTS = rf"(?:(?:el|al|del) ejército|la policía|{_SOLDIERS}|puestos?|bases?|cuarteles?|cuartel|batall(?:ón|ones)|convoy(?:es)? militar(?:es)?|patrullas?|estaci(?:ón|ones) de policía)"

CUES: tuple[Cue, ...] = (
    cue(
        STRATEGIC,
        "Disrupted weapons use",
        rf"(?:desactiv|incaut|decomis|frustr|neutraliz)\w+ {_GAP}(?:bombas?|explosivos?|armas?|municiones|granadas?|atentados?|ataques?)",
    ),
    cue(
        PROTESTS,
        "Excessive force against protesters",
        rf"(?:dispar\w+|abri\w+ fuego) {_GAP}manifestantes",
        rf"manifestantes? {_GAP}(?:muertos|asesinados|baleados)",
    ),
    cue(
        PROTESTS,
        "Protest with intervention",
        rf"(?:dispers|reprimi)\w+ {_GAP}(?:manifest\w+|marchas?|protestas?)",
        r"gas(?:es)? lacrimógenos?",
    ),
    cue(RIOTS, "Violent demonstration", r"disturbios|motín|motines|saqueos y"),
    cue(RIOTS, "Mob violence", r"linch(?:ado|ada|ados|amiento|amientos|aron|ó)"),
    cue(
        PROTESTS,
        "Peaceful protest",
        r"protestas|protest(?:aron|ó|an)|manifestaciones|manifestación|manifestantes|se manifestaron",
        rf"marcharon|marchas? (?:pacíficas?|multitudinarias?|contra|por|en {_GAP}contra)",
        r"salieron a las calles|plantón|plantones|paro nacional|huelga general|bloque(?:os|aron) (?:de )?(?:las |la )?(?:vías?|carreteras?)",
    ),
    cue(
        EXPLOSIONS,
        "Suicide bomb",
        r"(?:atentados?|ataques?) suicidas?|se (?:hizo|inmoló) (?:explotar|estallar)",
    ),
    cue(
        EXPLOSIONS,
        "Air/drone strike",
        r"(?:ataques?|bombardeos?) (?:aéreos?|con drones?)",
        rf"(?:drones?|aviones|avión|helicópteros?|aviación) {_GAP}(?:bombarde|atac|lanz)\w+",
    ),
    cue(
        EXPLOSIONS,
        "Grenade",
        r"granadas? (?:de fragmentación|de mano|lanzadas?|explot\w+)",
        rf"lanz\w+ {_GAP}granadas?",
    ),
    cue(
        EXPLOSIONS,
        "Remote explosive/landmine/IED",
        r"(?:carros?|coches?|motos?|motocicletas?)[- ]bombas?|(?:artefactos?|cargas?) explosiv[oa]s?",
        r"(?:ataques?|atentados?) con (?:\w+ )?(?:explosivos?|bombas?|dinamita|cilindros?)",
        r"minas? (?:antipersonal(?:es)?|terrestres?|explosivas?)",
        r"(?:pisó|pisaron|pisar) una mina",
        rf"(?:explosión|estallido|detonación) de {_GAP}(?:bombas?|artefacto|explosivos?|mina)",
        r"(?:explotó|estalló|detonaron|explotaron) (?:una |dos |varias )?(?:bombas?|artefactos?)|bombas? (?:explotó|estalló|explotaron)",
    ),
    cue(
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
        r"bombarde(?:ó|aron|ado|ada|os?|ando)|cañonazos|fuego de (?:artillería|mortero)|morterazos",
    ),
    cue(
        CIVILIANS,
        "Sexual violence",
        r"viol(?:ó|aron|ada|adas|ación|aciones) (?:sexual\w*|a (?:una|dos|varias)|de (?:una|dos|varias))|violencia sexual|abuso sexual",
    ),
    cue(
        CIVILIANS,
        "Abduction/forced disappearance",
        r"secuestr(?:o|os|ó|aron|ado|ada|ados|adas|ando)|plagi(?:ó|aron|ado|ados)|raptad[oa]s?|raptaron",
        r"tomad[oa]s? como rehenes?|desaparici(?:ón|ones) forzadas?",
    ),
    cue(
        BATTLES,
        "Government regains territory",
        rf"(?:ejército|fuerzas|{_SOLDIERS}) {_GAP}(?:recuper(?:ó|aron)|retom(?:ó|aron)|liber(?:ó|aron)) {_GAP}(?:control|municipio|pueblo|ciudad|localidad|zona)",
    ),
    cue(
        BATTLES,
        "Non-state actor overtakes territory",
        rf"{_FIGHTERS} {_GAP}(?:se tom(?:ó|aron)|tomaron|tomó|ocup(?:ó|aron)|se apoder(?:ó|aron))",
        r"(?:tomó|tomaron|toma) (?:el )?control de",
    ),
    cue(
        CIVILIANS,
        "Attack",
        r"asesin(?:ó|aron|ado|ada|ados|adas|ato|atos|ando)|masacr(?:e|es|ó|aron|ados|adas)|homicidios?|feminicidios?|sicariato",
        r"ejecut(?:aron|ados?|adas?) a|ejecutad[oa]s|ejecuci(?:ón|ones) extrajudicial(?:es)?|degollad[oa]s?|decapitad[oa]s?|acribill\w+",
        r"matanzas?|apuñal\w+|a balazos|a tiros",
        r"(?:cuerpos|cadáveres|cadáver) (?:[\w’'-]+ ){0,6}?(?:hallad|encontrad|localizad)[oa]s?",
        r"(?:hallaron|encontraron|hallados?) (?:[\w’'-]+ ){0,3}?(?:cuerpos|cadáveres)",
    ),
    cue(
        BATTLES,
        "Armed clash",
        r"enfrentamientos?|combates (?:entre|en|con)|(?:fuertes|intensos|los|en) combates|emboscad(?:a|as|os|aron)|hostigamientos?",
        r"intercambios? de (?:disparos|fuego)",
        rf"(?:atac(?:ó|aron|ado|ados)|ataques? (?:contra|a)) {_GAP}{_POSTS}",
        rf"(?:militares|soldados|policías|uniformados) {_GAP}(?:muertos|heridos|asesinados|murieron|fallecieron)",
        rf"{_FIGHTERS} {_GAP}(?:muertos|abatidos|dados de baja)",
    ),
    cue(STRATEGIC, "Agreement", r"cese (?:al|del|de) fuego|tregua|acuerdos? de paz|alto el fuego"),
    cue(
        STRATEGIC,
        "Arrests",
        r"det(?:uvo|uvieron|enid[oa]s?|ención|enciones)|captur(?:ó|aron|ad[oa]s?)|arrest(?:ó|aron|ad[oa]s?|os)",
    ),
    cue(
        STRATEGIC,
        "Looting/property destruction",
        r"saque(?:os?|aron|ó|ad[oa]s?)",
        rf"(?:quem|incendi|destru)\w+ {_GAP}(?:casas?|viviendas?|vehículos?|buses|autobuses|camiones|tiendas?|escuelas?|iglesias?|locales|fincas?)",
    ),
    cue(
        STRATEGIC,
        "Change to group/activity",
        r"toque de queda|estado de (?:sitio|excepción|emergencia)",
        rf"(?:despleg|envi)\w+ {_GAP}(?:tropas|refuerzos|soldados|militares)",
        weak=True,
    ),
    cue(
        CIVILIANS,
        "Attack",
        r"ataques? (?:armados?|contra|en|a)|atentados?|atac(?:ó|aron|ad[oa]s?)|tiroteos?|balaceras?|dispar(?:ó|aron|os)|baleados?|abrieron fuego",
        r"mat(?:ó|aron|ad[oa]s)|muertos|murieron|murió|fallecieron|falleció|heridos|heridas|lesionados|explosi(?:ón|ones)|perdieron la vida",
        weak=True,
    ),
)
"""In order of precedence, as in `mapper.events.cues`."""
