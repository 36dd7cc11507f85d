"""Text tables, plain or packed: a line at a time, however long the file is."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
import zlib
from contextlib import contextmanager
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from mapper.documents.encoding import decode
from mapper.errors import TableError
from mapper.tables.headers import LOOKED_AT, find_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    Opening = Callable[[], AbstractContextManager[IO[bytes]]]
    Rows = Callable[[], Iterator[tuple[int, list[Any]]]]

_HEAD_BYTES = 65_536
_DELIMITERS = ",\t;|"
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

csv.field_size_limit(10_000_000)


def read(path: Path, encoding: str | None) -> Rows:
    """Read a text table; what separates its cells is seen in its first lines."""
    return _read(lambda: path.open("rb"), path, encoding)


def read_gzipped(path: Path, encoding: str | None) -> Rows:
    """Read a text table that is packed by gzip."""
    try:
        return _read(lambda: gzip.open(path, "rb"), path, encoding)  # type: ignore[arg-type, return-value]
    except (OSError, EOFError, zlib.error) as error:
        raise TableError(f"{path}: it cannot be unpacked ({error}); is it whole?") from None


def read_zipped(path: Path, encoding: str | None) -> Rows:
    """Read the one text table of a zip file, as UCDP hands its events out."""
    tables = [name for name in names_in_zip(path) if name.lower().endswith((".csv", ".tsv"))]
    if len(tables) != 1:
        raise TableError(
            f"{path}: holds {len(tables)} tables ({', '.join(tables) or 'no .csv'}); unpack the one"
            " that is meant"
        )

    @contextmanager
    def opened() -> Iterator[IO[bytes]]:
        with zipfile.ZipFile(path) as archive, archive.open(tables[0]) as file:
            yield file

    return _read(opened, path, encoding)


def names_in_zip(path: Path) -> list[str]:
    """Return the names of what a zip file holds, but for the notes of a Macintosh."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [name for name in archive.namelist() if not name.startswith("__MACOSX/")]
    except zipfile.BadZipFile:
        raise TableError(f"{path}: this is no zip file") from None


def _read(opening: Opening, path: Path, encoding: str | None) -> Rows:
    codec, head = _codec(opening, path, encoding)
    delimiter = _delimiter(head)

    def rows() -> Iterator[tuple[int, list[Any]]]:
        with opening() as raw:
            text = io.TextIOWrapper(raw, encoding=codec, newline="")
            reader = csv.reader(text, delimiter=delimiter)
            line = 1
            try:
                for row in reader:
                    yield line, row
                    line = reader.line_num + 1
            except UnicodeDecodeError as error:
                raise TableError(
                    f"{path}, after line {reader.line_num}: byte {error.object[error.start]:#x} is"
                    f" not {codec.upper()}; name the encoding with --encoding"
                ) from None
            except (EOFError, zlib.error, zipfile.BadZipFile) as error:
                raise TableError(
                    f"{path}, after line {reader.line_num}: it cannot be unpacked ({error}); is it whole?"
                ) from None
            except csv.Error as error:
                raise TableError(f"{path}, line {reader.line_num}: {error}") from None

    return rows


def _codec(opening: Opening, path: Path, encoding: str | None) -> tuple[str, str]:
    """Return the encoding, and the beginning of the text, whole lines only."""
    with opening() as file:
        raw = file.read(_HEAD_BYTES)
    if raw.startswith(_UTF16_MARKS):
        return "utf-16", raw[: len(raw) // 2 * 2].decode("utf-16", errors="ignore")
    codec = "utf-8-sig" if raw.startswith(_UTF8_MARK) else (encoding or "utf-8")
    whole = raw if len(raw) < _HEAD_BYTES else raw[: raw.rfind(b"\n") + 1] or raw
    text = decode(whole, str(path), encoding)
    return codec, text.removeprefix("\ufeff")


def _delimiter(head: str) -> str:
    r"""Return what separates the cells: with it, most columns have a name that is known.

    >>> _delimiter("date;place\n1,5;Jableh"), _delimiter("sep=;\nWann;Wo")
    (';', ';')
    """
    return max(_DELIMITERS, key=lambda sign: (*_columns(head, sign), -_DELIMITERS.index(sign)))


def _columns(head: str, delimiter: str) -> tuple[int, int]:
    """Return how many columns have a known name, and any name, if a sign separates them."""
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        header = find_header([row for row in islice(reader, LOOKED_AT) if any(row)])
    except csv.Error:
        return 0, 0
    return header.known, len(header.names)
