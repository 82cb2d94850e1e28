"""HTML of listings and home pages."""

from html import escape
from random import Random

from tests.newsroom.catalogue import Listing
from tests.newsroom.layouts.dating import day_text, local
from tests.newsroom.layouts.dressing import Dressing
from tests.newsroom.layouts.part import Item, Part, Sheet
from tests.newsroom.relations import link_to
from tests.newsroom.story import Story

_NEXT = {
    "english": "Next",
    "india": "Older",
    "indonesia": "Berikutnya",
    "vietnam": "Trang sau",
    "china": "下一页",
}
_FORMS = {"indonesia": "bulan_first", "vietnam": "slashes", "china": "chinese"}


def teaser(story: Story, dressing: Dressing, rng: Random, *, hidden: bool) -> str:
    """One entry: title link, sometimes a thumbnail, standfirst or day."""
    href = escape(link_to(story, rng))
    title = escape(story.headline, quote=False)
    hide = ' style="display:none"' if hidden else ""
    text = escape(story.standfirst or "", quote=False)
    if story.edition == "india" and text:
        text = "India: " + text[:70].lower() + ".."
    day = ""
    if story.edition in _FORMS:
        day = f"<span>{day_text(local(story.published), _FORMS[story.edition])}</span>"
    return (
        f'<li{dressing.attr("entry")}{hide}><h3><a href="{href}">{title}</a></h3>'
        f"<p>{text}</p>{day}</li>"
    )


def listing_page(
    listing: Listing, page: int, edition: str, menu: list[Item], dressing: Dressing
) -> str:
    rng = Random(f"{listing.path} {page}")
    stories = listing.on_page(page)
    rows = [
        teaser(story, dressing, rng, hidden=n >= 6) for n, story in enumerate(stories)
    ]
    body = "<ul>\n" + "\n".join(rows) + "\n</ul>" if rows else "<p></p>"
    head = []
    if page < listing.pages:
        following = listing.address(page + 1)
        head.append(f'<link rel="next" href="{escape(following)}"/>')
    parts = [
        Part("menu", "", items=menu),
        Part("page_title", listing.title),
        Part("raw", body),
        Part("raw", _pager(listing, page, edition)),
        Part("footer", "© Copyright 2020, UCA News All rights reserved."),
    ]
    head.append('<meta property="og:type" content="article"/>')
    return dressing.page(Sheet(listing.title + " - UCA News", parts, "en", head))


def _pager(listing: Listing, page: int, edition: str) -> str:
    if listing.paging in ("none", "next") and page >= listing.pages:
        return ""
    if listing.paging == "next":
        href = escape(listing.address(page + 1))
        return f'<a rel="next" href="{href}">{_NEXT[edition]}</a>'
    near = sorted({1, max(1, page - 1), page, min(page + 1, listing.pages)})
    links = [f'<a href="{escape(listing.address(n))}">{n}</a>' for n in near]
    if page < listing.pages:
        href = escape(listing.address(page + 1))
        links.append(f'<a href="{href}">{_NEXT[edition]} »</a>')
    return f'<div class="pages">{" ".join(links)}</div>'


def home_page(
    title: str,
    blocks: list[Listing],
    edition: str,
    menu: list[Item],
    dressing: Dressing,
) -> str:
    """A slider, then the newest of each listing; og:type says article, as it does."""
    rng = Random(f"home {edition}")
    parts = [Part("menu", "", items=menu)]
    newest = [s for block in blocks for s in block.stories[:1]]
    slides = "".join(
        f'<li><a href="{escape(link_to(s, rng))}"><img src="{s.pictures[0].url}" '
        f'title="{escape(s.headline)}"/></a></li>'
        for s in newest
        if s.pictures
    )
    parts.append(
        Part("raw", f'<div id="banner-fade"><ul class="bjqs">{slides}</ul></div>')
    )
    for block in blocks:
        rows = [
            teaser(s, dressing, rng, hidden=n > 3)
            for n, s in enumerate(block.stories[:6])
        ]
        name = escape(block.title, quote=False)
        parts.append(
            Part(
                "raw",
                f'<h1><a href="{block.path}">{name}</a></h1><ul>{"".join(rows)}</ul>',
            )
        )
    parts.append(Part("footer", "© ucanews.com all rights reserved."))
    head = ['<meta property="og:type" content="article"/>']
    return dressing.page(Sheet(title, parts, "en", head))


def plain_page(title: str, lines: list[Part], dressing: Dressing) -> str:
    """A page of the site that is neither listing nor article."""
    return dressing.page(Sheet(title, lines, "en", []))
