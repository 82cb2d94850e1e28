"""Address shapes and sources of editions that look like WordPress.

Seen for Indonesia (dated permalinks) and Vietnam (`/page/N` behind a listing);
a guess for China and for the dated addresses of India and of the main site.
"""

from storage.editions.edition import Shape
from storage.editions.shapes import DATE, SLUG, shape

POST = shape(
    "article",
    r"(?:/index\.php)?/"
    + DATE
    + r"/"
    + SLUG
    + r"(?:/(?:amp|embed|print|trackback|[0-9]{1,3}|page/[0-9]+|comment-page-[0-9]+))?",
    "post:{year}/{month}/{day}/{slug}",
    "/{year}/{month}/{day}/{slug}/",
)
"""A dated permalink. Other pages of the same post are the same article."""

DATE_ARCHIVE = shape(
    "listing",
    r"/(?:19|20)[0-9]{2}(?:/(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12][0-9]|3[01]))?)?"
    r"(?:/page/[0-9]+)?",
)

STATIC_PAGES = shape(
    "page",
    r"/(?:about|about-us|contact|contact-us|donate|donation|support|support-us"
    r"|privacy|privacy-policy|terms|terms-of-use|terms-and-conditions"
    r"|website-terms-and-conditions-of-use|advertise|subscribe|newsletters?|multimedia"
    r"|faq|help|jobs|careers|tentang-kami|hubungi-kami|kontak|gioi-thieu|lien-he"
    r"|guanyu|lianxi|mass|your-daily-mass|store|ucan-store)(?:/[^/]+)?",
)
"""Pages about the house. `/multimedia/` and `/about-us/` were listed as no listings."""

LISTINGS: tuple[Shape, ...] = (
    DATE_ARCHIVE,
    shape("listing", r"(?:/[^/]+)*/page/[0-9]+"),
    shape("listing", r"/(?:category|tag|author|topic|topics|section|series)/.+"),
    shape(
        "listing",
        r"/(?:index\.php)?\?(?:.*&)?(?:cat|tag|author|paged|m)=.*",
        asks_query=True,
    ),
    shape("home", r"/(?:index\.(?:php|html?))?", address="/"),
    STATIC_PAGES,
    shape("listing", r"(?:/[^/.]+){1,2}"),
)
"""Listings. The last line takes a menu's own paths (`/<section>/`) for listings:
reading them decides, and a mistake costs one visit; missing one costs a section."""

WORDPRESS_PATHS = (
    "/wp-sitemap.xml",
    "/feed/",
    "/?feed=rss2",
)
