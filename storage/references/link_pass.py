"""The link pass: every link resolved anew, references and groups made again.

All of it in the caller's one transaction, from nothing but what was observed, so
that the order in which articles were stored makes no difference. What cannot be
resolved stays in the ledger (`resolution`) and is tried again next time.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from storage.base import Base
from storage.columns import storable
from storage.record import LinkKind, ReferenceKind
from storage.references.context import Facts, Printing
from storage.references.duplicates import Twins, find_twins, groups
from storage.references.known import load_bodies, load_known
from storage.references.resolve import Known, Part, ResolutionState, resolve
from storage.tables import Article, Capture, Link, Reference, Resolution

_CHUNK = 5_000
_MEANS = {
    LinkKind.RELATED: ReferenceKind.RELATED,
    LinkKind.INLINE: ReferenceKind.INLINE,
    LinkKind.LANGUAGE: ReferenceKind.TRANSLATION,
    LinkKind.SYNDICATION: ReferenceKind.DUPLICATE,
}


@dataclass(slots=True)
class LinkReport:
    """What a link pass found."""

    at: datetime
    links: int = 0
    parts: int = 0
    split: int = 0
    """Links that turned out to be several titles."""
    resolved: int = 0
    ambiguous: int = 0
    unresolved: int = 0
    outside: int = 0
    methods: dict[str, int] = field(default_factory=dict)
    """Resolved parts by method."""
    references: dict[str, int] = field(default_factory=dict)
    """References by kind."""
    groups: int = 0
    grouped: int = 0
    """Articles that stand in a duplicate group."""


@dataclass(frozen=True, slots=True)
class _PrintedLink:
    id: int
    article: Facts
    kind: LinkKind
    text: str
    url: str | None
    first_printed: datetime


def link_pass(session: Session, at: datetime) -> LinkReport:
    """Resolve all links, then write ledger, references and duplicate groups."""
    report = LinkReport(at)
    known = load_known(session)
    twins = find_twins(load_bodies(session))
    edges = _Edges()
    ledger: list[dict[str, Any]] = []
    for link in _printed_links(session, known):
        where = Printing(link.article, link.kind, link.first_printed.date())
        parts = resolve(link.text, link.url, where, known)
        _count(report, parts)
        for number, part in enumerate(parts):
            ledger.append(_ledger_row(link.id, number, part))
            edges.add_part(link, part, known)
    for pair in twins:
        edges.add_twins(pair)
    references = edges.rows()
    _write(session, ledger, references)
    _write_groups(session, groups(twins), report)
    report.references = dict(Counter(row["kind"] for row in references))
    return report


class _Edges:
    """References to write: of several grounds for one edge, the best."""

    def __init__(self) -> None:
        self._best: dict[tuple[str, str, str], dict[str, Any]] = {}

    def add_part(self, link: _PrintedLink, part: Part, known: Known) -> None:
        """The edge that a resolved part of a link makes."""
        if part.target is None or part.method is None or part.score is None:
            return
        kind = _MEANS[link.kind]
        if (
            kind is ReferenceKind.TRANSLATION
            and known.facts[part.target].edition == link.article.edition
        ):
            kind = ReferenceKind.RELATED
        evidence = {"text": storable(part.text), "url": link.url}
        if part.decided_by:
            evidence["decided_by"] = part.decided_by
        self._add(
            link.article.key, kind, part.target, part.method, part.score, evidence
        )

    def add_twins(self, pair: Twins) -> None:
        """An edge each way between two articles with one text."""
        for key, target in ((pair.key, pair.other), (pair.other, pair.key)):
            self._add(key, ReferenceKind.DUPLICATE, target, pair.method, pair.score, {})

    def rows(self) -> list[dict[str, Any]]:
        """All edges, in the order of their keys."""
        return [self._best[mark] for mark in sorted(self._best)]

    def _add(
        self,
        key: str,
        kind: ReferenceKind,
        target: str,
        method: str,
        score: float,
        evidence: dict[str, Any],
    ) -> None:
        mark = (key, kind.value, target)
        row = {
            "article_key": key,
            "kind": kind.value,
            "target": target,
            "method": method,
            "score": score,
            "evidence": evidence,
        }
        old = self._best.get(mark)
        if old is None or _rank(row) < _rank(old):
            self._best[mark] = row


def _rank(row: dict[str, Any]) -> tuple[float, str, str]:
    return -row["score"], row["method"], repr(sorted(row["evidence"].items()))


def _printed_links(session: Session, known: Known) -> Iterable[_PrintedLink]:
    rows = session.execute(
        select(
            Link.id,
            Link.article_key,
            Link.kind,
            Link.text,
            Link.url,
            Capture.captured_at,
        )
        .join(Capture, Link.first_capture_id == Capture.id)
        .where(Link.withdrawn_by.is_(None))
        .order_by(Link.id)
    )
    for number, key, kind, text, url, at in rows:
        yield _PrintedLink(number, known.facts[key], LinkKind(kind), text, url, at)


def _ledger_row(link_id: int, number: int, part: Part) -> dict[str, Any]:
    return {
        "link_id": link_id,
        "part": number,
        "text": part.text,
        "state": part.state.value,
        "target": part.target,
        "method": part.method,
        "score": part.score,
        "candidates": list(part.candidates),
    }


def _count(report: LinkReport, parts: list[Part]) -> None:
    report.links += 1
    report.parts += len(parts)
    report.split += len(parts) > 1
    for part in parts:
        name = part.state.value
        setattr(report, name, getattr(report, name) + 1)
        if part.state is ResolutionState.RESOLVED and part.method:
            report.methods[part.method] = report.methods.get(part.method, 0) + 1


def _write(
    session: Session, ledger: list[dict[str, Any]], references: list[dict[str, Any]]
) -> None:
    session.execute(delete(Resolution))
    session.execute(delete(Reference))
    # The tables, not the classes: for a class, rows with other nulls than the row
    # before go into a statement of their own.
    tables = Base.metadata.tables
    for table, rows in (
        (tables[Resolution.__tablename__], ledger),
        (tables[Reference.__tablename__], references),
    ):
        for start in range(0, len(rows), _CHUNK):
            session.execute(insert(table), rows[start : start + _CHUNK])


def _write_groups(session: Session, heads: dict[str, str], report: LinkReport) -> None:
    known = dict(
        session.execute(
            select(Article.key, Article.duplicate_group).where(
                Article.duplicate_group.is_not(None)
            )
        ).all()
    )
    changed = [
        {"key": key, "duplicate_group": heads.get(key)}
        for key in sorted({*known, *heads})
        if known.get(key) != heads.get(key)
    ]
    if changed:
        session.execute(update(Article), changed)
    report.groups = len(set(heads.values()))
    report.grouped = len(heads)
