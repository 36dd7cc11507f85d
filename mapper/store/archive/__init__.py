"""An archive: millions of incidents as a folder of GeoParquet files, written once and only read."""

from mapper.store.archive.archive import Archive

__all__ = ["Archive"]
