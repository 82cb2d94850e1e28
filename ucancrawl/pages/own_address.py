"""The addresses of a page: asked, and given by itself."""

from storage.identity import Identity, identify
from storage.record import Evidence
from ucancrawl.pages.metadata import Metadata


def own_addresses(url: str, identity: Identity, metadata: Metadata) -> tuple[str, str]:
    """The address asked, and the canonical one that the page names for this article.

    Two addresses may show one page, and what is read of it must not depend on which
    of them was asked.
    """
    named = identify(metadata.canonical or "")
    return url, named.url if named.key and named.key == identity.key else url


def address_evidence(identity: Identity, metadata: Metadata) -> list[Evidence]:
    """What the page says of its address, and whether it is this article's."""
    if metadata.canonical is None:
        return []
    named = identify(metadata.canonical)
    chosen = named.key is not None and named.key == identity.key
    return [Evidence("url", "canonical", metadata.canonical, named.url, chosen=chosen)]
