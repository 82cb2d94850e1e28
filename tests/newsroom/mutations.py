"""Sixty ways in which a site's pages can change: the list of reliability.md, Q1.

`ARTICLE` turns an article's page into what stands there after a redesign, `SOURCE` an
answer to a listing, feed or sitemap. All pages of the site change alike, as on a real
site; a mutation never looks at how the reader works.
"""

import html as escaping
import json
import re
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from hashlib import md5

from lxml import etree
from lxml import html as lxml_html

from tests.newsroom.story import Story

Mutation = Callable[[str, Story], str]
TODAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
CHATTER = (
    "Readers of this page also wrote to the editors about the price of rice.",
    "Nobody in the harbour office answered the second letter of the boatmen.",
    "The next meeting of the readers' circle takes place behind the old mill.",
)
BOILERPLATE = (
    "This text was brought to you by the friends of the paper mill, who ask you to "
    "think of the paper before you print it on both sides."
)
CONSENT = "We value your privacy. Accept all cookies to continue to the site."


def _tree(html: str) -> etree._Element:
    return lxml_html.document_fromstring(html)


def _out(root: etree._Element) -> str:
    return "<!DOCTYPE html>\n" + lxml_html.tostring(root, encoding="unicode")


def _attribute(name: str, change: Callable[[str], str | None]) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        del story
        root = _tree(html)
        for element in root.iter():
            if isinstance(element.tag, str) and element.get(name):
                value = change(element.get(name, ""))
                if value is None:
                    del element.attrib[name]
                else:
                    element.set(name, value)
        return _out(root)

    return mutate


def _hashed(value: str) -> str:
    letters = (
        md5(value.encode())
        .hexdigest()
        .translate(str.maketrans("0123456789", "ghijklmnop"))
    )
    return "css-" + letters[:7]


def _both(*mutations: Mutation) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        for one in mutations:
            html = one(html, story)
        return html

    return mutate


def class_to_data(html: str, story: Story) -> str:
    del story
    return html.replace(" class=", " data-c=").replace(" id=", " data-i=")


def _swap(pairs: dict[str, str]) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        del story
        for old, new in pairs.items():
            html = re.sub(rf"<(/?){old}(?=[\s>])", rf"<\1{new}", html)
        return html

    return mutate


def wrapper(html: str, story: Story) -> str:
    del story
    html = re.sub(r"(<body[^>]*>)", r'\1<div class="app-root"><div>', html)
    return html.replace("</body>", "</div></div></body>")


def article_wrapper(html: str, story: Story) -> str:
    return _around(html, story, "<main><article class='single'>", "</article></main>")


def _around(html: str, story: Story, before: str, after: str) -> str:
    """Put tags around the part from the headline to the end of the text."""
    del story
    start = html.index("<body")
    start = html.index(">", start) + 1
    return html[:start] + before + html[start:].replace("</body>", after + "</body>")


def _texts(root: etree._Element, story: Story) -> list[etree._Element]:
    """The elements that hold the paragraphs."""
    starts = [p.text[:25] for p in story.paragraphs]
    if story.flat:
        starts = starts[:1]
    body = root.find("body")
    assert body is not None
    found = []
    for element in body.iter():
        text = (
            " ".join(t for t in [element.text, *(c.tail for c in element)] if t)
            if isinstance(element.tag, str) and element.tag != "script"
            else ""
        )
        if any(start in text for start in starts) or (
            story.opening and story.opening in text
        ):
            found.append(element)
    return found


def _on_texts(change: Callable[[list[etree._Element], Story], None]) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        root = _tree(html)
        found = _texts(root, story)
        if found:
            change(found, story)
        return _out(root)

    return mutate


def _drop(elements: list[etree._Element], story: Story) -> None:
    del story
    for element in elements:
        element.clear()


def _keep_first(elements: list[etree._Element], story: Story) -> None:
    """A teaser: three dozen words, then a wall."""
    first, *rest = elements
    words = story.paragraphs[0].text
    cut = (
        words[:60] if story.language.startswith("zh") else " ".join(words.split()[:12])
    )
    for child in list(first):
        first.remove(child)
    first.text = cut + " ..."
    for element in rest:
        element.clear()


def _split(elements: list[etree._Element], story: Story) -> None:
    """The second half goes into a tab of its own, under a new class."""
    del story
    last = elements[-1]
    parent = last.getparent()
    assert parent is not None
    tab = etree.Element("section", {"class": "page-two", "hidden": "hidden"})
    parent.append(tab)
    for element in elements[len(elements) // 2 :]:
        tab.append(element)


def _tell_twice(elements: list[etree._Element], story: Story) -> None:
    """Once for telephones and once for desks, and a style sheet shows one of them."""
    del story
    for element in reversed(elements):
        elements[-1].addnext(deepcopy(element))


def _append(texts: tuple[str, ...]) -> Callable[[list[etree._Element], Story], None]:
    def change(elements: list[etree._Element], story: Story) -> None:
        del story
        last = elements[-1]
        for text in reversed(texts):
            paragraph = etree.Element(last.tag if last.tag in ("p", "div") else "p")
            paragraph.text = text
            last.addnext(paragraph)

    return change


def _insert(text: str) -> Callable[[list[etree._Element], Story], None]:
    def change(elements: list[etree._Element], story: Story) -> None:
        del story
        paragraph = etree.Element("p")
        paragraph.text = text
        elements[0].addnext(paragraph)

    return change


def _related_into_body(elements: list[etree._Element], story: Story) -> None:
    titles = [one.text for one in story.related] or list(CHATTER)
    _append(tuple(titles[:3]))(elements, story)


def _own_class(elements: list[etree._Element], story: Story) -> None:
    del story
    for element in elements:
        element.set("class", "Prose_text")


def _into_spans(elements: list[etree._Element], story: Story) -> None:
    del story
    for element in elements:
        element.tag = "div"
        span = etree.SubElement(element, "span", {"class": "t"})
        span.text, element.text = element.text, None


def body_later(html: str, story: Story) -> str:
    """An empty shell; the text is fetched by a script."""
    return _on_texts(_drop)(html, story).replace(
        "</body>", '<script>fetch("/api/text")</script></body>'
    )


def next_data(html: str, story: Story) -> str:
    """The whole article stands in a script, the page shows nothing of it."""
    data = json.dumps({"props": {"title": story.headline, "body": story.body}})
    return re.sub(
        r"<body.*</body>",
        lambda _: (
            '<body><div id="__next"></div><script id="__NEXT_DATA__" '
            f'type="application/json">{data}</script></body>'
        ),
        html,
        flags=re.S,
    )


def amp_only(html: str, story: Story) -> str:
    del story
    html = html.replace("<html ", "<html amp ", 1).replace("<img ", "<amp-img ")
    return re.sub(r"<(script|form).*?</\1>", "", html, flags=re.S)


def _json_ld(text: Callable[[Story], str]) -> Mutation:
    """Set the site's JSON-LD, whatever it was."""

    def mutate(html: str, story: Story) -> str:
        html = re.sub(
            r'<script type="application/ld\+json">.*?</script>', "", html, flags=re.S
        )
        script = f'<script type="application/ld+json">{text(story)}</script>'
        return html.replace("</head>", script + "</head>")

    return mutate


def _news(story: Story, **more: object) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        **more,
    }


def no_json_ld(html: str, story: Story) -> str:
    """The head is thinned out: no JSON-LD, no canonical address, no description."""
    del story
    html = re.sub(
        r'<script type="application/ld\+json">.*?</script>', "", html, flags=re.S
    )
    html = re.sub(r'<link rel="canonical"[^>]*>', "", html)
    return re.sub(r'<meta name="description"[^>]*>', "", html)


def no_open_graph(html: str, story: Story) -> str:
    del story
    html = re.sub(r'<meta property="[^>]*>', "", html)
    return re.sub(r'<meta name="(?:keywords|description)"[^>]*>', "", html)


def _title(change: Callable[[Story], str]) -> Mutation:
    """Every place that held the headline holds this now."""

    def mutate(html: str, story: Story) -> str:
        new = escaping.escape(change(story), quote=False)
        for old in {
            escaping.escape(story.headline, quote=False),
            escaping.escape(story.headline),
        }:
            html = html.replace(old, new)
        return html

    return mutate


def _signed(name: str) -> Mutation:
    """Every page is signed alike, below its headline."""

    def mutate(html: str, story: Story) -> str:
        for who in (story.person, story.agency):
            if who:
                html = html.replace(f"{who}, {story.place}", name).replace(who, name)
        return html

    return _both(mutate, _meta("author", lambda story: name))


def _meta(name: str, value: Callable[[Story], str]) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        text = escaping.escape(value(story))
        kind = "property" if ":" in name else "name"
        return html.replace(
            "</head>", f'<meta {kind}="{name}" content="{text}"/></head>'
        )

    return mutate


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Januari|Februari|"
    r"Maret|Mei|Juni|Juli|Agustus|Oktober|Desember)"
)
DATE = re.compile(
    rf"{_MONTH}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|"
    r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d(?=[ <T])"
)


def _dated(form: Callable[[Story], str]) -> Mutation:
    """Every date that is printed; and one line more where a template prints none."""

    def mutate(html: str, story: Story) -> str:
        head, body = html.split("<body", 1)
        body = DATE.sub(lambda _: form(story), body)
        line = f'<p class="dated">{form(story)}</p>'
        headline = escaping.escape(story.headline, quote=False)
        line = line if form(story) else ""
        place = re.search(re.escape(headline) + r"\s*</(\w+)>", body)
        if place:
            body = body[: place.end()] + line + body[place.end() :]
        head = re.sub(r'<meta property="article:[^>]*>', "", head)
        return head + "<body" + body

    return mutate


def _page(title: str, text: str) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        del html, story
        return (
            f"<html><head><title>{title}</title></head><body><h1>{title}</h1>"
            f"<p>{text}</p></body></html>"
        )

    return mutate


def cookie_wall(html: str, story: Story) -> str:
    return _around(html, story, f'<div class="cmp"><p>{CONSENT}</p></div>', "")


def wrong_charset(html: str, story: Story) -> str:
    """UTF-8 read as Windows-1252 by the new server, then written as UTF-8."""
    del story
    return (
        html.replace("</title>", " · café</title>").encode().decode("cp1252", "replace")
    )


def escaped_twice(html: str, story: Story) -> str:
    """Quotes, ampersands and accents come out as entities of entities."""
    del story
    head, body = html.split("<body", 1)
    body = re.sub(r"&(?=amp;|quot;|#|lt;)", "&amp;", body)
    return head + "<body" + re.sub(r"(?<=>)([^<>{}]{20,})(?=<)", _twice, body)


def _twice(found: re.Match[str]) -> str:
    text = found[1].replace("'", "&amp;#39;").replace(" - ", " &amp;ndash; ")
    return re.sub(r"(,) |，", r"\1&amp;nbsp;", text)


def lazy(html: str, story: Story) -> str:
    del story
    return re.sub(
        r'<img([^>]*?) src="',
        r'<img\1 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="',
        html,
    )


def _canonical(address: Callable[[Story], str]) -> Mutation:
    def mutate(html: str, story: Story) -> str:
        html = re.sub(r'<link rel="canonical"[^>]*>', "", html)
        link = f'<link rel="canonical" href="{address(story)}"/>'
        return html.replace("</head>", link + "</head>")

    return mutate


def _host(story: Story) -> str:
    name = "www" if story.edition == "english" else story.edition
    return f"https://{name}.ucanews.com/"


def quotes_lost(html: str, story: Story) -> str:
    """A database that keeps fewer signs than before gives question marks for quotes."""
    del story
    return html.translate({ord(sign): "?" for sign in "“”‘’「」『』《》"})


def other_host(html: str, story: Story) -> str:
    """The article's pictures come from a service that makes them smaller."""
    own = {picture.url.rsplit("/", 1)[-1] for picture in story.pictures}
    root = _tree(html)
    found = [one for one in root.iter("img") if _file(one) in own]
    for image in found:
        image.set("src", f"https://img.example.net/fit/640/{_file(image)}")
    return _out(root) if found else html


def _file(image: etree._Element) -> str:
    return (image.get("src") or "").rsplit("/", 1)[-1]


def no_images(html: str, story: Story) -> str:
    del story
    return re.sub(r"<img[^>]*>", '<i class="pic"></i>', html)


def no_links(html: str, story: Story) -> str:
    del story
    return re.sub(r"</?a\b[^>]*>", "", html)


def upper(html: str, story: Story) -> str:
    return _title(lambda s: f"*** {s.headline} ***")(html, story)


def backwards(html: str, story: Story) -> str:
    """The text stands above the headline."""
    root = _tree(html)
    found = _texts(root, story)
    body = root.find("body")
    if found and body is not None:
        for element in reversed(found):
            body.insert(0, element)
    return _out(root)


def _in_table(elements: list[etree._Element], story: Story) -> None:
    del story
    table = etree.Element("table")
    elements[0].addprevious(table)
    for element in elements:
        row = etree.SubElement(table, "tr")
        etree.SubElement(row, "td").append(element)


def _hyphens(elements: list[etree._Element], story: Story) -> None:
    """Soft hyphens in long words, as some typesetting scripts leave them."""
    del story
    for element in elements:
        element.text = re.sub(r"(\w{5})(?=\w{2})", "\\1\u00ad", element.text or "")


def _numbered(elements: list[etree._Element], story: Story) -> None:
    del story
    for number, element in enumerate(elements, 1):
        element.text = f"[{number}] {element.text or ''}"


def head_emptied(html: str, story: Story) -> str:
    """Nothing is left in the head but the charset."""
    del story
    return re.sub(
        r"<head.*?</head>", '<head><meta charset="utf-8"/></head>', html, flags=re.S
    )


def other_language(html: str, story: Story) -> str:
    """The edition's pages come in another language."""
    del story
    other = (
        "Kami menulis surat kepada nelayan di pelabuhan supaya mereka tahu bahwa kapal "
        "itu tidak akan datang sebelum musim hujan berakhir di pulau ini. "
    )
    if "Berita" in html or 'lang="id"' in html:
        other = (
            "We wrote a letter to the men of the harbour so that they know that the "
            "ship will not come before the rains have ended on this island. "
        )
    head, body = html.split("<body", 1)
    body = re.sub(r"(?<=>)([^<>{}]{60,})(?=<)", other * 2, body)
    return head + "<body" + body


ARTICLE: dict[str, Mutation] = {
    # Names of the markup.
    "classes renamed": _attribute("class", lambda v: "x-" + v),
    "classes hashed": _attribute("class", _hashed),
    "classes dropped": _attribute("class", lambda v: None),
    "classes added": _attribute("class", lambda v: "theme9 " + v),
    "headings one level down": _swap({"h4": "h5", "h3": "h4", "h2": "h3", "h1": "h2"}),
    "attributes moved to data-": class_to_data,
    # Its shape.
    "wrapper around the page": wrapper,
    "main and article around the page": article_wrapper,
    "div to section": _swap({"div": "section"}),
    "div to span": _swap({"div": "span"}),
    "p to div": _swap({"p": "div"}),
    "headings to div": _swap({"h1": "div", "h2": "div", "h3": "div", "h4": "div"}),
    "lists to div": _swap({"ul": "div", "ol": "div", "li": "div"}),
    "text in a class of its own": _on_texts(_own_class),
    "text in spans": _on_texts(_into_spans),
    "text above the headline": backwards,
    "text in a table": _on_texts(_in_table),
    "head emptied": head_emptied,
    # The text.
    "soft hyphens": _on_texts(_hyphens),
    "paragraphs numbered": _on_texts(_numbered),
    "body split": _on_texts(_split),
    "body told twice": _on_texts(_tell_twice),
    "quotes lost": quotes_lost,
    "body loaded later": body_later,
    "body gone": _on_texts(_drop),
    "teaser": _on_texts(_keep_first),
    "next-data only": next_data,
    "amp only": amp_only,
    "comments merged into the body": _on_texts(_append(CHATTER)),
    "related merged into the body": _on_texts(_related_into_body),
    "boilerplate in the body": _on_texts(_insert(BOILERPLATE)),
    "boilerplate after the body": _on_texts(_append((BOILERPLATE,))),
    "language switched": other_language,
    # Metadata.
    "json-ld and head removed": no_json_ld,
    "json-ld broken": _json_ld(lambda s: '{"@type": "NewsArticle", "headline": '),
    "json-ld a list": _json_ld(lambda s: json.dumps([[], _news(s), {"@type": "Org"}])),
    "json-ld a graph": _json_ld(
        lambda s: json.dumps({"@graph": [{"@type": "Place"}, _news(s)]})
    ),
    "json-ld of another article": _json_ld(
        lambda s: json.dumps(_news(s) | {"headline": "A story of somebody else"})
    ),
    "json-ld with an author": _json_ld(
        lambda s: json.dumps(_news(s, author={"@type": "Person", "name": "Ann Onym"}))
    ),
    "og tags removed": no_open_graph,
    "og:title is the site's name": _both(
        no_open_graph, _meta("og:title", lambda s: "UCA News")
    ),
    "canonical is the home page": _canonical(_host),
    "canonical is on another host": _canonical(lambda s: "https://cdn.example.org/x"),
    # Values.
    "headline is the site's name": _title(lambda s: "UCA News"),
    "headline is the same everywhere": _title(lambda s: "Breaking stories of the day"),
    "headline gone": _title(lambda s: ""),
    "headline between stars": upper,
    "headline in capitals": _title(lambda s: s.headline.upper()),
    "same author for all": _signed("Admin Webdesk"),
    "date is today": _dated(lambda s: TODAY.strftime("%B %d, %Y")),
    "date in numbers": _dated(lambda s: s.published.strftime("%d.%m.%y")),
    "date in another locale": _dated(lambda s: s.published.strftime("%d de %m %Y")),
    "date relative": _dated(lambda s: "3 hours ago"),
    "date gone": _dated(lambda s: ""),
    "date in the future": _dated(lambda s: "March 3, 2031"),
    # Images and links.
    "images lazy": lazy,
    "images gone": no_images,
    "images on another host": other_host,
    "links gone": no_links,
    # Walls.
    "cookie wall on top": cookie_wall,
    "cookie wall instead": _page("We value your privacy", CONSENT),
    "challenge": _page("Just a moment...", "Checking your browser before you go on."),
    "login": _page("Log in to continue", "Log in to read this. Forgot your password?"),
    "maintenance": _page("Maintenance mode", "We will be back soon."),
    # Characters.
    "entities escaped twice": escaped_twice,
    "wrong charset": wrong_charset,
}

SOURCE_KINDS = ("listing cut", "listing emptied", "paging renamed", "feed moved")
"""What happens to sources: see `source_answer`."""


def source_answer(kind: str, target: str, body: str) -> tuple[int, str]:
    """The answer to a source's address after the change."""
    is_machine = body.lstrip().startswith("<?xml")
    if kind == "feed moved" and is_machine:
        return 404, "<html><body>Not found</body></html>"
    if is_machine:
        return 200, body
    if kind == "listing cut":
        return 200, _fewer_entries(body, keep=1)
    if kind == "listing emptied":
        return 200, _fewer_entries(body, keep=0)
    if kind == "paging renamed":
        body = re.sub(r"/page/(\d+)/?", r"/leaf/\1/", body)
        body = re.sub(r"([?&])page=(\d+)", r"\1offset=\g<2>0", body)
        return 200, body.replace('rel="next"', 'class="nx"')
    return 200, body


def _fewer_entries(body: str, keep: int) -> str:
    seen = 0

    def entry(found: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return found[0] if seen <= keep else ""

    return re.sub(r"<li[^>]*><h3>.*?</li>", entry, body, flags=re.S)


NAMES = (*ARTICLE, *SOURCE_KINDS)
