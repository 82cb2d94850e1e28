"""Finds the editions: every module beside this one that declares an `EDITION`."""

import importlib
import pkgutil

from storage import editions
from storage.editions.edition import Edition

_FIRST = ("english", "china", "india", "indonesia", "vietnam")


def _order(edition: Edition) -> tuple[int, str]:
    known = edition.name in _FIRST
    return (_FIRST.index(edition.name) if known else len(_FIRST), edition.name)


def _declared() -> list[Edition]:
    found: list[Edition] = []
    for module in pkgutil.iter_modules(editions.__path__):
        if module.name == "registry":
            continue
        name = f"{editions.__name__}.{module.name}"
        edition = getattr(importlib.import_module(name), "EDITION", None)
        if isinstance(edition, Edition):
            found.append(edition)
    return sorted(found, key=_order)


EDITIONS: dict[str, Edition] = {edition.name: edition for edition in _declared()}
"""Every edition by its name, the five first ones in their usual order."""

_BY_HOST: dict[str, Edition] = {
    host: edition
    for edition in EDITIONS.values()
    for host in edition.hosts + edition.side_hosts
}


def edition_named(name: str) -> Edition:
    """Give an edition by its name; raises `KeyError` for a name nobody declared."""
    return EDITIONS[name]


def edition_of_host(host: str) -> Edition | None:
    """Give the edition that was ever served from a host, port and case ignored."""
    name = host.strip().lower().rpartition("@")[2].partition(":")[0]
    return _BY_HOST.get(name.removesuffix("."))
