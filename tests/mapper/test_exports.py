"""Exports: other programs open them, nothing that a format can hold is lost, nothing runs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import geopandas as gpd
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from gazetteer.geodesy import distance_km
from gazetteer.place import Place
from mapper.cli import run
from mapper.model import Claim, Count, DateSpan, Evidence, Incident, Location, Report
from mapper.store import Store
from mapper.tables import Table

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

ACLED_31 = """
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
    actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting
    iso region country admin1 admin2 admin3 location latitude longitude geo_precision
    source source_scale notes fatalities tags timestamp
""".split()  # noqa: SIM905 (31 names read best as words)

JABLEH = Place(
    "geonames:169304", "Jableh", 35.3645, 35.9305, feature_code="PPLA2", country="SY",
    admin1="Latakia", admin2="Jableh", parents=("iso:SY", "iso:SY-LA", "pcode:SY0602"),
    population=65_915, source="curated",
)  # fmt: skip
LATAKIA = Place(
    "iso:SY-LA", "Latakia", 35.5, 36.0, "A", "ADM1", country="SY", parents=("iso:SY",),
    source="curated",
)  # fmt: skip
HOUSE = replace(
    JABLEH, id="my:house", name="House of a family", feature_class="S", feature_code="HSE",
    population=None, source="user",
)  # fmt: skip
SYRIA = Place("iso:SY", "Syria", 35.0, 38.0, "A", "PCLI", country="SY", source="curated")
NASTY = '=HYPERLINK("http://x")\n<b>جبلة</b> {{7*7}} ${x} & "quoted"; \u202eend'


def incident(name: str = "inc-1", place: Place | None = JABLEH, **changes: object) -> Incident:
    where = (Location(place, place.precision, place.name),) if place else ()
    told: dict[str, object] = {
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "date": DateSpan(date(2025, 3, 6), date(2025, 3, 8), "days"),
        "locations": where,
        "fatalities": Count(4, 9),
        "wounded": Count(3, None),
        "actors": ("Group A", "Group B", "Helpers"),
        "reporters": ("SOHR via Coast Radio",),
        **changes,
    }
    report = Report(
        name,
        "note.txt",
        evidence=(Evidence(0, len(NASTY), NASTY),),
        title="A title with a name",
        source="Coast Radio",
        url="https://example.org/a",
        published=DateSpan(date(2025, 3, 9), date(2025, 3, 9)),
        **{key: value for key, value in told.items() if key not in ("status", "part_of")},  # type: ignore[arg-type]
    )
    return Incident(name, reports=(report,), **told)  # type: ignore[arg-type]


INCIDENTS = [
    incident(),
    incident("inc-2", HOUSE, fatalities=None, wounded=None, date=None, actors=()),
    incident("inc-3", LATAKIA, status="confirmed", part_of="inc-1", flags=("aggregate",)),
    incident("inc-4", SYRIA, flags=("country_only",), fatalities=Count(0, 0)),
    incident("inc-5", None, flags=("no_place",), fatalities=Count(13, None)),
]


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = tmp_path / "store.gpkg"
    Store.create(path).write(INCIDENTS)
    return str(path)


def export(store: str, ending: str, *options: str) -> Path:
    path = Path(store).with_name(f"out{ending}")
    assert run(["export", store, str(path), *options]) == 0
    return path


def cells(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def back(gaz: Gazetteer, path: Path) -> list[Incident]:
    opened = Table(path, gaz, lambda _: None)
    found = list(opened.incidents())
    assert opened.account.rejected == []
    return found


SHARED = (
    "event_type",
    "sub_event_type",
    "date",
    "fatalities",
    "wounded",
    "actors",
    "reporters",
    "status",
    "part_of",
)
WHOLE = (".geojson", ".parquet", ".arrow", ".fgb", ".jsonl")


@pytest.mark.parametrize("ending", WHOLE)
def test_formats_that_hold_everything_lose_nothing(gaz: Gazetteer, store: str, ending: str) -> None:
    assert back(gaz, export(store, ending)) == INCIDENTS


def test_a_store_exported_as_a_store_is_the_same(store: str) -> None:
    assert Store.open(export(store, ".gpkg")).incidents() == INCIDENTS


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".xlsx"])
def test_tables_of_ours_lose_only_what_has_no_column(
    gaz: Gazetteer, store: str, ending: str
) -> None:
    found = {each.id: each for each in back(gaz, export(store, ending))}
    assert set(found) == {each.id for each in INCIDENTS}
    for each in INCIDENTS:
        same = found[each.id]
        for name in SHARED:
            assert getattr(same, name) == getattr(each, name), name
        assert set(each.flags) <= set(same.flags)
        assert [one.precision for one in same.locations] == [
            one.precision for one in each.locations
        ]
        for one, other in zip(same.locations, each.locations, strict=True):
            assert (one.place.name, one.text) == (other.place.name, other.text)
            assert distance_km(one.place.lat, one.place.lon, other.place.lat, other.place.lon) < 60
        (report,) = same.reports
        assert (report.title, report.url) == ("A title with a name", "https://example.org/a")
        assert report.published == each.reports[0].published
        assert report.evidence[0].text == NASTY
    assert found["inc-1"].locations[0].place == gaz["geonames:169304"]


def test_the_first_columns_are_those_of_acled_in_their_order(store: str) -> None:
    rows = cells(export(store, ".csv"))
    assert list(rows[0])[:31] == ACLED_31
    assert list(cells(export(store, ".csv", "--layout", "acled"))[0]) == ACLED_31
    first = rows[0]
    assert (first["event_id_cnty"], first["geo_precision"], first["iso"]) == (
        "SYR-inc-1",
        "1",
        "760",
    )
    assert (first["fatalities_low"], first["fatalities_high"], first["injured_high"]) == (
        "4",
        "9",
        "",
    )


def test_a_blank_is_not_nought(store: str) -> None:
    fatalities = [row["fatalities"] for row in cells(export(store, ".csv"))]
    assert fatalities == ["4", "", "4", "0", "13"]


def test_a_row_of_hxl_tags(gaz: Gazetteer, store: str) -> None:
    path = export(store, ".csv", "--layout", "hxl")
    tags = cells(path)[0]
    assert (tags["event_date"], tags["fatalities"]) == ("#date+occurred", "#affected+killed")
    assert len(back(gaz, path)) == len(INCIDENTS)


def test_ucdp_there_and_back(gaz: Gazetteer, tmp_path: Path) -> None:
    table = tmp_path / "ged.csv"
    table.write_text(
        "id,type_of_violence,side_a,side_b,source_office,source_date,source_headline,where_prec,"
        "where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,"
        "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"
        "77,2,A,B,Coast Radio;Orontes Wire,2016-01-02,Five dead,3,Jableh district,Latakia,Jableh,"
        "35.36,35.93,Syria,2,2016-01-01,2016-01-02,2,1,0,2,5,9,4\n"
    )
    store = tmp_path / "store.gpkg"
    assert run(["import", str(table), "-o", str(store)]) == 0
    out = tmp_path / "out.csv"
    assert run(["export", str(store), str(out), "--layout", "ucdp"]) == 0
    (before,), (after,) = cells(table), cells(out)
    assert {name: after[name] for name in before} == before | {
        "source_office": "Coast Radio; Orontes Wire"
    }
    out = tmp_path / "ged.csv"
    out.write_bytes((tmp_path / "out.csv").read_bytes())
    assert back(gaz, out) == Store.open(store).incidents()


def test_acled_there_and_back(gaz: Gazetteer, tmp_path: Path) -> None:
    table, store, out = tmp_path / "a.csv", tmp_path / "store.gpkg", tmp_path / "b.csv"
    row = {
        **dict.fromkeys(ACLED_31, ""),
        "event_id_cnty": "SYR9", "event_date": "2025-03-07", "time_precision": "1",
        "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "A", "actor2": "B",
        "country": "Syria", "admin1": "Latakia", "location": "Jableh", "latitude": "35.36",
        "longitude": "35.93", "geo_precision": "1", "source": "SOHR", "notes": "Told.",
        "fatalities": "0",
    }  # fmt: skip
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, ACLED_31)
        writer.writeheader()
        writer.writerow(row)
    assert run(["import", str(table), "-o", str(store)]) == 0
    for layout in ("acled", "ours"):
        assert run(["export", str(store), str(out), "--layout", layout]) == 0
        (found,) = cells(out)
        assert {name for name in row if row[name] and found[name] != row[name]} == set()
        assert back(gaz, out)[0].id == "acled:SYR9"


def test_no_cell_runs_in_a_spreadsheet(store: str) -> None:
    path = export(store, ".csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    for row in cells(path):
        assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]
    sheet = load_workbook(export(store, ".xlsx")).active
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert NASTY in {cell.value for row in sheet.iter_rows() for cell in row}


def test_geojson_is_that_of_rfc_7946(store: str) -> None:
    made = json.loads(export(store, ".geojson").read_text("utf-8"))
    assert set(made) == {"type", "features"}
    points = [each["geometry"] and each["geometry"]["coordinates"] for each in made["features"]]
    assert points == [[35.9305, 35.3645], [35.9305, 35.3645], [36.0, 35.5], None, None]


def test_geoparquet_has_a_column_of_boxes(store: str) -> None:
    path = export(store, ".parquet")
    told = json.loads(pq.read_metadata(path).metadata[b"geo"])
    column = told["columns"][told["primary_column"]]
    assert told["version"] == "1.1.0"
    assert set(column["covering"]["bbox"]) == {"xmin", "ymin", "xmax", "ymax"}
    near = gpd.read_parquet(path, bbox=(35.9, 35.3, 35.95, 35.4))
    assert list(near["id"]) == ["inc-1", "inc-2"]


@pytest.mark.parametrize("ending", [".geojson", ".fgb", ".gpkg", ".kml"])
def test_gdal_opens_it(store: str, ending: str) -> None:
    frame = gpd.read_file(export(store, ending), engine="pyogrio")
    assert len(frame) >= len(INCIDENTS) - (ending == ".kml")
    assert frame.crs is not None
    assert frame.crs.to_epsg() == 4326


def test_kml_has_a_span_of_time_and_no_markup_of_reports(store: str) -> None:
    path = export(store, ".kml")
    space = "{http://www.opengis.net/kml/2.2}"
    marks = list(ET.parse(path).iter(f"{space}Placemark"))  # noqa: S314 (our own file)
    assert len(marks) == len(INCIDENTS)
    span = marks[0].find(f"{space}TimeSpan")
    assert span is not None
    assert [each.text for each in span] == ["2025-03-06", "2025-03-08"]
    assert "&lt;b&gt;" in (marks[0].findtext(f"{space}description") or "")


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".geojson", ".parquet", ".fgb", ".kml"])
def test_same_input_same_bytes(store: str, ending: str) -> None:
    assert export(store, ending).read_bytes() == export(store, ending).read_bytes()


@pytest.mark.parametrize(
    "ending", [".csv", ".xlsx", ".geojson", ".parquet", ".arrow", ".fgb", ".kml"]
)
def test_no_incident_is_an_empty_file_of_its_kind(store: str, ending: str) -> None:
    assert export(store, ending, "--dates", "1999").stat().st_size > 0


def test_only_what_meets_the_conditions(store: str) -> None:
    rows = cells(export(store, ".csv", "--region", "Jableh"))
    assert [row["event_id_cnty"] for row in rows] == ["SYR-inc-1", "SYR-inc-2"]


# ------------------------------------------------------------------ published

SECRET = ["--publish", "--seed", "four secret words"]


def test_points_are_moved_the_same_way_for_the_same_seed(store: str) -> None:
    one, other = (cells(export(store, ".csv", *SECRET)) for _ in range(2))
    elsewhere = cells(export(store, ".csv", "--publish", "--seed", "others"))
    assert one == other
    moved = [
        distance_km(JABLEH.lat, JABLEH.lon, float(rows[0]["latitude"]), float(rows[0]["longitude"]))
        for rows in (one, elsewhere)
    ]
    assert all(0.99 < away < 5.02 for away in moved)
    assert moved[0] != moved[1]
    assert (one[0]["latitude"], one[0]["longitude"]) == (one[1]["latitude"], one[1]["longitude"])
    assert one[2]["latitude"] == "35.5"


def test_every_moved_row_says_so(store: str) -> None:
    rows = cells(export(store, ".csv", *SECRET))
    assert ["obfuscated" in row["tags"] for row in rows] == [True, True, False, False, False]
    assert rows[0]["loc_method"] == "moved by up to 5 km before it was published"
    assert (rows[0]["geo_precision"], rows[0]["where_prec"]) == ("2", "2")


@pytest.mark.parametrize("ending", [".csv", ".geojson", ".parquet", ".kml", ".jsonl", ".xlsx"])
def test_nothing_published_holds_words_of_reports_or_exact_places(store: str, ending: str) -> None:
    path = export(store, ending, *SECRET)
    if ending == ".xlsx":
        sheet = load_workbook(path).active
        text = str([[cell.value for cell in row] for row in sheet.iter_rows()])
    elif ending == ".parquet":
        text = gpd.read_parquet(path).to_csv()
    else:
        text = path.read_text("utf-8-sig")
    for words in ("quoted", "A title with", "House of", "35.3645", "35.9305", "169304", "note.txt"):
        assert words not in text, words
    assert "Coast Radio" in text


def test_restricted_and_rejected_incidents_are_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "store.gpkg"
    told = [incident("inc-a"), incident("inc-b", flags=("restricted",))]
    Store.create(path).write([*told, incident("inc-c", status="rejected")])
    rows = cells(export(str(path), ".csv", *SECRET))
    assert [row["event_id_cnty"] for row in rows] == ["SYR-inc-a"]
    assert "restricted sources or were rejected: 2 incidents" in capsys.readouterr().err


def test_the_address_of_an_unnamed_source_is_not_published(tmp_path: Path) -> None:
    path = tmp_path / "store.gpkg"
    unnamed = incident("inc-a", reporters=("Somebody Private",))
    (report,) = unnamed.reports
    page = replace(report, source=None, url="https://example.org/somebody-private")
    Store.create(path).write([replace(unnamed, reports=(page,)), incident("inc-b")])
    one, other = cells(export(str(path), ".csv", *SECRET))
    assert (one["source_url"], other["source_url"]) == ("", "https://example.org/a")


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapper.frames.workbook.MOST_ROWS", 2)
    path = tmp_path / "store.gpkg"
    Store.create(path).write([incident("inc-a"), incident("inc-b")])
    assert run(["export", str(path), str(tmp_path / "out.xlsx")]) == 1
    assert "a sheet of Excel holds no more than 2 rows; write .csv" in capsys.readouterr().err
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("ending", [".geojson", ".gpkg", ".csv", ".jsonl"])
def test_no_name_of_a_file_is_published(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "store.gpkg"
    row = incident("talk with Samir.csv:7", part_of="talk with Samir.csv:8")
    text = incident("inc-b")
    (of_row,), (of_text,) = row.reports, text.reports
    of_row = replace(of_row, document="talk with Samir.csv")
    of_text = replace(of_text, id="notes/Samir#1", document="notes/Samir")
    told = [replace(row, reports=(of_row,)), replace(text, reports=(of_text,))]
    Store.create(path).write(told)
    assert b"Samir" not in export(str(path), ending, *SECRET).read_bytes()


def test_actors_that_may_be_persons_are_not_published(tmp_path: Path) -> None:
    path = tmp_path / "store.gpkg"
    told = incident("inc-a", actors=("Samir al-Aswad", "Jaysh al-Islam", "gunmen"))
    (report,) = told.reports
    listed = incident("inc-b", actors=("Samir al-Aswad",))
    of_acled = replace(listed, reports=(replace(report, id="inc-b", source="ACLED"),))
    Store.create(path).write([told, of_acled])
    one, other = cells(export(str(path), ".csv", *SECRET))
    assert (one["actor1"], one["actor2"]) == ("somebody", "Jaysh al-Islam")
    assert other["actor1"] == "Samir al-Aswad"
    named, _ = cells(export(str(path), ".csv", *SECRET, "--public", "Samir al-Aswad"))
    assert named["actor1"] == "Samir al-Aswad"


def test_only_known_sources_are_named(tmp_path: Path) -> None:
    path = tmp_path / "store.gpkg"
    claim = Claim("killed", Count(4, 4, "Mr X said four"), said_by=("Mr X",), document="note.txt")
    told = incident(reporters=("Mr X via Coast Radio", "SOHR", "Madam Y"), claims=(claim,))
    Store.create(path).write([told])
    row = cells(export(str(path), ".csv", *SECRET))[0]
    assert row["source"] == "a source via Coast Radio; SOHR; a source"
    row = cells(export(str(path), ".csv", *SECRET, "--public", "Madam Y"))[0]
    assert row["source"].endswith("Madam Y")
    row = cells(export(str(path), ".csv", *SECRET, "--public", "all"))[0]
    assert row["source"] == "Mr X via Coast Radio; SOHR; Madam Y"
    assert "Mr X" not in export(str(path), ".jsonl", *SECRET).read_text()


WRONG = [
    # arguments, what is told
    (["out.docx"], ".docx is none of"),
    (["out.geojson", "--layout", "acled"], "--layout is for .csv, .tsv and .xlsx"),
    (["out.csv", "--publish"], "--publish needs --seed"),
    (["out.csv", "--seed", "x"], "go with --publish"),
    (["store.gpkg"], "is the store itself"),
    (["nowhere/out.csv"], "there is no folder"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_mistakes_get_one_clear_line(
    store: str,
    arguments: list[str],
    told: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path(store).parent)
    assert run(["export", store, *arguments]) == 1
    assert told in capsys.readouterr().err
