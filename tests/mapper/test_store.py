"""The store: what is written comes back, whole batches or nothing, and other programs read it."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import BBox
from gazetteer.place import Place
from gazetteer.reasons import Reason
from mapper.errors import StoreError
from mapper.model import (
    Claim,
    Count,
    DateSpan,
    Document,
    Evidence,
    Incident,
    Location,
    Report,
    Why,
)
from mapper.query import Query
from mapper.store import Store, Written
from mapper.store.address import home_of
from mapper.store.packing import pack, unpack
from mapper.store.values import Encoder, decode, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

JABLEH = Place(
    "geonames:169304",
    "Jableh",
    35.3645,
    35.9305,
    feature_code="PPLA2",
    country="SY",
    admin1="Latakia",
    parents=("iso:SY", "iso:SY-LA", "pcode:SY0602"),
    population=65_915,
    source="curated",
)
DAY = DateSpan(date(2025, 3, 7), date(2025, 3, 7))


def incident(name: str = "inc-1", **changes: object) -> Incident:
    words = Evidence(4, 24, "Four died in Jableh.")
    told: dict[str, object] = {
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "date": DAY,
        "date_text": "on Friday",
        "locations": (
            Location(
                JABLEH,
                "locality",
                "Jableh",
                0.9876543210123,
                ((replace(JABLEH, id="pcode:SY0602", feature_code="ADM2"), 1.1831234),),
                (Reason(2.650441341027, "a place of 65,915"),),
            ),
        ),
        "fatalities": Count(4, None, "Four died"),
        "claims": (
            Claim("killed", Count(4, None, "Four"), said_by=("a monitor",), evidence=words),
        ),
        "actors": ("gunmen", "soldiers"),
        "reporters": ("a monitor",),
        "flags": ("sample",),
        "reasons": (Why("date", "the date beside the event", "on Friday"),),
    }
    report = Report(
        id=f"{name}#1", document="a.md", evidence=(words,), title="Clash", published=DAY, **told
    )
    return replace(Incident(id=name, reports=(report,), **told), **changes)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "incidents.gpkg"


@pytest.fixture
def store(path: Path) -> Store:
    return Store.create(path)


# ------------------------------------------------------------------ nothing is lost


def test_what_is_written_comes_back(store: Store, path: Path) -> None:
    documents = [
        Document(
            "a.md", "Text with سطر and\u2028a break", "Title", DAY, "Wire", "https://example.org"
        ),
        Document("b.md", "no more is known"),
        Document("c.md", "flagged", flags=("sample", "doubtful")),
    ]
    incidents = [
        incident(),
        incident("inc-2", locations=(), date=None, fatalities=Count(0, 0), status="rejected"),
        incident("inc-3", part_of="inc-1", reports=(*incident().reports, *incident("x").reports)),
    ]
    store.write(incidents, documents)
    again = Store.open(path)
    assert again.incidents() == incidents
    assert again.documents() == documents


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
WORDS = st.lists(TEXT, max_size=3).map(tuple)
COUNTS = st.none() | st.builds(
    Count, st.none() | st.integers(0, 999), st.none() | st.integers(0, 9), TEXT
)
SPANS = st.none() | st.dates().map(lambda day: DateSpan(day, day, "week"))
EVIDENCE = st.builds(Evidence, st.integers(0, 9), st.integers(0, 9), TEXT)
PLACES = st.builds(
    Place,
    TEXT,
    TEXT,
    st.floats(-90, 90),
    st.floats(-180, 180),
    country=st.none() | TEXT,
    parents=WORDS,
    population=st.none() | st.integers(0, 10**9),
)
SCORES = st.floats(allow_nan=False, allow_infinity=False)
LOCATIONS = st.lists(
    st.builds(
        Location,
        PLACES,
        st.sampled_from(PRECISIONS),
        TEXT,
        SCORES,
        st.lists(st.tuples(PLACES, SCORES), max_size=2).map(tuple),
        st.lists(st.builds(Reason, SCORES, TEXT), max_size=2).map(tuple),
    ),
    max_size=2,
).map(tuple)
CLAIMS = st.lists(
    st.builds(
        Claim,
        st.sampled_from(["killed", "wounded"]),
        COUNTS.filter(bool),
        subset=st.booleans(),
        cumulative=st.booleans(),
        here=st.booleans(),
        said_by=WORDS,
        evidence=st.none() | EVIDENCE,
        document=TEXT,
    ),
    max_size=2,
).map(tuple)
TOLD = {
    "event_type": st.sampled_from(["Battles", "Riots"]),
    "sub_event_type": TEXT,
    "date": SPANS,
    "date_text": st.none() | TEXT,
    "locations": LOCATIONS,
    "fatalities": COUNTS,
    "wounded": COUNTS,
    "claims": CLAIMS,
    "actors": WORDS,
    "reporters": WORDS,
    "flags": WORDS,
    "reasons": st.lists(st.builds(Why, TEXT, TEXT, TEXT), max_size=2).map(tuple),
}
REPORTS = st.builds(
    Report,
    id=TEXT,
    document=TEXT,
    evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
    title=st.none() | TEXT,
    source=st.none() | TEXT,
    url=st.none() | TEXT,
    published=SPANS,
    **TOLD,
)
INCIDENTS = st.builds(
    Incident,
    id=TEXT,
    reports=st.lists(REPORTS, max_size=2).map(tuple),
    part_of=st.none() | TEXT,
    status=st.sampled_from(["auto", "confirmed"]),
    **TOLD,
)


@given(INCIDENTS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_incident_survives_its_encoding(anything: Incident) -> None:
    places: list[Place] = []

    def number_of(place: Place) -> int:
        if place not in places:
            places.append(place)
        return places.index(place)

    assert decode(load(pack(Encoder(number_of)(anything))), dict(enumerate(places))) == anything


# ------------------------------------------------------------------ batches


def test_writing_the_same_again_changes_no_byte(store: Store, path: Path) -> None:
    documents = [Document("a.md", "Four died in Jableh.")]
    assert store.write([incident()], documents) == Written(added=1, documents=1)
    before = path.read_bytes()
    assert store.write([incident()], documents) == Written(unchanged=1)
    assert path.read_bytes() == before


def test_the_same_identifier_is_replaced(store: Store) -> None:
    store.write([incident(), incident("inc-2")])
    later = incident(fatalities=Count(9, 9, "nine"))
    assert store.write([later]) == Written(changed=1)
    assert store.incidents() == [later, incident("inc-2")]
    assert store.check() == []


def test_what_a_person_confirmed_is_kept(store: Store) -> None:
    confirmed = incident(status="confirmed")
    store.write([confirmed])
    assert store.write([incident(fatalities=None)]) == Written(kept=1)
    assert store.incidents() == [confirmed]


def test_an_error_in_a_batch_leaves_the_store_as_it_was(store: Store) -> None:
    store.write([incident()])

    def broken() -> Iterator[Incident]:
        yield from (incident(f"inc-{number}") for number in range(2, 2000))
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        store.write(broken())
    assert store.incidents() == [incident()]
    assert store.check() == []


def test_half_a_character_is_refused_in_one_line(store: Store) -> None:
    with pytest.raises(StoreError, match="half a character"):
        store.write([incident(actors=("\ud800",))])
    assert store.incidents() == []


def test_nothing_lies_beside_the_store(store: Store, path: Path) -> None:
    store.write([incident()])
    store.find(Query())
    assert [path.name for path in path.parent.iterdir()] == ["incidents.gpkg"]


def test_undo_takes_back_the_last_batch_only(store: Store) -> None:
    first, changed = incident(), incident(actors=("others",))
    store.write([first], [Document("a.md", "one")])
    store.write([changed, incident("inc-2")], [Document("a.md", "two"), Document("b.md", "three")])
    store.undo()
    assert store.incidents() == [first]
    assert store.documents() == [Document("a.md", "one")]
    assert store.check() == []
    store.undo()
    assert store.incidents() == []
    with pytest.raises(StoreError, match="nothing to undo"):
        store.undo()
    assert [entry.what for entry in store.history()] == [
        "written",
        "written",
        "undone 2",
        "undone 1",
    ]


def test_what_was_undone_can_be_written_again(store: Store) -> None:
    store.write([incident()])
    store.undo()
    assert store.write([incident()]) == Written(added=1)
    assert store.check() == []


# ------------------------------------------------------------------ killed, and read meanwhile

BATCH = 200


def write_forever(path: Path) -> None:
    store, number = Store.open(path), 0
    while True:
        number += 1
        store.write(incident(f"inc-{number}-{one}", part_of=str(number)) for one in range(BATCH))


def test_a_kill_leaves_all_or_nothing_of_a_batch(store: Store, path: Path) -> None:
    moments = random.Random(7)  # noqa: S311 (moments, not secrets)
    for _ in range(20):
        writer = multiprocessing.get_context("fork").Process(target=write_forever, args=(path,))
        writer.start()
        writer.join(timeout=moments.uniform(0.005, 0.25))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        assert len(store.find(Query())) % BATCH == 0
        if store.count(Query()):
            store.undo()
        assert store.check() == []


def write_some(path: Path) -> None:
    for number in range(15):
        Store.open(path).write(incident(f"inc-{number}-{one}") for one in range(BATCH))


def test_readers_see_whole_batches_while_another_writes(store: Store, path: Path) -> None:
    writer = multiprocessing.get_context("fork").Process(target=write_some, args=(path,))
    writer.start()
    seen = {0}
    while writer.is_alive():
        seen.add(store.count(Query()))
    writer.join()
    assert writer.exitcode == 0
    assert {size % BATCH for size in seen} == {0}
    assert store.count(Query()) == 15 * BATCH


# ------------------------------------------------------------------ not every file is a store


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of all tables but for those that hold the moment of writing."""
    with closing(sqlite3.connect(path)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM pragma_table_list")}
        return {
            name: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 (our names)
            for name in names - {"history", "gpkg_contents"}
        }


def test_two_processes_write_what_one_does(store: Store, path: Path, tmp_path: Path) -> None:
    told = [at(number, 30 + number % 70 / 10, 35 + number % 90 / 10) for number in range(3_000)]
    filled = Store.create(tmp_path / "filled.gpkg")
    assert filled.fill(iter(told)) == store.write(told) == Written(added=3_000)
    assert everything(tmp_path / "filled.gpkg") == everything(path)
    assert filled.write(told) == Written(unchanged=3_000)
    assert filled.undo().added == 3_000
    assert filled.incidents() == []


def test_an_error_of_the_reader_leaves_an_empty_store(store: Store, path: Path) -> None:
    def broken() -> Iterator[Incident]:
        yield from (incident(f"inc-{number}") for number in range(2_000))
        raise ValueError("a bad row")

    with pytest.raises(ValueError, match="a bad row"):
        store.fill(broken())
    assert (store.incidents(), store.check()) == ([], [])
    assert list(path.parent.iterdir()) == [path]


def test_an_error_of_the_writer_is_told_in_one_line(store: Store) -> None:
    with pytest.raises(
        StoreError, match=r"incidents\.gpkg: UNIQUE constraint failed: incidents\.id$"
    ):
        store.fill(incident() for _ in range(30_000))
    assert (store.incidents(), store.check()) == ([], [])


def fill_forever(path: Path, said: Connection) -> None:
    def endless() -> Iterator[Incident]:
        for number in count():
            yield incident(f"inc-{number}")
            if number == BATCH * 50:
                said.send("well on the way")

    Store.open(path).fill(endless())


def test_a_kill_of_the_reader_leaves_an_empty_store(store: Store, path: Path) -> None:
    context = multiprocessing.get_context("fork")
    heard, said = context.Pipe(duplex=False)
    process = context.Process(target=fill_forever, args=(path, said))
    process.start()
    assert heard.poll(60)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    assert store.write([incident()]) == Written(added=1)  # waits for the writer to give up
    assert store.check() == []


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store"):
        Store.open(tmp_path / "none.gpkg")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.gpkg"
    path.write_text("just words")
    with pytest.raises(StoreError, match="not a store"):
        Store.open(path)


def test_a_geopackage_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "roads.gpkg"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE gpkg_contents (table_name TEXT)")
    with pytest.raises(StoreError, match="of another program, not a store of ours"):
        Store.open(path)


@pytest.mark.usefixtures("store")
def test_a_store_of_a_newer_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE mapper_store SET value = '99' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="newer incident-mapper"):
        Store.open(path)


def test_an_older_store_is_brought_up_to_date(store: Store, path: Path) -> None:
    store.write([incident()])
    with sqlite3.connect(path) as connection:
        connection.create_function("unpacked", 1, unpack)
        for index in ("incidents_part", "incidents_areas", "locations_areas"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("UPDATE mapper_values SET value = unpacked(value)")
        connection.execute("UPDATE mapper_store SET value = '1' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="store of version 1; mapper store vacuum"):
        store.incidents()
    home_of(path).vacuum()
    assert store.incidents() == [incident()]
    assert store.check() == []


def test_a_store_cut_short_says_so(store: Store, path: Path) -> None:
    store.write(incident(f"inc-{number}") for number in range(500))
    path.write_bytes(path.read_bytes()[:40_000])
    with pytest.raises(StoreError, match="damaged"):
        store.incidents()


NOBODY = 65534


def _write_as_nobody(path: Path, said: Connection) -> None:
    if os.geteuid() == 0:
        os.setuid(NOBODY)  # root may write anywhere
    try:
        Store.open(path).write([incident()])
    except StoreError as error:
        said.send(str(error))
    else:
        said.send("written")


def test_a_store_that_may_not_be_written() -> None:
    # pytest's own folder is for its user alone, and somebody else must get to the file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.gpkg"
        Store.create(path).write([incident("inc-0")])
        Path(folder).chmod(0o755)
        path.chmod(0o444)
        fork = multiprocessing.get_context("fork")
        heard, said = fork.Pipe(duplex=False)
        child = fork.Process(target=_write_as_nobody, args=(path, said))
        child.start()
        assert "no permission to write" in heard.recv()
        child.join()


@pytest.mark.usefixtures("store")
def test_a_store_is_not_made_over_a_file(path: Path) -> None:
    with pytest.raises(StoreError, match="there is a file already"):
        Store.create(path)


# ------------------------------------------------------------------ other programs


def test_geopandas_reads_points_and_tables(store: Store, path: Path) -> None:
    import geopandas as gpd  # noqa: PLC0415 (only here)

    store.write([incident(), incident("inc-2", locations=())])
    layer = gpd.read_file(path, layer="incidents")
    assert list(layer["id"]) == ["inc-1", "inc-2"]
    assert layer.geometry[0].coords[0] == (JABLEH.lon, JABLEH.lat)
    assert layer.geometry[1] is None
    assert layer.crs.to_epsg() == 4326
    boxed = gpd.read_file(path, layer="incidents", bbox=(35, 35, 36, 36))
    assert list(boxed["id"]) == ["inc-1"]
    assert len(gpd.read_file(path, layer="reports")) == 2


def test_an_edit_of_another_program_keeps_the_r_tree_right(store: Store, path: Path) -> None:
    import pyogrio  # noqa: PLC0415 (only here)

    store.write([incident()])
    layer = pyogrio.read_dataframe(path, layer="incidents")
    layer["id"] = "inc-9"
    pyogrio.write_dataframe(layer, path, layer="incidents", append=True)
    boxed = pyogrio.read_dataframe(path, layer="incidents", bbox=(35, 35, 36, 36))
    assert sorted(boxed["id"]) == ["inc-1", "inc-9"]
    assert store.check() == ["incidents without their full value: 1"]


def at(number: int, lat: float, lon: float) -> Incident:
    place = Place(
        f"made:{number}", f"Village {number}", lat, lon, feature_code="PPL", source="made"
    )
    return incident(f"inc-{number}", locations=(Location(place, "locality", place.name),))


def test_the_r_tree_of_a_large_batch_is_whole_and_grows(store: Store, path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 (no secrets)
    edges = (0.0, 90.0, 180.0, 0.1, 35.36)
    made = [
        (chance.choice((*edges[:2], chance.uniform(-90, 90))), chance.choice((*edges, -180.0)))
        for _ in range(500)
    ] + [(chance.gauss(35, 0.3), chance.gauss(36, 0.3)) for _ in range(3_500)]
    told = [at(number, *point) for number, point in enumerate(made)]
    store.write(told[:3_500])
    store.write(told[3_500:])
    assert store.check() == []
    with closing(sqlite3.connect(path)) as connection:
        (said,) = connection.execute("SELECT rtreecheck('rtree_incidents_geom')").fetchone()
    assert said == "ok"
    boxes = ((35.9, 34.9, 36.1, 35.1), (-180.0, -90.0, 180.0, 90.0), (179.9, -90.0, 180.0, 0.0))
    for box in (BBox(*sides) for sides in boxes):
        west, south, east, north = box.west, box.south, box.east, box.north
        inside = [
            each.id
            for each, (lat, lon) in zip(told, made, strict=True)
            if west <= lon <= east and south <= lat <= north
        ]
        assert sorted(each.id for each in store.find(Query(boxes=(box,)))) == sorted(inside)


def test_what_a_person_edits_in_another_program_is_kept(store: Store, path: Path) -> None:
    later = incident("inc-3", fatalities=Count(9, 9))
    store.write([incident(), incident("inc-2"), incident("inc-3")])
    store.write([later])
    with sqlite3.connect(path) as connection:  # as QGIS does it
        connection.create_function("ST_IsEmpty", 1, lambda blob: blob is None)
        for side in ("MinX", "MaxX", "MinY", "MaxY"):
            connection.create_function(f"ST_{side}", 1, lambda _: 0.0)
        connection.execute("UPDATE incidents SET status = 'confirmed' WHERE id = 'inc-1'")
        connection.execute("DELETE FROM incidents WHERE id <> 'inc-1'")
    confirmed = incident(status="confirmed")
    assert store.incidents() == store.find(Query(statuses=("confirmed",))) == [confirmed]
    assert store.find(~Query(statuses=("auto",))) == [confirmed]
    assert store.write([incident(fatalities=None)]) == Written(kept=1)
    assert store.write([incident()]) == Written(unchanged=1)
    assert store.incidents() == [confirmed]
    store.undo()
    assert store.incidents() == [confirmed]
    assert store.check() == [
        "values without an incident: 2",
        "reports without an incident: 2",
        "claims without an incident: 2",
    ]


STANDARD_TABLES = (
    "gpkg_contents",
    "gpkg_extensions",
    "gpkg_geometry_columns",
    "gpkg_spatial_ref_sys",
)


def test_the_file_says_what_the_standard_asks_for(store: Store, path: Path) -> None:
    store.write([incident()])
    with sqlite3.connect(path) as connection:
        ask = connection.execute
        assert ask("PRAGMA application_id").fetchone() == (0x47504B47,)
        assert ask("PRAGMA user_version").fetchone() == (10400,)
        tables = {name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables.issuperset(STANDARD_TABLES)
        assert set(ask("SELECT srs_id FROM gpkg_spatial_ref_sys")) >= {(-1,), (0,), (4326,)}
        bounds = ask("SELECT min_x, max_y FROM gpkg_contents WHERE data_type = 'features'")
        assert bounds.fetchone() == (JABLEH.lon, JABLEH.lat)
        assert ask("PRAGMA foreign_key_check").fetchall() == []
