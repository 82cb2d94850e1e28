"""What a template says of an article in its head: true, stale, broken or nothing."""

import json
from dataclasses import dataclass
from datetime import timedelta
from html import escape
from random import Random

from tests.newsroom.layouts.composer import Composer
from tests.newsroom.layouts.dating import iso, local
from tests.newsroom.shapes import address_of

SLOGAN = "Independent Catholic news from Asia"
SITE_KEYWORDS = "Asia, Church, Catholic, news, China, India, Vietnam, religion"


@dataclass(frozen=True, slots=True)
class MetadataHabit:
    """What every page of one template does."""

    json_ld: str
    """`none`, `plain`, `list`, `graph`, `broken` or `stale`."""
    dated: bool
    """Whether the metadata carries the true instant of publication."""
    open_graph: bool
    site_in_title: bool
    canonical: str
    """`https`, `http` or `none`."""


def habit_of(rng: Random, *, may_date: bool) -> MetadataHabit:
    return MetadataHabit(
        json_ld=rng.choice(
            ("none", "none", "plain", "list", "graph", "broken", "stale")
        ),
        dated=may_date and rng.random() < 0.3,
        open_graph=rng.random() < 0.75,
        site_in_title=rng.random() < 0.7,
        canonical=rng.choice(("https", "https", "http", "none")),
    )


def head_of(c: Composer, habit: MetadataHabit) -> list[str]:
    """The lines of the head; notes in the face what true metadata adds."""
    story = c.story
    address = address_of(story)
    lines = []
    if habit.canonical != "none":
        url = "http" + address[5:] if habit.canonical == "http" else address
        lines.append(f'<link rel="canonical" href="{escape(url)}"/>')
    teaser = c.face.standfirst or SLOGAN
    lines.append(f'<meta name="description" content="{escape(teaser)}"/>')
    lines.append(f'<meta name="keywords" content="{SITE_KEYWORDS}"/>')
    dated = habit.dated and c.face.date_source != "url"
    if habit.open_graph:
        lines += _open_graph(c, habit, address, teaser)
    if dated and habit.json_ld in ("none", "broken", "stale"):
        stamp = local(story.published).isoformat()
        lines.append(f'<meta property="article:published_time" content="{stamp}"/>')
    if habit.json_ld != "none":
        lines.append(_json_ld(c, habit, address, dated))
    if dated:
        _note_instant(c)
    return lines


def _note_instant(c: Composer) -> None:
    """A true instant beats a bare day and `Updated`, never a printed minute."""
    face = c.face
    if face.date_source in (None, "day", "updated"):
        instant = iso(c.story.published)
        face.date_accepted = [instant, *face.date_accepted]
        face.date_published = instant
        face.date_raw = face.date_raw if face.date_source == "day" else None
        face.date_source = "metadata"


def _open_graph(
    c: Composer, habit: MetadataHabit, address: str, teaser: str
) -> list[str]:
    title = c.story.headline
    if habit.site_in_title:
        title += " - UCA News" if c.page.random() < 0.5 else " | ucanews.com"
    host, _, path = address.removeprefix("https://").partition("/")
    lines = [
        f'<meta property="og:title" content="{escape(title)}"/>',
        '<meta property="og:type" content="article"/>',
        f'<meta property="og:url" content="https://{host}:443/{escape(path)}"/>',
        '<meta property="og:site_name" content="ucanews.com"/>',
        f'<meta property="og:description" content="{escape(teaser)}"/>',
    ]
    if c.story.pictures:
        url = f"https://{host}{c.story.pictures[0].url}"
        lines.append(f'<meta property="og:image" content="{url}"/>')
    return lines


def _json_ld(c: Composer, habit: MetadataHabit, address: str, dated: bool) -> str:
    story = c.story
    thing: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "mainEntityOfPage": address,
        "publisher": {"@type": "Organization", "name": "UCA News"},
    }
    if dated and habit.json_ld not in ("stale", "broken"):
        thing["datePublished"] = local(story.published).isoformat()
    if habit.json_ld == "stale":
        thing["headline"] = SLOGAN
        if c.face.date_source in ("published", "day", "url"):
            old = story.published - timedelta(days=400)
            thing["datePublished"] = iso(old)
    site = {"@context": "https://schema.org", "@type": "WebSite", "name": "UCA News"}
    body: object = thing
    if habit.json_ld == "list":
        body = [site, thing]
    elif habit.json_ld == "graph":
        body = {"@context": "https://schema.org", "@graph": [site, thing]}
    text = json.dumps(body, ensure_ascii=False)
    if habit.json_ld == "broken":
        text = text[:-1] + ",\n}}"
    return f'<script type="application/ld+json">{text}</script>'
