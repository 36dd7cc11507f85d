"""ACLED's event and sub-event types, and the families that merging compares.

Source: ACLED Codebook (https://acleddata.com/knowledge-base/codebook/), the wording of its exports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from mapper.model import EventType

Family = Literal["violence", "demonstrations", "strategic"]

BATTLES: EventType = "Battles"
EXPLOSIONS: EventType = "Explosions/Remote violence"
CIVILIANS: EventType = "Violence against civilians"
PROTESTS: EventType = "Protests"
RIOTS: EventType = "Riots"
STRATEGIC: EventType = "Strategic developments"

SUB_EVENT_TYPES: dict[EventType, tuple[str, ...]] = {
    BATTLES: (
        "Armed clash",
        "Government regains territory",
        "Non-state actor overtakes territory",
    ),
    EXPLOSIONS: (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    CIVILIANS: ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    PROTESTS: (
        "Peaceful protest",
        "Protest with intervention",
        "Excessive force against protesters",
    ),
    RIOTS: ("Violent demonstration", "Mob violence"),
    STRATEGIC: (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}
"""Sub-event types of each event type, in the order of the codebook."""

FAMILY: dict[EventType, Family] = {
    BATTLES: "violence",
    EXPLOSIONS: "violence",
    CIVILIANS: "violence",
    PROTESTS: "demonstrations",
    RIOTS: "demonstrations",
    STRATEGIC: "strategic",
}
"""Types that reports of one happening may disagree about."""
