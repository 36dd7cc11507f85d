"""`gazetteer fetch`, against a server on this machine that has files of the sources' shapes."""

from __future__ import annotations

import bz2
import io
import json
import sqlite3
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from gazetteer.cli import run
from gazetteer.sources import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

DUMP = "\t".join(
    ["9001", "‘Ayn Foo", "`Ayn Foo", "Ain Foo", "35.41", "36.02", "P", "PPL", "SY", "", "02", *[""] * 3,
     "700", "", "120", "Asia/Damascus", "2024-01-01"]
)  # fmt: skip
NAMES = "1\t9001\tar\tعين فو\t1\t\t\t\n"


def zipped(files: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def whosonfirst(folder: Path) -> bytes:
    said = {
        "wof:id": 9001, "wof:name": "Ayn Foo", "wof:placetype": "locality", "wof:country": "SY",
        "geom:latitude": 35.41, "geom:longitude": 36.02, "name:ara_x_preferred": ["عين فو"],
    }  # fmt: skip
    path = folder / "made.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE geojson (id INTEGER, body TEXT)")
        database.execute("INSERT INTO geojson VALUES (1, ?)", (json.dumps({"properties": said}),))
    database.close()
    return bz2.compress(path.read_bytes())


def ocha() -> bytes:
    said = {
        "ADM4_EN": "Ayn Foo",
        "ADM4_AR": "عين فو",
        "ADM4_PCODE": "C9999",
        "ADM3_PCODE": "SY060200",
    }
    feature = {
        "type": "Feature",
        "properties": said,
        "geometry": {"type": "Point", "coordinates": [36.02, 35.41]},
    }
    line = {"type": "Feature", "properties": {"length": 7}, "geometry": None}
    layers = {"syr_admbndl.geojson": line, "syr_pplp_adm4.geojson": feature}
    return zipped(
        {
            name: json.dumps({"type": "FeatureCollection", "features": [each]})
            for name, each in layers.items()
        }
    )


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[str]:
    """Serve what the three sources serve; one file breaks off."""
    files: dict[str, bytes] = {
        "/SY.zip": zipped({"readme.txt": "columns", "SY.txt": DUMP + "\n"}),
        "/alternatenames/SY.zip": zipped({"readme.txt": "columns", "SY.txt": NAMES}),
        "/whosonfirst-data-admin-sy-latest.db.bz2": whosonfirst(tmp_path),
        "/files/syr.zip": ocha(),
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = files.get(self.path)
            cut = self.path == "/LB.zip"
            self.send_response(200 if body or cut else 404)
            self.send_header("Content-Length", "1000" if cut else str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}"
        listed = [
            {"format": "XLSX", "url": f"{address}/files/syr.xlsx"},
            {"format": "zipped geojson", "url": f"{address}/files/syr.zip"},
        ]
        listing = {"success": True, "result": {"resources": listed}}
        files["/api/3/action/package_show?id=cod-ab-syr"] = json.dumps(listing).encode()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


LISTED = [
    # files that a dataset lists, files that are taken
    (["SHP a_SHP.zip", "GeoJSON a_adm.zip", "XLSX a.xlsx"], ["a_adm.zip"]),
    (["zipped shapefiles a.zip", "XLSX a.xlsx"], ["a.zip"]),
    (["GeoJSON a_adm.zip", "SHP a_pplp.zip", "XLSX a_places.xlsx"], ["a_adm.zip", "a_pplp.zip"]),
    (["GeoJSON a_pplp.zip", "GeoJSON a_adm.zip", "SHP b_pplp.zip"], ["a_adm.zip", "a_pplp.zip"]),
]


@pytest.mark.parametrize(("listed", "expected"), LISTED)
def test_of_a_dataset_the_best_format_is_taken_and_the_communities(
    tmp_path: Path, listed: list[str], expected: list[str]
) -> None:
    pairs = [line.rpartition(" ")[::2] for line in listed]
    resources = [{"format": form, "url": f"https://example.org/{name}"} for form, name in pairs]
    text = json.dumps({"result": {"resources": resources}})
    (tmp_path / "dataset.json").write_text(text, encoding="utf-8")
    found = fetch.wanted(fetch.SOURCES["cod"], "SY", "SYR", tmp_path, None)
    assert [file.path.name for file in found] == expected


@pytest.fixture(autouse=True)
def own_file(gaz: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user file of its own, and no proxy between it and the server."""
    assert "iso:SY" in gaz
    path = tmp_path / "own" / "mine.sqlite"
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(path))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return path


@pytest.mark.parametrize(
    ("source", "area", "place_id", "licence"),
    [
        ("geonames", "SY", "geonames:9001", "CC BY 4.0"),
        ("wof", "Syria", "wof:9001", "CC0"),
        ("cod", "سوريا", "pcode:C9999", "CC BY 3.0 IGO"),
    ],
)
def test_a_country_is_one_command_away(
    capsys: pytest.CaptureFixture[str],
    mirror: str,
    source: str,
    area: str,
    place_id: str,
    licence: str,
) -> None:
    assert run(["fetch", source, area, "--from", mirror]) == 0
    told = capsys.readouterr().err
    assert licence in told
    assert ("left out: syr_admbndl.geojson" in told) == (source == "cod")
    assert "imported 1 place" in told
    assert run(["search", "عين فو", "--country", "SY", "--format", "jsonl"]) == 0
    best = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (best["id"], best["admin1"]) == (place_id, "Latakia")


def test_what_is_there_is_not_downloaded_again(
    capsys: pytest.CaptureFixture[str], mirror: str
) -> None:
    assert run(["fetch", "geonames", "SY", "--from", mirror]) == 0
    capsys.readouterr()
    assert run(["fetch", "geonames", "SY", "--from", "http://127.0.0.1:9"]) == 0
    told = capsys.readouterr().err
    assert "there already" in told
    assert "imported 0 places" in told


def test_without_a_network_it_says_what_to_download_and_where_to_put_it(
    capsys: pytest.CaptureFixture[str], own_file: Path
) -> None:
    assert run(["fetch", "geonames", "SY", "--from", "http://127.0.0.1:9"]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    where = own_file.parent / "downloads" / "geonames-SY" / "SY.zip"
    assert "http://127.0.0.1:9/SY.zip" in told
    assert str(where) in told
    assert not own_file.exists()
    where.write_bytes(zipped({"SY.txt": DUMP + "\n"}))
    where.with_name("names-SY.zip").write_bytes(zipped({"SY.txt": NAMES}))
    assert run(["fetch", "geonames", "SY", "--from", "http://127.0.0.1:9"]) == 0
    assert "imported 1 place" in capsys.readouterr().err


def test_half_a_file_is_none(
    capsys: pytest.CaptureFixture[str], mirror: str, own_file: Path
) -> None:
    assert run(["fetch", "geonames", "LB", "--from", mirror]) == 1
    assert "0 of 1000 bytes" in capsys.readouterr().err
    assert list((own_file.parent / "downloads").rglob("*.*")) == []


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["geonames", "Xyzzyqwvxkj"], "no country"),
        (["wof", "all"], "whole world"),
        (["geonames", "SY", "--from", "file:///etc"], "no address of the web"),
        (["cod", "JO"], "download it by hand"),
    ],
)
def test_what_cannot_be_had_is_told_in_a_line(
    capsys: pytest.CaptureFixture[str], mirror: str, argv: list[str], told: str
) -> None:
    base = [] if "--from" in argv else ["--from", mirror]
    assert run(["fetch", *argv, *base]) == 1
    assert told in capsys.readouterr().err.splitlines()[-1]
