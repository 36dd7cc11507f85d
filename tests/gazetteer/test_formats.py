"""Every format, on files that we wrote from its specification."""

from __future__ import annotations

import bz2
import json
import sqlite3
import tarfile
import zipfile
from typing import TYPE_CHECKING

import geopandas
import openpyxl
import pytest
import shapely

from gazetteer.errors import GazetteerError
from gazetteer.sources.read import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SQUARE = [[[36.0, 35.3], [36.1, 35.3], [36.1, 35.4], [36.0, 35.4], [36.0, 35.3]]]


def dump_line(number: int, name: str, others: str = "", code: str = "PPL") -> str:
    cells = [
        str(number),
        name,
        name,
        others,
        "35.41",
        "36.02",
        "P",
        code,
        "SY",
        "",
        "02",
        *[""] * 3,
    ]
    return "\t".join([*cells, "700", "", "120", "Asia/Damascus", "2024-01-01"])


def geonames(folder: Path) -> Path:
    path = folder / "SY.txt"
    path.write_text(dump_line(9001, "Ayn Foo", "Ain Foo,عين فو") + "\n", encoding="utf-8")
    return path


def geonames_zip(folder: Path) -> Path:
    path = folder / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(geonames(folder), "SY.txt")
        archive.writestr("readme.txt", "what the columns are")
    return path


def cod_csv(folder: Path) -> Path:
    path = folder / "places.csv"
    path.write_text(
        "admin4Name_en,admin4Name_ar,admin4RefName_en,admin4Pcode,admin3Pcode,admin2Pcode,admin1Pcode,Latitude_y,Longitude_x\n"
        "Ayn Foo,عين فو,Ain Foo,C9999,SY060200,SY0602,SY06,35.41,36.02\n",
        encoding="utf-8",
    )
    return path


def cod_points(folder: Path) -> Path:
    said = {"NAME_EN": "Ayn Foo", "NAM_EN_REF": "Ain Foo", "NAME_ARA": "عين فو", "PCODE": "C9999",
            "ADMIN3_COD": "SY060200", "ADMIN1_COD": "SY06"}  # fmt: skip
    return features(folder / "cod.geojson", said, {"type": "Point", "coordinates": [36.02, 35.41]})


def cod_xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["about this file"])
    sheet = book.create_sheet("Admin4")
    sheet.append(
        ["adm4_name", "adm4_name1", "adm4_pcode", "adm3_pcode", "center_lat", "center_lon"]
    )
    sheet.append(["Ayn Foo", "عين فو", "C9999", "SY060200", 35.41, 36.02])
    book.save(folder / "syr_admin.xlsx")
    return folder / "syr_admin.xlsx"


def wof_feature() -> dict[str, object]:
    return {
        "type": "Feature", "id": 9001,
        "properties": {
            "wof:id": 9001, "wof:name": "Ayn Foo", "wof:placetype": "locality", "wof:country": "SY",
            "geom:latitude": 35.41, "geom:longitude": 36.02, "name:eng_x_variant": ["Ain Foo"],
            "name:ara_x_preferred": ["عين فو"], "wof:concordances": {"gn:id": 8_999_001}, "gn:population": 700,
            "edtf:cessation": "uuuu", "wof:superseded_by": [],
        },
        "geometry": {"type": "Point", "coordinates": [36.02, 35.41]},
    }  # fmt: skip


def wof_tree(folder: Path) -> Path:
    home = folder / "whosonfirst" / "data" / "900" / "1"
    home.mkdir(parents=True)
    (home / "9001.geojson").write_text(json.dumps(wof_feature()), encoding="utf-8")
    (home / "9001-alt-quattroshapes.geojson").write_text("{}", encoding="utf-8")
    return folder / "whosonfirst"


def wof_sqlite(folder: Path) -> Path:
    path = folder / "whosonfirst-data-admin-sy-latest.db"
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TABLE geojson (id INTEGER, body TEXT, source TEXT, is_alt BOOLEAN)"
        )
        database.execute(
            "INSERT INTO geojson VALUES (9001, ?, 'x', 0)", (json.dumps(wof_feature()),)
        )
        database.execute("INSERT INTO geojson VALUES (9001, '{}', 'x', 1)")
    database.close()
    return path


def wof_packed(folder: Path) -> Path:
    plain = wof_sqlite(folder)
    path = plain.with_name(f"{plain.name}.bz2")
    path.write_bytes(bz2.compress(plain.read_bytes()))
    return path


def wof_tar(folder: Path) -> Path:
    path = folder / "whosonfirst-data-admin-sy-latest.tar.bz2"
    with tarfile.open(path, "w:bz2") as tree:
        tree.add(wof_tree(folder), "whosonfirst")
    return path


def overpass(folder: Path) -> Path:
    tags = {
        "place": "village",
        "name": "عين فو",
        "name:en": "Ayn Foo",
        "alt_name": "Ain Foo",
        "population": "700",
    }
    elements = [
        {"type": "node", "id": 9001, "lat": 35.41, "lon": 36.02, "tags": tags},
        {"type": "node", "id": 9002, "lat": 35.41, "lon": 36.02, "tags": {"shop": "bakery", "name": "Bread"}},
        {"type": "node", "id": 9003, "lat": 35.42, "lon": 36.02},
    ]  # fmt: skip
    path = folder / "overpass.json"
    path.write_text(json.dumps({"version": 0.6, "elements": elements}), encoding="utf-8")
    return path


def osm_xml(folder: Path) -> Path:
    path = folder / "extract.osm"
    path.write_text(
        '<osm version="0.6"><node id="9001" version="1" lat="35.41" lon="36.02">'
        '<tag k="place" v="village"/><tag k="name" v="عين فو"/><tag k="name:en" v="Ayn Foo"/>'
        '<tag k="alt_name" v="Ain Foo"/></node></osm>',
        encoding="utf-8",
    )
    return path


def linked_places(folder: Path) -> Path:
    feature = {
        "@id": "https://example.org/places/9001", "type": "Feature",
        "properties": {"title": "Ayn Foo", "ccodes": ["SY"], "fclasses": ["P"]},
        "names": [{"toponym": "Ain Foo", "lang": "en"}, {"toponym": "عين فو", "lang": "ar"}],
        "geometry": {"type": "Point", "coordinates": [36.02, 35.41]},
        "links": [{"type": "closeMatch", "identifier": "gn:8999001"}, {"type": "primaryTopicOf", "identifier": "x"}],
    }  # fmt: skip
    path = folder / "places.lpf.json"
    context = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
    document = {"type": "FeatureCollection", "@context": context, "features": [feature]}
    path.write_text(json.dumps(document), encoding="utf-8")
    (folder / "places.jsonl").write_text(json.dumps(feature) + "\n", encoding="utf-8")
    return path


def linked_places_by_line(folder: Path) -> Path:
    linked_places(folder)
    return folder / "places.jsonl"


def table(folder: Path) -> Path:
    path = folder / "villages.csv"
    path.write_text(
        "Village;Name_AR;Aliases;Breite;lon\nAyn Foo;عين فو;Ain Foo|Ein Foo;35,41;36,02\n",
        encoding="utf-8",
    )
    return path


def sheet(folder: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["village", "name_ar", "aliases", "Breite", "lon"])
    book.active.append(["Ayn Foo", "عين فو", "Ain Foo", 35.41, 36.02])
    book.save(folder / "villages.xlsx")
    return folder / "villages.xlsx"


def features(path: Path, said: dict[str, str], geometry: dict[str, object]) -> Path:
    feature = {"type": "Feature", "properties": said, "geometry": geometry}
    document = {"type": "FeatureCollection", "features": [feature]}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def geojson(folder: Path) -> Path:
    said = {"name": "Ayn Foo", "name_ar": "عين فو", "alt_name": "Ain Foo"}
    return features(folder / "my.geojson", said, {"type": "Point", "coordinates": [36.02, 35.41]})


def geopackage(folder: Path) -> Path:
    rows = {"name": ["Ayn Foo"], "name_ar": ["عين فو"], "alt_name": ["Ain Foo"]}
    points = geopandas.points_from_xy([36.02], [35.41], crs=4326).to_crs(3857)
    path = folder / "villages.gpkg"
    geopandas.GeoDataFrame(rows, geometry=points).to_file(path, layer="villages")
    return path


FILES: list[tuple[Callable[[Path], Path], str]] = [
    (geonames, "geonames"), (geonames_zip, "geonames"),
    (cod_csv, "cod"), (cod_points, "cod"), (cod_xlsx, "cod"),
    (wof_tree, "wof"), (wof_sqlite, "wof"), (wof_packed, "wof"), (wof_tar, "wof"),
    (overpass, "osm"), (osm_xml, "osm"),
    (linked_places, "lpf"), (linked_places_by_line, "lpf"),
    (table, "csv"), (sheet, "xlsx"), (geojson, "geojson"), (geopackage, "gpkg"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("write", "form"), FILES, ids=lambda value: getattr(value, "__name__", value)
)
def test_each_format_tells_the_same_village(
    tmp_path: Path, write: Callable[[Path], Path], form: str
) -> None:
    columns = {"lat": "Breite"} if write in (table, sheet) else {}
    reading = read(write(tmp_path), columns=columns)
    assert (reading.form, reading.problems, len(reading.records)) == (form, [], 1)
    entry = reading.records[0].entry
    place = entry.place
    assert (place.name, place.feature_class) == ("Ayn Foo", "P")
    assert (round(place.lat, 2), round(place.lon, 2)) == (35.41, 36.02)
    expected = {"عين فو"} if write is cod_xlsx else {"عين فو", "Ain Foo"}
    assert expected <= {name.text for name in entry.names}


@pytest.mark.parametrize(
    ("write", "place_id", "same_as"),
    [
        (geonames, "geonames:9001", []),
        (cod_csv, "pcode:C9999", []),
        (wof_tree, "wof:9001", ["geonames:8999001"]),
        (overpass, "osm:node/9001", []),
        (linked_places, "https://example.org/places/9001", ["geonames:8999001"]),
    ],
)
def test_identifiers_say_where_they_come_from(
    tmp_path: Path, write: Callable[[Path], Path], place_id: str, same_as: list[str]
) -> None:
    (record,) = read(write(tmp_path)).records
    assert record.entry.place.id == place_id
    assert [twin.id for twin in record.entry.twins] == same_as


def test_names_of_a_second_file_have_their_languages(tmp_path: Path) -> None:
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text(
        "1\t9001\tar\tعين فو\t1\t\t\t\n2\t9001\tfr\tAïn Fou\t\t\t\t\n3\t9001\tlink\thttps://example.org\t\t\t\t\n"
        "4\t9001\ten\tOld Foo\t\t\t\t1\n",
        encoding="utf-8",
    )
    (record,) = read(geonames(tmp_path), names=names).records
    named = {name.text: (name.language, name.kind) for name in record.entry.names}
    assert named["عين فو"] == ("ar", "alias")
    assert named["Aïn Fou"] == ("fr", "alias")
    assert named["Old Foo"] == ("en", "former")
    assert "https://example.org" not in named


def test_a_file_of_names_alone_says_what_it_lacks(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("1\t9001\tar\tعين فو\t1\t\t\t\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="--names"):
        read(names, form="geonames")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"ADM2_EN": "Foo", "ADM2_AR": "فو", "ADM2_PCODE": "SY0699", "ADM1_PCODE": "SY06"}, "ADM2"),
        ({"adm1_name": "Foo", "adm1_pcode": "XX01", "adm0_pcode": "XX"}, "ADM1"),
        ({"NAME_EN": "Foo", "NAME_AR": "فو", "PCODE": "SY069901", "ADM2_PCODE": "SY0602"}, "ADM3"),
        ({"NAME_EN": "Foo", "PCODE": "SY06"}, "ADM1"),
        ({"NAME_EN": "Foo", "PCODE": "SY0699"}, "ADM2"),
    ],
)
def test_areas_of_ocha_keep_their_outline(tmp_path: Path, said: dict[str, str], code: str) -> None:
    path = features(tmp_path / "adm.geojson", said, {"type": "Polygon", "coordinates": SQUARE})
    (record,) = read(path).records
    assert record.entry.place.feature_code == code
    assert record.entry.outline is not None
    assert shapely.from_wkb(record.entry.outline).area == pytest.approx(0.01)


def test_units_without_points_are_found_by_their_code(tmp_path: Path) -> None:
    path = tmp_path / "tabular.csv"
    path.write_text("ADM2_EN,ADM2_PCODE\nFoo,SY0699\nBar,SY0698\n", encoding="utf-8")
    reading = read(path, points={"pcode:SY0699": (35.4, 36.0)}.get)
    assert [record.entry.place.lat for record in reading.records] == [35.4]
    assert [problem.line for problem in reading.problems] == [3]


def test_what_a_source_calls_past_is_left_out(tmp_path: Path) -> None:
    feature = wof_feature()
    feature["properties"]["wof:superseded_by"] = [9002]  # type: ignore[index]
    path = tmp_path / "one.geojson"
    path.write_text(json.dumps(feature), encoding="utf-8")
    reading = read(path)
    assert (reading.records, reading.left_out) == ([], 1)


def test_a_relation_of_overpass_has_its_area(tmp_path: Path) -> None:
    corners = [{"lat": lat, "lon": lon} for lon, lat in SQUARE[0]]
    element = {
        "type": "relation", "id": 7, "tags": {"boundary": "administrative", "admin_level": "6", "name": "Foo"},
        "members": [{"type": "way", "role": "outer", "geometry": part} for part in (corners[:3], corners[2:])],
    }  # fmt: skip
    path = tmp_path / "relation.json"
    path.write_text(json.dumps({"elements": [element]}), encoding="utf-8")
    (record,) = read(path).records
    assert record.entry.place.feature_code == "ADM2"
    assert shapely.from_wkb(record.entry.outline).area == pytest.approx(0.01)


BROKEN = [
    # file name, content, what the message says
    ("a.geojson", "{not json", "not GeoJSON"),
    ("a.json", '{"elements": 7}', "Overpass"),
    ("a.jsonl", '{"toponym": \n', "line 1"),
    ("a.xlsx", "not a workbook", "not an Excel file"),
    ("a.gpkg", "not a database", "cannot be read"),
    ("a.osm.pbf", "not OSM", "cannot be read"),
    ("a.db", "not a database", "Who's On First"),
    ("a.zip", "not a zip", "not a zip file"),
    ("a.csv", "what,where\n1,2\n", "no column for name"),
    ("a.doc", "hello", "--format"),
    ("a.csv", "", "it is empty"),
]


@pytest.mark.parametrize(("name", "content", "told"), BROKEN)
def test_a_broken_file_is_told_in_one_line(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError, match=told) as caught:
        read(path)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


POINTS = [
    # latitude, longitude, as they are read
    ("35.41", "36.03", (35.41, 36.03)),
    ("35,41", "36,03", (35.41, 36.03)),
    ("N 35.41", "36.03° E", (35.41, 36.03)),
    ("35°24'36\"N", "36°01'48''E", (35.41, 36.03)),
    ("35° 24.6′ N", "36° 1.8′ E", (35.41, 36.03)),
    ("33°27'S", "70°40'W", (-33.45, -70.6666667)),
    ("٣٥٫٤١", "٣٦٫٠٣", (35.41, 36.03)),
]


@pytest.mark.parametrize(("lat", "lon", "point"), POINTS)
def test_a_point_is_read_as_people_write_it(
    tmp_path: Path, lat: str, lon: str, point: tuple[float, float]
) -> None:
    path = tmp_path / "points.tsv"
    path.write_text(f"name\tlat\tlon\nFoo\t{lat}\t{lon}\n".replace('"', "″"), encoding="utf-8")
    (record,) = read(path).records
    assert (record.entry.place.lat, record.entry.place.lon) == point


BAD_ROWS = [
    # name, latitude, longitude, what is said
    ("Foo", "36.03 E", "35.41 N", "latitude '36.03 E' is not a number"),
    ("Foo", "35 24 36", "36", "latitude '35 24 36' is not a number"),
    ("Foo", "35°75'N", "36", "is not a number"),
    ("Foo", "0", "0.0", "stands where no point is known"),
]


@pytest.mark.parametrize(("name", "lat", "lon", "told"), BAD_ROWS)
def test_what_is_no_point_is_told(tmp_path: Path, name: str, lat: str, lon: str, told: str) -> None:
    path = tmp_path / "points.csv"
    path.write_text(f"name;lat;lon\n{name};{lat};{lon}\n", encoding="utf-8")
    (problem,) = read(path).problems
    assert told in problem.what


def test_columns_that_are_not_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "villages.csv"
    path.write_text("name,lat,lon,Mayor,\nFoo,35,36,Bar,\n", encoding="utf-8")
    assert read(path).unread == ("Mayor",)


def test_broken_other_names_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "villages.csv"
    names = f"Foo\x1b[31m|Fuu\n Hamlet|{'x' * 500}|<i>Fo</i>|Foh"
    path.write_text(f'name,lat,lon,names\n"Foo\n",35,36,"{names}"\n', encoding="utf-8")
    (record,) = read(path).records
    assert record.entry.place.name == "Foo"
    assert [name.text for name in record.entry.names] == ["Fuu Hamlet", "Foh"]


def test_rows_are_counted_as_the_reader_sees_them(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    path.write_text(
        'name,lat,lon\n"Two\nlines",35.4,36.0\n,35.4,36.0\nBar,x,36\n', encoding="utf-8"
    )
    reading = read(path)
    assert [problem.line for problem in reading.problems] == [4, 5]


def test_a_table_in_another_encoding_is_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "villages.csv"
    path.write_bytes("name,name_ar,lat,lon\nAyn Foo,عين فو,35.41,36.02\n".encode("cp1256"))
    with pytest.raises(GazetteerError, match="--encoding cp1256"):
        read(path)
    (record,) = read(path, encoding="cp1256").records
    assert [name.text for name in record.entry.names] == ["عين فو"]
    with pytest.raises(GazetteerError, match="no encoding is called 'klingon'"):
        read(path, encoding="klingon")


def test_a_name_that_was_cut_in_a_letter_is_left_out(tmp_path: Path) -> None:
    path = geojson(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\\u0641\\u0648", "فو".encode()[:-1]))
    (record,) = read(path).records
    assert [name.text for name in record.entry.names] == ["Ain Foo"]
