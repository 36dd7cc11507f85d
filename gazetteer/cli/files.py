"""The verbs that read and write files: import, check, export."""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.cli.options import counted, files, open_gazetteer, open_user_file
from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gazetteer.check import Problem
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.sources.reading import Reading

_FILE = click.argument(
    "path", metavar="FILE", type=click.Path(exists=True, allow_dash=True, path_type=Path)
)
_FORMAT = click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help="geonames, cod, wof, osm, lpf, csv, xlsx, geojson or gpkg, if the file does not tell.",
)
_COLUMNS = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="WHAT=TITLE",
    help="As in lat=Breite; else guessed.",
)
_NAMES = click.option(
    "--names",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="GeoNames' alternateNamesV2.txt or the like, to go with its dump.",
)

_ENCODING = click.option(
    "--encoding", metavar="NAME", help="Of a table that is not UTF-8, as cp1256."
)


@dataclass(frozen=True)
class How:
    """How a file is to be read; see `gazetteer.sources.read.read`."""

    form: str | None = None
    columns: tuple[str, ...] = ()
    names: Path | None = None
    encoding: str | None = None


SHOWN = 20
"""No more warnings than this are told by `import`; `check` tells all."""


@click.command("import")
@_FILE
@_FORMAT
@_COLUMNS
@_NAMES
@_ENCODING
@click.option("--keep-good", is_flag=True, help="Take the good rows although others are bad.")
@files
def import_(
    *,
    path: Path,
    form: str | None,
    columns: tuple[str, ...],
    names: Path | None,
    encoding: str | None,
    keep_good: bool,
    cache: Path | None,
    user_file: Path | None,
) -> None:
    """Add the places of a file, all or none.

    With --keep-good all but the bad rows; - is stdin, a table or GeoJSON. What is known already is
    joined with what the file says of it; `gazetteer show` tells why.

    \b
    Example:
        gazetteer import villages.csv --keep-good
    """
    places = open_gazetteer(cache, user_file)
    with _given(path) as file:
        if is_large_dump(file, form):
            take_dump(file, names, places, user_file, keep_good=keep_good)
            return
        how = How(form, columns, names, encoding)
        reading, problems = checked(file, how, places, joining=True)
    take(reading, problems, places, user_file, keep_good=keep_good)


@contextmanager
def _given(path: Path) -> Iterator[Path]:
    """Give the file, or what stands on stdin as one."""
    if str(path) != "-":
        yield path
        return
    text = sys.stdin.buffer.read()
    ending = ".geojson" if text.lstrip()[:1] == b"{" else ".csv"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"stdin{ending}"
        file.write_bytes(text)
        yield file


def is_large_dump(path: Path, form: str | None) -> bool:
    """Say whether a file is a dump of GeoNames that is too large for the user's own file."""
    from gazetteer.sources import dump, sniff  # noqa: PLC0415 - `search` must not pay for it

    form = form or sniff.format_of(path)
    return form == "geonames" and dump.is_large(path)


def take_dump(
    path: Path, names: Path | None, places: Gazetteer, user_file: Path | None, *, keep_good: bool
) -> None:
    """Compile a large dump into a file beside the user's own; tell what became of it."""
    from gazetteer.sources import dump  # noqa: PLC0415 - `search` must not pay for it

    def tell(step: str) -> None:
        click.echo(f"{path.name}: {step}", err=True)

    with open_user_file(user_file) as user:
        compiled, change = dump.take_in(
            path, user, places, names=names, keep_good=keep_good, on_progress=tell
        )
    for problem in compiled.problems[:SHOWN]:
        tell(f"line {problem.line}: {problem.what}")
    bad = len(compiled.problems)
    if bad and not keep_good:
        raise GazetteerError(
            f"{path.name}: {counted(bad, 'bad row')}, nothing imported; "
            f"correct them, or take the {compiled.places} good ones with --keep-good"
        )
    if change is None:
        tell("it is imported already")
        return
    known = f", {compiled.known} of them known before" if compiled.known else ""
    left = f", {counted(bad, 'bad row')} left out" if bad else ""
    found = counted(compiled.places, "place")
    click.echo(f"imported {found} from {path.name}{known}{left}", err=True)
    click.echo("`gazetteer undo` takes it back", err=True)


def take(
    reading: Reading,
    problems: list[Problem],
    places: Gazetteer,
    user_file: Path | None,
    *,
    keep_good: bool,
) -> None:
    """Take in what was read, or refuse it where rows are bad; tell what became of it."""
    from gazetteer.database import edit as changes  # noqa: PLC0415 - `search` must not pay for it

    bad = _bad(problems)
    kept = [record for record in reading.records if record.line not in bad]
    if bad and not keep_good:
        raise GazetteerError(
            f"{reading.source}: {counted(len(bad), 'bad row')}, nothing imported; "
            f"correct them, or take the {len(kept)} good ones with --keep-good"
        )
    with open_user_file(user_file) as user:
        taken = changes.take_in(user, places, kept, reading.source)
    told = [f"imported {counted(taken.new, 'place')} from {reading.source}"]
    for count, what in (
        (taken.joined, "joined to places that are known"),
        (taken.known, "were there already"),
        (len(bad), f"bad row{'s' * (len(bad) != 1)} left out"),
        (reading.left_out, "left out, no longer in use"),
    ):
        told += [f"{count} {what}"] if count else []
    click.echo(", ".join(told), err=True)
    if taken.change:
        click.echo("`gazetteer undo` takes it back", err=True)


def _bad(problems: list[Problem]) -> set[int]:
    return {problem.line for problem in problems if problem.severity == "error"}


@click.command()
@_FILE
@_FORMAT
@_COLUMNS
@_ENCODING
@files
def check(
    *,
    path: Path,
    form: str | None,
    columns: tuple[str, ...],
    encoding: str | None,
    cache: Path | None,
    user_file: Path | None,
) -> int:
    """Print what is wrong with a file of places.

    Line by line, on stderr; the status is 1 if a row is bad.

    \b
    Example:
        gazetteer check villages.csv
    """
    places = open_gazetteer(cache, user_file)
    with _given(path) as file:
        reading, problems = checked(file, How(form, columns, None, encoding), places)
    bad = _bad(problems)
    good = sum(1 for record in reading.records if record.line not in bad)
    click.echo(f"{reading.source}: {counted(good, 'good row')}, {len(bad)} bad", err=True)
    return 1 if bad else 0


def checked(
    path: Path, how: How, places: Gazetteer, *, joining: bool = False
) -> tuple[Reading, list[Problem]]:
    """Read a file and say what is wrong with its rows, on stderr."""
    from gazetteer.check import check as check_records  # noqa: PLC0415 - `search` must not pay for it
    from gazetteer.sources.read import read  # noqa: PLC0415

    def point_of(place_id: str) -> tuple[float, float] | None:
        return (places[place_id].lat, places[place_id].lon) if place_id in places else None

    reading = read(
        path, form=how.form, columns=_mapping(how.columns), names=how.names, points=point_of,
        encoding=how.encoding,
    )  # fmt: skip
    told = ", ".join(f"{role}={title}" for role, title in reading.columns.items())
    unread = f"; not read: {', '.join(reading.unread)}" if reading.unread else ""
    told = f"; {told}" if told else ""
    click.echo(f"{reading.source}: read as {reading.form}{told}{unread}", err=True)
    problems = [*reading.problems, *check_records(reading.records, places, joining=joining)]
    problems.sort(key=lambda problem: (problem.line, problem.what))
    _tell(reading, problems, SHOWN if joining else None)
    return reading, problems


def _tell(reading: Reading, problems: list[Problem], most: int | None) -> None:
    """Tell all errors, and no more than some of the warnings."""
    warnings = 0
    for problem in problems:
        warning = problem.severity == "warning"
        warnings += warning
        if not warning or most is None or warnings <= most:
            mild = "warning: " if warning else ""
            where = f"{reading.source}, {reading.unit} {problem.line}"
            click.echo(f"{where}: {mild}{problem.what}", err=True)
    if most is not None and warnings > most:
        click.echo(f"… and {warnings - most} more warnings: see `gazetteer check`", err=True)


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
    """Write your own places to a GeoJSON file.

    All that you added and imported, areas and identifiers in other sources too; `import` reads it
    again. A - in the place of the file is stdout.

    \b
    Example:
        gazetteer export mine.geojson
    """
    from gazetteer.sources.features import feature_of  # noqa: PLC0415 - `search` must not pay for it

    with open_user_file(user_file) as user:
        features = [feature_of(state.whole()) for state in user.states() if not state.hidden]
    text = json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1
    )
    if str(path) == "-":
        click.echo(text)
        return
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise GazetteerError(f"cannot write {path}: {error.strerror}") from error
    click.echo(f"wrote {counted(len(features), 'place')} to {path}", err=True)


VERBS = (import_, check, export)
