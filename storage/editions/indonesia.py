"""The edition in Indonesian: dated permalinks, as seen in 2019."""

from storage.editions.edition import Edition
from storage.editions.shapes import SITEMAP_PATHS, everywhere
from storage.editions.wordpress import LISTINGS, POST, WORDPRESS_PATHS

_BASE = "https://indonesia.ucanews.com"

EDITION = Edition(
    name="indonesia",
    title="UCAN Indonesia",
    language="id",
    time_zone="Asia/Jakarta",
    home=_BASE + "/",
    hosts=("indonesia.ucanews.com",),
    shapes=(*everywhere(), POST, *LISTINGS),
    sources=tuple(_BASE + path for path in SITEMAP_PATHS + WORDPRESS_PATHS),
    trailing_slash=True,
)
