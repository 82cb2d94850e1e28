"""From the fields as printed to the fields of the archive, for one article."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote, urljoin, urlsplit

from storage.record import Evidence, Image, Link, NewsArticle
from ucancrawl.normalise.byline import Byline, read_byline
from ucancrawl.normalise.caption import Caption, read_caption
from ucancrawl.normalise.date_choice import (
    MODIFIED,
    PUBLISHED,
    ChosenDate,
    choose_date,
)
from ucancrawl.normalise.dateline import opening_dateline
from ucancrawl.normalise.han_report import opening_report
from ucancrawl.normalise.language import language_of
from ucancrawl.normalise.person import is_name_shaped
from ucancrawl.normalise.text import clean_body, clean_line
from ucancrawl.normalise.title import clean_headline
from ucancrawl.pages.page import Page
from ucancrawl.words.picture_houses import PHOTO_HOUSES
from ucancrawl.words.words import folded

_COPYRIGHT = re.compile(r"^\s*[(（\[［【]?\s*(?:©|ⓒ|\(c\))\s*", re.IGNORECASE)
_EDGES = " -–—|·•»›>:："
"""What templates print around the name of a section."""
_NO_ADDRESS = re.compile("[\x00-\x20\x7f-\x9f\ud800-\udfff]")


def normalise_article(article: NewsArticle, page: Page) -> NewsArticle:
    """A new article with clean fields; what was printed stays in its evidence.

    Odd input never raises: a value that cannot be understood is null, its raw string
    stays.
    """
    language = page.edition.language
    body = clean_body(article.body)
    signature = _signature(article, body, language)
    chosen = _dates(article, page)
    headline = clean_headline(article.headline, language)
    return replace(
        article,
        language=language_of(_text(headline, article.standfirst, body), language),
        headline=headline,
        standfirst=clean_line(article.standfirst),
        byline=signature.byline,
        authors=list(signature.authors),
        dateline=signature.dateline
        or clean_line(article.dateline)
        or opening_dateline(body),
        section=(clean_line(article.section) or "").strip(_EDGES) or None,
        keywords=_keywords(article.keywords),
        date_published=chosen.value,
        date_published_raw=chosen.raw or clean_line(article.date_published_raw),
        date_published_source=chosen.source,
        date_modified=chosen.modified or article.date_modified,
        images=_images(article.images, page),
        body=body,
        links=_links(article.links, page),
        captured_at=article.captured_at or page.captured_at,
        evidence=_evidence(article, chosen, signature, language),
    )


def _signature(article: NewsArticle, body: str | None, language: str) -> Byline:
    """Who signs, be it in the brackets that open a Chinese text."""
    signature = read_byline(article.byline, language, body or "", article.authors)
    report = None if signature.byline else opening_report(body)
    if report is None:
        return signature
    printed, names, place = report
    return Byline(printed, names, place)


def _text(headline: str | None, standfirst: str | None, body: str | None) -> str:
    """What the language is judged by: names in a headline alone mislead."""
    return "\n".join(part for part in (headline, standfirst, body) if part)


def _dates(article: NewsArticle, page: Page) -> ChosenDate:
    candidates = [one for one in article.evidence if one.field in (PUBLISHED, MODIFIED)]
    raw = article.date_published_raw
    if raw and not any(one.raw == raw for one in candidates):
        source = article.date_published_source or "label"
        candidates.insert(0, Evidence(PUBLISHED, source, raw))
    return choose_date(
        candidates,
        page.edition.language,
        page.edition.time_zone,
        captured_at=page.captured_at,
    )


def _keywords(printed: Iterable[str]) -> list[str]:
    """The tags, each once whatever its case."""
    kept: dict[str, str] = {}
    for one in printed:
        word = (clean_line(one) or "").strip("#,;，；、 ")
        if word:
            kept.setdefault(folded(word), word)
    return list(kept.values())


def _images(printed: Iterable[Image], page: Page) -> list[Image]:
    """The images, parted into caption and credit, each once."""
    images: list[Image] = []
    for one in printed:
        parted = read_caption(one.caption, page.edition.language)
        given = clean_line(one.credit)
        if given and one.caption is None:
            alone = read_caption(given, page.edition.language)
            is_caption = alone.caption == given and not is_name_shaped(given)
            parted, given = (alone, None) if is_caption else (parted, given)
        if parted.caption and folded(parted.caption) in PHOTO_HOUSES:
            parted = Caption(None, parted.caption)
        image = Image(
            url=_address(one.url, page),
            alt=clean_line(one.alt),
            caption=_once_credited(parted.caption, parted.credit),
            credit=_unbracketed(given) if given else _once(parted.credit),
        )
        if image != Image() and image not in images:
            images.append(image)
    return images


def _once(credit: str | None) -> str | None:
    """A credit that is printed twice in a row, once."""
    first, mark, again = (credit or "").partition(". ")
    return first if mark and again.rstrip(".") == first else credit


def _once_credited(caption: str | None, credit: str | None) -> str | None:
    """A caption without the credit that is printed behind it once more."""
    bare = (caption or "").rstrip(" .")
    if not credit or not bare.endswith(credit.rstrip(" .")):
        return caption
    return bare.removesuffix(credit.rstrip(" .")).rstrip() or caption


def _unbracketed(credit: str) -> str | None:
    named = _COPYRIGHT.sub("", credit.rstrip(" .。"))
    return named.strip("()（）[]［］【】 ") or None


def _links(printed: Iterable[Link], page: Page) -> list[Link]:
    links: list[Link] = []
    for one in printed:
        text, url = clean_line(one.text), _address(one.url, page)
        link = replace(one, text=text or "", url=url)
        if (text or url) and link not in links:
            links.append(link)
    return links


def _address(printed: str | None, page: Page) -> str | None:
    """An absolute web address, or null: scripts, mail and broken ones are none.

    Line breaks and tabs go, and blanks are encoded, as browsers do; anything else
    that no address may hold could not be stored either.
    """
    typed = re.sub(r"[\t\r\n]", "", printed or "").strip()
    typed = re.sub(r"\s", lambda blank: quote(blank[0]), typed)
    if not typed or _NO_ADDRESS.search(typed):
        return None
    try:
        url = urljoin(page.url, typed)
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def _evidence(
    article: NewsArticle,
    chosen: ChosenDate,
    signature: Byline,
    language: str,
) -> list[Evidence]:
    """Every candidate with its value as understood; dates in their order of trust."""
    others = [
        one if one.value is not None else replace(one, value=_value(one, language))
        for one in article.evidence
        if one.field not in (PUBLISHED, MODIFIED)
    ]
    if article.byline and not any(one.field == "byline" for one in others):
        others.append(
            Evidence("byline", "layout", article.byline, signature.byline, True)
        )
    return [*others, *chosen.evidence]


def _value(one: Evidence, language: str) -> str | None:
    match one.field:
        case "headline":
            return clean_headline(one.raw, language)
        case "byline":
            return read_byline(one.raw, language).byline
        case "body":
            return clean_body(one.raw)
        case _:
            return clean_line(one.raw)
