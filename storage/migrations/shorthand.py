"""Short words for revisions: columns and constraints under the house's names.

Like a released revision, a word here never changes its meaning.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op


def id_column() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def column(name: str, kind: Any = sa.Text, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=null)


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def points_to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    other, key = target.split(".")
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.{key}"], name=name)


def closes_ring(table: str, column: str, target: str) -> list[sa.ForeignKeyConstraint]:
    """A key that closes a ring of tables: SQLite takes it at once and only then."""
    inline = op.get_bind().dialect.name == "sqlite"
    return [points_to(table, column, target)] if inline else []


def index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def index_equal(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column], postgresql_using="hash")


def close_rings(*rings: tuple[str, str, str]) -> None:
    """Adds the keys that `closes_ring` left out, once every table is there."""
    if op.get_bind().dialect.name == "sqlite":
        return
    for table, column, target in rings:
        other, key = target.split(".")
        name = f"fk_{table}_{column}_{other}"
        op.create_foreign_key(name, table, other, [column], [key])
