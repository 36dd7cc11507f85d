"""A document and a resolver → its toponyms, their roles, and the incidents that it tells of."""

from mapper.extract.pipeline import extract

__all__ = ["extract"]
