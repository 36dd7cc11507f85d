"""Only where something happened becomes a pin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.blocks import sentences
from mapper.roles import assign

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

EXAMPLES = [
    # text, name, role
    ("Three men were killed in Jableh on Friday.", "Jableh", "incident"),
    ("In Jableh, gunmen opened fire on a patrol.", "Jableh", "incident"),
    ("Warplanes bombed Idlib at dawn.", "Idlib", "incident"),
    ("Fighters seized the town of Qardaha.", "Qardaha", "incident"),
    ("Clashes broke out in Homs, Hama and Daraa.", "Daraa", "incident"),
    ("People rallied in Idlib city, Latakia and Tartus.", "Tartus", "incident"),
    ("Gunmen attacked a post in Foozabad district, Helmand province.", "Helmand", "incident"),
    ("Shelling killed two people in Jableh.", "Jableh", "incident"),
    ("Armed men went from door to door in Jableh and killed two men.", "Jableh", "incident"),
    ("Gunfire was heard all night in the villages above Baniyas.", "Baniyas", "incident"),
    ("Soldiers arrested a man while searching for arms in Homs.", "Homs", "incident"),
    ("Two nurses were shot in a crowded Jableh bakery.", "Jableh", "incident"),
    ("A man was shot outside her Tartus home on Friday.", "Tartus", "incident"),
    ("A bomb exploded near the Homs bus station.", "Homs", "incident"),
    ("A BOMB EXPLODED IN A LATAKIA HOTEL.", "LATAKIA", "incident"),
    ("An attack killed a mayor, which took place in Jableh.", "Jableh", "incident"),
    ("Un carro bomba explotó frente a la estación de policía de Jamundí.", "Jamundí", "incident"),
    ("Des assaillants ont attaqué le marché de Djibo samedi.", "Djibo", "incident"),
    ("Two men were shot, and 30-year-old John Roe of Hama died.", "Hama", "background"),
    ("The porter, who lives in Hama, was shot twice.", "Hama", "background"),
    ("Troops led a clearing operation in Hama province today.", "Hama", "incident"),
    ("Heavy gunfire was reported in Qardaha.", "Qardaha", "incident"),
    ("Four guards were killed in the village of Arza, north of Hama.", "Hama", "background"),
    (
        "Crowds marched in Berlin against the killing of villagers in Latakia.",
        "Latakia",
        "background",
    ),
    ("Crowds marched in Berlin against the killing of villagers in Latakia.", "Berlin", "incident"),
    (
        "Two members of the Homs Military Academy's guard were killed in Jableh.",
        "Homs Military Academy",
        "actor_base",
    ),
    ("Armoured cars came up the road from Latakia.", "Latakia", "origin"),
    ("The government regained Homs with the backing of Russia.", "Russia", "metonym"),
    ("Damascus accused the rebels of killing two men.", "Damascus", "metonym"),
    ("Moscow is frustrated by the clashes.", "Moscow", "metonym"),
    ("Turkey has reinforced its border posts.", "Turkey", "metonym"),
    ("The government of Jordan condemned the attack.", "Jordan", "metonym"),
    ("Clashes between Syria's government forces and gunmen went on.", "Syria", "metonym"),
    ("Troops were sent to Latakia after the clashes.", "Latakia", "destination"),
    ("Families fled to Tripoli.", "Tripoli", "destination"),
    ("The wounded were taken to a hospital in Tartus.", "Tartus", "destination"),
    ("A drone struck a hospital in Idlib and wounded 16 people.", "Idlib", "incident"),
    ("Reinforcements from Idlib joined the fighting.", "Idlib", "origin"),
    ("The UK-based monitor counted 70 dead.", "UK", "actor_base"),
    ("“They are killing us,” said Karim, a teacher in Latakia.", "Latakia", "background"),
    ("A Syrian soldier was killed.", "Syrian", "background"),
    ("Two were killed in Jableh, Syria.", "Syria", "incident"),
    ("Shops were open in Jableh, Syria.", "Syria", "background"),
    ("Two were killed in Latakia’s Al-Ziraa.", "Latakia", "incident"),
    ("Six died in the deadliest clashes Syria has seen this year.", "Syria", "incident"),
    ("In 2013, hundreds were killed in Aleppo.", "Aleppo", "background"),
    ("Shops were open in Homs.", "Homs", "background"),
    ("A man of the Islamic Movement of Uzbekistan was killed.", "Uzbekistan", "organisation"),
    ("Police sources in Homs reported that two men were killed.", "Homs", "reporter"),
    ("Officers said today in Homs that rebels attacked Hama.", "Homs", "reporter"),
    ("Gunmen killed a man in Saraqib, 12 km east of Idlib.", "Idlib", "background"),
    ("A bus travelling from Homs was attacked by gunmen.", "Homs", "origin"),
    ("The mayor of Homs was shot dead.", "Homs", "background"),
    ("The Bank of Syria was attacked.", "Syria", "organisation"),
]
KNOWN_FAILURES: list[tuple[str, str, str]] = []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [*EXAMPLES, *(pytest.param(*row, marks=pytest.mark.xfail) for row in KNOWN_FAILURES)],
)
def test_roles(gaz: Gazetteer, text: str, name: str, role: str) -> None:
    mentions = assign(text, sentences(text), Resolver(gaz).resolve(text))
    roles = {mention.resolution.toponym.text: mention.role for mention in mentions}
    assert roles[name] == role


def test_every_role_has_a_reason(gaz: Gazetteer) -> None:
    text = "Damascus said that two men were killed in Jableh. It rained in Homs."
    mentions = assign(text, sentences(text), Resolver(gaz).resolve(text))
    assert all(mention.reasons and mention.reasons[0].because for mention in mentions)


def test_the_town_that_heads_a_local_report_is_the_last_resort(gaz: Gazetteer) -> None:
    text = "DAYTON, Ohio -- A man was shot at a bar overnight. Police seek two men."
    mentions = assign(text, sentences(text), Resolver(gaz).resolve(text))
    assert [mention.role for mention in mentions] == ["incident", "background"]
