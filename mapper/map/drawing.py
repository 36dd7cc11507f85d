"""Incidents → a folium map, and the file that people are shown."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from mapper.map.basemap import basemap
from mapper.map.encoding import packed
from mapper.map.layer import IncidentLayer, Verbatim
from mapper.map.page import IncidentMap, Page
from mapper.map.theatre import theatre
from mapper.map.tiles import online_layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import folium

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import DateSpan, Document, Incident

TITLE = "Incident map"


def draw(
    incidents: Iterable[Incident],
    *,
    title: str | None = None,
    as_of: date | None = None,
    online_tiles: str | None = None,
    documents: Sequence[Document] | None = None,
    gazetteer: Gazetteer | None = None,
) -> folium.Map:
    """Return incidents as a folium map that needs no network.

    Parameters
    ----------
    title
        What stands at the head of the page; None for a neutral one.
    as_of
        As of when the data are; None for when the newest report was published.
    online_tiles
        Name of a layer of map pictures, off until the reader switches it on.
    documents
        All reports that were read, also those that tell of nothing; None for those of the incidents.
    gazetteer
        Where outlines and names for the map are looked up; None for the built-in one.

    Raises
    ------
    MapperError
        If the name of the online layer is not known.

    Examples
    --------
    >>> import mapper.map
    >>> page = mapper.map.draw([]).get_root().render()
    >>> page.count("https://cdn."), "default-src 'none'" in page
    (0, True)
    """
    held = list(incidents)
    tiles = online_layer(online_tiles) if online_tiles else None
    page = Page(title or TITLE, image_hosts=tiles.hosts if tiles else ())
    map_ = IncidentMap(
        page, zoom_control=False, world_copy_jump=True, zoom_snap=0.25, minZoom=2, maxZoom=19
    )
    places = gazetteer or _built_in()
    layer = IncidentLayer(held, gazetteer=places)
    layer.verb = "start"
    layer.about = {
        "page": _about(held, title, as_of, documents),
        "tiles": tiles.record() if tiles else None,
    }
    layer.add_to(map_)
    under = packed(basemap(layer.theatre or theatre(held, places)))
    page.html.add_child(Verbatim(f'<script type="text/plain" id="basemap">{under}</script>'))
    return map_


def render(incidents: Iterable[Incident], **options: Any) -> str:  # noqa: ANN401 (those of draw)
    """Return the HTML file; options are those of `draw`.

    The same input gives the same text.
    """
    page: str = draw(incidents, **options).get_root().render()
    return page


def _built_in() -> Gazetteer:
    import gazetteer  # noqa: PLC0415 (only who has none pays)

    return gazetteer.load()


def _about(
    incidents: list[Incident],
    title: str | None,
    as_of: date | None,
    documents: Sequence[Document] | None,
) -> dict[str, Any]:
    told, published = _told(incidents)
    dates = [*published, *(each.published for each in documents or ())]
    newest = max((span.last for span in dates if span), default=None)
    as_of = as_of or newest or _epoch_of_source()
    held: list[Incident | Document] = [*incidents, *(documents or ())]
    return {
        "title": title,
        "as_of": as_of.isoformat() if as_of else None,
        "reports": len(told) - sum(told.values()) if documents is None else len(documents),
        "tables": sum(told.values()),
        "sample": any("sample" in each.flags for each in held),
    }


def _told(incidents: list[Incident]) -> tuple[dict[str, bool], list[DateSpan]]:
    """Return the files that incidents rest on, each with whether it is a table; and days of publication.

    What a table says of an incident has the incident's own name; what a text says, the text's.
    """
    files: dict[str, bool] = {}
    published: list[DateSpan] = []
    for incident in incidents:
        for report in incident.reports:
            if report.document not in files:
                files[report.document] = report.id == incident.id
            if report.published:
                published.append(report.published)
    return files, published


def _epoch_of_source() -> date | None:
    """Return the day that SOURCE_DATE_EPOCH names, for data whose reports have no date."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds.isdecimal() else None
