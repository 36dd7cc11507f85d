"""One GeoPackage of incidents, with their reports, documents, claims and history."""

from mapper.store.store import Store
from mapper.store.writing import Written

__all__ = ["Store", "Written"]
