"""`mapper import`, tried as an analyst would: on the command line."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from mapper.cli import run
from mapper.store import Store

SAMPLE = Path(__file__).parent.parent.parent / "samples" / "incidents.csv"


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(
        "Date,Town,Governorate,Killed,Colour\n"
        "2025-03-07,Jableh,Latakia,4,a\n"
        "soon,Jableh,Latakia,4,b\n"
        "2025-03-07,Jableh,Latakia,4,a\n"
        "2025-03-08,Nowhere in particular,Latakia,,c\n"
    )
    return path


def test_a_table_becomes_a_store_that_can_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "store.gpkg"
    assert run(["import", str(SAMPLE), "-o", str(store)]) == 0
    assert run(["query", str(store), "--region", "Jableh", "--format", "jsonl"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {place["name"] for each in told for place in each["places"]} >= {"Jableh"}
    assert all("sample" in each["flags"] for each in told)


def test_every_row_is_accounted_for(
    tmp_path: Path, messy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(messy), "-o", str(tmp_path / "store.gpkg")]) == 0
    told = capsys.readouterr().err
    for words in (
        "list.csv, read as guessed: date=Date,admin1=Governorate,place=Town,fatalities=Killed",
        "list.csv, not read: Colour",
        "list.csv, line 3: rejected: date 'soon' is no date",
        "list.csv, line 4: repeats line 2",
        "list.csv, line 5: no place 'Nowhere in particular' is known in Syria: put to Latakia",
        "list.csv: 2 incidents, 1 row rejected, 1 row repeated, 2 without coordinates",
        "store.gpkg: 2 incidents added",
    ):
        assert words in told


def test_importing_twice_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "store.gpkg"
    for _ in range(2):
        assert run(["import", str(SAMPLE), "-o", str(store)]) == 0
    assert "0 incidents added, 0 changed, 6 as they were" in capsys.readouterr().err
    assert len(Store.open(store).history()) == 1


def test_a_large_table_becomes_the_same_store(
    tmp_path: Path, messy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = [tmp_path / name for name in ("small.gpkg", "large.gpkg")]
    assert run(["import", str(messy), "-o", str(stores[0])]) == 0
    monkeypatch.setattr("mapper.cli.tables.LARGE", 0)
    for _ in range(2):
        assert run(["import", str(messy), "-o", str(stores[1])]) == 0
    one, other = map(Store.open, stores)
    assert one.incidents() == other.incidents()
    assert (len(other.history()), other.check()) == (1, [])


def test_strict_is_a_matter_of_status_only(tmp_path: Path, messy: Path) -> None:
    store = tmp_path / "store.gpkg"
    assert run(["import", str(messy), "-o", str(store), "--strict"]) == 1
    assert len(Store.open(store).incidents()) == 2


def test_rejected_rows_can_be_mended_and_imported(
    tmp_path: Path, messy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, store = tmp_path / "bad.csv", tmp_path / "store.gpkg"
    assert run(["import", str(messy), "-o", str(store), "--rejected", str(bad)]) == 0
    assert "rejected: date" not in capsys.readouterr().err
    rows = list(csv.reader(io.StringIO(bad.read_text("utf-8-sig"))))
    assert rows[0] == ["line", "reason", "Date", "Town", "Governorate", "Killed", "Colour"]
    assert rows[1][:3] == ["3", rows[1][1], "soon"]
    bad.write_text(bad.read_text("utf-8-sig").replace("soon", "2025-03-09"))
    assert run(["import", str(bad), "-o", str(store)]) == 0
    assert len(Store.open(store).incidents()) == 3


def test_a_table_without_one_good_row_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, store = tmp_path / "list.csv", tmp_path / "store.gpkg"
    path.write_text("date,town\nsoon,Jableh\n")
    assert run(["import", str(path), "-o", str(store)]) == 1
    assert "no row could be read; line 2: date 'soon'" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["list.csv"]


WRONG = [
    # arguments, what is told
    (["missing.csv"], "missing.csv: there is no such file"),
    (["list.doc"], ".doc is not read"),
    (["empty.csv"], "empty.csv"),
    (["other.csv"], "no column says when; say which does: --columns date=NAME"),
    (["list.csv", "--columns", "place=Ort"], "no column 'Ort'; it has Date, Town"),
    (["list.csv", "--focus", "Narnia"], "--focus: 'Narnia' is no country; write its name"),
    (["list.csv", "-o", "nowhere/store.gpkg"], "there is no folder"),
    (["list.csv", "-o", "list.docx"], ".docx is none of"),
    (["other.csv", "-o", "other.csv"], "other.csv is the table itself; name another file"),
    (["list.xlsx"], "no .xlsx workbook"),
    (["list.geojson"], "this is no JSON"),
    (["list.parquet"], "list.parquet"),
    (["list.gpkg"], "list.gpkg"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_mistakes_get_one_clear_line(
    messy: Path,
    arguments: list[str],
    told: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(messy.parent)
    for ending in ("doc", "xlsx", "geojson", "parquet", "gpkg"):
        (messy.parent / f"list.{ending}").write_text("not what its ending says")
    (messy.parent / "empty.csv").write_text("")
    (messy.parent / "other.csv").write_text("colour,size\nred,3\n")
    assert run(["import", *arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert told in said.err.splitlines()[-1]


def test_a_table_on_standard_input(
    messy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(messy.read_bytes())))
    assert run(["import", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_one_store_into_another(tmp_path: Path) -> None:
    one, other = tmp_path / "one.gpkg", tmp_path / "other.gpkg"
    assert run(["import", str(SAMPLE), "-o", str(one)]) == 0
    assert run(["import", str(one), "-o", str(other)]) == 0
    assert Store.open(other).incidents() == Store.open(one).incidents()
    assert run(["import", str(one), "-o", str(one)]) == 1


def test_types_are_read_from_the_words_where_no_column_names_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "date,town,country,notes\n"
        "2025-03-07,Jableh,Syria,Shelling killed two people in Jableh.\n"
        "2025-03-08,Jableh,Syria,A meeting was held.\n"
    )
    assert run(["import", str(path)]) == 0
    told = capsys.readouterr()
    types = [json.loads(line)["event_type"] for line in told.out.splitlines()]
    assert types == ["Explosions/Remote violence", "Strategic developments"]
    assert "line 3: names no type: taken for Strategic developments: Other" in told.err
    assert run(["import", str(path), "--type", "riots"]) == 0
    told = capsys.readouterr()
    types = [json.loads(line)["event_type"] for line in told.out.splitlines()]
    assert types == ["Riots", "Riots"]


def test_swapped_columns_are_seen_and_can_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("date,town,country,lat,lon\n2025-03-07,Abu Kamal,Syria,40.92,34.45\n")
    assert run(["import", str(path)]) == 0
    assert "--columns latitude=lon,longitude=lat" in capsys.readouterr().err
    assert run(["import", str(path), "--columns", "latitude=lon,longitude=lat"]) == 0
    assert "swapped" not in capsys.readouterr().err


def test_casualties_in_words_are_read_and_a_bare_number_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "list.csv"
    table.write_text(
        'Date,Town,Casualties\n2025-03-07,Jableh,"13 killed, 2 injured"\n2025-03-08,Jableh,7\n'
    )
    assert run(["import", str(table)]) == 0
    said = capsys.readouterr()
    told = [json.loads(line) for line in said.out.splitlines()]
    assert [each["fatalities"] and each["fatalities"]["min"] for each in told] == [13, None]
    assert [each["wounded"] and each["wounded"]["min"] for each in told] == [2, None]
    assert "line 3: casualties '7': killed or wounded?" in said.err
