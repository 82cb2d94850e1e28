"""The one description of an article: Scrapy item, archive record and exported line.

The order of the attributes is the order of the exported keys. An attribute's
docstring is its public documentation.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class LinkKind(StrEnum):
    """What a printed link is for."""

    RELATED = "related"
    INLINE = "inline"
    LANGUAGE = "language"
    SYNDICATION = "syndication"


class ReferenceKind(StrEnum):
    """What a resolved edge between two articles means."""

    RELATED = "related"
    INLINE = "inline"
    TRANSLATION = "translation"
    DUPLICATE = "duplicate"
    SAME_EVENT = "same_event"


class ArticleState(StrEnum):
    """Whether the publisher still shows the article."""

    LIVE = "live"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Image:
    """One image of the article, in page order."""

    url: str | None = None
    """Absolute address of the image file; null in a page kept as bare text."""
    alt: str | None = None
    """Alternative text as printed."""
    caption: str | None = None
    """Caption without its credit."""
    credit: str | None = None
    """Who made or gave the image, without brackets."""


@dataclass(frozen=True, slots=True)
class Link:
    """What the page prints: a title or text, with or without an address."""

    kind: LinkKind
    """Related box, running text, other language, or syndicated source."""
    text: str
    """Text of the link as printed, blanks folded."""
    url: str | None = None
    """Absolute address, or null where the page printed a title only."""
    target: str | None = None
    """Key of the article it was resolved to by the link pass, or null."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A resolved edge from this article to another."""

    kind: ReferenceKind
    """What the edge means."""
    target: str
    """Key of the other article."""
    method: str
    """How it was concluded: `url`, `alias`, `title`, `title_glued` ..."""
    score: float
    """Confidence between 0 and 1."""


@dataclass(frozen=True, slots=True)
class CapturePointer:
    """Where the bytes of the newest capture stand."""

    warc: str
    """File name below the archive's `warc/` folder."""
    offset: int
    """Byte offset of the record's gzip member."""
    payload_digest: str
    """`sha256:` and the payload's digest in Base32, as in the WARC record."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One candidate for one field: kept also when it lost."""

    field: str
    """Name of the record's field."""
    source: str
    """Where it was seen: `json_ld`, `open_graph`, `header_date`, `url`, `feed` ..."""
    raw: str
    """As printed."""
    value: str | None = None
    """As understood; null when it could not be."""
    chosen: bool = False
    """Whether the field's value was taken from here."""


@dataclass(slots=True)
class NewsArticle:
    """One story at one identity. Absent is null or an empty list, never missing."""

    key: str
    """Identity: `<edition>:<kind>:<id>`."""
    edition: str
    """Name of the edition: english, china, india, indonesia or vietnam."""
    language: str | None = None
    """Language of the text, BCP 47: en, id, vi, zh-Hans, zh-Hant."""
    url: str = ""
    """Canonical address."""
    aliases: list[str] = field(default_factory=list)
    """Other addresses of the same article, sorted."""
    headline: str | None = None
    """Headline as printed, without the site's name."""
    standfirst: str | None = None
    """Summary line printed under the headline."""
    byline: str | None = None
    """Signature as printed, without its "by"."""
    authors: list[str] = field(default_factory=list)
    """People in the byline; an agency signature names none."""
    dateline: str | None = None
    """Place the story was filed from."""
    section: str | None = None
    """Label printed with the article: section or country."""
    keywords: list[str] = field(default_factory=list)
    """The article's own tags, not the site-wide ones."""
    date_published: date | datetime | None = None
    """Instant in UTC, or the bare day where only the day is known."""
    date_published_raw: str | None = None
    """The date as printed."""
    date_published_source: str | None = None
    """Where the date was taken from."""
    date_modified: date | datetime | None = None
    """When the publisher says the article was updated."""
    images: list[Image] = field(default_factory=list)
    """The article's images, in order."""
    body: str | None = None
    """The article's own text, paragraphs joined by a blank line."""
    links: list[Link] = field(default_factory=list)
    """Links as printed, in page order."""
    references: list[Reference] = field(default_factory=list)
    """Edges to other articles, as the last link pass concluded."""
    revision: int | None = None
    """How many distinct contents the publisher has shown so far."""
    content_digest: str | None = None
    """`sha256:` and hexadecimal digest of the content."""
    layout: str | None = None
    """Layout that the page was read with."""
    captured_at: datetime | None = None
    """When the capture that this reading comes from was made."""
    capture: CapturePointer | None = None
    """The capture that this reading comes from."""
    first_seen_at: datetime | None = None
    """First capture of the article."""
    last_seen_at: datetime | None = None
    """Last capture in which the publisher showed it."""
    state: ArticleState = ArticleState.LIVE
    """Live, moved or gone."""
    duplicate_group: str | None = None
    """Group of articles with the same text: the smallest key in it."""
    evidence: list[Evidence] = field(default_factory=list, metadata={"exported": False})
    """Candidates for the fields, with their sources. Kept, not exported."""
