"""Which groups of rows may answer: by the rectangles and days that the footers give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mapper.errors import StoreError
from mapper.store.archive.layout import ENDING, REPEATED, SEVERAL
from mapper.store.conditions import boxes_around

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    from mapper.query.model import Query

FINE = "locality"
"""Precisions that a point can stand for come after this in the alphabet, all others before."""

MANY = 8
"""From so many columns on they are unpacked side by side; of fewer, threads take longer to begin."""

_STATISTICS = ("lon", "lat", "date_first", "date_last")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of an archive, with what its footer says of each group of rows.

    Attributes
    ----------
    path, file
        Where it is, and the file itself.
    several
        Whether its incidents have several places, of which a row shows one.
    areas
        A flag for each group: whether it holds an incident that is known to an area only.
    least, most
        By column of `_STATISTICS` the least and the largest value of each group; not a number
        where a group has none.
    """

    path: Path
    file: pq.ParquetFile
    several: bool
    areas: np.ndarray
    least: dict[str, np.ndarray]
    most: dict[str, np.ndarray]

    def groups(self, query: Query) -> np.ndarray:
        """Return a flag for each group: whether a row of it may answer."""
        import numpy as np  # noqa: PLC0415 (only who reads archives pays)

        may = np.ones(self.file.num_row_groups, bool)
        boxes = boxes_around(query)
        if boxes and not self.several:
            may &= np.any([self._touches(*box) for box in boxes], axis=0)
        if query.dates:
            spans = [(span.first.toordinal(), span.last.toordinal()) for span in query.dates]
            may &= np.any([self._overlaps(*span) for span in spans], axis=0)
        return may

    def rows(self, groups: list[int], rows: np.ndarray, names: list[str]) -> pa.Table:
        """Return columns of some rows; groups without any of them are not read.

        Parameters
        ----------
        groups, rows
            Rows are counted through these groups.
        """
        import numpy as np  # noqa: PLC0415

        sizes = [self.file.metadata.row_group(group).num_rows for group in groups]
        starts = np.cumsum([0, *sizes])
        holders = np.searchsorted(starts, rows, "right") - 1
        held, place = np.unique(holders, return_inverse=True)
        read = self.read([groups[at] for at in held], names)
        read_starts = np.cumsum([0, *(sizes[at] for at in held)])
        return read.take(rows - starts[holders] + read_starts[place])

    def read(self, groups: list[int], names: list[str]) -> pa.Table:
        """Return columns of all rows of some groups.

        Raises
        ------
        StoreError
            If the file is damaged.
        """
        import pyarrow as pa  # noqa: PLC0415 (only who reads archives pays)

        try:
            threads = len(names) >= MANY
            return self.file.read_row_groups(groups, columns=names, use_threads=threads)
        except (pa.ArrowException, OSError) as error:
            raise StoreError(f"{self.path}: the file is damaged ({error})") from error

    def _touches(self, west: float, south: float, east: float, north: float) -> np.ndarray:
        return (
            (self.least["lon"] <= east)
            & (self.most["lon"] >= west)
            & (self.least["lat"] <= north)
            & (self.most["lat"] >= south)
        )

    def _overlaps(self, first: int, last: int) -> np.ndarray:
        return (self.least["date_first"] <= last) & (self.most["date_last"] >= first)


def parts(folder: Path) -> list[Part]:
    """Return the files of an archive with their footers, in the order of their names."""
    import pyarrow.parquet as pq  # noqa: PLC0415 (only who reads archives pays)

    return [
        _part(path, pq.ParquetFile(path, memory_map=True, read_dictionary=list(REPEATED)))
        for path in sorted(folder.glob(f"*{ENDING}"))
    ]


def _part(path: Path, file: pq.ParquetFile) -> Part:
    import numpy as np  # noqa: PLC0415

    places = {file.metadata.schema.column(at).name: at for at in range(file.metadata.num_columns)}
    areas: list[bool] = []
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in _STATISTICS}
    for group in range(file.num_row_groups):
        row_group = file.metadata.row_group(group)
        rough = row_group.column(places["precision"]).statistics
        areas.append(not rough.has_min_max or rough.min < FINE)
        for name in _STATISTICS:
            said = row_group.column(places[name]).statistics
            found[name].append(
                (_number(said.min), _number(said.max)) if said.has_min_max else (np.nan, np.nan)
            )
    sides = {name: np.array(pairs, float).reshape(-1, 2) for name, pairs in found.items()}
    return Part(
        path,
        file,
        path.stem.endswith(SEVERAL),
        np.array(areas, bool),
        {name: pairs[:, 0] for name, pairs in sides.items()},
        {name: pairs[:, 1] for name, pairs in sides.items()},
    )


def _number(value: float | date) -> float:
    return float(value.toordinal()) if isinstance(value, date) else float(value)
