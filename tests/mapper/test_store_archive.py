"""An archive answers as a store does, and every file of it is GeoParquet."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mapper.errors import StoreError
from mapper.query.units import POINTS
from mapper.store import Store
from mapper.store.archive import Archive
from tests.mapper.plainly import incidents, plainly, questions

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident


@pytest.fixture(scope="module")
def told(gaz: Gazetteer) -> list[Incident]:
    return incidents(gaz)


@pytest.fixture(scope="module")
def folder(told: list[Incident], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "incidents.parquet"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mapper.store.archive.writing.GROUP", 60)  # many groups of few rows
        Archive.write(told, path)
    return path


def test_answers_are_those_of_a_store_and_of_a_plain_look(
    folder: Path, told: list[Incident], gaz: Gazetteer, tmp_path: Path
) -> None:
    archive, store = Archive.open(folder), Store.create(tmp_path / "incidents.gpkg")
    store.write(told)
    assert {each.id: each for each in archive.incidents()} == {each.id: each for each in told}
    for number, (words, question) in enumerate(questions(gaz).items()):
        assert [each.id for each in archive.find(question)] == plainly(question, told), words
        assert archive.count(question) == store.count(question), words
        assert archive.left_out(question) == store.left_out(question), words
        if number % 7 == 0:
            assert archive.frame(question).equals(store.frame(question)), words


def test_each_file_and_the_whole_folder_are_read_by_geopandas(
    folder: Path, told: list[Incident]
) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)

    whole = gpd.read_parquet(folder)
    assert sorted(whole["id"]) == sorted(each.id for each in told)
    assert whole.crs.to_epsg() in (4326, None) or whole.crs.to_string() == "OGC:CRS84"
    pinned = whole[whole["lat"].notna()]
    assert (pinned.geometry.x == pinned["lon"]).all()
    assert [path.name for path in sorted(folder.iterdir())] == [
        "2024-several.parquet",
        "2024.parquet",
        "2025-several.parquet",
        "2025.parquet",
        "undated-several.parquet",
        "undated.parquet",
    ]


def test_precisions_sort_as_the_footers_are_read() -> None:
    from gazetteer.features import PRECISIONS  # noqa: PLC0415
    from mapper.store.archive.groups import FINE  # noqa: PLC0415

    assert {precision for precision in PRECISIONS if precision >= FINE} == POINTS


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mapper.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_line_writes_and_asks_an_archive(tmp_path: Path, told: list[Incident]) -> None:
    store, folder = tmp_path / "incidents.gpkg", tmp_path / "incidents.parquet"
    Store.create(store).write(told)
    made = run("store", "archive", str(store), str(folder))
    assert (made.returncode, made.stderr) == (0, f"mapper: {folder}: {len(told)} incidents\n")
    asked = ("--bbox", "179.5,-18.5,-179.5,-16", "--format", "jsonl")
    assert run("query", str(folder), *asked).stdout == run("query", str(store), *asked).stdout != ""
    again = run("store", "archive", str(store), str(folder))
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert "there is something already" in again.stderr
    copied = run("import", str(folder), "-o", str(tmp_path / "copy.gpkg"))
    assert f"{len(told)} incidents added" in copied.stderr
    undone = run("store", "undo", str(folder))
    assert (undone.returncode, undone.stderr.count("\n")) == (1, 1)
    assert "an archive is only read" in undone.stderr


def test_a_damaged_or_empty_archive_gets_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "incidents.parquet"
    folder.mkdir()
    with pytest.raises(StoreError, match="there is no archive"):
        Archive.open(folder)
    (folder / "2025.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(StoreError, match="cannot be read"):
        Archive.open(folder)


def test_a_file_that_is_damaged_within_gets_one_line(tmp_path: Path, told: list[Incident]) -> None:
    Archive.write(told, tmp_path / "incidents.parquet")
    file = tmp_path / "incidents.parquet" / "2025.parquet"
    whole = bytearray(file.read_bytes())
    whole[4 : len(whole) // 2] = b"\xff" * (len(whole) // 2 - 4)
    file.write_bytes(whole)
    with pytest.raises(StoreError, match="the file is damaged"):
        Archive.open(tmp_path / "incidents.parquet").incidents()
