"""Paths → documents; what cannot be read is told and left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.documents.encoding import decode
from mapper.documents.formats import READERS, whole
from mapper.documents.kinds import DOCUMENTS, ending_of, way_out
from mapper.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mapper.model import DateSpan, Document

STDIN = "-"

_LOOKED_AT = {*READERS, *DOCUMENTS}
"""Endings that a folder is searched for: what is read, and what somebody would miss."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was left out, and why: one clear line."""

    name: str
    problem: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes
    ----------
    documents
        In the order given; folders in the order of their names.
    skipped
        Files, and lines of .jsonl and .csv, that could not be read.
    repeated
        Pairs of identifiers: a document left out, and the one whose text it repeats.
    """

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()
    repeated: tuple[tuple[str, str], ...] = ()


def read(
    paths: Sequence[str | Path],
    *,
    published: DateSpan | None = None,
    encoding: str | None = None,
    stdin: bytes | None = None,
) -> Reading:
    """Read reports from files and folders.

    Parameters
    ----------
    paths
        Files, folders, or ``"-"`` for what `stdin` holds.
    published
        Publication date of those that carry none.
    encoding
        Of files that are neither UTF-8 nor marked as UTF-16.

    Returns
    -------
    reading
        A text that comes twice from one address, or from none, is one document; identifiers are
        unique.

    Raises
    ------
    DocumentError
        If nothing could be read at all.
    """
    found: list[Document] = []
    skipped: list[Skipped] = []
    for name, path in _named(paths):
        try:
            raw = (stdin or b"") if path is None else path.read_bytes()
            for each in _documents(name, path, raw, encoding):
                if isinstance(each, DocumentError):
                    skipped.append(Skipped(name, str(each)))
                else:
                    found.append(each)
        except DocumentError as error:
            skipped.append(Skipped(name, str(error)))
        except OSError as error:
            skipped.append(Skipped(name, f"{path}: {error.strerror or error}"))
    documents, repeated = _unique(found)
    if not documents:
        raise DocumentError(_nothing(paths, skipped))
    dated = (each if each.published else replace(each, published=published) for each in documents)
    return Reading(tuple(dated), tuple(skipped), tuple(repeated))


def _documents(
    name: str, path: Path | None, raw: bytes, encoding: str | None
) -> Iterator[Document | DocumentError]:
    suffix = None if path is None or path.is_fifo() else path.suffix.lower()
    if suffix is not None and suffix not in READERS:
        way = way_out(suffix)
        raise DocumentError(
            f"{name}: {suffix or 'no ending'} is none of {', '.join(READERS)}"
            + (f"; {way}" if way else "")
        )
    text = decode(raw, name, encoding)
    if not text.strip():
        raise DocumentError(f"{name}: the file is empty")
    yield from READERS[suffix or ending_of(text)](text, name)


def _named(paths: Sequence[str | Path]) -> Iterator[tuple[str, Path | None]]:
    """Yield each file with its name below what was given; hidden files are left out."""
    taken: set[str] = set()
    for given in paths:
        if str(given) == STDIN:
            yield "stdin", None
            continue
        root = Path(given)
        if root.is_dir():
            for path in sorted(root.rglob("*")):
                inside = path.relative_to(root)
                if path.suffix.lower() in _LOOKED_AT and path.is_file() and not _hidden(inside):
                    below = (inside.as_posix(), (Path(root.name) / inside).as_posix())
                    yield _distinct(below, path, taken), path
        else:
            yield _distinct((root.name, "/".join(root.parts[-2:])), root, taken), root


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _distinct(names: Sequence[str], path: Path, taken: set[str]) -> str:
    """Return the first name that no other file has; where all are taken, the whole path."""
    names = [*map(whole, (*names, path.as_posix()))]
    chosen = next((name for name in names if name not in taken), names[-1])
    taken.add(chosen)
    return chosen


def _unique(documents: Iterable[Document]) -> tuple[list[Document], list[tuple[str, str]]]:
    """Leave out texts that come again, and make identifiers unique.

    What another address has printed again is a report of its own; merging joins the two.
    """
    by_text: dict[tuple[str, str | None], str] = {}
    kept: dict[str, Document] = {}
    repeated: list[tuple[str, str]] = []
    for document in documents:
        text = (document.text.strip(), document.url)
        if text in by_text:
            repeated.append((document.id, by_text[text]))
            continue
        name, number = document.id, 2
        while name in kept:
            name, number = f"{document.id} ({number})", number + 1
        by_text[text] = name
        kept[name] = replace(document, id=name)
    return list(kept.values()), repeated


def _nothing(paths: Sequence[str | Path], skipped: Sequence[Skipped]) -> str:
    if len(skipped) == 1:
        return skipped[0].problem
    where = ", ".join(str(path) for path in paths)
    if skipped:
        return f"{where}: none of {len(skipped)} could be read; the first: {skipped[0].problem}"
    return f"{where}: no report here; files that end in {', '.join(READERS)} are read"
