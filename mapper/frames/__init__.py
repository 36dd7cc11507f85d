"""Incidents ↔ GeoDataFrame, and incidents → every export format."""

from mapper.frames.formats import LAYOUTS, WRITERS, export
from mapper.frames.frame import from_frame, to_frame

__all__ = ["LAYOUTS", "WRITERS", "export", "from_frame", "to_frame"]
