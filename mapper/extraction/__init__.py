"""A document and a resolver → its toponyms, their roles, and the incidents that it tells of."""

from mapper.extraction.pipeline import extract

__all__ = ["extract"]
