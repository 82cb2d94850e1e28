"""Pages to read, and what a correct reader gives for them."""

import pytest

from storage.editions.registry import EDITIONS
from storage.identity import identify
from ucancrawl.pages.page import Page, Reading
from ucancrawl.pages.reader import read_page
from ucancrawl.reading import read_article


@pytest.fixture(scope="session")
def read():
    """Read HTML bytes or bare text as captured at an address."""

    def reading(url: str, content: bytes | str, **more: object) -> Reading:
        edition = EDITIONS[identify(url).edition or "english"]
        if isinstance(content, bytes):
            return read_page(Page(url, edition, html=content, **more))
        return read_page(Page(url, edition, text=content, **more))

    return reading


@pytest.fixture(scope="session")
def read_kept():
    """Read HTML bytes captured at an address as the archive keeps the article."""

    def reading(url: str, content: bytes) -> Reading:
        edition = EDITIONS[identify(url).edition or "english"]
        return read_article(Page(url, edition, html=content))

    return reading
