"""Campaigns: the same code small in `make test`, at full size in `make campaign`."""

import os
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def size() -> Callable[[int, int], int]:
    """A small number, or the campaign's: UCAN_CAMPAIGN multiplies the latter."""
    factor = float(os.environ.get("UCAN_CAMPAIGN") or 0)

    def choose(small: int, large: int) -> int:
        return max(small, round(large * factor)) if factor else small

    return choose
