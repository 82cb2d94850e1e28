"""A printed reference into an absolute address, safe to ask for."""

import re
from urllib.parse import urljoin

from storage.editions.registry import edition_of_host
from storage.identity import clean_url

_WRAPPED = re.compile(r"\s*[\r\n]\s*")
_HOST_FIRST = re.compile(r"(?:www\.)?[a-z]+\.[a-z]{2,4}(?:[a-z.]*)(?=/)", re.IGNORECASE)


def absolute(base: str, href: str) -> str | None:
    """Resolve a reference against its page; none where it is no http address.

    >>> absolute("https://www.ucanews.com/news/a/1", "../b/2?tablet=yes#top")
    'https://www.ucanews.com/news/b/2'
    """
    text = _WRAPPED.sub("", href.strip())
    if not text or text.startswith("#"):
        return None
    host = _HOST_FIRST.match(text)
    if host and edition_of_host(host[0]):
        # Typed without its scheme: a browser would take the host for a folder.
        text = f"{base.partition(':')[0]}://{text}"
    try:
        url = urljoin(base, text)
    except ValueError:
        return None
    if url[:8].lower().startswith(("http://", "https://")):
        return clean_url(url)
    return None
