"""Roles of toponyms: where it happened, a speaker's desk, an origin, a government, a name."""

from mapper.roles.assigning import assign

__all__ = ["assign"]
