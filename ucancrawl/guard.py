"""Which addresses a crawl may ask for, and which machines it may connect to.

The name is checked before the request, the number when the socket is opened:
between the two a name server can lie.
"""

import ipaddress
from urllib.parse import urlsplit

from storage.editions.registry import edition_of_host

PORTS = {"http": 80, "https": 443}
GLOBAL_IPV6 = ipaddress.IPv6Network("2000::/3")
"""All that was ever given out for use; RFC 4291 section 2.4."""
SPECIAL = tuple(
    ipaddress.ip_network(text)
    for text in (
        "192.0.0.0/24",
        "192.88.99.0/24",
        "2001::/23",
        "2002::/16",
        "3fff::/20",
    )
)
"""IANA's special-purpose registries, where Python 3.11 knows them only in part."""


def refusal_of(url: str) -> str | None:
    """The rule by which an address may not be asked for, null where it may.

    >>> refusal_of("file:///etc/passwd")
    'scheme'
    >>> refusal_of("https://www.ucanews.com:8080/")
    'port'
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "malformed"
    if parts.scheme not in PORTS:
        return "scheme"
    if not host:
        return "malformed"
    if parts.username is not None or parts.password is not None:
        return "user_info"
    if edition_of_host(host) is None:
        return "off_site"
    if port is not None and port != PORTS[parts.scheme]:
        return "port"
    return None


def is_public(number: str) -> bool:
    """Whether an IP address is one on the open internet.

    An address that carries another one inside (mapped, 6to4, Teredo) never is: no
    newsroom needs one, and the inner address may be anything.

    >>> [is_public(n) for n in ("93.184.215.14", "127.0.0.1", "::ffff:10.0.0.1")]
    [True, False, False]
    """
    try:
        address = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and (
        address.scope_id or address not in GLOBAL_IPV6
    ):
        return False
    if any(address in network for network in SPECIAL):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
    )
