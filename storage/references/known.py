"""What links are resolved against, out of the archive: titles, aliases, dates."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.iso import day_of, from_iso
from storage.references.context import Facts
from storage.references.resolve import Known
from storage.references.titles import TitleIndex
from storage.tables import Alias, Article, Extraction, Revision


def load_known(session: Session) -> Known:
    """All articles, all their addresses, every headline they ever had."""
    titles = session.execute(
        select(Extraction.headline, Revision.article_key)
        .join(Revision, Extraction.revision_id == Revision.id)
        .where(Extraction.headline.is_not(None))
        .distinct()
    )
    aliases = session.execute(select(Alias.url, Alias.article_key))
    return Known(
        facts=_facts(session),
        aliases=dict(iter(aliases)),
        titles=TitleIndex.of([(title or "", key) for title, key in titles]),
    )


def load_bodies(session: Session) -> dict[str, str]:
    """The text that stands there now, of every article that has one."""
    rows = session.execute(
        select(Article.key, Extraction.body)
        .join(Revision, Article.revision_id == Revision.id)
        .join(Extraction, Revision.extraction_id == Extraction.id)
        .where(Extraction.body.is_not(None))
    )
    return {key: body for key, body in rows if body}


def _facts(session: Session) -> dict[str, Facts]:
    rows = session.execute(
        select(
            Article.key,
            Article.edition,
            Extraction.date_published,
            Extraction.date_published_source,
        )
        .outerjoin(Revision, Article.revision_id == Revision.id)
        .outerjoin(Extraction, Revision.extraction_id == Extraction.id)
    )
    return {
        key: Facts(key, edition, _first_day(published, source))
        for key, edition, published, source in rows
    }


def _first_day(published: str | None, source: str | None) -> date | None:
    """An `Updated` stamp is no first day: the article may be much older."""
    value = from_iso(published)
    if value is None or "updated" in (source or "").casefold():
        return None
    return day_of(value)
