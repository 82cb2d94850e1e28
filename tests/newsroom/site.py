"""The five sites: every address answers as the real ones do, as far as is known."""

import re
from collections.abc import Iterator
from random import Random
from urllib.parse import parse_qs, unquote, urlsplit

from tests.newsroom import catalogue
from tests.newsroom.answer import Answer, Asked, moved, page, xml
from tests.newsroom.layouts.composer import Surroundings
from tests.newsroom.layouts.dating import day_text, local
from tests.newsroom.layouts.part import Item, Part
from tests.newsroom.layouts.registry import Wardrobe
from tests.newsroom.pages import feeds, listings, strays, traps
from tests.newsroom.shapes import DIRECTORY, HOSTS, SUBSTITUTE, address_of
from tests.newsroom.story import Story
from tests.newsroom.world import World
from tests.newsroom.writing import language_of

_NEWS = re.compile(r"/(news|amp|video)/[^/]*/(\d+)(?:/[\w-]+)?/?$")
_ID_ONLY = re.compile(r"/news/(\d+)/?$")
_GALLERY = re.compile(r"/gallery/[^/]*/(\d+)(?:/\d+)?/?$")
_POST = re.compile(r"/(\d{4}/\d\d/\d\d/[^/]+)/?$")
_PAGED = re.compile(r"^(.*?)/page/(\d+)/?$")
_LANGUAGES = ("China", "India", "Indonesia", "Vietnam")


class Site:
    """State of the sites at one visit. `refresh` follows a change of the world."""

    def __init__(self, world: World, *, traps: bool = False) -> None:
        self.world = world
        self._traps = traps
        self.wardrobe = Wardrobe(world.seed)
        self._cache: dict[tuple[str, str], bytes] = {}
        self.refresh()
        popular = {name: around.trending for name, around in self.around.items()}
        self.strays = strays.all_strays(world.seed, popular)

    def refresh(self) -> None:
        self._cache.clear()
        self.listings = catalogue.build(self.world)
        self._ids: dict[tuple[str, str, str], Story] = {}
        for story in self.world.stories.values():
            self._ids[story.edition, story.kind, story.id] = story
        self.around = {edition: self._surroundings(edition) for edition in HOSTS}

    def _surroundings(self, edition: str) -> Surroundings:
        shown = [s for s in self.world.of(edition) if "listing" in s.reach]
        popular = [
            Item(s.headline, address_of(s), day_text(local(s.published), "short"))
            for s in shown[:10]
        ]
        hidden = [Item(s.headline, address_of(s), hidden=True) for s in shown[10:13]]
        languages = [
            Item(
                f"UCAN {name}",
                f"http://{name.lower()}.ucanews.com/",
                image=f"/images/{name.lower()}.png",
            )
            for name in _LANGUAGES
        ]
        menu = catalogue.menu_of(edition, self.listings)
        if self._traps:
            menu += [Item(name, f"/trap/{name}") for name in traps.NAMES]
        remarks = self._remarks(edition)
        return Surroundings(menu, popular, languages, hidden, remarks)

    def _remarks(self, edition: str) -> list[Item]:
        """Readers' comments under the articles of an edition."""
        rng = Random(f"remarks {self.world.seed} {edition}")
        writer = self.world.writers[language_of(edition, 0)]
        return [
            Item(writer.sentence(rng), note=f"{rng.choice(writer.people)}, 12/03/2019")
            for _ in range(3)
        ]

    def is_listing(self, asked: Asked) -> bool:
        path = unquote(_PAGED.sub(r"\1", asked.path))
        forms = (path, path.rstrip("/"), path.rstrip("/") + "/")
        return any((asked.host, form) in self.listings for form in forms)

    def answer(self, asked: Asked) -> Answer:
        trap = traps.answer(asked)
        if trap is not None:
            return trap
        host = asked.host
        if host == "ucanews.com":
            return moved(f"{asked.scheme}://www.ucanews.com{asked.target}")
        if host == "indonesia.ucanews.com" and asked.scheme == "http":
            return moved(f"https://{host}{asked.target}")
        stray = self.strays.get((host, asked.target))
        if stray is not None:
            return stray.answer
        if host == DIRECTORY:
            return self._directory(asked)
        if host in (HOSTS["english"], SUBSTITUTE):
            return self._english(asked)
        for edition, name in HOSTS.items():
            if name == host:
                return self._edition(edition, asked)
        return Answer(502, b"no such host in this newsroom", "text/plain")

    # One method a kind of address.

    def _english(self, asked: Asked) -> Answer:
        path = asked.path
        found = self._english_article(asked)
        if found is not None:
            return found
        if path == "/robots.txt":
            text = feeds.robots("https://www.ucanews.com/sitemap.xml")
            return Answer(200, text.encode(), "text/plain")
        if path.startswith("/sitemap"):
            return self._sitemap(path)
        if path in ("/rss/news", "/feed/atom"):
            return self._feed("english", atom=path == "/feed/atom")
        if path == "/story-archive/" and "post_id" in asked.target:
            return self._missing("english")
        if path in ("/multimedia", "/multimedia/", "/countries", "/ucan_series"):
            return self._index(path.rstrip("/"))
        return self._edition_pages("english", asked)

    def _english_article(self, asked: Asked) -> Answer | None:
        path = unquote(asked.path)
        if match := _NEWS.match(path):
            story = self._ids.get(("english", "news", match[2]))
            slug = path.split("/")[2].casefold()
            if story and slug != story.slug and int(story.id) % 3 == 0:
                return moved(address_of(story))
            face = "amp" if match[1] == "amp" else None
            return self._story(story, "english", face)
        if match := _ID_ONLY.match(path):
            story = self._ids.get(("english", "news", match[1]))
            return moved(address_of(story)) if story else self._missing("english")
        if match := _GALLERY.match(path):
            return self._story(
                self._ids.get(("english", "gallery", match[1])), "english"
            )
        if path.rstrip("/") == "/story-archive":
            query = parse_qs(urlsplit(asked.target).query)
            number = query.get("post_id", [""])[0]
            story = self._ids.get(("english", "story", number))
            return self._story(story, "english") if number else None
        return None

    def _directory(self, asked: Asked) -> Answer:
        if match := _NEWS.match(unquote(asked.path)):
            return self._story(
                self._ids.get(("english", "directory", match[2])), "english"
            )
        if asked.path == "/robots.txt":
            return Answer(404, b"")
        if asked.path == "/":
            return moved(f"http://{DIRECTORY}/news")
        return self._listing(DIRECTORY, "english", asked) or self._missing("english")

    def _edition(self, edition: str, asked: Asked) -> Answer:
        path = unquote(asked.path)
        if edition == "india":
            if match := _NEWS.match(path):
                return self._story(self._ids.get(("india", "news", match[2])), "india")
        elif match := _POST.match(path):
            if not asked.path.endswith("/"):
                return moved(f"https://{asked.host}{asked.path}/")
            return self._story(self._ids.get((edition, "post", match[1])), edition)
        if path == "/robots.txt":
            return Answer(200, feeds.robots(None).encode(), "text/plain")
        if path in ("/feed/", "/rss") and (edition == "india") == (path == "/rss"):
            return self._feed(edition)
        return self._edition_pages(edition, asked)

    def _edition_pages(self, edition: str, asked: Asked) -> Answer:
        if asked.path == "/":
            blocks = [
                block
                for block in self.listings.values()
                if block.host == HOSTS[edition] and "/tag/" not in block.path
            ]
            dressing = self.wardrobe.dressing(f"home {edition}")
            menu = self.around[edition].menu
            title = f"UCAN {edition.title()}"
            return page(listings.home_page(title, blocks, edition, menu, dressing))
        return self._listing(HOSTS[edition], edition, asked) or self._missing(edition)

    def _listing(self, host: str, edition: str, asked: Asked) -> Answer | None:
        path, number = unquote(asked.path), 1
        if match := _PAGED.match(path):
            path, number = match[1] or "/", int(match[2])
        query = parse_qs(urlsplit(asked.target).query)
        if query.get("page", ["1"])[0].isdigit():
            number = max(number, int(query.get("page", ["1"])[0]))
        for form in (path, path.rstrip("/"), path.rstrip("/") + "/"):
            listing = self.listings.get((host, form))
            if listing is not None:
                break
        else:
            return None
        if number > listing.pages:
            return self._missing(edition)
        dressing = self.wardrobe.dressing(f"listing {edition}")
        menu = self.around[edition].menu
        return page(listings.listing_page(listing, number, edition, menu, dressing))

    def listing_pages(self) -> Iterator[tuple[str, str]]:
        """Address and HTML of every listing's first page and of the home pages."""
        targets = [(host, path) for host, path in self.listings]
        targets += [(host, "/") for host in HOSTS.values()]
        for host, path in targets:
            answer = self.answer(Asked("https", host, path))
            yield f"https://{host}{path}", answer.body.decode()

    def _index(self, path: str) -> Answer:
        if path == "/countries":
            items = [Item(n, p) for n, p in catalogue.country_paths().items()]
        else:
            start = "/series/" if path == "/ucan_series" else "/multimedia/"
            items = [
                Item(listing.title, listing.path)
                for listing in self.listings.values()
                if listing.path.startswith(start)
            ]
        parts = [Part("page_title", path[1:]), Part("index", "", items=items)]
        dressing = self.wardrobe.dressing("listing english")
        return page(listings.plain_page("UCA News", parts, dressing))

    def _story(
        self, story: Story | None, edition: str, layout: str | None = None
    ) -> Answer:
        if story is None:
            return self._missing(edition)
        if story.state == "gone":
            return self._gone(story)
        name = (story.key, layout or "")
        if name not in self._cache:
            around = self.around[story.edition]
            html = self.wardrobe.html(story, around, layout)
            if len(self._cache) > 3000:
                self._cache.clear()
            self._cache[name] = html.encode()
        return Answer(200, self._cache[name], headers=[("X-Powered-By", "PHP/5.6")])

    def _gone(self, story: Story) -> Answer:
        if story.gone_as == "home":
            return moved(f"https://{HOSTS[story.edition]}/", 302)
        if story.gone_as == "soft":
            return strays.not_found(story.edition, self.world.seed, 200)
        return strays.not_found(story.edition, self.world.seed, int(story.gone_as))

    def _missing(self, edition: str) -> Answer:
        """India's site says it with a 200."""
        status = 200 if edition == "india" else 404
        return strays.not_found(edition, self.world.seed, status)

    def _feed(self, edition: str, *, atom: bool = False) -> Answer:
        newest = [s for s in self.world.of(edition) if "listing" in s.reach][:25]
        only = [s for s in self.world.of(edition) if "feed" in s.reach]
        home = f"https://{HOSTS[edition]}/"
        title = f"UCAN {edition.title()}"
        if atom:
            return xml(feeds.atom(title, home, newest + only), "application/atom+xml")
        full = edition not in ("english", "india")
        return xml(
            feeds.rss(title, home, only + newest, full=full), "application/rss+xml"
        )

    def _sitemap(self, path: str) -> Answer:
        base = "https://www.ucanews.com"
        known = [s for s in self.world.of("english") if "sitemap" in s.reach]
        size = 40
        count = -(-len(known) // size)
        if path == "/sitemap.xml":
            children = [f"{base}/sitemap-news-{n}.xml" for n in range(1, count + 1)]
            return xml(feeds.sitemap_index([*children, f"{base}/sitemap-pages.xml"]))
        if path == "/sitemap-pages.xml":
            rows = [
                (f"https://{host}{target}", None)
                for (host, target) in self.strays
                if host == HOSTS["english"]
            ]
            return xml(feeds.sitemap([(a, None) for a, _ in rows[:80]]))
        match = re.fullmatch(r"/sitemap-news-(\d+)\.xml", path)
        if match is None or not 1 <= int(match[1]) <= count:
            return self._missing("english")
        part = known[(int(match[1]) - 1) * size : int(match[1]) * size]
        return xml(feeds.sitemap([feeds.sitemap_row(s) for s in part]))
