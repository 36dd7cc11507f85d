"""The verb that counts: summary."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import bidirectional

import click

from mapper.cli.options import CACHE, open_gazetteer, tell
from mapper.cli.querying import STORE, conditions, open_store, question_of
from mapper.errors import OutputError, QueryError
from mapper.output import check_writable, replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.store import Store
    from mapper.store.archive import Archive
    from mapper.summary import Row, Summary
    from mapper.summary.lines import Cell

    Lines = tuple[list[str], list[list[Cell]]]

OVERVIEW = ("type", "month", "admin1", "actor")
"""What a table counts by if nothing else is asked for."""

_SHOWN = 20
"""Rows of each table of the overview."""

_TABLES, _CHARTS, _LAYERS = (".csv", ".tsv"), (".png", ".svg"), (".geojson", ".gpkg")


@click.command("summary")
@STORE
@click.option(
    "--by",
    multiple=True,
    metavar="WORD",
    help="country, admin1, admin2, admin3, day, week, month, quarter, year, type, sub-type, actor,"
    " reporter, status; twice for one by the other.",
)
@click.option("--compare", metavar="FIRST/LAST", help="Other days, set beside those of --dates.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Table (.csv .tsv), chart (.png .svg) or layer of areas (.geojson .gpkg).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
)
@conditions
@CACHE
def summary(
    store: Path | str,
    by: tuple[str, ...],
    compare: str | None,
    output: Path | None,
    form: str,
    cache: Path | None,
    **asked: Any,  # noqa: ANN401 (options)
) -> int:
    """Count incidents and victims by unit, period, type or actor.

    Victims are bounds. What is part of a larger incident is not added to it, nor is a figure for
    several places added to those of single ones. Incidents that a person has rejected do not
    count, unless --status asks for them.

    \b
    Examples:
        mapper extract samples/coast-march-2025 -o output/incidents.gpkg
        mapper summary output/incidents.gpkg
        mapper summary output/incidents.gpkg --by admin1 --by type --format csv
        mapper summary output/incidents.gpkg --by admin1 -o output/by-governorate.geojson
        mapper summary output/incidents.gpkg --by type --dates 2025-03-06 --compare 2025-03-07/2025-03-08
    """
    if output is not None:
        _check(output, by)
    if (output or form != "table") and not by:
        raise QueryError("say what to count by: --by admin1, --by month, --by type, --by actor …")
    if compare and not asked["dates"]:
        raise QueryError("--compare needs --dates FIRST/LAST, to compare with")
    opened = open_store(store)
    places = _Once(cache)
    for each in (by,) if by else tuple((name,) for name in OVERVIEW):
        counted = _counted(opened, each, asked, places)
        after = _counted(opened, each, {**asked, "dates": (compare,)}, places) if compare else None
        _hand_over(counted, after, output, form, places, shown=None if by else _SHOWN)
        _tell(counted, after)
    return 0


class _Once:
    """Opens the gazetteer when it is first asked for."""

    def __init__(self, cache: Path | None) -> None:
        self.cache = cache
        self._opened: Gazetteer | None = None

    def __call__(self) -> Gazetteer:
        self._opened = self._opened or open_gazetteer(self.cache)
        return self._opened


def _check(output: Path, by: Sequence[str]) -> None:
    """Refuse what could not be written, before the long work."""
    from mapper.summary import LEVELS  # noqa: PLC0415 (only who counts pays)

    check_writable(output)
    ending = output.suffix.lower()
    if ending not in (*_TABLES, *_CHARTS, *_LAYERS):
        raise OutputError(
            f"{output}: {ending or 'no ending'} is none of {', '.join((*_TABLES, *_CHARTS, *_LAYERS))}"
        )
    if ending in _LAYERS and (len(by) != 1 or by[0] not in LEVELS):
        raise OutputError(f"{output}: a layer of areas needs one --by of {', '.join(LEVELS)}")


def _counted(
    store: Store | Archive,
    by: tuple[str, ...],
    asked: dict[str, Any],
    places: Callable[[], Gazetteer],
) -> Summary:
    from mapper.query import Query  # noqa: PLC0415 (only who counts pays)
    from mapper.summary import keys_for, summarised  # noqa: PLC0415

    keyed = [(name, keys_for(name, places)) for name in by]
    question = question_of(asked, places.cache if isinstance(places, _Once) else None)
    if not asked["status"]:
        question &= ~Query(statuses=("rejected",))
    return summarised(store.find(question), keyed)


# ------------------------------------------------------------------ where it goes


def _hand_over(
    counted: Summary,
    after: Summary | None,
    output: Path | None,
    form: str,
    places: Callable[[], Gazetteer],
    *,
    shown: int | None,
) -> None:
    from mapper.summary.lines import lines, lines_compared  # noqa: PLC0415 (only who counts pays)

    made = lines(counted) if after is None else lines_compared(counted, after)
    note = f"{counted.total.incidents} incidents"
    if after is not None:
        note += f" before, {after.total.incidents} after"
    if output is not None:
        with replacing(output) as draft:
            _write(made, counted, draft, places, note)
        tell(f"{output}: {note}")
        if output.suffix.lower() == ".png" and _has_joined_script(made[1]):
            tell(f"{output}: letters of Arabic stand apart in a .png; a .svg joins them")
    elif form == "table":
        click.echo(_table(counted, after, shown))
    elif form == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows([made[0], *made[1]])
    else:
        from mapper.cli.reading import as_line  # noqa: PLC0415

        for row in made[1]:
            click.echo(as_line(dict(zip(made[0], row, strict=True))))


def _has_joined_script(rows: Sequence[Sequence[Cell]]) -> bool:
    """Say whether a label is in a script that is written from right to left."""
    labels = (cell for row in rows for cell in row if isinstance(cell, str))
    return any(bidirectional(sign) in ("R", "AL") for label in labels for sign in label)


def _write(
    made: Lines,
    counted: Summary,
    path: Path,
    places: Callable[[], Gazetteer],
    note: str,
) -> None:
    ending = path.suffix.lower()
    if ending in _TABLES:
        from mapper.frames.delimited import write_delimited  # noqa: PLC0415

        write_delimited(*made, path, delimiter="\t" if ending == ".tsv" else ",")
    elif ending in _LAYERS:
        from mapper.summary.areas import write_areas  # noqa: PLC0415

        write_areas(*made, places(), path)
    else:
        from mapper.summary.chart import write_chart  # noqa: PLC0415

        title = f"Incidents by {' and '.join(counted.by)}"
        write_chart(*made, counted.by, path, title=title, note=note)


# ------------------------------------------------------------------ what is shown


def _table(counted: Summary, after: Summary | None, shown: int | None) -> str:
    """Return a summary as aligned lines."""
    from mapper.cli.listing import aligned  # noqa: PLC0415 (only who prints pays)
    from mapper.summary import compared  # noqa: PLC0415

    if after is None:
        header = [*counted.by, *_HEADER]
        rows = [[*(key.label for key in row.keys), *_cells(row)] for row in counted.rows]
        total = [["all", *[""] * (len(counted.by) - 1), *_cells(counted.total)]]
    else:
        header = [
            *counted.by,
            *(f"{name} {when}" for when in ("before", "after") for name in _HEADER),
            "change",
        ]
        rows = [
            [*(key.label for key in keys), *_cells(one), *_cells(other), _change(one, other)]
            for keys, one, other in compared(counted, after)
        ]
        ends = counted.total, after.total
        total = [
            [
                "all",
                *[""] * (len(counted.by) - 1),
                *_cells(ends[0]),
                *_cells(ends[1]),
                _change(*ends),
            ]
        ]
    more = len(rows) - shown if shown is not None and len(rows) > shown else 0
    listed = rows[: len(rows) - more]
    dots = [[f"… {more} more", *[""] * (len(header) - 1)]] if more else []
    return (
        aligned([header, *listed, *dots, *total], right=range(len(counted.by), len(header))) + "\n"
    )


_HEADER = ("incidents", "killed", "wounded", "killed not told")


def _cells(row: Row) -> list[str]:
    from mapper.cli.listing import toll  # noqa: PLC0415
    from mapper.model import Count  # noqa: PLC0415

    killed, wounded = (Count(told.min, told.max) for told in (row.killed, row.wounded))
    return [str(row.incidents), toll(killed), toll(wounded), str(row.killed.silent)]


def _change(before: Row, after: Row) -> str:
    return f"{after.incidents - before.incidents:+d}"


def _tell(counted: Summary, after: Summary | None) -> None:
    """Say where rows overlap, which their sum would not show."""
    for each in (counted, after):
        if each is not None and each.overlapping:
            tell(
                f"by {' and '.join(each.by)}: incidents that stand in several rows, counted once in"
                f" all: {each.overlapping}"
            )


VERBS = (summary,)
