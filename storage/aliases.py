"""Other addresses of an article: fetched, redirected from, or named by its page."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from storage.address import safe_url
from storage.identity import AddressKind, identify
from storage.tables import Alias

FETCHED, REDIRECT, CANONICAL = "fetched", "redirect", "canonical"
_NO_ARTICLE_OF_ITS_OWN = {
    AddressKind.HOME,
    AddressKind.LISTING,
    AddressKind.FEED,
    AddressKind.SITEMAP,
    AddressKind.ROBOTS,
    AddressKind.SERIES,
    AddressKind.NOT_OURS,
}


def is_address_of(url: str, key: str, method: str) -> bool:
    """Whether an address may stand for this article.

    A page can name the home page, or another article, as its canonical address,
    and a home page can redirect anywhere: such addresses are no aliases.
    """
    identity = identify(url)
    if identity.key == key:
        return True
    return (
        method == REDIRECT
        and identity.kind not in _NO_ARTICLE_OF_ITS_OWN
        and identity.edition == key.partition(":")[0]
    )


def record_aliases(
    session: Session,
    key: str,
    canonical: str,
    addresses: Iterable[tuple[str, str]],
    at: datetime,
) -> None:
    """Add or see again each (address, method); the canonical address is none."""
    for url, method in addresses:
        address = safe_url(url)
        if address == canonical or not is_address_of(url, key, method):
            continue
        row = session.get(Alias, address)
        if row is None:
            session.add(
                Alias(
                    url=address,
                    article_key=key,
                    method=method,
                    first_seen_at=at,
                    last_seen_at=at,
                )
            )
            continue
        if at >= row.last_seen_at:
            row.article_key = key
        row.first_seen_at = min(row.first_seen_at, at)
        row.last_seen_at = max(row.last_seen_at, at)
    session.flush()
