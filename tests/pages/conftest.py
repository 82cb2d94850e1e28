"""Pages to read, and what a correct reader gives for them."""

import pytest

from storage.editions.registry import EDITIONS
from storage.identity import identify
from ucancrawl.pages.page import Page, Reading
from ucancrawl.pages.reader import read_page


@pytest.fixture(scope="session")
def read():
    """Read HTML bytes or bare text as captured at an address."""

    def reading(url: str, content: bytes | str, **more: object) -> Reading:
        edition = EDITIONS[identify(url).edition or "english"]
        if isinstance(content, bytes):
            return read_page(Page(url, edition, html=content, **more))
        return read_page(Page(url, edition, text=content, **more))

    return reading
