"""A large first batch in two processes: this one reads and encodes, the other packs and writes.

This one sends statements with their rows, and gets nothing back until the end. If it is killed,
its stream ends too soon, and the other leaves the store as it was; see `mapper.store.writer`.
"""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from mapper.errors import StoreError
from mapper.store.geopackage import GeoPackage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ROWS = 2_000
"""So many rows go on together: as many as one process makes while the other writes."""

Statement = tuple[str, list[tuple[Any, ...]]]
"""SQL, and the rows of parameters that it is run for."""


class Stream:
    """Sends rows to the process that writes them: a `mapper.store.database.Sink`.

    Parameters
    ----------
    pipe
        Where that process reads.
    """

    INCIDENT, VALUE = GeoPackage.INCIDENT, GeoPackage.VALUE
    incident_row, value = staticmethod(GeoPackage.incident_row), staticmethod(GeoPackage.value)

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._held: list[Statement] = []
        self._rows = 0

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> None:
        """Send a statement that is to be run for each row of parameters."""
        rows = list(parameters)
        self._held.append((sql, rows))
        self._rows += len(rows)
        if self._rows >= _ROWS:
            self._send(self._held)

    def end(self) -> None:
        """Say that this was all."""
        self._send(self._held)
        self._send(None)

    def _send(self, statements: list[Statement] | None) -> None:
        self._pipe.write(marshal.dumps(statements))
        self._pipe.flush()
        self._held, self._rows = [], 0


@contextmanager
def writer(path: Path) -> Iterator[Stream]:
    """Yield a stream to a process that writes an empty store in one transaction.

    Raises
    ------
    StoreError
        What that process says, if it cannot write.
    """
    searched = os.pathsep.join(filter(None, sys.path))
    process = subprocess.Popen(  # noqa: S603 (ourselves)
        [sys.executable, "-m", "mapper.store.writer", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": searched, "PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdin is not None  # noqa: S101 (it is a pipe)
    stream = Stream(process.stdin)
    try:
        yield stream
        stream.end()
    except BrokenPipeError:
        pass  # it has given up, and says why
    except BaseException:
        process.communicate()  # its stream ends without the end being said: it takes all back
        raise
    said, _ = process.communicate()
    if process.returncode:
        ended = f"{path}: the process that writes it ended with status {process.returncode}"
        raise StoreError(said.decode().strip() or ended)
