"""The readers that are compared, each behind one signature: page in, line out.

A line holds what the reader claims, under the names of the export. A field that a
reader has not is not in `fields` and is not asked of it.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import newspaper
import orjson
import readability
import trafilatura
from lxml import html as markup

from storage.editions.registry import EDITIONS
from storage.export.line import line
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads a page."""

    name: str
    fields: frozenset[str]
    read: Callable[[str, str, str], Line]
    """From the page, its address and the name of its edition."""


def _ours(page: str, url: str, edition: str) -> Line:
    found = read_article(Page(url=url, edition=EDITIONS[edition], html=page.encode()))
    if found.article is None:
        return {}
    said: Line = orjson.loads(orjson.dumps(line(found.article)))
    return said


def _trafilatura(page: str, url: str, edition: str) -> Line:
    del edition
    found = trafilatura.bare_extraction(page, url=url, with_metadata=True)
    if found is None:
        return {}
    said = found if isinstance(found, dict) else found.as_dict()
    return {
        "headline": said.get("title"),
        "standfirst": said.get("description"),
        "authors": _names(said.get("author")),
        "date_published": said.get("date"),
        "keywords": said.get("tags") or [],
        "section": ", ".join(said.get("categories") or []) or None,
        "body": _paragraphs(said.get("text")),
    }


def _newspaper(page: str, url: str, edition: str) -> Line:
    del edition
    article = newspaper.Article(url)
    article.download(input_html=page)
    article.parse()
    date = article.publish_date
    return {
        "headline": article.title or None,
        "standfirst": article.meta_description or None,
        "authors": list(article.authors),
        "date_published": date.isoformat() if date else None,
        "keywords": sorted(article.tags or ()) or list(article.meta_keywords or ()),
        "body": article.text or None,
    }


def _readability(page: str, url: str, edition: str) -> Line:
    del edition
    document = readability.Document(page, url=url)
    told = markup.fragment_fromstring(document.summary(), create_parent=True)
    blocks = (text.strip() for text in told.itertext())
    return {
        "headline": document.short_title() or None,
        "body": "\n\n".join(text for text in blocks if text) or None,
    }


def _names(author: str | None) -> list[str]:
    return [name.strip() for name in (author or "").split(";") if name.strip()]


def _paragraphs(text: str | None) -> str | None:
    return re.sub(r"\n+", "\n\n", text) if text else None


_COMMON = frozenset(("headline", "body"))
_MORE = _COMMON | {"standfirst", "authors", "date_published", "keywords"}
READERS = (
    Reader("ucancrawl", _MORE | {"section"}, _ours),
    Reader("trafilatura", _MORE | {"section"}, _trafilatura),
    Reader("newspaper4k", _MORE, _newspaper),
    Reader("readability", _COMMON, _readability),
)


def quieten() -> None:
    """The others log what they do not find."""
    for name in ("trafilatura", "htmldate", "newspaper", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
