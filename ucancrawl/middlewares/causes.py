"""The causes of failed requests by name, whichever library raised them."""

from OpenSSL import SSL
from scrapy.core.downloader.handlers.http11 import TunnelError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost
from twisted.internet.ssl import VerificationError

from ucancrawl.failures import Failure, Later, Refusal

NETWORK: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "timeout"),
    (TimeoutError, "timeout"),
    (CannotResolveHostError, "name_unknown"),
    (DownloadConnectionRefusedError, "connection_refused"),
    (TunnelError, "proxy_refused"),
    (ResponseDataLossError, "body_cut"),
    (DownloadFailedError, "connection_lost"),
    (ConnectError, "unreachable"),
    (ConnectionDone, "connection_lost"),
    (ConnectionLost, "connection_lost"),
    (SSL.Error, "tls"),
    (OSError, "network"),
)
"""Exceptions of the network, first match wins."""

ONCE_MORE = frozenset(
    {
        "timeout",
        "name_unknown",
        "connection_refused",
        "connection_lost",
        "proxy_refused",
        "unreachable",
        "network",
        "body_cut",
    }
)
"""Causes that may have passed by the next try."""


def cause_of(error: BaseException) -> str:
    """The name of a cause; `internal` where it is a fault of ours."""
    if isinstance(error, Failure | Refusal | Later):
        return error.reason
    if is_certificate_error(error):
        return "certificate"
    if isinstance(error, DownloadCancelledError):
        return "too_large"
    if isinstance(error, IgnoreRequest):
        return "ignored"
    return next((name for kind, name in NETWORK if isinstance(error, kind)), "internal")


def is_certificate_error(error: BaseException) -> bool:
    """Whether the server could not prove its name; another try would not help."""
    inner = [error, *(r.value for r in getattr(error.__cause__, "reasons", ()))]
    return any(
        isinstance(e, VerificationError)
        or (isinstance(e, SSL.Error) and "certificate verify failed" in str(e))
        for e in inner
    )
