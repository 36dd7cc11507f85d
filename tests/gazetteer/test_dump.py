"""A dump of GeoNames that is too large for the user's own file: a compiled file beside it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import gazetteer
from gazetteer.cli import run
from gazetteer.database.user import UserFile
from gazetteer.sources import dump

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer


def line(number: int, name: str, others: str = "", lat: str = "35.41", admin1: str = "02") -> str:
    head = [str(number), name, name, others, lat, "36.02", "P", "PPL", "SY", "", admin1, *[""] * 3]
    return "\t".join([*head, "700", "", "120", "Asia/Damascus", "2024-01-01"]) + "\n"


@pytest.fixture
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user file of its own."""
    path = tmp_path / "own" / "mine.sqlite"
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(path))
    return path


def files(own: Path) -> list[str]:
    """Return what stands in the user's folder, the lock aside."""
    return [file.name for file in own.parent.iterdir() if file.name != ".geonames-lock"]


def taken(
    gaz: Gazetteer, own: Path, path: Path, text: str, *, keep_good: bool = False
) -> dump.Compiled | None:
    path.write_text(text, encoding="utf-8")
    with closing(UserFile(own)) as user:
        compiled, change = dump.take_in(path, user, gaz, keep_good=keep_good)
    return compiled if change else None


def test_its_places_are_found_beside_what_is_built_in(
    gaz: Gazetteer, own_file: Path, tmp_path: Path
) -> None:
    text = line(20_000_001, "Blorbiyah", "Al Blorb,بلورب") + line(169_304, "Jablah", "Dschblh")
    compiled = taken(gaz, own_file, tmp_path / "all.txt", text)
    assert compiled is not None
    assert (compiled.places, compiled.known) == (2, 1)
    places = gazetteer.load()
    for name in ("Blorbiyah", "blorb", "بلورب"):
        found = places.search(name, country="SY")[0].place
        assert (found.id, found.admin1, found.source) == (
            "geonames:20000001",
            "Latakia",
            "geonames.org",
        )
    town = places.search("Dschblh")[0].place
    assert (town, town.admin3) == (gaz["geonames:169304"], "Jableh")
    assert places.search("Jableh")[0].place == town


def test_names_of_a_second_file_go_with_it(gaz: Gazetteer, own_file: Path, tmp_path: Path) -> None:
    path, names = tmp_path / "all.txt", tmp_path / "names.txt"
    path.write_text(line(20_000_001, "Blorbiyah"), encoding="utf-8")
    names.write_text("1\t20000001\tar\tبلوربية\t1\t\t\t\n", encoding="utf-8")
    with closing(UserFile(own_file)) as user:
        dump.take_in(path, user, gaz, names=names)
    places = gazetteer.load()
    (found,) = places.search("بلوربية", country="SY")
    assert found.place.id == "geonames:20000001"
    languages = {name.text: name.language for name in places.names_of(found.place.id)}
    assert languages["بلوربية"] == "ar"


def test_it_is_taken_in_once_and_taken_back_whole(
    gaz: Gazetteer, own_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "all.txt"
    assert taken(gaz, own_file, path, line(20_000_001, "Blorbiyah"))
    assert taken(gaz, own_file, path, line(20_000_001, "Blorbiyah")) is None
    assert taken(gaz, own_file, path, line(20_000_002, "Florbiyah"))
    assert gazetteer.load().search("Blorbiyah", country="SY") == []
    assert run(["undo"]) == 0
    assert [m.place.id for m in gazetteer.load().search("Blorbiyah")] == ["geonames:20000001"]
    assert run(["undo"]) == 0
    assert gazetteer.load().search("Blorbiyah", country="SY") == []
    assert files(own_file) == ["mine.sqlite"]
    assert "took back import" in capsys.readouterr().err


def test_bad_lines_are_told_and_left_out_only_if_the_user_says_so(
    gaz: Gazetteer, own_file: Path, tmp_path: Path
) -> None:
    good = line(20_000_001, "Blorbiyah")
    bad = (
        line(20_000_002, "Foo", lat="x")
        + line(20_000_001, "Bar")
        + "7\tBaz\n"
        + line(20_000_004, "", lat="9")
    )
    path = tmp_path / "all.txt"
    assert taken(gaz, own_file, path, good + bad) is None
    assert files(own_file) == ["mine.sqlite"]
    compiled = taken(gaz, own_file, path, good + bad, keep_good=True)
    assert compiled is not None
    assert [problem.line for problem in compiled.problems] == [2, 3, 4, 5]
    assert gazetteer.load().search("Blorbiyah")


def test_a_file_that_is_lost_is_told_and_the_rest_still_works(
    gaz: Gazetteer, own_file: Path, tmp_path: Path
) -> None:
    assert taken(gaz, own_file, tmp_path / "all.txt", line(20_000_001, "Blorbiyah"))
    for file in own_file.parent.glob("geonames-*"):
        file.unlink()
    told: list[str] = []
    assert gazetteer.load(on_message=told.append).search("Jableh")
    assert "import it again" in told[0]


def test_what_a_killed_import_left_is_cleared_away(
    gaz: Gazetteer, own_file: Path, tmp_path: Path
) -> None:
    own_file.parent.mkdir()
    (own_file.parent / ".geonames-all-123.sqlite.part").write_bytes(b"half")
    (own_file.parent / ".geonames-all-123.sqlite.scratch").write_bytes(b"half")
    assert taken(gaz, own_file, tmp_path / "all.txt", line(20_000_001, "Blorbiyah"))
    assert [name for name in files(own_file) if name.startswith(".")] == []
