"""What the environment says of the way to the servers, looked at before a run begins.

A proxy that cannot be used would book every address of the run as failed.
"""

import os
import ssl
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit
from urllib.request import getproxies

_SCHEMES = ("http", "https", "all")
"""Of urllib's proxies by scheme, those that name the way to a newsroom."""
_ALLOWED = "write it as http://host:port"


def faults(environment: Mapping[str, str] = os.environ) -> Iterator[str]:
    """What is wrong, in a sentence each that names the variable."""
    for scheme, value in getproxies().items():
        if scheme in _SCHEMES and not _is_usable(value, scheme):
            name = _variable(scheme, value, environment)
            yield f"{name} names no proxy that can be used; {_ALLOWED}."
    trusted = environment.get("SSL_CERT_FILE")
    if trusted and (fault := _fault_of_certificates(trusted)):
        yield (
            f"SSL_CERT_FILE names {trusted}, which cannot be used ({fault}); "
            "name a file of certificates in PEM form, or leave it unset."
        )


def _is_usable(proxy: str, scheme: str) -> bool:
    """Whether it is asked over plain http: a tunnel in a tunnel cannot be made.

    Without a scheme it is taken to speak that of the addresses it is for, and a bare
    word is no host.
    """
    try:
        parts = urlsplit(proxy if "://" in proxy else f"{scheme}://{proxy}")
        named = parts.port or "://" in proxy
    except ValueError:
        return False
    return parts.scheme == "http" and bool(parts.hostname and named) and proxy.isascii()


def _variable(scheme: str, value: str, environment: Mapping[str, str]) -> str:
    """The name as it is spelt there; its value may hold a password and is not said."""
    names = [name for name in environment if name.lower() == f"{scheme}_proxy"]
    return next((n for n in names if environment[n] == value), f"{scheme}_proxy")


def _fault_of_certificates(path: str) -> str | None:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=path)
    except ssl.SSLError:
        return "it holds no certificate"
    except OSError as error:
        return error.strerror or str(error)
    return None
