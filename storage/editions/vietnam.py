"""The edition in Vietnamese: one host of 2018; dated permalinks a guess."""

from storage.editions.edition import Edition
from storage.editions.shapes import SITEMAP_PATHS, everywhere
from storage.editions.wordpress import LISTINGS, POST, WORDPRESS_PATHS

_BASE = "https://vietnam.ucanews.com"

EDITION = Edition(
    name="vietnam",
    title="UCAN Vietnam",
    language="vi",
    time_zone="Asia/Ho_Chi_Minh",
    home=_BASE + "/",
    hosts=("vietnam.ucanews.com",),
    shapes=(*everywhere(), POST, *LISTINGS),
    sources=tuple(_BASE + path for path in SITEMAP_PATHS + WORDPRESS_PATHS),
    trailing_slash=True,
)
