"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

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
    _late_foreign_keys()


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _column(name: str, kind: Any = sa.Text, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=null)


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    other, key = target.split(".")
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.{key}"], name=name)


def _ring(table: str, column: str, target: str) -> list[sa.ForeignKeyConstraint]:
    """A key that closes a ring of tables: SQLite takes it at once and only then."""
    inline = op.get_bind().dialect.name == "sqlite"
    return [_to(table, column, target)] if inline else []


def _late_foreign_keys() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    for table, column, target in (
        ("capture", "article_key", "article.key"),
        ("article", "revision_id", "revision.id"),
        ("revision", "extraction_id", "extraction.id"),
    ):
        other, key = target.split(".")
        name = f"fk_{table}_{column}_{other}"
        op.create_foreign_key(name, table, other, [column], [key])


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _index_equal(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column], postgresql_using="hash")


def _runs_and_captures() -> None:
    op.create_table(
        "crawl_run",
        _id(),
        _column("command"),
        _column("editions", sa.JSON),
        _column("settings", sa.JSON),
        _column("software"),
        _column("started_at", _TIME),
        _column("ended_at", _TIME, null=True),
        _column("outcome"),
        _column("exit_code", sa.Integer, null=True),
        _column("counts", sa.JSON),
        _column("warc", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_crawl_run"),
    )
    op.create_table(
        "capture",
        _id(),
        _column("run_id", sa.Integer),
        _column("url"),
        _column("url_key"),
        _column("edition", null=True),
        _column("status", sa.Integer),
        _column("content_type", null=True),
        _column("captured_at", _TIME),
        _column("record"),
        _column("record_id", null=True),
        _column("refers_to_id", sa.Integer, null=True),
        _column("payload_digest"),
        _column("payload_length", sa.BigInteger),
        _column("etag", null=True),
        _column("last_modified", null=True),
        _column("warc"),
        _column("offset", sa.BigInteger),
        _column("length", sa.BigInteger),
        _column("origin"),
        _column("verdict", null=True),
        _column("article_key", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_capture"),
        _unique("capture", "warc", "offset"),
        _to("capture", "run_id", "crawl_run.id"),
        _to("capture", "refers_to_id", "capture.id"),
        *_ring("capture", "article_key", "article.key"),
    )
    _index_equal("capture", "url")
    for column in ("run_id", "url_key", "captured_at", "payload_digest", "article_key"):
        _index("capture", column)


def _articles() -> None:
    op.create_table(
        "article",
        _column("key"),
        _column("edition"),
        _column("url"),
        _column("state"),
        _column("first_seen_at", _TIME),
        _column("last_seen_at", _TIME),
        _column("revision_id", sa.Integer, null=True),
        _column("capture_id", sa.Integer, null=True),
        _column("duplicate_group", null=True),
        sa.PrimaryKeyConstraint("key", name="pk_article"),
        _to("article", "capture_id", "capture.id"),
        *_ring("article", "revision_id", "revision.id"),
    )
    _index("article", "edition")
    _index("article", "duplicate_group")
    op.create_table(
        "alias",
        _column("url"),
        _column("article_key"),
        _column("method"),
        _column("first_seen_at", _TIME),
        _column("last_seen_at", _TIME),
        sa.PrimaryKeyConstraint("url", name="pk_alias"),
        _to("alias", "article_key", "article.key"),
    )
    _index("alias", "article_key")


def _readings() -> None:
    op.create_table(
        "revision",
        _id(),
        _column("article_key"),
        _column("number", sa.Integer),
        _column("content_digest"),
        _column("captured_at", _TIME),
        _column("capture_id", sa.Integer),
        _column("extraction_id", sa.Integer, null=True),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        _unique("revision", "article_key", "content_digest"),
        _unique("revision", "article_key", "number"),
        _to("revision", "article_key", "article.key"),
        _to("revision", "capture_id", "capture.id"),
        *_ring("revision", "extraction_id", "extraction.id"),
    )
    _index("revision", "article_key")
    op.create_table(
        "extraction",
        _id(),
        _column("revision_id", sa.Integer),
        _column("capture_id", sa.Integer),
        _column("reader"),
        _column("layout"),
        _column("extracted_at", _TIME),
        _column("language", null=True),
        _column("headline", null=True),
        _column("standfirst", null=True),
        _column("byline", null=True),
        _column("authors", sa.JSON),
        _column("dateline", null=True),
        _column("section", null=True),
        _column("keywords", sa.JSON),
        _column("date_published", null=True),
        _column("date_published_raw", null=True),
        _column("date_published_source", null=True),
        _column("date_modified", null=True),
        _column("images", sa.JSON),
        _column("body", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_extraction"),
        _unique("extraction", "revision_id", "reader", "layout"),
        _to("extraction", "revision_id", "revision.id"),
        _to("extraction", "capture_id", "capture.id"),
    )
    _index("extraction", "revision_id")
    _index("extraction", "date_published")
    _index_equal("extraction", "headline")
    op.create_table(
        "evidence",
        _column("extraction_id", sa.Integer),
        _column("field"),
        _column("position", sa.Integer),
        _column("source"),
        _column("raw"),
        _column("value", null=True),
        _column("chosen", sa.Boolean),
        sa.PrimaryKeyConstraint(
            "extraction_id", "field", "position", name="pk_evidence"
        ),
        _to("evidence", "extraction_id", "extraction.id"),
    )


def _links() -> None:
    op.create_table(
        "link",
        _id(),
        _column("article_key"),
        _column("fingerprint"),
        _column("kind"),
        _column("text"),
        _column("url", null=True),
        _column("position", sa.Integer),
        _column("first_capture_id", sa.Integer),
        _column("last_capture_id", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        _unique("link", "article_key", "fingerprint"),
        _to("link", "article_key", "article.key"),
        _to("link", "first_capture_id", "capture.id"),
        _to("link", "last_capture_id", "capture.id"),
    )
    _index("link", "article_key")
    _index_equal("link", "url")
    op.create_table(
        "resolution",
        _column("link_id", sa.Integer),
        _column("part", sa.Integer),
        _column("text"),
        _column("state"),
        _column("target", null=True),
        _column("method", null=True),
        _column("score", sa.Double, null=True),
        _column("candidates", sa.JSON),
        sa.PrimaryKeyConstraint("link_id", "part", name="pk_resolution"),
        _to("resolution", "link_id", "link.id"),
    )
    _index("resolution", "state")
    _index("resolution", "target")
    op.create_table(
        "reference",
        _column("article_key"),
        _column("kind"),
        _column("target"),
        _column("method"),
        _column("score", sa.Double),
        _column("evidence", sa.JSON),
        sa.PrimaryKeyConstraint("article_key", "kind", "target", name="pk_reference"),
        _to("reference", "article_key", "article.key"),
        _to("reference", "target", "article.key"),
    )
    _index("reference", "target", "kind")


def _frontier() -> None:
    op.create_table(
        "frontier",
        _column("url_key"),
        _column("url"),
        _column("edition"),
        _column("kind"),
        _column("state"),
        _column("reason", null=True),
        _column("tries", sa.Integer),
        _column("visits", sa.Integer),
        _column("changes", sa.Integer),
        _column("first_seen_at", _TIME),
        _column("tried_at", _TIME, null=True),
        _column("due_at", _TIME, null=True),
        _column("complete", sa.Boolean),
        sa.PrimaryKeyConstraint("url_key", name="pk_frontier"),
    )
    for column in ("edition", "state", "due_at"):
        _index("frontier", column)
    op.create_table(
        "discovery",
        _column("url_key"),
        _column("source"),
        _column("via"),
        _column("url"),
        _column("text", null=True),
        _column("date_raw", null=True),
        _column("run_id", sa.Integer),
        _column("first_seen_at", _TIME),
        _column("last_seen_at", _TIME),
        sa.PrimaryKeyConstraint("url_key", "source", name="pk_discovery"),
        _to("discovery", "url_key", "frontier.url_key"),
        _to("discovery", "run_id", "crawl_run.id"),
    )
    _index("discovery", "run_id")
    op.create_table(
        "outcome",
        _column("run_id", sa.Integer),
        _column("url_key"),
        _column("state"),
        _column("reason", null=True),
        _column("capture_id", sa.Integer, null=True),
        _column("at", _TIME),
        sa.PrimaryKeyConstraint("run_id", "url_key", name="pk_outcome"),
        _to("outcome", "run_id", "crawl_run.id"),
        _to("outcome", "url_key", "frontier.url_key"),
        _to("outcome", "capture_id", "capture.id"),
    )
    _index("outcome", "url_key")
