"""Whether a body is all that the server had to say.

A body with a length or chunks is checked by the connection, a compressed one by its
own end. What is left is the plain body that ends when the connection does.
"""

import hashlib

from storage.warc.exchange import Exchange
from storage.warc.payload import PayloadError, payload
from ucancrawl.failures import Failure

ENDINGS = (b"</html>", b"</rss>", b"</feed>", b"</urlset>", b"</sitemapindex>")
"""What stands last in a whole page, feed or sitemap."""
TAIL_BYTES = 2048


def whole_payload(exchange: Exchange, limit: int) -> bytes:
    """The body out of its encodings; raises `Failure` for half a body or a bomb."""
    try:
        return payload(exchange, limit)
    except PayloadError as error:
        sentence = str(error)
        if "more than" in sentence:
            raise Failure("too_large", sentence) from error
        if "unknown" in sentence:
            raise Failure("encoding_unknown", sentence) from error
        cause = "body_cut" if "cut off" in sentence else "body_broken"
        raise Failure(cause, sentence) from error


def has_end(body: bytes) -> bool:
    """Whether a body shows that it is whole by how it ends.

    >>> has_end(b"<html><p>All of it.</html>"), has_end(b"<html><p>Not all of")
    (True, False)
    """
    tail = body[-TAIL_BYTES:].lower()
    return any(ending in tail for ending in ENDINGS)


def check_end(body: bytes, seen_before: str | None) -> str | None:
    """For a body without a length: its digest where it may be cut, null if whole.

    A cut falls anywhere, so the same bytes a second time are all there is.
    """
    if not body or has_end(body):
        return None
    digest = hashlib.sha256(body).hexdigest()
    return None if digest == seen_before else digest
