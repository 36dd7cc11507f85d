"""The verbs that speak HTTP: fetch, from the sources' addresses, and serve, to this machine only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from gazetteer.cli.files import How, checked, is_large_dump, take, take_dump
from gazetteer.cli.options import country_of, files, open_gazetteer
from gazetteer.errors import GazetteerError, SourceFormatError

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.sources.fetch import Wanted

PORT = 8765


@click.command()
@click.argument("source", type=click.Choice(["geonames", "cod", "wof"]))
@click.argument("area")
@click.option(
    "--from", "base", metavar="URL", help="A mirror, in the stead of the source's address."
)
@click.option("--again", is_flag=True, help="Download anew what is there already.")
@files
def fetch(
    *,
    source: str,
    area: str,
    base: str | None,
    again: bool,
    cache: Path | None,
    user_file: Path | None,
) -> None:
    """Download and import a country's places.

    The one verb that uses the network. AREA is an ISO code or the name of a country; with geonames also "all". Bad rows are left out
    and told.

    \b
    Example:
        gazetteer fetch geonames SY
    """
    from gazetteer.sources import fetch as fetching  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.sources.cache import downloads_path  # noqa: PLC0415

    places = open_gazetteer(cache, user_file)
    iso2, iso3 = _country(places, area)
    known = fetching.SOURCES[source]
    folder = downloads_path(user_file) / f"{source}-{iso2}"
    click.echo(f"{known.title}: {known.licence}", err=True)
    if again:
        (folder / fetching.LISTING).unlink(missing_ok=True)
    wanted = fetching.wanted(known, iso2, iso3, folder, base)
    names = fetching.names_file(known, iso2, folder, base)
    for file in (*wanted, *([names] if names else [])):
        _have(file, again=again)
    named = names.path if names else None
    paths = [path for file in wanted for path in fetching.unpacked(file.path)]
    read_any = False
    for path in paths:
        try:
            _take(path, How(source, names=named), places, user_file)
            read_any = True
        except SourceFormatError as error:
            # An archive has layers that are no places: border lines, sheets of notes.
            if path is paths[-1] and not read_any:
                raise
            click.echo(f"left out: {error}", err=True)
        places = open_gazetteer(cache, user_file)


def _take(path: Path, how: How, places: Gazetteer, user_file: Path | None) -> None:
    if is_large_dump(path, how.form):
        take_dump(path, how.names, places, user_file, keep_good=True)
        return
    reading, problems = checked(path, how, places, joining=True)
    take(reading, problems, places, user_file, keep_good=True)


def _have(file: Wanted, *, again: bool) -> None:
    """Download a file unless it is there."""
    from gazetteer.sources.fetch import download  # noqa: PLC0415 - `search` must not pay for it

    if again:
        file.path.unlink(missing_ok=True)
    click.echo(f"from {file.url}", err=True)
    if not download(file, on_progress=_progress if sys.stderr.isatty() else None):
        click.echo(f"  it is there already: {file.path}; --again downloads it anew", err=True)


def _progress(done: int, size: int | None) -> None:
    of = f" of {size / 1e6:.1f}" if size else ""
    click.echo(f"\r  {done / 1e6:.1f}{of} MB\033[K", nl=done == size, err=True)


def _country(places: Gazetteer, area: str) -> tuple[str, str]:
    """Return the two codes of a country, by a code or its name."""
    from gazetteer.sources.curated import iso3  # noqa: PLC0415 - `search` must not pay for it

    if area.upper() == "ALL":
        return "ALL", "all"
    code = country_of(places, area)
    return code, iso3(code)


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@files
def serve(*, port: int, cache: Path | None, user_file: Path | None) -> None:
    """Answer OpenRefine, on this machine only.

    It speaks the Reconciliation API 0.2 until Ctrl-C. In OpenRefine: Reconcile, Start reconciling, Add standard service, http://127.0.0.1:8765

    \b
    Example:
        gazetteer serve --port 8765
    """
    from gazetteer.serve import address, server  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    try:
        bound = server(places, port)
    except OSError as error:
        raise GazetteerError(f"cannot listen on port {port}: {error}; try --port 0") from error
    with bound:
        click.echo(f"reconciliation service at {address(bound)}; Ctrl-C stops it", err=True)
        try:
            bound.serve_forever()
        except KeyboardInterrupt:
            click.echo("stopped", err=True)


VERBS = (fetch, serve)
