"""Whose columns a table has: ours, ACLED's 31, or those of UCDP's events; as tables of columns."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Any

from mapper.frames import acled, own, ucdp
from mapper.frames.cells import Cells
from mapper.frames.countries import Countries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mapper.model import Incident


DISTRIBUTION = "incident-mapper"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table.

    Attributes
    ----------
    columns
        Header → what stands below it for an incident.
    tagged
        Whether a row of HXL tags follows the header.
    """

    columns: dict[str, Callable[[Cells], Any]]
    tagged: bool = False


LAYOUTS: dict[str, Layout] = {
    "ours": Layout({**acled.COLUMNS, **own.COLUMNS}),
    "hxl": Layout({**acled.COLUMNS, **own.COLUMNS}, tagged=True),
    "acled": Layout(acled.COLUMNS),
    "ucdp": Layout(ucdp.COLUMNS),
}
"""Ours are ACLED's columns, then what ACLED has no column for."""


def table_of(
    incidents: Sequence[Incident], layout: str
) -> tuple[list[str], Iterator[list[object]]]:
    """Return the header and the rows of a table of incidents.

    Examples
    --------
    >>> header, rows = table_of([], "acled")
    >>> len(header), list(rows)
    (31, [])
    """
    chosen = LAYOUTS[layout]
    return list(chosen.columns), _rows(incidents, chosen)


def _version() -> str | None:
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return None


def _rows(incidents: Sequence[Incident], layout: Layout) -> Iterator[list[object]]:
    countries, version = Countries(), _version()
    if layout.tagged:
        yield [own.HXL_TAGS.get(header, "") for header in layout.columns]
    for incident in incidents:
        cells = Cells(incident, countries, version)
        yield [value(cells) for value in layout.columns.values()]
