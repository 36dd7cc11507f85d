"""The layer of incidents: a folium element that any folium.Map can hold."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING, Any

from branca.element import Element, MacroElement
from folium.template import Template

from mapper.map import assets
from mapper.map.encoding import (
    HASTY,
    LEVEL,
    as_script_json,
    collector_paused,
    packed,
    packed_all,
    packed_bytes,
)
from mapper.map.payload import payload
from mapper.map.theatre import theatre

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident


MANY = 200_000
"""Rows; the texts of more are packed in haste."""


class Verbatim(Element):
    """Text that goes into a page as it is.

    branca compiles what it is given as a Jinja template; text of a report must never get there.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_kwargs: object) -> str:
        """Return the text."""
        return self.text


class Code(Verbatim):
    """An inline script or style of ours, which the page's security policy names by its hash."""

    def __init__(self, tag: str, code: str) -> None:
        super().__init__(f"<{tag}>{code}</{tag}>")
        self.tag = tag
        self.code = code


class IncidentLayer(MacroElement):
    """Incidents as date-stamped symbols, with their precision as areas and a popup for each.

    Add it to any map: ``IncidentLayer(incidents).add_to(folium.Map())``. No text of a report is
    handed to folium: data travel as JSON and reach the page by `textContent`.

    Parameters
    ----------
    incidents
        What to draw.
    gazetteer
        Where outlines and Arabic names are looked up; None draws circles and knows no Arabic.

    Examples
    --------
    >>> layer = IncidentLayer([])
    >>> layer.verb
    'attach'
    """

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            incidentMap.{{ this.verb }}({{ this._parent.get_name() }}, {{ this.data_id|tojson }});
        {% endmacro %}
        """
    )

    def __init__(
        self, incidents: Sequence[Incident], *, gazetteer: Gazetteer | None = None
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "IncidentLayer"
        self.verb = "attach"
        self.theatre = theatre(incidents, gazetteer) if gazetteer else None
        with collector_paused():
            self.payload = payload(incidents, where=self.theatre)
        self.about: dict[str, Any] = {}

    @property
    def data_id(self) -> str:
        """The id of the script element that holds the data."""
        return f"data_{self.get_name()}"

    def render(self, **kwargs: object) -> str:
        """Put style, script and data into the page that holds the map."""
        figure: Any = self.get_root()
        figure.header.add_child(Code("style", assets.own_style()), name="incident_style")
        figure.header.add_child(Code("script", assets.own_script()), name="incident_script")
        figure.html.add_child(Verbatim(self._rows()), name=self.data_id)
        # Our own page has a place behind its script: marks stand before the last text is read.
        texts = getattr(figure, "tail", figure.html)
        texts.add_child(Verbatim(self._texts()), name=f"{self.data_id}_texts")
        rendered: str = super().render(**kwargs)  # type: ignore[no-untyped-call]
        return rendered

    def _rows(self) -> str:
        """Return all that is needed to draw."""
        content = self.payload
        head = as_script_json({**content.head, **self.about})
        plain = f'<script type="application/json" id="{self.data_id}">{head}</script>'
        tables = self._element("tables", packed(content.tables))
        return f"{plain}\n{tables}\n{self._element('columns', packed_bytes(content.columns))}\n"

    def _texts(self) -> str:
        """Return identifiers, and what the panels tell."""
        names = chain(["ids"], (f"text_{nth}" for nth in count()))
        level = HASTY if len(self.payload.ids) > MANY else LEVEL
        texts = packed_all(chain([self.payload.ids], self.payload.blocks()), level)
        with collector_paused():
            return "\n".join(
                self._element(name, text) for name, text in zip(names, texts, strict=False)
            )

    def _element(self, name: str, text: str) -> str:
        return f'<script type="text/plain" id="{self.data_id}_{name}">{text}</script>'
