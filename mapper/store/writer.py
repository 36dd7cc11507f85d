"""The process that writes a large first batch: statements come in, a store is filled or left as it was."""

from __future__ import annotations

import gc
import marshal
import signal
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mapper.errors import MapperError
from mapper.store.connection import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.store.apart import Statement


def main() -> int:
    """Write what comes on stdin into the store that is named; say what went wrong on stdout."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that reads tells when to stop
    gc.disable()  # millions of small values without a cycle make no garbage
    try:
        _fill(Path(sys.argv[1]), sys.stdin.buffer)
    except (MapperError, EOFError) as error:
        sys.stdout.write(str(error))
        return 1
    return 0


def _fill(path: Path, pipe: IO[bytes]) -> None:
    with File(path).writing() as database:
        with database.loading():
            for sql, rows in _received(pipe):
                database.executemany(sql, rows)
        database.touched()


def _received(pipe: IO[bytes]) -> Iterator[Statement]:
    """Yield the statements of a stream.

    Raises
    ------
    EOFError
        If it breaks off before its end is said.
    """
    while (statements := marshal.load(pipe)) is not None:  # noqa: S302 (from our own process)
        yield from statements


if __name__ == "__main__":
    sys.exit(main())
