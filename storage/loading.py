"""Records out of rows, many at a time, with as many queries for one as for all."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from storage.extractions import fill_gaps, record_of
from storage.instants import Place, place_in_time
from storage.record import (
    ArticleState,
    CapturePointer,
    Link,
    LinkKind,
    NewsArticle,
    Reference,
    ReferenceKind,
)
from storage.record import Evidence as FieldEvidence
from storage.tables import (
    Alias,
    Article,
    Capture,
    Evidence,
    Extraction,
    Resolution,
    Revision,
)
from storage.tables import Link as LinkRow
from storage.tables import Reference as ReferenceRow


def load_batch(
    session: Session, keys: Sequence[str], *, with_evidence: bool = False
) -> list[NewsArticle]:
    """The articles with these keys, in this order; unknown keys are left out."""
    rows = {
        article.key: (article, revision)
        for article, revision in session.execute(
            select(Article, Revision)
            .outerjoin(Revision, Article.revision_id == Revision.id)
            .where(Article.key.in_(keys))
        )
    }
    readings = readings_of(
        session, [one for _, one in rows.values() if one is not None]
    )
    records = {
        key: _record(article, revision, readings.get(key, []))
        for key, (article, revision) in rows.items()
    }
    _add_captures(session, records, readings)
    _add_revision_counts(session, records)
    _add_aliases(session, records)
    _add_links(session, records)
    _add_references(session, records)
    if with_evidence:
        _add_evidence(session, records, readings)
    return [records[key] for key in keys if key in records]


def readings_of(
    session: Session, revisions: list[Revision]
) -> dict[str, list[Extraction]]:
    """By article: the readings of its revision, the standing one first.

    Of one version of the reader: what another one saw may be what it unlearned.
    """
    by_id = {revision.id: revision for revision in revisions}
    found: dict[str, list[Extraction]] = {}
    rows = session.scalars(
        select(Extraction)
        .where(Extraction.revision_id.in_(by_id))
        .order_by(Extraction.id.desc())
    )
    for row in rows:
        found.setdefault(by_id[row.revision_id].article_key, []).append(row)
    standing = {revision.article_key: revision.extraction_id for revision in revisions}
    for key, readings in found.items():
        readings.sort(key=lambda row: row.id != standing[key])
        reader = readings[0].reader
        found[key] = [row for row in readings if row.reader == reader]
    return found


def _record(
    article: Article, revision: Revision | None, readings: list[Extraction]
) -> NewsArticle:
    if readings:
        first, *others = readings
        record = record_of(article.key, article.edition, first)
        fill_gaps(
            record,
            (record_of(article.key, article.edition, other) for other in others),
        )
    else:
        record = NewsArticle(article.key, article.edition)
    record.url = article.url
    record.content_digest = revision.content_digest if revision else None
    record.first_seen_at = article.first_seen_at
    record.last_seen_at = article.last_seen_at
    record.state = ArticleState(article.state)
    record.duplicate_group = article.duplicate_group
    return record


def _add_captures(
    session: Session,
    records: dict[str, NewsArticle],
    readings: dict[str, list[Extraction]],
) -> None:
    """A revisit record holds no payload: the pointer goes to the one that does."""
    holder = aliased(Capture)
    wanted = {rows[0].capture_id: key for key, rows in readings.items()}
    found = session.execute(
        select(Capture, holder)
        .outerjoin(holder, Capture.refers_to_id == holder.id)
        .where(Capture.id.in_(wanted))
    )
    pointers = {capture.id: (capture, payload or capture) for capture, payload in found}
    for key, rows in readings.items():
        capture, payload = pointers[rows[0].capture_id]
        records[key].captured_at = capture.captured_at
        records[key].capture = CapturePointer(
            payload.warc, payload.offset, payload.payload_digest
        )


def _add_revision_counts(session: Session, records: dict[str, NewsArticle]) -> None:
    counts = session.execute(
        select(Revision.article_key, func.count())
        .where(Revision.article_key.in_(records))
        .group_by(Revision.article_key)
    )
    for key, count in counts:
        records[key].revision = count


def _add_aliases(session: Session, records: dict[str, NewsArticle]) -> None:
    rows = session.execute(
        select(Alias.article_key, Alias.url).where(Alias.article_key.in_(records))
    )
    for key, url in sorted(tuple(row) for row in rows):
        if url != records[key].url:
            records[key].aliases.append(url)


def _add_links(session: Session, records: dict[str, NewsArticle]) -> None:
    """Of each kind, the links of the newest page that printed any of that kind.

    A template without a related box (as on `/amp/`) takes no box away.
    """
    rows = session.execute(
        select(LinkRow, Capture)
        .join(Capture, LinkRow.last_capture_id == Capture.id)
        .where(LinkRow.article_key.in_(records), LinkRow.withdrawn_by.is_(None))
    ).all()
    newest: dict[tuple[str, str], Place] = {}
    for row, page in rows:
        kind, place = (row.article_key, row.kind), place_in_time(page)
        newest[kind] = max(newest.get(kind, place), place)
    shown = [
        row
        for row, page in rows
        if newest[row.article_key, row.kind] == place_in_time(page)
    ]
    parts: dict[int, list[Resolution]] = {}
    resolutions = (
        select(Resolution)
        .join(LinkRow, Resolution.link_id == LinkRow.id)
        .where(LinkRow.article_key.in_(records))
        .order_by(Resolution.link_id, Resolution.part)
    )
    for part in session.scalars(resolutions):
        parts.setdefault(part.link_id, []).append(part)
    for row in sorted(shown, key=lambda row: (row.position, row.kind, row.fingerprint)):
        records[row.article_key].links.extend(_links_of(row, parts.get(row.id, [])))


def _links_of(row: LinkRow, parts: Iterable[Resolution]) -> list[Link]:
    """A string of several titles stands as its parts, once the link pass split it."""
    kind = LinkKind(row.kind)
    known = list(parts)
    if len(known) > 1:
        return [Link(kind, part.text, row.url, part.target) for part in known]
    return [Link(kind, row.text, row.url, known[0].target if known else None)]


def _add_references(session: Session, records: dict[str, NewsArticle]) -> None:
    rows = session.scalars(
        select(ReferenceRow).where(ReferenceRow.article_key.in_(records))
    )
    for row in sorted(rows, key=lambda row: (row.article_key, row.kind, row.target)):
        records[row.article_key].references.append(
            Reference(ReferenceKind(row.kind), row.target, row.method, row.score)
        )


def _add_evidence(
    session: Session,
    records: dict[str, NewsArticle],
    readings: dict[str, list[Extraction]],
) -> None:
    keys = {rows[0].id: key for key, rows in readings.items()}
    found = session.scalars(
        select(Evidence)
        .where(Evidence.extraction_id.in_(keys))
        .order_by(Evidence.extraction_id, Evidence.field, Evidence.position)
    )
    for row in found:
        records[keys[row.extraction_id]].evidence.append(
            FieldEvidence(row.field, row.source, row.raw, row.value, row.chosen)
        )
