"""Runs the revisions on the connection that `storage.schema` hands in.

Each revision is one transaction with its version mark; a foreign key that it
broke is found before the commit.
"""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from storage.errors import ArchiveDamaged
from storage.health.tables import Finding
from storage.tables import CrawlRun

TABLES = (CrawlRun, Finding)
"""One class of each module of tables, so that all of them have been imported."""


def _applied(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[Any],
    run_args: Mapping[str, Any],
) -> None:
    """Called inside the revision's transaction, after its statements."""
    connection = ctx.connection
    assert connection is not None
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ArchiveDamaged(
                f"Migration {step.up_revision_id} was undone: {len(broken)} rows "
                f"of {broken[0][0]} would point nowhere; run `ucancrawl verify`."
            )
    context.config.attributes["applied"].append(step.up_revision_id)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=TABLES[0].metadata,
    # Off by default for SQLite, whose tables change within transactions all the same.
    transactional_ddl=True,
    transaction_per_migration=True,
    render_as_batch=True,
    on_version_apply=_applied,
)
with context.begin_transaction():
    context.run_migrations()
