"""The words just beside a place where something happens or to which it is done."""

from __future__ import annotations

import re

from mapper.roles.cue import FLAGS, KIND, THE

_ARABIC_KIND = (
    r"(?:مدينة|مدينتي|مدن|بلدة|بلدتي|بلدات|قرية|قريتي|قرى|حي|حيي|أحياء|ناحية|منطقة|مناطق|محافظة|محافظتي|"
    r"محافظات|مخيم|مخيمات|قضاء|ولاية|ريف|ريفي|أرياف|مطار|قاعدة|حاجز|سوق|طريق|مفرق|مشفى|مستشفى)"
)
"""Kinds of place, which stand before an Arabic name."""

_ROMANCE_KIND = (
    r" ?(?:le |la |les |l['’]|el |los |las |un |une |una )?"
    r"(?:(?:nord|sud|est|ouest|centre|norte|sur|este|oeste|centro|région) (?:de la |de |du |del |d['’]))?"
    r"(?:(?:villages?|villes?|localités?|communes?|régions?|provinces?|cercles?|départements?|camps?|quartiers?|municipios?|ciudad|"
    r"pueblos?|localidad|departamentos?|provincias?|estados?|barrios?|veredas?|comunidad|corregimientos?|puertos?|zone|zona|"
    r"estación de policía|mercado|iglesia|escuela|base(?: militar| militaire)?|cuartel|aeropuerto|plaza|puesto(?: militar)?|"
    r"(?:zona|área) rural|casco urbano|marché|mosquée|église|école|poste(?: militaire)?|aéroport|gare|prison|cárcel)"
    r"(?: (?:de la |de |du |del |des |d['’]))?){0,2}"
)
"""Articles and nouns between the words before and a place, in French and in Spanish."""
_ROMANCE = (
    r"(?:dans|à|au|en|près|contre|sur|autour|vers|devant|aux abords|à l['’](?:est|ouest)|au (?:nord|sud|centre)|non loin|cerca|"
    r"contra|frente|afuera|sobre|hacia|al (?:norte|sur|este|oeste))(?: d(?:e|u|el)| à| al?)?"
)
"""Just before a place in French and in Spanish: "contre le village de", "cerca de"."""
_ROMANCE_DEED = (
    r"(?:attaqu|bombard|pilonn|frapp|incendi|occupé|occupent|repris\b|visé|atac|bombarde|ocup|hostig|tomaron|"
    r"incendiaron)\w*(?: a)?"
)
"""Just before a place to which something is done, in French and in Spanish."""

LOCATIVE = re.compile(
    rf"\b(?:(?:entrances?|gates?|approach(?:es)?|exit|entry) (?:to|of)|"
    rf"in|at|near|on|of|above|below|beyond|around|outside|outside of|across|throughout|over|inside|within|"
    rf"along|between|from|through|against|upon|"
    rf"in downtown|downtown|north of|south of|east of|west of|northeast of|northwest of|"
    rf"southeast of|southwest of|close to|"
    rf"en|à|dans|près de|bei|im)(?: both| parts of| the (?:streets|heart|center|centre|"
    rf"outskirts|suburbs|edge|town|city|village) of)? ?{THE}{KIND}\Z|"
    rf"\b{_ROMANCE}{_ROMANCE_KIND}\Z|"
    rf"(?<!\w)[وفبل]?(?:في|قرب|على|داخل|بين|{_ARABIC_KIND}|محيط|أطراف|ضواحي|وسط|ب|بـ) ?\Z",
    FLAGS,
)
"""Just before a place where something happens."""

OBJECT = re.compile(
    r"\b(?:shell(?:ed|ing|s)?|bomb(?:ed|ing|s)?|bombard(?:ed|ing|s)?|attack(?:ed|ing|s)?|"
    r"struck|str(?:iking|ikes?)|hit(?:s|ting)?|target(?:ed|ing|s)?|"
    r"seiz(?:ed|ing|es?)|captur(?:ed|ing|es?)|recaptur(?:ed|ing|es?)|retak(?:en|ing|es?)|"
    r"retook|took|storm(?:ed|ing|s)?|raid(?:ed|ing|s)?|"
    r"besieg(?:ed|ing|es?)|control (?:of|over)|overr[au]n|overrunning|loot(?:ed|ing)|"
    r"burn(?:ed|ing)|pound(?:ed|ing)|rock(?:ed|ing|s)|hitting|"
    rf"(?:push|mov|advanc|fight\w* (?:its|their) way)(?:ed|ing|es|e)? into|"
    rf"block(?:ed|ing|s)?|barricad(?:ed|ing|es)|liberat(?:ed|ing|es?)|swept|invad(?:ed|ing|es?)|enter(?:ed|ing|s)?|especially|"
    rf"(?:fight(?:ing)?|battles?|clashes) (?:for|over)|including|such as|namely) ?{THE}{KIND}\Z|"
    rf"\b{_ROMANCE_DEED}{_ROMANCE_KIND}\Z",
    FLAGS,
)
"""Just before a place to which something is done."""

COMPOUND = re.compile(
    r"\A(?:['’]s)? (?:\w+ ){0,1}(?:shooting|bombing|attack|clashes|fighting|massacre|"
    r"explosion|blast|raid|protest|rally|riots?|killings?|murder|airstrikes?|offensive|"
    r"violence|unrest|siege|uprising|ambush)\b|\A: ",
    FLAGS,
)
"""Just after a place that an event is named for: "Homs bombing"."""

SUFFERED = re.compile(
    r"\A(?: (?:camp|village|town|city|district|airport|base|neighbou?rhood|quarter))?(?:,[^,.]{1,60},)? "
    r"(?:was|were|is|are|came|comes|has been|had been|have been|being)(?: \w+){0,2} (?:"
    r"shelled|bombed|bombarded|hit|struck|attacked|raided|stormed|seized|captured|recaptured|retaken|overrun|looted|"
    r"besieged|targeted|torched|burned|pounded|rocked|under (?:\w+ ){0,3}(?:fire|attack|bombardment|siege))\b|"
    r"\A (?:fell|falls|changed hands)\b",
    FLAGS,
)
"""Just after a place that suffers what happened: "Ganja was shelled"."""

NOUN = re.compile(
    r"\A (?!(?:and|or|in|on|at|for|to|as|by|with|from|since|after|before|during|when|while|where|which|who|that|"
    r"has|have|had|is|was|will|would|could|can|may|but|against|under|over|this|last|next|early|late|today|"
    r"yesterday|tomorrow|said|says|\w+day|struck|launched|killed|attacked|bombed|sent|began|denied)\b)[A-Za-z]",
    FLAGS,
)
"""After the short form of a country that only describes what follows: "U.S. officials"."""

POLICE = re.compile(
    r"\A(?:[- ](?:City|County|Metro|area))? (?:police|sheriff|fire|man|woman|boy|girl|"
    r"teen\w*|couple|officers?)\b",
    FLAGS,
)
"""After a town whose police, firemen or people a local report is about."""

_PREMISES = (
    r"(?:homes?|houses?|apartments?|flats?|complex|building|hotel|motel|hostel|bar|pub|nightclub|night club|club|restaurant|"
    r"avenue|airport|bank|headquarters|barracks|university|embassy|caf[eé]|tavern|diner|market(?:place)?|mosque|church|temple|synagogue|shrine|school|campus|"
    r"park|playground|parking (?:lot|garage)|"
    r"streets?|alley|clinic|intersection|sidewalk|highway|neighbou?rhood|suburbs?|quarter|mall|store|shop|supermarket|bakery|"
    r"(?:gas|petrol|bus|train|railway|metro|police) station|factory|plant|warehouse|office|barbershop|salon|mobile home|trailer|"
    r"residence|driveway|backyard|living room|bedroom|theat(?:er|re)|cinema|stadium|square|roundabout|checkpoint|wedding|funeral|"
    r"housing (?:project|development|complex)|(?:house|block|birthday) party)"
)
_ARTICLE = r"(?:an?|the|his|her|their|its|this|one|two|three|several|some)"
_AT = rf"\b(?:in|at|inside|outside|near|around|behind|on|of|from|into|against)(?: {_ARTICLE})?(?: [a-z][a-z'’-]*){{0,3}} \Z"
_BEHIND = rf"\A(?:['’]s)? (?:[a-z][\w'’-]* ){{0,3}}{_PREMISES}\b"
AT_PREMISES, AT_PREMISES_IN_CAPITALS = re.compile(_AT), re.compile(_AT, FLAGS)
PREMISES, PREMISES_IN_CAPITALS = re.compile(_BEHIND), re.compile(_BEHIND, FLAGS)
"""Before and after a place that says where some premises are: "in a Kandahar hotel", "outside her Leeds home".

In small letters only, for names stand in between otherwise, but for texts that are all capitals."""
