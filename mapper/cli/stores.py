"""The verb `store`: check, vacuum, history, undo, archive."""

from __future__ import annotations

from pathlib import Path

import click

from mapper.cli.options import counted, tell
from mapper.cli.querying import STORE, open_store, open_writable


@click.group("store")
def store_group() -> None:
    """Look after a store: check, vacuum, history, undo, archive.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store check output/incidents.gpkg
    """


@store_group.command("check")
@STORE
def check(store: Path | str) -> int:
    """Say what is wrong with a store; status 1 if anything is.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store check output/incidents.gpkg
    """
    opened = open_writable(store)
    found = opened.check()
    for problem in found:
        click.echo(f"{opened.name}: {problem}")
    if not found:
        tell(f"{opened.name}: all is well")
    return int(bool(found))


@store_group.command("vacuum")
@STORE
def vacuum(store: Path | str) -> int:
    """Bring a store up to date and give back the space it does not use.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store vacuum output/incidents.gpkg
    """
    from mapper.store.address import home_of  # noqa: PLC0415 (older stores do not open yet)

    home = home_of(store)
    tell(f"{home.name}: {home.vacuum()} bytes saved")
    return 0


@store_group.command("history")
@STORE
def history(store: Path | str) -> int:
    """Print what was written into a store, and when.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store history output/incidents.gpkg
    """
    for entry in open_writable(store).history():
        click.echo(
            f"{entry.number}\t{entry.at}\t{entry.what}\t{entry.added} added, {entry.changed} changed,"
            f" {entry.documents} documents{', undone since' if entry.undone else ''}"
        )
    return 0


@store_group.command("undo")
@STORE
def undo(store: Path | str) -> int:
    """Take back the last batch that was written into a store.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store undo output/incidents.gpkg
    """
    opened = open_writable(store)
    entry = opened.undo()
    tell(
        f"{opened.name}: batch {entry.number} of {entry.at} undone: {counted(entry.added, 'incident')} removed,"
        f" {entry.changed} put back as they were"
    )
    return 0


@store_group.command("archive")
@STORE
@click.argument("folder", type=click.Path(path_type=Path))
def archive(store: Path | str, folder: Path) -> int:
    """Write all incidents of a store into a folder of GeoParquet files: for many millions.

    An archive is asked like a store, and only read. FOLDER ends in .parquet.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper store archive output/incidents.gpkg output/incidents.parquet
        mapper query output/incidents.parquet --region Latakia
    """
    from mapper.store.archive import Archive  # noqa: PLC0415 (only who archives pays)

    written = Archive.write(open_store(store).each(), folder)
    tell(f"{written.name}: {counted(len(written), 'incident')}")
    return 0


VERBS = (store_group,)
