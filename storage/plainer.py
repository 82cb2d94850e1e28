"""Of two addresses of one article, the one with nothing behind its number.

A site may print `/news/<slug>/<id>` and `/news/<slug>/<id>/<section>`, and serve one
page at both. Which one a crawl finds first is chance, so the archive must not keep
whichever came first. Of two slugs neither is plainer: a headline was changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.aliases import CANONICAL, FETCHED, is_address_of, record_aliases
from storage.identity import canonical_url
from storage.record import NewsArticle
from storage.tables import Article, Evidence, Extraction, Frontier


def is_plainer(url: str, than: str) -> bool:
    """Whether an address is the other one without its last word, or sorts before it.

    >>> is_plainer("https://a.org/news/b/1", "https://a.org/news/b/1/daily")
    True
    >>> is_plainer("https://a.org/news/b/1/asia", "https://a.org/news/b/1/daily")
    True
    >>> is_plainer("https://a.org/news/a/1", "https://a.org/news/b/1")
    False
    """
    stem, _, word = url.rstrip("/").rpartition("/")
    other_stem, _, other_word = than.rstrip("/").rpartition("/")
    if f"{stem}/{word}" == other_stem:
        return True
    has_words = not (word.isdigit() or other_word.isdigit())
    return stem == other_stem and has_words and _number(stem) and word < other_word


def _number(stem: str) -> bool:
    return stem.rpartition("/")[2].isdigit()


def named_addresses(key: str, addresses: Iterable[tuple[str, str]]) -> list[str]:
    """Those of (address, method) by which the page names itself, made canonical."""
    return [
        canonical_url(url)
        for url, method in addresses
        if method == CANONICAL and is_address_of(url, key, method)
    ]


def first_address(
    session: Session, article: NewsArticle, addresses: Sequence[tuple[str, str]]
) -> str:
    """What an article is called by its first page: as that page names itself, else
    the address at hand, or the plainer one that a source has named meanwhile."""
    named = named_addresses(article.key, addresses)
    if named:
        return named[0]
    url = article.url or canonical_url(addresses[0][0])
    known = session.get(Frontier, article.key)
    return known.url if known and is_plainer(known.url, url) else url


def take_plainer(
    session: Session, named: Mapping[str, str], known: Mapping[str, str], at: datetime
) -> bool:
    """Put the plainer address that a source names in the place of the known one.

    `named` and `known` are addresses by key. What has answered with an article is
    asked again at the same address; the article is called by the plainer one. An
    address that its own page names as canonical stays. Says whether the frontier has
    another address now.
    """
    changed = False
    for key, url in named.items():
        old = known.get(key)
        if old is None or not is_plainer(url, old):
            continue
        row = session.get(Article, key)
        known_as = session.get(Frontier, key, populate_existing=True)
        has_answered = known_as and known_as.visits and row
        if known_as and not has_answered and is_plainer(url, known_as.url):
            known_as.url, changed = url, True
            session.flush()
        if row and is_plainer(url, row.url) and not _names_itself(session, row):
            other, row.url = row.url, url
            record_aliases(session, key, url, [(other, FETCHED)], at)
    return changed


def _names_itself(session: Session, row: Article) -> bool:
    said = (
        select(Evidence.position)
        .join(Extraction, Extraction.id == Evidence.extraction_id)
        .where(
            Extraction.revision_id == row.revision_id,
            Evidence.field == "url",
            Evidence.source == CANONICAL,
            Evidence.chosen.is_(True),
        )
        .limit(1)
    )
    return session.scalar(said) is not None
