"""Files of places → records and problems, whatever their format."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from gazetteer.errors import GazetteerError, SourceFormatError
from gazetteer.sources import cod, features, geonames, linked, osm, sniff, tabular, wof
from gazetteer.sources.reading import Options, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FORMATS: dict[str, Callable[[Path, Options], Reading]] = {
    "csv": tabular.read_csv,
    "xlsx": tabular.read_xlsx,
    "geojson": features.read_geojson,
    "gpkg": features.read_layers,
    "geonames": geonames.read,
    "cod": cod.read,
    "wof": wof.read,
    "osm": osm.read,
    "lpf": linked.read,
}
"""Format → its reader."""


def read(
    path: Path,
    *,
    form: str | None = None,
    columns: Mapping[str, str] | None = None,
    names: Path | None = None,
    points: Callable[[str], tuple[float, float] | None] | None = None,
    encoding: str | None = None,
) -> Reading:
    """Read a file of places.

    Parameters
    ----------
    path
        The file, or the folder of a tree of files.
    form
        A key of `FORMATS`; None to go by the name and the beginning of the file.
    columns
        What a column is → its title; the rest is guessed.
    names
        A second file that only holds names, as GeoNames' alternateNamesV2.
    points
        Identifier of a unit → latitude and longitude, for tables of units without points.

    encoding
        Of a table that is not UTF-8, as in ``cp1256``.

    Raises
    ------
    GazetteerError
        If the format or the encoding is unknown, or the file is not of its format.
    """
    form = form or sniff.format_of(path)
    if form not in FORMATS:
        raise GazetteerError(
            f"{path.name}: which format is it? --format takes {', '.join(FORMATS)}"
        )
    if encoding:
        _refuse_unknown(encoding)
    options = Options(columns or {}, names, points or _nowhere, encoding or "utf-8-sig")
    try:
        return FORMATS[form](path, options)
    except UnicodeDecodeError as error:
        raise SourceFormatError(
            path.name,
            1,
            f"not {encoding or 'UTF-8'} at byte {error.start}; "
            "say what it is, as in --encoding cp1256, or save it as UTF-8",
        ) from error


def _refuse_unknown(encoding: str) -> None:
    try:
        codecs.lookup(encoding)
    except LookupError as error:
        raise GazetteerError(
            f"no encoding is called {encoding!r}; there are utf-8, cp1256, iso-8859-6, latin-1 …"
        ) from error


def _nowhere(_: str) -> None:
    return None
