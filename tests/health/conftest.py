"""How large to run: small in `make test`, whole under UCAN_CAMPAIGN."""

import os
from math import ceil

import pytest

from tests.health.drawing import Newsroom


@pytest.fixture(scope="session")
def campaign() -> int:
    """0 in `make test`; a campaign multiplies by it."""
    return ceil(float(os.environ.get("UCAN_CAMPAIGN") or 0))


@pytest.fixture(scope="session")
def newsroom(campaign: int) -> Newsroom:
    return Newsroom(seed=23, articles=600 if campaign else 300)
