"""Names in text → places, offline. Knows nothing of incidents, maps or reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

__all__ = ["load"]


def load(
    cache: Path | None = None, *, on_progress: Callable[[float], None] | None = None
) -> Gazetteer:
    """Return the built-in gazetteer with the user's own places.

    Parameters
    ----------
    cache
        Folder of the compiled places; None for the user's cache folder.
    on_progress
        Told how far the compilation is, 0 to 1; only called where it is needed.

    Examples
    --------
    >>> import gazetteer
    >>> gazetteer.load().lookup("Latakia")[0].place.country
    'SY'
    """
    from gazetteer.sources.cache import load as load_cached

    return load_cached(cache, on_progress=on_progress)
