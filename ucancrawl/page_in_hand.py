"""One captured page between the network and the archive."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.captures import KeptCapture
from ucancrawl.errand import Errand
from ucancrawl.pages.page import Page, Reading


@dataclass(frozen=True, slots=True)
class PageInHand:
    """What is known of a page beside what it says."""

    errand: Errand
    capture: KeptCapture
    page: Page
    at: datetime
    """When it was captured."""
    chain: tuple[str, ...] = ()
    """Addresses that redirected here, oldest first."""
    reading: Reading | None = None
    meta: dict[str, Any] = field(default_factory=dict)
    """Of the request that brought it."""
