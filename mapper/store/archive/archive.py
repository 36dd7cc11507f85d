"""Questions to an archive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import StoreError
from mapper.query.model import Both, Either, Query
from mapper.query.units import POINTS
from mapper.query.wider import without_shapes
from mapper.store.archive.groups import parts
from mapper.store.archive.layout import ENDING, RECORD, schema
from mapper.store.archive.sifting import Sieve, columns
from mapper.store.archive.writing import write_archive
from mapper.store.rows import INCIDENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import geopandas as gpd
    import numpy as np
    import pyarrow as pa

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Document, Incident
    from mapper.query.model import Question
    from mapper.store.archive.groups import Part


_AT_ONCE = 64
"""Groups of rows that are read together."""


class Archive:
    """Incidents in a folder of GeoParquet files, which are only read; asked like a store.

    Its footers are read when it is opened, and once: keep it open for several questions.

    Parameters
    ----------
    folder
        Use `Archive.open` or `Archive.write`.
    """

    def __init__(self, folder: Path) -> None:
        self.name = str(folder)
        self._parts = parts(folder)

    @classmethod
    def open(cls, folder: str | Path) -> Archive:
        """Open an archive.

        Raises
        ------
        StoreError
            If it is none, or a file of it is damaged.
        """
        import pyarrow as pa  # noqa: PLC0415 (only who reads archives pays)

        try:
            found = cls(Path(folder))
        except (pa.ArrowException, OSError, KeyError) as error:
            raise StoreError(f"{folder}: a file of the archive cannot be read ({error})") from error
        if not found._parts:
            raise StoreError(f"{folder}: there is no archive, no file ends in {ENDING}")
        return found

    @classmethod
    def write(cls, incidents: Iterable[Incident], folder: Path) -> Archive:
        """Write incidents into a new archive.

        Raises
        ------
        StoreError
            If something stands there already, or it cannot be written.
        """
        write_archive(incidents, folder)
        return cls.open(folder)

    def __len__(self) -> int:
        """Return how many incidents it holds."""
        return sum(part.file.metadata.num_rows for part in self._parts)

    def each(self) -> Iterator[Incident]:
        """Yield all incidents file by file, a few at a time: for more than memory holds."""
        from mapper.records import incident_from_record  # noqa: PLC0415 (only who reads pays)

        for part in self._parts:
            for group in range(part.file.num_row_groups):
                for record in part.read([group], [RECORD])[RECORD].to_pylist():
                    yield incident_from_record(json.loads(record))

    def incidents(self) -> list[Incident]:
        """Return all incidents, by date, undated ones last."""
        return self.find(Query())

    def documents(self) -> list[Document]:
        """Return no documents: an archive has none."""
        return []

    def find(self, question: Question) -> list[Incident]:
        """Return the incidents that answer a question, by date, undated ones last."""
        from mapper.records import incident_from_record  # noqa: PLC0415 (only who reads pays)

        found = self._sorted(question, [RECORD])
        return [incident_from_record(json.loads(record)) for record in found[RECORD].to_pylist()]

    def count(self, question: Question) -> int:
        """Return how many incidents answer a question."""
        return sum(len(rows) for _, _, rows in self._hits(question))

    def left_out(self, question: Question) -> int:
        """Return how many answer but for a shape: known to an area whose point lies outside."""
        wider = without_shapes(question)
        if wider == question:
            return 0
        rough: list[str | None] = []
        for part, groups, rows in self._hits(wider & ~question, areas=True):
            rough += part.rows(groups, rows, ["precision"])["precision"].to_pylist()
        return sum(each is not None and each not in POINTS for each in rough)

    def search(
        self, *, gazetteer: Gazetteer | None = None, **conditions: object
    ) -> gpd.GeoDataFrame:
        """Return the incidents that meet some conditions, as a frame; see `Store.search`."""
        import gazetteer as places  # noqa: PLC0415 (only where it is asked in words)
        from mapper.query.asking import Asker  # noqa: PLC0415

        return self.frame(Asker(lambda: gazetteer or places.load()).ask(conditions))

    def frame(self, question: Question) -> gpd.GeoDataFrame:
        """Return the incidents that answer a question as a frame, in the order of `find`."""
        from mapper.store.frame import made_frame  # noqa: PLC0415 (geopandas takes half a second)

        found = self._sorted(question, list(INCIDENT))
        return made_frame(found.select(list(INCIDENT)).to_pandas(date_as_object=False))

    def _sorted(self, question: Question, names: list[str]) -> pa.Table:
        order = ("date_first", "date_last", "id")
        found = self._rows(question, [*dict.fromkeys([*names, *order])])
        return found.sort_by([(name, "ascending") for name in order])

    def _rows(self, question: Question, names: list[str]) -> pa.Table:
        """Return columns of the rows that answer."""
        import pyarrow as pa  # noqa: PLC0415

        kinds = pa.schema([schema().field(name) for name in names])
        found = [
            part.rows(groups, rows, names).select(names).cast(kinds)
            for part, groups, rows in self._hits(question)
        ]
        return pa.concat_tables([kinds.empty_table(), *found])

    def _hits(
        self, question: Question, *, areas: bool = False
    ) -> Iterator[tuple[Part, list[int], np.ndarray]]:
        """Yield groups that hold answers, with the rows that answer, counted through the groups.

        Parameters
        ----------
        areas
            Whether only groups matter that hold what is known to an area.
        """
        wanted = sorted(columns(question))
        for part in self._parts:
            names = sorted({*wanted, RECORD}) if part.several and wanted else wanted
            may = _may_answer(part, question) & (part.areas if areas else True)
            listed = may.nonzero()[0].tolist()
            for start in range(0, len(listed), _AT_ONCE):
                groups = listed[start : start + _AT_ONCE]
                rows = part.read(groups, names)
                found = Sieve(rows, several=part.several).answers(question).nonzero()[0]
                if len(found):
                    yield part, groups, found


def _may_answer(part: Part, question: Question) -> Any:  # noqa: ANN401 (an array of flags)
    """Return a flag for each group of a file: whether a row of it may answer."""
    match question:
        case Query():
            return part.groups(question)
        case Both(left, right):
            return _may_answer(part, left) & _may_answer(part, right)
        case Either(left, right):
            return _may_answer(part, left) | _may_answer(part, right)
        case _:
            return part.groups(Query())
