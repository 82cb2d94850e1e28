"""What every table of the archive has in common."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from storage.columns import StorableText, UtcDateTime


class Base(DeclarativeBase):
    """Every constraint is named, so that a migration can speak of it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: StorableText,
        datetime: UtcDateTime,
        list[str]: JSON,
        list[dict[str, Any]]: JSON,
        dict[str, Any]: JSON,
    }


def index_equal(table: str, column: str) -> Index:
    """An index for `=` alone: PostgreSQL's default kind refuses texts over 2.7 KB."""
    return Index(f"ix_{table}_{column}", column, postgresql_using="hash")


def key_of_another(target: str, *, index: bool | None = None) -> MappedColumn[Any]:
    """A column of the primary key that points to another table."""
    return mapped_column(ForeignKey(target), primary_key=True, index=index)
