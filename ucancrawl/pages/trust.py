"""Which claims of the metadata speak of this article, and which of another one."""

from storage.identity import Identity, identify
from ucancrawl.pages.headline import bare_title
from ucancrawl.pages.jsonld import text_of
from ucancrawl.pages.labels import Line
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.metadata import Metadata, claims_of, url_of
from ucancrawl.words.words import folded


def trusted(
    metadata: Metadata, identity: Identity, lines: list[Line], lexicon: Lexicon
) -> Metadata:
    """The claims, without JSON-LD of another article.

    A node is foreign when it names another article's address, or a headline that
    stands nowhere on the page.
    """
    kept = Metadata(
        metadata.title,
        metadata.canonical,
        metadata.base,
        metadata.language,
        metadata.refresh,
        list(metadata.claims),
        metadata.alternates,
    )
    shown = {line.folded for line in lines} | {
        folded(line.block.alt) for line in lines if line.block.alt
    }
    for node in metadata.json_ld:
        address = url_of(node)
        if address:
            other = identify(address)
            if other.key and other.key != identity.key:
                continue
        title = text_of(node.get("headline")) or text_of(node.get("name"))
        if title and not _is_shown(folded(bare_title(title, lexicon.sites)), shown):
            continue
        kept.claims.extend(claims_of(node))
        kept.json_ld.append(node)
    return kept


def _is_shown(title: str, shown: set[str]) -> bool:
    return title in shown or any(
        len(title) >= 20 and (line.startswith(title.rstrip("….")) and line)
        for line in shown
    )
