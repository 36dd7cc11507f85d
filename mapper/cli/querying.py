"""The verbs that ask a store: query, explain."""

from __future__ import annotations

import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mapper.cli.options import CACHE, StoreAddress, is_store, open_gazetteer, tell
from mapper.errors import MapperError, QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mapper.model import Incident
    from mapper.query import Question
    from mapper.store import Store
    from mapper.store.archive import Archive

STORE = click.argument("store", type=StoreAddress())

FORMATS = ("table", "jsonl", "csv", "geojson")

_WORDS = (
    # option, what it takes, help
    ("region", "NAME", "Country, district, named region in any spelling; along the M4."),
    ("dates", "FIRST/LAST", "Days that incidents overlap: 2025-03-06/2025-03-08, 2025-03."),
    ("within", "KM:PLACE", "Around a place, point or road: 25km:Jableh, 5km:35.36,35.92."),
    ("bbox", "W,S,E,N", "Box of longitudes and latitudes."),
    ("polygon", "FILE", "Area of a GeoJSON or other map file."),
    ("type", "TYPE", "battles, explosions, violence, protests, riots, strategic."),
    ("actor", "WORD", "Part of the name of an actor."),
    ("reporter", "WORD", "Part of the name of who says so."),
    ("text", "WORD", "Words of the evidence or of a title."),
    ("status", "STATUS", "auto, confirmed, corrected, rejected."),
)
"""Conditions that may be given several times; any of the values will do."""


def conditions(verb: Callable[..., object]) -> Callable[..., object]:
    """Give a verb the conditions of a query."""
    options = [
        click.option(f"--{name}", multiple=True, metavar=metavar, help=words)
        for name, metavar, words in _WORDS
    ]
    options += [
        click.option("--min-fatalities", type=int, metavar="N", help="At least N are said killed."),
        click.option("--max-fatalities", type=int, metavar="N", help="No more than N killed."),
        click.option("--precision", metavar="WORD", help="Known at least so exactly: admin2 …"),
        click.option("--dates-within", is_flag=True, help="All days of it lie within --dates."),
        click.option(
            "--include-possible",
            is_flag=True,
            help="Also what is known less exactly than the --region and perhaps in it.",
        ),
    ]
    options += [
        click.option(
            f"--not-{name}", multiple=True, metavar=metavar, help=f"Leave out what meets --{name}."
        )
        for name, metavar, _ in _WORDS
    ]
    options += [
        click.option(
            "--or",
            "or_",
            multiple=True,
            metavar="CONDITIONS",
            help="Also what meets these: --or '--region Idlib --type battles'.",
        )
    ]
    for option in reversed(options):
        verb = option(verb)
    return verb


@click.command("query")
@STORE
@conditions
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@CACHE
def query(store: Path | str, form: str, cache: Path | None, **asked: Any) -> int:  # noqa: ANN401 (options)
    """Print the incidents of a store that meet all conditions.

    A condition given twice is met by any of its values; --or adds what meets other conditions. --region compares areas; --within, --bbox
    and --polygon compare the stored point.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper query output/incidents.gpkg --region Latakia --dates 2025-03-06/2025-03-08
        mapper query output/incidents.gpkg --within 25km:Jableh --not-type protests --format jsonl
    """
    opened = open_store(store)
    question = question_of(asked, cache)
    incidents = opened.find(question)
    _print(incidents, form)
    _tell_what_is_left_out(opened, question, len(incidents))
    return 0


def open_store(path: Path | str) -> Store | Archive:
    """Open a store or an archive; reports get a word of where they are read."""
    from mapper.store.address import is_archive  # noqa: PLC0415 (only who asks a store pays)

    if is_archive(path):
        from mapper.store.archive import Archive  # noqa: PLC0415 (only who asks one pays)

        return Archive.open(Path(path))
    return open_writable(path)


def open_writable(path: Path | str) -> Store:
    """Open a store that can be changed: no archive."""
    from mapper.store import Store  # noqa: PLC0415 (only who asks a store pays)

    if not is_store(path) and Path(path).exists():
        raise MapperError(
            f"{path} is not a store; mapper import TABLE -o STORE.gpkg makes one of a table, mapper"
            " extract REPORTS -o STORE.gpkg of reports"
        )
    return Store.open(path)


def question_of(asked: dict[str, Any], cache: Path | None) -> Question:
    """Return the question that the options make."""
    from mapper.query.asking import Asker  # noqa: PLC0415 (only who asks a store pays)

    return Asker(lambda: open_gazetteer(cache), tell).ask(_understood(asked))


def _understood(asked: dict[str, Any]) -> dict[str, Any]:
    """Return the conditions with those that stand after --or, likewise as conditions."""
    if asked["dates_within"] and not asked["dates"]:
        raise QueryError("--dates-within needs --dates FIRST/LAST")
    if asked["include_possible"] and not asked["region"]:
        raise QueryError("--include-possible goes with --region; shapes compare stored points")
    return asked | {"or_": [_parsed(words) for words in asked["or_"]]}


def _parsed(words: str) -> dict[str, Any]:
    """Return the conditions of one --or."""
    options = getattr(conditions(lambda **_: None), "__click_params__", [])
    command = click.Command("query --or", params=list(reversed(options)), add_help_option=False)
    try:
        given = command.make_context("query --or", shlex.split(words)).params
    except (ValueError, click.UsageError) as error:
        said = error.message if isinstance(error, click.UsageError) else str(error)
        raise QueryError(f"--or {words}: {said}") from error
    return _understood(given)


def _print(incidents: Sequence[Incident], form: str) -> None:
    if form == "table":
        if incidents:
            from mapper.cli.listing import table  # noqa: PLC0415

            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
            click.echo(table(incidents, width))
    elif form == "jsonl":
        from mapper.cli.reading import as_line  # noqa: PLC0415
        from mapper.records import incident_record  # noqa: PLC0415

        for incident in incidents:
            click.echo(as_line(incident_record(incident)))
    else:
        _print_exported(incidents, f".{form}")


def _print_exported(incidents: Sequence[Incident], ending: str) -> None:
    """Print the very bytes that `mapper export` would write."""
    from mapper.frames import export  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"incidents{ending}"
        export(incidents, path)
        click.echo(path.read_bytes(), nl=False)


def _tell_what_is_left_out(store: Store | Archive, question: Question, found: int) -> None:
    from mapper.query.wider import with_possible  # noqa: PLC0415 (only who asks a store pays)

    wider = with_possible(question)
    if wider != question and (perhaps := store.count(wider) - found):
        tell(f"{_counted(perhaps)} perhaps in the region left out; --include-possible takes them")
    if left_out := store.left_out(question):
        tell(
            f"{_counted(left_out)} known only to a district, governorate or country left out: the"
            " stored point lies outside; --region compares areas"
        )
    tell(_counted(found))


def _counted(number: int) -> str:
    return f"{number or 'no'} incident{'' if number == 1 else 's'}"


@click.command("explain")
@STORE
@click.argument("identifier", metavar="ID")
def explain_incident(store: Path | str, identifier: str) -> int:
    """Print every field of an incident: the words it rests on, the rule, the reasons.

    ID is an identifier as mapper query prints it, or the beginning of one.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper explain output/incidents.gpkg inc-e297fee599a3
    """
    from mapper.explain import explain  # noqa: PLC0415 (only who asks pays)

    opened = open_writable(store)
    found = opened.family(opened.identifier(identifier))
    width = min(shutil.get_terminal_size().columns, 100)
    click.echo(explain(found.incident, whole=found.whole, parts=found.parts, width=width))
    return 0


VERBS = (query, explain_incident)
