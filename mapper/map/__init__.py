"""Incidents → folium map → one HTML file that needs no network."""

from mapper.map.drawing import draw, render
from mapper.map.layer import IncidentLayer

__all__ = ["IncidentLayer", "draw", "render"]
