from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from gazetteer.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

VILLAGES = """\
Village,Latitude,Longitude,Governorate,Aliases
Ain Hypothetical,35.40,36.02,Latakia,Ayn Hyp|عين افتراض
Beit Example,35.42,36.03,Latakia,
Swapped Hamlet,36.00,35.45,Latakia,
Mazraat Sample,35.45,36.01,Latakia,
No Number,n/a,36.02,Latakia,
Kafr Muster,35.50,36.05,Latakia,
Tell Demo,35.52,36.06,Latakia,
Deir Probe,35.30,35.99,Latakia,
Nabaa Test,35.33,36.00,Latakia,
Qalaat Ensayo,35.60,36.10,Latakia,
"""


@pytest.fixture(autouse=True)
def own_file(gaz: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user file of its own; the cache is there already."""
    assert "iso:SY" in gaz
    path = tmp_path / "own" / "mine.sqlite"
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(path))
    return path


def lines(capsys: pytest.CaptureFixture[str], *argv: str) -> list[dict[str, object]]:
    assert run([*argv, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_search_prints_the_place_object_with_its_match(capsys: pytest.CaptureFixture[str]) -> None:
    best = lines(capsys, "search", "Khmeimim")[0]
    assert list(best) == [
        "id", "name", "lat", "lon", "feature_class", "feature_code", "country", "admin1",
        "admin2", "admin3", "precision", "score", "match", "matched_name", "reasons",
    ]  # fmt: skip
    assert (best["name"], best["country"], best["admin1"]) == ("Hmeimim", "SY", "Latakia")


def test_no_match_prints_nothing_and_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "Xyzzyqwvxkj"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Xyzzyqwvxkj" in printed.err


def test_what_is_only_somewhat_like_the_name_is_suggested_on_stderr(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["search", "Jobkleh", "--country", "SY"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "perhaps Jableh, district capital, Latakia, SY (geonames:169304)" in printed.err


def test_a_country_may_be_named_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    for country in ("SY", "sy", "Syria", "سوريا"):
        best, *_ = lines(capsys, "search", "Tishreen", "--country", country)
        assert best["country"] == "SY"


def test_the_table_is_aligned_and_isolates_right_to_left_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["search", "جبلة", "--country", "SY"]) == 0
    head, first, *_ = capsys.readouterr().out.splitlines()
    assert head.index("LAT") == first.index("35.3645")
    assert first.endswith("\u2068جبلة\u2069")


@pytest.mark.parametrize(
    ("argv", "status", "told"),
    [
        (["show", "geonames:0"], 1, "geonames:0"),
        (["search", "–"], 2, "no letter"),
        (["search", "x", "--near", "here"], 2, "35.36,35.92"),
        (["nosuchverb"], 2, "nosuchverb"),
        (["add", "Bar", "--lat", "95", "--lon", "3"], 1, "swapped"),
        (["add", "Al-Foo", "--lat", "36.02", "--lon", "35.4", "--admin1", "Latakia"], 1, "swapped"),
        (["add", "Foo", "--lat", "0", "--lon", "0"], 1, "no point is known"),
        (["add", "Foo\x07", "--lat", "35", "--lon", "36"], 1, "it holds control characters"),
        (["add", "Foo", "--lat", "35", "--lon", "36", "--alias", "x" * 500], 1, "too long"),
        (["add", "Foo", "--lat", "35", "--lon", "36", "--country", "Narnia"], 1, "'Narnia' is no"),
        (["search", "Foo", "--country", "Narnia"], 1, "'Narnia' is no country"),
        (["alias", "geonames:169304", "…"], 1, "no letter or digit"),
        (["alias", "geonames:169304", "<b>x</b>"], 1, "a tag of HTML"),
        (["alias", "geonames:0", "Foo"], 1, "geonames:0"),
        (["add", "Foo", "--lat", "35", "--lon", "36", "--kind", "QQ"], 2, "AIRB (air base)"),
        (["export", "/nonexistent/x.geojson"], 1, "cannot write /nonexistent/x.geojson"),
        (["remove", "geonames:0"], 1, "geonames:0"),
        (["undo"], 1, "nothing to undo"),
    ],
)
def test_errors_are_one_line(
    capsys: pytest.CaptureFixture[str], argv: list[str], status: int, told: str
) -> None:
    assert run(argv) == status
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err
    if status == 1:
        assert printed.err.count("\n") == 1


def test_sources_say_where_the_own_places_are(
    own_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sources"]) == 0
    assert f"your own places are in {own_file}, once there are any" in capsys.readouterr().err
    assert run(["add", "Qwvx Hamlet", "--lat", "35.40", "--lon", "36.02"]) == 0
    assert run(["sources"]) == 0
    assert f"your own places are in {own_file}\n" in capsys.readouterr().err


def test_add_alias_remove_undo_log(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["add", "Qwvx Hamlet", "--lat", "35.40", "--lon", "36.02", "--admin1", "Latakia"]) == 0
    )
    place_id = capsys.readouterr().out.strip()
    assert run(["alias", place_id, "Blorb"]) == 0
    assert run(["remove", "geonames:169304"]) == 0
    capsys.readouterr()
    added = lines(capsys, "search", "Blorb")[0]
    assert (added["id"], added["country"], added["admin1"]) == (place_id, "SY", "Latakia")
    assert "geonames:169304" not in [row["id"] for row in lines(capsys, "search", "Jableh")]
    assert run(["undo"]) == 0
    assert "geonames:169304" in [row["id"] for row in lines(capsys, "search", "Jableh")]
    assert run(["log"]) == 0
    printed = capsys.readouterr().out
    assert "alias" in printed
    assert "(undone)" in printed


def test_a_point_outside_the_named_province_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "Al-Foo", "--lat", "36.2", "--lon", "37.15", "--admin1", "Latakia"]) == 0
    assert "outside Latakia" in capsys.readouterr().err


def test_ten_villages_with_two_mistakes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own_file: Path
) -> None:
    path = tmp_path / "villages.csv"
    path.write_text(VILLAGES, encoding="utf-8")
    assert run(["check", str(path)]) == 1
    told = capsys.readouterr().err
    assert "line 4: Swapped Hamlet" in told
    assert "line 6: latitude 'n/a' is not a number" in told
    assert run(["import", str(path)]) == 1
    assert "--keep-good" in capsys.readouterr().err
    assert not own_file.exists()
    assert run(["import", str(path), "--keep-good"]) == 0
    assert "imported 8 places" in capsys.readouterr().err
    assert run(["import", str(path), "--keep-good"]) == 0
    assert "imported 0 places" in capsys.readouterr().err
    assert lines(capsys, "search", "Ayn Hyp")[0]["name"] == "Ain Hypothetical"
    assert run(["undo"]) == 0
    assert lines(capsys, "search", "Kafr Muster", "--country", "SY") == []


def test_what_is_exported_can_be_imported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["add", "Qwvx Hamlet", "--lat", "35.4", "--lon", "36.02", "--alias", "ضيعة"]) == 0
    file = tmp_path / "mine.geojson"
    assert run(["export", str(file)]) == 0
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(tmp_path / "other.sqlite"))
    assert run(["import", str(file)]) == 0
    capsys.readouterr()
    assert lines(capsys, "search", "ضيعة", "--country", "SY")[0]["name"] == "Qwvx Hamlet"


def test_sources_names_licences(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources"]) == 0
    assert "CC BY 4.0" in capsys.readouterr().out


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m gazetteer.cli search San --limit 500 --format jsonl | head -c 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_show_tells_of_disputes_and_how_well_an_outline_is_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (golan,) = lines(capsys, "show", "im:sy/golan-heights")
    assert "claimed by Syria; Israel" in str(golan["disputed"])
    assert "497" in str(golan["disputed"])
    for place_id, told in (("iso:SY-LA", "exact"), ("pcode:SY0602", "approximate")):
        (unit,) = lines(capsys, "show", place_id)
        assert str(unit["outline"]).startswith(told)
        assert unit["disputed"] == []


def test_a_table_may_come_from_stdin() -> None:
    command = f"{sys.executable} -m gazetteer.cli"
    done = subprocess.run(
        ["bash", "-c", f"{command} import - --keep-good && {command} search 'Tell Demo' --country SY"],
        input=VILLAGES, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "imported 8 places from stdin.csv" in done.stderr
    assert "Qardaha, Latakia, SY" in done.stdout
