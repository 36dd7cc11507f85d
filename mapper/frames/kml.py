"""Incidents → KML 2.2: a placemark each, with its TimeSpan, in a folder an event type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from mapper.frames.columns import flat, has_point, main_location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mapper.model import Incident

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>Incidents</name>
"""
_FOOT = "</Document>\n</kml>\n"


def write_kml(incidents: Sequence[Incident], path: Path) -> None:
    """Write a KML document; what has no pin is a placemark without a point."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        for event_type in sorted({incident.event_type for incident in incidents}):
            file.write(f"<Folder>\n<name>{_text(event_type)}</name>\n")
            for incident in incidents:
                if incident.event_type == event_type:
                    file.writelines(_placemark(incident))
            file.write("</Folder>\n")
        file.write(_FOOT)


def _placemark(incident: Incident) -> Iterator[str]:
    row = flat(incident)
    yield f"<Placemark id={quoteattr(_clean(incident.id))}>\n"
    yield f"<name>{_text(row['location'] or incident.event_type)}</name>\n"
    # Google Earth reads a description as HTML: escaped twice, text stays text.
    yield f"<description>{_text(escape(row['evidence'] or ''))}</description>\n"
    if incident.date:
        yield (
            f"<TimeSpan><begin>{incident.date.first}</begin>"
            f"<end>{incident.date.last}</end></TimeSpan>\n"
        )
    yield "<ExtendedData>\n"
    for name, value in row.items():
        if value is not None:
            yield f"<Data name={quoteattr(name)}><value>{_text(str(value))}</value></Data>\n"
    yield "</ExtendedData>\n"
    location = main_location(incident)
    if location and has_point(location):
        point = f"{location.place.lon},{location.place.lat}"
        yield f"<Point><coordinates>{point}</coordinates></Point>\n"
    yield "</Placemark>\n"


def _text(words: str) -> str:
    return escape(_clean(words))


def _clean(words: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", words)
