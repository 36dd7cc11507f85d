"""Every field of an incident in plain words: what it rests on, which rule, which reasons."""

from mapper.explain.explaining import explain

__all__ = ["explain"]
