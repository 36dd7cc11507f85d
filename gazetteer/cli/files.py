"""The verbs that read and write files: import, check, export."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.cli.options import files, open_gazetteer, open_user_file
from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.check import Problem
    from gazetteer.database_user import State
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.sources.read import Reading

_FILE = click.argument("path", metavar="FILE", type=click.Path(exists=True, path_type=Path))
_FORMAT = click.option(
    "--format", "form", metavar="FORMAT", help="csv, geojson, … if not by its name."
)
_COLUMNS = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="WHAT=TITLE",
    help="As in lat=Breite; else guessed.",
)


@click.command("import")
@_FILE
@_FORMAT
@_COLUMNS
@click.option("--keep-good", is_flag=True, help="Take the good rows although others are bad.")
@files
def import_(
    *,
    path: Path,
    form: str | None,
    columns: tuple[str, ...],
    keep_good: bool,
    cache: Path | None,
    user_file: Path | None,
) -> None:
    """Add the places of a file: all or none, or with --keep-good all but the bad rows.

    \b
    Example:
        gazetteer import villages.csv --keep-good
    """
    from gazetteer import database_edit  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    reading, problems = _checked(path, form, columns, places)
    bad = {problem.line for problem in problems if problem.severity == "error"}
    if bad and not keep_good:
        good = len(reading.records) - len(bad & {record.line for record in reading.records})
        raise GazetteerError(
            f"{path.name}: {len(bad)} bad rows, nothing imported; "
            f"correct them, or take the {good} good ones with --keep-good"
        )
    kept = [record for record in reading.records if record.line not in bad]
    with open_user_file(user_file) as user:
        _, new = database_edit.take_in(user, places, kept, path.name)
    known = f", {len(kept) - new} were there already" if len(kept) > new else ""
    left = f", {len(bad)} bad rows left out" if bad else ""
    click.echo(f"imported {new} places from {path.name}{known}{left}", err=True)


@click.command()
@_FILE
@_FORMAT
@_COLUMNS
@files
def check(
    *,
    path: Path,
    form: str | None,
    columns: tuple[str, ...],
    cache: Path | None,
    user_file: Path | None,
) -> int:
    """Print what is wrong with a file of places, line by line; status 1 if a row is bad.

    \b
    Example:
        gazetteer check villages.csv
    """
    places = open_gazetteer(cache, user_file)
    reading, problems = _checked(path, form, columns, places)
    bad = {problem.line for problem in problems if problem.severity == "error"}
    good = len(reading.records) - len(bad & {record.line for record in reading.records})
    click.echo(f"{path.name}: {good} good rows, {len(bad)} bad", err=True)
    return 1 if bad else 0


def _checked(
    path: Path, form: str | None, columns: tuple[str, ...], places: Gazetteer
) -> tuple[Reading, list[Problem]]:
    """Read a file and say what is wrong with its rows, on stderr."""
    from gazetteer.check import check as check_records  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.sources.read import read  # noqa: PLC0415

    reading = read(path, form=form, columns=_mapping(columns))
    told = ", ".join(f"{role}={title}" for role, title in reading.columns.items())
    if told:
        click.echo(f"{path.name}: columns: {told}", err=True)
    problems = [*reading.problems, *check_records(reading.records, places)]
    problems.sort(key=lambda problem: (problem.line, problem.what))
    for problem in problems:
        mild = "warning: " if problem.severity == "warning" else ""
        click.echo(f"{path.name}, line {problem.line}: {mild}{problem.what}", err=True)
    return reading, problems


def _mapping(columns: Iterable[str]) -> dict[str, str]:
    pairs = [column.partition("=") for column in columns]
    for role, mark, title in pairs:
        if not (role and mark and title):
            raise click.UsageError(f"--column {role}{mark}{title}: write it as lat=TITLE")
    return {role: title for role, _, title in pairs}


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@files
def export(*, path: Path, cache: Path | None, user_file: Path | None) -> None:  # noqa: ARG001 - same options everywhere
    """Write your own places to a .geojson file, which `import` reads again; - is stdout.

    \b
    Example:
        gazetteer export mine.geojson
    """
    with open_user_file(user_file) as user:
        features = [_feature(state) for state in user.states() if not state.hidden]
    text = json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1
    )
    if str(path) == "-":
        click.echo(text)
        return
    temporary = path.with_name(f".{path.name}.part")
    temporary.write_text(text + "\n", encoding="utf-8")
    temporary.replace(path)
    click.echo(f"wrote {len(features)} places to {path}", err=True)


def _feature(state: State) -> dict[str, object]:
    place = state.entry.place
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "name": place.name,
            "names": "|".join(name.text for name in state.entry.names),
            "feature_code": place.feature_code,
            "country": place.country,
            "admin1": place.admin1,
            "source": place.source,
        },
    }


VERBS = (import_, check, export)
