"""What one response leads to, whatever kind of source it is."""

import pytest

from storage.editions.registry import EDITIONS
from storage.found import SourceKind
from storage.identity import AddressKind, identify
from ucancrawl.discovery import first_addresses, links_of, read_source

HOME = "https://china.ucanews.com/"


def urls(reading):
    return [one.url for one in reading.found]


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda e: e.name)
def test_a_run_begins_with_robots_home_and_sources(edition):
    found = first_addresses(edition)
    kinds = [identify(one.url).kind for one in found]
    assert kinds[:2] == [AddressKind.ROBOTS, AddressKind.HOME]
    assert {one.source for one in found} == {SourceKind.GIVEN}
    assert all(identify(one.url).edition == edition.name for one in found)
    assert len({one.url for one in found}) == len(found) > 3


def test_robots_names_sitemaps_and_only_ours():
    body = b"User-agent: *\nSitemap: /map.xml\nSitemap: https://evil.example/map.xml\n"
    body += b"Sitemap: file:///etc/passwd\n"
    reading = read_source(AddressKind.ROBOTS, HOME + "robots.txt", body)
    assert urls(reading) == ["https://china.ucanews.com/map.xml"]


def test_a_poisoned_sitemap_names_nothing_outside():
    places = (
        "file:///etc/passwd",
        "data:text/html,x",
        "http://127.0.0.1/news/a/1",
        "https://evil.example/2019/03/22/a/",
        "https://china.ucanews.com/2019/03/22/an-invented-slug/",
    )
    body = "<urlset>" + "".join(f"<url><loc>{p}</loc></url>" for p in places)
    reading = read_source(
        AddressKind.SITEMAP, HOME + "sitemap.xml", (body + "</urlset>").encode()
    )
    assert urls(reading) == [places[-1]]


def test_a_page_of_a_listing_linked_from_elsewhere_means_the_listing():
    body = b'<a href="/category/any/page/7/">old things</a>'
    reading = links_of(HOME, body)
    assert "https://china.ucanews.com/category/any/" in urls(reading)
    assert not [u for u in urls(reading) if "page/7" in u]


def test_only_later_pages_follow():
    here = "https://china.ucanews.com/category/any/page/3/"
    links = "".join(f'<a href="/category/any/page/{n}/">{n}</a>' for n in (1, 2, 4, 5))
    following = links_of(here, links.encode()).following
    assert [u.rstrip("/").rpartition("/")[2] for u in following] == ["4", "5"]


@pytest.mark.parametrize("kind", list(AddressKind))
def test_rubbish_gives_nothing_and_never_raises(kind):
    for body in (b"", b"\x00\xff" * 500, b"<" * 2000, b"\x1f\x8b\x08broken"):
        read_source(kind, HOME, body)
