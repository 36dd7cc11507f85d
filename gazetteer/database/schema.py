"""The tables of a file of places, and writing places with their keys into them."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

from gazetteer import names
from gazetteer.names import Name
from gazetteer.regions import bounds

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from gazetteer.layers import Entry

SCHEMA_VERSION = 3
"""Raised whenever tables change; a cache of another version is built anew."""

TABLES = """
CREATE TABLE IF NOT EXISTS place (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    feature_class TEXT NOT NULL,
    feature_code TEXT NOT NULL,
    country TEXT,
    admin1 TEXT,
    admin2 TEXT,
    admin3 TEXT,
    parents TEXT NOT NULL,
    parent TEXT,
    population INTEGER,
    source TEXT NOT NULL,
    weight REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS name (
    key TEXT NOT NULL,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT,
    PRIMARY KEY (key, place, text)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS skeleton (
    skeleton TEXT NOT NULL,
    key TEXT NOT NULL,
    sounds TEXT NOT NULL,
    PRIMARY KEY (skeleton, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS member (
    region TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (region, member)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS box (
    region TEXT PRIMARY KEY, west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL,
    north REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outline (
    region TEXT PRIMARY KEY, west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL,
    north REAL NOT NULL, wkb BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS twin (
    id TEXT NOT NULL, place TEXT NOT NULL, because TEXT NOT NULL, PRIMARY KEY (id, place)
) WITHOUT ROWID;
"""

INDEXES = """
CREATE UNIQUE INDEX IF NOT EXISTS place_id ON place (id);
CREATE INDEX IF NOT EXISTS place_point ON place (lat, lon);
CREATE INDEX IF NOT EXISTS place_parent ON place (parent) WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS name_place ON name (place);
CREATE INDEX IF NOT EXISTS twin_place ON twin (place);
"""

SEPARATOR = "|"
"""Between the identifiers of the parents of a place."""


def write(
    connection: sqlite3.Connection,
    entries: Iterable[Entry],
    *,
    on_progress: Callable[[int], None] | None = None,
) -> None:
    """Write places with their keys into open tables."""
    named: list[tuple[str, int, str, str, str | None]] = []
    aside = _Aside()
    first = 1 + (connection.execute("SELECT max(n) FROM place").fetchone()[0] or 0)

    def rows() -> Iterator[tuple[object, ...]]:
        for n, entry in enumerate(entries, first):
            named.extend(_name_rows(n, entry))
            aside.take(entry)
            if on_progress and n % 2000 == 0:
                on_progress(n)
            yield (n, *_place_row(entry))

    connection.executemany(_INSERT_PLACE, rows())
    aside.write(connection)
    named.sort(key=itemgetter(0, 1))
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?)", named)
    said = ((key, names.sounds(key)) for key in {row[0] for row in named})
    filed = sorted((names.bones(sounds), key, sounds) for key, sounds in said if sounds)
    connection.executemany("INSERT OR IGNORE INTO skeleton VALUES (?, ?, ?)", filed)


@dataclass
class _Aside:
    """What only some places have: parts, a box, an outline, identifiers in other sources."""

    members: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[object, ...]] = field(default_factory=list)
    outlines: list[tuple[object, ...]] = field(default_factory=list)
    twins: list[tuple[str, str, str]] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """Note what an entry has."""
        place_id = entry.place.id
        self.members.extend((place_id, member) for member in entry.members)
        self.twins.extend((twin.id, place_id, twin.because) for twin in entry.twins)
        if entry.box:
            self.boxes.append((place_id, *entry.box))
        if entry.outline:
            self.outlines.append((place_id, *bounds(entry.outline), entry.outline))

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it into open tables."""
        connection.executemany("INSERT OR REPLACE INTO member VALUES (?, ?)", self.members)
        connection.executemany("INSERT OR REPLACE INTO box VALUES (?, ?, ?, ?, ?)", self.boxes)
        connection.executemany("INSERT OR REPLACE INTO twin VALUES (?, ?, ?)", self.twins)
        connection.executemany(
            "INSERT OR REPLACE INTO outline VALUES (?, ?, ?, ?, ?, ?)", self.outlines
        )


ARABIC_COUNTRIES = frozenset(
    {
        "SY",
        "LB",
        "JO",
        "IQ",
        "PS",
        "IL",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "EH",
        "MR",
        "SD",
        "SS",
        "SO",
        "DJ",
        "KM",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "SA",
        "TR",
        "IR",
        "TD",
        "ER",
    }
)
"""Where al- and el- before a name are Arabic articles, which people leave out."""


_INSERT_PLACE = "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"


def _name_rows(n: int, entry: Entry) -> Iterator[tuple[str, int, str, str, str | None]]:
    place = entry.place
    articles = place.country in ARABIC_COUNTRIES or place.country is None
    shown = Name(place.name, "name")
    for name in (shown, *entry.names):
        if name is shown or name.text != place.name:
            for key in names.keys(name.text, articles=articles):
                yield key, n, name.text, name.kind, name.language


def _place_row(entry: Entry) -> tuple[object, ...]:
    place = entry.place
    return (
        place.id,
        place.name,
        place.lat,
        place.lon,
        place.feature_class,
        place.feature_code,
        place.country,
        place.admin1,
        place.admin2,
        place.admin3,
        SEPARATOR.join(place.parents),
        place.parents[-1] if place.parents and place.feature_class == "A" else None,
        place.population,
        place.source,
        round(entry.weight, 3),
    )
