"""Names in text → places, offline. Knows nothing of incidents, maps or reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

__all__ = ["load"]


def load(
    cache: Path | None = None,
    *,
    user_file: Path | None = None,
    on_progress: Callable[[float], None] | None = None,
    on_message: Callable[[str], None] | None = None,
) -> Gazetteer:
    """Return the built-in gazetteer with the user's own places.

    Parameters
    ----------
    cache
        Folder of the compiled places; None for the user's cache folder.
    user_file
        The user's own places; None for the file that the environment variable
        INCIDENT_MAPPER_GAZETTEER names, else the one in the user's data folder.
    on_progress
        Told how far the compilation is, 0 to 1; only called where it is needed.
    on_message
        Told when the cache folder cannot be used and a temporary one is taken.

    Examples
    --------
    >>> import gazetteer
    >>> gazetteer.load().lookup("Latakia")[0].place.country
    'SY'
    """
    # Only who loads pays for the import.
    from gazetteer.sources.cache import load as load_cached  # noqa: PLC0415

    return load_cached(cache, user_file=user_file, on_progress=on_progress, on_message=on_message)
