"""The verbs that change the user's own places: add, alias, remove, undo, log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gazetteer.cli import show as paper
from gazetteer.cli.options import country_of, files, open_gazetteer, open_user_file
from gazetteer.errors import GazetteerError, SourceFormatError

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.check import Problem
    from gazetteer.database.user import Change


class Kind(click.ParamType):  # type: ignore[type-arg] # generic since click 8.2 only
    """A GeoNames feature code that is known here."""

    name = "code"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the code in capitals, or refuse the value."""
        from gazetteer.features import FEATURES  # noqa: PLC0415 - `search` must not pay for it

        code = str(value).upper()
        if code not in FEATURES:
            kinds = ", ".join(f"{known} ({FEATURES[known].label})" for known in FEATURES)
            self.fail(f"{value!r} is no kind of place; there are {kinds}", param, ctx)
        return code


@click.command()
@click.argument("name")
@click.option("--lat", type=float, required=True, help="Latitude in decimal degrees.")
@click.option("--lon", type=float, required=True, help="Longitude in decimal degrees.")
@click.option("--admin1", help="The province it should be in; the point is held against it.")
@click.option("--country", metavar="COUNTRY", help="Where it is: ISO code or name.")
@click.option(
    "--kind", type=Kind(), default="PPL", show_default=True, help="GeoNames feature code, as AIRB."
)
@click.option("--alias", "aliases", multiple=True, help="Another name; may be given again.")
@click.option("--source", default="user", show_default=True, help="Who says so.")
@files
def add(
    *,
    name: str,
    lat: float,
    lon: float,
    admin1: str | None,
    country: str | None,
    kind: str,
    aliases: tuple[str, ...],
    source: str,
    cache: Path | None,
    user_file: Path | None,
) -> None:
    """Add a place of your own.

    \b
    Example:
        gazetteer add "Ain Hypothetical" --lat 35.40 --lon 36.02 --admin1 Latakia --alias "عين"
    """
    from gazetteer import check  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.database import edit as changes  # noqa: PLC0415 - likewise
    from gazetteer.names import Name  # noqa: PLC0415
    from gazetteer.sources.rows import Row, record  # noqa: PLC0415

    for text in aliases:
        _refuse_no_name(text)
    places = open_gazetteer(cache, user_file)
    cells = {
        "name": name, "lat": str(lat), "lon": str(lon), "admin1": admin1 or "",
        "country": country_of(places, country) if country else "", "feature_code": kind, "source": source,
    }  # fmt: skip
    try:
        taken = record("gazetteer add", "user", Row(1, cells, tuple(map(Name, aliases))))
    except SourceFormatError as error:
        raise GazetteerError(error.problem) from error
    _refuse_or_warn(check.check([taken], places))
    with open_user_file(user_file) as user:
        change = changes.add(user, places, taken)
    _report(change, f"{name} is there already, as {taken.entry.place.id}")
    click.echo(taken.entry.place.id)


def _refuse_or_warn(problems: list[Problem]) -> None:
    for problem in problems:
        if problem.severity == "error" and (
            "swapped" in problem.what or "not a name" in problem.what
        ):
            raise GazetteerError(problem.what)
        click.echo(f"gazetteer: warning: {problem.what}", err=True)


def _refuse_no_name(text: str) -> None:
    from gazetteer.check import shape_of  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.names import fold  # noqa: PLC0415 - likewise

    if why := "it has no letter or digit" if not fold(text) else shape_of(text):
        raise GazetteerError(f"{text[:60]!r} is not a name: {why}")


def _report(change: Change | None, otherwise: str) -> None:
    told = f"{change.verb}: {change.what}; `gazetteer undo` takes it back" if change else otherwise
    click.echo(told, err=True)


@click.command()
@click.argument("place_id", metavar="ID")
@click.argument("name")
@files
def alias(*, place_id: str, name: str, cache: Path | None, user_file: Path | None) -> None:
    """Give a place one more name.

    \b
    Example:
        gazetteer alias geonames:169304 Dschable
    """
    from gazetteer.database import edit as changes  # noqa: PLC0415 - `search` must not pay for it

    _refuse_no_name(name)
    places = open_gazetteer(cache, user_file)
    with open_user_file(user_file) as user:
        change = changes.alias(user, places, place_id, name)
    _report(change, f"{place_id} has the name {name} already")


@click.command()
@click.argument("place_id", metavar="ID")
@files
def remove(*, place_id: str, cache: Path | None, user_file: Path | None) -> None:
    """Leave a place out; one that is built in is hidden.

    \b
    Example:
        gazetteer remove geonames:169304
    """
    from gazetteer.database import edit as changes  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    with open_user_file(user_file) as user:
        change = changes.remove(user, places, place_id)
    _report(change, f"{place_id} is left out already")


@click.command()
@click.option(
    "--merge", metavar="ID", help="Only this: make a place of its own again of one that was joined."
)
@files
def undo(*, merge: str | None, cache: Path | None, user_file: Path | None) -> None:
    """Take your last change back.

    The next call takes back the one before.

    \b
    Examples:
        gazetteer alias geonames:169304 "Jabla al-Adhamiyya"
        gazetteer undo
    """
    if merge:
        _split(merge, cache, user_file)
        return
    with open_user_file(user_file) as user:
        change = user.undo()
        user.tidy()
    if change is None:
        raise GazetteerError("there is nothing to undo")
    click.echo(f"took back {change.verb}: {change.what}", err=True)


def _split(part_id: str, cache: Path | None, user_file: Path | None) -> None:
    from gazetteer.database import edit as changes  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    with open_user_file(user_file) as user:
        change = changes.split(user, places, part_id)
    _report(change, f"{part_id} is a place of its own already")


@click.command()
@files
def log(*, cache: Path | None, user_file: Path | None) -> None:  # noqa: ARG001 - same options everywhere
    """Print your changes, the oldest first.

    \b
    Example:
        gazetteer log
    """
    with open_user_file(user_file) as user:
        changes = user.log()
    rows = [
        (str(change.n), change.at, change.verb, paper.isolated(change.what), _undone(change))
        for change in changes
    ]
    if rows:
        click.echo(paper.aligned([("N", "WHEN", "VERB", "WHAT", ""), *rows]))


def _undone(change: Change) -> str:
    return "(undone)" if change.undone else ""


VERBS = (add, alias, remove, undo, log)
