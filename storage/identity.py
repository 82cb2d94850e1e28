"""Turns any address into its canonical form, what stands there, and a key.

The number in an address is its stable part; the slug is made from an early
headline and may differ. Numbers of different spaces never share a key.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from storage.address import (
    MAX_LENGTH,
    Address,
    escaped,
    folded,
    parse_address,
    quoted_path,
    quoted_query,
    safe_url,
    trimmed,
)
from storage.editions.edition import Edition, Shape
from storage.editions.registry import EDITIONS

CANON_VERSION = "2"
"""Changes whenever any address may get another canonical form or key than before."""


class AddressKind(StrEnum):
    """What identity says stands at an address. One with a key shows an article."""

    ARTICLE = "article"
    LISTING = "listing"
    VIDEO = "video"
    GALLERY = "gallery"
    DIRECTORY = "directory"
    SERIES = "series"
    FEED = "feed"
    SITEMAP = "sitemap"
    ROBOTS = "robots"
    HOME = "home"
    PAGE = "page"
    """About, contact, search, and everything of ours whose shape is not known."""
    ASSET = "asset"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class Identity:
    """What can be known of an address without asking for it."""

    url: str
    """Canonical address; for one that is not ours, the address made safe."""
    edition: str | None
    kind: AddressKind
    key: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    """One canonical host with the shapes that stand on it."""

    edition: Edition
    host: str
    shapes: tuple[tuple[AddressKind, Shape], ...]


_NAMELESS = re.compile(
    r"utm_.*|fbclid|gclid|dclid|yclid|msclkid|twclid|igshid|mc_[ce]id|_g[al]|_hs.*"
    r"|mkt_tok|ref|ref_src|source|cmpid|ncid"
    r"|tablet|mobile|amp|noamp|outputtype|replytocom|like_comment|share|nb|print"
    r"|sid|session_?id|s_id|phpsessid|jsessionid|aspsessionid.*|cfid|cftoken|zenid"
    r"|oscsid|_wpnonce"
)
"""Parameters that name nothing: tracking, device switches, comments, sessions."""


def _places() -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    for edition in EDITIONS.values():
        for canonical, hosts in (
            (edition.hosts[0], edition.hosts),
            *((host, (host,)) for host in edition.side_hosts),
        ):
            side = canonical if canonical in edition.side_hosts else None
            shapes = tuple(
                (AddressKind(shape.kind), shape)
                for shape in edition.shapes
                if shape.host == side
            )
            place = _Place(edition, canonical, shapes)
            places.update(dict.fromkeys(hosts, place))
    return places


_PLACES = _places()


def identify(url: str) -> Identity:
    """Say what an address is; never raises, whatever the string.

    >>> identify("http://ucanews.com:443/amp/any-slug/43072?tablet=yes").key
    'english:news:43072'
    """
    if len(url) > MAX_LENGTH:
        return Identity(escaped(url), None, AddressKind.NOT_OURS, None)
    return _identify(url)


def canonical_url(url: str) -> str:
    """Give the one form of an address that all its spellings share."""
    return identify(url).url


def url_key(url: str) -> str:
    """Give the key of the article at an address, else its canonical form."""
    identity = identify(url)
    return identity.key or identity.url


def address_of_key(key: str) -> str | None:
    """Give an address that can be asked for, where the key alone makes one.

    Only dated permalinks do: a number does not tell the slug before it.
    """
    name, _, rest = key.partition(":")
    space, _, identifier = rest.partition(":")
    edition = EDITIONS.get(name)
    if edition is None or space != "post" or not identifier:
        return None
    identity = identify(edition.home + quoted_path(identifier).lstrip("/"))
    return identity.url if identity.key == key else None


def clean_url(url: str) -> str:
    """Make an address safe to ask for, without the parameters that name nothing.

    Scheme and host stay as printed, so that what was asked for stays on record.
    """
    address = parse_address(url)
    identity = identify(url)
    if address is None or identity.kind is AddressKind.NOT_OURS:
        return safe_url(url)
    printed = safe_url(trimmed(url)).partition("?")[0]
    query = identity.url.partition("?")[2]
    return f"{printed}?{query}" if query else printed


@lru_cache(maxsize=8_192)
def _identify(url: str) -> Identity:
    address = parse_address(url) or _without_scheme(url)
    if address is None:
        return Identity(escaped(url), None, AddressKind.NOT_OURS, None)
    place = _PLACES.get(address.host)
    if place is None or address.port:
        return Identity(safe_url(url), None, AddressKind.NOT_OURS, None)
    return _placed(place, address)


def _without_scheme(url: str) -> Address | None:
    """Read `//host/path` and `host/path`, as people type them, for our hosts only."""
    text = trimmed(url).removeprefix("//")
    host = re.split(r"[/?#:]", text, maxsplit=1)[0].lower()
    return parse_address(f"https://{text}") if host in _PLACES else None


def _placed(place: _Place, address: Address) -> Identity:
    query = sorted(
        (pair for pair in address.query if not _NAMELESS.fullmatch(pair[0])),
        key=lambda pair: pair[0],
    )
    path = address.path.rstrip("/") or "/"
    asked = f"{path}?{'&'.join(map('='.join, query))}" if query else ""
    for kind, shape in place.shapes:
        match = shape.path.fullmatch(asked if shape.asks_query else path)
        if match and not (kind is AddressKind.HOME and query):
            return _shaped(place, kind, shape, match, query)
    url = _joined(place, AddressKind.PAGE, folded(path), _written(query))
    return Identity(url, place.edition.name, AddressKind.PAGE, None)


def _shaped(
    place: _Place,
    kind: AddressKind,
    shape: Shape,
    match: re.Match[str],
    query: list[tuple[str, str]],
) -> Identity:
    name = place.edition.name
    groups = _normalised(match, folds=shape.folds_case)
    key = f"{name}:{shape.key.format_map(groups)}" if shape.key else None
    if shape.address:
        path, _, asked = shape.address.format_map(groups).partition("?")
    else:
        plain = match.string.partition("?")[0]
        path, asked = (folded(plain) if shape.folds_case else plain), ""
    if not key:
        asked = _written(query)
    return Identity(_joined(place, kind, path, asked), name, kind, key)


def _normalised(match: re.Match[str], *, folds: bool) -> dict[str, str]:
    groups = {name: text or "" for name, text in match.groupdict().items()}
    for name in ("month", "day"):
        if name in groups:
            groups[name] = groups[name].zfill(2)
    for name in ("slug", "name", "part"):
        if folds and name in groups:
            groups[name] = folded(groups[name])
    return groups


def _written(query: list[tuple[str, str]]) -> str:
    return "&".join(f"{name}={value}" if value else name for name, value in query)


def _joined(place: _Place, kind: AddressKind, path: str, query: str) -> str:
    ends = kind in (AddressKind.ASSET, AddressKind.SITEMAP, AddressKind.ROBOTS)
    slash = place.edition.trailing_slash and not ends and "." not in path
    path = path.rstrip("/") + "/" if slash or path in ("", "/") else path
    url = f"https://{place.host}{quoted_path(path)}"
    return f"{url}?{quoted_query(query)}" if query else url
