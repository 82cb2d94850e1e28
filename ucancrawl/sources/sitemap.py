"""Addresses out of robots.txt and sitemaps of every form, however broken.

Sitemaps come from outside: entities are never expanded, nothing is fetched, and
the protocol's own limits (50,000 addresses, 50 MB unpacked) end the reading.
"""

import re
import zlib
from dataclasses import dataclass

from lxml import etree

from storage.found import Found, SourceKind
from storage.identity import clean_url
from ucancrawl.sources.address_of import absolute
from ucancrawl.sources.document import folded_text
from ucancrawl.sources.feed import read_feed

MAX_URLS = 50_000
MAX_BYTES = 50 * 1024 * 1024
_STEP = 64 * 1024
_ROBOTS_BYTES = 512 * 1024
_SITEMAP_LINE = re.compile(r"\s*site-?map\s*:\s*(\S+)", re.IGNORECASE)
_ROOT = re.compile(
    rb"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<(?:[\w\-]+:)?([\w\-]+)",
    re.DOTALL | re.IGNORECASE,
)
_FEED_ROOTS = ("rss", "feed", "rdf")
_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\xfe\xff\x00 \t\r\n"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap told."""

    found: tuple[Found, ...] = ()
    """Pages, in order."""
    sitemaps: tuple[str, ...] = ()
    """Further sitemaps it names."""
    warnings: tuple[str, ...] = ()
    """What was odd: `truncated_gzip`, `too_many_urls`, `not_a_sitemap` ..."""


def sitemaps_in_robots(content: bytes, robots_url: str) -> list[str]:
    """Give the sitemaps a robots.txt names, each once."""
    text = content[:_ROBOTS_BYTES].decode("utf-8-sig", "replace")
    named = (_SITEMAP_LINE.match(line) for line in text.splitlines())
    urls = (absolute(robots_url, match[1]) for match in named if match)
    return list(dict.fromkeys(url for url in urls if url))


def read_sitemap(content: bytes, url: str) -> Sitemap:
    """Read a sitemap, sitemap index, news sitemap, feed or list of lines."""
    content, warnings = _unpacked(content)
    if len(content) > MAX_BYTES:
        content = content[:MAX_BYTES]
        warnings.append("too_long")
    content = _utf8(content).lstrip(_BEFORE_XML)
    if not content:
        return Sitemap(warnings=(*warnings, "empty"))
    if not content.startswith(b"<"):
        return _lines(content, url, warnings)
    root = _ROOT.match(content)
    name = root[1].decode("ascii", "replace").lower() if root else ""
    if name in _FEED_ROOTS:
        return Sitemap(read_feed(content, url).found, warnings=tuple(warnings))
    if name in ("html", "body", "head"):
        return Sitemap(warnings=(*warnings, "not_a_sitemap"))
    reader = _Reader(url, warnings)
    reader.read(content)
    return reader.result()


def _utf8(content: bytes) -> bytes:
    """Bring UTF-16, with or without its mark, to UTF-8; all else stays."""
    if content.startswith((b"\xff\xfe", b"<\x00")):
        text = content.decode("utf-16-le", "replace")
    elif content.startswith((b"\xfe\xff", b"\x00<")):
        text = content.decode("utf-16-be", "replace")
    else:
        return content
    return re.sub(r"^[\s\ufeff]*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")


def _unpacked(content: bytes) -> tuple[bytes, list[str]]:
    """Undo gzip, also twice and in several members; keep what a torn one gives."""
    warnings: list[str] = []
    for _ in range(2):
        if not content.startswith(b"\x1f\x8b"):
            break
        out: list[bytes] = []
        size = 0
        rest = content
        while rest.startswith(b"\x1f\x8b") and size <= MAX_BYTES:
            unpacker = zlib.decompressobj(wbits=31)
            try:
                piece = unpacker.decompress(rest, MAX_BYTES + 1 - size)
            except zlib.error:
                warnings.append("broken_gzip")
                break
            out.append(piece)
            size += len(piece)
            if not unpacker.eof and size <= MAX_BYTES:
                warnings.append("truncated_gzip")
            rest = unpacker.unused_data
        content = b"".join(out)
    return content, warnings


def _lines(content: bytes, url: str, warnings: list[str]) -> Sitemap:
    found: dict[str, Found] = {}
    for line in content.decode("utf-8", "replace").splitlines():
        address = line.strip()
        if not address.lower().startswith(("http://", "https://")):
            continue
        if len(found) >= MAX_URLS:
            warnings.append("too_many_urls")
            break
        address = clean_url(address)
        found.setdefault(address, Found(address, SourceKind.SITEMAP, url))
    if not found:
        warnings.append("not_a_sitemap")
    return Sitemap(tuple(found.values()), warnings=tuple(warnings))


def _name(tag: object) -> str:
    """Give a tag's own name, whatever its namespace or undeclared prefix."""
    text = tag if isinstance(tag, str) else ""
    return text.rpartition("}")[2].rpartition(":")[2].lower()


class _Reader:
    """Collects the entries of one XML sitemap while it is parsed."""

    def __init__(self, url: str, warnings: list[str]) -> None:
        self.url = url
        self.warnings = warnings
        self.found: dict[str, Found] = {}
        self.sitemaps: dict[str, None] = {}

    def read(self, content: bytes) -> None:
        """Parse step by step, so that a broken tail costs only itself."""
        parser = etree.XMLPullParser(
            events=("end",),
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        # Only the five entities of XML itself are left: addresses stand there with
        # bare ampersands, and an entity declared in the file is never wanted.
        content = _AMPERSAND.sub(b"&amp;", content)
        try:
            for start in range(0, len(content), _STEP):
                parser.feed(content[start : start + _STEP])
                if not self._take(parser):
                    return
            parser.close()
        except etree.LxmlError:
            self.warnings.append("broken_xml")
        self._take(parser)
        if parser.feed_error_log and "broken_xml" not in self.warnings:
            self.warnings.append("broken_xml")

    def _take(self, parser: etree.XMLPullParser) -> bool:
        for _, element in parser.read_events():
            if not isinstance(element, etree._Element):
                continue
            name = _name(element.tag)
            if name in ("url", "sitemap"):
                self._entry(element, name)
                element.clear()
            elif name == "loc":
                parent = element.getparent()
                if parent is not None and _name(parent.tag) in (
                    "urlset",
                    "sitemapindex",
                ):
                    self._add(element.text, _name(parent.tag), {})
            if len(self.found) + len(self.sitemaps) >= MAX_URLS:
                self.warnings.append("too_many_urls")
                return False
        return True

    def _entry(self, element: etree._Element, name: str) -> None:
        texts: dict[str, str] = {}
        location: str | None = None
        for node in element.iter():
            tag = _name(node.tag)
            if tag == "loc" and node.getparent() is element:
                location = location or node.text
            elif tag == "link" and node.get("rel") == "alternate":
                self._version(node.get("href"))
            elif node.text and tag in ("lastmod", "publication_date", "title"):
                parent = node.getparent()
                if tag != "title" or (
                    parent is not None and _name(parent.tag) == "news"
                ):
                    texts.setdefault(tag, node.text)
        self._add(location, name, texts)

    def _version(self, href: str | None) -> None:
        address = absolute(self.url, href or "")
        if address:
            found = Found(address, SourceKind.LANGUAGE, self.url)
            self.found.setdefault(address, found)

    def _add(self, location: str | None, name: str, texts: dict[str, str]) -> None:
        address = absolute(self.url, location or "")
        if not address:
            return
        if name in ("sitemap", "sitemapindex"):
            self.sitemaps[address] = None
            return
        self.found[address] = Found(
            address,
            SourceKind.SITEMAP,
            self.url,
            text=folded_text(texts.get("title", "")),
            date_raw=folded_text(texts.get("publication_date", "")),
            modified_raw=folded_text(texts.get("lastmod", "")),
        )

    def result(self) -> Sitemap:
        """Give what was collected."""
        if not self.found and not self.sitemaps:
            self.warnings.append("not_a_sitemap")
        return Sitemap(
            tuple(self.found.values()), tuple(self.sitemaps), tuple(self.warnings)
        )
