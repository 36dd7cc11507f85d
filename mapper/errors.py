"""What can go wrong in the mapper, as one tree.

::

    MapperError
    ├── DocumentError (ValueError)   a report that cannot be read
    ├── TableError (ValueError)      a table, or a row of it, that is not of incidents
    ├── QueryError (ValueError)      a question that cannot be asked: reversed dates, unknown region
    │   └── UnknownRegionError (LookupError)
    ├── StoreError (OSError)         a store that cannot be read or written, or is not ours
    ├── OutputError (OSError)        a file that cannot be written
    └── BackendError (OSError)       an outside reader that cannot be opened, reached or understood

Every message names the value, the place where it stands and the way out, in one line.
"""


class MapperError(Exception):
    """The root of all errors of this package."""


class DocumentError(MapperError, ValueError):
    """A report cannot be read."""


class TableError(MapperError, ValueError):
    """A table, or a row of it, cannot be read as incidents."""


class QueryError(MapperError, ValueError):
    """A question cannot be asked as it stands."""


class UnknownRegionError(QueryError, LookupError):
    """No region has this name."""


class StoreError(MapperError, OSError):
    """A store cannot be read or written, or is not one of ours."""


class OutputError(MapperError, OSError):
    """A file cannot be written."""


class BackendError(MapperError, OSError):
    """An outside reader cannot be opened, reached or understood."""
