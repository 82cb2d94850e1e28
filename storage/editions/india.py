"""The Indian edition, in English: numbered addresses as on the main site.

The host `www.ucanindia.in` stood in the main site's menu in 2018; that it showed
the same numbers is a guess.
"""

from storage.editions.edition import Edition
from storage.editions.shapes import (
    BARE_ID,
    JUNK,
    NAMED_ID,
    SITEMAP_PATHS,
    everywhere,
    shape,
)
from storage.editions.wordpress import LISTINGS, POST, WORDPRESS_PATHS

_BASE = "https://india.ucanews.com"

EDITION = Edition(
    name="india",
    title="UCAN India",
    language="en",
    time_zone="Asia/Kolkata",
    home=_BASE + "/",
    hosts=("india.ucanews.com", "www.ucanindia.in", "ucanindia.in"),
    shapes=(
        *everywhere(),
        shape(
            "listing",
            r"/news/[^/]+/tag(?:/(?:page/)?[0-9]+)?",
            folds_case=False,
        ),
        shape(
            "article",
            r"/(?:news|amp)/" + NAMED_ID + JUNK + r"/(?P<part>[a-z][\w\-]*)",
            "news:{id}",
            "/news/{slug}/{id}/{part}",
        ),
        shape(
            "article",
            r"/(?:news|amp)/" + NAMED_ID + JUNK + r"(?:/[\w\-]*)?",
            "news:{id}",
            "/news/{slug}/{id}",
        ),
        shape(
            "article",
            r"/(?:news|amp)/" + BARE_ID + JUNK + r"(?:/[\w\-]*)?",
            "news:{id}",
            "/news/{id}",
        ),
        POST,
        *LISTINGS,
    ),
    sources=tuple(_BASE + path for path in SITEMAP_PATHS + WORDPRESS_PATHS),
)
