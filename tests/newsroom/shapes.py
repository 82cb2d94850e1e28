"""Addresses of articles, in every shape the real sites use."""

import re
import unicodedata
from urllib.parse import quote

from tests.newsroom.story import Story

HOSTS = {
    "english": "www.ucanews.com",
    "india": "india.ucanews.com",
    "indonesia": "indonesia.ucanews.com",
    "vietnam": "vietnam.ucanews.com",
    "china": "china.ucanews.com",
}
DIRECTORY = "directory.ucanews.com"
SUBSTITUTE = "www.ucanews.org"


def slug_of(headline: str, quirk: int = 0) -> str:
    """As the sites make them: blanks and commas to hyphens, apostrophes dropped."""
    text = re.sub(r"['’´\"“”‘]", "", headline.casefold())
    if all(ord(c) < 0x2E80 for c in text):
        text = text.replace("đ", "d")
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
        text = re.sub(r"[^a-z0-9]+", "-", text)
    else:
        text = re.sub(r"\W+", "-", text)
    text = text.strip("-")
    return f"{text}-" if quirk else text


def path_of(story: Story) -> str:
    """Path and query of the article's own address."""
    if story.kind == "post":
        day, _, slug = story.id.rpartition("/")
        return f"/{day}/{quote(slug)}/"
    if story.kind == "story":
        day = story.published_local
        return f"/story-archive/?post_name=/{day}/{story.slug}&post_id={story.id}"
    if story.kind == "gallery":
        return f"/gallery/{quote(story.slug)}/{story.id}"
    if story.layout == "video":
        return f"/video/{story.slug}/{story.id}"
    return f"/news/{story.slug}/{story.id}"


def host_of(story: Story) -> str:
    return DIRECTORY if story.kind == "directory" else HOSTS[story.edition]


def address_of(story: Story, scheme: str = "https") -> str:
    return f"{scheme}://{host_of(story)}{path_of(story)}"


def other_addresses(story: Story) -> list[str]:
    """More addresses at which the same article answers."""
    host = host_of(story)
    main = address_of(story)
    http = "http" + main[5:]
    if story.kind == "news" and story.edition == "english":
        news = f"/news/{story.slug}/{story.id}"
        return [
            http,
            f"http://{host}{news}?tablet=yes",
            f"https://{SUBSTITUTE}{news}",
            f"https://{host}/news/{story.slug.title()}/{story.id}",
            f"https://ucanews.com{news}",
        ]
    if story.kind == "story":
        name = quote(f"/{story.published_local}/{story.slug}", safe="")
        return [
            http,
            f"https://{host}/story-archive/?post_id={story.id}&post_name={name}",
        ]
    if story.edition == "india":
        return [http, f"{main}/daily"]
    return [http]
