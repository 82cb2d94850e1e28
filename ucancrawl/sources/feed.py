"""Addresses out of RSS and Atom feeds, without any network."""

import io
from dataclasses import dataclass
from html import unescape
from typing import Any

import feedparser

from storage.found import Found, SourceKind
from ucancrawl.sources.address_of import absolute
from ucancrawl.sources.document import folded_text, text_within, tree_of

MAX_BYTES = 10 * 1024 * 1024
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What feedparser was reported to raise on hostile bytes."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What one feed told."""

    found: tuple[Found, ...] = ()
    next_url: str | None = None
    """Address of the older part, where the feed names one."""
    warnings: tuple[str, ...] = ()
    """`broken_feed` where it was not well-formed, `not_a_feed` where it was none."""


def read_feed(content: bytes, url: str) -> Feed:
    """Read a feed; items keep their order, titles lose their markup."""
    # A stream and not bytes: feedparser takes bytes for the name of a local file.
    stream = io.BytesIO(content[:MAX_BYTES])
    try:
        parsed = feedparser.parse(
            stream,
            response_headers={
                "content-location": url,
                "content-type": "application/atom+xml",
            },
            sanitize_html=False,
        )
    except _BROKEN:
        return Feed(warnings=("broken_feed",))
    found: dict[str, Found] = {}
    version = str(parsed.get("version") or "")
    for entry in parsed.get("entries") or ():
        item = _item(entry, url, version)
        if item is not None:
            found.setdefault(item.url, item)
    warnings = []
    if not version and not found:
        warnings.append("not_a_feed")
    elif parsed.get("bozo"):
        warnings.append("broken_feed")
    return Feed(
        tuple(found.values()), _next(parsed.get("feed") or {}, url), tuple(warnings)
    )


def _item(entry: dict[str, Any], url: str, version: str) -> Found | None:
    address = absolute(url, str(_link(entry)))
    if address is None:
        return None
    # Past feedparser's own `get`, which answers `updated` with the other date.
    updated = dict.get(entry, "updated")
    published = dict.get(entry, "published")
    if not published and version.startswith("rss"):
        # RSS has no date of change: feedparser files dc:date under `updated`.
        published, updated = updated, None
    return Found(
        address,
        SourceKind.FEED,
        url,
        text=_plain(str(entry.get("title") or "")),
        date_raw=folded_text(str(published or "")),
        modified_raw=folded_text(str(updated or "")),
    )


def _link(entry: dict[str, Any]) -> object:
    """Give the item's own address: also behind a counter, also in a guid only."""
    link = entry.get("feedburner_origlink") or entry.get("link")
    return link or entry.get("id") or ""


def _plain(title: str) -> str | None:
    if "<" in title:
        tree = tree_of(title.encode("utf-8", "replace"), "utf-8")
        if tree is not None:
            return text_within(tree)
    return folded_text(unescape(title))


def _next(feed: dict[str, Any], url: str) -> str | None:
    for link in feed.get("links") or ():
        if link.get("rel") == "next" and link.get("href"):
            return absolute(url, str(link["href"]))
    return None
