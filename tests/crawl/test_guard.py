"""Addresses and machines that a crawl must never reach."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.guard import is_public, refusal_of

PRIVATE = """
127.0.0.1 127.8.8.8 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.9.9
192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.254 192.0.0.8 192.0.2.1
198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1
255.255.255.255 ::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:93.184.216.34
::127.0.0.1 fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 ff02::1 2001:db8::1
2002:7f00:1:: 2002:a00:1:: 64:ff9b::7f00:1 64:ff9b:1::a00:1 2001:0:7f00:1::1
fec0::1 100::1 localhost 2130706433 0x7f.1 0177.0.0.1 127.1 １２７.0.0.1
""".split()
PUBLIC = "93.184.216.34 8.8.8.8 1.1.1.1 2606:2800:220:1::1 2a00:1450:4001::1".split()


@pytest.mark.parametrize("number", PRIVATE)
def test_no_private_machine(number):
    assert not is_public(number)


@pytest.mark.parametrize("number", PUBLIC)
def test_public_machines(number):
    assert is_public(number)


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("file:///etc/passwd", "scheme"),
        ("data:text/html,x", "scheme"),
        ("ftp://www.ucanews.com/", "scheme"),
        ("s3://www.ucanews.com/a", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("gopher://www.ucanews.com/", "scheme"),
        ("//www.ucanews.com/", "scheme"),
        ("https://", "malformed"),
        ("https://[::1", "malformed"),
        ("https://www.ucanews.com:99999/", "malformed"),
        ("https://www.ucanews.com:8080/", "port"),
        ("http://www.ucanews.com:443/", "port"),
        ("https://user@www.ucanews.com/", "user_info"),
        ("https://www.ucanews.com@evil.example/", "user_info"),
        ("https://evil.example/www.ucanews.com", "off_site"),
        ("https://www.ucanews.com.evil.example/", "off_site"),
        ("https://evil-ucanews.com/", "off_site"),
        ("http://127.0.0.1/", "off_site"),
        ("http://[::ffff:127.0.0.1]/", "off_site"),
        ("http://2130706433/", "off_site"),
        ("http://localhost/", "off_site"),
        ("https://www.ucanews.com\\.evil.example/", "off_site"),
    ],
)
def test_refused_by_name(url, rule):
    assert refusal_of(url) == rule


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda e: e.name)
def test_every_host_of_an_edition_may_be_asked(edition):
    for host in (*edition.hosts, *edition.side_hosts):
        assert refusal_of(f"https://{host}/a?b=c") is None
        assert refusal_of(f"http://{host}:80/") is None


def test_no_two_editions_share_a_host():
    hosts = [h for e in EDITIONS.values() for h in (*e.hosts, *e.side_hosts)]
    assert len(hosts) == len(set(hosts))
