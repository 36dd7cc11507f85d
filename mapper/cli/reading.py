"""The verbs that read reports: map, extract, parse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mapper.cli.options import (
    STORES,
    Day,
    StoreAddress,
    counted,
    is_store,
    open_gazetteer,
    read_documents,
    reading,
    readings,
    tell,
)
from mapper.errors import MapperError
from mapper.output import check_writable, replacing

if TYPE_CHECKING:
    from mapper.cli.options import ReadingOptions
    from mapper.model import DateSpan, Document, Incident
    from mapper.unresolved import Unresolved

STDOUT = Path("-")
"""Where -o writes to standard output."""

REPORTS = click.argument("reports", nargs=-1, required=True, metavar="REPORTS...")


@click.command("parse")
@REPORTS
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option(
    "--unresolved", "only_names", is_flag=True, help="Print a table of the names without a place."
)
@reading
def parse(reports: tuple[str, ...], form: str, *, only_names: bool, options: ReadingOptions) -> int:
    """Print what was found in each document: toponyms, candidates, incidents.

    \b
    Example:
        mapper parse samples/coast-march-2025 --format jsonl
        mapper parse samples/coast-march-2025 --unresolved
    """
    from mapper.records import reading_record, unresolved_record  # noqa: PLC0415 (who prints pays)
    from mapper.unresolved import unresolved  # noqa: PLC0415 (only who prints pays)

    del form
    documents, skipped = read_documents(reports, options)
    places = open_gazetteer(options.cache)
    names: list[Unresolved] = []
    for found in readings(documents, options):
        without = unresolved(found, places)
        names += without
        if not only_names:
            record = reading_record(found)
            record["unresolved"] = [unresolved_record(name) for name in without]
            click.echo(as_line(record))
    if only_names:
        list_names(names)
    return int(skipped and options.strict)


def list_names(names: list[Unresolved]) -> None:
    """Print the names without a place, and say how to give them one."""
    from mapper.cli.listing import aligned  # noqa: PLC0415 (only who prints pays)
    from mapper.unresolved import counted  # noqa: PLC0415 (only who prints pays)

    if not names:
        tell("every name has a place")
        return
    rows = [
        (str(times), name.text, name.role or "perhaps a place", name.because)
        for times, name in counted(names)
    ]
    click.echo(aligned([("times", "name", "role", "why it has no place"), *rows], right=[0]))
    tell(f'to give one a place: gazetteer add "{rows[0][1]}" --lat LAT --lon LON --country CC')


@click.command("extract")
@REPORTS
@click.option(
    "-o", "--output", type=StoreAddress(), help="File to write, - or a postgresql:// address."
)
@click.option("--format", "form", type=click.Choice(["jsonl"]), help="Of what is printed.")
@reading
def extract(
    reports: tuple[str, ...], output: Path | str | None, form: str | None, options: ReadingOptions
) -> int:
    """Print the merged incidents, or write them: .gpkg .geojson .csv .parquet .jsonl .kml .xlsx.

    \b
    Example:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
    """
    del form
    output = None if output == STDOUT else output
    if isinstance(output, Path):
        check_writable(output)
    documents, skipped = documents_of(reports, options)
    if isinstance(output, Path) and output.suffix.lower() in STORES:
        refuse_loss(output, documents)
    documents, incidents = merged(documents, options)
    if not incidents:
        tell(f"no incident found in {counted(len(documents), 'report')}")
    if output is None:
        from mapper.records import incident_record  # noqa: PLC0415 (only who prints pays)

        for incident in incidents:
            click.echo(as_line(incident_record(incident)))
    else:
        from mapper.cli.writing import write_incidents  # noqa: PLC0415 (only who writes pays)

        write_incidents(incidents, documents, output)
        found = counted(len(incidents), "incident")
        tell(f"{output}: {found} of {counted(len(documents), 'report')}")
    return int(skipped and options.strict)


@click.command("map")
@REPORTS
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output/map.html"),
    show_default=True,
    help="File to write, or - for standard output.",
)
@click.option("--title", help="What stands at the head of the page.")
@click.option("--online-tiles", metavar="NAME", help="Offer one online layer, off at start.")
@click.option("--as-of", type=Day(), help="As of when the data are; else the newest report.")
@reading
def draw(
    reports: tuple[str, ...],
    output: Path,
    title: str | None,
    online_tiles: str | None,
    as_of: DateSpan | None,
    options: ReadingOptions,
) -> int:
    """Draw reports, or what a store holds, as one HTML map that needs no network.

    \b
    Example:
        mapper map samples/coast-march-2025 -o output/map.html
    """
    if output == Path("output/map.html"):
        output.parent.mkdir(exist_ok=True)
    if output != STDOUT:
        check_writable(output)
    stores = [path for path in reports if is_store(path)]
    if stores and len(reports) > 1:
        raise MapperError(
            f"{stores[0]} is a store: draw it alone, or add the reports to it first:"
            f" mapper extract REPORTS -o NEW.gpkg, mapper import NEW.gpkg -o {stores[0]}"
        )
    skipped = False
    if stores:
        incidents, documents = stored_incidents(stores[0]), None
    else:
        documents, skipped = documents_of(reports, options)
        documents, incidents = merged(documents, options)
    from mapper.map import render  # noqa: PLC0415 (folium takes half a second)

    page = render(
        incidents,
        **_given(title=title, online_tiles=online_tiles, as_of=as_of.last if as_of else None),
        **_given(documents=documents),
    )
    _put(page, output)
    tell(_summary(output, incidents))
    return int(skipped and options.strict)


def _put(page: str, output: Path) -> None:
    if output == STDOUT:
        click.echo(page, nl=False)
        return
    with replacing(output) as draft:
        draft.write_text(page, encoding="utf-8", newline="")


def _given(**options: Any) -> dict[str, Any]:  # noqa: ANN401 (passed on)
    return {name: value for name, value in options.items() if value is not None}


def _summary(output: Path, incidents: list[Incident]) -> str:
    if not incidents:
        return f"{output}: no incident found; the map says so"
    pinned = sum(
        any(each.precision != "country" for each in incident.locations) for incident in incidents
    )
    found = counted(len(incidents), "incident")
    if pinned == len(incidents):
        return f"{output}: {found} on the map"
    return f"{output}: {found}, {pinned} on the map and the rest only in the list beside it"


def documents_of(reports: tuple[str, ...], options: ReadingOptions) -> tuple[list[Document], bool]:
    """Read reports; the flag says whether any was skipped."""
    if stores := [path for path in reports if is_store(path)]:
        raise MapperError(f"{stores[0]} is a store, not a report; mapper query reads it")
    return read_documents(reports, options)


def refuse_loss(store: Path, documents: list[Document]) -> None:
    """Refuse to put a new store in the place of one that knows what these reports do not tell.

    Raises
    ------
    MapperError
        If the file is no store of ours, or holds what a person has decided or other reports tell.
    """
    if not store.exists() or not store.stat().st_size:
        return
    import mapper  # noqa: PLC0415 (only for stores)

    read = {document.id for document in documents}
    for incident in mapper.open(store).each():
        others = [each.document for each in incident.reports if each.document not in read]
        if incident.status != "auto" or others:
            why = f"rests on {others[0]}" if others else f"a person has {incident.status}"
            raise MapperError(
                f"{store} would be replaced, but holds {incident.id}, which {why}; write another"
                f" store and add it: mapper import NEW.gpkg -o {store}"
            )


def merged(
    documents: list[Document], options: ReadingOptions
) -> tuple[list[Document], list[Incident]]:
    """Read what documents tell, and merge it."""
    from mapper.merge import merge  # noqa: PLC0415 (only who merges pays)

    read = list(readings(documents, options))
    return [found.document for found in read], merge(read)


def stored_incidents(path: str) -> list[Incident]:
    """Return all incidents of a store."""
    import mapper  # noqa: PLC0415 (only for stores)

    return mapper.open(path).incidents()


def as_line(record: dict[str, Any]) -> str:
    """Return a record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False)


VERBS = (draw, extract, parse)
