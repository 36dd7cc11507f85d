from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gazetteer.database.state import State
from gazetteer.database.user import UserFile
from gazetteer.errors import DatabaseError
from gazetteer.layers import Entry
from gazetteer.names import Name
from gazetteer.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KILLS = 100

WRITER = """
import sys
from pathlib import Path
from gazetteer.database.state import State
from gazetteer.database.user import UserFile
from gazetteer.layers import Entry
from gazetteer.names import Name
from gazetteer.place import Place
user = UserFile(Path(sys.argv[1]))
for turn in range(int(sys.argv[2]), 10**9):
    places = [Place(f"my:{turn}-{n}", f"Hamlet {turn} {n}", 35.0, 36.0) for n in range(5)]
    states = {place.id: State(Entry(place, (Name("alias"),))) for place in places}
    user.apply("import", str(turn), states)
    print(turn, flush=True)
"""


def hamlet(nth: int = 1) -> State:
    place = Place(f"my:{nth}", f"Hamlet {nth}", 35.4, 36.0, parents=("iso:SY",))
    return State(Entry(place, (Name("ضيعة", "alias", "ar"),), 0.3))


def test_what_is_put_in_comes_out(tmp_path: Path) -> None:
    path = tmp_path / "new" / "mine.sqlite"
    with closing(UserFile(path)) as user:
        user.apply("add", "a hamlet", {"my:1": hamlet()})
    with closing(UserFile(path)) as user:
        assert user.state("my:1") == hamlet()
        assert user.place("my:1") == hamlet().entry.place
        assert [hit.name.text for hit in user.find(["ضيعه"])] == ["ضيعة"]
        assert user.apply("add", "again", {"my:1": hamlet()}) is None


def test_a_full_disk_changes_nothing_and_is_told(tmp_path: Path) -> None:
    many = {f"my:{nth}": hamlet(nth) for nth in range(2000)}
    with closing(UserFile(tmp_path / "mine.sqlite")) as user:
        user.apply("add", "a hamlet", {"my:1": hamlet()})
        user._db.execute("PRAGMA max_page_count = 40")  # noqa: SLF001 - as full as a disk can be
        with pytest.raises(DatabaseError, match=r"mine.sqlite: .*full; nothing was changed"):
            user.apply("import", "many", many)
        assert [change.what for change in user.log()] == ["a hamlet"]
        assert user.undo() is not None


def test_undo_takes_back_one_change_at_a_time(tmp_path: Path) -> None:
    with closing(UserFile(tmp_path / "mine.sqlite")) as user:
        user.apply("add", "one", {"my:1": hamlet()})
        user.apply("import", "two", {"my:1": None, "my:2": hamlet(2)})
        assert user.undo() is not None
        assert (user.state("my:1"), user.state("my:2")) == (hamlet(), None)
        assert user.undo() is not None
        assert list(user.states()) == []
        assert user.find(["hamlet 1"]) == []
        assert user.undo() is None
        assert [change.undone for change in user.log()] == [True, True]


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes, not a database", encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"notes\.txt"):
        UserFile(path)
    assert path.read_text(encoding="utf-8") == "my notes, not a database"


def test_killed_at_any_moment_nothing_is_half_written(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    done = -1
    for kill in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(done + 1)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        for _ in range(kill % 3 + 1):
            done = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        rest = writer.communicate()[0].split()
        done = max([done, *map(int, rest)])
        done = _whole_changes(path, at_least=done)


def _whole_changes(path: Path, *, at_least: int) -> int:
    """Return the number of the last change; every change must be there in full."""
    with closing(UserFile(path)) as user:
        turns = [int(change.what) for change in user.log()]
        assert turns == list(range(len(turns)))
        assert turns[-1] >= at_least
        for turn in turns[-4:]:
            assert all(user.place(f"my:{turn}-{n}") for n in range(5))
            assert len(user.find([f"hamlet {turn} 4"])) == 1
        assert len(list(user.states())) == 5 * len(turns)
        return turns[-1]


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(start)], stdout=subprocess.PIPE, text=True
        )
        for start in (0, 1000)
    ]
    for writer in writers:
        assert writer.stdout is not None
        for _ in range(5):
            writer.stdout.readline()
    for writer in writers:
        writer.kill()
        writer.communicate()
    with closing(UserFile(path)) as user:
        turns = {int(change.what) for change in user.log()}
        assert turns >= {*range(5), *range(1000, 1005)}


def test_two_processes_name_one_place_at_once(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"

    def named(text: str) -> Callable[[State | None], State | None]:
        def edit(state: State | None) -> State | None:
            assert state is not None
            entry = replace(state.entry, names=(*state.entry.names, Name(text)))
            return replace(state, entry=entry)

        return edit

    with closing(UserFile(path)) as one, closing(UserFile(path)) as other:
        one.apply("add", "a hamlet", {"my:1": hamlet()})
        one.apply("alias", "first", {"my:1": named("Blorb")})
        other.apply("alias", "second", {"my:1": named("Florb")})
        assert {"Blorb", "Florb", "ضيعة"} <= {name.text for name in one.names_of("my:1")}


def test_an_upgrade_makes_the_keys_anew_and_keeps_what_the_user_said(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    with closing(UserFile(path, stamp="old code")) as user:
        user.apply("add", "a hamlet", {"my:1": hamlet()})
        before = list(user.states()), user.log()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE name SET key = 'a key of old code'")
    database.close()
    with closing(UserFile(path, stamp="old code")) as user:
        assert user.find(["hamlet 1"]) == []
    with closing(UserFile(path, stamp="new code")) as user:
        assert [hit.place.id for hit in user.find(["hamlet 1"])] == ["my:1"]
        assert (list(user.states()), user.log()) == before
        assert user.undo() is not None


def test_a_file_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    with closing(UserFile(path)) as user:
        user.apply("add", "a hamlet", {"my:1": hamlet()})
    with sqlite3.connect(path) as database:
        database.executescript(
            "ALTER TABLE own DROP COLUMN by_hand; DROP TABLE attached; PRAGMA user_version = 2;"
        )
    database.close()
    with closing(UserFile(path)) as user:
        assert user.state("my:1") == hamlet()
        assert [hit.own for hit in user.find(["hamlet 1"])] == [True]
        assert user.attached() == []
        assert user.undo() is not None


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    UserFile(path).close()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="newer"):
        UserFile(path)
    assert path.read_bytes() == before
