"""The verbs that read reports, tried as a user would: on files, with mistakes in them."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from mapper.cli import run
from mapper.store.geometry import register

SHELLING = "Shelling killed two people in Jableh on 7 March 2025."
BOMB = "A car bomb killed four people in Homs on 9 March 2025."
ARABIC = "مقتل ثلاثة أشخاص بقصف على إدلب في 5 آذار 2025."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a/x.txt", SHELLING), ("b/x.txt", BOMB)):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return tmp_path


def extracted(capsys: pytest.CaptureFixture[str], *paths: object) -> list[dict[str, object]]:
    assert run(["extract", *map(str, paths)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_name_in_two_folders_is_two_documents(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    incidents = extracted(capsys, folder / "a", folder / "b")
    names = [report["document"] for each in incidents for report in each["reports"]]  # type: ignore[attr-defined]
    assert names == ["x.txt", "b/x.txt"]


def test_the_same_text_twice_is_one_document(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a" / "copy.txt").write_text(SHELLING, encoding="utf-8")
    assert run(["extract", str(folder / "a")]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "x.txt repeats the text of copy.txt" in told.err


@pytest.mark.parametrize(
    "raw",
    [
        SHELLING.encode(),
        b"\xef\xbb\xbf" + SHELLING.encode(),
        SHELLING.encode("utf-16"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.txt").write_bytes(raw)
    (incident,) = extracted(capsys, tmp_path)
    assert incident["fatalities"] == {"min": 2, "max": 2, "text": "killed two people"}


def test_another_encoding_is_named_and_then_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(ARABIC.encode("cp1256"))
    assert run(["extract", str(path)]) == 1
    assert "try --encoding cp1256" in capsys.readouterr().err
    assert run(["extract", str(path), "--encoding", "cp1256"]) == 0
    assert json.loads(capsys.readouterr().out)["fatalities"]["min"] == 3


PAGE = (
    '<!DOCTYPE html><html lang="ar"><head><meta http-equiv="Content-Type" content="text/html; '
    'charset={}"><title>-</title></head><body><article><p>{}</p></article></body></html>'
)


@pytest.mark.parametrize(
    ("says", "status"), [("windows-1256", 0), ("utf-8", 1), ("klingon", 1)], ids=str
)
def test_a_page_is_read_in_the_encoding_that_it_names(
    says: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(
        PAGE.format(says, f"{ARABIC} وقالت مصادر طبية إن القصف بدأ فجرا.").encode("cp1256")
    )
    assert run(["extract", str(path)]) == status
    told = capsys.readouterr()
    assert "مقتل ثلاثة" in told.out if status == 0 else "try --encoding cp1256" in told.err


def test_one_bad_file_among_many_is_told_and_the_others_done(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a" / "empty.txt").touch()
    assert run(["extract", str(folder)]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 2
    assert "skipped: a/empty.txt: the file is empty" in told.err
    assert "1 skipped, 2 read" in told.err
    assert run(["extract", str(folder), "--strict"]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "{}/none"], ("none", "No such file")),
        (["extract", "{}/a", "-o", "{}/no/x.jsonl"], ("there is no folder", "-o")),
        (["map", "{}/a", "-o", "/proc/x.html"], ("/proc/x.html", "-o")),
        (["extract", "{}/a", "-o", "{}/x.docx"], (".docx", ".gpkg")),
        (["extract", "{}/a", "--published", "2025-02-30"], ("2025-02-30", "2025-03-07")),
        (["extract", "{}/a", "--encoding", "klingon"], ("klingon", "cp1256")),
        (["extract", "{}/a", "--focus", "Narnia"], ("Narnia", "as in SY")),
        (["map", "{}/a", "{}/s.gpkg", "-o", "{}/m.html"], ("s.gpkg", "is a store")),
    ],
)
def test_a_mistake_gets_one_line_that_says_the_way_out(
    arguments: list[str], words: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([each.format(folder) for each in arguments]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith("mapper: ")
    assert all(word in line for word in words)


def test_halves_of_characters_do_no_harm(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / os.fsdecode(b"\xc7\xce\xc8\xc7\xd1.txt")).write_text(SHELLING, encoding="utf-8")
    (tmp_path / "cut.jsonl").write_text(
        json.dumps({"id": "\ud83d", "text": f"{BOMB} \ude00", "title": "\ud83d Bomb"}),
        encoding="utf-8",
    )
    for name in ("out.jsonl", "out.gpkg", "out.csv", "out.xlsx"):
        assert run(["extract", str(tmp_path), "-o", str(tmp_path / name)]) == 0
    assert run(["map", str(tmp_path), "-o", str(tmp_path / "out.html")]) == 0
    names = [each["reports"][0]["document"] for each in extracted(capsys, tmp_path)]  # type: ignore[index]
    assert sorted(names) == ["\ufffd", "\ufffd" * 5 + ".txt"]


LINES = f"""{{"id": "a", "text": "{SHELLING}"}}
{{"id": "b", "text":
{{"id": "c", "text": "{BOMB}", "published": "yesterday"}}
{{"id": "d", "text": "{BOMB}"}}
"""
BACKWARDS = {"first": "2025-03-09", "last": "2025-03-01"}
ODD = [
    {"id": "a", "text": BOMB, "published": BACKWARDS},
    {"id": "b", "text": BOMB, "published": {"first": "2025-03-09", "precision": "era"}},
    {"id": "c", "text": 5},
    ["d"],
    {"id": "e", "text": BOMB, "published": {"first": "2025-03-09"}},
    {"id": 7, "text": SHELLING, "title": {"a": 1}, "url": None},
]
ROWS = f"id;text;published\na;{SHELLING};\nb;{BOMB};7/3/2025\nc;{BOMB};10 March 2025\n"


@pytest.mark.parametrize(
    ("name", "text", "documents", "told"),
    [
        (
            "r.jsonl",
            LINES,
            ["a", "d"],
            ["r.jsonl, line 2: no JSON", "r.jsonl, line 3: 'yesterday'"],
        ),
        ("r.csv", ROWS, ["a", "c"], ["r.csv, line 3: '7/3/2025' is no date"]),
        (
            "r.jsonl",
            "\n".join([*map(json.dumps, ODD), "[" * 99_999]),
            ["e", "7"],
            [
                "r.jsonl, line 1: the dates 2025-03-09 to 2025-03-01 run backwards",
                "r.jsonl, line 2: precision 'era' is none of day",
                "r.jsonl, line 3: no text",
                "r.jsonl, line 4: '[\"d\"]' is no JSON object",
                "r.jsonl, line 7: no JSON: maximum recursion depth",
            ],
        ),
    ],
)
def test_a_bad_line_is_told_and_the_others_read(
    name: str,
    text: str,
    documents: list[str],
    told: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["extract", str(tmp_path / name)]) == 0
    printed = capsys.readouterr()
    reports = [json.loads(line)["reports"][0] for line in printed.out.splitlines()]
    assert [report["document"] for report in reports] == documents
    assert all(f"skipped: {words}" in printed.err for words in told)
    assert f"{len(told)} skipped, 2 read" in printed.err


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("r.pdf", b"%PDF-1.7", ".pdf is none of"),
        ("r.pdf", b"%PDF-1.7", "pdftotext"),
        ("r.docx", b"PK\x03\x04", "save its text as .txt"),
        ("r.eml", b"From: a@example.org", "save its text as .txt"),
        ("r.zip", b"PK\x03\x04", "unpack it"),
        ("r.json", b"[]", "call it .jsonl"),
        ("r.xlsx", b"PK\x03\x04", "mapper import"),
        ("renamed.txt", b"%PDF-1.7 \xe2\xe3", "this is a PDF"),
        ("renamed.txt", b"PK\x03\x04\x14\x00", "office program"),
        ("nothing.txt", b"\x00" * 100, "character 0 is NUL; this is no text file"),
        ("wide.txt", SHELLING.encode("utf-16-le"), "try --encoding utf-16-le"),
        ("wide.txt", SHELLING.encode("utf-16-be"), "try --encoding utf-16-be"),
        ("open.csv", b'id,text\na,"' + b"x" * 10_000_001, "is a quotation mark missing"),
        ("deep.jsonl", b"[" * 100_000, "no JSON: maximum recursion depth"),
        ("wide.csv", ",".join(f"c{n}" for n in range(60)).encode(), "c7 and 52 more"),
    ],
)
def test_what_is_no_text_is_refused_with_the_way_out(
    name: str, raw: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(raw)
    assert run(["extract", str(tmp_path / name)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"mapper: {name}")
    assert words in line


def test_a_folder_tells_of_documents_that_nobody_here_can_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("scan.pdf", "photo.jpg", ".hidden.pdf", "table.xlsx"):
        (folder / "a" / name).write_bytes(b"%PDF-1.7")
    assert run(["extract", str(folder)]) == 0
    skipped = [line for line in capsys.readouterr().err.splitlines() if "skipped: " in line]
    assert [line.split(":")[2].strip() for line in skipped] == ["a/scan.pdf"]


@pytest.mark.parametrize(
    "text",
    [
        SHELLING,
        json.dumps({"id": "a", "text": SHELLING}),
        f"<!DOCTYPE html><html><body><article><p>{SHELLING} Shops were shut.</p></article></body></html>",
    ],
    ids=["text", "jsonl", "html"],
)
def test_standard_input_is_read_as_what_it_is(text: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mapper.cli", "extract", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["fatalities"]["min"] == 2


def test_an_empty_folder_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(tmp_path)]) == 1
    assert "no report here" in capsys.readouterr().err


def test_no_incident_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "oranges.txt").write_text("Oranges are cheap this week.", encoding="utf-8")
    assert run(["extract", str(tmp_path)]) == 0
    assert "no incident found in 1 report\n" in capsys.readouterr().err


def test_a_closed_pipe_is_silent(folder: Path) -> None:
    command = f"{sys.executable} -m mapper.cli extract {folder} | head -c 5"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ('{"id"', "")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE incidents SET status = 'rejected'", "which a person has rejected"),
        ("UPDATE reports SET document = document", "which rests on a/x.txt"),
    ],
)
def test_a_store_is_not_replaced_by_one_that_knows_less(
    change: str, words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = folder / "s.gpkg"
    assert run(["extract", str(folder), "-o", str(store)]) == 0
    assert run(["extract", str(folder), "-o", str(store)]) == 0, "the same again is no loss"
    with sqlite3.connect(store) as database:
        register(database)  # the layer's index asks for what QGIS brings with it
        database.execute(change)
    before = store.read_bytes()
    less = folder if "rejected" in change else folder / "b"
    capsys.readouterr()
    assert run(["extract", str(less), "-o", str(store)]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert f"mapper import NEW.gpkg -o {store}" in told
    assert store.read_bytes() == before


def test_a_geopackage_of_another_program_is_not_replaced(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(folder / "theirs.gpkg") as database:
        database.execute("CREATE TABLE gpkg_contents (table_name TEXT)")
    assert run(["extract", str(folder / "a"), "-o", str(folder / "theirs.gpkg")]) == 1
    assert "of another program" in capsys.readouterr().err


def test_a_minus_is_standard_output(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert run(["map", "a", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert run(["extract", "a", "-o", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["fatalities"]["min"] == 2
    assert not (folder / "-").exists()


@pytest.mark.parametrize("verb", [["map", "-o"], ["extract", "-o"]])
def test_a_full_disk_is_one_line(
    verb: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "full.html").symlink_to("/dev/full")
    (folder / "full.jsonl").symlink_to("/dev/full")
    name = "full.html" if verb[0] == "map" else "full.jsonl"
    assert run([*verb, str(folder / name), str(folder / "a")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"mapper: {folder / name}: the disk is full; nothing was written"


def test_a_file_that_was_there_stays_when_writing_fails(folder: Path) -> None:
    target = folder / "kept.xyz"
    target.write_text("mine", encoding="utf-8")
    assert run(["extract", str(folder / "a"), "-o", str(target)]) == 1
    assert target.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in folder.iterdir() if path.is_file()] == ["kept.xyz"]


def test_all_scripts_are_printed_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(ARABIC, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mapper.cli", "extract", str(tmp_path)],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )
    assert "مقتل ثلاثة" in done.stdout.decode()


def test_reads_without_a_home(folder: Path) -> None:
    bare = {
        key: value for key, value in os.environ.items() if key not in {"HOME", "XDG_CACHE_HOME"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "mapper.cli", "extract", str(folder / "a")],
        env=bare,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["places"][0]["name"] == "Jableh"


def test_latin_letters_are_not_taken_for_arabic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(
        "Des tirs à Jableh ont tué deux personnes, dit-on à l’hôpital.".encode("cp1252")
    )
    assert run(["extract", str(path)]) == 1
    assert "try --encoding cp1252" in capsys.readouterr().err


def test_standard_output_is_written_through(folder: Path) -> None:
    command = f"{sys.executable} -m mapper.cli map {folder} -o /dev/stdout"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert Path("/dev/stdout").is_symlink()


def test_a_link_stays_a_link(folder: Path) -> None:
    kept = folder / "kept.jsonl"
    (folder / "latest.jsonl").symlink_to(kept)
    assert run(["extract", str(folder / "a"), "-o", str(folder / "latest.jsonl")]) == 0
    assert (folder / "latest.jsonl").is_symlink()
    assert json.loads(kept.read_text(encoding="utf-8"))["places"][0]["name"] == "Jableh"


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        (["a/x.txt"], "m.html: 1 incident on the map"),
        (["a", "b"], "m.html: 2 incidents on the map"),
        (["a", "c"], "m.html: 2 incidents, 1 on the map and the rest only in the list beside it"),
        (["d"], "m.html: no incident found; the map says so"),
    ],
)
def test_what_is_on_the_map_is_said(
    reports: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "c": "Gunmen killed two people in Syria on 4 March 2025.",
        "d": "Oranges are cheap this week.",
    }
    for name, text in texts.items():
        (folder / name).mkdir()
        (folder / name / "x.txt").write_text(text, encoding="utf-8")
    target = folder / "m.html"
    assert run(["map", *(str(folder / each) for each in reports), "-o", str(target)]) == 0
    assert capsys.readouterr().err.splitlines()[-1].endswith(said)
