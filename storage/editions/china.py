"""The edition in Chinese: one host, script not seen, dated permalinks a guess."""

from storage.editions.edition import Edition
from storage.editions.shapes import SITEMAP_PATHS, everywhere
from storage.editions.wordpress import LISTINGS, POST, WORDPRESS_PATHS

_BASE = "https://china.ucanews.com"

EDITION = Edition(
    name="china",
    title="UCA News China",
    language="zh",
    time_zone="Asia/Hong_Kong",
    home=_BASE + "/",
    hosts=("china.ucanews.com",),
    shapes=(*everywhere(), POST, *LISTINGS),
    sources=tuple(_BASE + path for path in SITEMAP_PATHS + WORDPRESS_PATHS),
    trailing_slash=True,
)
