"""Questions in words: what they find, and the one line for those that cannot be asked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import shapely

import mapper
from gazetteer.geodesy import distance_km
from gazetteer.place import Place
from mapper.cli import run
from mapper.data import rows
from mapper.errors import QueryError
from mapper.model import Count, DateSpan, Incident, Location
from mapper.query.courses import course_named
from mapper.query.units import lies_in, unit_of
from mapper.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer

    Asked = Callable[..., tuple[int, list[str], str]]

WHERE: tuple[tuple[str, str, Precision], ...] = (
    # incident, place, how exactly it is known
    ("jableh", "geonames:169304", "locality"),
    ("latakia", "geonames:173576", "locality"),
    ("saraqib", "geonames:164816", "locality"),
    ("idlib-unit", "iso:SY-ID", "admin1"),
    ("jableh-district", "pcode:SY0602", "admin2"),
    ("latakia-unit", "iso:SY-LA", "admin1"),
    ("somewhere", "iso:SY", "country"),
    ("suva", "point:-18.14,178.44", "locality"),
    ("taveuni", "point:-16.83,-179.97", "locality"),
    ("offshore", "point:35.52,35.765", "site"),
)
FIRST, LAST = date(2025, 3, 7), date(2025, 3, 9)


def incidents(gaz: Gazetteer) -> list[Incident]:
    made = []
    for number, (name, identifier, precision) in enumerate(WHERE):
        if identifier.startswith("point:"):
            lat, lon = map(float, identifier.removeprefix("point:").split(","))
            place = Place(identifier, name, lat, lon, feature_code="PPL")
        else:
            place = gaz[identifier]
        made.append(
            Incident(
                name,
                "Battles" if number % 2 else "Protests",
                "Armed clash",
                (),
                date=DateSpan(FIRST, LAST, "days"),
                locations=(Location(place, precision, name),),
                fatalities=Count(number, number),
            )
        )
    return [*made, replace(made[0], id="undated", date=None)]


@pytest.fixture(scope="module")
def store(gaz: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "incidents.gpkg"
    Store.create(path).write(incidents(gaz))
    return path


@pytest.fixture
def asked(store: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    def ask(*words: str) -> tuple[int, list[str], str]:
        status = run(["query", str(store), *words, "--format", "jsonl"])
        out, err = capsys.readouterr()
        return status, sorted(json.loads(line)["id"] for line in out.splitlines()), err

    return ask


LATAKIA = ["jableh", "jableh-district", "latakia", "latakia-unit", "offshore", "undated"]
AROUND = ["jableh", "undated"]  # the middle of the district lies farther off
FOUND = (
    # question, incidents
    ("--region Latakia", LATAKIA),
    ("--region اللاذقية", LATAKIA),
    ("--region iso:SY-LA", LATAKIA),
    ("--region Lattakia --dates 2025-03-08", [each for each in LATAKIA if each != "undated"]),
    ("--region Latakia --dates 2025-03-08 --dates-within", []),
    ("--region Latakia --dates 2025-03 --dates-within --not-type protests", ["latakia", "latakia-unit", "offshore"]),
    ("--region 'Jebleh district'", ["jableh", "jableh-district", "undated"]),
    (
        "--region 'Jableh district' --include-possible",
        ["jableh", "jableh-district", "latakia-unit", "somewhere", "undated"],
    ),
    ("--region 'Syrian coast'", LATAKIA),
    ("--region 'Idlib and Jableh district'", ["idlib-unit", "jableh", "jableh-district", "saraqib", "undated"]),
    ("--region Idlib --region 'Jableh district'", ["idlib-unit", "jableh", "jableh-district", "saraqib", "undated"]),
    ("--region Syria --not-region Latakia", ["idlib-unit", "saraqib", "somewhere"]),
    ("--region 'along the M5'", ["idlib-unit", "saraqib"]),
    ("--within 2km:M5", ["saraqib"]),
    ("--within 5km:Jableh", AROUND),
    ("--within 'within 5 km of Jableh'", AROUND),
    ("--region 'within 5 km of Jableh' --dates 2025-03-08", ["jableh"]),
    ("--region 'within 5 km of Jableh' --region Idlib", sorted([*AROUND, "idlib-unit", "saraqib"])),
    ("--within 5000m:35.3645,35.9305", AROUND),
    ("--bbox 178,-19,-179,-16", ["suva", "taveuni"]),
    ("--bbox 170,-30,180,0", ["suva"]),
    ("--min-fatalities 8", ["offshore", "taveuni"]),
    ("--max-fatalities 0", ["jableh", "undated"]),
    ("--precision admin2 --region Latakia", [each for each in LATAKIA if each != "latakia-unit"]),
    ("--type Battles --region Idlib", ["idlib-unit"]),
    ("--region Idlib --or '--region Norway' --or '--within 5km:Jableh --type battles'", ["idlib-unit", "saraqib"]),
    ("--or '--min-fatalities 9' --or '--region Idlib --max-fatalities 2'", ["offshore", "saraqib"]),
    ("--region Syria --not-bbox 35,34,37,36.2 --not-dates 2024", ["somewhere"]),
    ("--region Latakia --not-within 5km:Jableh --not-polygon {ring}", ["jableh-district", "latakia-unit"]),
    ("--region Norway", []),
)  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_what_is_found(asked: Asked, tmp_path: Path, words: str, expected: list[str]) -> None:
    import shlex  # noqa: PLC0415 (only here)

    ring = tmp_path / "ring.geojson"
    ring.write_text(json.dumps({"type": "Polygon", "coordinates": [RING]}))
    status, found, _ = asked(*shlex.split(words.format(ring=ring)))
    assert (status, found) == (0, expected)


REFUSED = (
    # question, what the one line says
    ("--dates 2025-03-09/2025-03-07", "runs backwards; write the first day first"),
    ("--dates yesterday", "'yesterday' is no date; write 2025-03-07"),
    ("--dates 2025-02-30", "is no date"),
    ("--dates-within --region Latakia", "--dates-within needs --dates"),
    ("--include-possible --bbox 1,2,3,4", "--include-possible goes with --region"),
    ("--bbox 35,36,34", "four numbers are wanted"),
    ("--bbox 35,37,36,34", "south is at most north"),
    ("--bbox 35,34,361,36", "a longitude is -180 to 180"),
    ("--bbox nan,34,36,36", "a longitude is -180 to 180"),
    ("--region Lattakai", "did you mean Latakia?"),
    ("--region 'Jbleq district'", "did you mean Jableh?"),
    ("--region 'Kansas City'", "is a place, not a region; ask .* --within 5km:geonames:4393217"),
    ("--region 'Aleppo city'", "is a place, not a region; ask .* --within 5km:geonames:170063"),
    ("--region Euphrates", "no outline of Euphrates .* --region 'along Euphrates'"),
    ("--region Xyzzyq", "no region is called 'Xyzzyq'"),
    ("--region ''", "no region is called ''"),
    ("--region 'along the Barada'", "the course of Barada .* is not known"),
    ("--within 5km:Tripoli", "which one\\? .*geonames:2210247.*; give the identifier instead"),
    ("--within 5km:Xyzzyq", "no place is called 'Xyzzyq'"),
    ("--within Jableh", "write a radius and a place, as 25km:Jableh"),
    ("--within 0km:Jableh", "write a radius and a place"),
    ("--within 5km:95,35", "is no point; the order is latitude,longitude"),
    ("--type battels", "did you mean battles?"),
    ("--or '--regoin Idlib'", "No such option.*--regoin"),
    ('--or "--region \'Idlib"', "No closing quotation"),
    ("--or '--dates 2025-03-09/2025-03-07'", "runs backwards"),
    ("--status maybe", "none of auto, confirmed"),
    ("--precision exact", "none of site, locality"),
    ("--actor ''", "an empty word is found everywhere"),
    ("--polygon nowhere.geojson", "there is no such file"),
    ("--min-fatalities -1", "a number of dead is 0 or more"),
    ("--min-fatalities 5 --max-fatalities 3", "more than --max-fatalities 3"),
)


@pytest.mark.parametrize(("words", "said"), REFUSED)
def test_what_cannot_be_asked_gets_one_line(asked: Asked, words: str, said: str) -> None:
    import re  # noqa: PLC0415 (only here)
    import shlex  # noqa: PLC0415

    status, found, err = asked(*shlex.split(words))
    assert (status, found) == (1, [])
    assert err.count("\n") == 1
    assert re.search(said.replace("?", r"\?").replace(r"\\?", r"\?"), err), err


def test_imprecise_ones_that_a_shape_leaves_out_are_told(asked: Asked) -> None:
    status, found, err = asked("--within", "5km:Jableh", "--dates", "2025-03-08")
    assert (status, found) == (0, ["jableh"])
    assert "4 incidents known only to a district, governorate or country left out" in err
    assert err.endswith("mapper: 1 incident\n")


def test_those_perhaps_in_a_region_are_told(asked: Asked) -> None:
    _, found, err = asked("--region", "Jableh district")
    assert found == ["jableh", "jableh-district", "undated"]
    assert err == (
        "mapper: 2 incidents perhaps in the region left out; --include-possible takes them\n"
        "mapper: 3 incidents\n"
    )


@pytest.mark.parametrize("code", ["SY-LA", "iso:SY-LA", "sy-la", "SY06", "pcode:SY06", "Lattakia"])
def test_codes_are_names_of_regions(asked: Asked, code: str) -> None:
    assert asked("--region", code)[:2] == asked("--region", "Latakia")[:2]
    assert asked("--region", code)[1]


@pytest.mark.parametrize(
    ("continent", "expected"),
    [
        ("Africa", []),
        ("Europe", []),
        ("Southern Europe", []),
        ("Asia", ["jableh", "somewhere"]),
    ],
)
def test_a_continent_is_its_countries_not_the_box_around_them(
    asked: Asked, continent: str, expected: list[str]
) -> None:
    _, found, _ = asked("--region", continent, "--dates", "2025-03-08")
    assert [each for each in found if each in ("jableh", "somewhere")] == expected


def test_no_hit_is_an_empty_answer(asked: Asked) -> None:
    assert asked("--region", "Norway") == (0, [], "mapper: no incidents\n")


# ------------------------------------------------------------------ polygon files

RING = [[35.6, 35.3], [36.0, 35.3], [36.0, 35.6], [35.6, 35.6], [35.6, 35.3]]
BOW = [[35.6, 35.3], [36.0, 35.6], [36.0, 35.3], [35.6, 35.6], [35.6, 35.3]]
PAST = [[178, -19], [181, -19], [181, -16], [178, -16], [178, -19]]
FILES: tuple[tuple[str, object, object], ...] = (
    # name, what it holds, incidents or the one line
    ("ring.geojson", {"type": "Polygon", "coordinates": [RING]}, ["jableh", "latakia", "offshore", "undated"]),
    (
        "feature.json",
        {"type": "Feature", "properties": None, "geometry": {"type": "Polygon", "coordinates": [RING]}},
        ["jableh", "latakia", "offshore", "undated"],
    ),
    # A bow is repaired to its two wings.
    ("bow.geojson", {"type": "Polygon", "coordinates": [BOW]}, ["jableh", "undated"]),
    ("line.geojson", {"type": "LineString", "coordinates": RING}, "it holds no polygon"),
    ("empty.geojson", {"type": "FeatureCollection", "features": []}, "it holds no polygon"),
    ("metres.geojson", {"type": "Polygon", "coordinates": [[[0, 0], [4e6, 0], [4e6, 4e6], [0, 0]]]}, "not longitude and latitude"),
    ("short.geojson", {"type": "Polygon", "coordinates": [RING[:2]]}, "no GeoJSON that can be read"),
    ("nulls.geojson", {"type": "Polygon", "coordinates": [[[None, 1], [2, 3], [4, 5], [None, 1]]]}, "no GeoJSON that can be read"),
    ("list.geojson", [1, 2], "no GeoJSON that can be read"),
    ("words.shp", "no map at all", "it cannot be read as a map file"),
    ("table.csv", "town,killed\nJableh,4\n", "it holds no polygon"),
    ("swapped.geojson", {"type": "Polygon", "coordinates": [[[y, x + 100] for x, y in RING]]}, "are the two swapped?"),
    # Programs write what lies across the antimeridian as 178 to 181 too.
    ("past.geojson", {"type": "Polygon", "coordinates": [PAST]}, ["suva", "taveuni"]),
)  # fmt: skip


@pytest.mark.parametrize(("name", "content", "expected"), FILES)
def test_polygon_files(
    asked: Asked, tmp_path: Path, name: str, content: object, expected: object
) -> None:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    status, found, err = asked("--polygon", str(path), "--precision", "near")
    if isinstance(expected, list):
        assert (status, found) == (0, expected)
    else:
        assert (status, found, err.count("\n")) == (1, [], 1)
        assert str(expected) in err


def test_an_outline_that_crosses_itself_is_told(asked: Asked, tmp_path: Path) -> None:
    path = tmp_path / "bow.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [BOW]}))
    assert "its outline crosses itself" in asked("--polygon", str(path))[2]


def test_a_polygon_file_of_another_format(asked: Asked, tmp_path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)

    frame = gpd.GeoDataFrame(geometry=[shapely.Polygon(RING)], crs="EPSG:4326")
    frame.to_file(tmp_path / "ring.fgb", driver="FlatGeobuf")
    frame.to_crs("EPSG:32637").to_file(tmp_path / "metres.gpkg")
    assert asked("--polygon", str(tmp_path / "ring.fgb"))[1][0] == "jableh"
    frame.to_file(tmp_path / "two.gpkg", layer="ring")
    frame.to_file(tmp_path / "two.gpkg", layer="other")
    assert asked("--polygon", str(tmp_path / "two.gpkg"))[1][0] == "jableh"
    status, _, err = asked("--polygon", str(tmp_path / "metres.gpkg"))
    assert status == 1
    assert "convert it to WGS 84 first" in err


# ------------------------------------------------------------------ in Python


def test_the_same_words_make_a_frame(store: Path, gaz: Gazetteer) -> None:
    frame = mapper.open(store).search(region=["Idlib", "Jableh district"], dates="2025-03-08")
    assert sorted(frame.index) == ["idlib-unit", "jableh", "jableh-district", "saraqib"]
    assert frame.crs.to_epsg() == 4326
    box = mapper.open(store).search(bbox=(178, -19, -179, -16), min_fatalities=8)
    assert list(box.index) == ["taveuni"]
    shape = mapper.open(store).search(polygon=shapely.Polygon(RING), precision="site")
    assert list(shape.index) == ["offshore"]
    assert len(mapper.open(store).search(region="Norway")) == 0
    either = mapper.open(store).search(
        region="Norway", or_={"within": "5km:Jableh", "type": "protests"}
    )
    assert list(either.index) == ["jableh", "undated"]
    days = mapper.open(store).search(region=gaz["iso:SY-ID"], dates=date(2025, 3, 8))
    assert sorted(days.index) == ["idlib-unit", "saraqib"]
    assert len(mapper.open(store).search(dates=DateSpan(FIRST, LAST))) == len(WHERE)
    with pytest.raises(QueryError, match="Point is no polygon"):
        mapper.open(store).search(polygon=shapely.Point(1, 2))
    noon = datetime(2025, 3, 8, 12)  # noqa: DTZ001 (as a frame of pandas has them)
    assert sorted(mapper.open(store).search(region="Idlib", dates=noon).index) == [
        "idlib-unit",
        "saraqib",
    ]
    for wrong in ("8", 2.5):
        with pytest.raises(QueryError, match="a whole number is wanted"):
            mapper.open(store).search(min_fatalities=wrong)
    with pytest.raises(QueryError, match="did you mean Latakia"):
        mapper.open(store).search(region="Lattakai")
    with pytest.raises(QueryError, match="regoin is no condition"):
        mapper.open(store).search(regoin="Latakia")


# ------------------------------------------------------------------ regions and roads


def test_places_in_a_region_are_those_its_outline_holds_with_a_tolerance_at_the_coast(
    gaz: Gazetteer,
) -> None:
    for identifier in ("iso:SY-LA", "iso:LB", "iso:SY-TA"):
        unit = unit_of(gaz, gaz[identifier])
        assert unit.region is not None
        west, south, east, north = unit.region.bbox
        outline = unit.region.geometry
        for step in range(1200):
            lon = west - 0.05 + (east - west + 0.1) * (step % 40) / 39
            lat = south - 0.05 + (north - south + 0.1) * (step // 40) / 29
            point = shapely.Point(lon, lat)
            spot = Place("my:1", "a spot", lat, lon, feature_code="PPL")
            near = shapely.shortest_line(point, outline).coords[-1]
            away = 0.0 if outline.intersects(point) else distance_km(lat, lon, near[1], near[0])
            assert lies_in(unit, spot, "locality") is (away <= 1.0), (identifier, lat, lon, away)


VERDICTS: tuple[tuple[str, str, Precision, bool | None], ...] = (
    # region, where it happened, how exactly that is known, in it?
    ("pcode:SY0602", "geonames:169304", "locality", True),
    ("pcode:SY0602", "iso:SY-LA", "admin1", None),
    ("pcode:SY0602", "iso:SY", "country", None),
    ("pcode:SY0602", "iso:SY-ID", "admin1", False),
    ("pcode:SY0602", "iso:LB", "country", False),
    ("iso:SY-LA", "pcode:SY0602", "admin2", True),
    ("iso:SY-LA", "geonames:169304", "admin1", True),
    ("pcode:SY0602", "geonames:169304", "admin1", None),
    ("iso:SY", "iso:SY-LA", "admin1", True),
    ("iso:SY", "iso:SY", "country", True),
    ("iso:SY-LA", "iso:SY", "country", None),
    ("iso:LB", "iso:SY", "country", False),
    ("iso:SY-LA", "geonames:163345", "locality", False),
)


@pytest.mark.parametrize(("region", "place", "precision", "expected"), VERDICTS)
def test_what_is_known_to_an_area_is_perhaps_in_a_part_of_it(
    gaz: Gazetteer, region: str, place: str, precision: Precision, expected: object
) -> None:
    assert lies_in(unit_of(gaz, gaz[region]), gaz[place], precision) is expected


def test_the_courses_of_roads_lead_through_known_places_one_after_the_other(gaz: Gazetteer) -> None:
    for row in rows("courses.tsv"):
        stops = [gaz[identifier] for identifier in row["via"].split("|")]
        legs = [distance_km(a.lat, a.lon, b.lat, b.lon) for a, b in pairwise(stops)]
        assert gaz[row["id"]].feature_class in "RH"
        assert max(legs) < 150, row["id"]


def test_along_a_road_is_near_to_the_line_between_its_towns(gaz: Gazetteer) -> None:
    found = course_named(gaz, "M5", 5.0)
    assert found is not None
    course, _ = found
    line = shapely.segmentize(shapely.LineString([(lon, lat) for lat, lon in course.line]), 0.0005)
    stops = [(lat, lon) for lon, lat in line.coords]
    tried = 0
    for step in range(0, len(stops), 100):
        for aside in (0.01, 0.03, 0.05, 0.056, 0.07):
            lat, lon = stops[step][0] + aside / 3, stops[step][1] + aside
            away = min(distance_km(lat, lon, *stop) for stop in stops)
            if abs(away - 5.0) > 0.05:
                tried += 1
                assert course.holds([(lon, lat)]) == [away <= 5.0]
    assert tried > 100
