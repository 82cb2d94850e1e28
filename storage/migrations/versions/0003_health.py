"""What pages looked like, what was found, what was acknowledged."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.shorthand import column, id_column, index, points_to

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "observation",
        sa.Column("capture_id", sa.Integer, nullable=False, autoincrement=False),
        column("run_id", sa.Integer),
        column("edition"),
        column("stratum"),
        column("subject"),
        column("layout", null=True),
        column("verdict"),
        column("reader"),
        column("sampled", sa.Boolean),
        column("traits", sa.JSON),
        column("numbers", sa.JSON),
        column("sentences", sa.JSON),
        column("second_opinion", sa.Double, null=True),
        sa.PrimaryKeyConstraint("capture_id", name="pk_observation"),
        points_to("observation", "capture_id", "capture.id"),
        points_to("observation", "run_id", "crawl_run.id"),
    )
    index("observation", "run_id")
    index("observation", "edition")
    op.create_table(
        "acknowledgement",
        id_column(),
        column("edition"),
        column("since_run_id", sa.Integer),
        column("note"),
        column("at", _TIME),
        sa.PrimaryKeyConstraint("id", name="pk_acknowledgement"),
        points_to("acknowledgement", "since_run_id", "crawl_run.id"),
    )
    index("acknowledgement", "edition")
    _findings()


def _findings() -> None:
    op.create_table(
        "finding",
        id_column(),
        column("run_id", sa.Integer),
        column("edition"),
        column("field"),
        column("rank"),
        column("sentence"),
        column("evidence", sa.JSON),
        column("found_at", _TIME),
        column("acknowledgement_id", sa.Integer, null=True),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        points_to("finding", "run_id", "crawl_run.id"),
        points_to("finding", "acknowledgement_id", "acknowledgement.id"),
    )
    for name in ("run_id", "edition", "acknowledgement_id"):
        index("finding", name)
