"""The addresses of a page: asked, and given by itself."""

from storage.identity import AddressKind, Identity, identify
from storage.record import Evidence
from ucancrawl.pages.metadata import Metadata


def own_addresses(url: str, identity: Identity, metadata: Metadata) -> tuple[str, str]:
    """The address asked, and the canonical one that the page names for this article.

    Two addresses may show one page, and what is read of it must not depend on which
    of them was asked.
    """
    named = identify(metadata.canonical or "")
    return url, named.url if named.key and named.key == identity.key else url


def named_as(identity: Identity, metadata: Metadata) -> tuple[bool, bool]:
    """Whether the page names the home page as its own address, or another article.

    Another article, and never this one. What only a node of JSON-LD names may be a
    card of another article.
    """
    addresses = [metadata.canonical, *metadata.values("url", "open_graph")]
    named = [identify(url) for url in addresses if url]
    keys = {one.key for one in named if one.key}
    is_home = any(one.kind is AddressKind.HOME for one in named)
    return is_home, bool(keys) and identity.key not in keys


def address_evidence(identity: Identity, metadata: Metadata) -> list[Evidence]:
    """What the page says of its address, and whether it is this article's."""
    if metadata.canonical is None:
        return []
    named = identify(metadata.canonical)
    chosen = named.key is not None and named.key == identity.key
    return [Evidence("url", "canonical", metadata.canonical, named.url, chosen=chosen)]
