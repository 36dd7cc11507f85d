"""Importing: what is known becomes one with it, explained, undone, and never twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import gazetteer
from gazetteer.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

OCHA = """\
NAME_EN,NAME_AR,PCODE,ADMIN3_COD,LATITUDE,LONGITUDE
Qwvx Hamlet,ضيعة كفكس,C9991,SY060200,35.400,36.020
Jablah,جبلة,C9992,SY060200,35.366,35.932
"""
WHOSONFIRST = [
    # identifier, name, Arabic name, latitude, longitude, GeoNames identifier
    (701, "Kwfks", "ضيعة كفكس", 35.402, 36.021, 8_999_701),
    (702, "Blorb", "بلورب", 35.300, 36.100, 8_999_702),
    (703, "Djeble", "", 35.361, 35.928, 169_304),
]


@pytest.fixture(autouse=True)
def own_file(gaz: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user file of its own; the cache is there already."""
    assert "iso:SY" in gaz
    path = tmp_path / "own" / "mine.sqlite"
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(path))
    return path


@pytest.fixture
def ocha(tmp_path: Path) -> str:
    path = tmp_path / "ocha.csv"
    path.write_text(OCHA, encoding="utf-8")
    return str(path)


@pytest.fixture
def whosonfirst(tmp_path: Path) -> str:
    tree = tmp_path / "tree"
    tree.mkdir()
    for number, name, arabic, lat, lon, geonames in WHOSONFIRST:
        said = {
            "wof:id": number, "wof:name": name, "wof:placetype": "locality", "wof:country": "SY",
            "geom:latitude": lat, "geom:longitude": lon, "name:ara_x_preferred": [arabic] if arabic else [],
            "wof:concordances": {"gn:id": geonames},
        }  # fmt: skip
        document = {"type": "Feature", "properties": said}
        (tree / f"{number}.geojson").write_text(json.dumps(document), encoding="utf-8")
    return str(tree)


def show(capsys: pytest.CaptureFixture[str], place_id: str) -> dict[str, object]:
    capsys.readouterr()
    assert run(["show", place_id, "--format", "jsonl"]) == 0
    return json.loads(capsys.readouterr().out)


def same_as(shown: dict[str, object]) -> dict[str, str]:
    return {twin["id"]: twin["because"] for twin in shown["same_as"]}  # type: ignore[attr-defined]


def test_a_town_that_is_built_in_gains_names_and_identifier(
    capsys: pytest.CaptureFixture[str], ocha: str
) -> None:
    assert run(["import", ocha]) == 0
    told = capsys.readouterr().err
    assert "imported 1 place" in told
    assert "1 joined" in told
    town = show(capsys, "pcode:C9992")
    assert town["id"] == "geonames:169304"
    assert "km away" in same_as(town)["pcode:C9992"]


def test_one_place_of_two_sources_is_one_with_both_identifiers(
    capsys: pytest.CaptureFixture[str], ocha: str, whosonfirst: str
) -> None:
    assert run(["import", ocha]) == 0
    assert run(["import", whosonfirst]) == 0
    told = capsys.readouterr().err
    assert "imported 1 place" in told
    assert "2 joined" in told
    hamlet = show(capsys, "wof:701")
    assert (hamlet["id"], hamlet["admin3"]) == ("pcode:C9991", "Jableh")
    assert "ضيعة كفكس" in same_as(hamlet)["wof:701"]
    assert "geonames:8999701" in same_as(hamlet)
    assert {"Qwvx Hamlet", "Kwfks", "ضيعة كفكس"} <= {name["text"] for name in hamlet["names"]}
    assert show(capsys, "wof:703")["id"] == "geonames:169304"
    assert "geonames:169304" in same_as(show(capsys, "wof:703"))["wof:703"]


def test_a_second_import_of_the_same_changes_nothing(
    capsys: pytest.CaptureFixture[str], ocha: str, whosonfirst: str
) -> None:
    for path in (ocha, whosonfirst, ocha, whosonfirst):
        assert run(["import", path]) == 0
    capsys.readouterr()
    assert run(["log"]) == 0
    assert capsys.readouterr().out.count("import") == 2


def test_a_merge_alone_can_be_taken_back(
    capsys: pytest.CaptureFixture[str], ocha: str, whosonfirst: str
) -> None:
    assert run(["import", ocha]) == 0
    assert run(["import", whosonfirst]) == 0
    assert run(["undo", "--merge", "wof:701"]) == 0
    assert show(capsys, "wof:701")["id"] == "wof:701"
    assert "Kwfks" not in {name["text"] for name in show(capsys, "pcode:C9991")["names"]}
    assert run(["import", whosonfirst]) == 0
    assert show(capsys, "wof:701")["id"] == "wof:701"
    assert run(["undo"]) == 0
    assert show(capsys, "wof:701")["id"] == "pcode:C9991"
    assert run(["undo", "--merge", "wof:1"]) == 1


def test_an_import_can_be_taken_back_whole(capsys: pytest.CaptureFixture[str], ocha: str) -> None:
    assert run(["import", ocha]) == 0
    assert run(["undo"]) == 0
    assert run(["show", "pcode:C9991"]) == 1
    assert same_as(show(capsys, "geonames:169304")).keys() == set()


def test_what_was_removed_by_hand_does_not_come_back(ocha: str, whosonfirst: str) -> None:
    assert run(["remove", "geonames:169304"]) == 0
    assert run(["import", ocha]) == 0
    assert run(["import", whosonfirst]) == 0
    assert run(["show", "geonames:169304"]) == 1


def test_what_the_user_wrote_stands_before_what_a_file_brings(
    capsys: pytest.CaptureFixture[str], whosonfirst: str
) -> None:
    assert run(["import", whosonfirst]) == 0
    assert run(["add", "Blorb", "--lat", "35.9", "--lon", "36.3", "--source", "field visit"]) == 0
    capsys.readouterr()
    assert run(["search", "Blorb", "--country", "SY", "--format", "jsonl"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines()[:2])
    assert first["id"].startswith("user:")
    assert second["id"] == "wof:702"
    assert show(capsys, first["id"])["source"] == "field visit"


def test_a_polygon_makes_a_district_exact(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ring = [[35.9, 35.2], [36.2, 35.2], [36.2, 35.5], [35.9, 35.5], [35.9, 35.2]]
    for name, said in (
        ("cod.geojson", {"ADM2_EN": "Jablah", "ADM2_PCODE": "SY0602", "ADM1_PCODE": "SY06"}),
        ("any.geojson", {"name": "Jebleh District"}),
    ):
        feature = {
            "type": "Feature",
            "properties": said,
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        path = tmp_path / name
        path.write_text(
            json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
        )
        before = gazetteer.load().region("pcode:SY0602")
        assert before is not None
        assert before.approximate
        assert run(["import", str(path)]) == 0
        assert "1 joined" in capsys.readouterr().err
        region = gazetteer.load().region("pcode:SY0602")
        assert region is not None
        assert (region.approximate, region.bbox) == (False, (35.9, 35.2, 36.2, 35.5))
        assert run(["undo"]) == 0


def test_an_alias_keeps_the_rank_of_a_town(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["alias", "geonames:169304", "Dschbl"]) == 0
    capsys.readouterr()
    assert run(["search", "Dschbl", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["id"] == "geonames:169304"


def test_an_export_brings_all_of_it_to_another_machine(
    capsys: pytest.CaptureFixture[str],
    ocha: str,
    whosonfirst: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    area = {
        "type": "Polygon",
        "coordinates": [[[35.9, 35.2], [36.2, 35.2], [36.2, 35.5], [35.9, 35.2]]],
    }
    said = {"ADM2_EN": "Jablah", "ADM2_PCODE": "SY0602", "ADM1_PCODE": "SY06"}
    feature = {"type": "Feature", "properties": said, "geometry": area}
    polygons = tmp_path / "cod.geojson"
    polygons.write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    for path in (ocha, whosonfirst, str(polygons)):
        assert run(["import", path]) == 0
    places = ["pcode:C9991", "wof:702", "geonames:169304", "pcode:SY0602"]
    before = [show(capsys, place_id) for place_id in places]
    assert run(["export", str(tmp_path / "mine.geojson")]) == 0
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(tmp_path / "elsewhere.sqlite"))
    assert run(["import", str(tmp_path / "mine.geojson")]) == 0
    after = [show(capsys, place_id) for place_id in places]
    for old, new in zip(before, after, strict=True):
        assert {name["text"] for name in new["names"]} == {name["text"] for name in old["names"]}
        assert same_as(new).keys() == same_as(old).keys()
        assert [new[key] for key in ("id", "lat", "lon", "feature_code", "parents")] == [
            old[key] for key in ("id", "lat", "lon", "feature_code", "parents")
        ]
    region = gazetteer.load().region("pcode:SY0602")
    assert region is not None
    assert region.bbox == (35.9, 35.2, 36.2, 35.5)


def test_an_imported_place_that_is_removed_stays_away(
    capsys: pytest.CaptureFixture[str], whosonfirst: str
) -> None:
    assert run(["import", whosonfirst]) == 0
    assert run(["remove", "wof:702"]) == 0
    assert run(["import", whosonfirst]) == 0
    assert run(["show", "wof:702"]) == 1
    assert "wof:702" in capsys.readouterr().err


def test_joined_places_are_counted_once(
    capsys: pytest.CaptureFixture[str], ocha: str, whosonfirst: str, gaz: Gazetteer
) -> None:
    assert run(["import", ocha]) == 0
    assert run(["import", whosonfirst]) == 0
    counted = gazetteer.load().sources()
    assert counted == {**gaz.sources(), "ocha-cod": 1, "whosonfirst": 1}
    capsys.readouterr()
    assert run(["sources"]) == 0
    assert "CC BY 3.0 IGO" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kind", "point", "joined"),
    [
        ("PPL", (35.37, 35.94), True),  # Jableh itself, 1 km off
        ("PPLX", (35.38, 35.945), False),  # a quarter of its name at the edge of the town
        ("STM", (35.365, 35.931), False),  # a stream is no town
        ("PPL", (35.41, 35.98), False),  # a village of its name, 6 km away
    ],
)
def test_only_the_same_kind_of_place_hard_by_is_the_same(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    *,
    kind: str,
    point: tuple[float, float],
    joined: bool,
) -> None:
    path = tmp_path / "one.csv"
    path.write_text(
        f"id,name,lat,lon,kind,country\n7,Jableh,{point[0]},{point[1]},{kind},SY\n",
        encoding="utf-8",
    )
    assert run(["import", str(path)]) == 0
    assert (show(capsys, "one:7")["id"] == "geonames:169304") == joined
