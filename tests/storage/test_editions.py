"""The editions as data: five, complete, in order, and never two of them on one host."""

from zoneinfo import ZoneInfo

import pytest

from storage.editions.edition import Edition
from storage.editions.registry import EDITIONS, edition_named, edition_of_host
from storage.identity import AddressKind, identify

FIVE = ["english", "china", "india", "indonesia", "vietnam"]


def test_five_in_order() -> None:
    assert list(EDITIONS)[:5] == FIVE
    assert [edition_named(name).name for name in FIVE] == FIVE
    with pytest.raises(KeyError):
        edition_named("korea")


def test_hosts_over_the_years() -> None:
    expected = {
        "www.ucanews.com": "english",
        "ucanews.com": "english",
        "www.ucanews.org": "english",
        "ucanews.org": "english",
        "directory.ucanews.com": "english",
        "india.ucanews.com": "india",
        "www.ucanindia.in": "india",
        "indonesia.ucanews.com": "indonesia",
        "vietnam.ucanews.com": "vietnam",
        "china.ucanews.com": "china",
        "CHINA.ucanews.com.:443": "china",
    }
    found = {host: edition_of_host(host) for host in expected}
    assert {host: e.name for host, e in found.items() if e} == expected
    for host in ("www.uca.news", "ucanews.simplecast.com", "evilucanews.com", ""):
        assert edition_of_host(host) is None


def test_no_host_has_two_editions() -> None:
    hosts = [h for e in EDITIONS.values() for h in e.hosts + e.side_hosts]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=list(EDITIONS))
def test_every_edition_is_complete(edition: Edition) -> None:
    assert ZoneInfo(edition.time_zone)
    home = identify(edition.home)
    assert (home.kind, home.edition, home.url) == ("home", edition.name, edition.home)
    assert {AddressKind(shape.kind) for shape in edition.shapes} >= {"article", "feed"}
    assert len(set(edition.sources)) == len(edition.sources)
    startable = {"robots", "sitemap", "feed", "listing", "series", "directory"}
    for source in edition.sources:
        identity = identify(source)
        assert identity.edition == edition.name
        assert identity.kind in startable, source
        assert identity.key is None
