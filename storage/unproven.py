"""Addresses that nobody has asked for yet, by the sitemaps and feeds that name them."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.found import SourceKind
from storage.identity import identify
from storage.outcome import FrontierState
from storage.tables import Discovery, Frontier


def unproven(session: Session, edition: str) -> dict[str, frozenset[str]]:
    """The sources of each new address of an edition, where these are all it has."""
    rows = session.execute(
        select(Discovery.url_key, Discovery.source, Discovery.via)
        .join(Frontier, Frontier.url_key == Discovery.url_key)
        .where(Frontier.edition == edition, Frontier.state == FrontierState.NEW)
    )
    named: defaultdict[str, set[str]] = defaultdict(set)
    addresses: dict[str, str] = {}
    vouched = set()
    for url_key, source, via in rows:
        if source in (SourceKind.SITEMAP, SourceKind.FEED):
            if via not in addresses:
                identity = identify(via)
                addresses[via] = identity.key or identity.url
            named[url_key].add(addresses[via])
        else:
            vouched.add(url_key)
    return {key: frozenset(v) for key, v in named.items() if key not in vouched}
