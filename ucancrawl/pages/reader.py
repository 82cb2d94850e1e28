"""Reads a page: to lines, to parts, to raw fields with evidence."""

from dataclasses import dataclass, replace

from storage.identity import Identity, identify
from storage.record import Evidence, NewsArticle
from ucancrawl.pages.after_text import look_back
from ucancrawl.pages.author_box import (
    author_boxes,
    names_of_authors,
    without_portraits,
)
from ucancrawl.pages.body import BodyReader
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.boxes import boxed
from ucancrawl.pages.cards import of_others
from ucancrawl.pages.dating import date_evidence
from ucancrawl.pages.document import Document, open_page
from ucancrawl.pages.end_signature import is_account
from ucancrawl.pages.facts_below import read_facts_below
from ucancrawl.pages.fields import (
    chosen_byline,
    credited,
    keywords_of,
    linked_signers,
    standfirst_of,
)
from ucancrawl.pages.filed_below import labelled_below, section_below
from ucancrawl.pages.header import read_header
from ucancrawl.pages.headline import bare_title, find_headline, titles_of
from ucancrawl.pages.home import left_over
from ucancrawl.pages.insets import insets
from ucancrawl.pages.labels import Line, Role, count_words
from ucancrawl.pages.layouts.registry import layout_of
from ucancrawl.pages.lexicon import Lexicon, lexicon_for
from ucancrawl.pages.links import article_links, language_links
from ucancrawl.pages.metadata import Metadata
from ucancrawl.pages.naming import named_lines
from ucancrawl.pages.neighbours import name_by_neighbours
from ucancrawl.pages.outline import outline_of
from ucancrawl.pages.own_address import (
    address_evidence,
    named_as,
    own_addresses,
    shows_later_page,
    undenied,
)
from ucancrawl.pages.page import Page, Reading, Verdict
from ucancrawl.pages.picture_credits import with_credits
from ucancrawl.pages.printed_images import images_of
from ucancrawl.pages.prose import body_text, cut_glued, without_pulls, without_title
from ucancrawl.pages.sections import is_kicker, section_line
from ucancrawl.pages.seen import Seen
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.top import headline_by_place, series_above
from ucancrawl.pages.trust import trusted
from ucancrawl.pages.verdict import after_reading, before_reading
from ucancrawl.pages.ways_over import section_of_ways
from ucancrawl.words.words import folded

WITHOUT_STANDFIRST = ("story", "gallery")
"""Spaces of keys whose pages print no standfirst."""


@dataclass(slots=True)
class Parts:
    """A page taken apart."""

    document: Document
    lines: list[Line]
    inside: set[int]
    lexicon: Lexicon
    header: Header
    body: Body
    kept: list[int]
    texts: dict[int, str]
    glued: dict[int, str]
    claims: Metadata


def read_page(page: Page) -> Reading:
    """Understand a page. Never raises on what a server may have said."""
    identity = identify(page.url)
    refused = before_reading(page, identity)
    if refused:
        return Reading(refused[0], refused[1])
    document, article, seen = read_whatever(page, identity)
    verdict, reason = after_reading(seen)
    canonical = document.metadata.canonical
    warnings = tuple(document.warnings)
    if verdict is not Verdict.ARTICLE:
        return Reading(verdict, reason, canonical=canonical, warnings=warnings)
    return Reading(verdict, reason, article.layout, article, canonical, warnings)


def read_whatever(page: Page, identity: Identity) -> tuple[Document, NewsArticle, Seen]:
    """The page as if it were an article's."""
    document = open_page(page)
    return document, *_compose(page, identity, _take_apart(page, identity, document))


def _take_apart(page: Page, identity: Identity, document: Document) -> Parts:
    language = page.edition.language
    lexicon = lexicon_for(language)
    lines = named_lines(document, lexicon, language)
    claims = trusted(document.metadata, identity, lines, lexicon)
    titles = titles_of(page, identity, claims, lexicon)
    name_by_neighbours(lines, language)
    elsewhere = of_others(lines, page.url, document.metadata.base)
    supposed = titles.claimed[0] if titles.claimed else ""
    inside = boxed(lines, supposed, elsewhere)
    place = headline_by_place(lines, inside, lexicon, language)
    headline = find_headline(lines, inside, replace(titles, by_place=place))
    if headline is not None and lines[headline].folded != supposed:
        inside = boxed(lines, lines[headline].folded, elsewhere)
    space = (identity.key or "::").split(":")[1]
    filed = frozenset(folded(name) for name in claims.values("section"))
    setting = Setting(
        lines,
        inside,
        lexicon,
        language,
        frozenset(folded(name) for name in claims.values("byline")),
        space not in WITHOUT_STANDFIRST,
        folded((claims.values("standfirst") or [""])[0]),
        filed,
    )
    header = read_header(setting, headline)
    authors = names_of_authors(lines, header, setting)
    inside |= author_boxes(lines, header, authors)
    body = BodyReader(lines, inside, lexicon).read(header.start)
    body.related += insets(lines, body.lines, page.url)
    look_back(setting, header, body)
    read_facts_below(setting, header, max(body.lines, default=header.start), page.url)
    for part in (header, body):
        pictures = with_credits(lines, part.pictures, lexicon)
        part.pictures = without_portraits(lines, pictures, authors)
    body.lines = body.lines or left_over(lines, inside, header, header.start)
    texts, glued = _without_glued(lines, body, lexicon)
    kept = without_title(lines, without_pulls(lines, body.lines), headline)
    header.section = section_line(lines, inside, header, filed)
    return Parts(
        document, lines, inside, lexicon, header, body, kept, texts, glued, claims
    )


def _without_glued(
    lines: list[Line], body: Body, lexicon: Lexicon
) -> tuple[dict[int, str], dict[int, str]]:
    """Texts of the lines that related titles are glued to, and those titles."""
    texts, glued = dict[int, str](), dict[int, str]()
    for number in body.lines:
        text, rest = cut_glued(lines[number].text, lexicon)
        texts |= {number: text} if text != lines[number].text else {}
        glued |= {number: rest} if rest else {}
    return texts, glued


def _compose(page: Page, identity: Identity, parts: Parts) -> tuple[NewsArticle, Seen]:
    lines, header, body = parts.lines, parts.header, parts.body
    language = page.edition.language
    base = parts.document.metadata.base
    article = NewsArticle(
        key=identity.key or "", edition=page.edition.name, url=identity.url
    )
    text, body_words = _text(parts)
    article.body = text or None
    article.headline = _headline(parts)
    article.standfirst = standfirst_of(lines, header)
    signed = (is_account(lines[number].text, language) for number in header.bylines)
    signatures = body.bylines if body.bylines and all(signed) else header.bylines
    article.byline = chosen_byline(lines, signatures, language) or header.signed
    article.authors = linked_signers(lines, signatures, language)
    if article.byline is None and body.credits:
        article.byline = credited(lines[body.credits[-1]].text)
    article.section = _section(parts)
    article.images = images_of(
        lines, [*header.pictures, *body.pictures], page.url, base
    )
    article.links = [
        *article_links(lines, body, parts.kept, parts.glued, page.url, base),
        *language_links(parts.document.metadata.alternates, page.url, base),
    ]
    article.keywords = keywords_of(lines, header.headline or 0, body, parts.claims)
    article.evidence = _evidence(page, identity, parts, article)
    _date(article)
    addresses = own_addresses(page.url, identity, parts.document.metadata)
    article.layout = layout_of(
        outline_of(lines, header, body, identity.key or "", addresses)
    )
    article.captured_at = page.captured_at
    seen = Seen(
        page,
        identity,
        lines,
        parts.document.metadata.title or "",
        article.headline or "",
        text,
        body_words,
        parts.lexicon.words,
        any(lines[number].role is Role.READ_FULL for number in body.sources),
        parts.kept,
        bool(parts.claims.json_ld or parts.claims.values("date_published")),
        any(each.caption is not None for each in (*header.pictures, *body.pictures)),
        *named_as(identity, parts.document.metadata, article.headline),
        shows_later_page(page.url, identity, parts.document.metadata.canonical, lines),
    )
    return article, seen


def _text(parts: Parts) -> tuple[str, int]:
    """The body and its number of words; from metadata where the page shows none."""
    lines = parts.lines
    words = sum(
        lines[number].words for number in parts.kept if not lines[number].is_link
    )
    if words:
        return body_text(lines, parts.kept, parts.texts), words
    text = "\n\n".join(parts.claims.values("body", "json_ld")[:1])
    if text:
        parts.document.warnings.append("body taken from metadata")
    return text, count_words(text)


def _headline(parts: Parts) -> str | None:
    if parts.header.headline is not None:
        return parts.lines[parts.header.headline].text
    said = parts.claims.values("headline", "json_ld", "open_graph")
    sites = parts.lexicon.sites
    for title in said:
        bare = bare_title(title, sites)
        if folded(bare) not in sites:
            return bare
    return None


def _section(parts: Parts) -> str | None:
    series = series_above(parts.lines, parts.inside, parts.header.headline)
    if series:
        return " ".join(parts.lines[number].text for number in series)
    if parts.header.section is None:
        last = max(parts.kept, default=0)
        return (
            labelled_below(parts.lines, last)
            or section_of_ways(parts.lines, parts.header.headline)
            or section_below(parts.lines, last)
        )
    line = parts.lines[parts.header.section]
    if is_kicker(line) or line.role is Role.NAVIGATION:
        return section_of_ways(parts.lines, parts.header.headline) or line.text
    return line.value if line.role is Role.SECTION else line.text


def _evidence(
    page: Page, identity: Identity, parts: Parts, article: NewsArticle
) -> list[Evidence]:
    found: list[Evidence] = []
    for name in ("headline", "standfirst", "byline", "section"):
        value = getattr(article, name)
        if value is not None:
            found.append(Evidence(name, "layout", value, value, chosen=True))
        for claim in parts.claims.claims:
            if claim.field == name:
                found.append(Evidence(name, claim.source, claim.raw))
    for hint in page.hints:
        if hint.headline:
            found.append(Evidence("headline", hint.source, hint.headline))
    dates = [*parts.header.dates]
    images = [image.url for image in article.images if image.url]
    said = {line.folded for line in parts.lines} if dates else None
    claims = undenied(
        identity, parts.document.metadata, parts.claims, article.headline, said
    )
    found += date_evidence(page, identity, parts.lines, dates, claims, images)
    found += address_evidence(identity, parts.document.metadata)
    return found


def _date(article: NewsArticle) -> None:
    """Name the most trusted candidate; the normaliser weighs them all."""
    for candidate in article.evidence:
        if candidate.field == "date_published" and candidate.source != "image_time":
            article.date_published_raw = candidate.raw
            article.date_published_source = candidate.source
            return
