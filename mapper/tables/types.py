"""Words of a column of types → ACLED's event and sub-event types."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.model import EventType

Kind = "tuple[EventType, str]"

_B: EventType = "Battles"
_E: EventType = "Explosions/Remote violence"
_V: EventType = "Violence against civilians"
_P: EventType = "Protests"
_R: EventType = "Riots"
_S: EventType = "Strategic developments"

SUB_EVENT_TYPES: dict[str, EventType] = {
    "Government regains territory": _B,
    "Non-state actor overtakes territory": _B,
    "Armed clash": _B,
    "Chemical weapon": _E,
    "Air/drone strike": _E,
    "Suicide bomb": _E,
    "Shelling/artillery/missile attack": _E,
    "Remote explosive/landmine/IED": _E,
    "Grenade": _E,
    "Sexual violence": _V,
    "Attack": _V,
    "Abduction/forced disappearance": _V,
    "Excessive force against protesters": _P,
    "Protest with intervention": _P,
    "Peaceful protest": _P,
    "Violent demonstration": _R,
    "Mob violence": _R,
    "Agreement": _S,
    "Arrests": _S,
    "Change to group/activity": _S,
    "Disrupted weapons use": _S,
    "Headquarters or base established": _S,
    "Looting/property destruction": _S,
    "Non-violent transfer of territory": _S,
    "Other": _S,
}
"""ACLED's sub-event types."""

USUAL: dict[EventType, str] = {
    _B: "Armed clash",
    _E: "Shelling/artillery/missile attack",
    _V: "Attack",
    _P: "Peaceful protest",
    _R: "Mob violence",
    _S: "Other",
}
"""The sub-event type of each event type where the table names none."""

UNTOLD: tuple[EventType, str] = (_S, "Other")
"""Where nothing says what happened."""

ONE_SIDED: tuple[EventType, str] = (_V, "Attack")

VIOLENCE: dict[str, tuple[EventType, str]] = {
    "1": (_B, "Armed clash"),
    "2": (_B, "Armed clash"),
    "3": ONE_SIDED,
}
"""UCDP's type_of_violence: state-based, non-state, one-sided."""

_FIGHTERS = re.compile(r"military|police|terrorists|militia|violent political", re.IGNORECASE)
"""GTD's kinds of targets that fight back; an assault on any other is on civilians."""


def _row(pattern: str, event_type: EventType, sub: str) -> tuple[re.Pattern[str], EventType, str]:
    return re.compile(pattern, re.IGNORECASE), event_type, sub


_WORDS = (
    # ACLED's types until 2018: "Battle-Government regains territory".
    _row(r"government regains territory", _B, "Government regains territory"),
    _row(r"non-state actor overtakes territory", _B, "Non-state actor overtakes territory"),
    _row(r"\Astrategic development", _S, "Other"),
    _row(r"chemical|chlorine|sarin|poison gas", _E, "Chemical weapon"),
    _row(r"suicide|\bvbied\b|\bsvbied\b", _E, "Suicide bomb"),
    _row(
        r"air ?-?strike|air/drone|airstrike|air raid|drone|\buav\b|aerial|barrel bomb|helicopter|غارة|قصف جوي",
        _E,
        "Air/drone strike",
    ),
    _row(
        r"\bied\b|land ?mine|\bmine\b|explosive|bombing/explosion|\bbomb|\berw\b|\buxo\b|explosion|لغم|عبوة",
        _E,
        "Remote explosive/landmine/IED",
    ),
    _row(
        r"shell|artillery|mortar|rocket|missile|bombard|قصف|обстрел|обстріл",
        _E,
        "Shelling/artillery/missile attack",
    ),
    _row(r"grenade", _E, "Grenade"),
    _row(r"sexual|rape", _V, "Sexual violence"),
    _row(
        r"kidnap|abduct|enlèvement|secuestr|hostage|hijack|disappear|خطف",
        _V,
        "Abduction/forced disappearance",
    ),
    _row(r"excessive force", _P, "Excessive force against protesters"),
    _row(r"riot", _R, "Violent demonstration"),
    _row(r"mob\b|lynch", _R, "Mob violence"),
    _row(r"protest|demonstrat|rally|march\b|sit-in|مظاهرة|احتجاج", _P, "Peaceful protest"),
    _row(r"arrest|detain|detention|raid|اعتقال", _S, "Arrests"),
    _row(r"loot|arson|property|infrastructure", _S, "Looting/property destruction"),
    _row(r"agreement|ceasefire|truce|هدنة", _S, "Agreement"),
    _row(
        r"clash|battle|fight|comba|affrontement|firefight|ambush|crossfire|state-?based|اشتباك|معارك",
        _B,
        "Armed clash",
    ),
    _row(
        r"armed assault|assassinat|execut|murder|massacre|killing|shooting|small arms|\bsaf\b|gunfire|unarmed assault|one-?sided|civilian|atta(?:ck|que)|ataque|اغتيال|إعدام",
        _V,
        "Attack",
    ),
)
"""In order of precedence: the first that is found gives the type."""


def kind_of(words: str, sub_words: str = "", targets: str = "") -> tuple[EventType, str] | None:
    """Return event and sub-event type of a table's words, or None.

    Parameters
    ----------
    words, sub_words
        Of the columns for type and sub-type.
    targets
        Who was attacked, where the table says so: an assault on soldiers is a battle.

    Examples
    --------
    >>> kind_of("Explosions/Remote violence", "Air/drone strike")
    ('Explosions/Remote violence', 'Air/drone strike')
    >>> kind_of("Artillery"), kind_of("Armed Assault", targets="Military")
    (('Explosions/Remote violence', 'Shelling/artillery/missile attack'), ('Battles', 'Armed clash'))
    >>> kind_of("Other business") is None
    True
    """
    event_type = next((each for each in USUAL if each.lower() == words.lower()), None)
    sub = next(
        (each for each in SUB_EVENT_TYPES if each.lower() == (sub_words or words).lower()), None
    )
    if event_type:
        return event_type, sub or sub_words or USUAL[event_type]
    if sub:
        return SUB_EVENT_TYPES[sub], sub
    told = f"{words} {sub_words}".strip()
    found = next(((kind, name) for form, kind, name in _WORDS if form.search(told)), None)
    if found == ONE_SIDED and targets and _FIGHTERS.search(targets):
        return _B, "Armed clash"
    return found
