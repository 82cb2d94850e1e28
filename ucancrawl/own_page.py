"""Whether a page with an article on it is the one that was asked for.

A server that is at a loss shows its home page at every address, or one page at all of
them, or the page of another article; each reads well by itself. What tells is what else
was seen: in this run, and of this article before.
"""

import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.folding import squashed
from storage.record import NewsArticle
from storage.tables import Extraction, Revision
from ucancrawl.pages.belonging import slug_terms, speaks_of_address

OTHER_ARTICLE = "other_article"
SAME = 0.8
"""Share of texts that two pages have in common; a page of one template as another, but
for what it is about, has less than half."""
FEWEST = 10
"""Texts; a page that is shorter is alike to any."""
GRAM = 12
"""Letters on end that two texts share only where one was made from the other, or by a
set phrase."""
KINSHIP = 0.05
OPENING = 20_000
"""Letters of a text that are compared."""
# Neither bracket inside: a page of nothing but "<" is read in one pass.
_TAGS = re.compile(rb"<[^<>]*>")


@dataclass(slots=True)
class Shown:
    """What the pages of one run showed so far."""

    _homes: dict[str, frozenset[bytes]] = field(default_factory=dict)
    """Texts of each host's home page, as digests."""
    _first: dict[str, str] = field(default_factory=dict)
    """Key that a payload was first shown at, by its digest."""

    def take_home(self, url: str, html: bytes) -> None:
        texts = texts_of(html)
        if len(texts) >= FEWEST:
            self._homes[urlsplit(url).hostname or ""] = texts

    def is_elsewhere(self, url: str, key: str, digest: str, html: bytes) -> bool:
        """Whether this page is the home page, or was shown at another article.

        Two articles with one text have each their own address on the page; one and the
        same bytes at two addresses are of neither.
        """
        if self._first.setdefault(digest, key) != key:
            return True
        home = self._homes.get(urlsplit(url).hostname or "")
        if home is None:
            return False
        texts = texts_of(html)
        return len(home & texts) > SAME * len(home | texts)


def texts_of(html: bytes) -> frozenset[bytes]:
    """What stands between the tags, by short digests; cheap, and for any page.

    >>> len(texts_of(b"<p>one <b>two</b></p><!-- three --><p>one </p>"))
    2
    """
    texts = (b" ".join(part.split()) for part in _TAGS.split(html))
    return frozenset(
        hashlib.blake2b(text, digest_size=8).digest() for text in texts if text
    )


def is_of_another(session: Session, article: NewsArticle, url: str) -> bool:
    """Whether a known article's page has nothing of it, and nothing of its address.

    Headlines change and texts are rewritten; that both go at once, and most words of
    the address with them, is another page.
    """
    told = [article.headline or "", article.body or ""]
    if len(slug_terms(url)) < 2 or speaks_of_address(url, told, most=True):
        return False
    known = session.execute(
        select(Extraction.headline, Extraction.body)
        .join(Revision, Revision.id == Extraction.revision_id)
        .where(Revision.article_key == article.key)
    ).all()
    grams = _grams(*told)
    return bool(known and grams) and all(
        len(grams & _grams(*row)) < KINSHIP * len(grams) for row in known
    )


def _grams(*texts: str | None) -> set[str]:
    joined = squashed(" ".join((text or "")[:OPENING] for text in texts))
    return {joined[at : at + GRAM] for at in range(len(joined) - GRAM + 1)}
