"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW_FILE_MODE = 0o666


def check_writable(path: Path) -> None:
    """Refuse a path that could not be written, before the long work.

    Raises
    ------
    OutputError
        If its folder is missing or may not be written to, or it is a folder.
    """
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"{path} is a folder; name a file with -o")
    if not folder.is_dir():
        raise OutputError(
            f"{path}: there is no folder {folder}; make it, or choose another with -o"
        )
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise OutputError(f"{path}: no permission to write here; choose another file with -o")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a new file beside a path that takes its place when all is written.

    Whatever goes wrong inside, what stood at the path stays as it was.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    check_writable(path)
    device = path.exists() and not path.is_file()
    target = path if device else path.resolve()  # a link stays, what it leads to is replaced
    with _draft_for(path, None if device else target.parent) as draft:
        try:
            yield draft
            if device:
                _pour(draft, path)
            else:
                draft.chmod(_mode(target))
                draft.replace(target)
        except BrokenPipeError:
            raise  # its reader has gone: no mistake of anyone's
        except OSError as error:
            raise OutputError(f"{path}: {_in_words(error)}") from error


def _in_words(error: OSError) -> str:
    full = error.errno == errno.ENOSPC or "No space left" in str(error)
    if full or "disk is full" in str(error):
        return "the disk is full; nothing was written"
    return error.strerror or str(error)


@contextmanager
def _draft_for(path: Path, folder: Path | None) -> Iterator[Path]:
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=f".{path.stem}.", suffix=path.suffix)
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); choose another file with -o"
        ) from error
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _pour(draft: Path, device: Path) -> None:
    """Write into a pipe or terminal, such as /dev/stdout, which nothing may take the place of."""
    with draft.open("rb") as source, device.open("wb") as sink:
        shutil.copyfileobj(source, sink)


def _mode(path: Path) -> int:
    """Return the rights of the file that is replaced, or those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE_MODE & ~mask
