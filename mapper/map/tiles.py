"""Online layers of map pictures: off at start, one host let in, and its switch says who sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import xyzservices.providers as known

from mapper.errors import MapperError

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_A_PICTURE = {"s", "x", "y", "z"}
"""What the page fills in for each picture."""

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class OnlineLayer:
    """A layer of map pictures from a server.

    Attributes
    ----------
    url
        Address of a picture, with {s}, {z}, {x}, {y} to fill in.
    subdomains
        What {s} may be.
    """

    name: str
    url: str
    attribution: str
    subdomains: tuple[str, ...]
    max_zoom: int

    @property
    def hosts(self) -> tuple[str, ...]:
        """The origins that pictures come from, as a security policy names them.

        Examples
        --------
        >>> OnlineLayer("x", "https://{s}.example.org/{z}/{x}/{y}.png", "", ("a", "b"), 19).hosts
        ('https://a.example.org', 'https://b.example.org')
        """
        urls = (
            [self.url.replace("{s}", each) for each in self.subdomains]
            if "{s}" in self.url
            else [self.url]
        )
        parts = [urlsplit(url) for url in urls]
        return tuple(dict.fromkeys(f"{part.scheme}://{part.netloc}" for part in parts))

    def record(self) -> dict[str, object]:
        """Return what the page is told of it."""
        return {
            "name": self.name,
            "url": self.url,
            # Leaflet writes an attribution as HTML; only plain words go there.
            "attribution": escape(self.attribution),
            "subdomains": list(self.subdomains),
            "max_zoom": self.max_zoom,
            "host": urlsplit(self.url).netloc.replace("{s}.", ""),
        }


def online_layer(name: str) -> OnlineLayer:
    """Return a layer by its name, as in ``"OpenStreetMap"`` or ``"Esri WorldTopoMap"``.

    Raises
    ------
    MapperError
        If there is no such layer, or it wants a key.

    Examples
    --------
    >>> online_layer("OpenStreetMap").hosts
    ('https://tile.openstreetmap.org',)
    """
    try:
        provider = known.query_name("OpenStreetMap Mapnik" if name == "OpenStreetMap" else name)
    except ValueError as error:
        raise MapperError(
            f"--online-tiles {name}: no such layer; OpenStreetMap, Esri WorldTopoMap and "
            "OpenTopoMap are some of those that exist"
        ) from error
    if provider.requires_token():
        raise MapperError(f"--online-tiles {name}: this layer wants a key; choose another")
    return OnlineLayer(
        provider.name.replace(".", " "),
        _filled(provider.url, provider),
        provider.get("attribution", provider.name),
        tuple(provider.get("subdomains", "abc")),
        int(provider.get("max_zoom", 18)),
    )


def _filled(url: str, traits: Mapping[str, object]) -> str:
    """Return an address with all filled in but what differs from picture to picture.

    Ours, because `build_url` of xyzservices cannot leave {s} open in all its versions.

    >>> _filled("https://{s}.example.org/{variant}/{z}/{x}/{y}{r}.png", {"variant": "light"})
    'https://{s}.example.org/light/{z}/{x}/{y}.png'
    """
    return _SLOT.sub(
        lambda slot: slot[0] if slot[1] in _OF_A_PICTURE else str(traits.get(slot[1], "")), url
    )
