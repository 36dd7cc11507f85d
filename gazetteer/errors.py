"""What can go wrong in the gazetteer, as one tree.

::

    GazetteerError
    ├── InvalidCoordinatesError (ValueError)   a point that is not on earth
    ├── UnknownPlaceError (KeyError)           an identifier that no place has
    ├── AmbiguousPlaceError (ValueError)       a name that means several places, where one is needed
    ├── SourceFormatError (ValueError)         a row of a source file that is not a place
    └── DatabaseError (OSError)                a gazetteer file that cannot be read or written

Every message names the value, the place where it stands and the way out, in one line.
"""


class GazetteerError(Exception):
    """The root of all errors of this package."""


class InvalidCoordinatesError(GazetteerError, ValueError):
    """A latitude or longitude is not on earth, or not a number."""


class UnknownPlaceError(GazetteerError, KeyError):
    """No place has this identifier or name."""

    __str__ = Exception.__str__  # KeyError would print the message in quotes


class AmbiguousPlaceError(GazetteerError, ValueError):
    """A name means several places where one is needed."""


class SourceFormatError(GazetteerError, ValueError):
    """A row of a source file cannot be read as a place."""

    def __init__(self, source: str, line: int, problem: str) -> None:
        super().__init__(f"{source}, line {line}: {problem}")
        self.source = source
        self.line = line
        self.problem = problem


class DatabaseError(GazetteerError, OSError):
    """A gazetteer file cannot be read, written or built."""
