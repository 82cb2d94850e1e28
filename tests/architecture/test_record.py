"""There is one description of an article: record = columns = exported keys = docs."""

import ast
import re
from dataclasses import fields

from storage.export.line import line
from storage.record import NewsArticle
from storage.tables import (
    Alias,
    Article,
    Capture,
    Extraction,
    Link,
    Reference,
    Revision,
)

DESIGNED = (
    "key edition language url aliases headline standfirst byline authors dateline "
    "section keywords date_published date_published_raw date_published_source "
    "date_modified images body links references revision content_digest layout "
    "captured_at capture first_seen_at last_seen_at state duplicate_group"
).split()
"""The exported keys in their order, as the public surface promises them."""

ELSEWHERE = {
    "aliases": Alias,
    "links": Link,
    "references": Reference,
    "capture": Capture,
    "captured_at": Capture,
    "revision": Revision,
}
"""Fields that a row of their own holds, not a column of their name."""


def exported_fields() -> list[str]:
    return [f.name for f in fields(NewsArticle) if f.metadata.get("exported", True)]


def test_record_is_the_design():
    assert exported_fields() == DESIGNED


def test_line_has_the_record_s_keys_in_order():
    empty = line(NewsArticle(key="english:news:1", edition="english"))
    assert list(empty) == DESIGNED


def test_absent_is_null_or_empty_never_missing():
    empty = line(NewsArticle(key="english:news:1", edition="english"))
    given = {"key", "edition", "url", "state"}
    assert all(empty[name] in (None, []) for name in DESIGNED if name not in given)


def test_every_field_has_its_place_in_the_tables():
    columns = {
        column.name
        for table in (Article, Revision, Extraction)
        for column in table.__table__.columns
    }
    homeless = [n for n in DESIGNED if n not in columns and n not in ELSEWHERE]
    assert homeless == []


def test_every_attribute_of_the_record_is_described(sources):
    classes = [
        n for n in sources["storage.record"].tree.body if isinstance(n, ast.ClassDef)
    ]
    bare = []
    for cls in classes:
        for node, following in zip(cls.body, [*cls.body[1:], None], strict=True):
            described = isinstance(following, ast.Expr)
            if isinstance(node, ast.AnnAssign) and not described:
                bare.append(f"{cls.name}.{node.target.id}")
    hinted = [b for b in bare if not re.match(r"(LinkKind|ReferenceKind)\.", b)]
    assert hinted == []
