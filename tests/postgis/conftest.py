"""Stores on a real server; `make test-postgis` starts one, and without one nothing here is collected."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

import pytest

from mapper.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

DATABASE = os.environ.get("MAPPER_TEST_DATABASE", "")

collect_ignore_glob = [] if DATABASE else ["test_*.py"]


@pytest.fixture(scope="session")
def new_address() -> Callable[[], str]:
    """Return a function that gives an address where no store is yet."""
    numbers = count(1)
    return lambda: f"{DATABASE}#test {os.getpid()}-{next(numbers)}"


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    return new_address()


@pytest.fixture
def store(address: str) -> Store:
    return Store.create(address)
