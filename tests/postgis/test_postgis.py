"""A store on a PostGIS server does what a GeoPackage does, and answers the same."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import psycopg
import pytest

import mapper
from mapper.errors import StoreError
from mapper.model import Document
from mapper.query import Query
from mapper.store import Store, Written
from mapper.store.migrations import ON_SERVERS
from tests.mapper.plainly import incidents, plainly, questions
from tests.postgis.conftest import DATABASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident

BATCH = 100


@pytest.fixture(scope="module")
def told(gaz: Gazetteer) -> list[Incident]:
    return incidents(gaz)


@pytest.fixture(scope="module")
def filled(told: list[Incident], new_address: Callable[[], str]) -> Store:
    made = Store.create(new_address())
    made.write(told[:400])
    made.write(told[400:])
    return made


# ------------------------------------------------------------------ the same answers


def test_answers_are_those_of_a_geopackage_and_of_a_plain_look(
    filled: Store, told: list[Incident], gaz: Gazetteer, tmp_path: Path
) -> None:
    file = Store.create(tmp_path / "incidents.gpkg")
    file.write(told)
    for words, question in questions(gaz).items():
        found = filled.find(question)
        assert [each.id for each in found] == plainly(question, told), words
        assert found == file.find(question), words
        assert filled.left_out(question) == file.left_out(question), words


def test_an_empty_store_is_filled_like_a_file(
    told: list[Incident], new_address: Callable[[], str]
) -> None:
    store = Store.create(new_address())
    assert store.fill(told) == Written(added=len(told))
    assert (store.incidents(), store.check()) == (told, [])
    assert store.write(told) == Written(unchanged=len(told))
    assert store.undo().added == len(told)


def test_words_make_the_same_frame(filled: Store, told: list[Incident], tmp_path: Path) -> None:
    file = Store.create(tmp_path / "incidents.gpkg")
    file.write(told)
    asked = {"region": "Lattakia", "dates": "2025-01/2025-03", "not_type": "protests"}
    frame = mapper.open(filled.name).search(**asked)
    assert len(frame)
    assert frame.equals(file.search(**asked))


def test_what_is_written_comes_back_in_the_order_it_came(
    filled: Store, told: list[Incident]
) -> None:
    assert filled.incidents() == told
    assert filled.family("inc-0007").incident == told[7]
    assert filled.check() == []


# ------------------------------------------------------------------ batches


def test_the_same_again_changes_nothing_and_a_confirmed_one_is_kept(
    store: Store, told: list[Incident]
) -> None:
    documents = [
        Document("a.md", "سطر\u2028Text", "Title", told[0].date, "Wire", flags=("sample",))
    ]
    assert store.write(told[:9], documents) == Written(added=9, documents=1)
    assert store.write(told[:9], documents) == Written(unchanged=9)
    confirmed = replace(told[0], status="confirmed", actors=("y",))
    assert store.write([confirmed]) == Written(changed=1)
    assert store.write([replace(told[0], status="auto", actors=("x",))]) == Written(kept=1)
    assert store.incidents()[0] == confirmed
    assert store.documents() == documents


def test_undo_takes_back_the_last_batch_only(store: Store, told: list[Incident]) -> None:
    first = replace(told[0], status="auto")
    store.write([first], [Document("a.md", "one")])
    later = replace(first, actors=("others",))
    store.write([later, told[1]], [Document("a.md", "two"), Document("b.md", "three")])
    store.undo()
    assert store.incidents() == [first]
    assert store.documents() == [Document("a.md", "one")]
    store.undo()
    with pytest.raises(StoreError, match="nothing to undo"):
        store.undo()
    assert [entry.what for entry in store.history()] == [
        "written",
        "written",
        "undone 2",
        "undone 1",
    ]
    assert store.check() == []
    store.vacuum()


def test_half_a_character_is_refused_and_nothing_is_written(
    store: Store, told: list[Incident]
) -> None:
    with pytest.raises(StoreError, match="half a character"):
        store.write([*told[:5], replace(told[5], actors=("\ud800",))])
    assert store.incidents() == []


def write_forever(address: str, told: list[Incident]) -> None:
    store, number = Store.open(address), 0
    while True:
        number += 1
        store.write(replace(told[one], id=f"{number}-{one}") for one in range(BATCH))


def test_a_killed_writer_leaves_whole_batches(store: Store, told: list[Incident]) -> None:
    moments = random.Random(5)  # noqa: S311 (moments, not secrets)
    context = multiprocessing.get_context("spawn")
    for _ in range(3):
        writer = context.Process(target=write_forever, args=(store.name, told))
        writer.start()
        before = store.count(Query())
        while writer.is_alive() and store.count(Query()) == before:
            writer.join(timeout=0.02)
        writer.join(timeout=moments.uniform(0.0, 0.3))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        assert store.count(Query()) % BATCH == 0
        assert store.check() == []


def test_readers_go_on_while_another_writes(store: Store, told: list[Incident]) -> None:
    store.write(told[:5])

    def slowly() -> object:
        for each in told[5:700]:
            assert store.count(Query()) == 5
            yield each

    store.write(each for each, _ in zip(slowly(), range(60), strict=False))  # type: ignore[arg-type]
    assert store.count(Query()) == 65


# ------------------------------------------------------------------ other programs, bad addresses


def test_the_server_makes_the_points(filled: Store) -> None:
    with psycopg.connect(DATABASE) as connection:
        schema = filled.name.partition("#")[2]
        found = connection.execute(
            "SELECT count(*), count(geom), bool_and(ST_X(geom) = lon AND ST_SRID(geom) = 4326)"  # noqa: S608 (a schema of our own)
            f' FROM "{schema}".incidents'
        ).fetchone()
    assert found is not None
    assert found[0] > found[1] > 0
    assert found[2]


ADDRESSES = (
    # address, what the line says
    ("postgresql:///postgres?host=/nowhere", "No such file"),
    ("postgresql://desk:secret@127.0.0.1:1/postgres", "refused"),
    ("postgresql:///postgres?hast=x", "no address of a database"),
    (f"{DATABASE}#nothing here", "there is no such store"),
)


@pytest.mark.parametrize(("address", "said"), ADDRESSES)
def test_an_address_without_a_store_gets_one_line(address: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        Store.open(address)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_store_is_not_made_twice(store: Store) -> None:
    with pytest.raises(StoreError, match="there is a store already"):
        Store.create(store.name)


def execute(store: Store, statement: str) -> None:
    with psycopg.connect(DATABASE) as connection:
        connection.execute(f'SET search_path = "{store.name.partition("#")[2]}"')
        connection.execute(statement)


def test_a_newer_store_is_refused_and_an_older_one_is_brought_up_to_date(
    store: Store, told: list[Incident], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.write(told[:5])
    execute(store, "UPDATE mapper_store SET value = '99'")
    with pytest.raises(StoreError, match="newer incident-mapper"):
        store.incidents()
    step = "CREATE INDEX incidents_part ON incidents(part_of)"
    monkeypatch.setitem(ON_SERVERS, 1, (step,))
    execute(store, "UPDATE mapper_store SET value = '1'; DROP INDEX incidents_part")
    with pytest.raises(StoreError, match="mapper store vacuum"):
        store.incidents()
    store.vacuum()
    assert store.incidents() == told[:5]


# ------------------------------------------------------------------ the command line


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mapper.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_line_takes_an_address(address: str, tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("Jableh, 7 March 2025. Shelling killed four people in Jableh on 7 March 2025.")
    for _ in range(2):
        assert run("extract", str(note), "-o", address).returncode == 0
    found = run(
        "query", address, "--region", "Latakia", "--dates", "2025-03-07", "--format", "jsonl"
    )
    assert (found.returncode, found.stdout.count("\n")) == (0, 1), found.stderr
    assert run("query", address, "--within", "5km:33.5,36.3").stderr == "mapper: no incidents\n"
    assert run("store", "check", address).returncode == 0
    assert run("store", "history", address).stdout.count("\n") == 1
    assert run("export", address, str(tmp_path / "a.geojson")).returncode == 0
    assert run("map", address, "-o", str(tmp_path / "map.html")).returncode == 0
    table = tmp_path / "table.csv"
    table.write_text(
        "date,place,country,latitude,longitude,killed\n2025-03-08,Jableh,Syria,35.36,35.93,2\n"
    )
    assert "1 incident added, 0 changed" in run("import", str(table), "-o", address).stderr
    assert "2 incidents added" in run("import", address, "-o", str(tmp_path / "a.gpkg")).stderr
    assert run("store", "undo", address).returncode == 0
    assert run("store", "undo", address).returncode == 0
    assert run("query", address).stdout == ""
