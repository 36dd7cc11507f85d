"""Whole tolls and their parts: each place its own, no running total on a town, no day of another event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

SUNDAY = DateSpan(date(2025, 3, 9), date(2025, 3, 9))

PINS = [
    (
        (
            "A bomber killed ten recruits in Jableh on Friday. "
            "The attack echoes a bombing that killed 25 soldiers in Homs in 2023."
        ),
        [("Jableh", 10)],
    ),
    (
        (
            "Workers unearthed the remains of at least 25 people in a mass grave in Najha on Friday. "
            "A group estimates that more than 30,000 people died there."
        ),
        [("Najha", 25)],
    ),
    (
        (
            "The coast: what we know.\n\nOn Friday gunmen attacked posts in Jableh and Qardaha. "
            "Sixteen guards were killed that day, the ministry said."
        ),
        [("Jableh Qardaha", 16)],
    ),
    (
        (
            "مقتل 7 عناصر في هجوم بريف دير الزور الشرقي يوم الجمعة\n\n"
            "قُتل 7 عناصر إثر هجوم شنه مسلحون على حاجز في بلدة الشحيل بريف دير الزور الشرقي، يوم الجمعة. "
            "وبذلك يرتفع إلى 59 عدد العمليات منذ مطلع العام، أسفرت عن مقتل 25 شخصاً."
        ),
        [("eastern Deir ez-Zor countryside Al-Shuhayl", 7)],
    ),
    (
        (
            "Armed men stormed the neighbourhood of Al-Qusour in Baniyas on Friday. "
            "Two brothers were killed."
        ),
        [("Al-Qusour", 2)],
    ),
    (
        (
            "Police in Sri Lanka sought the man who shot and wounded two worshippers in Foozabad late on Friday, March 7. "
            "In 2019 bombs killed 269 people in Colombo and Negombo."
        ),
        [("Sri Lanka", None)],
    ),
    (
        (
            "Gunmen killed three guards in Jableh on Friday. "
            "The attack comes four days after a similar attack in Dreikish."
        ),
        [("Jableh", 3)],
    ),
    # text, (place, killed) of each report
    (
        (
            "A monitor counted 162 dead in five raids on Friday: 69 in Al-Mukhtariyah, 40 people in Al-Haffah "
            "and at least ten in the town of Baniyas."
        ),
        [("Al-Mukhtariyah", 69), ("Al-Haffah", 40), ("Baniyas", 10)],
    ),
    (
        "Shells killed two people in Jableh and three in Qardaha on Friday.",
        [("Jableh", 2), ("Qardaha", 3)],
    ),
    (
        "Shells killed two people in Jableh and wounded three in Qardaha on Friday.",
        [("Jableh", 2), ("Qardaha", None)],
    ),
    (
        (
            "Air strikes killed more than 400 people across the Gaza Strip on Friday. "
            "At least 26 people were killed when a house was hit in Rafah."
        ),
        [("Gaza Strip", 401), ("Rafaḩ", 26)],
    ),
    (
        (
            "Gunmen killed four men in Homs on Friday. "
            "Since the start of the year, 91 people have been killed in Homs province."
        ),
        [("Homs", 4)],
    ),
    (
        (
            "A strike killed nine people in Gaza City on Friday. "
            "More than 48,000 have been killed since the war began with an attack on 7 October 2023."
        ),
        [("Gaza", 9)],
    ),
]


@pytest.mark.parametrize(("text", "pins"), PINS)
def test_each_place_has_its_own_toll(
    gaz: Gazetteer, text: str, pins: list[tuple[str, int]]
) -> None:
    reports = extract(Document("page", text, published=SUNDAY), Resolver(gaz)).reports
    assert [
        (
            " ".join(each.place.name for each in report.locations),
            report.fatalities.min if report.fatalities else None,
        )
        for report in reports
    ] == pins
    assert {str(report.date.first) for report in reports if report.date} == {"2025-03-07"}


PLACES = [
    # text, its places
    (
        "Two brothers from Talkalakh were found shot dead on the outskirts of Hadidah.",
        ["Hadidah"],
    ),
    (
        'Shells hit Jableh. "We are besieged," said a fisherman from Tartus.',
        ["Jableh"],
    ),
    ("Hundreds gathered at Umayyad Square in Damascus to protest.", ["Umayyad Square"]),
    ("Zamzam camp, south of El Fasher, was overrun by gunmen.", ["Zamzam camp"]),
    (
        "Seventeen bodies were retrieved from Al-Rusafah village, Masyaf district (Hama).",
        ["Al-Rusafa"],
    ),
    (
        "Attack in Daraa\n\nGunmen killed two men on the road between Muzayrib and Tafas on Friday.",
        ["between Muzayrib and Tafas"],
    ),
    ("Gunmen opened fire on a checkpoint at the entrance to Safita.", ["Safita"]),
    ("Shells hit Jableh. His bodyguard, from Saraqib, was badly wounded.", ["Jableh"]),
    ("A soldier, Ali Örnek from Azaz, was killed by a bomb in Idlib.", ["Idlib"]),
    ("In Kinshasa, protesters attacked the embassies of Rwanda and France.", ["Kinshasa"]),
    ("Homs: Two bodies were found in the river near Dweir.", ["Homs"]),
    (
        "Gunmen shot dead a man from Dreikish, while he was working on his farm in Baniyas.",
        ["Baniyas"],
    ),
    (
        "Two soldiers were hurt in a gunfight in Idlib; Sgt. Omar Sample of Azaz, Aleppo, later died.",
        ["Idlib"],
    ),
    ("Explosion heard in Nawa: a drone strike on the Nawa-Jasim road.", ["between Nawa and Jasim"]),
    ("Residents blocked the Damascus-Sweida highway in protest.", ["between Damascus and Suwayda"]),
    (
        "مقتل 3 عناصر من الأمن العام بعبوة ناسفة على طريق الحفة - صلنفة\n8-3-2025",
        ["between Al-Haffah and Slunfeh"],
    ),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_pins_are_where_it_happened(gaz: Gazetteer, text: str, places: list[str]) -> None:
    (report,) = extract(Document("page", text, published=SUNDAY), Resolver(gaz)).reports
    assert [each.place.name for each in report.locations] == places


def test_a_day_earlier_is_counted_from_what_was_told(gaz: Gazetteer) -> None:
    text = (
        "Two bombs killed eleven people in Jableh on Thursday. "
        "A day earlier, a policeman was shot dead in Homs."
    )
    reports = extract(Document("page", text, published=SUNDAY), Resolver(gaz)).reports
    assert [str(report.date.first) for report in reports if report.date] == [
        "2025-03-06",
        "2025-03-05",
    ]


def test_the_days_that_a_report_covers_give_the_year(gaz: Gazetteer) -> None:
    text = (
        "Weekly report: the coast\nPeriod: 3-9 February 2025\n\n"
        "- 4 Feb: A mine killed two farmers near Jableh.\n"
        "- 6 Feb: Gunmen attacked a checkpoint in Qardaha; 1 KIA, 3 WIA.\n"
    )
    reports = extract(Document("page", text), Resolver(gaz)).reports
    assert [
        (str(report.date and report.date.first), report.fatalities and report.fatalities.min)
        for report in reports
    ] == [("2025-02-04", 2), ("2025-02-06", 1)]
