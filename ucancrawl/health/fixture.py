"""A kept capture as a test page: its structure untouched, its words invented."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import html
from lxml.etree import _Element

from storage.export.line import line
from storage.record import NewsArticle
from ucancrawl.health.invented import Inventor
from ucancrawl.pages.html import parse_html
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.pages.page import Page
from ucancrawl.words.words import folded

_ADDRESSES = frozenset(
    "href src data-src data-lazy-src data-original poster action cite srcset"
    " data-srcset data-href data-url background formaction".split()
)
_TEXTS = frozenset(
    "alt title placeholder aria-label label summary data-title data-caption".split()
)
_NAMES = frozenset({"class", "id", "for", "name"})
_UNTOUCHED = frozenset(
    "type rel charset lang width height style method datetime property itemprop"
    " http-equiv role hreflang media sizes loading xml:lang profile".split()
)
_FEW = 3
"""Elements inside one that may be a label all the same."""
_FIELDS = (
    *("headline", "standfirst", "byline", "dateline", "section"),
    *("date_published_raw", "body"),
)
_EXPECTED = (
    *("key", "edition", "url", "headline", "standfirst", "byline", "authors"),
    *("dateline", "section", "keywords", "date_published", "date_published_raw"),
    *("date_modified", "images", "body", "links", "layout"),
)


@dataclass(frozen=True, slots=True)
class Fixture:
    """The page, and what a right reading of it gives."""

    page: str
    is_html: bool
    expected: dict[str, Any]


def fixture_of(page: Page, article: NewsArticle) -> Fixture:
    """Replace every word of a page, and of what was read of it, in the same way."""
    inventor = Inventor(page.edition.language)
    keeps = _furniture(page.edition.language)
    expected = _expected(article, inventor, keeps) | {
        "page_url": inventor.url(page.url)
    }
    if page.html is None:
        lines = (page.text or "").split("\n")
        done = (one if keeps(one) else inventor.text(one) for one in lines)
        return Fixture("\n".join(done), False, expected)
    root = parse_html(page.html, page.charset).root
    if root is None:
        return Fixture("", True, expected)
    labels = _labels(root, keeps)
    for element in root.iter():
        _text(element, inventor, keeps, labels)
        _attributes(element, inventor)
    text = html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>")
    return Fixture(str(text) + "\n", True, expected)


def _furniture(language: str) -> Callable[[str], bool]:
    """Whether a whole line belongs to the site, by the words we have of it anyway."""
    lexicon = lexicon_for(language)

    def keeps(text: str) -> bool:
        plain = folded(text)
        return any(plain in labels for _, labels in lexicon.labels) or (
            len(plain) < 80 and lexicon.support.match(plain)
        )

    return keeps


def _labels(root: _Element, keeps: Callable[[str], bool]) -> set[_Element]:
    """Elements that are a label as a whole, with what stands inside them."""
    found: set[_Element] = set()
    for element in root.iter("p", "div", "span", "a", "li", "td", "h5", "h6"):
        if 0 < len(element) <= _FEW and keeps("".join(map(str, element.itertext()))):
            found.update(element.iter())
    return found


def _text(
    element: _Element,
    inventor: Inventor,
    keeps: Callable[[str], bool],
    labels: set[_Element],
) -> None:
    if not isinstance(element.tag, str):
        element.text = " left out "
    elif element.tag == "script":
        kind = (element.get("type") or "").lower()
        element.text = _script(element.text or "", inventor) if "json" in kind else None
    elif element.tag != "style" and element not in labels and element.text:
        own = element.text
        element.text = own if keeps(own) else inventor.text(own)
    if element.tail and element.getparent() not in labels and not keeps(element.tail):
        element.tail = inventor.text(element.tail)


def _attributes(element: _Element, inventor: Inventor) -> None:
    if isinstance(element.tag, str):
        for name, value in list(element.attrib.items()):
            element.set(str(name), _attribute(str(name), str(value), inventor))


def _attribute(name: str, value: str, inventor: Inventor) -> str:
    if name in _UNTOUCHED:
        return value
    if name in _ADDRESSES:
        return inventor.url(value)
    if name in _NAMES:
        return inventor.names(value)
    if name.startswith("on"):
        return ""
    return inventor.text(value) if name in _TEXTS else inventor.value(value)


def _script(text: str, inventor: Inventor) -> str:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        # Broken as it was, and in other words.
        return inventor.text(text) if "{" not in text else _broken(text, inventor)
    return json.dumps(_json(whole, inventor), ensure_ascii=False)


def _broken(text: str, inventor: Inventor) -> str:
    pieces = text.split('"')
    return '"'.join(
        inventor.value(piece) if number % 2 and not piece.startswith("@") else piece
        for number, piece in enumerate(pieces)
    )


def _json(value: Any, inventor: Inventor, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _json(inner, inventor, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_json(inner, inventor, name) for inner in value]
    if isinstance(value, str) and name not in ("@type", "@context"):
        return inventor.value(value)
    return value


def _expected(
    article: NewsArticle, inventor: Inventor, keeps: Callable[[str], bool]
) -> dict[str, Any]:
    whole = line(article)
    for name in _FIELDS:
        if isinstance(whole[name], str):
            lines = whole[name].split("\n")
            done = (one if keeps(one) else inventor.text(one) for one in lines)
            whole[name] = "\n".join(done)
    for name in ("authors", "keywords"):
        whole[name] = [inventor.text(one) for one in whole[name]]
    whole["url"] = inventor.url(article.url)
    space = article.key.split(":")[1]
    if space == "post":
        whole["key"] = inventor.url(article.key)
    whole["images"] = [
        {
            part: inventor.url(text) if part == "url" else inventor.text(text)
            for part, text in image.items()
            if text
        }
        for image in whole["images"]
    ]
    whole["links"] = [
        {
            "kind": link["kind"],
            "text": link["text"]
            if keeps(link["text"])
            else inventor.text(link["text"]),
            "url": inventor.url(link["url"]) if link["url"] else None,
        }
        for link in whole["links"]
    ]
    return {name: whole[name] for name in _EXPECTED}


def serialised(expected: dict[str, Any]) -> str:
    """The expected fields as a file for people to check."""
    return json.dumps(expected, ensure_ascii=False, indent=1, default=str) + "\n"
