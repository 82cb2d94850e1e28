"""Which version of the reader read a capture, and which one withdrew a link."""

from alembic import op

from storage.migrations.shorthand import column

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("capture", column("reader", null=True))
    op.add_column("link", column("withdrawn_by", null=True))
