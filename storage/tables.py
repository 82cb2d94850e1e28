"""The archive's tables, as typed models.

Observed facts (capture, discovery, outcome, link, revision) are only ever
added to. Conclusions (extraction, evidence, resolution, reference) can be made
again at any time from what was observed.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, index_equal, key_of_another


class CrawlRun(Base):
    """One run over one or more editions, or one ingest."""

    __tablename__ = "crawl_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    command: Mapped[str]
    """crawl, ingest, reextract."""
    editions: Mapped[list[str]]
    settings: Mapped[dict[str, Any]]
    software: Mapped[str]
    """Program and version, e.g. `ucancrawl 0.1.0`."""
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    outcome: Mapped[str]
    """running, done, crashed, or the name of the exit."""
    exit_code: Mapped[int | None]
    counts: Mapped[dict[str, Any]]
    warc: Mapped[str | None]
    """The run's file below `warc/`, once it has one."""


class Capture(Base):
    """One response at one instant, in a WARC record."""

    __tablename__ = "capture"
    __table_args__ = (UniqueConstraint("warc", "offset"), index_equal("capture", "url"))

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"), index=True)
    url: Mapped[str]
    """As requested."""
    url_key: Mapped[str] = mapped_column(index=True)
    """Key of the article at this address, else the canonical address."""
    edition: Mapped[str | None]
    status: Mapped[int]
    content_type: Mapped[str | None]
    captured_at: Mapped[datetime] = mapped_column(index=True)
    record: Mapped[str]
    """WARC record type: response or revisit; `conversion` for ingested text."""
    record_id: Mapped[str | None]
    """`urn:uuid:...` of the record, for the revisits that refer to it."""
    refers_to_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"))
    """For a revisit: the capture that holds the payload."""
    payload_digest: Mapped[str] = mapped_column(index=True)
    payload_length: Mapped[int] = mapped_column(BigInteger)
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    warc: Mapped[str]
    offset: Mapped[int] = mapped_column(BigInteger)
    length: Mapped[int] = mapped_column(BigInteger)
    origin: Mapped[str]
    """crawl for our own, else where the file came from."""
    verdict: Mapped[str | None]
    """What the page turned out to be: article, or a named reason why not."""
    reader: Mapped[str | None]
    """Version of the reader that read the page last; null where none is known."""
    article_key: Mapped[str | None] = mapped_column(
        ForeignKey("article.key", use_alter=True), index=True
    )


class Article(Base):
    """One story at one identity, through all its captures."""

    __tablename__ = "article"

    key: Mapped[str] = mapped_column(primary_key=True)
    edition: Mapped[str] = mapped_column(index=True)
    url: Mapped[str]
    state: Mapped[str]
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    revision_id: Mapped[int | None] = mapped_column(
        ForeignKey("revision.id", use_alter=True)
    )
    """The content that stood there at the newest capture."""
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"))
    """The newest capture that showed it."""
    duplicate_group: Mapped[str | None] = mapped_column(index=True)


class Alias(Base):
    """Another address of an article."""

    __tablename__ = "alias"

    url: Mapped[str] = mapped_column(primary_key=True)
    article_key: Mapped[str] = mapped_column(ForeignKey("article.key"), index=True)
    method: Mapped[str]
    """How it is known: fetched, redirect, canonical."""
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


class Revision(Base):
    """One distinct published content of an article."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("article_key", "content_digest"),
        UniqueConstraint("article_key", "number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[str] = mapped_column(ForeignKey("article.key"), index=True)
    number: Mapped[int]
    """1 for the first shown; in order of capture time, whatever was stored first."""
    content_digest: Mapped[str]
    captured_at: Mapped[datetime]
    """First capture that showed it."""
    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    extraction_id: Mapped[int | None] = mapped_column(
        ForeignKey("extraction.id", use_alter=True)
    )
    """The reading that stands for it."""


class Extraction(Base):
    """One reading of a revision by one version of the reader."""

    __tablename__ = "extraction"
    __table_args__ = (
        UniqueConstraint("revision_id", "reader", "layout"),
        index_equal("extraction", "headline"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), index=True)
    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    reader: Mapped[str]
    layout: Mapped[str]
    extracted_at: Mapped[datetime]
    language: Mapped[str | None]
    headline: Mapped[str | None]
    standfirst: Mapped[str | None]
    byline: Mapped[str | None]
    authors: Mapped[list[str]]
    dateline: Mapped[str | None]
    section: Mapped[str | None]
    keywords: Mapped[list[str]]
    date_published: Mapped[str | None] = mapped_column(index=True)
    """ISO 8601: an instant in UTC (`...Z`) or a bare day."""
    date_published_raw: Mapped[str | None]
    date_published_source: Mapped[str | None]
    date_modified: Mapped[str | None]
    images: Mapped[list[dict[str, Any]]]
    body: Mapped[str | None]


class Evidence(Base):
    """One candidate for one field of an extraction, chosen or not."""

    __tablename__ = "evidence"

    extraction_id: Mapped[int] = key_of_another("extraction.id")
    field: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str]
    raw: Mapped[str]
    value: Mapped[str | None]
    chosen: Mapped[bool]


class Link(Base):
    """What an article's page printed, and from when to when."""

    __tablename__ = "link"
    __table_args__ = (
        UniqueConstraint("article_key", "fingerprint"),
        index_equal("link", "url"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[str] = mapped_column(ForeignKey("article.key"), index=True)
    fingerprint: Mapped[str]
    """Digest of kind, text and url: what makes two printed links the same one."""
    kind: Mapped[str]
    text: Mapped[str]
    url: Mapped[str | None]
    position: Mapped[int]
    """Place on the newest page that printed it."""
    first_capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    last_capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    withdrawn_by: Mapped[str | None]
    """Version of the reader that finds it on no page any more; null: it stands."""


class Resolution(Base):
    """What the last link pass made of a link; a row per title where some are glued."""

    __tablename__ = "resolution"

    link_id: Mapped[int] = mapped_column(ForeignKey("link.id"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    """resolved, ambiguous, unresolved, outside."""
    target: Mapped[str | None] = mapped_column(index=True)
    method: Mapped[str | None]
    score: Mapped[float | None]
    candidates: Mapped[list[str]]
    """Keys it could mean, where it is ambiguous."""


class Reference(Base):
    """A resolved edge from article to article; made again by every link pass."""

    __tablename__ = "reference"
    __table_args__ = (Index("ix_reference_target_kind", "target", "kind"),)

    article_key: Mapped[str] = key_of_another("article.key")
    kind: Mapped[str] = mapped_column(primary_key=True)
    target: Mapped[str] = mapped_column(ForeignKey("article.key"), primary_key=True)
    method: Mapped[str]
    score: Mapped[float]
    evidence: Mapped[dict[str, Any]]


class Frontier(Base):
    """Every address ever discovered, and what is to be done about it."""

    __tablename__ = "frontier"

    url_key: Mapped[str] = mapped_column(primary_key=True)
    url: Mapped[str]
    """The address to ask for."""
    edition: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    """What identity says stands there: article, listing, feed ..."""
    state: Mapped[str] = mapped_column(index=True)
    """A value of `storage.outcome.FrontierState`."""
    reason: Mapped[str | None]
    tries: Mapped[int]
    """Failures in a row."""
    visits: Mapped[int]
    changes: Mapped[int]
    """Visits that brought a new revision, or, for listings and feeds, new addresses."""
    first_seen_at: Mapped[datetime]
    tried_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    """When it is worth asking again; null for never."""
    complete: Mapped[bool]
    """For a listing: whether it was once read to its last page."""


class Discovery(Base):
    """Which source told us of an address, first and last."""

    __tablename__ = "discovery"

    url_key: Mapped[str] = key_of_another("frontier.url_key")
    source: Mapped[str] = mapped_column(primary_key=True)
    """Kind of source: sitemap, feed, home, listing, related, inline, given ..."""
    via: Mapped[str]
    """Address of the page that told us first."""
    url: Mapped[str]
    """The address as told."""
    text: Mapped[str | None]
    date_raw: Mapped[str | None]
    """Date printed or given there."""
    run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"), index=True)
    """The run in which it told us first."""
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


class Outcome(Base):
    """How one address ended in one run: the books."""

    __tablename__ = "outcome"

    run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"), primary_key=True)
    url_key: Mapped[str] = key_of_another("frontier.url_key", index=True)
    state: Mapped[str]
    """A value of `storage.outcome.OutcomeState`."""
    reason: Mapped[str | None]
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"))
    at: Mapped[datetime]
