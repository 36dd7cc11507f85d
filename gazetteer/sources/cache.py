"""The files of a gazetteer: compiled places, built once into the cache, and the user's own."""

from __future__ import annotations

import errno
import fcntl
import gc
import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path, user_data_path

from gazetteer.database import compile_to, memory_layer, open_layer
from gazetteer.database.schema import SCHEMA_VERSION
from gazetteer.errors import DatabaseError
from gazetteer.gazetteer import Gazetteer
from gazetteer.sources.packages import inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gazetteer.layers import Layer

PLACES = 265_000
"""About as many as are built in; for the progress bar."""

KEPT_FILES = 3
"""Compiled files of other versions that are left in the cache."""

USER_FILE_VARIABLE = "INCIDENT_MAPPER_GAZETTEER"

_UNUSABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR)
_PACKAGE = Path(__file__).parent.parent
_DATA = _PACKAGE / "data"
_CODE = [
    *(_PACKAGE / "names").glob("*.py"),
    *(_PACKAGE / f"{name}.py" for name in ("place", "features", "tables")),
    *(_PACKAGE / "database" / f"{name}.py" for name in ("compiled", "schema")),
    *(_PACKAGE / "sources" / f"{name}.py" for name in ("builtin", "curated")),
]


def load(
    cache: Path | None = None,
    *,
    user_file: Path | None = None,
    on_progress: Callable[[float], None] | None = None,
    on_message: Callable[[str], None] | None = None,
) -> Gazetteer:
    """Return the gazetteer; see `gazetteer.load`."""
    layers: list[Layer] = [
        open_layer(compiled(cache, on_progress=on_progress, on_message=on_message))
    ]
    own = user_path(user_file)
    if own.exists():
        layers = [*_own_layers(own, on_message), *layers]
    return Gazetteer(layers, extend=memory_layer)


def _own_layers(own: Path, on_message: Callable[[str], None] | None) -> list[Layer]:
    """Return the user's file and the large imports beside it."""
    from gazetteer.database.user import UserFile  # noqa: PLC0415 - most have none

    user = UserFile(own, stamp=index_stamp())
    found: list[Layer] = [user]
    for file in user.attached():
        try:
            found.append(open_layer(own.parent / file))
        except DatabaseError as error:
            if on_message:
                on_message(f"left out: {error}; or import it again")
    return found


def user_path(user_file: Path | None = None) -> Path:
    """Return where the user's own places are kept."""
    if user_file is not None:
        return user_file
    named = os.environ.get(USER_FILE_VARIABLE)
    return Path(named) if named else user_data_path("incident-mapper") / "gazetteer.sqlite"


def downloads_path(user_file: Path | None = None) -> Path:
    """Return where downloads are kept: beside the user's own places."""
    return user_path(user_file).parent / "downloads"


def compiled(
    cache: Path | None = None,
    *,
    on_progress: Callable[[float], None] | None = None,
    on_message: Callable[[str], None] | None = None,
) -> Path:
    """Return the file of the compiled places; build it where it is missing.

    Parameters
    ----------
    cache
        Folder; None for the user's cache folder.
    on_progress
        Told how far the compilation is, 0 to 1.
    on_message
        Told when the folder cannot be used and another is taken.
    """
    folder = cache or user_cache_path("incident-mapper")
    name = f"places-{fingerprint()}.sqlite"
    if (folder / name).exists():
        return folder / name
    try:
        return _locked(folder, name, on_progress)
    except OSError as error:
        if error.errno not in _UNUSABLE:
            raise
        from tempfile import gettempdir  # noqa: PLC0415 - 20 ms that a search can do without

        other = Path(gettempdir()) / f"incident-mapper-{os.getuid()}"
        if on_message:
            on_message(f"cannot write into {folder} ({error.strerror}); using {other}; see --cache")
        return _locked(other, name, on_progress)


def index_stamp() -> str:
    """Return a hash of the code that makes the keys of the user's own places."""
    digest = hashlib.sha256(str(SCHEMA_VERSION).encode())
    for path in sorted((*(_PACKAGE / "names").glob("*.py"), _PACKAGE / "database" / "schema.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def fingerprint() -> str:
    """Return a hash of all that the compiled places are made from."""
    digest = hashlib.sha256(str(SCHEMA_VERSION).encode())
    for path in sorted([*_DATA.glob("*.tsv"), *_CODE]):
        digest.update(path.read_bytes())
    for path in (*inputs(), *sorted(_DATA.glob("*.gz"))):
        digest.update(str(path.stat().st_size).encode())  # large files that only a release changes
    return digest.hexdigest()[:16]


def _locked(folder: Path, name: str, on_progress: Callable[[float], None] | None) -> Path:
    """Build a file unless another process has just done so."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / name).exists():
            _build(folder / name, on_progress)
            _tidy(folder, name)
    return folder / name


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what SQLite says of a full or broken disk into one line."""
    import sqlite3  # noqa: PLC0415 - only who builds writes

    try:
        yield
    except sqlite3.Error as error:
        raise DatabaseError(
            f"cannot build the places in {folder}: {error}; some 200 MB are needed there,"
            " or name another folder with --cache"
        ) from error


def _build(path: Path, on_progress: Callable[[float], None] | None) -> None:
    from tempfile import mkstemp  # noqa: PLC0415 - as above

    from gazetteer.sources import builtin, curated  # noqa: PLC0415 - only who builds reads them

    handle, temporary = mkstemp(dir=path.parent, prefix=".building-")
    os.close(handle)
    try:
        with _told(path.parent), _no_collection():
            compile_to(
                Path(temporary),
                builtin.entries(curated.read()),
                on_progress=(lambda done: on_progress(done / PLACES)) if on_progress else None,
            )
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Look for no cycles among millions of tuples that have none: a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _tidy(folder: Path, name: str) -> None:
    """Delete compiled files of old versions, and what killed builds left."""
    old = [path for path in folder.glob("places-*.sqlite") if path.name != name]
    old.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in (*old[KEPT_FILES:], *folder.glob(".building-*")):
        path.unlink(missing_ok=True)
