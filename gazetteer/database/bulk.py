"""Millions of places into one compiled file, in bounded memory: what is sorted is sorted on disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Self

from gazetteer import names
from gazetteer.database.schema import ARABIC_COUNTRIES, INDEXES, SCHEMA_VERSION, TABLES
from gazetteer.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

BATCH = 50_000
"""Places that are held in memory before they are written."""

_SETTINGS = """
PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -200000; PRAGMA threads = 2;
"""
_SCRATCH = """
PRAGMA scratch.journal_mode = OFF; PRAGMA scratch.synchronous = OFF;
CREATE TABLE scratch.name (key TEXT, place INTEGER, text TEXT, kind TEXT, language TEXT);
CREATE TABLE scratch.skeleton (skeleton TEXT, key TEXT, sounds TEXT);
"""
_PLACE_COLUMNS = 15

Named = tuple[str, str, str | None]
"""Text, kind and language of a name."""


class BulkFile:
    """A compiled file while it is written: `add` every place, then `finish`.

    Parameters
    ----------
    path
        The new file.
    scratch
        A file for what has to be sorted; the caller deletes both if it does not come to an end.
    """

    def __init__(self, path: Path, scratch: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript(_SETTINGS)
        self._db.execute("ATTACH ? AS scratch", (str(scratch),))
        self._db.executescript(_SCRATCH + TABLES)
        self._places: list[tuple[object, ...]] = []
        self._names: list[tuple[object, ...]] = []
        self._n = 0

    def __enter__(self) -> Self:
        """Return it, to be closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file, whole or not."""
        self._db.close()

    def add(self, place: tuple[object, ...], country: str | None, named: Iterable[Named]) -> None:
        """Add a place.

        Parameters
        ----------
        place
            The columns of the table ``place`` after its number.
        country
            ISO code: it tells whether al- is an article.
        named
            All names, the one shown first.
        """
        self._n += 1
        self._places.append((self._n, *place))
        articles = country in ARABIC_COUNTRIES or country is None
        for text, kind, language in named:
            for key in names.keys(text, articles=articles):
                self._names.append((key, self._n, text, kind, language))
        if len(self._places) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        marks = ",".join("?" * (_PLACE_COLUMNS + 1))
        with self._db:
            self._db.execute("BEGIN")
            self._db.executemany(f"INSERT INTO place VALUES ({marks})", self._places)  # noqa: S608 - question marks
            self._db.executemany("INSERT INTO scratch.name VALUES (?, ?, ?, ?, ?)", self._names)
        self._places.clear()
        self._names.clear()

    def finish(self, on_step: Callable[[str], None] | None = None) -> int:
        """Sort the names, make the skeletons and the indexes; return the number of places.

        Raises
        ------
        DatabaseError
            If two places have one identifier.
        """
        tell = on_step or (lambda _: None)
        self._flush()
        tell("sorting the names")
        self._db.execute(
            "INSERT OR IGNORE INTO name SELECT * FROM scratch.name ORDER BY key, place, text"
        )
        self._db.execute("DROP TABLE scratch.name")
        tell("filing them by their sounds")
        with closing(self._db.cursor()) as keys:
            keys.execute("SELECT DISTINCT key FROM name")
            self._db.execute("BEGIN")
            self._db.executemany(
                "INSERT INTO scratch.skeleton VALUES (?, ?, ?)", _filed(key for (key,) in keys)
            )
            self._db.execute("COMMIT")
        self._db.execute(
            "INSERT OR IGNORE INTO skeleton SELECT * FROM scratch.skeleton ORDER BY skeleton, key"
        )
        tell("making the indexes")
        try:
            self._db.executescript(INDEXES)
        except sqlite3.IntegrityError as error:
            raise DatabaseError(f"two rows have one identifier: {error}") from error
        self._db.executescript(
            f"PRAGMA user_version = {SCHEMA_VERSION}; PRAGMA analysis_limit = 1000; ANALYZE main;"
        )
        return self._n


def _filed(keys: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for key in keys:
        if sounds := names.sounds(key):
            yield names.bones(sounds), key, sounds
