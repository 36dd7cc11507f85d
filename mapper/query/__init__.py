"""Questions to a store, as values and from words."""

from mapper.query.model import Both, Either, Not, Query, Question

__all__ = ["Both", "Either", "Not", "Query", "Question"]
