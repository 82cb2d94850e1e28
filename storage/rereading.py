"""Captures that another version of the reader read, and what is known of their pages.

Revisions are observed and stay as they are; readings, verdicts and the time in which
a link was printed are concluded, and can be replaced.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.aliases import CANONICAL, record_aliases
from storage.extractions import in_force, read_last_by, write_extraction
from storage.identity import identify
from storage.instants import ARTICLE_VERDICT, TEXT_VERDICT
from storage.printed_links import record_links, rewrite_links
from storage.record import NewsArticle
from storage.revisions import let_stand
from storage.tables import Article, Capture, Extraction, Link, Revision
from storage.warc.exchange import RecordType

_PAGE = 200
SAME_PAGE = "same_page"
"""What a capture is called that shows what another address showed."""


@dataclass(slots=True)
class KeptGroup:
    """All kept captures of the pages of one key, and what is stored under it."""

    key: str
    edition: str
    captures: list[Capture] = field(default_factory=list)
    """In order of time."""
    article: Article | None = None
    revisions: list[Revision] = field(default_factory=list)
    """In order of their numbers."""
    readings: list[Extraction] = field(default_factory=list)
    """Of all revisions, those in force."""
    links: list[Link] = field(default_factory=list)
    """Those that stand."""
    is_whole: bool = True
    """Whether no page of the article was captured under another key."""

    def was_article(self, capture: Capture) -> bool:
        return capture.verdict == ARTICLE_VERDICT and self.article is not None


def captures_to_read(
    session: Session, reader: str, edition: str | None = None
) -> dict[str, list[int]]:
    """By key: the captures of pages of which another version read any, sorted."""
    wanted = (
        select(Capture.id, Capture.url, Capture.reader)
        .where(
            Capture.status == _PAGE,
            Capture.edition.is_not(None),
            # Told by the rest of its run, or by the page itself: what they show
            # reads like an article.
            or_(
                Capture.verdict.is_(None),
                Capture.verdict.not_in([SAME_PAGE, TEXT_VERDICT]),
            ),
            # A revisit whose payload is in no file of ours has nothing to read.
            or_(
                Capture.record != RecordType.REVISIT, Capture.refers_to_id.is_not(None)
            ),
        )
        .order_by(Capture.id)
    )
    if edition is not None:
        wanted = wanted.where(Capture.edition == edition)
    found: dict[str, list[int]] = {}
    due: set[str] = set()
    for number, url, read_by in session.execute(wanted):
        key = identify(url).key
        if key is None:
            continue
        found.setdefault(key, []).append(number)
        if read_by != reader:
            due.add(key)
    return {key: found[key] for key in sorted(due)}


def load_groups(
    session: Session, wanted: Mapping[str, Sequence[int]]
) -> list[KeptGroup]:
    """What is known of these captures and keys, with as many queries for one as all."""
    groups = {key: KeptGroup(key, key.partition(":")[0]) for key in wanted}
    key_of = {number: key for key, numbers in wanted.items() for number in numbers}
    captures = session.scalars(
        select(Capture)
        .where(Capture.id.in_(key_of))
        .order_by(Capture.captured_at, Capture.id)
    )
    for capture in captures:
        groups[key_of[capture.id]].captures.append(capture)
    for article in session.scalars(select(Article).where(Article.key.in_(groups))):
        groups[article.key].article = article
    for revision in session.scalars(
        select(Revision)
        .where(Revision.article_key.in_(groups))
        .order_by(Revision.number)
    ):
        groups[revision.article_key].revisions.append(revision)
    for link in session.scalars(
        select(Link)
        .where(Link.article_key.in_(groups), Link.withdrawn_by.is_(None))
        .order_by(Link.position, Link.id)
    ):
        groups[link.article_key].links.append(link)
    _add_readings(session, groups)
    _look_beside(session, groups, key_of)
    return list(groups.values())


def _add_readings(session: Session, groups: Mapping[str, KeptGroup]) -> None:
    rows: dict[int, list[Extraction]] = {}
    for row in session.scalars(
        select(Extraction)
        .join(Revision, Extraction.revision_id == Revision.id)
        .where(Revision.article_key.in_(groups))
    ):
        rows.setdefault(row.revision_id, []).append(row)
    read_by = read_last_by(session, (row for found in rows.values() for row in found))
    for group in groups.values():
        for revision in group.revisions:
            group.readings += in_force(rows.get(revision.id, []), read_by)


def _look_beside(
    session: Session, groups: Mapping[str, KeptGroup], key_of: Mapping[int, str]
) -> None:
    """Addresses can have had another key when an older version identified them."""
    pages = session.execute(
        select(Capture.id, Capture.article_key).where(
            Capture.article_key.in_(groups),
            Capture.status == _PAGE,
            Capture.verdict == ARTICLE_VERDICT,
        )
    )
    for number, key in pages:
        if key and key_of.get(number) != key:
            groups[key].is_whole = False


@dataclass(frozen=True, slots=True)
class Replacement:
    """A new reading of a capture whose revision is known."""

    capture: Capture
    article: NewsArticle
    revision: Revision | None
    """Null where it fits none: its links are taken, its reading is not."""
    canonical: str | None


def replace_readings(
    session: Session,
    group: KeptGroup,
    replacements: Sequence[Replacement],
    reader: str,
    *,
    is_complete: bool,
) -> None:
    """New extractions, evidence and links; each revision gets the one that stands.

    `is_complete` says that all pages of the article were read: then a link that none
    of them prints is withdrawn. It stays in its table.
    """
    for one in replacements:
        one.capture.reader = reader
    session.flush()
    for one in replacements:
        if one.revision is not None:
            write_extraction(
                session,
                one.article,
                revision_id=one.revision.id,
                capture_id=one.capture.id,
                reader=reader,
            )
        if one.canonical and group.article is not None:
            named = [(one.canonical, CANONICAL)]
            at = one.capture.captured_at
            record_aliases(session, group.key, group.article.url, named, at)
    for revision in group.revisions:
        let_stand(session, revision)
    _take_links(session, group, replacements, reader, is_complete=is_complete)


def _take_links(
    session: Session,
    group: KeptGroup,
    replacements: Iterable[Replacement],
    reader: str,
    *,
    is_complete: bool,
) -> None:
    if is_complete and group.is_whole:
        printed = [(one.capture.id, one.article.links) for one in replacements]
        rewrite_links(session, group.key, printed, reader)
        return
    for one in replacements:
        record_links(
            session,
            group.key,
            one.article.links,
            capture_id=one.capture.id,
            at=one.capture.captured_at,
        )
