"""Address shapes that mean the same on every host: assets, feeds, sitemaps, doors."""

import re

from storage.editions.edition import Shape

_ASSET_ENDINGS = (
    "jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|svg|ico|heic|css|js|mjs|map|json|webmanifest|"
    "woff2?|ttf|otf|eot|mp3|m4a|ogg|oga|wav|flac|mp4|m4v|webm|mov|avi|wmv|flv|mpe?g|"
    "pdf|docx?|xlsx?|pptx?|odt|ods|epub|zip|rar|7z|tar|tgz|exe|dmg|apk|swf|ics|vcf"
)

SITEMAP_PATHS = (
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap_index.xml",
    "/sitemap-index.xml",
    "/sitemap.xml.gz",
    "/news-sitemap.xml",
    "/sitemap-news.xml",
)
"""Where sitemaps usually stand when robots.txt names none; none was seen here."""


def shape(
    kind: str,
    path: str,
    key: str | None = None,
    address: str | None = None,
    **how: bool | str | None,
) -> Shape:
    """Declare a shape from a pattern of ASCII words in any case."""
    pattern = re.compile(path, re.IGNORECASE | re.DOTALL | re.ASCII)
    return Shape(
        kind,
        pattern,
        key,
        address,
        asks_query=bool(how.get("asks_query", False)),
        folds_case=bool(how.get("folds_case", True)),
        host=str(how["host"]) if how.get("host") else None,
    )


DATE = (
    r"(?P<year>19[789][0-9]|20[0-9]{2})"
    r"/(?P<month>0?[1-9]|1[0-2])"
    r"/(?P<day>0?[1-9]|[12][0-9]|3[01])"
)
"""The day in a dated permalink."""

SLUG = (
    r"(?P<slug>(?!(?:feed|rss2?|rdf|atom|page|amp|embed|print|trackback)(?:[/&]|$))"
    r"(?![^/&]*\.(?:xml|txt|rss|rdf|gz|" + _ASSET_ENDINGS + r")(?:[/&]|$))[^/&]+)"
)
"""The words in a dated permalink, none that stand for another form of a page."""

ID = r"0*(?P<id>[1-9][0-9]{0,11})"
"""A number that identifies; longer ones are no number of a newsroom's."""

NAMED_ID = (
    r"(?!amp/)(?![0-9]{5,}/[0-9]{1,3}(?![0-9]))(?!(?:19|20)[0-9]{2}/[0-9]{1,2}(?![0-9]))"
    r"(?P<slug>[^/]+)/" + ID
)
"""Words and a number; `43072/2` is a number and its second page, `2027/05` a month."""

BARE_ID = r"(?!(?:19|20)[0-9]{2}/[0-9]{1,2}(?![0-9]))" + ID
"""A number without words in front of it, that is no year in front of a month."""

JUNK = r"(?:[^\w\-/].*)?"
"""What text around an address leaves on its end: `43072)`, `43072.`, `43072&x=1`."""


def everywhere(host: str | None = None) -> tuple[Shape, ...]:
    """Make the shapes that come before an edition's own."""
    return (
        shape("robots", r"/robots\.txt", host=host),
        shape(
            "sitemap",
            r"(?:/[^/]+)*/[^/]*site-?_?map[^/]*\.(?:xml|txt)(?:\.gz)?",
            folds_case=False,
            host=host,
        ),
        shape(
            "asset",
            r"(?:/[^/]+)*/[^/]+\.(?:" + _ASSET_ENDINGS + r")"
            r"|/(?:uploads|galleryimg|wp-content|wp-includes)/.+",
            folds_case=False,
            host=host,
        ),
        shape(
            "feed",
            r"/(?:rss|feed|feeds|rss-feed|atom)(?:/[^/]+)*"
            r"|(?:/[^/]+)+/(?:feed|rss|rss2|atom)(?:/(?:rss2?|rdf|atom))?"
            r"|(?:/[^/]+)*/(?:feed|rss|atom|index|news)\.(?:xml|rss|rdf)",
            host=host,
        ),
        shape("feed", r"/(?:index\.php)?\?(?:.*&)?feed=.*", asks_query=True, host=host),
        shape(
            "page",
            r"/(?:search|home/googlesearch|wp-admin|wp-json|wp-login\.php|xmlrpc\.php"
            r"|cdn-cgi|login|logout|register|cart|checkout)(?:/.*)?",
            folds_case=False,
            host=host,
        ),
    )
