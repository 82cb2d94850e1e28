"""Traits of the values themselves: case, signs, repetitions, and where links lead.

A change of these leaves every field in its place, and the field worth less.
"""

import re
from urllib.parse import urlsplit

from storage.editions.registry import EDITIONS
from storage.identity import identify
from storage.record import Image, NewsArticle
from ucancrawl.health.article_traits import sentences
from ucancrawl.health.markup import Traits
from ucancrawl.words.words import folded

_LOST = re.compile(r"[^\W\d_]\?+[^\W\d_]|(?:^|[\s(“\"])\?+[^\W\d_]", re.MULTILINE)
"""A question mark where a letter or an opening quote was."""
_CURLY = frozenset("“”‘’«»「」『』《》")
_STRAIGHT = frozenset("\"'")
_LONG = 30
"""Letters of a sentence that no text says twice by chance; half of it in Chinese."""
_LONGEST = 100_000
"""Characters that are looked at; no story is as long."""
_KEYWORDS = 8


def value_traits(article: NewsArticle) -> Traits:
    """What the values are like; a field that is not there has no trait."""
    found: Traits = {"images.host": _hosts([one.url for one in article.images])}
    if article.headline:
        found["headline.case"] = [_case(article.headline)]
    if article.body:
        text = article.body[:_LONGEST]
        found["body.signs"] = _signs(text)
        found["body.told"] = ["twice" if _repeats(text) else "once"]
    for kind in ("related", "inline"):
        urls = [one.url for one in article.links if one.kind == kind]
        leads = sorted({_leads(url) for url in urls if url})
        found[f"{kind}.leads"] = leads or ["none"]
    found["images.alt"] = sorted({_alt(one) for one in article.images}) or ["none"]
    found["keywords.value"] = [folded(one)[:60] for one in article.keywords[:_KEYWORDS]]
    return found


def _case(text: str) -> str:
    return "capitals" if text.isupper() else "mixed"


def _signs(text: str) -> list[str]:
    """Which signs beyond plain letters a text has, and whether letters were lost."""
    signs = set(text)
    found = {
        "curly quotes": bool(signs & _CURLY),
        "straight quotes": bool(signs & _STRAIGHT),
        "letters beyond ASCII": any(one.isalpha() for one in signs if one > "\x7f"),
        "question marks in words": _LOST.search(text) is not None,
    }
    return [name for name, is_there in found.items() if is_there] or ["none"]


def _repeats(text: str) -> bool:
    """Whether a sentence stands twice."""
    said: set[str] = set()
    for line in sentences(text):
        if len(line) < (_LONG if line.isascii() else _LONG // 2):
            continue
        if line in said:
            return True
        said.add(line)
    return False


def _hosts(urls: list[str | None]) -> list[str]:
    return sorted({_host(url) for url in urls if url}) or ["none"]


def _host(url: str) -> str:
    """An edition's name for hosts of ours, else the last two labels of the name."""
    host = urlsplit(url).hostname or ""
    own = (
        name for name, one in EDITIONS.items() if host in (*one.hosts, *one.side_hosts)
    )
    return next(own, ".".join(host.split(".")[-2:]))


def _leads(url: str) -> str:
    """To an article of ours, to a page of ours, or to another host."""
    identity = identify(url)
    if identity.key is not None:
        return "an article"
    return _host(url) if identity.edition is None else f"no article ({identity.kind})"


def _alt(image: Image) -> str:
    """Whether an alternative text says something: one word says what it is not of."""
    words = len((image.alt or "").split())
    return "none" if not words else "a word" if words == 1 else "words"
