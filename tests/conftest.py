"""What all tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import gazetteer

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gaz() -> Gazetteer:
    """Return the built-in gazetteer, compiled once into the cache."""
    return gazetteer.load()
