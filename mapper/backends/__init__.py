"""Outside readers that vote on what is a place: optional, off unless an address is given."""

from mapper.backends.protocol import Annotation, Backend, votes

__all__ = ["Annotation", "Backend", "votes"]
