"""Counts of incidents and victims: nested figures are never added, and nothing drops out."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date
from typing import TYPE_CHECKING

import pyogrio
import pytest

from gazetteer.place import Place
from mapper.cli import run
from mapper.model import Count, DateSpan, Evidence, Incident, Location, Report
from mapper.store import Store
from mapper.summary import Range, keys_for, summarised, toll

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer

TOWNS = {
    "Jableh": Place(
        "my:1", "Jableh", 35.36, 35.93, country="SY", admin1="Latakia",
        parents=("iso:SY", "iso:SY-LA", "pcode:SY0602"),
    ),
    "Tartus": Place("my:2", "Tartus", 34.89, 35.88, country="SY"),
    "Syria": Place("iso:SY", "Syria", 35.0, 38.0, "A", "PCLI", country="SY"),
    "Latakia": Place(
        "iso:SY-LA", "Latakia", 35.5, 36.0, "A", "ADM1", country="SY", parents=("iso:SY",)
    ),
}  # fmt: skip


def told(
    name: str,
    killed: tuple[int | None, int | None] | None = None,
    *,
    at: tuple[str, ...] = (),
    precision: Precision | None = None,
    days: tuple[str, str] | None = None,
    **more: object,
) -> Incident:
    places = [TOWNS[each] for each in at]
    fields: dict[str, object] = {
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "fatalities": Count(*killed) if killed else None,
        "locations": tuple(Location(place, precision or place.precision) for place in places),
        "date": DateSpan(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
        if days
        else None,
        "actors": more.pop("actors", ()),
        "flags": more.pop("flags", ()),
    }
    report = Report(name, "note.txt", evidence=(Evidence(0, 1, "x"),), **fields)  # type: ignore[arg-type]
    return Incident(name, reports=(report,), **fields, **more)  # type: ignore[arg-type]


TOLLS = [
    # incidents, what they give together
    ([], Range(None, None, 0)),
    ([told("a")], Range(None, None, 1)),
    ([told("a", (0, 0))], Range(0, 0, 0)),
    ([told("a", (4, 4)), told("b", (5, 9))], Range(9, 13, 0)),
    ([told("a", (4, 4)), told("b", (13, None)), told("c")], Range(17, None, 1)),
    ([told("a", (None, 50)), told("b", (2, 2))], Range(2, 52, 0)),
    # a larger incident and its parts
    ([told("a", (70, 70)), told("b", (13, 13), part_of="a")], Range(70, 70, 0)),
    ([told("a", (5, 5)), told("b", (13, 20), part_of="a")], Range(13, 20, 0)),
    ([told("a"), told("b", (13, 20), part_of="a"), told("c", (1, 1))], Range(14, 21, 1)),
    ([told("b", (13, 13), part_of="not here"), told("c", (4, 4))], Range(17, 17, 0)),
    (
        [told("a", (340, 340)), told("b", (70, 70), part_of="a"), told("c", (13, 13), part_of="b")],
        Range(340, 340, 0),
    ),
    # one figure for several places
    ([told("a", (41, 41), flags=("aggregate",)), told("b", (7, 7))], Range(41, 41, 0)),
    (
        [told("a", (4, 4), flags=("aggregate",)), told("b", (7, 7)), told("c", (1, 1))],
        Range(8, 8, 0),
    ),
]


@pytest.mark.parametrize(("incidents", "expected"), TOLLS)
def test_tolls_of_several_incidents(incidents: list[Incident], expected: Range) -> None:
    assert toll(incidents, "fatalities") == expected


KEYS = [
    # by, incident, labels
    ("admin1", told("a", at=("Jableh",)), ["Latakia, SY"]),
    ("admin1", told("a", at=("Tartus",)), ["Tartus, SY"]),
    ("admin1", told("a", at=("Jableh", "Tartus")), ["(several)"]),
    ("country", told("a", at=("Jableh", "Tartus")), ["Syria"]),
    ("admin1", told("a", at=("Syria",)), ["(not known)"]),
    ("admin2", told("a", at=("Latakia",)), ["(not known)"]),
    ("admin2", told("a", at=("Jableh",), precision="admin1"), ["(not known)"]),
    ("admin1", told("a", at=("Jableh",), precision="admin1"), ["Latakia, SY"]),
    ("admin1", told("a"), ["(not known)"]),
    ("month", told("a", days=("2025-03-06", "2025-03-08")), ["2025-03"]),
    ("month", told("a", days=("2025-02-27", "2025-03-02")), ["(several)"]),
    ("quarter", told("a", days=("2025-02-27", "2025-03-02")), ["2025-Q1"]),
    ("week", told("a", days=("2025-03-09", "2025-03-09")), ["2025-03-03"]),
    ("day", told("a"), ["(not known)"]),
    ("actor", told("a", actors=("A", "B")), ["A", "B"]),
    ("actor", told("a"), ["(not known)"]),
]


@pytest.mark.parametrize(("by", "incident", "labels"), KEYS)
def test_what_an_incident_is_counted_under(
    gaz: Gazetteer, by: str, incident: Incident, labels: list[str]
) -> None:
    assert [key.label for key in keys_for(by, lambda: gaz)(incident)] == labels


def test_every_incident_stands_in_a_row(gaz: Gazetteer) -> None:
    incidents = [told(str(number), at=("Jableh",) if number % 2 else ()) for number in range(7)]
    counts = summarised(incidents, [("admin2", keys_for("admin2", lambda: gaz))])
    assert sum(row.incidents for row in counts.rows) == counts.total.incidents == 7
    assert [row.keys[0].label for row in counts.rows][-1] == "(not known)"


def test_months_without_an_incident_are_rows_too() -> None:
    incidents = [told("a", days=("2024-11-30",) * 2), told("b", days=("2025-02-01",) * 2)]
    counts = summarised(incidents, [("month", keys_for("month", lambda: None))])  # type: ignore[arg-type, return-value]
    assert [(row.keys[0].label, row.incidents) for row in counts.rows] == [
        ("2024-11", 1),
        ("2024-12", 0),
        ("2025-01", 0),
        ("2025-02", 1),
    ]


# ------------------------------------------------------------------ on the command line


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = tmp_path / "store.gpkg"
    Store.create(path).write(
        [
            told("a", (4, 4), at=("Jableh",), days=("2025-03-06",) * 2, actors=("A", "B")),
            told("b", (5, None), at=("Tartus",), days=("2025-03-07",) * 2, actors=("=A",)),
            told("c", at=("Tartus",), days=("2025-03-08",) * 2),
            told("d", (99, 99), at=("Tartus",), status="rejected"),
        ]
    )
    return str(path)


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_an_overview(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", store]) == 0
    told_in_words = capsys.readouterr()
    blocks = told_in_words.out.split("\n\n")
    assert [block.split()[0] for block in blocks[:4]] == ["type", "month", "admin1", "actor"]
    assert "9+" in blocks[0]
    assert "99" not in told_in_words.out
    assert "incidents that stand in several rows, counted once in all: 1" in told_in_words.err


def test_csv_leaves_unknown_bounds_empty(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", store, "--by", "admin1", "--format", "csv"]) == 0
    found = {row["admin1"]: row for row in rows(capsys)}
    assert found["Tartus, SY"]["admin1_id"] == "iso:SY-TA"
    tartus = found["Tartus, SY"]
    assert (tartus["incidents"], tartus["killed_min"], tartus["killed_max"]) == ("2", "5", "")
    assert (tartus["killed_not_told"], tartus["wounded_min"]) == ("1", "")
    assert found["(all)"]["incidents"] == "3"


def test_rejected_incidents_count_only_if_asked_for(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["summary", store, "--by", "status", "--status", "rejected", "--format", "csv"]
    assert run(arguments) == 0
    assert [row["incidents"] for row in rows(capsys)] == ["1", "1"]


def test_two_periods_side_by_side(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--dates", "2025-03-06", "--compare", "2025-03-07/2025-03-08"]
    assert run(["summary", store, "--by", "admin1", *days, "--format", "csv"]) == 0
    found = {row["admin1"]: row for row in rows(capsys)}
    assert [found["Latakia, SY"][name] for name in ("incidents_before", "incidents_after")] == [
        "1",
        "0",
    ]
    assert found["Tartus, SY"]["change"] == "2"
    assert run(["summary", store, "--by", "admin1", *days]) == 0
    assert "+2" in capsys.readouterr().out


def test_a_layer_of_areas(store: str, tmp_path: Path) -> None:
    path = tmp_path / "areas.geojson"
    assert run(["summary", store, "--by", "admin1", "-o", str(path)]) == 0
    features = json.loads(path.read_text())["features"]
    found = {each["properties"]["admin1"]: each for each in features}
    assert set(found) == {"Latakia, SY", "Tartus, SY"}
    assert found["Latakia, SY"]["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert found["Latakia, SY"]["properties"]["killed_min"] == 4
    package = tmp_path / "areas.gpkg"
    assert run(["summary", store, "--by", "admin1", "-o", str(package)]) == 0
    layer = pyogrio.read_info(package)
    kinds = dict(zip(layer["fields"], layer["dtypes"], strict=True))
    # Nobody tells of wounded: a column without figures is one of numbers all the same.
    assert [kinds[name][:3] for name in ("killed_min", "wounded_min", "wounded_max")] == ["int"] * 3


@pytest.mark.parametrize("by", [["type"], ["month"], ["day", "type"], ["admin1", "actor"]])
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_charts_have_the_same_bytes_on_every_run(
    store: str, tmp_path: Path, by: list[str], ending: str
) -> None:
    made = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.{ending}"
        words = [word for each in by for word in ("--by", each)]
        assert run(["summary", store, *words, "-o", str(path)]) == 0
        made.append(path.read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"\x89PNG" if ending == "png" else b"<?xml")


def test_a_label_is_no_formula(tmp_path: Path) -> None:
    store, chart = tmp_path / "store.gpkg", tmp_path / "a.svg"
    Store.create(store).write([told("a", actors=("$\\frac{1}$", "<b>جبلة</b>"))])
    assert run(["summary", str(store), "--by", "actor", "-o", str(chart)]) == 0
    assert "$\\frac{1}$" in chart.read_text()
    assert "&lt;b&gt;جبلة&lt;/b&gt;" in chart.read_text()


def test_a_picture_says_that_it_does_not_join_letters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "store.gpkg"
    Store.create(store).write([told("a", actors=("قوات",))])
    for ending in ("png", "svg"):
        assert (
            run(["summary", str(store), "--by", "actor", "-o", str(tmp_path / f"a.{ending}")]) == 0
        )
        assert ("a .svg joins them" in capsys.readouterr().err) == (ending == "png")


def test_a_cell_of_the_table_is_no_formula(store: str, tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    assert run(["summary", store, "--by", "actor", "-o", str(path)]) == 0
    cells = {row[0] for row in csv.reader(io.StringIO(path.read_text("utf-8-sig")))}
    assert "'=A" in cells
    assert "=A" not in cells


WRONG = [
    # arguments, what is told
    (["--by", "colour"], "--by colour is none of country, admin1"),
    (["--format", "csv"], "say what to count by"),
    (["--by", "type", "-o", "a.docx"], ".docx is none of .csv"),
    (["--by", "type", "-o", "a.geojson"], "a layer of areas needs one --by of country, admin1"),
    (["--by", "type", "--compare", "2025"], "--compare needs --dates"),
    (["--by", "type", "--dates", "2025-03-08/2025-03-06"], "2025-03-08"),
]


@pytest.mark.parametrize(("arguments", "told_in_words"), WRONG)
def test_mistakes_get_one_clear_line(
    store: str, arguments: list[str], told_in_words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["summary", store, *arguments]) == 1
    assert told_in_words in capsys.readouterr().err


def test_without_matplotlib_the_way_out_is_told(
    store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    path = tmp_path / "a.png"
    assert run(["summary", store, "--by", "type", "-o", str(path)]) == 1
    assert "pip install matplotlib" in capsys.readouterr().err
    assert not path.exists()
