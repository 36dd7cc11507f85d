"""The page's own files and Leaflet's, read from beside this module."""

from __future__ import annotations

import re
from importlib.resources import files

from mapper.errors import MapperError

SCRIPTS = (
    "text.js",
    "dates.js",
    "strings.js",
    "dom.js",
    "unpack.js",
    "store.js",
    "sieve.js",
    "search.js",
    "cells.js",
    "board.js",
    "shapes.js",
    "basemap.js",
    "points.js",
    "areas.js",
    "bounds.js",
    "details.js",
    "list.js",
    "timeline.js",
    "controls.js",
    "density.js",
    "tilelayers.js",
    "picture.js",
    "link.js",
    "download.js",
    "mistake.js",
    "panel.js",
    "building.js",
    "app.js",
)
"""In the order in which they are put together into one script."""

STYLES = ("page.css",)

_IMAGES = re.compile(r"url\([^)]*\)")


def own_script() -> str:
    """Return our modules as one script that leaves a single name behind."""
    code = "\n".join(_text("page", name) for name in SCRIPTS)
    return f'var incidentMap = (function () {{\n"use strict";\n{code}\nconst page = {{ attach, start, app: null }};\nreturn page;\n}})();'


def own_style() -> str:
    """Return our style sheets."""
    return "\n".join(_text("page", name) for name in STYLES)


def shell() -> str:
    """Return the body of the page, with named slots."""
    return _text("page", "shell.html")


def leaflet_script() -> str:
    """Return Leaflet and its layer of heat."""
    return "\n".join(_code(name) for name in ("leaflet.js", "leaflet-heat.js"))


def tiles_script() -> str:
    """Return what reads and draws PMTiles; a page runs it only once a reader opens such a file."""
    return "\n".join(_code(name) for name in ("pmtiles.js", "protomaps-leaflet.js"))


def leaflet_style() -> str:
    """Return Leaflet's style sheet without the pictures it would ask for."""
    return _IMAGES.sub("none", _vendor("leaflet.css"))


def _code(name: str) -> str:
    """Return a script without the line that asks for its source map."""
    return re.sub(r"//# sourceMappingURL=.*", "", _vendor(name))


def _vendor(name: str) -> str:
    try:
        return _text("vendor", name)
    except FileNotFoundError as error:
        raise MapperError(
            f"mapper/map/vendor/{name} is missing: install the project once (pip install -e .), "
            "which brings the page's assets from npm"
        ) from error


def _text(folder: str, name: str) -> str:
    return (files("mapper.map") / folder / name).read_text(encoding="utf-8")
