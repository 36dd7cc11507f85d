"""Files of other programs and of interfaces: what each holds comes in, or one line says why not."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from mapper.errors import TableError
from mapper.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident

ROWS = [
    {"event_id_cnty": "SYR99001", "event_date": "2025-03-07", "event_type": "Battles",
     "actor1": "Militia of B", "notes": "Shots at a mill.", "fatalities": "2", "location": "Jablah",
     "latitude": "35.36", "longitude": "35.92"},
    {"event_id_cnty": "SYR99002", "event_date": "2025-03-08", "event_type": "Protests",
     "actor1": "Protesters (Syria)", "notes": "A rally.", "fatalities": 0, "location": "Tartous",
     "latitude": 34.89, "longitude": 35.88},
]  # fmt: skip
FEATURE = {
    "type": "Feature",
    "properties": {"date": "2025-03-07", "place": "Jableh"},
    "geometry": {"type": "Point", "coordinates": [35.92, 35.36]},
}


def read(gaz: Gazetteer, path: Path) -> list[Incident]:
    return list(Table(path, gaz, lambda _: None).incidents())


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 200, "count": 2, "data": ROWS, "messages": []},
        {"TotalCount": 2, "TotalPages": 1, "NextPageUrl": "", "Result": ROWS},
        ROWS,
    ],
)
def test_what_an_interface_answers_is_a_table(
    gaz: Gazetteer, tmp_path: Path, answer: object
) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(answer))
    first, second = read(gaz, path)
    assert (first.id, first.event_type) == ("acled:SYR99001", "Battles")
    assert second.fatalities is not None
    assert second.fatalities.max == 0


def test_a_feature_alone(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "one.geojson"
    path.write_text(json.dumps(FEATURE))
    (found,) = read(gaz, path)
    assert (found.locations[0].place.lat, found.locations[0].place.lon) == (35.36, 35.92)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"a": 1}', "no list of features, nor of other objects"),
        ("[1, 2]", "no list of features, nor of other objects"),
        ('{"date": "2025-03-07"}\n{"date": "2025-03-08"}', "ends in .jsonl"),
    ],
)
def test_json_that_is_no_table(gaz: Gazetteer, tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content)
    with pytest.raises(TableError, match=said):
        read(gaz, path)


def test_half_characters_in_json_spoil_no_store(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text(
        '{"date": "2025-03-07", "place": "Jableh", "notes": "cut \\ud83d off\\u0000"}\n'
    )
    (found,) = read(gaz, path)
    assert found.reports[0].evidence[0].text == "cut ? off\ufffd"


def test_the_point_of_a_road_is_its_middle(gaz: Gazetteer, tmp_path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)
    from shapely import LineString, Point  # noqa: PLC0415

    frame = gpd.GeoDataFrame(
        {"date": ["2025-03-07", "2025-03-08"]},
        geometry=[LineString([(35.9, 35.3), (36.0, 35.4)]), Point(35.92, 35.36)],
        crs="EPSG:4326",
    )
    frame.to_file(tmp_path / "roads.geojson")
    frame.to_file(tmp_path / "roads.gpkg")
    for name in ("roads.geojson", "roads.gpkg"):
        road, point = (each.locations[0].place for each in read(gaz, tmp_path / name))
        assert (round(road.lat, 6), round(road.lon, 6)) == (35.35, 35.95)
        assert (point.lat, point.lon) == (35.36, 35.92)


def test_a_shapefile_with_its_companions_or_packed(gaz: Gazetteer, tmp_path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)
    from shapely import Point  # noqa: PLC0415

    columns = {
        "id": ["990001"], "type_of_violence": ["3"], "side_a": ["Group A"], "where_prec": ["1"],
        "where_coordinates": ["Jablah town"], "date_start": ["2016-01-02"], "date_end": ["2016-01-02"],
        "deaths_civilians": ["5"], "best": ["5"], "low": ["5"], "high": ["6"], "country": ["Syria"],
    }  # fmt: skip
    frame = gpd.GeoDataFrame(columns, geometry=[Point(35.92, 35.36)], crs="EPSG:4326")
    folder = tmp_path / "folder"
    folder.mkdir()
    short = {name: name[:10] for name in columns}
    frame.rename(columns=short).to_file(folder / "events.shp")
    packed = shutil.make_archive(str(tmp_path / "events"), "zip", folder)
    for path in (folder / "events.shp", tmp_path / packed):
        (found,) = read(gaz, path)
        assert found.id == "ucdp:990001"
        assert found.event_type == "Violence against civilians"
        assert found.locations[0].place.lat == 35.36


KML = """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>East</name><Placemark><name>Jableh</name><description>Gunmen clashed.</description>
<TimeStamp><when>2025-03-07</when></TimeStamp><Point><coordinates>35.92,35.36</coordinates></Point></Placemark></Folder>
<Folder><name>West</name><Placemark><name>Tartus</name>
<TimeSpan><begin>2025-03-08</begin><end>2025-03-09</end></TimeSpan>
<Point><coordinates>35.88,34.89</coordinates></Point></Placemark></Folder></Document></kml>"""


def test_kml_of_all_its_folders(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "pins.kml"
    path.write_text(KML)
    first, second = read(gaz, path)
    assert (first.locations[0].text, first.reports[0].evidence[0].text) == (
        "Jableh",
        "Gunmen clashed.",
    )
    assert first.date is not None
    assert second.date is not None
    assert [str(first.date.first), str(second.date.first), str(second.date.last)] == [
        "2025-03-07",
        "2025-03-08",
        "2025-03-09",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("old.xls", "save it as .xlsx"),
        ("ged.rds", "export it as .csv"),
        ("letter.docx", "copy its table into a spreadsheet"),
        ("page.html", "mapper extract reads reports"),
        ("plan.dwg", ".dwg is none of .csv"),
    ],
)
def test_files_that_are_not_read_say_the_way_out(
    gaz: Gazetteer, tmp_path: Path, name: str, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"whatever")
    with pytest.raises(TableError, match=said):
        read(gaz, path)


def test_files_at_odds_with_themselves_get_one_line(gaz: Gazetteer, tmp_path: Path) -> None:
    deep = "[" * 100_000
    odd: dict[str, tuple[bytes, str]] = {
        "deep.json": (deep.encode(), "too deep"),
        "deep.jsonl": (deep.encode(), "line 1: its lists lie too deep"),
        "cut.csv.gz": (b"\x1f\x8b\x08\x00cut off", "cannot be unpacked"),
        "cut.fgb": (b"fgb\x03cut off", "holds no layer"),
        "locked.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked with a password"),
    }
    for name, (content, said) in odd.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(TableError, match=said):
            read(gaz, path)


def test_a_sheet_that_is_a_chart_is_no_table(gaz: Gazetteer, tmp_path: Path) -> None:
    from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 (only here)
    from openpyxl.chart import BarChart  # type: ignore[import-untyped]  # noqa: PLC0415

    book = Workbook()
    book.active.append(["date", "place"])
    book.active.append(["2025-03-07", "Jableh"])
    book.create_chartsheet("Chart").add_chart(BarChart())
    book.save(tmp_path / "list.xlsx")
    assert len(read(gaz, tmp_path / "list.xlsx")) == 1


def test_a_column_called_x_alone_is_no_longitude(gaz: Gazetteer, tmp_path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)
    from shapely import Point  # noqa: PLC0415

    columns = {"date": ["2025-03-07"], "x": [766_000.0], "y": [3_916_000.0]}
    frame = gpd.GeoDataFrame(columns, geometry=[Point(35.92, 35.36)], crs="EPSG:4326")
    frame.to_file(tmp_path / "metres.gpkg")
    frame.drop(columns="y").to_file(tmp_path / "half.gpkg")
    for name in ("metres.gpkg", "half.gpkg"):
        (found,) = read(gaz, tmp_path / name)
        assert (found.locations[0].place.lat, found.locations[0].place.lon) == (35.36, 35.92)
