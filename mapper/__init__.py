"""Reports → incidents → store → map.

The four things most programs need stand here; they import what they need when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import folium

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import DateSpan, Document, Incident
    from mapper.store import Store
    from mapper.store.archive import Archive

__all__ = ["draw", "extract", "open", "read"]


def read(
    paths: Sequence[str | Path], *, published: DateSpan | None = None, encoding: str | None = None
) -> list[Document]:
    """Read reports from files and folders; files that cannot be read are left out.

    Raises
    ------
    DocumentError
        If nothing could be read at all.
    """
    from mapper.documents import read as read_documents  # noqa: PLC0415 (only who reads pays)

    return list(read_documents(paths, published=published, encoding=encoding).documents)


def extract(
    documents: Iterable[Document],
    *,
    gazetteer: Gazetteer | None = None,
    focus: str | None = None,
) -> list[Incident]:
    """Return the merged incidents that documents tell of.

    Parameters
    ----------
    gazetteer
        Where names are looked up; None for the built-in one with the user's own places.
    focus
        ISO code of the country that the documents are likely about.

    Examples
    --------
    >>> from mapper.model import Document
    >>> note = Document("note", "Shelling killed four people in Jableh on 7 March 2025.")
    >>> [(incident.event_type, incident.fatalities.min) for incident in extract([note])]
    [('Explosions/Remote violence', 4)]
    """
    import gazetteer as places  # noqa: PLC0415 (only who extracts pays)
    from gazetteer.resolve import Resolver  # noqa: PLC0415
    from mapper.extraction import extract as read_reports  # noqa: PLC0415
    from mapper.merge import merge  # noqa: PLC0415

    resolver = Resolver(gazetteer or places.load(), focus)
    return merge(read_reports(document, resolver) for document in documents)


def open(path: str | Path) -> Store | Archive:  # noqa: A001 (mapper.open reads as it should)
    """Open a store of incidents: a GeoPackage, a postgresql:// address, or an archive's folder.

    Raises
    ------
    StoreError
        If there is none, or it is not one of ours.
    """
    from mapper.store import Store as OpenStore  # noqa: PLC0415 (only who asks pays)
    from mapper.store.address import is_archive  # noqa: PLC0415

    if is_archive(path):
        from mapper.store.archive import Archive as OpenArchive  # noqa: PLC0415

        return OpenArchive.open(path)
    return OpenStore.open(path)


def draw(incidents: Iterable[Incident], **options: Any) -> folium.Map:  # noqa: ANN401 (passed on)
    """Return a map of incidents; options are those of `mapper.map.draw`."""
    from mapper.map import draw as draw_map  # noqa: PLC0415 (folium takes half a second)

    return draw_map(list(incidents), **options)
