"""Pages of a replica newsroom looked at in process, and runs drawn from them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from storage.editions.registry import EDITIONS
from storage.health.sighting import Sighting
from storage.identity import identify
from tests.newsroom.answer import Asked
from tests.newsroom.mutations import ARTICLE, TODAY, source_answer
from tests.newsroom.shapes import HOSTS, address_of
from tests.newsroom.site import Site
from tests.newsroom.story import Story
from tests.newsroom.world import World
from ucancrawl.health.looking import Circumstances, look_at, look_at_source
from ucancrawl.pages.page import Page


class Newsroom:
    """One newsroom; its pages as health sees them, before and after a change."""

    def __init__(self, seed: int, articles: int, *, opinion: bool = False) -> None:
        self.site = Site(World(seed, articles, even=True))
        self.opinion = opinion

    def stories(self, edition: str) -> list[Story]:
        return self.site.world.of(edition)

    def html(self, story: Story, kind: str | None = None) -> str:
        html = self.site.wardrobe.html(story, self.site.around[story.edition])
        return ARTICLE[kind](html, story) if kind in ARTICLE else html

    def look(self, story: Story, kind: str | None = None) -> Sighting:
        html = self.html(story, kind)
        page = Page(
            address_of(story),
            EDITIONS[story.edition],
            html=html.encode(),
            charset="utf-8",
            captured_at=TODAY,
        )
        return look_at(page, Circumstances(), opinion=self.opinion)

    def sources(self, edition: str, kind: str | None = None) -> list[Sighting]:
        return list(self._sources(edition, kind))

    def _sources(self, edition: str, kind: str | None) -> Iterator[Sighting]:
        host = HOSTS[edition]
        targets = [path for at, path in self.site.listings if at == host]
        targets = [t for t in targets if "/tag/" not in t][:20]
        for target in ["/", *targets, "/rss/news", "/feed/", "/rss", "/sitemap.xml"]:
            answer = self.site.answer(Asked("https", host, target))
            if answer.status != 200:
                continue
            status, body = source_answer(kind or "", target, answer.body.decode())
            url = f"https://{host}{target}"
            page = Page(url, EDITIONS[edition], html=body.encode(), captured_at=TODAY)
            yield look_at_source(page, status, identify(url).kind, Circumstances())


def drawn(
    rng: Random, pool: list[Sighting], sources: list[Sighting], run: int, pages: int
) -> list[Sighting]:
    """A run: some pages of the pool, and every source."""
    some = [rng.choice(pool) for _ in range(pages)]
    return [replace(one, run_id=run) for one in (*some, *sources)]


def history(
    rng: Random,
    pool: list[Sighting],
    sources: list[Sighting],
    runs: int = 8,
    pages: Callable[[Random], int] = lambda rng: rng.randint(15, 30),
) -> list[Sighting]:
    """Some healthy runs."""
    found: list[Sighting] = []
    for run in range(1, runs + 1):
        found += drawn(rng, pool, sources, run, pages(rng))
    return found
