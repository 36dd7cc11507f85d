"""The layouts of the field, read as their codebooks mean them; every table here is invented."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from mapper.errors import TableError
from mapper.tables import Table
from mapper.tables.columns import choose
from mapper.tables.sources import unpacked
from mapper.tables.types import kind_of
from mapper.tables.units import Units

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident

ACLED = {
    "event_id_cnty": "SYR99001",
    "event_date": "07 March 2025",
    "year": "2025",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike",
    "actor1": "Forces of A (2024-)",
    "assoc_actor_1": "Helpers of A; Guests of A",
    "actor2": "Militia of B",
    "iso": "760",
    "country": "Syria",
    "admin1": "Lattakia",
    "admin2": "Jablah",
    "location": "Jablah",
    "latitude": "35.3644",
    "longitude": "35.9306",
    "geo_precision": "1",
    "source": "Coast Radio; Orontes Wire",
    "notes": "On 7 March 2025, a drone of A struck a car of B in Jableh. 2 fatalities.",
    "fatalities": "2",
    "tags": "",
    "timestamp": "1741600000",
}

UCDP = {
    "id": "990001",
    "type_of_violence": "2",
    "side_a": "Group A",
    "side_b": "Group B",
    "number_of_sources": "2",
    "source_article": '"Orontes Wire,2016-01-02,Five killed; more feared";"Coast Radio,\n2016-01-03,Toll"',
    "source_office": "",
    "source_date": "2016-01-02;2016-01-03",
    "source_headline": "Five killed; more feared",
    "where_prec": "3",
    "where_coordinates": "Jablah district",
    "adm_1": "Lattakia governorate",
    "adm_2": "Jablah district",
    "latitude": "35.36",
    "longitude": "35.93",
    "country": "Syria",
    "date_prec": "2",
    "date_start": "2016-01-01 00:00:00.000",
    "date_end": "2016-01-02 00:00:00.000",
    "deaths_a": "2",
    "deaths_b": "1",
    "deaths_civilians": "0",
    "deaths_unknown": "2",
    "best": "5",
    "high": "9",
    "low": "4",
}

GTD = {
    "eventid": "201603070001",
    "iyear": "2016",
    "imonth": "3",
    "iday": "0",
    "country_txt": "Syria",
    "provstate": "Latakia",
    "city": "Jableh",
    "latitude": "35.3645",
    "longitude": "35.9305",
    "specificity": "1",
    "summary": "Assailants detonated an explosive device at a market in Jableh.",
    "attacktype1_txt": "Bombing/Explosion",
    "targtype1_txt": "Business",
    "gname": "Unknown",
    "nkill": "3",
    "nwound": "",
    "scite1": "Coast Radio, March 2016",
}

AIRWARS = {
    "Unique Reference Code": "XX0042",
    "Incident date": "March 7, 2016",
    "Location name": "Jableh",
    "Governorate": "Latakia",
    "Country": "Syria",
    "Geolocation": "35.3645, 35.9305",
    "Strike type": "Airstrike",
    "Belligerent": "Coalition of A",
    "Civilian deaths min": "3",
    "Civilian deaths max": "5",
    "Civilians injured min": "6",
    "Civilians injured max": "",
    "Airwars assessment": "Between three and five civilians died in a strike on Jableh.",
}


def write(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def read(gaz: Gazetteer, path: Path, wanted: str | None = None) -> list[Incident]:
    return list(Table(path, gaz, lambda _: None, wanted=wanted).incidents())


def test_acled(gaz: Gazetteer, tmp_path: Path) -> None:
    (found,) = read(gaz, write(tmp_path / "a.csv", ACLED))
    (report,) = found.reports
    assert found.id == "acled:SYR99001"
    assert (found.event_type, found.sub_event_type) == (
        "Explosions/Remote violence",
        "Air/drone strike",
    )
    assert found.actors == ("Forces of A (2024-)", "Militia of B", "Helpers of A", "Guests of A")
    assert found.reporters == ("Coast Radio", "Orontes Wire")
    assert report.source == "ACLED"
    assert report.evidence[0].text == ACLED["notes"]
    assert found.fatalities is not None
    assert (found.fatalities.min, found.fatalities.max) == (2, 2)
    assert found.locations[0].precision == "locality"
    assert "pcode:SY0602" in found.locations[0].place.parents


@pytest.mark.parametrize(
    ("code", "first", "last", "precision"),
    [
        ("1", "2025-03-07", "2025-03-07", "day"),
        ("2", "2025-03-07", "2025-03-13", "week"),
        ("3", "2025-03-01", "2025-03-31", "month"),
    ],
)
def test_acled_codes_how_exactly_a_day_is_known(
    gaz: Gazetteer, tmp_path: Path, code: str, first: str, last: str, precision: str
) -> None:
    (found,) = read(gaz, write(tmp_path / "a.csv", ACLED | {"time_precision": code}))
    assert found.date is not None
    assert (str(found.date.first), str(found.date.last), found.date.precision) == (
        first,
        last,
        precision,
    )


def test_an_older_acled_export(gaz: Gazetteer, tmp_path: Path) -> None:
    old = {
        "data_id"
        if name == "event_id_cnty"
        else name.upper().replace("TIME_PRECISION", "TIME_PREC"): cell
        for name, cell in ACLED.items()
        if name not in ("sub_event_type", "disorder_type", "tags")
    }
    old |= {"EVENT_TYPE": "Battle-No change of territory", "EVENT_DATE": "07/03/2014"}
    (found,) = read(gaz, write(tmp_path / "a.csv", old))
    assert (found.id, found.event_type) == ("acled:SYR99001", "Battles")
    assert str(found.date and found.date.first) == "2014-03-07"


def test_ucdp(gaz: Gazetteer, tmp_path: Path) -> None:
    (found,) = read(gaz, write(tmp_path / "u.csv", UCDP))
    assert found.id == "ucdp:990001"
    assert (found.event_type, found.locations[0].precision) == ("Battles", "admin2")
    assert found.reporters == ("Orontes Wire", "Coast Radio")
    assert found.fatalities is not None
    assert (found.fatalities.min, found.fatalities.max) == (4, 9)
    assert found.date is not None
    assert (str(found.date.last), found.date.precision) == ("2016-01-02", "days")
    figures = {(claim.count.text, claim.count.min, claim.subset) for claim in found.claims}
    assert figures == {
        ("best", 5, False),
        ("deaths_a", 2, True),
        ("deaths_b", 1, True),
        ("deaths_unknown", 2, True),
    }


def test_ucdp_of_an_older_version_and_of_a_shapefile(gaz: Gazetteer, tmp_path: Path) -> None:
    names = {"best": "best_est", "high": "high_est", "low": "low_est"}
    old = {names.get(name, name)[:10]: cell for name, cell in UCDP.items()}
    (found,) = read(gaz, write(tmp_path / "u.csv", old))
    assert found.fatalities is not None
    assert (found.id, found.fatalities.max) == ("ucdp:990001", 9)
    assert found.reporters == ("Orontes Wire", "Coast Radio")


@pytest.mark.parametrize(
    ("packed", "names"),
    [
        ("Coast Radio,2016-01-02,Five killed", ("Coast Radio",)),
        ('"Coast Radio,2016-01-02,Five";"Coast Radio,2016-01-03,Six"', ("Coast Radio",)),
        ("Coast Radio 2 January 2016\nOrontes Wire 3 January 2016", ("Coast Radio", "Orontes Wire")),
        ('"Coast Radio,2016-01-02,Five killed,\nsix hurt";"Orontes Wire,2016-01-02,Toll"',
         ("Coast Radio", "Orontes Wire")),
        ("", ()),
    ],
)  # fmt: skip
def test_packed_sources(packed: str, names: tuple[str, ...]) -> None:
    assert unpacked(packed) == names


def test_gtd(gaz: Gazetteer, tmp_path: Path) -> None:
    (found,) = read(gaz, write(tmp_path / "g.csv", GTD))
    assert (found.id, found.sub_event_type) == (
        "gtd:201603070001",
        "Remote explosive/landmine/IED",
    )
    assert found.date is not None
    assert (str(found.date.last), found.date.precision) == ("2016-03-31", "month")
    assert found.actors == ()
    assert found.wounded is None


def test_a_list_like_that_of_airwars(gaz: Gazetteer, tmp_path: Path) -> None:
    opened = Table(write(tmp_path / "list.csv", AIRWARS), gaz, lambda _: None)
    assert opened.columns.layout == "guessed"
    (found,) = opened.incidents()
    assert (found.id, found.sub_event_type) == ("list.csv:XX0042", "Air/drone strike")
    assert found.fatalities is not None
    assert found.wounded is not None
    assert (found.fatalities.min, found.fatalities.max) == (3, 5)
    assert (found.wounded.min, found.wounded.max) == (6, None)
    assert found.locations[0].place.lat == 35.3645


COLUMNS = [
    # header, --columns, field, column that feeds it
    (("When", "Town"), None, "date", "When"),
    (("Datum", "Kommune"), "date=Datum,place=Kommune", "place", "Kommune"),
    (("date", "lat, lon"), "coordinates=lat, lon", "coordinates", "lat, lon"),
    (("date", "Town", "place"), "place=Town", "place", "Town"),
    (tuple(UCDP), "latitude=longitude,longitude=latitude", "latitude", "longitude"),
    (tuple(UCDP), "auto,place=adm_2", "place", "adm_2"),
    (("Sr.No", "Incident Date", "Lat/Long"), None, "date", "Incident Date"),
    (("Sr.No", "Incident Date", "Lat/Long"), None, "coordinates", "Lat/Long"),
    (("Datum", "Ort", "Tote", "Verletzte"), None, "fatalities", "Tote"),
    (("Date", "Gov.", "KIA", "WIA"), None, "wounded", "WIA"),
    (("Date", "Type of attack"), None, "event_type", "Type of attack"),
    (("Date entered", "Date of strike", "Place"), None, "date", "Date of strike"),
    (("Date", "Killed", "Killed (women)"), None, "fatalities", "Killed"),
]


@pytest.mark.parametrize(("header", "wanted", "field", "column"), COLUMNS)
def test_columns_are_guessed_and_can_be_named(
    header: tuple[str, ...], wanted: str | None, field: str, column: str
) -> None:
    assert choose(header, wanted).of[field] == (column,)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("excel", "no such layout; there are auto, "),
        ("colour=Town", "no such field; there are "),
        ("place=Village", "no column 'Village'; it has When, Town"),
        ("date=", "no column says when"),
    ],
)
def test_a_wrong_mapping_is_answered_with_what_there_is(wanted: str, told: str) -> None:
    with pytest.raises(TableError, match=told):
        choose(("When", "Town"), wanted)


def test_a_table_of_monthly_counts_is_no_table_of_incidents() -> None:
    with pytest.raises(TableError, match="counts events by month"):
        choose(("Country", "Admin1", "Month", "Year", "Events", "Fatalities"))


TYPES = [
    # words of a column, whom it hit, event type, sub-event type
    ("Airstrike", "", "Explosions/Remote violence", "Air/drone strike"),
    ("Armed Assault", "Police", "Battles", "Armed clash"),
    ("Armed Assault", "Private Citizens", "Violence against civilians", "Attack"),
    ("kidnapping", "", "Violence against civilians", "Abduction/forced disappearance"),
    ("Peaceful protest", "", "Protests", "Peaceful protest"),
    ("قصف جوي", "", "Explosions/Remote violence", "Air/drone strike"),
    ("Riots/Protests", "", "Riots", "Violent demonstration"),
]


@pytest.mark.parametrize(("words", "targets", "event_type", "sub"), TYPES)
def test_words_for_types(words: str, targets: str, event_type: str, sub: str) -> None:
    assert kind_of(words, targets=targets) == (event_type, sub)


def test_points_far_from_the_place_that_is_named_are_reported(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    far = ACLED | {"event_id_cnty": "SYR99002", "latitude": "36.9"}
    swapped = ACLED | {"event_id_cnty": "SYR99003", "latitude": "35.9306", "longitude": "15.3644"}
    opened = Table(write(tmp_path / "a.csv", ACLED, far, swapped), gaz, lambda _: None)
    found = list(opened.incidents())
    assert [each.flags for each in found] == [
        (),
        ("coordinates_conflict",),
        ("coordinates_conflict",),
    ]
    assert [
        lines for words, lines in opened.account.odd.items() if "km from the coordinates" in words
    ] == [[3]]
    assert [lines for words, lines in opened.account.odd.items() if "not in Syria" in words] == [
        [4]
    ]


PLACES = [
    # place, district, governorate; the place that is meant, its precision
    ("Jebleh", "", "Latakia", "Jableh", "locality"),
    ("near Jableh", "", "Latakia", "Jableh", "near"),
    ("Jableh district", "", "Latakia", "Jableh", "admin2"),
    ("", "Jableh", "Latakia", "Jableh", "admin2"),
    ("Nowhere in particular", "", "Latakia", "Latakia", "admin1"),
    ("", "", "", "Syria", "country"),
]


@pytest.mark.parametrize(("place", "admin2", "admin1", "name", "precision"), PLACES)
def test_rows_without_a_point_are_put_to_the_place_they_name(
    gaz: Gazetteer, tmp_path: Path, place: str, admin2: str, admin1: str, name: str, precision: str
) -> None:
    row = {"date": "2025-03-07", "country": "Syria", "place": place}
    path = write(tmp_path / "list.csv", row | {"district": admin2, "governorate": admin1})
    opened = Table(path, gaz, lambda _: None)
    (found,) = opened.incidents()
    (location,) = found.locations
    assert (location.place.name, location.precision) == (name, precision)
    assert "no coordinates in the table" in location.reasons[0].because
    assert opened.account.named == 1


def test_a_feature_collection(gaz: Gazetteer, tmp_path: Path) -> None:
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [35.93, 35.36]},
        "properties": {"date": "2025-03-07", "killed": 3, "tags": ["a", "b"], "more": {"a": 1}},
    }
    shapes = {"type": "Polygon", "coordinates": [[[35, 35], [36, 35], [36, 36], [35, 35]]]}
    path = tmp_path / "list.geojson"
    features = [feature, feature | {"geometry": shapes}, feature | {"geometry": None}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    found = read(gaz, path)
    assert [len(each.locations) for each in found] == [1, 1, 0]
    assert found[0].locations[0].place.lat == 35.36
    assert found[0].locations[0].place.country == "SY"


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point"},
        {"type": "Point", "coordinates": []},
        {"type": "Point", "coordinates": [36]},
        {"type": "Point", "coordinates": [[36, 35]]},
        {"type": "Point", "coordinates": ["a", "b"]},
        {"type": "Polygon", "coordinates": [[[1, 2]]]},
        {"type": "Nonsense"},
        "POINT (36 35)",
    ],
)
def test_a_geometry_that_is_none_spoils_at_most_its_row(
    gaz: Gazetteer, tmp_path: Path, geometry: object
) -> None:
    good = {"type": "Feature", "geometry": None, "properties": {"date": "2025-03-07"}}
    path = tmp_path / "list.geojson"
    features = [good, good | {"geometry": geometry, "properties": {"date": "2025-03-08"}}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    opened = Table(path, gaz, lambda _: None)
    found = list(opened.incidents())
    assert str(found[0].date and found[0].date.first) == "2025-03-07"
    assert len(found) + len(opened.account.rejected) == 2


def csv_of(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_an_acled_export_of_chosen_columns_is_one_too(gaz: Gazetteer, tmp_path: Path) -> None:
    ticked = (
        "event_id_cnty",
        "event_date",
        "time_precision",
        "event_type",
        "location",
        "latitude",
        "longitude",
        "geo_precision",
    )
    row = {name: ACLED[name] for name in ticked} | {"time_precision": "2", "geo_precision": "2"}
    (found,) = Table(csv_of(tmp_path / "a.csv", [row]), gaz, lambda _: None).incidents()
    assert (found.id, found.locations[0].precision) == ("acled:SYR99001", "near")
    assert found.date is not None
    assert found.date.precision == "week"


OLD_TYPES = [
    # ACLED's type until 2018, first actor, type, sub-type
    ("Battle-No change of territory", "Militia of B", "Battles", "Armed clash"),
    ("Battle-Government regains territory", "Forces of A", "Battles", "Government regains territory"),
    ("Battle-Non-state actor overtakes territory", "Militia of B", "Battles", "Non-state actor overtakes territory"),
    ("Riots/Protests", "Protesters (Syria)", "Protests", "Peaceful protest"),
    ("Riots/Protests", "Rioters (Syria)", "Riots", "Mob violence"),
    ("Strategic development", "Forces of A", "Strategic developments", "Other"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "actor", "event_type", "sub"), OLD_TYPES)
def test_acleds_old_types(
    gaz: Gazetteer, tmp_path: Path, told: str, actor: str, event_type: str, sub: str
) -> None:
    row = ACLED | {"event_type": told, "sub_event_type": "", "actor1": actor}
    table = Table(csv_of(tmp_path / "a.csv", [row]), gaz, lambda _: None)
    (found,) = table.incidents()
    assert (found.event_type, found.sub_event_type) == (event_type, sub)
    assert not table.account.odd


def test_ucdp_says_whom_outlets_cite_and_the_headline_is_the_evidence(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    row = UCDP | {"source_original": "a mill's watchman"}
    (found,) = Table(csv_of(tmp_path / "u.csv", [row]), gaz, lambda _: None).incidents()
    assert found.reporters == ("a mill's watchman", "Orontes Wire", "Coast Radio")
    assert found.reports[0].evidence[0].text == "Five killed; more feared"


def test_a_blank_type_of_violence_is_no_battle(gaz: Gazetteer, tmp_path: Path) -> None:
    row = UCDP | {"type_of_violence": ""}
    (found,) = Table(csv_of(tmp_path / "u.csv", [row]), gaz, lambda _: None).incidents()
    assert found.event_type == "Strategic developments"


def test_columns_of_some_of_the_victims_are_no_toll(gaz: Gazetteer, tmp_path: Path) -> None:
    row = {
        "incident_code": "CS1", "date": "14-Nov-17", "location": "Al-Atarib", "country": "Syria",
        "latitude": "36.13", "longitude": "36.82", "civilians_reported_killed_min": "7",
        "civilians_reported_killed_max": "9", "women_killed": "2", "children_killed": "3",
        "sources": "https://www.coast-radio.example/news/7; Orontes Wire",
    }  # fmt: skip
    (found,) = Table(csv_of(tmp_path / "list.csv", [row]), gaz, lambda _: None).incidents()
    assert found.fatalities is not None
    assert (found.fatalities.min, found.fatalities.max, found.claims) == (7, 9, ())
    assert found.reporters == ("coast-radio.example", "Orontes Wire")
    assert found.reports[0].url == "https://www.coast-radio.example/news/7"
    assert found.locations[0].place.admin1 == "Aleppo"
    only = {"date": "2025-03-07", "place": "Jableh", "Women killed": "2", "Soldiers killed": "4"}
    (found,) = Table(csv_of(tmp_path / "part.csv", [only]), gaz, lambda _: None).incidents()
    assert found.fatalities is None


def test_tags_of_hxl_name_columns_that_words_do_not(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Tarih,Il,Yer,Olen,Y,X\n"
        "#date+occurred,#adm1+name,#loc+name,#affected+killed,#geo+lat,#geo+lon\n"
        "2025-03-07,Lattakia,Jablah,4,35.36,35.92\n"
    )
    (found,) = Table(path, gaz, lambda _: None).incidents()
    assert found.fatalities is not None
    assert (found.fatalities.min, found.locations[0].text) == (4, "Jablah")


NAME = "field notes.csv:12"


def test_our_own_identifiers_survive_any_table(gaz: Gazetteer, tmp_path: Path) -> None:
    row = ACLED | {"event_id_cnty": f"SYR-{NAME}"}
    (found,) = Table(csv_of(tmp_path / "again.csv", [row]), gaz, lambda _: None).incidents()
    # Our exports put the country's three letters before it.
    assert found.id == NAME


GUESSES = [
    # names of columns of lists that people keep; which says what, and which says nothing
    ("Date de l'incident,Pays,Région,Cercle,Localité,Type d'incident,Morts,Blessés",
     {"date": "Date de l'incident", "admin1": "Région", "admin2": "Cercle", "place": "Localité",
      "fatalities": "Morts", "wounded": "Blessés"}, ()),
    ("Fecha,País,Departamento,Municipio,Tipo de evento,Muertos,Heridos",
     {"admin1": "Departamento", "admin2": "Municipio", "event_type": "Tipo de evento"}, ()),
    ("Дата,Область,Населений пункт,Тип,Загинуло,Поранено,Широта,Довгота",
     {"admin1": "Область", "place": "Населений пункт", "latitude": "Широта", "longitude": "Довгота"}, ()),
    ("Name,Sex,Province,Place of birth,Date of death,Cause of death",
     {"date": "Date of death", "admin1": "Province"}, ("Place of birth", "Cause of death")),
    ("Date,Governorate,City/Town,Type of violation,Number of victims,Children",
     {"event_type": "Type of violation"}, ("Number of victims", "Children")),
    ("Event Date,Country,Reported Perpetrator,Health Workers Killed",
     {"actors": "Reported Perpetrator"}, ("Health Workers Killed",)),
    ("Year,Month,Day,Country,Nationals killed,Total killed,Means of attack,Actor type,Actor name",
     {"day": "Day", "fatalities": "Total killed", "event_type": "Means of attack", "actors": "Actor name"},
     ("Nationals killed",)),
    ("id,time,name,lat,lng", {"date": "time", "latitude": "lat", "longitude": "lng"}, ()),
    ("Accident date,Gov,Dist,Subdist,Comm,# killed",
     {"admin1": "Gov", "admin2": "Dist", "admin3": "Subdist", "place": "Comm", "fatalities": "# killed"}, ()),
]  # fmt: skip


@pytest.mark.parametrize(("header", "wanted", "unread"), GUESSES)
def test_columns_of_lists_that_people_keep(
    header: str, wanted: dict[str, str], unread: tuple[str, ...]
) -> None:
    columns = choose(header.split(","))
    assert {field: columns.of.get(field, ("nothing",))[0] for field in wanted} == wanted
    assert set(unread) <= set(columns.ignored)


def test_a_point_beside_its_country_is_a_point(gaz: Gazetteer, tmp_path: Path) -> None:
    rows = [
        {"date": "2025-03-07", "country": "Mali", "lat": lat, "lon": lon}
        for lat, lon in (("14.07", "-3.51"), ("17", "-4"))
    ]
    point, middle = Table(csv_of(tmp_path / "list.csv", rows), gaz, lambda _: None).incidents()
    assert (point.locations[0].precision, point.locations[0].place.admin1) == ("locality", "Mopti")
    assert middle.locations[0].precision == "country"


NAMED = [
    # country and district as tables have them; their codes
    ("West Bank and Gaza Strip", "", "PS", None),
    ("Gambia, The", "", "GM", None),
    ("Syrian Arab Republic", "مركز حمص", "SY", "pcode:SY0401"),
    ("Syria", "Rural Damascus", "SY", "pcode:SY0301"),
    ("Syria", "Mintaqat Markaz Hamah district", "SY", "pcode:SY0501"),
    ("Syria", "Ma'arrat An Nu'man", "SY", "pcode:SY0702"),
]


@pytest.mark.parametrize(("country", "district", "code", "unit"), NAMED)
def test_units_as_tables_name_them(
    gaz: Gazetteer, country: str, district: str, code: str, unit: str | None
) -> None:
    units = Units(gaz)
    found = units.country(country)
    assert found is not None
    assert found.country == code
    holders = {"مركز حمص": "iso:SY-HI", "Rural": "iso:SY-RD", "Mintaqat": "iso:SY-HM"}
    holder = holders.get(district, holders.get(district.partition(" ")[0], "iso:SY-ID"))
    held = units.unit(district, "admin2", gaz[holder])
    assert (held and held.id) == unit


@pytest.mark.parametrize(
    ("code", "units"),
    [("1", ["iso:IQ", "iso:IQ-AN"]), ("4", ["iso:IQ", "iso:IQ-AN"]), ("6", ["iso:IQ"])],
)
@pytest.mark.parametrize("country", ["Iraq", ""])
def test_what_is_known_to_the_country_alone_is_in_no_province(
    gaz: Gazetteer, tmp_path: Path, code: str, units: list[str], country: str
) -> None:
    row = UCDP | {"where_prec": code, "country": country, "latitude": "33", "longitude": "43"}
    row |= {"where_coordinates": "", "adm_1": "", "adm_2": ""}
    (found,) = Table(csv_of(tmp_path / "u.csv", [row]), gaz, lambda _: None).incidents()
    expected = units[:1] if code == "4" and country else units
    assert list(found.locations[0].place.parents[:2]) == expected
