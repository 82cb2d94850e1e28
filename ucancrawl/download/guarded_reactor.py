"""Twisted's reactor, with a look at every address before a socket is opened to it."""

from typing import Any

from zope.interface import (  # type: ignore[import-untyped]
    directlyProvides,
    providedBy,
)

from ucancrawl.failures import AddressRefused
from ucancrawl.guard import is_public


class GuardedReactor:
    """Stands in for the reactor of an agent; names are resolved before it is asked.

    `connectTCP` is the last step before the socket and gets the number that the name
    server gave, so a name that turns private between two look-ups is met here too.
    """

    def __init__(self, reactor: Any) -> None:
        self._reactor = reactor
        directlyProvides(self, providedBy(reactor))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reactor, name)

    def connectTCP(self, host: str, port: int, *args: Any, **named: Any) -> Any:  # noqa: N802 Twisted's name
        if not is_public(host):
            raise AddressRefused(
                "private_address", f"{host} is no public address; not connected."
            )
        return self._reactor.connectTCP(host, port, *args, **named)
