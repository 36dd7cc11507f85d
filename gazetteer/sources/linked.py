"""Linked Places Format 1.2, as a collection or with one feature a line.

Written from https://github.com/LinkedPasts/linked-places-format; no foreign file was at hand.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gazetteer.errors import SourceFormatError
from gazetteer.names import Name
from gazetteer.sources.features import Feature
from gazetteer.sources.reading import Options, Reading, prefix_of
from gazetteer.sources.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NAMESPACES = {
    "gn:": "geonames:", "geonames:": "geonames:", "wd:": "wikidata:", "wof:": "wof:", "osm:": "osm:",
    "https://www.geonames.org/": "geonames:", "http://www.geonames.org/": "geonames:",
    "https://sws.geonames.org/": "geonames:", "http://sws.geonames.org/": "geonames:",
    "https://www.wikidata.org/wiki/": "wikidata:", "http://www.wikidata.org/entity/": "wikidata:",
    "https://spelunker.whosonfirst.org/id/": "wof:",
}  # fmt: skip
"""Beginning of an identifier → what stands in front of it here."""

SAME = ("exactMatch", "closeMatch")

TYPES = (
    ("aat:300008347", "PPL"), ("aat:300008389", "PPL"), ("aat:300008375", "PPL"), ("aat:300008372", "PPL"),
    ("aat:300000745", "PPLX"), ("aat:300000774", "ADM1"), ("aat:300000771", "ADM2"), ("aat:300128207", "PCLI"),
    ("aat:300008707", "STM"), ("aat:300008795", "MT"), ("aat:300008680", "LK"), ("aat:300182722", "RGN"),
)  # fmt: skip
"""Identifiers of the Art & Architecture Thesaurus → GeoNames feature code."""


def read(path: Path, options: Options) -> Reading:  # noqa: ARG001 - one signature for all readers
    """Read a feature collection, one feature, or one feature a line.

    Raises
    ------
    SourceFormatError
        If it is no JSON.
    """
    from shapely.errors import ShapelyError  # noqa: PLC0415 - heavy; only features need it

    unit = "feature" if path.suffix.lower() in (".json", ".geojson") else "line"
    reading = Reading(path.name, prefix_of(path), unit, "lpf")
    for nth, feature in _features(path):
        try:
            reading.take(row(nth, feature))
        except (ShapelyError, TypeError, ValueError, KeyError, AttributeError) as error:
            raise SourceFormatError(
                path.name, nth, f"not a feature of the Linked Places Format: {error}"
            ) from error
    return reading


def _features(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = path.read_text(encoding="utf-8-sig")
    try:
        if path.suffix.lower() in (".json", ".geojson"):
            document = json.loads(text)
            yield from enumerate(document.get("features", [document]), 1)
            return
    except (ValueError, AttributeError) as error:
        raise SourceFormatError(path.name, 1, f"not JSON: {error}") from error
    for line, each in enumerate(text.splitlines(), 1):
        if each.strip(" \x1e"):
            try:
                yield line, json.loads(each.strip(" \x1e"))
            except ValueError as error:
                raise SourceFormatError(path.name, line, f"not JSON: {error}") from error


def row(nth: int, feature: Mapping[str, Any]) -> Row:
    """Return what a feature says.

    Examples
    --------
    >>> made = row(1, {"@id": "https://example.org/9", "properties": {"title": "Ayn Hyp", "ccodes": ["SY"]},
    ...     "names": [{"toponym": "عين", "lang": "ar"}], "geometry": {"type": "Point", "coordinates": [36, 35.5]},
    ...     "links": [{"type": "exactMatch", "identifier": "gn:7"}]})
    >>> made.cells["country"], made.cells["lat"], made.names[0].language, made.same_as
    ('SY', '35.5', 'ar', ('geonames:7',))
    """
    from shapely.geometry import shape  # noqa: PLC0415 - heavy; only features need it

    said = feature.get("properties") or {}
    geometry = feature.get("geometry")
    made = Feature(nth, said, shape(geometry) if geometry else None)
    lat, lon = (text.rstrip(".") for text in made.point)
    code, letter = _kind(feature, said, is_area=made.area is not None)
    cells = {
        "name": str(said.get("title") or ""), "lat": lat, "lon": lon, "country": next(iter(said.get("ccodes") or ()), ""),
        "id": identifier(str(feature.get("@id") or feature.get("id") or "")), "feature_code": code, "feature_class": letter,
    }  # fmt: skip
    names = tuple(
        Name(name["toponym"], "alias", name.get("lang") or None)
        for name in feature.get("names") or ()
        if name.get("toponym")
    )
    links = (
        link
        for link in feature.get("links") or ()
        if link.get("type", "").rpartition(":")[2] in SAME
    )
    return Row(
        nth,
        cells,
        names,
        made.area if letter != "P" else None,
        tuple(map(identifier, _identifiers(links))),
    )


def _identifiers(links: Iterator[Mapping[str, Any]]) -> Iterator[str]:
    for link in links:
        if given := link.get("identifier"):
            yield str(given)


def identifier(given: str) -> str:
    """Return an identifier as it is written here; one of no known source stays as it is.

    Examples
    --------
    >>> identifier("gn:173576"), identifier("https://www.wikidata.org/wiki/Q133116")
    ('geonames:173576', 'wikidata:Q133116')
    """
    for start, prefix in NAMESPACES.items():
        if given.startswith(start):
            return prefix + given.removeprefix(start).strip("/")
    return given


def _kind(feature: Mapping[str, Any], said: Mapping[str, Any], *, is_area: bool) -> tuple[str, str]:
    known = {str(kind.get("identifier", "")) for kind in feature.get("types") or ()}
    code = next((code for thesaurus, code in TYPES if thesaurus in known), "")
    letter = next(iter(said.get("fclasses") or ()), "")
    if not code and not letter:
        return ("AREA", "L") if is_area else ("PPL", "P")
    return code, letter
