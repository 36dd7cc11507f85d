"""A store in a PostGIS database, for teams: the same interface, the same answers."""

from mapper.store.postgis.server import home_of_server

__all__ = ["home_of_server"]
