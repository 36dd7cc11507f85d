"""Options that several verbs share, and opening the gazetteer with a progress bar."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import click

import gazetteer
from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gazetteer.database.user import UserFile
    from gazetteer.gazetteer import Gazetteer

_Verb = TypeVar("_Verb", bound="Callable[..., object]")

_CACHE = click.option(
    "--cache",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the compiled places.",
)
_USER_FILE = click.option(
    "--user-file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="INCIDENT_MAPPER_GAZETTEER",
    show_envvar=True,
    help="File of your own places.",
)


def files(verb: _Verb) -> _Verb:
    """Give a verb the options --cache and --user-file."""
    return _CACHE(_USER_FILE(verb))


def open_gazetteer(cache: Path | None, user_file: Path | None) -> Gazetteer:
    """Open the gazetteer; the first time, show how its compilation goes."""
    if not sys.stderr.isatty():
        return gazetteer.load(cache, user_file=user_file, on_message=_tell)
    with _Bar() as bar:
        return gazetteer.load(cache, user_file=user_file, on_progress=bar.move, on_message=_tell)


@contextmanager
def open_user_file(user_file: Path | None) -> Iterator[UserFile]:
    """Open the user's own places for a change; made where they are missing."""
    from gazetteer.database.user import UserFile  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.sources.cache import index_stamp, user_path  # noqa: PLC0415

    with closing(UserFile(user_path(user_file), stamp=index_stamp())) as user:
        yield user


def country_of(places: Gazetteer, words: str) -> str:
    """Return the ISO code of a country, by its code or its name in any spelling.

    Raises
    ------
    GazetteerError
        If it is no country.
    """
    if f"iso:{words.upper()}" in places:
        return words.upper()
    found = places.search(words, limit=20) if any(map(str.isalnum, words)) else []
    for match in found:
        if match.place.feature_code.startswith("PCL") and match.place.country:
            return match.place.country
    raise GazetteerError(f"{words!r} is no country; write its name or its ISO code, as in SY")


def counted(number: int, what: str) -> str:
    """Write a number with what it counts.

    Examples
    --------
    >>> counted(1, "bad row"), counted(2, "bad row")
    ('1 bad row', '2 bad rows')
    """
    return f"{number} {what}{'s' * (number != 1)}"


def _tell(message: str) -> None:
    click.echo(f"gazetteer: {message}", err=True)


class _Bar:
    """A progress bar on stderr that only appears once something moves."""

    def __init__(self) -> None:
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def move(self, share: float) -> None:
        """Show a share of 0 to 1."""
        self._shown = True
        done = int(30 * min(share, 1))
        bar = "#" * done + "-" * (30 - done)
        click.echo(f"\rcompiling the gazetteer (once) [{bar}]", nl=False, err=True)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)
