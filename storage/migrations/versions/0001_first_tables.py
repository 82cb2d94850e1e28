"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.shorthand import (
    close_rings,
    closes_ring,
    column,
    id_column,
    index,
    index_equal,
    points_to,
    unique,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _runs_and_captures()
    _articles()
    _readings()
    _links()
    _frontier()
    close_rings(
        ("capture", "article_key", "article.key"),
        ("article", "revision_id", "revision.id"),
        ("revision", "extraction_id", "extraction.id"),
    )


def _runs_and_captures() -> None:
    op.create_table(
        "crawl_run",
        id_column(),
        column("command"),
        column("editions", sa.JSON),
        column("settings", sa.JSON),
        column("software"),
        column("started_at", _TIME),
        column("ended_at", _TIME, null=True),
        column("outcome"),
        column("exit_code", sa.Integer, null=True),
        column("counts", sa.JSON),
        column("warc", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_crawl_run"),
    )
    op.create_table(
        "capture",
        id_column(),
        column("run_id", sa.Integer),
        column("url"),
        column("url_key"),
        column("edition", null=True),
        column("status", sa.Integer),
        column("content_type", null=True),
        column("captured_at", _TIME),
        column("record"),
        column("record_id", null=True),
        column("refers_to_id", sa.Integer, null=True),
        column("payload_digest"),
        column("payload_length", sa.BigInteger),
        column("etag", null=True),
        column("last_modified", null=True),
        column("warc"),
        column("offset", sa.BigInteger),
        column("length", sa.BigInteger),
        column("origin"),
        column("verdict", null=True),
        column("article_key", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_capture"),
        unique("capture", "warc", "offset"),
        points_to("capture", "run_id", "crawl_run.id"),
        points_to("capture", "refers_to_id", "capture.id"),
        *closes_ring("capture", "article_key", "article.key"),
    )
    index_equal("capture", "url")
    for name in ("run_id", "url_key", "captured_at", "payload_digest", "article_key"):
        index("capture", name)


def _articles() -> None:
    op.create_table(
        "article",
        column("key"),
        column("edition"),
        column("url"),
        column("state"),
        column("first_seen_at", _TIME),
        column("last_seen_at", _TIME),
        column("revision_id", sa.Integer, null=True),
        column("capture_id", sa.Integer, null=True),
        column("duplicate_group", null=True),
        sa.PrimaryKeyConstraint("key", name="pk_article"),
        points_to("article", "capture_id", "capture.id"),
        *closes_ring("article", "revision_id", "revision.id"),
    )
    index("article", "edition")
    index("article", "duplicate_group")
    op.create_table(
        "alias",
        column("url"),
        column("article_key"),
        column("method"),
        column("first_seen_at", _TIME),
        column("last_seen_at", _TIME),
        sa.PrimaryKeyConstraint("url", name="pk_alias"),
        points_to("alias", "article_key", "article.key"),
    )
    index("alias", "article_key")


def _readings() -> None:
    op.create_table(
        "revision",
        id_column(),
        column("article_key"),
        column("number", sa.Integer),
        column("content_digest"),
        column("captured_at", _TIME),
        column("capture_id", sa.Integer),
        column("extraction_id", sa.Integer, null=True),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        unique("revision", "article_key", "content_digest"),
        unique("revision", "article_key", "number"),
        points_to("revision", "article_key", "article.key"),
        points_to("revision", "capture_id", "capture.id"),
        *closes_ring("revision", "extraction_id", "extraction.id"),
    )
    index("revision", "article_key")
    op.create_table(
        "extraction",
        id_column(),
        column("revision_id", sa.Integer),
        column("capture_id", sa.Integer),
        column("reader"),
        column("layout"),
        column("extracted_at", _TIME),
        column("language", null=True),
        column("headline", null=True),
        column("standfirst", null=True),
        column("byline", null=True),
        column("authors", sa.JSON),
        column("dateline", null=True),
        column("section", null=True),
        column("keywords", sa.JSON),
        column("date_published", null=True),
        column("date_published_raw", null=True),
        column("date_published_source", null=True),
        column("date_modified", null=True),
        column("images", sa.JSON),
        column("body", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_extraction"),
        unique("extraction", "revision_id", "reader", "layout"),
        points_to("extraction", "revision_id", "revision.id"),
        points_to("extraction", "capture_id", "capture.id"),
    )
    index("extraction", "revision_id")
    index("extraction", "date_published")
    index_equal("extraction", "headline")
    op.create_table(
        "evidence",
        column("extraction_id", sa.Integer),
        column("field"),
        column("position", sa.Integer),
        column("source"),
        column("raw"),
        column("value", null=True),
        column("chosen", sa.Boolean),
        sa.PrimaryKeyConstraint(
            "extraction_id", "field", "position", name="pk_evidence"
        ),
        points_to("evidence", "extraction_id", "extraction.id"),
    )


def _links() -> None:
    op.create_table(
        "link",
        id_column(),
        column("article_key"),
        column("fingerprint"),
        column("kind"),
        column("text"),
        column("url", null=True),
        column("position", sa.Integer),
        column("first_capture_id", sa.Integer),
        column("last_capture_id", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        unique("link", "article_key", "fingerprint"),
        points_to("link", "article_key", "article.key"),
        points_to("link", "first_capture_id", "capture.id"),
        points_to("link", "last_capture_id", "capture.id"),
    )
    index("link", "article_key")
    index_equal("link", "url")
    op.create_table(
        "resolution",
        column("link_id", sa.Integer),
        column("part", sa.Integer),
        column("text"),
        column("state"),
        column("target", null=True),
        column("method", null=True),
        column("score", sa.Double, null=True),
        column("candidates", sa.JSON),
        sa.PrimaryKeyConstraint("link_id", "part", name="pk_resolution"),
        points_to("resolution", "link_id", "link.id"),
    )
    index("resolution", "state")
    index("resolution", "target")
    op.create_table(
        "reference",
        column("article_key"),
        column("kind"),
        column("target"),
        column("method"),
        column("score", sa.Double),
        column("evidence", sa.JSON),
        sa.PrimaryKeyConstraint("article_key", "kind", "target", name="pk_reference"),
        points_to("reference", "article_key", "article.key"),
        points_to("reference", "target", "article.key"),
    )
    index("reference", "target", "kind")


def _frontier() -> None:
    op.create_table(
        "frontier",
        column("url_key"),
        column("url"),
        column("edition"),
        column("kind"),
        column("state"),
        column("reason", null=True),
        column("tries", sa.Integer),
        column("visits", sa.Integer),
        column("changes", sa.Integer),
        column("first_seen_at", _TIME),
        column("tried_at", _TIME, null=True),
        column("due_at", _TIME, null=True),
        column("complete", sa.Boolean),
        sa.PrimaryKeyConstraint("url_key", name="pk_frontier"),
    )
    for name in ("edition", "state", "due_at"):
        index("frontier", name)
    op.create_table(
        "discovery",
        column("url_key"),
        column("source"),
        column("via"),
        column("url"),
        column("text", null=True),
        column("date_raw", null=True),
        column("run_id", sa.Integer),
        column("first_seen_at", _TIME),
        column("last_seen_at", _TIME),
        sa.PrimaryKeyConstraint("url_key", "source", name="pk_discovery"),
        points_to("discovery", "url_key", "frontier.url_key"),
        points_to("discovery", "run_id", "crawl_run.id"),
    )
    index("discovery", "run_id")
    op.create_table(
        "outcome",
        column("run_id", sa.Integer),
        column("url_key"),
        column("state"),
        column("reason", null=True),
        column("capture_id", sa.Integer, null=True),
        column("at", _TIME),
        sa.PrimaryKeyConstraint("run_id", "url_key", name="pk_outcome"),
        points_to("outcome", "run_id", "crawl_run.id"),
        points_to("outcome", "url_key", "frontier.url_key"),
        points_to("outcome", "capture_id", "capture.id"),
    )
    index("outcome", "url_key")
