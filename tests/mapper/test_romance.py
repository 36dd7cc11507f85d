"""French and Spanish reports become incidents: what, where, when, how many, and whether at all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.counts import find_counts
from mapper.events import find_events, leading_event
from mapper.extraction import extract
from mapper.model import DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

TYPES = [
    # sentence, sub-event type
    ("Des jihadistes se sont emparés de la ville de Djibo.", "Non-state actor overtakes territory"),
    ("L'armée malienne a repris la ville de Kidal mardi.", "Government regains territory"),
    ("Deux bergers ont sauté sur une mine près de Bankass.", "Remote explosive/landmine/IED"),
    ("Une frappe de drone a visé un marché.", "Air/drone strike"),
    ("Trois gendarmes tués dans une embuscade près de Tessalit", "Armed clash"),
    ("Des inconnus ont enlevé deux infirmières.", "Abduction/forced disappearance"),
    (
        "La police a dispersé les manifestants avec du gaz lacrymogène.",
        "Protest with intervention",
    ),
    ("Des milliers d'étudiants ont manifesté samedi.", "Peaceful protest"),
    ("La gendarmerie a arrêté deux passeurs.", "Arrests"),
    ("Les assaillants ont incendié douze maisons.", "Looting/property destruction"),
    ("La guerrilla se tomó el municipio de Mitú.", "Non-state actor overtakes territory"),
    ("El ejército recuperó el control del municipio.", "Government regains territory"),
    ("Un carro bomba estalló frente a un cuartel.", "Remote explosive/landmine/IED"),
    ("Un tiroteo en un bar causó pánico.", "Attack"),
    ("Tres soldados murieron en una emboscada.", "Armed clash"),
    ("Desconocidos secuestraron a dos enfermeras.", "Abduction/forced disappearance"),
    ("Miles de maestros marcharon contra el gobierno.", "Peaceful protest"),
    ("La policía detuvo a dos ladrones.", "Arrests"),
    ("Hallaron cinco cuerpos en una fosa.", "Attack"),
]
NOT_HAPPENED = [
    "Le ministre a démenti une attaque à Gao.",
    "Aucune attaque n'a été signalée à Mopti.",
    "Les habitants craignent une attaque à Djibo.",
    "En 2012, des rebelles se sont emparés de la ville.",
    "El gobierno negó un ataque en Cali.",
    "No hubo muertos en el ataque.",
    "Los vecinos temen un atentado en Quito.",
    "En 2002, la guerrilla atacó el pueblo.",
    "Le maire a visité le marché.",
    "El alcalde visitó el mercado.",
    "The corps bought arms in Sin City.",
]
COUNTS = [
    # sentence, (kind, least, most) of each claim
    ("Au moins 15 paysans ont été tués.", [("killed", 15, None)]),
    ("Le bilan s'élève à 33 morts et 85 blessés.", [("killed", 33, 33), ("wounded", 85, 85)]),
    (
        "Des tirs ont fait 12 morts et une vingtaine de blessés.",
        [("killed", 12, 12), ("wounded", 18, 22)],
    ),
    ("Une frappe a tué huit personnes.", [("killed", 8, 8)]),
    ("Quinze paysans, dont trois enfants, ont été tués.", [("killed", 15, 15)]),
    ("Plus de 5 000 personnes déplacées à Ouahigouya", [("displaced", 5001, None)]),
    ("12 personnes arrêtées et trois tuées à Dakar", [("detained", 12, 12), ("killed", 3, 3)]),
    ("El ataque dejó seis muertos y dos heridos.", [("killed", 6, 6), ("wounded", 2, 2)]),
    ("Murieron cuatro soldados en la emboscada.", [("killed", 4, 4)]),
    ("Quince paisanos, entre ellos tres niños, fueron asesinados.", [("killed", 15, 15)]),
    ("Sicarios mataron a cuatro personas en un bar.", [("killed", 4, 4)]),
    ("No hubo muertos en el incendio.", [("killed", 0, 0)]),
    ("Más de 2.000 personas desplazadas en Chocó", [("displaced", 2001, None)]),
    ("Le village compte 300 habitants.", []),
    ("El pueblo tiene 300 habitantes.", []),
]
REPORTS = [
    # text, place, first day, killed
    (
        "Au moins 15 paysans ont été tués dimanche dans une attaque contre le village de Dori, dans le nord du Burkina Faso.",
        "Dori",
        date(2024, 3, 10),
        15,
    ),
    (
        "Quatre soldats ont été tués lundi dans l'explosion d'un engin artisanal près de Mopti.",
        "Mopti",
        date(2024, 3, 11),
        4,
    ),
    (
        "Al menos 15 paisanos murieron el domingo en un ataque contra el municipio de Tumaco, en el sur de Colombia.",
        "Tumaco",
        date(2024, 3, 10),
        15,
    ),
    (
        "Au moins 21 personnes ont été tuées vendredi lors d'une attaque contre un village de la région de Mopti.",
        "Mopti",
        date(2024, 3, 8),
        21,
    ),
    ("Un tiroteo dejó seis muertos en Guayaquil el viernes.", "Guayaquil", date(2024, 3, 8), 6),
]


@pytest.mark.parametrize(("sentence", "expected"), TYPES)
def test_the_words_give_the_type(sentence: str, expected: str) -> None:
    lead = leading_event(find_events(sentence))
    assert lead is not None
    assert lead.sub_event_type == expected


@pytest.mark.parametrize("sentence", NOT_HAPPENED)
def test_what_is_not_said_to_have_happened_is_no_event(sentence: str) -> None:
    assert leading_event(find_events(sentence)) is None


@pytest.mark.parametrize(("sentence", "expected"), COUNTS)
def test_numbers_become_claims(sentence: str, expected: list[tuple[str, int, int | None]]) -> None:
    found = [(each.kind, each.count.min, each.count.max) for each in find_counts(sentence)]
    assert found == expected


@pytest.mark.parametrize(("text", "place", "day", "killed"), REPORTS)
def test_a_report_becomes_a_dated_incident(
    gaz: Gazetteer, text: str, place: str, day: date, killed: int
) -> None:
    published = DateSpan(date(2024, 3, 12), date(2024, 3, 12))
    (report,) = extract(Document("note", text, published=published), Resolver(gaz)).reports
    assert [each.place.name for each in report.locations] == [place]
    assert report.date
    assert report.date.first == day
    assert report.fatalities
    assert report.fatalities.min == killed


def test_what_was_last_week_is_another_happening(gaz: Gazetteer) -> None:
    text = (
        "Des jihadistes ont tué neuf paysans vendredi dans un village de la région de Mopti. La semaine dernière, "
        "trois soldats avaient été tués dans l'explosion d'un engin près de Gao."
    )
    published = DateSpan(date(2024, 3, 12), date(2024, 3, 12))
    found = extract(Document("note", text, published=published), Resolver(gaz)).reports
    assert [
        (each.locations[0].place.name, each.fatalities and each.fatalities.min) for each in found
    ] == [
        ("Mopti", 9),
        ("Gao", 3),
    ]
