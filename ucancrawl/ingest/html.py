"""HTML files that somebody saved: where and when the page was, as the file says."""

import html
import re
from datetime import UTC, datetime

from ucancrawl.ingest.wayback import banner_time, unwrap

HEAD = 1 << 18
"""Bytes in which a page's head is looked for; a head is never that long."""

SAVED = re.compile(rb"<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->", re.I)
SINGLE_FILE = re.compile(
    rb"Page saved with SingleFile\s+url:\s*(\S+)\s+(?:saved date:\s*([^\r\n]+?)\s*\n)?",
    re.I,
)
TAG = re.compile(rb"<(?:link|meta)\b[^<>]{1,4000}>", re.I)
ATTRIBUTE = re.compile(
    rb"([a-z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I
)
ZONE_NAME = re.compile(r"\s*\([^)]*\)\s*\Z")


def address_in(data: bytes) -> str | None:
    """The address a saved page names as its own, out of an archive's wrapping.

    First what the saving program noted, for it knows; then what the page claims.
    """
    head = data[:HEAD]
    for url in (_noted(head), *_claimed(head)):
        address = unwrap(url)[0] if url else ""
        if address.lower().startswith(("http://", "https://")):
            return address
    return None


def saved_at(data: bytes) -> datetime | None:
    """When the page was captured, where the file says so."""
    note = SAVED.search(data[:HEAD])
    noted = unwrap(_decoded(note[1]))[1] if note else None
    return noted or banner_time(data) or _single_file_time(data[:HEAD])


def _noted(head: bytes) -> str | None:
    found = SAVED.search(head) or SINGLE_FILE.search(head)
    return _decoded(found[1]) if found else None


def _claimed(head: bytes) -> list[str | None]:
    canonical = og_url = None
    for tag in TAG.findall(head):
        values = {
            name.lower(): _decoded(double or single or bare)
            for name, double, single, bare in ATTRIBUTE.findall(tag)
        }
        if "canonical" in values.get(b"rel", "").lower().split():
            canonical = canonical or values.get(b"href")
        if values.get(b"property", values.get(b"name", "")).lower() == "og:url":
            og_url = og_url or values.get(b"content")
    return [canonical, og_url]


def _single_file_time(head: bytes) -> datetime | None:
    found = SINGLE_FILE.search(head)
    if not found or not found[2]:
        return None
    text = ZONE_NAME.sub("", found[2].decode("latin-1"))
    try:
        at = datetime.strptime(text, "%a %b %d %Y %H:%M:%S GMT%z")
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _decoded(value: bytes) -> str:
    return html.unescape(value.decode("utf-8", "replace")).strip()
