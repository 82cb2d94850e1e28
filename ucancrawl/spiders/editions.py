"""One spider for each edition that `storage/editions/` declares; nothing to add."""

from storage.editions.edition import Edition
from storage.editions.registry import EDITIONS
from ucancrawl.spiders.edition_spider import EditionSpider


def spider_of(edition: Edition) -> type[EditionSpider]:
    """The class that crawls an edition, named for it."""
    return type(
        f"{edition.name.capitalize()}Spider",
        (EditionSpider,),
        {
            "__doc__": f"Crawls {edition.title}.",
            "__module__": __name__,
            "name": edition.name,
            "edition": edition,
        },
    )


SPIDERS: dict[str, type[EditionSpider]] = {
    name: spider_of(edition) for name, edition in EDITIONS.items()
}
globals().update({spider.__name__: spider for spider in SPIDERS.values()})
