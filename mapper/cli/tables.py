"""The verb that reads tables: import."""

from __future__ import annotations

import gc
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mapper.cli.accounts import accounted, tell_reading
from mapper.cli.options import (
    CACHE,
    StoreAddress,
    counted,
    focus_of,
    is_store,
    open_gazetteer,
    tell,
)
from mapper.errors import MapperError, TableError
from mapper.output import check_writable, replacing
from mapper.store.address import is_archive, is_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.model import EventType, Incident
    from mapper.store import Written


LARGE = 10_000_000
"""Bytes of a table from which on a second process is worth its start, a tenth of a second."""


@click.command("import")
@click.argument("table", metavar="TABLE")
@click.option("-o", "--output", type=StoreAddress(), help="Store to add to, or file to write.")
@click.option(
    "--columns",
    metavar="WORDS",
    help="Which column says what: acled, ucdp, gtd, ours, auto, or date=When,place=Town.",
)
@click.option("--sheet", metavar="NAME", help="Sheet of a workbook, layer of a GeoPackage.")
@click.option("--focus", metavar="CC", help="Country of rows that name none, as SY.")
@click.option("--encoding", metavar="NAME", help="Of text that is not UTF-8, as cp1256.")
@click.option("--date-order", type=click.Choice(["dmy", "mdy"]), help="How 03/04/2025 is meant.")
@click.option("--type", "kind", metavar="TYPE", help="Of rows that name none, as battles.")
@click.option("--source", metavar="NAME", help="Who made the table, if it does not say.")
@click.option(
    "--rejected", type=click.Path(path_type=Path), help="Write rejected rows here, with reasons."
)
@click.option("--strict", is_flag=True, help="Status 1 if a row was rejected.")
@CACHE
def import_table(
    table: str,
    output: Path | str | None,
    columns: str | None,
    sheet: str | None,
    focus: str | None,
    encoding: str | None,
    date_order: str | None,
    kind: str | None,
    source: str | None,
    rejected: Path | None,
    strict: bool,  # noqa: FBT001 (click gives options by name)
    cache: Path | None,
) -> int:
    """Read incidents from a table: ACLED, UCDP GED, GTD, or any other.

    TABLE is .csv .tsv .xlsx .ods .json .jsonl .geojson .gpkg .shp .kml .parquet, or - for CSV on
    stdin. How its columns were read is told on stderr; --columns corrects it. Rows without coordinates are put to
    the place that they name. Without -o the incidents are printed, one JSON object a line.

    \b
    Examples:
        mapper import samples/incidents.csv -o output/incidents.gpkg
        mapper import samples/incidents.csv --columns auto,place=town,fatalities=killed
    """
    for path in (output, rejected):
        if isinstance(path, Path):
            check_writable(path)
            if _same_file(path, Path(table)):
                raise MapperError(f"{path} is the table itself; name another file")
    if is_server(table) or is_archive(table):
        return _copy(table, output)
    with _file(table) as path:
        if is_store(str(path)) and _is_ours(path):
            return _copy(path, output)
        from mapper.tables import Table  # noqa: PLC0415 (only who imports pays)

        places = open_gazetteer(cache)
        opened = Table(
            path,
            places,
            _type_in_words,
            wanted=columns,
            encoding=encoding,
            sheet=sheet,
            label=source,
            order=date_order,
            focus=focus_of(places, focus),
            default=_type_named(kind) if kind else None,
        )
        tell_reading(opened)
        with _uncollected():
            _write(accounted(opened, rejected), output, large=path.stat().st_size > LARGE)
    return int(strict and bool(opened.account.rejected))


@contextmanager
def _file(table: str) -> Iterator[Path]:
    """Yield the path of a table; what stands on stdin as a file."""
    if table != "-":
        yield Path(table)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin.csv"
        path.write_bytes(sys.stdin.buffer.read())
        yield path


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: millions of small values without a cycle make none."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _is_ours(path: Path) -> bool:
    """Say whether a GeoPackage is a store, whose incidents are complete as they are."""
    from mapper.errors import StoreError  # noqa: PLC0415
    from mapper.store import Store  # noqa: PLC0415 (only for GeoPackages)

    if not path.exists():
        raise TableError(f"{path}: there is no such file")
    try:
        Store.open(path)
    except StoreError:
        return False
    return True


def _copy(path: Path | str, output: Path | str | None) -> int:
    """Add what one store holds to another."""
    from mapper.cli.querying import open_store  # noqa: PLC0415 (only for stores)

    if output is not None and (output == path or _same_file(output, path)):
        raise MapperError(f"{output} is the table itself; name another store with -o")
    _write(open_store(path).each(), output)
    return 0


def _same_file(one: Path | str, other: Path | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return False
    return one.exists() and one.resolve() == other.resolve()


def _type_in_words(text: str) -> tuple[EventType, str] | None:
    """Return the type of the strongest event that words tell of, if it happened."""
    from mapper.events import find_events  # noqa: PLC0415 (only for rows whose columns name none)

    happened = [cue for cue in find_events(text) if cue.realis == "happened"]
    best = min(happened, key=lambda cue: (cue.rank, cue.start), default=None)
    return (best.event_type, best.sub_event_type) if best else None


def _type_named(kind: str) -> tuple[EventType, str]:
    """Return the event type that the user names, with its usual sub-event type."""
    from mapper.query.words import read_type  # noqa: PLC0415 (only where a type is named)
    from mapper.tables.types import USUAL  # noqa: PLC0415

    named = read_type(kind)
    return named, USUAL[named]


# ------------------------------------------------------------------ where it goes


def _write(
    incidents: Iterator[Incident], output: Path | str | None, *, large: bool = False
) -> None:
    from mapper.store import Store  # noqa: PLC0415 (only who writes pays)

    if output is None:
        _print(incidents)
    elif not is_store(str(output)):
        from mapper.cli.writing import write_incidents  # noqa: PLC0415

        write_incidents(list(incidents), [], output)
        tell(f"{output}: written")
    elif isinstance(output, str) or (output.exists() and output.stat().st_size):
        store = Store.ready(output)
        _tell_written(store.name, store.write(incidents))
    else:
        with replacing(output) as draft:
            store = Store.create(draft)
            written = store.fill(incidents) if large else store.write(incidents)
        _tell_written(str(output), written)


def _print(incidents: Iterator[Incident]) -> None:
    from mapper.cli.reading import as_line  # noqa: PLC0415 (only who prints pays)
    from mapper.records import incident_record  # noqa: PLC0415

    for incident in incidents:
        click.echo(as_line(incident_record(incident)))


def _tell_written(name: str, written: Written) -> None:
    kept = f", {written.kept} kept as a person has left them" if written.kept else ""
    tell(
        f"{name}: {counted(written.added, 'incident')} added, {written.changed} changed,"
        f" {written.unchanged} as they were{kept}"
    )


VERBS = (import_table,)
