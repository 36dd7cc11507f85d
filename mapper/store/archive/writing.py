"""Incidents → the files of an archive."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import StoreError
from mapper.store.archive.layout import (
    ENDING,
    GROUP,
    PACKING,
    SIFTED,
    part_of,
    row_of,
    schema,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    import pyarrow as pa

    from mapper.model import Incident

_AT_ONCE = 20_000
_ORDER = 16
"""Steps of the curve: a side of 1/65,536 of the earth is 600 metres."""


def write_archive(incidents: Iterable[Incident], folder: Path) -> int:
    """Write incidents into a new folder, whole or not at all; return how many.

    Raises
    ------
    StoreError
        If something stands there already, or it cannot be written.
    """
    if folder.suffix != ENDING:
        raise StoreError(f"{folder}: an archive is a folder that ends in {ENDING}")
    if folder.exists():
        raise StoreError(f"{folder}: there is something already; choose another name")
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.stem}.") as draft:
            number = _write(incidents, Path(draft))
            shutil.copytree(draft, folder)
    except OSError as error:
        raise StoreError(f"{folder}: {error.strerror or error}") from error
    return number


def _write(incidents: Iterable[Incident], folder: Path) -> int:
    import pyarrow as pa  # noqa: PLC0415 (only who writes archives pays)

    kinds = schema().remove(schema().get_field_index("geometry"))
    waiting: dict[str, list[dict[str, Any]]] = {}
    tables: dict[str, list[pa.Table]] = {}
    number = 0
    for incident in incidents:
        number += 1
        rows = waiting.setdefault(part_of(incident), [])
        rows.append(row_of(incident))
        if len(rows) >= _AT_ONCE:
            part = part_of(incident)
            tables.setdefault(part, []).append(pa.Table.from_pylist(waiting.pop(part), kinds))
    for part, rows in waiting.items():
        tables.setdefault(part, []).append(pa.Table.from_pylist(rows, kinds))
    for part, pieces in tables.items():
        write_part(pa.concat_tables(pieces), folder / f"{part}{ENDING}")
    return number


def write_part(table: pa.Table, path: Path) -> None:
    """Write a file of an archive, its rows along the curve.

    Parameters
    ----------
    table
        All columns but the geometry, which is made of `lon` and `lat`.
    """
    import numpy as np  # noqa: PLC0415 (only who writes archives pays)
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415
    import shapely  # noqa: PLC0415

    lons, lats = (table[name].to_numpy(zero_copy_only=False) for name in ("lon", "lat"))
    table = table.take(np.argsort(along_the_curve(lons, lats), kind="stable"))
    lons, lats = (table[name].to_numpy(zero_copy_only=False) for name in ("lon", "lat"))
    points = shapely.to_wkb(shapely.points(lons, lats), include_srid=False)
    points[np.isnan(lons)] = None
    table = table.append_column("geometry", pa.array(points, pa.binary()))
    packed = [name for name in schema().names if name not in SIFTED]
    pq.write_table(
        table.cast(schema()),
        path,
        row_group_size=GROUP,
        compression={name: PACKING.get(name, "snappy") for name in schema().names},
        use_dictionary=packed,
    )


def along_the_curve(lons: np.ndarray, lats: np.ndarray) -> np.ndarray:
    """Return how far along a Hilbert curve over the earth points lie; those without a point last.

    Examples
    --------
    >>> import numpy as np
    >>> near, far, none = (35.9, 35.4), (-70.0, -33.0), (np.nan, np.nan)
    >>> order = np.argsort(along_the_curve(*np.array([none, near, far, near]).T), kind="stable")
    >>> order.tolist().index(0)
    3
    """
    import numpy as np  # noqa: PLC0415

    known = ~np.isnan(lons)
    cells = 1 << _ORDER
    x = np.where(known, (lons + 180.0) / 360.0 * (cells - 1), 0).astype(np.int64)
    y = np.where(known, (lats + 90.0) / 180.0 * (cells - 1), 0).astype(np.int64)
    far = np.zeros(len(x), np.int64)
    side = cells >> 1
    while side:
        right, up = (x & side) > 0, (y & side) > 0
        far += side * side * ((3 * right) ^ up)
        turned = ~up & right
        x, y = np.where(turned, cells - 1 - x, x), np.where(turned, cells - 1 - y, y)
        x, y = np.where(up, x, y), np.where(up, y, x)
        side >>= 1
    return np.where(known, far, np.iinfo(np.int64).max)
