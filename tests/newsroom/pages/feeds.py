"""Feeds, sitemaps and robots.txt."""

from datetime import timedelta
from email.utils import format_datetime
from html import escape

from tests.newsroom.shapes import address_of
from tests.newsroom.story import Story


def rss(title: str, home: str, stories: list[Story], *, full: bool) -> str:
    items = []
    for story in stories:
        text = escape(escape(story.standfirst or ""))
        if full:
            paragraphs = "".join(f"<p>{escape(p.text)}</p>" for p in story.paragraphs)
            text += f"</description><content:encoded><![CDATA[{paragraphs}]]>"
            text += "</content:encoded><description>"
        items.append(
            f"<item><title>{escape(story.headline)}</title>"
            f"<link>{escape(address_of(story))}</link>"
            f'<guid isPermaLink="false">{escape(story.key)}</guid>'
            f"<pubDate>{format_datetime(story.published)}</pubDate>"
            f"<description>{text}</description></item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{escape(title)}</title><link>{home}</link>"
        f"<description>{escape(title)}</description>\n"
        + "\n".join(items).replace("<description></description></item>", "</item>")
        + "\n</channel></rss>\n"
    )


def atom(title: str, home: str, stories: list[Story]) -> str:
    entries = "\n".join(
        f"<entry><title>{escape(s.headline)}</title>"
        f'<link href="{escape(address_of(s))}"/><id>{escape(address_of(s))}</id>'
        f"<updated>{s.published.isoformat()}</updated></entry>"
        for s in stories
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(title)}</title>'
        f'<id>{home}</id><link href="{home}"/>\n{entries}\n</feed>\n'
    )


def sitemap(addresses: list[tuple[str, str | None]]) -> str:
    rows = []
    for address, day in addresses:
        last = f"<lastmod>{day}</lastmod>" if day else ""
        rows.append(f"<url><loc>{escape(address)}</loc>{last}</url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        + "\n".join(rows)
        + "\n</urlset>\n"
    )


def sitemap_index(addresses: list[str]) -> str:
    rows = "\n".join(
        f"<sitemap><loc>{escape(address)}</loc></sitemap>" for address in addresses
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}\n</sitemapindex>\n"
    )


def sitemap_row(story: Story) -> tuple[str, str]:
    day = (story.modified or story.published) + timedelta(0)
    return address_of(story), day.strftime("%Y-%m-%d")


def robots(sitemap_address: str | None) -> str:
    lines = [
        "User-agent: *",
        "Disallow: /search/",
        "Disallow: /home/googlesearch",
        "Disallow: /private/",
    ]
    if sitemap_address:
        lines += ["", f"Sitemap: {sitemap_address}"]
    return "\n".join(lines) + "\n"
