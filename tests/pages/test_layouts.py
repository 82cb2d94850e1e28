"""Every layout recognises its own pages and no other's, and can be deleted."""

import re

import pytest

from tests.pages.maker import as_html, as_text, compose
from tests.pages.orders import ORDERS
from ucancrawl.pages.layouts.registry import layouts

NAMED = {
    "news2012by": "news2012",
    "news2012caption": "news2012",
    "news2017nodate": "news2017",
    "news2019plain": "news2019",
    "news2020nodate": "news2019",
    "news2021by": "news2021",
    "news2021trend": "trending2021",
    "news2021slavery": "trending2021",
    "news2020trend": "trending2021",
    "news2024": "news2022",
    "popup": "news2021",
    "brief": "news2021",
}
"""Orders that are variants of a layout of another name."""


def test_names_say_kind_and_year():
    assert layouts()
    for layout in layouts():
        assert re.fullmatch(r"[a-z]+20\d\d", layout.name)
        assert layout.kinds


@pytest.mark.parametrize("name", ORDERS)
def test_layout_recognises_its_pages(name, read):
    url, language, order = ORDERS[name]
    for seed in range(4):
        story, parts = compose(order, seed + 50, url.format(id=40_000 + seed), language)
        for content in (as_html(parts, story, seed), as_text(parts, seed)):
            assert read(story.url, content).layout == NAMED.get(name, name)


def test_every_layout_has_a_page():
    named = {NAMED.get(name, name) for name in ORDERS}
    assert {layout.name for layout in layouts()} <= named


def test_order_of_no_layout_is_unknown(read):
    url = ORDERS["news2021"][0]
    story, parts = compose("headline published image by body", 3, url.format(id=9))
    assert read(story.url, as_html(parts, story, 3)).layout == "unknown"


def test_a_page_at_another_address_has_the_layout_of_its_own(read):
    """One video under `/news/` and `/video/`: the page says where it belongs."""
    url, language, order = ORDERS["video2024"]
    story, parts = compose(order, 60, url.format(id=40_060), language)
    page = as_html(parts, story, 60)
    canonical = f'<link rel="canonical" href="{story.url}">'.encode()
    asked = story.url.replace("/video/", "/news/")
    assert asked != story.url
    assert read(asked, page.replace(b"</head>", canonical + b"</head>")).layout == (
        "video2024"
    )
    elsewhere = canonical.replace(b"40060", b"40061")
    strange = read(asked, page.replace(b"</head>", elsewhere + b"</head>"))
    assert strange.layout != "video2024"
