"""What was read of an article, as traits: what is there, whence, in which form."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from storage.record import NewsArticle
from ucancrawl.health.markup import Traits
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.pages.page import Page
from ucancrawl.words.words import folded

_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+|(?<=[。！？])|\n+")
_POST_DAY = re.compile(r":post:(\d{4})/(\d\d)/(\d\d)/")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_LATE = timedelta(days=7)
"""How much older what else speaks of a day must be: pictures are taken before."""
_QUOTES = re.compile(r"[\"'“”‘’«»´`]")
_MAX_SENTENCES = 150
_FIELDS = (
    *("headline", "standfirst", "byline", "authors", "dateline", "section"),
    *("keywords", "date_published", "date_modified", "images", "body"),
)


def article_traits(article: NewsArticle, page: Page) -> Traits:
    """Traits of the fields; `none` where a field is empty."""
    found: Traits = {
        f"{name}.present": [_yes(getattr(article, name))] for name in _FIELDS
    }
    found["captions.present"] = [_yes(any(i.caption for i in article.images))]
    found["credits.present"] = [_yes(any(i.credit for i in article.images))]
    for kind in ("related", "inline", "language"):
        found[f"{kind}.present"] = [
            _yes(any(link.kind == kind for link in article.links))
        ]
    found["related.form"] = sorted(
        {
            "linked" if link.url else "bare"
            for link in article.links
            if link.kind == "related"
        }
    ) or ["none"]
    for name in ("headline", "standfirst", "byline", "section"):
        value = getattr(article, name)
        found[f"{name}.value"] = [value[:120]] if value else []
    found["language.is"] = [str(article.language)]
    sites = lexicon_for(page.edition.language).sites
    found["headline.is"] = [
        "a name of the site" if folded(article.headline or "") in sites else "a title"
    ]
    for name in ("headline", "standfirst", "body"):
        value = getattr(article, name)
        found[f"{name}.edges"] = [_edges(value)] if value else []
    found["byline.form"] = [_form(article.byline)]
    found |= _agreement(article)
    return found | _dates(article, page)


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _form(text: str | None) -> str:
    """Letters to `a`, digits to `9`, the marks as they stand."""
    if not text:
        return "none"
    return _DIGITS.sub("9", _WORD.sub("a", text))[:40]


def _edges(text: str) -> str:
    """Form of the first and the last characters, quotes all alike."""
    start, end = (_QUOTES.sub('"', part) for part in (text[:4], text[-3:]))
    return f"{_form(start)}…{_form(end)}"


def _agreement(article: NewsArticle) -> Traits:
    """For each field which sources spoke, and whether they say what was chosen."""
    found: Traits = {}
    for one in article.evidence:
        if one.field == "keywords" or one.source in ("listing", "feed", "sitemap"):
            continue
        chosen = getattr(article, one.field, None)
        if isinstance(chosen, date):
            chosen = chosen.isoformat()
        agrees = (
            isinstance(chosen, str)
            and folded(one.value or one.raw)[
                : 10 if one.field.startswith("date") else None
            ]
            == folded(chosen)[: 10 if one.field.startswith("date") else None]
        )
        name = f"{one.field}.sources"
        word = "agrees" if agrees else "differs"
        found.setdefault(name, []).append(f"{one.source} {word}")
    return {name: sorted(set(values)) for name, values in found.items()}


def _dates(article: NewsArticle, page: Page) -> Traits:
    published = article.date_published
    found: Traits = {
        "date_published.form": [_form(article.date_published_raw)],
        "date_published.source": [str(article.date_published_source)],
    }
    if published is None:
        return found
    instant = isinstance(published, datetime)
    day = published.date() if isinstance(published, datetime) else published
    found["date_published.value"] = (
        [] if _is_new(day, page) else [published.isoformat()]
    )
    found["date_published.precision"] = ["instant" if instant else "day"]
    found["date_published.is"] = list(_oddities(day, article, page)) or ["in time"]
    return found


def _is_new(day: date, page: Page) -> bool:
    """Whether it is a day around that of the capture, as those of daily runs are."""
    at = page.captured_at
    return at is not None and abs((day - at.astimezone(UTC).date()).days) <= 1


def _oddities(day: date, article: NewsArticle, page: Page) -> Iterable[str]:
    """What a day is that no newsroom prints.

    The day of the capture is odd where something else on the page speaks of an older
    one: its pictures, its metadata, its address.
    """
    at = page.captured_at
    if at is not None and (day - at.astimezone(UTC).date()).days > 1:
        yield "in the future"
    if _is_new(day, page) and any(
        day - other > _LATE for other in _other_days(article)
    ):
        yield "the day of the capture"
    named = _POST_DAY.search(article.key)
    if named:
        other = date(*map(int, named.groups()))
        yield "that of the address" if abs((day - other).days) <= 1 else "another day"


def _other_days(article: NewsArticle) -> Iterable[date]:
    for one in article.evidence:
        if one.field == "date_published" and not one.chosen:
            found = _DAY.match(one.value or "")
            if found:
                yield date.fromisoformat(found[0])


def article_numbers(article: NewsArticle) -> dict[str, float]:
    """What can be measured of the fields that are there."""
    numbers = {
        "images.count": len(article.images),
        "related.count": sum(link.kind == "related" for link in article.links),
    }
    if article.body:
        numbers["body.length"] = len(article.body)
        numbers["body.paragraphs"] = article.body.count("\n\n") + 1
    if article.headline:
        numbers["headline.length"] = len(article.headline)
    if article.byline:
        numbers["byline.length"] = len(article.byline)
    if article.standfirst:
        numbers["standfirst.length"] = len(article.standfirst)
    return {name: float(number) for name, number in numbers.items()}


def key_digests(keys: Iterable[str]) -> list[str]:
    """Digests of the articles that a source names, so that sources can be joined."""
    return [blake2b(key.encode(), digest_size=6).hexdigest() for key in keys]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, folded."""
    return (folded(piece) for piece in _SENTENCE.split(text) if piece)


def sentence_digests(body: str | None) -> list[str]:
    """Digests of the body's sentences, short ones left out."""
    pieces = sentences(body or "")
    long = dict.fromkeys(piece for piece in pieces if len(piece) >= 12)
    return [
        blake2b(piece.encode("utf-8", "replace"), digest_size=6).hexdigest()
        for piece in list(long)[:_MAX_SENTENCES]
    ]
