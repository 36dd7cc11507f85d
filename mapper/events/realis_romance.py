"""Words of French and Spanish by which something is denied, feared, planned or long past."""

from __future__ import annotations

import re
from typing import Literal

_YEAR = r"(?:1[89]\d\d|20[01]\d)"

ROMANCE: tuple[
    tuple[
        Literal["denied", "negated", "feared", "planned", "hypothetical", "historical"],
        str,
        re.Pattern[str],
    ],
    ...,
] = (
    (
        "denied",
        "before",
        re.compile(
            r"\b(?:a|ont) démenti\b.{0,45}$|\bdément\w*\b.{0,45}$|\b(?:negó|negaron|niega|desmint\w+|desmiente)\b.{0,45}$",
            re.IGNORECASE,
        ),
    ),
    (
        "negated",
        "before",
        re.compile(
            r"\b(?:aucune?|sans|ni|pas d['’e]|n['’](?:a|ont|est|y a) (?:pas|eu aucune?)(?: été)?|n['’]a (?:fait|eu) (?:ni|aucune?)|"
            r"ne \w+ pas|ningún|ninguna|sin|no (?:hubo|se|fue|fueron|ha|han|hay|dejó))\s+(?:[\w’'-]+\s+){0,3}$",
            re.IGNORECASE,
        ),
    ),
    (
        "feared",
        "before",
        re.compile(
            r"\b(?:crai(?:n|gn)\w*|crainte\w*|redout\w*|menac\w*|risque\w*|met(?:tent)? en garde|alert\w* (?:sur|contre)|"
            r"tem(?:en|e|or|ores|ían)|amenaz\w*|advert\w*|advierte\w*|riesgo)\s+(?:[\w’',-]+\s+){0,5}$",
            re.IGNORECASE,
        ),
    ),
    (
        "planned",
        "before",
        re.compile(
            r"\b(?:appel(?:le|lent|é|aient)? à|prévo\w+|prév\w+|envisag\w+|compt(?:e|ent)|veu(?:t|lent)|va|vont|projet\w*|"
            r"convoc\w+|llam(?:a|an|ó|aron) a|plane\w+|pretend\w+|va a|van a|prevé\w*|previst\w*)\s+(?:[\w’'-]+\s+){0,4}$",
            re.IGNORECASE,
        ),
    ),
    (
        "hypothetical",
        "before",
        re.compile(
            r"\b(?:si|pourrai(?:t|ent)|podría\w*|en caso de|en cas d['’e]|à moins que|ojalá)\s+(?:[\w’',-]+\s+){0,5}$",
            re.IGNORECASE,
        ),
    ),
    (
        "historical",
        "around",
        re.compile(
            rf"\b(?:en|depuis|desde|de|du) (?:l['’]an |el año )?{_YEAR}\b|\banniversaire\b|\baniversario\b|"
            r"\bil y a (?:\w+ )?(?:ans|années|décennies)\b|\bhace (?:\w+ )?(?:años|décadas)\b|\bcommémor\w+|\bconmemor\w+",
            re.IGNORECASE,
        ),
    ),
)
"""In order of precedence, as `mapper.events.realis` joins them."""
