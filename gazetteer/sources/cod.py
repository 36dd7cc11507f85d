"""OCHA's Common Operational Datasets, administrative boundaries and populated places.

Written from the standard of 2024 (``adm2_name``, ``adm2_name1``, ``adm2_pcode``, ``center_lat``) and tried on the
Syrian sets of 2015 (``ADMIN3_EN``), 2018 (``NAME_EN``, ``PCODE``) and 2021 (``ADM3_EN``, ``admin3Name_en``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.errors import SourceFormatError
from gazetteer.names import Name
from gazetteer.sources import features, tabular
from gazetteer.sources.columns import TITLES
from gazetteer.sources.reading import Options, Reading
from gazetteer.sources.rows import Row, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

SOURCE = "ocha-cod"

_LEVEL = r"adm(?:in)?(?P<level>\d)[ _]?"
_CODE = re.compile(rf"{_LEVEL}p?cod(?:e)?$", re.IGNORECASE)
_NAME = re.compile(
    rf"{_LEVEL}(?P<what>name|ref|refname|alt)?\d*[ _]?(?P<language>en|ar|ara|fr|es|pt|ru|uk|ua|so|my|\d+)?$",
    re.IGNORECASE,
)
_TELLING = re.compile(r"\s+/\s+.*|\s*\([^)]*\)")
_BETWEEN = re.compile(r"\s+[-–]\s+|_")
_LEVEL_0 = re.compile(r"adm(?:in)?0", re.IGNORECASE)
_OWN_CODE = ("PCODE", "pcode")
_OWN_NAMES = {
    "NAME_EN": "en", "name_en": "en", "NAME_AR": "ar", "NAME_ARA": "ar", "name_ar": "ar", "NAM_EN_REF": None,
    "NAM_AR_REF": "ar", "ref_name": None, "name_ar_2015": "ar", "NAME_FR": "fr", "NAME": None,
}  # fmt: skip
"""Titles of the names of sets that call the unit itself by no level → language."""

LANGUAGES = {"ara": "ar", "ua": "uk"}

CODES = {0: ("A", "PCLI"), 1: ("A", "ADM1"), 2: ("A", "ADM2"), 3: ("A", "ADM3")}
"""Level → GeoNames class and code of the unit."""

SETTLEMENT, UNIT_4, QUARTER = ("P", "PPL"), ("A", "ADM4"), ("P", "PPLX")


@dataclass(frozen=True)
class Layout:
    """Which column of a set is what.

    Attributes
    ----------
    level
        Of the units themselves: 0 country, 1 governorate, … 4 communities.
    code
        Title of the column of their p-codes.
    names
        Title → language, the one shown first.
    above
        Titles of the p-codes of what holds them, the largest first.
    """

    level: int
    code: str
    names: Mapping[str, str | None]
    above: tuple[str, ...]
    lat: str | None
    lon: str | None


def read(path: Path, options: Options) -> Reading:
    """Read a table (CSV, Excel) or the points or areas of a layer (GeoJSON, GeoPackage, shapefile)."""
    reading = Reading(path.name, "pcode", form="cod")
    ending = path.suffix.lower()
    if ending in (".xlsx", ".xlsm"):
        return _read_sheets(path, reading, options)
    if ending in (".csv", ".txt", ".tsv"):
        rows = tabular.csv_rows(path, options.encoding)
        return _read_table(reading, next(rows, (1, []))[1], rows, options)
    found = features.geojson(path) if ending in (".geojson", ".json") else features.layers(path)
    return _read_features(reading, list(found), options)


def _read_sheets(path: Path, reading: Reading, options: Options) -> Reading:
    reading.unit = "row"
    read_any = False
    for _, rows in tabular.sheets(path):
        titles = next(rows, (1, []))[1]
        if any(_CODE.match(title) or title in _OWN_CODE for title in titles):
            _read_table(reading, titles, rows, options)
            read_any = True
    if not read_any:
        raise SourceFormatError(path.name, 1, "no sheet has a column of p-codes")
    return reading


def _read_table(
    reading: Reading, titles: Sequence[str], rows: Iterable[tabular.Cells], options: Options
) -> Reading:
    layout = layout_of(reading.source, titles)
    _show(reading, layout)
    for line, values in rows:
        cells = dict(zip(titles, values, strict=False))
        if any(cell.strip() for cell in values):
            reading.take(_row(layout, line, cells, options))
    return reading


def _read_features(reading: Reading, found: list[features.Feature], options: Options) -> Reading:
    reading.unit = "feature"
    titles = list(dict.fromkeys(title for feature in found for title in feature.properties))
    layout = layout_of(reading.source, titles)
    _show(reading, layout)
    for feature in found:
        cells = {title: feature.text(title) for title in titles}
        lat, lon = feature.point
        given = bool(layout.lat and cells.get(layout.lat) and feature.area)
        row = _row(layout, feature.nth, cells, options, area=feature.area)
        reading.take(row if given else Row(
            row.line, {**row.cells, "lat": lat, "lon": lon}, row.names, row.outline, row.same_as
        ))  # fmt: skip
    return reading


def layout_of(source: str, titles: Sequence[str]) -> Layout:
    """Return which column is what.

    Raises
    ------
    SourceFormatError
        If there is no column of p-codes, or none of names.

    Examples
    --------
    >>> layout = layout_of("x.csv", ["ADM2_EN", "ADM2_AR", "ADM2_PCODE", "ADM1_EN", "ADM1_PCODE"])
    >>> layout.level, layout.code, dict(layout.names), layout.above
    (2, 'ADM2_PCODE', {'ADM2_EN': 'en', 'ADM2_AR': 'ar'}, ('ADM1_PCODE',))
    """
    codes = {int(match["level"]): title for title in titles if (match := _CODE.match(title))}
    own = next((title for title in _OWN_CODE if title in titles), None)
    if own:
        level = max(codes, default=-1) + 1
        names = {title: _OWN_NAMES[title] for title in _OWN_NAMES if title in titles}
    else:
        level = max(codes, default=-1)
        names = _names_of(level, titles)
    code = own or codes.get(level)
    if code is None or not names:
        missing = "p-codes (ADM2_PCODE …)" if code is None else f"names of level {level}"
        raise SourceFormatError(source, 1, f"no column of {missing} among {', '.join(titles)}")
    by_fold = {title.lower().replace("_", " "): title for title in titles}
    lat, lon = (
        next((by_fold[word] for word in TITLES[axis] if word in by_fold), None)
        for axis in ("lat", "lon")
    )
    above = tuple(codes[up] for up in sorted(codes) if up < level)
    return Layout(level, code, names, above, lat, lon)


def _names_of(level: int, titles: Sequence[str]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for title in titles:
        match = _NAME.match(title)
        if match and int(match["level"]) == level and (match["what"] or match["language"]):
            said = (match["language"] or "").lower()
            found[title] = None if said.isdecimal() else LANGUAGES.get(said, said) or None
    english_first = sorted(found, key=lambda title: found[title] not in ("en", None))
    return {title: found[title] for title in english_first}


def _show(reading: Reading, layout: Layout) -> None:
    shown = {"pcode": layout.code, "name": next(iter(layout.names))}
    others = [title for title in layout.names if title != shown["name"]]
    shown |= {"names": "+".join(others)} if others else {}
    shown |= {"within": "+".join(layout.above)} if layout.above else {}
    shown |= {"lat": layout.lat, "lon": layout.lon} if layout.lat and layout.lon else {}
    reading.columns |= shown


def _row(
    layout: Layout,
    line: int,
    cells: Mapping[str, str],
    options: Options,
    *,
    area: bytes | None = None,
) -> Row:
    code = cells.get(layout.code, "").strip()
    texts = [
        (text, language)
        for title, language in layout.names.items()
        for whole in listed(cells.get(title, ""))
        for text in readings(whole)
    ]
    name = texts[0][0] if texts else ""
    lat, lon = (cells.get(title, "") if title else "" for title in (layout.lat, layout.lon))
    if not (lat or lon or area) and (point := options.points(f"pcode:{code}")):
        lat, lon = map(str, point)
    level = layout.level if layout.above else _level_by_code(code, layout.level)
    letter, kind = _kind(level, code, is_area=area is not None)
    above = [cells.get(title, "").strip() for title in layout.above]
    made = {
        "name": name, "lat": lat, "lon": lon, "id": f"pcode:{code}" if code else "", "pcode": code,
        "country": (above[0] if above else code)[:2],
        "feature_class": letter, "feature_code": kind, "source": SOURCE,
    }  # fmt: skip
    below_country = above[1:] if layout.above and _LEVEL_0.match(layout.above[0]) else above
    made |= {f"admin{up}_code": held for up, held in enumerate(below_country[:3], 1)}
    names = tuple(Name(text, "alias", language) for text, language in texts)
    return Row(line, made, names, area if letter == "A" else None)


def readings(name: str) -> tuple[str, ...]:
    """Return a name as it stands, then the names in it.

    Two names stand with a dash or a low line between them; what stands after a slash or in
    brackets only tells the place from others of its name.

    Examples
    --------
    >>> readings("Deir Hanna / Lattakia"), readings("Kita (Quamishli)"), readings("Mansura - Zwiyeh")
    (('Deir Hanna / Lattakia', 'Deir Hanna'), ('Kita (Quamishli)', 'Kita'),
     ('Mansura - Zwiyeh', 'Mansura', 'Zwiyeh'))
    """
    bare = _TELLING.sub("", name)
    parts = [part.strip() for part in _BETWEEN.split(bare)]
    return tuple(dict.fromkeys((name, *(part for part in parts if len(part) > 1))))


_UNIT_CODE = re.compile(r"[A-Z]{2}(?:\d{2})*")


def _level_by_code(code: str, otherwise: int) -> int:
    """Return the level of a unit by its p-code: two digits more for each.

    Examples
    --------
    >>> _level_by_code("SY", 0), _level_by_code("SY06", 0), _level_by_code("SY0602", 0)
    (0, 1, 2)
    """
    return (len(code) - 2) // 2 if _UNIT_CODE.fullmatch(code) else otherwise


def _kind(level: int, code: str, *, is_area: bool) -> tuple[str, str]:
    if level in CODES:
        return CODES[level]
    if level > 4 or code.startswith("N"):  # noqa: PLR2004 - below the communities
        return QUARTER
    return UNIT_4 if is_area else SETTLEMENT
