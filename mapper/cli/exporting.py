"""The verb that hands incidents on: export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mapper.cli.options import CACHE, counted, tell
from mapper.cli.querying import STORE, conditions, open_store, question_of
from mapper.errors import MapperError
from mapper.output import check_writable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.model import Document, Incident

LAYOUTS = ("ours", "hxl", "acled", "ucdp")


@click.command("export")
@STORE
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    help="Whose columns a table has: ACLED's 31 and ours behind them, the same with a row of HXL"
    " tags, ACLED's alone, or UCDP's.",
)
@click.option("--publish", is_flag=True, help="Leave out what may harm people; needs --seed.")
@click.option("--seed", metavar="WORDS", help="Your secret, by which --publish moves points.")
@click.option(
    "--moved-km", type=click.FloatRange(min=0.1, max=100), default=5.0, show_default=True,
    help="How far --publish moves points at most.",
)  # fmt: skip
@click.option(
    "--public",
    multiple=True,
    metavar="NAME",
    help="Source or actor that --publish may name, or all.",
)
@conditions
@CACHE
def export_store(
    store: Path | str,
    file: Path,
    layout: str | None,
    publish: bool,  # noqa: FBT001 (click gives options by name)
    seed: str | None,
    moved_km: float,
    public: tuple[str, ...],
    cache: Path | None,
    **asked: Any,  # noqa: ANN401 (options)
) -> int:
    """Write incidents of a store into a file: .csv .tsv .xlsx .geojson .gpkg .parquet .arrow .fgb .kml .jsonl.

    All of them, or those that meet all conditions, as in mapper query.

    --publish leaves out incidents that rest on a restricted source, all words of reports and their
    titles, every source that is neither an outlet, nor a body known by name, nor --public, and
    actors that may be persons.
    Points are moved by up to --moved-km, the same place always to the same point; that they were
    is stated in every row.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper export output/incidents.gpkg output/incidents.geojson
        mapper export output/incidents.gpkg output/jableh.csv --region Jableh --layout acled
        mapper export output/incidents.gpkg output/public.csv --publish --seed "four secret words"
    """
    if publish and not seed:
        raise MapperError("--publish needs --seed WORDS: a secret, by which points are moved")
    if not publish and (seed or public):
        raise MapperError("--seed and --public go with --publish")
    check_writable(file)
    if isinstance(store, Path) and file.exists() and file.resolve() == store.resolve():
        raise MapperError(f"{file} is the store itself; choose another name")
    incidents, documents = _asked_for(store, asked, cache)
    if publish and seed:
        incidents = _published(incidents, seed, moved_km, public)
        documents = []
    from mapper.cli.writing import write_incidents  # noqa: PLC0415 (only who writes pays)

    write_incidents(incidents, documents, file, layout=layout)
    tell(f"{file}: {counted(len(incidents), 'incident')}")
    return 0


def _asked_for(
    store: Path | str, asked: dict[str, Any], cache: Path | None
) -> tuple[Sequence[Incident], Sequence[Document]]:
    """Return the incidents that meet the conditions, with the documents they rest on."""
    opened = open_store(store)
    if not any(value not in (None, (), False) for value in asked.values()):
        return opened.incidents(), opened.documents()
    incidents = opened.find(question_of(asked, cache))
    named = {report.document for incident in incidents for report in incident.reports}
    return incidents, [each for each in opened.documents() if each.id in named]


def _published(
    incidents: Sequence[Incident], seed: str, moved_km: float, public: Sequence[str]
) -> list[Incident]:
    from mapper.frames.publishing import Publisher  # noqa: PLC0415 (only who publishes pays)

    publisher = Publisher(seed, moved_km=moved_km, public=public)
    kept = [found for each in incidents if (found := publisher(each)) is not None]
    left_out = len(incidents) - len(kept)
    if left_out:
        tell(
            "left out, as they rest on restricted sources or were rejected:"
            f" {counted(left_out, 'incident')}"
        )
    if publisher.withheld:
        names = ", ".join(sorted(publisher.withheld)[:5])
        tell(f"not named: {len(publisher.withheld)}, as {names}; --public NAME names one")
    tell(f"published: words of reports left out, points moved by up to {moved_km:g} km")
    return kept


VERBS = (export_store,)
"""The verbs of this module."""
