"""Options that the reading verbs share, and the way from paths to incidents."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazetteer.errors import GazetteerError
from mapper.errors import MapperError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.resolve import Resolver
    from mapper.model import DateSpan, Document, Reading

_Verb = TypeVar("_Verb", bound="Callable[..., object]")
_Item = TypeVar("_Item")

STORES = (".gpkg",)
"""Endings of files that are stores, not reports."""


class Day(click.ParamType):  # type: ignore[type-arg] # generic since click 8.2 only
    """A day or a month, as 2025-03-07 or 2025-03."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> DateSpan:
        """Return the span that the words mean."""
        from mapper.documents.formats import parse_day  # noqa: PLC0415 (only where a date is given)
        from mapper.model import DateSpan  # noqa: PLC0415

        del ctx
        return value if isinstance(value, DateSpan) else parse_day(value, _name(param))


class StoreAddress(click.ParamType):  # type: ignore[type-arg] # generic since click 8.2 only
    """A path, or the address of a database on a server, whose slashes stay as they are."""

    name = "path"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        """Return a path for a file, words for a server."""
        from mapper.store.address import is_server  # noqa: PLC0415 (only where stores are named)

        del param, ctx
        words = str(value)
        return words if is_server(words) else Path(words)


def _name(param: click.Parameter | None) -> str:
    return param.opts[0] if param else "date"


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How reports are read."""

    published: DateSpan | None
    encoding: str | None
    focus: str | None
    strict: bool
    cache: Path | None
    backend: str | None = None


CACHE = click.option(
    "--cache", type=click.Path(file_okay=False, path_type=Path), help="Folder of the gazetteer."
)

_OPTIONS = (
    click.option("--published", type=Day(), help="Publication date of reports that carry none."),
    click.option("--encoding", metavar="NAME", help="Of files that are not UTF-8, as cp1256."),
    click.option("--focus", metavar="CC", help="Country that the reports are about, as SY."),
    click.option("--strict", is_flag=True, help="Status 1 if a file had to be skipped."),
    click.option(
        "--backend",
        metavar="ADDRESS",
        help="Let a model vote: spacy:PATH, gliner:PATH or http://HOST/v1#MODEL, to which texts are sent.",
    ),
    CACHE,
)


def reading(verb: _Verb) -> Callable[..., object]:
    """Give a verb the reading options, as one value `options`."""

    @wraps(verb)
    def with_options(
        *args: object,
        published: DateSpan | None,
        encoding: str | None,
        focus: str | None,
        strict: bool,
        cache: Path | None,
        backend: str | None,
        **kwargs: object,
    ) -> object:
        options = ReadingOptions(published, encoding, focus, strict, cache, backend)
        return verb(*args, options=options, **kwargs)

    decorated: Any = with_options
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[no-any-return]


def tell(message: str) -> None:
    """Say something that is no result."""
    click.echo(f"mapper: {message}", err=True)


def counted(number: int, words: str) -> str:
    """Write a number with its words.

    Examples
    --------
    >>> counted(1, "row rejected"), counted(2, "row rejected"), counted(3, "without a place")
    ('1 row rejected', '2 rows rejected', '3 without a place')
    """
    many = number != 1 and words.startswith(("row", "incident", "report"))
    first, blank, rest = words.partition(" ")
    return f"{number} {first}{'s' * many}{blank}{rest}"


def open_gazetteer(cache: Path | None) -> Gazetteer:
    """Open the gazetteer; compiled once, with a progress bar."""
    from gazetteer.cli.options import open_gazetteer as open_places  # noqa: PLC0415 (shared bar)

    return open_places(cache, None)


def read_documents(paths: Iterable[str], options: ReadingOptions) -> tuple[list[Document], bool]:
    """Read reports and tell what was skipped; the flag says whether anything was."""
    from mapper.documents import read  # noqa: PLC0415 (only who reads pays)

    paths = list(paths)
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    found = read(paths, published=options.published, encoding=options.encoding, stdin=stdin)
    for skipped in found.skipped:
        tell(f"skipped: {skipped.problem}")
    for name, first in found.repeated:
        tell(f"{name} repeats the text of {first} and is left out")
    if found.skipped:
        tell(f"{len(found.skipped)} skipped, {len(found.documents)} read")
    return list(found.documents), bool(found.skipped)


def readings(documents: list[Document], options: ReadingOptions) -> Iterator[Reading]:
    """Read each document, with a progress bar on a terminal."""
    from mapper.extraction import extract  # noqa: PLC0415 (only who reads pays)

    resolver = resolver_for(options)
    backend = None
    if options.backend:
        from mapper.backends.loading import load  # noqa: PLC0415 (only who asks pays)

        backend = load(options.backend)
    for document in progress(documents, "reading"):
        yield extract(document, resolver, backend)


def resolver_for(options: ReadingOptions) -> Resolver:
    """Return the resolver with the user's focus, which must be a country."""
    from gazetteer.resolve import Resolver  # noqa: PLC0415 (only who reads pays)

    places = open_gazetteer(options.cache)
    return Resolver(places, focus_of(places, options.focus))


def focus_of(places: Gazetteer, words: str | None) -> str | None:
    """Return the ISO code of the country that --focus names.

    Raises
    ------
    MapperError
        If it is no country.
    """
    from gazetteer.cli.options import country_of  # noqa: PLC0415 (shared)

    try:
        return country_of(places, words) if words else None
    except GazetteerError as error:
        raise MapperError(f"--focus: {error}") from error


def progress(items: list[_Item], label: str) -> Iterator[_Item]:
    """Yield items; on a terminal a bar on stderr shows how far."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield from bar


def is_store(path: str | Path) -> bool:
    """Whether a path or address names a store and not a report."""
    from mapper.store.address import is_archive, is_server  # noqa: PLC0415 (when it is asked)

    return is_server(path) or is_archive(path) or Path(path).suffix.lower() in STORES
