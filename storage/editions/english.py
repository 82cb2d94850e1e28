"""The main site in English: hosts of 2011 to 2026, its story archive, its directory.

Shapes and lists as seen in kept pages; dated addresses on the main site itself
are a guess from the names in its story archive. `www.uca.news` is another house.
"""

from storage.editions.edition import Edition, Shape
from storage.editions.shapes import (
    BARE_ID,
    DATE,
    ID,
    JUNK,
    NAMED_ID,
    SITEMAP_PATHS,
    SLUG,
    everywhere,
    shape,
)
from storage.editions.wordpress import DATE_ARCHIVE, POST, STATIC_PAGES

_BASE = "https://www.ucanews.com"
_DIRECTORY = "directory.ucanews.com"
_TAIL = JUNK + r"(?:/[\w\-]*)?"

_STORIES: tuple[Shape, ...] = (
    shape(
        "article",
        r"/story-archive(?:/index\.php)?\?(?:.*&)?post_id=" + ID + JUNK + r"&(?:.*&)?"
        r"post_name=/?(?P<date>[0-9]{4}/[0-9]{1,2}/[0-9]{1,2})/(?P<name>[^&]*?)/*(?:&.*)?",
        "story:{id}",
        "/story-archive/?post_name=/{date}/{name}&post_id={id}",
        asks_query=True,
    ),
    shape(
        "article",
        r"/story-archive(?:/index\.php)?\?(?:.*&)?post_id=" + ID + JUNK + r"(?:&.*)?",
        "story:{id}",
        "/story-archive/?post_id={id}",
        asks_query=True,
    ),
    shape(
        "article",
        r"/story-archive\?(?:.*&)?post_name=/?" + DATE + r"/" + SLUG + r"/*(?:&.*)?",
        "post:{year}/{month}/{day}/{slug}",
        "/{year}/{month}/{day}/{slug}",
        asks_query=True,
    ),
)

_ARTICLES: tuple[Shape, ...] = (
    shape(
        "article",
        r"/(?:news|amp)/(?:amp/)?" + NAMED_ID + _TAIL,
        "news:{id}",
        "/news/{slug}/{id}",
    ),
    shape("article", r"/(?:news|amp)/" + BARE_ID + _TAIL, "news:{id}", "/news/{id}"),
    shape(
        "video",
        r"/video/" + NAMED_ID + _TAIL,
        "news:{id}",
        "/video/{slug}/{id}",
    ),
    shape("video", r"/video/" + BARE_ID + _TAIL, "news:{id}", "/video/{id}"),
    shape(
        "gallery",
        r"/gallery/(?P<name>[^/]+)/" + ID + _TAIL,
        "gallery:{id}",
        "/gallery/{name}/{id}",
        folds_case=False,
    ),
    shape("gallery", r"/gallery/" + ID + JUNK, "gallery:{id}", "/gallery/{id}"),
    *_STORIES,
    shape(POST.kind, POST.path.pattern, POST.key, "/{year}/{month}/{day}/{slug}"),
)

_DIRECTORY_NEWS = r"/news/(?:(?P<slug>[^/]+)/)?" + ID + _TAIL

_SHAPES: tuple[Shape, ...] = (
    *everywhere(),
    *_ARTICLES,
    shape(
        "directory",
        "/directory" + _DIRECTORY_NEWS,
        "directory:{id}",
    ),
    shape("directory", r"/directory(?:/.*)?"),
    shape("series", r"/(?:series|special-series)/.+|/(?:ucan_)?series|/specials?"),
    shape("listing", r"/(?:category|topic|topics|tag|country|author|authors)/.+"),
    shape(
        "listing",
        r"/(?:multimedia|story-archive|news|features?|commentary|commentaries|in-brief"
        r"|video|videos|gallery|galleries|columns?)(?:/(?:page/)?[0-9]+)?"
        r"|/(?:countries|topics?|categories|authors|columnists|podcasts?)",
    ),
    shape("listing", r"(?:/[^/]+)*/page/[0-9]+"),
    DATE_ARCHIVE,
    shape("home", r"/(?:home|index\.(?:php|html?))?", address="/"),
    STATIC_PAGES,
)

_DIRECTORY_SHAPES: tuple[Shape, ...] = (
    *everywhere(_DIRECTORY),
    shape("directory", _DIRECTORY_NEWS, "directory:{id}", host=_DIRECTORY),
    shape("directory", r"/.*", host=_DIRECTORY),
)

_CATEGORIES = (
    "news/7711",
    "features/4",
    "commentary/5",
    "in-brief/3",
    "asia-this-week/11",
)
_TOPICS = (
    "education/1",
    "health/2",
    "human-rights/3",
    "refugees-migrants/4",
    "religion-culture/5",
    "religious-ethnic-persecution/6",
    "social-justice/7",
    "conflict/8",
    "women-children/9",
    "environment/10",
)
_FEEDS = ("/rss/news", "/rss/feed", "/rss", "/feed", "/rss-feed/news")

EDITION = Edition(
    name="english",
    title="UCA News",
    language="en",
    time_zone="Asia/Bangkok",
    home=_BASE + "/",
    hosts=("www.ucanews.com", "ucanews.com", "www.ucanews.org", "ucanews.org"),
    shapes=_SHAPES + _DIRECTORY_SHAPES,
    sources=(
        *(_BASE + path for path in SITEMAP_PATHS + _FEEDS),
        *(f"{_BASE}/category/{category}" for category in _CATEGORIES),
        *(f"{_BASE}/topic/{topic}" for topic in _TOPICS),
        _BASE + "/ucan_series",
        _BASE + "/multimedia",
        _BASE + "/countries",
        _BASE + "/story-archive",
        f"https://{_DIRECTORY}/",
    ),
    side_hosts=(_DIRECTORY,),
)
