"""What a sentence is said to tell of: its type, and whether it happened."""

from __future__ import annotations

import pytest

from mapper.events import find_events, leading_event

TYPES = [
    (
        "Tanks shell the northern quarter.",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    (
        "Police sought the man who shot and wounded two worshippers.",
        "Violence against civilians",
        "Attack",
    ),
    (
        "A rocket-propelled grenade hit a police station.",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    (
        "Two women were hurt when a shell hit their house.",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    (
        "A roadside bomb hit their vehicle.",
        "Explosions/Remote violence",
        "Remote explosive/landmine/IED",
    ),
    (
        "Five people were hurt in a separate strike on Foozabad.",
        "Explosions/Remote violence",
        "Air/drone strike",
    ),
    (
        "The army announced the capture of a senior militant leader.",
        "Strategic developments",
        "Arrests",
    ),
    # sentence, event type, sub-event type
    (
        "Rebels surrendered to government troops in the hills.",
        "Strategic developments",
        "Agreement",
    ),
    ("The gun went off and hit a boy.", "Violence against civilians", "Attack"),
    (
        "The parcel went off outside a bank.",
        "Explosions/Remote violence",
        "Remote explosive/landmine/IED",
    ),
    ("A shotgun blast hit four people.", "Violence against civilians", "Attack"),
    (
        "Troops pulled out of the town.",
        "Strategic developments",
        "Non-violent transfer of territory",
    ),
    ("Rebels seized the town of Douma.", "Battles", "Non-state actor overtakes territory"),
    ("Both sides agreed to a ceasefire on Monday.", "Strategic developments", "Agreement"),
    (
        "A new base was established east of the river.",
        "Strategic developments",
        "Headquarters or base established",
    ),
    (
        "Customs officers confiscated forty rifles at the port.",
        "Strategic developments",
        "Disrupted weapons use",
    ),
    (
        "Troops destroyed three landmines by the road.",
        "Strategic developments",
        "Disrupted weapons use",
    ),
    (
        "Jets destroyed an arms depot near the border.",
        "Explosions/Remote violence",
        "Air/drone strike",
    ),
    (
        "The frigate was hit by two missiles.",
        "Explosions/Remote violence",
        "Shelling/artillery/missile attack",
    ),
    ("Marchers scuffled with police outside the ministry.", "Riots", "Violent demonstration"),
    ("The protest descended into violence after dark.", "Riots", "Violent demonstration"),
    ("A mob lynches a man accused of theft.", "Riots", "Mob violence"),
    ("Nurses formed a human chain around the clinic.", "Protests", "Peaceful protest"),
    (
        "Police used excessive force to disperse the demonstrators.",
        "Protests",
        "Excessive force against protesters",
    ),
    ("The army established control over four hamlets.", "Battles", "Government regains territory"),
    ("Insurgents have taken over two villages.", "Battles", "Non-state actor overtakes territory"),
    ("Militants stormed the camp before dawn.", "Battles", "Armed clash"),
    ("Officers arrested nine men in overnight raids.", "Strategic developments", "Arrests"),
    ("A hunter accidentally shot his cousin.", "Violence against civilians", "Attack"),
]


@pytest.mark.parametrize(("sentence", "event_type", "sub_event_type"), TYPES)
def test_the_words_give_the_type(sentence: str, event_type: str, sub_event_type: str) -> None:
    lead = leading_event(find_events(sentence))
    assert lead is not None
    assert (lead.event_type, lead.sub_event_type) == (event_type, sub_event_type)


REALIS = [
    ("Pages spread false claims that the base, where people sheltered, was attacked.", "denied"),
    ("He is suspected of plotting bombings in the capital.", "planned"),
    # sentence, what is said of its strongest cue
    ("Detectives continued to investigate a shooting outside the bar.", "happened"),
    ("Deputies responded to a report of a man shot at a motel.", "happened"),
    ("He pleaded guilty to a bombing that killed two.", "happened"),
    ("She is expected to live after gunmen opened fire on her car.", "happened"),
    ("A boy was shot in the 1900 block of Elm Street.", "happened"),
    ("He has non-life-threatening injuries from the shooting.", "happened"),
    ("As you will recall, the mayor was kidnapped in March.", "happened"),
    ("The rebels vowed to attack the garrison.", "planned"),
    ("Envoys will discuss a ceasefire.", "planned"),
    ("Residents fear shelling.", "feared"),
    ("No fighting was reported.", "negated"),
    ("The army denied shelling the market.", "denied"),
    ("If the bomb had exploded, hundreds would be dead.", "hypothetical"),
    ("The massacre of 1982 was remembered.", "historical"),
]


@pytest.mark.parametrize(("sentence", "realis"), REALIS)
def test_what_did_not_happen_is_no_event(sentence: str, realis: str) -> None:
    cues = find_events(sentence)
    assert cues
    assert min(cues, key=lambda cue: (cue.weak, cue.rank)).realis == realis


NOTHING = [
    "The robber pulled out a pistol.",
    "Rebels seized 20 kg of opium near the pass.",
    "Security forces seized two tonnes of hashish.",
    "The van struck a parked vehicle.",
    "The man came out of the house, demonstrating hostile intent.",
    "The operation demonstrated the skill of the new recruits.",
    "He died of a heart attack.",
    "Shares rallied on Tuesday.",
    "The striker shot wide in the second half.",
    "Oranges are cheap this year.",
    "An earthquake killed nine people and destroyed forty houses.",
    "Six people were killed when a bus plunged into a ravine.",
    "A boiler exploded at a dairy and injured two workers.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_sounds_like_an_event_is_none(sentence: str) -> None:
    assert leading_event(find_events(sentence)) is None


MEANT = [
    "Gunmen killed nine people after the earthquake.",
    "A bomb exploded at the gas plant.",
    "Rebels blew up a boiler house.",
]


@pytest.mark.parametrize("sentence", MEANT)
def test_what_somebody_meant_is_no_accident(sentence: str) -> None:
    assert leading_event(find_events(sentence)) is not None
