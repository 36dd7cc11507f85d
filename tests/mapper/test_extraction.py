"""Which sentences of a document tell of one happening, and where that was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import DateSpan, Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Report

DAY = date(2019, 2, 3)


def reports(text: str, gaz: Gazetteer) -> list[Report]:
    document = Document("note", text, published=DateSpan(DAY, DAY))
    return list(extract(document, Resolver(gaz)).reports)


def places(report: Report) -> list[str]:
    return [location.place.name for location in report.locations]


def test_every_village_of_a_list_is_kept(gaz: Gazetteer) -> None:
    text = (
        "Air strikes in Idlib province kill 21\n\n"
        "Air strikes hit the villages of Maar Zita, Kafr Sajna and Rakaya Sijneh on Saturday, killing 21 people."
    )
    (report,) = reports(text, gaz)
    assert places(report) == ["Maar Zita", "Kafr Sijnah", "Rakaya Sijnah"]


def test_a_neighbouring_town_has_an_incident_of_its_own(gaz: Gazetteer) -> None:
    text = "Shelling killed two men in Maar Zita on Saturday. Shelling also wounded a girl in Khan Sheikhoun."
    first, second = reports(text, gaz)
    assert (places(first), first.fatalities and first.fatalities.min) == (["Maar Zita"], 2)
    assert (places(second), second.wounded and second.wounded.min) == (["Khan Shaykhun"], 1)


def test_what_happened_years_ago_is_background(gaz: Gazetteer) -> None:
    text = (
        "Shelling killed two men in Jableh on Saturday. In 2017, shelling killed 80 people in Homs."
    )
    (report,) = reports(text, gaz)
    assert places(report) == ["Jableh"]
    assert report.fatalities is not None
    assert report.fatalities.max == 2
    assert all("2017" not in words.text for words in report.evidence)


def test_no_neighbour_stands_in_for_a_village_that_nobody_knows(gaz: Gazetteer) -> None:
    text = "Shelling killed two men in Jableh on Saturday. Shells also fell on the village of Qwertabad."
    first, second = reports(text, gaz)
    assert places(first) == ["Jableh"]
    assert "Jableh" not in places(second)


def test_a_text_that_turns_to_another_town_leaves_the_first(gaz: Gazetteer) -> None:
    text = (
        "Shelling killed two men in Jableh on Saturday. A day earlier, a car bomb went off outside the "
        "police station in Qwertabad, wounding nine."
    )
    first, second = reports(text, gaz)
    assert places(first) == ["Jableh"]
    assert first.wounded is None
    assert "Jableh" not in places(second)


def test_a_day_without_a_year_is_of_the_month_that_the_headline_names(gaz: Gazetteer) -> None:
    text = "Round-up: violence in Syria, May 2022\n\nOn 14 May, shelling killed seven soldiers in Homs."
    (report,) = extract(Document("note", text), Resolver(gaz)).reports
    assert report.date is not None
    assert str(report.date.first) == str(report.date.last) == "2022-05-14"


def test_a_day_of_another_month_than_the_headlines_has_no_year(gaz: Gazetteer) -> None:
    text = "Round-up: violence in Syria, May 2022\n\nOn 14 March, shelling killed seven soldiers in Homs."
    (report,) = extract(Document("note", text), Resolver(gaz)).reports
    assert report.date is None or str(report.date.first) != "2022-03-14"
    assert report.date_text is not None


def test_a_headlines_toll_belongs_to_the_town_that_the_text_gives_it(gaz: Gazetteer) -> None:
    text = (
        "Six dead in Manipur clashes\n\nSix people were killed in ethnic clashes in Jiribam district of Manipur on "
        "Saturday. In Bishnupur district, a farmer was shot at in his field."
    )
    first, second = reports(text, gaz)
    assert (places(first), first.fatalities and first.fatalities.min) == (["Jiribam"], 6)
    assert (places(second), second.fatalities) == (["Bishnupur"], None)


def test_who_condemns_an_attack_is_no_second_attack(gaz: Gazetteer) -> None:
    text = "Gunmen killed ten men in Quetta on Saturday. The minister condemned the attack from Islamabad."
    assert [places(report) for report in reports(text, gaz)] == [["Quetta"]]


def test_entries_of_a_log_have_the_day_that_heads_them(gaz: Gazetteer) -> None:
    text = "* 31 Jan: soldiers and rebels clashed near Sake. Two soldiers KIA, 7 WIA.\n* 1 Feb: rally in Goma."
    first, second = reports(text, gaz)
    assert (str(first.date and first.date.first), places(first)) == ("2019-01-31", ["Sake"])
    assert (first.fatalities and first.fatalities.min, first.wounded and first.wounded.min) == (
        2,
        7,
    )
    assert (str(second.date and second.date.first), places(second)) == ("2019-02-01", ["Goma"])


def test_a_report_is_of_the_day_on_which_it_quotes_people(gaz: Gazetteer) -> None:
    text = "A bomb killed two men in Quetta late on Friday, officials said on Saturday, April 13, 2024."
    reading = extract(Document("note", text), Resolver(gaz))
    assert str(reading.document.published and reading.document.published.first) == "2024-04-13"
    assert [str(report.date and report.date.first) for report in reading.reports] == ["2024-04-12"]


def test_a_toll_between_two_places_is_of_the_first(gaz: Gazetteer) -> None:
    text = (
        "Air strikes hit a market in Saraqib on Saturday. Rescuers put the toll at 133. "
        "Shells also fell on Homs and killed two men."
    )
    first, second = reports(text, gaz)
    assert (places(first), first.fatalities and first.fatalities.min) == (["Saraqib"], 133)
    assert (places(second), second.fatalities and second.fatalities.max) == (["Homs"], 2)


def test_where_the_victim_is_from_is_not_where_it_happened(gaz: Gazetteer) -> None:
    text = (
        "A man was killed in a shooting outside a bar in Dayton, Ohio, on Saturday. They found Marcus Hollis, 27, of "
        "Kettering, with a gunshot wound. A 24-year-old man from Xenia was treated for injuries."
    )
    assert {place for report in reports(text, gaz) for place in places(report)} == {"Dayton"}


def test_the_toll_is_of_the_deed_and_not_of_the_arrest_for_it(gaz: Gazetteer) -> None:
    text = (
        "Police in Hama arrested a driver for a shooting in Jableh that killed two men on Friday."
    )
    arrest, deed = reports(text, gaz)
    assert (arrest.sub_event_type, places(arrest), arrest.fatalities) == ("Arrests", ["Hama"], None)
    assert (deed.sub_event_type, places(deed)) == ("Attack", ["Jableh"])
    assert deed.fatalities
    assert deed.fatalities.min == 2


def test_a_part_of_a_toll_is_pinned_where_it_was_and_the_whole_is_not(gaz: Gazetteer) -> None:
    text = (
        "Monitors say that 745 civilians have been killed on the Syrian coast since Thursday, including 52"
        " executed in the towns of Al-Shir and Al-Mukhtariyah on Saturday."
    )
    whole, part = reports(text, gaz)
    assert (places(whole), whole.fatalities and whole.fatalities.min) == (["Syrian coast"], 745)
    assert places(part) == ["Al-Shir", "Al-Mukhtariyah"]
    assert part.fatalities is not None
    assert (part.fatalities.min, str(part.date and part.date.first)) == (52, "2019-02-02")


def test_the_city_is_the_one_named_just_before(gaz: Gazetteer) -> None:
    text = (
        "A car bomb killed 20 people on the outskirts of Manbij on Saturday. Last week another car bomb"
        " killed four civilians in the city's main street."
    )
    assert [places(report) for report in reports(text, gaz)] == [["Manbij"], ["Manbij"]]


def test_a_peaceful_march_has_none_of_the_dead_beside_it(gaz: Gazetteer) -> None:
    text = (
        "Clashes near Jableh killed nine soldiers on Saturday. In Homs students marched peacefully against"
        " Turkey. A hospital treated 63 wounded. The embassy evacuated its staff to Beirut."
    )
    fight, march = reports(text, gaz)
    assert (places(fight), fight.fatalities and fight.fatalities.min) == (["Jableh"], 9)
    assert (places(march), march.fatalities, march.wounded) == (["Homs"], None, None)


def test_a_narrative_of_several_towns_keeps_their_dead_apart(gaz: Gazetteer) -> None:
    text = (
        "On Friday fighters opened fire on a patrol between Beit Ana and Daliyah. Thirteen officers were"
        " killed. In Snobar, south of Jableh, survivors counted 80 bodies. Further north, Slunfeh saw seven"
        " men shot dead at a roadblock. In Haffa nobody was hurt. Relatives of the seven spoke to us."
    )
    told = {
        places(each)[0]: (each.fatalities and each.fatalities.min) for each in reports(text, gaz)
    }
    assert told == {"between Beit Ana and Daliyah": 13, "Sanobar": 80, "Slunfeh": 7}


def test_what_is_bombed_in_another_city_is_pinned_there(gaz: Gazetteer) -> None:
    text = (
        "Fighting in the province of Suwayda has killed more than 300 people since Friday. On Sunday Israel"
        " bombed the Defence Ministry in Damascus, killing one person. The army said it struck 160 targets in Daraa."
    )
    told = [(places(each), each.fatalities and each.fatalities.min) for each in reports(text, gaz)]
    assert (["Damascus"], 1) in told
    assert (["Suwayda"], 301) in told
    assert all(each.wounded is None for each in reports(text, gaz))


def test_an_arrest_for_a_bombing_elsewhere_is_where_and_when_it_was_made(gaz: Gazetteer) -> None:
    text = "Troops in Idlib on Friday arrested two men over a car bombing last month that killed six people in Azaz."
    deed, arrest = reports(text, gaz)
    assert (deed.sub_event_type, places(deed)) == ("Remote explosive/landmine/IED", ["Azaz"])
    assert deed.fatalities
    assert deed.fatalities.min == 6
    assert (arrest.sub_event_type, places(arrest), arrest.fatalities) == (
        "Arrests",
        ["Idlib"],
        None,
    )
    assert arrest.date
    assert str(arrest.date.first) == "2019-02-01"


def test_figures_of_another_year_are_not_those_of_what_has_its_own_day(gaz: Gazetteer) -> None:
    text = "Gunmen abducted two nurses in Jableh on Friday. Last summer, three doctors were killed there."
    report = reports(text, gaz)[0]
    assert report.sub_event_type == "Abduction/forced disappearance"
    assert report.fatalities is None


def test_a_state_is_no_hamlet_and_what_came_before_no_news(gaz: Gazetteer) -> None:
    text = (
        "Gunmen killed 40 people in a village of Plateau state, Nigeria, on Saturday. The attack came a week"
        " after gunmen killed 52 people in Bokkos, also in Plateau. Two women were shot dead in Plateau on Sunday."
    )
    told = [(places(each), each.fatalities and each.fatalities.min) for each in reports(text, gaz)]
    assert (["Plateau State"], 40) in told
    assert not any("Bokkos" in where or "Plateau" in where for where, _ in told)


def test_clashes_need_no_side_to_be_clashes(gaz: Gazetteer) -> None:
    (fight,) = reports("Clashes in Jableh killed four people on Saturday.", gaz)
    (brawl,) = reports("A gunfight outside a bar in Toledo, Ohio, hurt two on Saturday.", gaz)
    assert fight.event_type == "Battles"
    assert brawl.event_type == "Violence against civilians"
