"""Incidents → GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mapper.frames.columns import flat, has_point, main_location
from mapper.records import incident_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mapper.model import Incident

DECIMALS = 7
"""A centimetre; RFC 7946 asks for no more digits than the point deserves."""


def write_geojson(incidents: Sequence[Incident], path: Path) -> None:
    """Write a feature collection, a feature a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(incidents))


def _lines(incidents: Sequence[Incident]) -> Iterator[str]:
    yield '{"type":"FeatureCollection","features":[\n'
    for number, incident in enumerate(incidents):
        text = json.dumps(feature(incident), ensure_ascii=False, default=str)
        yield (",\n" if number else "") + text
    yield "\n]}\n"


def feature(incident: Incident) -> dict[str, Any]:
    """Return an incident as a GeoJSON feature; the geometry is null where there is no pin.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> made = feature(Incident("inc-1", "Battles", "Armed clash", ()))
    >>> made["id"], made["geometry"], made["properties"]["event_type"]
    ('inc-1', None, 'Battles')
    """
    location = main_location(incident)
    geometry = None
    if location and has_point(location):
        point = [round(location.place.lon, DECIMALS), round(location.place.lat, DECIMALS)]
        geometry = {"type": "Point", "coordinates": point}
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": geometry,
        "properties": {**flat(incident), "record": incident_record(incident)},
    }
