"""The page: a branca figure that carries all it needs and lets nothing else in."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import folium
from branca.element import Element, Figure

from mapper.map import assets
from mapper.map.encoding import packed_bytes, script_hash
from mapper.map.layer import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class IncidentMap(folium.Map):
    """folium's map without the ten files that it loads from content networks."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 (folium declares it so)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012 (folium declares it so)

    def __init__(self, page: Page, **options: Any) -> None:  # noqa: ANN401 (those of Leaflet)
        super().__init__(tiles=None, **options)
        page.add_child(self)

    def render(self, **kwargs: object) -> str:
        """Render as folium does, but let readers zoom the page and leave its size to our style."""
        rendered: str = super().render(**kwargs)  # type: ignore[no-untyped-call]
        # Pylint-like checks aside, folium keeps what a child put into the head under its name.
        figure: Any = self.get_root()
        figure.header._children.pop(self.get_name(), None)  # noqa: SLF001
        return rendered


class Page(Figure):
    """One HTML file that needs no network and forbids it.

    Parameters
    ----------
    title
        What stands in the title bar.
    image_hosts
        Origins that pictures may come from; none unless the reader switches a layer on.

    Attributes
    ----------
    tail
        What comes behind the script, and so is read while the map is already drawn.
    later
        A script that the page carries packed, and runs only when a reader asks for it.
    """

    def __init__(self, title: str, *, image_hosts: Sequence[str] = ()) -> None:
        super().__init__(title=title)
        self.page_title = title
        self.image_hosts = tuple(image_hosts)
        self.tail = Element()
        self.later = assets.tiles_script()
        self.header._children.clear()  # noqa: SLF001 (branca's own meta tag; ours comes first)
        self.header.add_child(Code("style", assets.leaflet_style()), name="leaflet_style")
        self.header.add_child(Code("script", assets.leaflet_script()), name="leaflet_script")

    def render(self, **kwargs: object) -> str:
        """Return the whole page; the same bytes each time."""
        _count_names(self)
        for child in list(self._children.values()):
            child.render(**kwargs)
        script = Code("script", self.script.render(**kwargs))
        head = list(self.header._children.values())  # noqa: SLF001 (branca has no other way)
        codes = [each for each in (*head, script) if isinstance(each, Code)]
        before, after = assets.shell().split("<!--map-->")
        return "".join(
            (
                '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n',
                f'<meta http-equiv="Content-Security-Policy" content="{self._policy(codes)}">\n',
                '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
                '<meta name="referrer" content="no-referrer">\n',
                '<meta name="color-scheme" content="light dark">\n',
                f"<title>{escape(self.page_title)}</title>\n",
                '<link rel="icon" href="data:,">\n',
                "\n".join(each.render(**kwargs) for each in head),
                "\n</head>\n<body>\n",
                before,
                self.html.render(**kwargs),
                after,
                script.render(),
                f'<script type="text/plain" id="later">{packed_bytes(self.later.encode())}</script>\n',
                "".join(each.render(**kwargs) for each in self.tail._children.values()),  # noqa: SLF001
                "\n</body>\n</html>\n",
            )
        )

    def _policy(self, codes: list[Code]) -> str:
        """Return the content security policy: our scripts by hash, and nothing from elsewhere."""
        hashes = {
            tag: [script_hash(each.code) for each in codes if each.tag == tag]
            for tag in ("script", "style")
        }
        hashes["script"].append(script_hash(self.later))
        rules = {
            "default-src": ["'none'"],
            "script-src": hashes["script"],
            "style-src": hashes["style"],
            "img-src": ["data:", "blob:", *self.image_hosts],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        return "; ".join(" ".join((name, *values)) for name, values in rules.items())


def _count_names(page: Page) -> None:
    """Give all elements counted ids: branca's are random, and the page's bytes must not be."""
    for nth, element in enumerate(_elements(page)):
        element._id = f"{nth:032x}"  # noqa: SLF001 (branca offers no way to name an element)


def _elements(element: Element) -> Iterator[Element]:
    yield element
    for child in element._children.values():  # noqa: SLF001
        yield from _elements(child)
