"""The compiled built-in places: found, or built once and put into the cache folder."""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from gazetteer.database import SCHEMA_VERSION, compile_to, open_layer
from gazetteer.gazetteer import Gazetteer
from gazetteer.sources import builtin
from gazetteer.sources.tables import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

PLACES = 240_000
_PACKAGE = Path(__file__).parent.parent
_CODE = [
    *(_PACKAGE / f"{name}.py" for name in ("names", "place", "features", "database")),
    *(_PACKAGE / "sources" / f"{name}.py" for name in ("builtin", "tables")),
]


def load(
    cache: Path | None = None, *, on_progress: Callable[[float], None] | None = None
) -> Gazetteer:
    """Return the gazetteer; see `gazetteer.load`."""
    return Gazetteer([open_layer(compiled(cache, on_progress=on_progress))])


def compiled(
    cache: Path | None = None, *, on_progress: Callable[[float], None] | None = None
) -> Path:
    """Return the file of the compiled places; build it where it is missing."""
    folder = cache or user_cache_path("incident-mapper")
    path = folder / f"places-{fingerprint()}.sqlite"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                _build(path, on_progress)
    return path


def fingerprint() -> str:
    """Return a hash of all that the compiled places are made from."""
    digest = hashlib.sha256(str(SCHEMA_VERSION).encode())
    for path in sorted([*DATA.glob("*.tsv"), *_CODE]):
        digest.update(path.read_bytes())
    digest.update(str(builtin.cities_file().stat().st_size).encode())
    return digest.hexdigest()[:16]


def _build(path: Path, on_progress: Callable[[float], None] | None) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".building-")
    os.close(handle)
    try:
        compile_to(
            Path(temporary),
            builtin.entries(),
            on_progress=(lambda done: on_progress(done / PLACES)) if on_progress else None,
        )
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
